"""Prompts and chains in any words, read by rules into what the rewards compare: things, colours, numbers, relations.

The forms are those of T2I-CompBench's training prompts: things with colours or numbers, side by side or related. What
stands beside a noun and is no colour stays part of its name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from models.families.mini.world.chains import BEGIN_OF_IMAGE
from models.families.mini.world.vocabulary import COLOURS, COLOUR_SYNONYMS
from models.learn.reinforce.rewards.lexicon import Relation
from models.learn.reinforce.rewards.plan import Plan, Planned, read_plan
from models.learn.reinforce.rewards.request import Asked, Request, Wanted

NUMBERS = ("a|an|the|one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
RELATED: dict[str, Relation] = {
    "on the left of": "left",
    "to the left of": "left",
    "on the right of": "right",
    "to the right of": "right",
    "on the bottom of": "below",
    "on the top of": "above",
    "on top of": "above",
    "in front of": "front",
    "on side of": "near",
    "next to": "near",
    "beside": "near",
    "near": "near",
    "above": "above",
    "below": "below",
    "under": "below",
    "behind": "behind",
}
_COLOURS = {name: name for name in COLOURS} | dict(COLOUR_SYNONYMS)
_COLOURS |= {name: name for name in ("red", "green", "blue", "yellow", "black", "white", "brown", "pink", "gold", "silver")}
_COLOURS |= {"grey": "gray", "golden": "gold"}
_SPLIT = re.compile(
    r"\s*(?:,|\band\b|\b(" + "|".join(sorted(map(re.escape, RELATED), key=len, reverse=True)) + r")\b)\s*"
)
_NUMBER = {word: number + 1 for number, words in enumerate(NUMBERS) for word in words.split("|")}
# Words that end in s and stand for one.
_ONE = re.compile(r"(ss|us|is|ous)$")


def read_thing(words: str) -> Wanted | None:
    """ "two red apples" -> apple, red, 2; None for no words."""
    colour: str | None = None
    count = 1
    name: list[str] = []
    for word in re.findall(r"[a-z0-9'-]+", words.lower()):
        if word in _NUMBER and not name:
            count = _NUMBER[word]
        elif word.isdigit() and not name and int(word) < 100:
            count = int(word)
        elif word in _COLOURS and colour is None:
            colour = _COLOURS[word]
        elif word not in ("is", "are", "sits", "stands", "of"):
            name.append(word)
    if not name and colour is not None:  # "an orange"
        name, colour = [colour], None
    if not name:
        return None
    return Wanted(" ".join([*name[:-1], singular(name[-1])]), colour, count)


def singular(word: str) -> str:
    if word in ("women", "men", "people", "children", "mice", "geese"):
        return {"people": "person", "children": "child", "mice": "mouse", "geese": "goose"}.get(word, word[:-2] + "an")
    if len(word) < 4 or not word.endswith("s") or _ONE.search(word):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if re.search(r"(ch|sh|x|ss)es$", word) else word[:-1]


def read_asked(prompt: str) -> Request:
    """Things in order; a relation holds between the thing before it and the one behind it."""
    things: list[Wanted] = []
    relations: list[Asked] = []
    parts = _SPLIT.split(prompt.lower().strip().rstrip("."))
    for place in range(0, len(parts), 2):
        thing = read_thing(parts[place])
        if thing is None:
            continue
        things.append(thing)
        relation = parts[place - 1] if place else None
        if relation and len(things) > 1:
            relations.append(Asked(len(things) - 2, RELATED[relation], (len(things) - 1,)))
    return Request(prompt, tuple(things), tuple(relations))


def read_chain(chain: str) -> Plan:
    """As `read_plan` has it, with every name a kind of its own; what the prose claims is not read."""
    plan = read_plan(chain)
    strange = sum(planned.cls is None for planned in plan.objects)
    objects = tuple(_named(planned) for planned in plan.objects)
    prose = chain.removesuffix(BEGIN_OF_IMAGE)
    return replace(plan, objects=objects, claims=(), problems=plan.problems - strange, setting="any" if prose else None)


def _named(planned: Planned) -> Planned:
    thing = read_thing(planned.name)
    return replace(planned, cls=thing.cls if thing else None, colour=thing.colour if thing else None)
