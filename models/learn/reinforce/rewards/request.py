"""What a prompt asks for, read by rules: the yardstick of the rewards."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.learn.reinforce.rewards.lexicon import Noun, Number, Placed, Related, Relation, Setting, Unknown, scan


@dataclass(frozen=True)
class Wanted:
    """So many things of one class; colour None: any."""

    cls: str
    colour: str | None
    count: int


@dataclass(frozen=True)
class Asked:
    """`subject` stands in `relation` to `objects`: indices of `Request.things` (two for between)."""

    subject: int
    relation: Relation
    objects: tuple[int, ...]


@dataclass(frozen=True)
class Spot:
    """Thing `subject` stands in this third of the picture, each way."""

    subject: int
    row: int
    column: int


@dataclass(frozen=True)
class Request:
    prompt: str
    things: tuple[Wanted, ...] = ()
    relations: tuple[Asked, ...] = ()
    spots: tuple[Spot, ...] = ()
    setting: str | None = None
    unknown: tuple[str, ...] = field(default=())

    @property
    def total(self) -> int:
        return sum(thing.count for thing in self.things)


def read_request(prompt: str) -> Request:
    """Reads a prompt of the world's language, or of T2I-CompBench's plain forms.

    A relation holds between the thing before it and the thing after it; what is listed later is
    only to be there. Words outside the language are in `unknown`, and are passed over.
    """
    things: list[Wanted] = []
    relations: list[Asked] = []
    spots: list[Spot] = []
    unknown: list[str] = []
    setting: str | None = None
    number = 1
    pending: tuple[int, Relation] | None = None
    for term in scan(prompt):
        match term:
            case Number(value):
                number = value
                continue
            case Noun(cls, colour, _):
                things.append(Wanted(cls, colour, number))
                last = len(things) - 1
                if pending is not None:
                    subject, relation = pending
                    if relation != "between":
                        relations.append(Asked(subject, relation, (last,)))
                        pending = None
                    elif last - subject == 2:
                        relations.append(Asked(subject, relation, (last - 1, last)))
                        pending = None
            case Related(relation):
                if things:
                    pending = (len(things) - 1, relation)
            case Placed(row, column):
                if things:
                    spots.append(Spot(len(things) - 1, row, column))
            case Setting(name):
                setting = name
            case Unknown(word):
                unknown.append(word)
                continue
        number = 1
    return Request(prompt, tuple(things), tuple(relations), tuple(spots), setting, tuple(unknown))
