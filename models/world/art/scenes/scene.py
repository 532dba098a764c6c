"""What is drawn: a laid-out scene, and the choices that a seed makes for it."""

from __future__ import annotations

import random
from dataclasses import dataclass

from models.world.art.backdrops import LIGHTS, VARIANTS
from models.world.art.pictures import variants
from models.world.art.scenes.facing import turns
from models.world.brief import Standing
from models.world.styles import Style

DEFAULT_STYLE: Style = "dimensional"


@dataclass(frozen=True)
class Scene:
    """Things in painter's order, in a setting; style and setting None: the dimensional style, the plain backdrop."""

    standings: tuple[Standing, ...]
    setting: str | None = None
    style: Style | None = None


@dataclass(frozen=True)
class Look:
    """One thing's variant, and whether it is mirrored."""

    variant: int
    turned: bool


@dataclass(frozen=True)
class Choices:
    """All that a seed decides. backdrop: which of the setting's variants; light: which of the lights."""

    backdrop: int
    light: int
    looks: tuple[Look, ...]


def choices(scene: Scene, seed: int) -> Choices:
    """What a seed chooses; things that are spoken of together look alike."""
    r = random.Random(seed)
    backdrop, light = r.randrange(VARIANTS), r.randrange(len(LIGHTS))
    looks: dict[str, Look] = {}
    for standing in scene.standings:
        drawn = Look(r.randrange(12) % variants(standing.kind), r.random() < 0.5 and turns(standing.kind))
        looks.setdefault(standing.ref, drawn)
    return Choices(backdrop, light, tuple(looks[standing.ref] for standing in scene.standings))
