// What the page can do better with a script. All of it works without one.
"use strict";

const byId = (id) => document.getElementById(id);

// The browser knows the writer's time zone and day better than the server does.
const zone = byId("timezone");
const today = byId("today");
if (zone && !zone.value && !byId("result")) {
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
  const isOffered = [...document.querySelectorAll("#zones option")].some((option) => option.value === name);
  if (isOffered) zone.value = name;
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  today.value = parts.map((part) => String(part).padStart(2, "0")).join("-");
}

// A button that copies the rewrite without its marks.
const plain = byId("plain-text");
if (plain && navigator.clipboard) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy the rewrite";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(plain.value);
    status.textContent = "Copied.";
  });
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const line = document.createElement("p");
  line.className = "actions";
  line.append(button, status);
  plain.closest("details").before(line);
}

// A number opens what it leads to, also where that is folded away.
addEventListener("hashchange", () => {
  const folded = byId(location.hash.slice(1))?.closest("details");
  if (folded) folded.open = true;
});

// Sending twice would ask twice.
const form = byId("coach");
if (form) {
  let sent = null;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = { button: event.submitter, label: event.submitter?.textContent };
    if (sent.button) sent.button.textContent = "Working …";
  });
  // "Back" may bring the page as it was left.
  addEventListener("pageshow", () => {
    if (sent?.button) sent.button.textContent = sent.label;
    sent = null;
  });
}
