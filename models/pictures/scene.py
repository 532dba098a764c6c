"""A picture told in full: all that its plan says, and the little that is left to the seed."""

from __future__ import annotations

from dataclasses import dataclass

from models.world.brief import Box
from models.world.styles import Style

LIGHTS = 3  # each setting is seen in so many: by day, warmer, dimmer
MOST = 16  # things in one picture


@dataclass(frozen=True)
class Item:
    """One thing. kind: its name in kinds.py; colour None: its own; box: the tight box of its visible pixels;
    turned: it faces the other way than it is drawn, which the seed chooses."""

    kind: str
    colour: str | None
    box: Box
    turned: bool = False


@dataclass(frozen=True)
class Scene:
    """Things in painter's order, farthest first, before a backdrop. light: one of LIGHTS, which the seed chooses."""

    setting: str
    style: Style
    items: tuple[Item, ...]
    light: int = 0
