"""Words for several of a kind: a herd, a flock, a pile."""

from __future__ import annotations

import random
from functools import cache

from models.world.words import kind_of

STACKED = frozenset("pancake plate box brick coin towel pillow newspaper suitcase waffle cookie tray".split()) | {
    "toy block"
}
_COLLECTIVES = {
    "herd": "cow, elephant, sheep, goat, deer, zebra, horse, bison, water buffalo, reindeer, llama, giraffe, camel",
    "flock": "sheep, bird, goose, seagull, duck, crow, dove, flamingo",
    "school": "fish, tropical fish",
    "swarm": "bee, fly, mosquito, butterfly, dragonfly, lady beetle, ant",
    "pack": "wolf, dog",
    "pile": "rock, leaf, fallen leaf, maple leaf, peanut, gift, brick, coin, shoe, box, candy, potato, apple, pumpkin, sock, gem, acorn, chestnut, snowball, log",
    "stack": "pancake, plate, box, coin, pillow, brick, toy block, towel, pizza, waffle, cookie",
    "bunch": "balloon, carrot, key, rose, tulip, sunflower",
    "row": "tree, house, evergreen tree, candle, tulip, sunflower, chair, bottle, shoe, cup, car, penguin, duck, lantern, cactus",
    "group": "person, child, penguin, man, woman, robot, cat, dog, monkey, astronaut, pirate",
    "crowd": "person, penguin, robot, child",
}


@cache
def _groups(name: str) -> tuple[str, ...]:
    return tuple(group for group, names in _COLLECTIVES.items() if name in names.split(", "))


def collective(r: random.Random, name: str, many: str) -> str:
    """ "a herd of", for what has a word for several; "" where it has none, or where it is another thing."""
    groups = _groups(name)
    group = f"a {r.choice(groups)} of" if groups else ""
    meant = kind_of(f"{group[2:]} {many}") if groups else None
    return group if meant is None or meant.name == name else ""
