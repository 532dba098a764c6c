"""The words of the kinds: which one a writer takes, and which two could be mixed up."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import cache
from typing import Literal

from models.world.colours import COLOUR_WORDS
from models.world.kinds import KIND_BY_NAME, Word
from models.world.plurals import plural
from models.world.sentences.choice import Weighted
from models.world.sentences.wordforms import head_of, mass, pair
from models.world.words import kind_of, reading

_HEAPS = tuple(f"{heap} of" for heap in "stack pile bundle flock herd bunch group heap set wad row collection".split())

_VAGUE = frozenset(("someone", "somebody", "individual", "human being"))
# Names that nobody says first.
_CODE_NAMES = frozenset(
    "lady beetle, articulated lorry, steaming cup, sport utility vehicle, cup with straw, headphone, sports ball, leafy "
    "green, lotion bottle, public address loudspeaker, mountain cableway, table tennis bat, spouting whale, motor scooter, "
    "umbrella in rain, sports medal, musical keyboard, musical score, satellite antenna, anatomical heart, flag in hole, "
    "video game, sun behind cloud, artist palette, 1st place medal, 2nd place medal, 3rd place medal, bellhop bell, "
    "convenience store, department store, tropical drink, running shirt, canned food, fuel pump, file cabinet".split(
        ", "
    )
)


@cache
def _usable(name: str) -> list[tuple[Word, str]]:
    """The words of a kind that mean it first, its name before all, and whether they mean just it."""
    kind = KIND_BY_NAME[name]
    found = [(Word(kind.name, kind.plural, "same"), "same")]
    for word in kind.words:
        meant = reading(word.one)
        odd = (
            word.one.startswith(_HEAPS + ("pair of", "three o'clock", "front-facing"))
            or " and " in word.one
            or word.one.startswith("person ")
        )
        lone = (
            word.one == word.many
            and not mass(word.one)
            and not pair(word.one)
            and plural(head_of(word.one)) != head_of(word.one)
        )
        if meant is None or meant[0].name != name or odd or lone or word.one.endswith("'s"):
            continue
        found.append((word, word.sense))
    return found


Reach = Literal["any", "plain", "exact"]  # plain: no colour or size in the word; exact: no sort of it either


@cache
def _words(name: str, reach: Reach, many: bool = False) -> Weighted[Word]:
    """many: only words whose plural means the kind, too ("glasses" are worn)."""
    found = _usable(name)
    if many:
        plain = [
            pair for pair in found if not any(joint in pair[0].one for joint in (" in ", " with ", " on ", " at "))
        ]
        found = [pair for pair in plain if (meant := kind_of(pair[0].many)) and meant.name == name] or found
    if reach == "exact":
        found = [pair for pair in found if pair[1] == "same" and pair[0].one not in _VAGUE] or _usable(name)[:1]
    if reach != "any":
        found = [pair for pair in found if not _tinted(pair[0].one)] or found[:1]
    same, near = ([word for word, sense in found[1:] if sense == want] for want in ("same", "near"))
    shares = (0.25, 0.5, 0.25) if name in _CODE_NAMES else (0.6, 0.25, 0.15)
    pairs = [(found[0][0], shares[0])]
    for words, share in ((same, shares[1]), (near, shares[2])):
        pairs += [(word, share / len(words)) for word in words]
    return Weighted(pairs)


@cache
def _tinted(one: str) -> bool:
    tokens = one.replace("-", " ").split()
    return any(
        token in COLOUR_WORDS
        or token in ("big", "small", "little", "baby", "giant", "mini", "tiny", "large", "dwarf", "toy")
        for token in tokens
    )


@cache
def clash(a: str, b: str) -> bool:
    """Whether words for one of two kinds might be taken for the other: "the bear" for a teddy bear."""
    return a != b and (_taken(a, b) or _taken(b, a))


def _taken(a: str, b: str) -> bool:
    return a == b or b.endswith((" " + a, "-" + a)) or b.startswith(a + " ")


def draw_words(r: random.Random, kinds: dict[str, Reach], many: Iterable[str] = ()) -> dict[str, Word]:
    """A word for each kind, none of which could be taken for another's. many: what there are several of."""
    several = set(many)
    picked: dict[str, Word] = {}
    for name, reach in kinds.items():
        for _ in range(4):
            word = _words(name, reach, name in several)(r)
            if not any(_taken(word.one, other.one) or _taken(other.one, word.one) for other in picked.values()):
                break
        else:
            word = _usable(name)[0][0]
        picked[name] = word
    return picked


@cache
def may_precede(adjective: str, one: str) -> bool:
    """Whether an adjective before the word leaves it what it is ("hot dog" is another thing than a hot dog)."""
    return kind_of(f"{adjective} {one}") is None and not one.startswith(adjective)
