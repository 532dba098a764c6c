"""The nature of a kind: which verbs, adjectives and pronouns go with it."""

from __future__ import annotations

from functools import cache
from typing import Literal

from models.world.kinds import KIND_BY_NAME

Nature = Literal[
    "person", "animal", "bird", "insect", "fish", "plant", "vehicle", "aircraft", "ship", "sky", "floater", "building",
    "furniture", "food", "wearable", "thing",
]  # fmt: skip
ALIVE: frozenset[Nature] = frozenset(("person", "animal", "bird", "insect", "fish"))


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.split(","))


_THINGS = _names(
    "feather, nest, empty nest, pearl, seashell, coral, spider web, paw print, oyster, hand, thumbs up, fist, pointing hand,"
    " handshake, praying hands, clapping hands, foot, leg, ear, nose, eye, mouth, tongue, footprint, skull, crystal ball,"
    " magic wand, potion, rock, log, tree stump, branch, acorn, pine cone, wreath, snowman, snowball, fire, campfire, water drop,"
    " drop of blood, puddle, wave, wind, island, cave, waterfall, iceberg, desert dune, handbag, bag, purse, clutch bag, backpack,"
    " briefcase, suitcase, umbrella, beach umbrella, closed umbrella, umbrella in rain, gem, lipstick, nail polish, perfume,"
    " hand fan, sandcastle, birdhouse, dog house, funeral urn, coffin, ladder, train station, road, railway track, skateboard,"
    " roller skate, sled, parachute"
)
_NATURES: dict[Nature, frozenset[str]] = {
    "bird": _names(
        "bird, crow, seagull, dove, eagle, owl, parrot, toucan, duck, swan, goose, flamingo, peacock, turkey, chicken, rooster,"
        " chick, hatching chick, penguin, ostrich, dodo, pterodactyl, phoenix"
    ),
    "insect": _names(
        "butterfly, caterpillar, ant, bee, beetle, lady beetle, cricket, cockroach, spider, scorpion, mosquito, fly, dragonfly, worm, snail"
    ),
    "fish": _names(
        "whale, spouting whale, orca, dolphin, fish, tropical fish, blowfish, shark, octopus, squid, jellyfish, stingray, seahorse, starfish"
    ),
    "aircraft": _names(
        "airplane, propeller plane, helicopter, drone, hot air balloon, parachute, rocket, flying saucer, satellite"
    ),
    "ship": _names("ship, pirate ship, passenger ship, ferry, sailboat, boat, canoe, speedboat, motorboat, submarine"),
    "animal": _names("dragon, unicorn, alien monster, monster"),
    "building": _names(
        "mountain, snow-capped mountain, mount fuji, volcano, train station, fountain, well, gate, brick wall"
    ),
    "floater": _names(
        "bubble, snowflake, balloon, kite, firework, mirror ball, carp streamer, cloud, rain cloud, snow cloud, storm cloud, rainbow, tornado"
    ),
}
_BY_GROUP: dict[str, Nature] = {
    "animal": "animal", "person": "person", "fantasy": "person", "plant": "plant", "sky": "sky", "food": "food",
    "vehicle": "vehicle", "building": "building", "furniture": "furniture", "clothing": "wearable",
}  # fmt: skip


@cache
def nature(name: str) -> Nature:
    """The nature of the kind of this name."""
    if name in _THINGS:
        return "thing"
    for found, names in _NATURES.items():
        if name in names:
            return found
    return _BY_GROUP.get(KIND_BY_NAME[name].group, "thing")
