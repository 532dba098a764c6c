"""What the tokenizer takes for one piece: names of one word or several as people spell them, and how a text is split."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from models.world.colours import COLOUR_WORDS
from models.world.composition.chain import COLOURS
from models.world.kinds import KINDS, Kind, forms
from models.world.words import kind_of, words_of

NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
ALSO_NUMBERS = {"a dozen": "twelve", "one dozen": "twelve", "half a dozen": "six", "half dozen": "six"}
_SPELT = [("gray", "grey"), ("donut", "doughnut"), ("ax", "axe"), ("theater", "theatre"), ("center", "centre"), ("tire", "tyre"), ("color", "colour"), ("colored", "coloured")]  # fmt: skip


def _spelt(word: str) -> set[str]:
    """A name with hyphens for spaces or none of either, as British and as American."""
    parts = re.split(r"[ -]", word)
    found = {word}
    if 1 < len(parts) <= 4:
        found |= {"".join(a + b for a, b in zip(parts, [*gaps, ""], strict=True)) for gaps in product(" -", repeat=len(parts) - 1)}
    if len(parts) == 2:
        found.add("".join(parts))
    for text in list(found):
        for pair in _SPELT:
            for a, b in (pair, pair[::-1]):
                other = re.sub(rf"\b{a}\b", b, text)
                found.add(other)
    if "'" in word:
        found |= {text.replace("'", "’") for text in found} | {text.replace("'", "") for text in found}
    return found


def _chain_like() -> frozenset[str]:
    """What a chain says of a coloured thing, or begins to: never one piece, unless it is a kind's own name."""
    words = [name.split(" ") for kind in KINDS for name in (kind.name, kind.plural)]
    begun = {" ".join(parts[:length]) for parts in words for length in range(1, len(parts) + 1)}
    return frozenset(f"{colour} {name}" for colour in COLOURS for name in begun)


@dataclass(frozen=True)
class Names:
    """All that a kind is called, beside its name and its plural."""

    kind: Kind
    ones: tuple[str, ...]
    manys: tuple[str, ...]


@cache
def names() -> tuple[Names, ...]:
    taken = {text for kind in KINDS for text in (kind.name, kind.plural)} | set(COLOUR_WORDS) | set(NUMBERS)
    chain_like = _chain_like()
    found = []
    for kind in KINDS:
        valid = set(words_of(kind))
        sides: dict[bool, list[str]] = {False: [], True: []}
        for text, _, many in forms(kind):
            if text not in valid:
                continue
            for spelling in sorted(_spelt(text)):
                owner = kind_of(spelling)
                if spelling in taken or spelling in chain_like or owner is None or owner.name != kind.name:
                    continue
                taken.add(spelling)
                sides[bool(many)].append(spelling)
        found.append(Names(kind, tuple(sides[False]), tuple(sides[True])))
    return tuple(found)


def _trie(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}

    def told(node: dict[str, Any]) -> str:
        ends = "" in node
        branches = [re.escape(c).replace(r"\ ", " ").replace(r"\-", "-").replace("\\'", "'") + told(n) for c, n in sorted(node.items()) if c]
        if not branches:
            return ""
        text = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
        return text + "?" if ends else text

    return told(root)


def pattern(phrases: Iterable[str]) -> str:
    """Phrases; words with their leading space; the four pieces of a box "(120" ",340)" ",(480" ",720)"; numbers;
    single signs. Valid for Oniguruma and for JavaScript's unicode regular expressions."""
    return (
        rf" ?(?:{_trie(phrases)})(?![\p{{L}}0-9])"
        r"| ?\p{L}+|['’](?:s|t|d|m|ll|re|ve)(?!\p{L})"
        r"|,?\([0-9]+|,[0-9]+\)| ?[0-9]+| ?[^\s\p{L}0-9]|\s"
    )


def _phrase(text: str) -> bool:
    """Whether the pieces of words and numbers don't yield it."""
    return not text.isalpha() and not text.isdigit()


@cache
def phrases() -> tuple[str, ...]:
    found = {text for n in names() for text in (n.kind.name, n.kind.plural, *n.ones, *n.manys)}
    found |= {text for word in COLOUR_WORDS for text in shade(word)} | set(ALSO_NUMBERS)
    return tuple(sorted(filter(_phrase, found)))


def shade(word: str) -> set[str]:
    return {word, word.replace(" ", "-")}


def splitter():  # type: ignore[no-untyped-def]
    """The pieces of a text, in Python."""
    import regex

    found = regex.compile(pattern(phrases()))
    return lambda text: [match.group() for match in found.finditer(text)]
