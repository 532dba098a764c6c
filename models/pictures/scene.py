"""A picture told in full: all that its plan says, and the little that is left to the seed."""

from __future__ import annotations

from dataclasses import dataclass

from models.world.brief import Box
from models.world.styles import Style

MOST = 16  # things in one picture


@dataclass(frozen=True)
class Item:
    """One thing. kind: its name in kinds.py; colour None: its own; box: the tight box of its visible pixels;
    variant, turned: which of its pictures, and whether mirrored: the seed chooses both."""

    kind: str
    colour: str | None
    box: Box
    variant: int = 0
    turned: bool = False


@dataclass(frozen=True)
class Scene:
    """Things in painter's order, farthest first, before a backdrop; variant and light of it are the seed's choice."""

    setting: str
    style: Style
    items: tuple[Item, ...]
    variant: int = 0
    light: int = 0
