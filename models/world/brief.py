"""What a prompt asks for: the contract between sentences, composition, chains and scores.

The same facts that a person states of a prompt when asked what it asks for: objects with counts, colours and
sizes, relations between them, places in the picture, a setting, and what must not be there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Size = Literal["small", "big"]
Relation = Literal[
    "left of",
    "right of",
    "above",
    "below",
    "on",
    "under",
    "in front of",
    "behind",
    "next to",
    "between",
    "inside",
    "around",
]
Position = Literal[
    "left",
    "right",
    "top",
    "bottom",
    "center",
    "top left",
    "top right",
    "bottom left",
    "bottom right",
    "background",
    "foreground",
]
MOST_OBJECTS = 12  # in all
MOST_ASKED = 8  # of different kinds or colours


@dataclass(frozen=True)
class Asked:
    """One entry of a prompt: `count` things of one kind that are spoken of together.

    ref: names the entry within its brief; kind: the name of a kind (kinds.py); count None: "some", several,
    at least two; colour: one of the eleven, None where none is asked; size None where none is asked.
    """

    ref: str
    kind: str
    count: int | None = 1
    colour: str | None = None
    size: Size | None = None


@dataclass(frozen=True)
class Related:
    """Every thing of `subject` stands so to every thing of each of `objects`; two of them for `between`, else one.
    `around`: the things of `subject` lie on both sides of the one object at least."""

    subject: str
    relation: Relation
    objects: tuple[str, ...]


@dataclass(frozen=True)
class Placed:
    """Where in the picture the things of an entry lie."""

    ref: str
    position: Position


@dataclass(frozen=True)
class Brief:
    """All that one prompt asks. `avoid`: kinds that must not be there. `setting`, `style`: names of the tables in
    settings.py and styles.py, None where none is asked."""

    objects: tuple[Asked, ...]
    relations: tuple[Related, ...] = ()
    places: tuple[Placed, ...] = ()
    setting: str | None = None
    avoid: tuple[str, ...] = ()
    style: str | None = None

    def entry(self, ref: str) -> Asked:
        return next(entry for entry in self.objects if entry.ref == ref)


Box = tuple[int, int, int, int]  # x1, y1, x2, y2 on the 1000-grid, y downwards, multiples of 10 or 999


@dataclass(frozen=True)
class Standing:
    """One thing of a laid-out scene, in painter's order."""

    ref: str
    kind: str
    colour: str | None
    box: Box
