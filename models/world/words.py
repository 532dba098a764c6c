"""Which kind a word of a prompt means: in singular or plural, with or without hyphens, British or American."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from models.world.colours import COLOUR_WORDS
from models.world.kinds import KIND_BY_NAME, KINDS, TIES, Kind, forms
from models.world.plurals import plural as plural

Reading = Literal["name", "same", "near"]

# British spellings, and how the keys of the index spell them.
_SPELLINGS = {
    "grey": "gray",
    "colour": "color",
    "coloured": "colored",
    "colourful": "colorful",
    "tyre": "tire",
    "tyres": "tires",
    "armour": "armor",
    "jewellery": "jewelry",
    "jeweller": "jeweler",
    "theatre": "theater",
    "theatres": "theaters",
    "centre": "center",
    "centres": "centers",
    "pyjamas": "pajamas",
    "moustache": "mustache",
    "plough": "plow",
    "mould": "mold",
    "neighbour": "neighbor",
    "neighbours": "neighbors",
    "woollen": "woolen",
    "woolly": "wooly",
    "chilli": "chili",
    "chillies": "chilies",
    "chillis": "chilies",
    "yoghurt": "yogurt",
    "liquorice": "licorice",
    "racquet": "racket",
    "racquets": "rackets",
    "doughnut": "donut",
    "doughnuts": "donuts",
    "kerb": "curb",
    "draught": "draft",
    "draughts": "drafts",
    "axe": "ax",
}
# Two words are read as one ("tea pot") unless the first may belong to something else ("a corn", "green house").
_APART = frozenset("a an the one in on to of at by my no and or is as big small little tiny large light dark".split())
_MOST_TOKENS = 5
# Before a thing of these groups the word tells its sort, and is no thing of its own.
_LIVING = frozenset({"animal", "fantasy"})
_TOYS = _LIVING | {"person", "vehicle", "building", "device", "tool", "music", "kitchen", "furniture"}
_SORTS = {"baby": _LIVING, "young": _LIVING, "wild": _LIVING, "toy": _TOYS, "plush": _LIVING, "stuffed": _LIVING}


@dataclass(frozen=True)
class Match:
    """Words that mean a kind. many: they are a plural (True), a singular (False), or could be both (None)."""

    kind: Kind
    sense: Reading
    word: str
    many: bool | None
    length: int


def key(text: str) -> str:
    """How the index spells a word or a phrase."""
    plain = text.lower().replace("’", "'").replace("-", " ")
    return " ".join(_SPELLINGS.get(word, word) for word in re.findall(r"[^\s,;:!?()\"]+", plain))


def _entries() -> Iterator[tuple[str, Match]]:
    for kind in KINDS:
        for text, sense, many in forms(kind):
            for spelling in {text, text.replace("'", "")}:
                yield key(spelling), Match(kind, sense, text, many, 1)


def _merged(first: Match, second: Match) -> Match:
    """One spelling for singular and plural of a kind."""
    many = first.many if first.many == second.many else None
    return Match(first.kind, first.sense, first.word, many, 1)


def _index() -> dict[str, Match]:
    taken: dict[str, Match] = {}
    for spelling, match in _entries():
        other = taken.get(spelling)
        if other is None:
            taken[spelling] = match
        elif other.kind is match.kind:
            taken[spelling] = _merged(other, match)
        else:
            kinds = _TIES.get(spelling)
            if kinds is None or not {other.kind.name, match.kind.name} <= set(kinds):
                raise ValueError(f"{match.word!r} means {other.kind.name} and {match.kind.name}: a tie")
            if kinds[0] == match.kind.name:
                taken[spelling] = match
    return taken


_TIES = {spelling: kinds for word, kinds in TIES.items() for spelling in (key(word), key(plural(word)))}
_INDEX = _index()
# The same without spaces, for "fire truck" and "firetruck" alike. What reads in two ways there is left out.
_JOINED: dict[str, Match | None] = {}
for _spelling, _match in _INDEX.items():
    _joined = _spelling.replace(" ", "")
    _other = _JOINED.get(_joined, _match)
    _JOINED[_joined] = _match if _other is not None and _other.kind is _match.kind else None


@lru_cache(maxsize=65536)
def _found(text: str) -> Match | None:
    spelling = key(text)
    if spelling in _INDEX:
        return _INDEX[spelling]
    tokens = spelling.split()
    if any(token in _APART or token in COLOUR_WORDS for token in tokens):
        return None
    return _JOINED.get("".join(tokens))


def reading(word: str) -> tuple[Kind, Reading] | None:
    """The kind that a word means, and whether it is its name, just another word for it, or a sort of it."""
    match = _found(word)
    return (match.kind, match.sense) if match else None


def kind_of(word: str) -> Kind | None:
    match = _found(word)
    return match.kind if match else None


def match(tokens: Sequence[str], start: int = 0) -> Match | None:
    """The longest run of tokens from `start` on that means a kind: "teddy bear" before "bear"."""
    best: Match | None = None
    for length in range(min(_MOST_TOKENS, len(tokens) - start), 0, -1):
        found = _found(" ".join(tokens[start : start + length]))
        if found:
            best = replace(found, length=length)
            break
    if best is None or best.length == 1:
        return _sort_of(tokens, start) or best
    return best


def _sort_of(tokens: Sequence[str], start: int) -> Match | None:
    """A toy elephant is near an elephant, whatever stands for "toy" alone."""
    groups = _SORTS.get(tokens[start].lower()) if start + 1 < len(tokens) else None
    rest = match(tokens, start + 1) if groups else None
    if rest is None or groups is None or rest.kind.group not in groups:
        return None
    return replace(rest, sense="near", word=f"{tokens[start].lower()} {rest.word}", length=rest.length + 1)


def words_of(kind: Kind | str) -> tuple[str, ...]:
    """All that people call a kind, singular and plural, its name first; words that mean another kind first are out."""
    kind = KIND_BY_NAME[kind] if isinstance(kind, str) else kind
    return tuple(dict.fromkeys(text for text, _, _ in forms(kind) if _INDEX[key(text)].kind is kind))


def meanings(word: str) -> tuple[Kind, ...]:
    """All kinds that a word can mean, the likeliest first: more than one only where the table of ties has the word."""
    if key(word) in _TIES:
        return tuple(KIND_BY_NAME[name] for name in _TIES[key(word)])
    kind = kind_of(word)
    return (kind,) if kind else ()
