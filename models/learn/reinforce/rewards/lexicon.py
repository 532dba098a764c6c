"""Reads the closed language of the world into terms: things, numbers, relations, places, settings.

One scanner for prompts and for the prose of chains. At each word the longest known phrase is taken;
words that mean nothing to the world are given as `Unknown`, so that a caller can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from models.families.mini.world import phrases
from models.families.mini.world.vocabulary import COLOURS, COLOUR_SYNONYMS, OBJECT_CLASSES

Relation = Literal["left", "right", "above", "below", "near", "front", "behind", "between"]
RELATIONS: dict[str, Relation] = {
    "left": "left",
    "right": "right",
    "above": "above",
    "below": "below",
    "near": "near",
    "beside": "near",
    "front": "front",
    "behind": "behind",
}


@dataclass(frozen=True)
class Noun:
    cls: str
    colour: str | None
    plural: bool


@dataclass(frozen=True)
class Number:
    value: int


@dataclass(frozen=True)
class Related:
    relation: Relation


@dataclass(frozen=True)
class Placed:
    """A third of the picture, each way: row and column 0, 1 or 2."""

    row: int
    column: int


@dataclass(frozen=True)
class Setting:
    name: str


@dataclass(frozen=True)
class Mark:
    """A stand-in for grounded object `index` of a chain (see `Mark.text`)."""

    index: int

    @staticmethod
    def text(index: int) -> str:
        return f" \x00{index}\x00 "


@dataclass(frozen=True)
class Stop:
    """End of a sentence."""


@dataclass(frozen=True)
class Unknown:
    word: str


Term = Noun | Number | Related | Placed | Setting | Mark | Stop | Unknown
_WORD = re.compile(r"\x00\d+\x00|[a-z]+|\d+|[.]")


@dataclass(frozen=True)
class _Kind:
    """A noun before its colour is known."""

    cls: str
    plural: bool


@dataclass(frozen=True)
class _Colour:
    name: str


@dataclass(frozen=True)
class _Silent:
    """A known word without a meaning of its own."""


@lru_cache(maxsize=1)
def _entries() -> dict[tuple[str, ...], Term | _Kind | _Colour | _Silent]:
    """Every known phrase, in words, and what it means; later lines overrule earlier ones."""
    table: dict[tuple[str, ...], Term | _Kind | _Colour | _Silent] = {}

    def put(text: str, meaning: Term | _Kind | _Colour | _Silent) -> None:
        table[tuple(text.lower().split())] = meaning

    silent = (*phrases.FUNCTION_WORDS, *phrases.LARGE, *phrases.SMALL, *phrases.VERBS, *phrases.PROMPT_VERBS)
    for word in (*silent, *phrases.ORDINALS, "of", "on", "in", "at"):
        put(word, _Silent())
    for frame in phrases.PROMPT_FRAMES:
        put(frame.replace("{}", ""), _Silent())
    for name, settings in phrases.SETTING_PHRASES.items():
        for phrase in settings:
            put(phrase, Setting(name))
    for name, noun in phrases.SETTING_NOUNS.items():
        put(noun, Setting(name))
    for row, line in enumerate(phrases.PLACES):
        for column, wordings in enumerate(line):
            for wording in wordings:
                put(wording, Placed(row, column))
    for table_of in (phrases.CHAIN_RELATIONS, phrases.PROMPT_RELATIONS):
        for key, wordings in table_of.items():
            for wording in wordings:
                put(wording, Related(RELATIONS[key]))
    put(phrases.BETWEEN, Related("between"))
    for number, word in enumerate(phrases.NUMBERS, start=1):
        put(word, Number(number))
        put(str(number), Number(number))
    for colour in COLOURS:
        put(colour, _Colour(colour))
    for word, colour in COLOUR_SYNONYMS.items():
        put(word, _Colour(colour))
    for kind in OBJECT_CLASSES:
        for one, many in ((kind.name, kind.plural), *kind.synonyms):
            put(many, _Kind(kind.name, one != many))
            put(one, _Kind(kind.name, False))
    for word in ("orange", "oranges"):  # a colour as well as a thing: `scan` looks at what follows
        table.pop((word,), None)
    return table


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _entries()))


def _meaning(words: list[str], at: int) -> tuple[Term | _Kind | _Colour | _Silent, int]:
    """What stands at a word, and how many words it takes."""
    word = words[at]
    if word.startswith("\x00"):
        return Mark(int(word.strip("\x00"))), 1
    if word == ".":
        return Stop(), 1
    for length in range(min(_longest(), len(words) - at), 0, -1):
        found = _entries().get(tuple(words[at : at + length]))
        if found is not None:
            return found, length
    if word == "oranges":
        return _Kind("orange", True), 1
    if word == "orange":
        follows = _meaning(words, at + 1)[0] if at + 1 < len(words) else None
        return (_Colour("orange") if isinstance(follows, _Kind) else _Kind("orange", False)), 1
    return Unknown(word), 1


def scan(text: str) -> list[Term]:
    """The terms of a text, in order. Commas and silent words leave nothing."""
    words = _WORD.findall(text.lower())
    out: list[Term] = []
    colour: str | None = None
    at = 0
    while at < len(words):
        meaning, length = _meaning(words, at)
        at += length
        if isinstance(meaning, _Colour):
            colour = meaning.name
            continue
        if isinstance(meaning, _Kind):
            out.append(Noun(meaning.cls, colour, meaning.plural))
        elif not isinstance(meaning, _Silent):
            out.append(meaning)
        # A colour binds to the very next noun, over words that mean nothing here ("a red fluffy cat").
        if not isinstance(meaning, Unknown):
            colour = None
    return out
