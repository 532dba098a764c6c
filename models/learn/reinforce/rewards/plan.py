"""Reads a generation chain in GoT-R1's format: the plan it states, and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.families.mini.world.chains import BEGIN_OF_IMAGE, BOX_END, BOX_START, OBJ_END, OBJ_START
from models.families.mini.world.phrases import SETTING_SENTENCES
from models.families.mini.world.relations import Box
from models.learn.reinforce.rewards.lexicon import Mark, Noun, Related, Relation, Setting, Stop, scan

_GROUNDED = re.compile(
    re.escape(OBJ_START)
    + r"(?P<name>[^<>]*)"
    + re.escape(OBJ_END)
    + " "
    + re.escape(BOX_START)
    + r"\((\d{1,3}),(\d{1,3})\),\((\d{1,3}),(\d{1,3})\)"
    + re.escape(BOX_END)
)
_LOOSE = re.compile("|".join(map(re.escape, (OBJ_START, OBJ_END, BOX_START, BOX_END, BEGIN_OF_IMAGE, "<|"))))


@dataclass(frozen=True)
class Planned:
    """A grounded object. `cls` is None where the name is none of the world's; `name` is as written."""

    name: str
    cls: str | None
    colour: str | None
    box: Box


@dataclass(frozen=True)
class Claim:
    """The prose says that object `subject` stands in `relation` to object `object`."""

    subject: int
    relation: Relation
    object: int


@dataclass(frozen=True)
class Plan:
    """`complete`: the chain ended by itself. `problems`: marks out of place, boxes that are none,
    names outside the world; such a box is left out of `objects`."""

    objects: tuple[Planned, ...]
    setting: str | None
    claims: tuple[Claim, ...]
    complete: bool
    problems: int


def _named(name: str) -> tuple[str | None, str | None]:
    """Class and colour of a grounded name; (None, None) if it isn't exactly one thing of the world."""
    match scan(name):
        case [Noun(cls, colour, _)]:
            return cls, colour
    return None, None


def read_plan(chain: str) -> Plan:
    """`chain` as decoded, with its marks; `<begin_of_image>` at the end makes it complete."""
    complete = chain.endswith(BEGIN_OF_IMAGE)
    text = chain.removesuffix(BEGIN_OF_IMAGE)
    objects: list[Planned] = []
    problems = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal problems
        x1, y1, x2, y2 = (int(v) for v in match.groups()[1:])
        cls, colour = _named(match["name"])
        if x1 >= x2 or y1 >= y2:
            problems += 1
            return " "
        problems += cls is None
        objects.append(Planned(match["name"], cls, colour, (x1, y1, x2, y2)))
        return Mark.text(len(objects) - 1)

    prose = _GROUNDED.sub(keep, text)
    problems += len(_LOOSE.findall(prose))
    return Plan(tuple(objects), _setting(prose), _claims(prose, objects), complete, problems)


def _setting(prose: str) -> str | None:
    """The setting whose sentence the chain has; else the first one it mentions."""
    for name, sentences in SETTING_SENTENCES.items():
        if any(sentence in prose for sentence in sentences):
            return name
    return next((term.name for term in scan(prose) if isinstance(term, Setting)), None)


def _claims(prose: str, objects: list[Planned]) -> tuple[Claim, ...]:
    """Relations said in one sentence between a grounded object and another, or one named before."""
    claims: list[Claim] = []
    subject: int | None = None
    pending: tuple[int, Relation] | None = None
    for term in scan(prose):
        other: int | None = None
        match term:
            case Stop():
                subject = pending = None
            case Related(relation) if subject is not None:
                pending = (subject, relation)
            case Mark(index):
                other = index
                subject = index if subject is None else subject
            case Noun(cls, colour, _):
                alike = [i for i, o in enumerate(objects) if (o.cls, o.colour) == (cls, colour)]
                other = alike[0] if len(alike) == 1 else None
                if len(alike) != 1:
                    pending = None
        if other is not None and pending is not None:
            claims.append(Claim(pending[0], pending[1], other))
            pending = None
    return tuple(claims)
