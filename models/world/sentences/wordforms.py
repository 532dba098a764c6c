"""The forms of words: what has no plural, what has nothing else, what is called "him"."""

from __future__ import annotations

from functools import cache

from models.world.kinds import KIND_BY_NAME
from models.world.plurals import plural
from models.world.sentences.natures import nature

_MASS = frozenset(
    "bread cheese popcorn salt butter bacon garlic corn honey rice spaghetti pasta milk meat broccoli ginger grass seaweed wheat"
    " bamboo sushi soap confetti hay ice fire toast juice ketchup water ham tofu curry ramen cereal soup beer wine coffee tea"
    " cocoa money cash dna lego yarn glue tape lettuce spinach kale salami custard sand".split()
)
# Ends in s, and is one thing.
_NOT_PLURAL = frozenset("lens gas mars triceratops chess christmas bus brass canvas atlas texas".split())
# What there is one of.
_SINGLE = frozenset(
    (
        "santa claus, sun, smiling sun, earth, statue of liberty, mount fuji, tokyo tower, kaaba, couple, "
        "family, om symbol, galaxy, sun behind cloud, train station, cityscape, snow globe, wind, desert "
        "dune, zzz, moon, crescent moon, new moon, globe, yin yang, hundred points"
    ).split(", ")
)
_HIM = frozenset(
    "man boy king prince grandpa grandfather father dad wizard cowboy groom santa claus merman lad guy gentleman uncle brother husband monk priest sorcerer".split()
)
_HER = frozenset(
    "woman girl queen princess grandma grandmother granny mother mum mom witch mermaid bride ballerina lady aunt sister wife nun waitress actress sorceress fairy".split()
)


@cache
def head_of(words: str) -> str:
    """The head of a noun: "cup of tea" is a cup, a "palm tree" is a tree."""
    for joint in (" of ", " with ", " in ", " on "):
        words = words.split(joint)[0]
    return words.rsplit(" ", 1)[-1].lower()


@cache
def always_plural(one: str) -> bool:
    """ "scissors", "grapes": takes a plural verb though it is one thing."""
    head = head_of(one)
    if head.endswith("s") and plural(head) == head:
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "is", "as", "os", "'s")) and head not in _NOT_PLURAL


@cache
def pair(one: str) -> bool:
    """Whether one is called a pair of them."""
    return plural(head_of(one)) == head_of(one) and always_plural(one)


@cache
def mass(one: str) -> bool:
    """What is not counted: "bread", "grass"."""
    return " of " not in one and head_of(one) in _MASS


@cache
def in_pairs(name: str) -> bool:
    """Shoes and such: "a pair of" them could be one entry or two things."""
    return any(word.one.startswith("pair of") for word in KIND_BY_NAME[name].words)


@cache
def countable(name: str) -> bool:
    """Whether there may be several of a kind in plain words."""
    return not (
        always_plural(name) or mass(name) or name.startswith(("two ", "mrs.")) or " of " in name or name in _SINGLE
    )


def unique(one: str) -> bool:
    return one in ("sun", "moon", "earth", "statue of liberty", "eiffel tower")


@cache
def gender(name: str, one: str) -> tuple[str, str] | None:
    """The pronouns of people whose word tells them."""
    if nature(name) != "person":
        return None
    head = head_of(one)
    if head in _HER or head.endswith(("woman", "maid", "girl", "lady", "queen", "princess", "ess")):
        return "her", "her"
    return ("him", "his") if head in _HIM or head.endswith(("man", "boy", "king")) else None


def impersonal(name: str) -> bool:
    """Beings that are called "it"."""
    return name in (
        "robot",
        "ghost",
        "alien",
        "alien monster",
        "skeleton",
        "scarecrow",
        "monster",
        "family",
        "couple",
        "zombie",
    )
