"""Every country by its names and peoples (`countries.yaml`), whether or not there is a card for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.models import Card

from .fields import Fields, read_fields
from .problems import Problem, open_page


@dataclass(frozen=True, slots=True)
class Country:
    """`people` are adjectives and nouns for its people, `places` other names and cities."""

    code: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return self.names + tuple(form for word in self.people for form in (word, plural(word))) + self.places


def plural(people: str) -> str:
    """`German` to `Germans`; words that have no plural form of their own (`Japanese`, `Dutch`) stay."""
    takes_no_s = people.endswith(("s", "ese", "ish", "ch", "sh", "men", "ss"))
    return people if takes_no_s else f"{people}s"


def load_countries(folder: Path, problems: list[Problem]) -> dict[str, Country]:
    path = folder / "countries.yaml"
    page = open_page(path, folder, problems) if path.exists() else None
    front = read_fields(page) if page else None
    if front is None:
        return {}
    return {code: country for code in front if (country := _country(code, front)) is not None}


def _country(code: str, front: Fields) -> Country | None:
    lists = front.lists(code)
    if len(lists) != 3 or not lists[0] or not lists[1]:
        front.report(code, "must be three lists: [[country], [people], [other names and cities]]")
        return None
    return Country(code, *lists)


def with_cards(countries: Mapping[str, Country], cards: Mapping[str, Card]) -> dict[str, Country]:
    """The countries, with what their cards add: a card may also speak of a region that has no entry."""
    merged = dict(countries)
    for code, card in cards.items():
        known = countries.get(code, Country(code, (), (), ()))
        merged[code] = Country(
            code, (*known.names, card.name), (*known.people, card.adjective), known.places + card.aliases
        )
    return merged
