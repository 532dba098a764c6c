"""The chain that tells a composed scene, in GoT-R1's format and made for a small model: short and regular.

Entries are told in the order in which they are painted (order.py): each once, every thing grounded by
`<|obj_start|>NAME<|obj_end|> <|box_start|>(x1,y1),(x2,y2)<|box_end|>`, NAME being the kind's own name after the colour
that was asked. One sentence an entry. What was asked of its place comes first, so that the words stand before the box
that has to obey them, and always of things that have their boxes already:

    There is a <mushroom>.                                  nothing asked yet
    On the mushroom is a <green frog>.                      a relation
    In the background on the right is a small <castle>.     places, a size
    To the left of the castle and above the frog is a ...   several relations
    Above the castle are a first <star>, a second <star> and a third <star>.

A relation is said where the later of its things is told; asked of the earlier one it's turned round ("c behind a", c
told first: "In front of the c is an a"). Things of one name are numbered through the whole scene. Then the style, if
one was asked, and the setting: `The scene is set in a forest.<begin_of_image>`.
"""

from __future__ import annotations

import random
import re

from models.world.brief import Box, Brief, Related, Standing
from models.world.composition.order import order
from models.world.composition.where import setting_sentence
from models.world.kinds import KIND_BY_NAME

OBJ_START, OBJ_END = "<|obj_start|>", "<|obj_end|>"
BOX_START, BOX_END = "<|box_start|>", "<|box_end|>"
BEGIN_OF_IMAGE = "<begin_of_image>"
COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "gray")
ORDINALS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
_RELATIONS = {
    "left of": "to the left of",
    "right of": "to the right of",
    "inside": "inside",
    "on": "on",
    "above": "above",
    "below": "below",
    "under": "under",
    "in front of": "in front of",
    "behind": "behind",
    "next to": "next to",
    "between": "between",
    "around": "around",
}
_TURNED = {
    "left of": "right of",
    "right of": "left of",
    "above": "below",
    "below": "above",
    "under": "above",
    "in front of": "behind",
    "behind": "in front of",
    "next to": "next to",
}
_PLACES = {
    "left": "on the left",
    "right": "on the right",
    "top": "at the top",
    "bottom": "at the bottom",
    "center": "in the middle",
    "top left": "in the top left",
    "top right": "in the top right",
    "bottom left": "in the bottom left",
    "bottom right": "in the bottom right",
    "background": "in the background",
    "foreground": "in the foreground",
}
_CORNERS = r"\((\d+),(\d+)\),\((\d+),(\d+)\)"
_MARK = re.compile(
    re.escape(OBJ_START) + "(.+?)" + re.escape(f"{OBJ_END} {BOX_START}") + _CORNERS + re.escape(BOX_END)
)


def grounded(name: str, box: Box) -> str:
    """A name and its box as GoT-R1 writes them."""
    x1, y1, x2, y2 = box
    return f"{OBJ_START}{name}{OBJ_END} {BOX_START}({x1},{y1}),({x2},{y2}){BOX_END}"


def article(words: str) -> str:
    return "an" if words[0] in "aeiou" and not words.startswith(("one", "uni", "uk", "eu")) else "a"


def listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


class _Teller:
    def __init__(self, brief: Brief, standings: tuple[Standing, ...]) -> None:
        self.brief = brief
        self.things = {ref: [s for s in standings if s.ref == ref] for ref in order(brief)}
        names = [self.name(thing) for things in self.things.values() for thing in things]
        self.several = {name for name in names if names.count(name) > 1}
        self.told: dict[str, list[int]] = {}  # of each entry told, the numbers of its things among those of their name

    @staticmethod
    def name(thing: Standing) -> str:
        """Colour and kind, as they stand between the marks."""
        return f"{thing.colour} {thing.kind}" if thing.colour else thing.kind

    def again(self, ref: str) -> str:
        """An entry that has its boxes already."""
        thing, numbers = self.things[ref][0], self.told[ref]
        name = self.name(thing)
        if name not in self.several:
            return f"the {name}"
        if sum(self.name(things[0]) == name for things in self.things.values()) == 1:
            colour = f"{thing.colour} " if thing.colour else ""
            return f"the {colour}{KIND_BY_NAME[thing.kind].plural}"
        return f"the {listed([ORDINALS[n] for n in numbers])} {name}"

    def related(self, ref: str) -> list[str]:
        """Relations whose last thing is this one, each once and never against one that was said already."""
        said: list[str] = []
        for asked in self.brief.relations:
            others = self._seen_from(ref, asked)
            if others:
                relation, refs = others
                phrase = f"{_RELATIONS[relation]} {listed([self.again(other) for other in refs])}"
                if phrase not in said:
                    said.append(phrase)
        return said

    def _seen_from(self, ref: str, asked: Related) -> tuple[str, tuple[str, ...]] | None:
        if asked.subject == ref and all(other in self.told for other in asked.objects):
            return asked.relation, asked.objects
        if asked.objects == (ref,) and asked.subject in self.told and asked.relation in _TURNED:
            return _TURNED[asked.relation], (asked.subject,)
        return None

    def mentions(self, ref: str) -> tuple[str, bool]:
        """The things of an entry, grounded, and whether they are told as several."""
        size = self.brief.entry(ref).size
        before = sum(len(numbers) for other, numbers in self.told.items() if self._same(other, ref))
        parts = []
        for number, thing in enumerate(self.things[ref], before):
            name = self.name(thing)
            words = [ORDINALS[number]] if name in self.several else []
            words += [size] if size else []
            mark = grounded(name, thing.box)
            kind = KIND_BY_NAME[thing.kind]
            if kind.plural == kind.name and kind.name.endswith("s") and not words:
                return mark, True  # scissors
            parts.append(f"{article(' '.join([*words, name]))} {' '.join([*words, mark])}")
        self.told[ref] = list(range(before, before + len(parts)))
        return listed(parts), len(parts) > 1

    def _same(self, a: str, b: str) -> bool:
        return self.name(self.things[a][0]) == self.name(self.things[b][0])

    def sentence(self, ref: str) -> str:
        """One entry, told where it is by what was asked."""
        places = [_PLACES[p.position] for p in self.brief.places if p.ref == ref]
        where = " and ".join([*([" ".join(places)] if places else []), *self.related(ref)])
        mentions, many = self.mentions(ref)
        self.told.setdefault(ref, [0])
        verb = "are" if many else "is"
        return f"{where[0].upper()}{where[1:]} {verb} {mentions}." if where else f"There {verb} {mentions}."

    def text(self) -> str:
        sentences = [self.sentence(ref) for ref, things in self.things.items() if things]
        if self.brief.style:
            sentences.append(f"The style is {self.brief.style}.")
        return " ".join([*sentences, setting_sentence(self.brief.setting)]) + BEGIN_OF_IMAGE


def write_chain(brief: Brief, standings: tuple[Standing, ...], r: random.Random) -> str:
    """The chain of a laid-out brief; see above. Its form is a function of the brief, so nothing is drawn from `r`."""
    return _Teller(brief, standings).text()


def read_chain(text: str) -> list[tuple[str, str | None, Box]]:
    """Kind, colour and box of everything grounded in a chain, in order of mention."""
    found: list[tuple[str, str | None, Box]] = []
    for mark in _MARK.finditer(text):
        name = mark[1]
        first, _, rest = name.partition(" ")
        coloured = first in COLOURS and rest != "" and name not in KIND_BY_NAME
        box = int(mark[2]), int(mark[3]), int(mark[4]), int(mark[5])
        found.append((rest if coloured else name, first if coloured else None, box))
    return found
