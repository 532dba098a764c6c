"""The kinds of things that scenes are made of, read from the tables in kinds/ and checked.

A table is a tab-separated file a group, a line a kind: name, glyph, size, aspect, stands, can, weight, colour, same,
near. `can`: b where things can stand on top, h where it holds things, - else. `same` and `near` are lists of words; a
word is written "one/many" where the plural is not what plural() makes of it, and for what has no singular.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from models.world.plurals import other_plurals, plural

Group = Literal[
    "animal",
    "person",
    "fantasy",
    "plant",
    "sky",
    "food",
    "kitchen",
    "vehicle",
    "street",
    "building",
    "furniture",
    "household",
    "tool",
    "science",
    "office",
    "device",
    "music",
    "sport",
    "toy",
    "clothing",
    "symbol",
]
Stands = Literal["ground", "surface", "sky", "water", "wall", "floating", "any"]
Sense = Literal["same", "near"]

_TABLES = Path(__file__).parent / "kinds"
_HEADER = ("name", "glyph", "size", "aspect", "stands", "can", "weight", "colour", "same", "near")
_SIZES = (0.4, 2.4)
_COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "gray")


@dataclass(frozen=True)
class Word:
    """Another word for a kind: `same` means just that, `near` is a sort of it or what it comes closest to."""

    one: str
    many: str
    sense: Sense


@dataclass(frozen=True)
class Kind:
    """One thing that can be in a picture.

    glyph: an emoji that shows it, None where it has to be drawn; size: about the square root of its usual share of a
    scene, 1 = a dog; aspect: usual width over height; stands: where it usually is; base: other things can stand on
    it; holds: they can be inside it; weight: how often it is sampled; colour: its own, None where it has several.
    """

    name: str
    plural: str
    glyph: str | None
    group: Group
    size: float
    aspect: float
    stands: Stands
    base: bool
    holds: bool
    weight: float
    colour: str | None
    words: tuple[Word, ...]


def _pair(text: str) -> tuple[str, str]:
    one, _, many = text.strip().partition("/")
    return one, many or plural(one)


def _words(cell: str, sense: Sense) -> Iterator[Word]:
    for text in filter(None, cell.split(", ")):
        yield Word(*_pair(text), sense)


def _kind(group: Group, cells: list[str]) -> Kind:
    name, many = _pair(cells[0])
    glyph, size, aspect, stands, can, weight, colour, same, near = cells[1:]
    kind = Kind(
        name,
        many,
        None if glyph == "-" else glyph,
        group,
        float(size),
        float(aspect),
        cast(Stands, stands),
        "b" in can,
        "h" in can,
        float(weight),
        None if colour == "-" else colour,
        (*_words(same, "same"), *_words(near, "near")),
    )
    if stands not in get_args(Stands) or set(can) - set("bh-") or colour not in (*_COLOURS, "-"):
        raise ValueError(f"{group}: {name}: what is {stands}, {can} or {colour}?")
    if not _SIZES[0] <= kind.size <= _SIZES[1] or not 0.1 <= kind.aspect <= 6 or not 0 < kind.weight <= 4:
        raise ValueError(f"{group}: {name}: size, aspect or weight is out of bounds")
    return kind


def _rows(table: str) -> Iterator[list[str]]:
    lines = (_TABLES / f"{table}.tsv").read_text("utf-8").splitlines()
    header, *rows = (line.split("\t") for line in lines)
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"{table}: {row[0]}: {len(row)} cells, not {len(header)}")
        yield row


def forms(kind: Kind) -> Iterator[tuple[str, Sense | Literal["name"], bool | None]]:
    """All words of a kind: as written, in which sense, and whether it is a plural; None for what may be either."""
    for one, many, sense in ((kind.name, kind.plural, "name"), *((w.one, w.many, w.sense) for w in kind.words)):
        yield one, cast(Sense, sense), None if one == many else False
        for more in (many, *other_plurals(many)):
            if more != one:
                yield more, cast(Sense, sense), True


KINDS: tuple[Kind, ...] = tuple(_kind(group, row) for group in get_args(Group) for row in _rows(group))
KIND_BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
# Words with two meanings: the kinds that they can mean, the one that is taken first.
TIES: dict[str, tuple[str, ...]] = {row[0]: (row[1], *row[2].split(", ")) for row in _rows("ties")}

if len(KIND_BY_NAME) != len(KINDS):
    raise ValueError("two kinds of one name")
