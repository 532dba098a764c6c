"""Numbers, quantities and owners: what stands before a noun besides its article."""

from __future__ import annotations

import random

from models.world.brief import Asked
from models.world.kinds import Word
from models.world.sentences import collectives, wordforms
from models.world.sentences.natures import nature
from models.world.sentences.write.phrases import adjectives
from models.world.sentences.write.phrases.manner import Manner


def owner(r: random.Random, entry: Asked) -> str:
    """ "my", "Rosie's": now and then, of what people own."""
    x = r.random()
    if x > 0.012 or entry.size or nature(entry.kind) not in ("animal", "vehicle", "wearable", "thing", "furniture"):
        return ""
    return r.choice(
        (
            "my",
            "my",
            "our",
            "my old",
            "Rosie's",
            "grandpa's",
            "grandma's",
            "my son's",
            "Anna's",
            "the neighbour's",
            "his",
            "her",
            "Tom's",
        )
    )


def number(manner: Manner, count: int) -> str:
    return str(count) if manner.digits else adjectives.NUMBERS[count]


def several(r: random.Random, manner: Manner, entry: Asked, word: Word, core: str) -> str:
    """The phrase for several things: number or quantity, and what `core` calls them."""
    count = entry.count
    if count is None:
        x = r.random()
        if x < 0.35 and word.one != word.many:
            return core
        if x < 0.5 and (group := collectives.collective(r, entry.kind, word.many)) and manner.articles:
            return f"{group} {core}"
        return f"{adjectives.SOME(r)} {core}"
    x = r.random()
    if count == 2 and x < 0.14 and manner.articles:
        couple = wordforms.in_pairs(entry.kind) or r.random() < 0.4
        return ("a couple of " if couple else "a pair of ") + core
    if count == 12 and x < 0.4:
        return f"a dozen {core}"
    if count == 6 and x < 0.08:
        return f"half a dozen {core}"
    if count == 3 and x < 0.03:
        return f"a trio of {core}"
    if count > 2 and x < 0.3 and entry.kind in collectives.STACKED and manner.articles:
        return f"a {r.choice(('stack', 'pile'))} of {number(manner, count)} {core}"
    if count > 2 and x < 0.1 and manner.articles:
        return adjectives.COLLECTIVE(r).format(n=number(manner, count)) + f" {core}"
    return ("the " if manner.the and r.random() < 0.5 else "") + f"{number(manner, count)} {core}"
