"""YAML whose values know their line. Front matter, norms, phrases and rules are read through `Fields`, by type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import yaml

from .problems import Page

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY_TAG = "tag:yaml.org,2002:null"


class Fields:
    """One YAML mapping. Scalars are read as they were written, so that `no` stays a language and `NO` a country."""

    def __init__(self, node: yaml.MappingNode, page: Page, *, first_line: int = 1, name: str = "") -> None:
        self.page = page
        self.name = name
        self.line = node.start_mark.line + first_line
        self._first_line = first_line
        self._nodes: dict[str, yaml.Node] = {}
        self._key_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            self._add(key_node, value_node)

    def _add(self, key_node: yaml.Node, value_node: yaml.Node) -> None:
        key, line = str(key_node.value), key_node.start_mark.line + self._first_line
        if key in self._nodes:
            self.page.report(line, f"{self._label(key)} stands here twice")
        self._nodes[key] = value_node
        self._key_lines[key] = line

    def _label(self, key: str) -> str:
        return f"'{self.name}.{key}'" if self.name else f"'{key}'"

    def report(self, key: str, text: str) -> None:
        self.page.report(self.line_of(key), f"{self._label(key)} {text}")

    def line_of(self, key: str) -> int:
        return self._key_lines.get(key, self.line)

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __contains__(self, key: str) -> bool:
        return key in self._nodes

    def refuse_unknown(self, known: Iterable[str]) -> None:
        allowed = tuple(known)
        for key in self._nodes:
            if key not in allowed:
                self.report(key, f"is not a field here; known are {', '.join(allowed)}")

    def _node(self, key: str, *, required: bool) -> yaml.Node | None:
        node = self._nodes.get(key)
        if node is None or node.tag == _EMPTY_TAG:
            if required:
                self.report(key, "is missing")
            return None
        return node

    def text(self, key: str, *, required: bool = True) -> str:
        node = self._node(key, required=required)
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self.report(key, "must be a text")
            return ""
        return str(node.value).strip()

    def number(self, key: str, *, required: bool = True) -> int | None:
        written = self.text(key, required=required)
        return self._number(key, written) if written else None

    def _number(self, key: str, written: str) -> int | None:
        try:
            return int(written)
        except ValueError:
            self.report(key, f"must be a whole number, got {written!r}")
            return None

    def day(self, key: str, *, required: bool = True) -> date | None:
        written = self.text(key, required=required)
        if not written:
            return None
        try:
            return date.fromisoformat(written)
        except ValueError:
            self.report(key, f"must be a date like 2026-03-31, got {written!r}")
            return None

    def choice(self, key: str, options: Iterable[str], *, default: str) -> str:
        allowed = tuple(options)
        written = self.text(key)
        if not written or written in allowed:
            return written or default
        self.report(key, f"must be one of {', '.join(allowed)}, got {written!r}")
        return default

    def texts(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        node = self._node(key, required=required)
        if node is None:
            return ()
        if not isinstance(node, yaml.SequenceNode) or not all(isinstance(n, yaml.ScalarNode) for n in node.value):
            self.report(key, "must be a list of texts")
            return ()
        return tuple(str(item.value).strip() for item in node.value)

    def numbers(self, key: str) -> tuple[int, ...]:
        numbers = (self._number(key, written) for written in self.texts(key))
        return tuple(number for number in numbers if number is not None)

    def lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of texts."""
        node = self._nodes.get(key)
        if not isinstance(node, yaml.SequenceNode):
            return ()
        return tuple(
            tuple(str(item.value).strip() for item in inner.value if isinstance(item, yaml.ScalarNode))
            for inner in node.value
            if isinstance(inner, yaml.SequenceNode)
        )

    def fields(self, key: str, *, required: bool = True) -> Fields | None:
        node = self._node(key, required=required)
        return None if node is None else self._inner(key, node)

    def _inner(self, key: str, node: yaml.Node) -> Fields | None:
        if isinstance(node, yaml.MappingNode):
            name = f"{self.name}.{key}" if self.name else key
            return Fields(node, self.page, first_line=self._first_line, name=name)
        self.report(key, "must be a set of 'key: value' pairs")
        return None

    def each(self, key: str, *, required: bool = True) -> Iterator[Fields]:
        """The mappings of a list."""
        node = self._node(key, required=required)
        if node is None:
            return
        if not isinstance(node, yaml.SequenceNode):
            self.report(key, "must be a list")
            return
        for item in node.value:
            inner = self._inner(key, item)
            if inner is not None:
                yield inner


def read_fields(page: Page, text: str | None = None, *, first_line: int = 1) -> Fields | None:
    """The top mapping of a YAML text, by default of the whole page; None after its fault was reported."""
    try:
        node = yaml.compose(page.text if text is None else text, Loader=LOADER)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        page.report((mark.line if mark else 0) + first_line, f"is not valid YAML: {fault.problem or fault.context}")
        return None
    except yaml.YAMLError:
        page.report(first_line, "is not valid YAML: it holds a character that YAML does not allow")
        return None
    if not isinstance(node, yaml.MappingNode):
        page.report(first_line, "must hold 'key: value' pairs")
        return None
    return Fields(node, page, first_line=first_line)


def split_front_matter(page: Page) -> tuple[Fields | None, str, int]:
    """The front matter between two lines of `---`, the body, and the line at which the body starts."""
    lines = page.text.split("\n")
    if lines[0].rstrip() != "---":
        page.report(1, "must open with front matter between two lines of '---'")
        return None, page.text, 1
    closing = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if closing is None:
        page.report(1, "has front matter that no second line of '---' closes")
        return None, "", 1
    fields = read_fields(page, "\n".join(lines[1:closing]), first_line=2)
    return fields, "\n".join(lines[closing + 1 :]), closing + 2
