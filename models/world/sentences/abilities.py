"""What kinds may be said to do, or to have done to them: be worn, ridden, driven, played, leaned against a wall."""

from __future__ import annotations

from models.world.kinds import KIND_BY_NAME
from models.world.sentences.natures import nature


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split(", "))


_HEADWEAR = _names(
    "hat, sun hat, top hat, cap, graduation cap, santa hat, beanie, crown, helmet, hard hat, party hat, headphone"
)
_WORN = _HEADWEAR | _names(
    "sunglasses, glasses, scarf, bow tie, tie, backpack, shirt, sweater, dress, coat, goggles, "
    "kimono, sari, lab coat, safety vest, necklace, apron, wreath, sports medal, 1st place medal"
)
_RIDDEN = _names(
    "bicycle, motorcycle, skateboard, kick scooter, motor scooter, sled, surfboard, snowboard, roller "
    "skate, carousel horse, tricycle, rocking horse, wave, ostrich"
)
_DRIVEN = _names(
    "car, bus, truck, tractor, taxi, racing car, train, minibus, pickup truck, auto rickshaw, fire "
    "engine, police car, ambulance, sport utility vehicle, excavator, lawn mower, locomotive"
)
_MOUNTS = _names(
    "horse, elephant, camel, donkey, unicorn, cow, ox, water buffalo, turtle, whale, dragon, t-rex, "
    "sauropod, pig, giraffe, dolphin, llama, bear, moose, deer, reindeer, rhinoceros, hippopotamus, "
    "zebra, crocodile, snail, lion, tiger, polar bear, goat, sheep, dromedary, kangaroo, ostrich, shark, "
    "mammoth, triceratops, bison"
)
_LEANING = _names(
    "bicycle, ladder, guitar, violin, broom, closed umbrella, surfboard, skateboard, kick scooter, "
    "shovel, axe, mirror, banana, fishing pole, skis, sled, cane, pencil, paintbrush, hammer, baguette, "
    "trumpet, banjo, framed picture, cello, rake, mop, snowboard, hockey stick, crutch, sword, pitchfork, "
    "tennis racket, golf club"
)
_INSTRUMENTS = _names(
    "guitar, banjo, violin, cello, harp, trumpet, trombone, saxophone, flute, clarinet, bagpipes, "
    "accordion, musical keyboard, piano, xylophone, drum, long drum, tambourine, maracas"
)


def worn(name: str) -> bool:
    return name in _WORN


def headwear(name: str) -> bool:
    return name in _HEADWEAR


def ridden(name: str) -> bool:
    return name in _RIDDEN


def driven(name: str) -> bool:
    return name in _DRIVEN


def mount(name: str) -> bool:
    return name in _MOUNTS


def leans(name: str) -> bool:
    return name in _LEANING


def instrument(name: str) -> bool:
    return name in _INSTRUMENTS


def has_foot(name: str, relation: str) -> bool:
    """Whether "at the foot of" it is under a tree, or in front of a mountain."""
    return (
        name.endswith("tree")
        if relation == "under"
        else "mountain" in name or name in ("volcano", "tower", "castle", "statue", "lighthouse", "mount fuji")
    )


def handy(name: str) -> bool:
    """Whether a person could hold one."""
    return (
        KIND_BY_NAME[name].size < 0.8
        and nature(name) in ("thing", "food", "plant")
        and name not in ("rock", "log", "puddle")
    )
