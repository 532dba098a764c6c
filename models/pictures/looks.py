"""All that can be seen of a kind: its variants, and each of the two ways it may face. And all backdrops."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.world.art.backdrops import VARIANTS
from models.world.kinds import KINDS
from models.world.settings import SETTINGS
from models.world.styles import STYLES

WAYS = 2
# The kinds that come in several looks and how many, as the art has them; all else has one. Kept in a file, so that
# codes mean the same on a machine without the art.
_SEVERAL = dict(line.split("\t") for line in (Path(__file__).parent / "variants.tsv").read_text("utf-8").splitlines())


@dataclass(frozen=True)
class Look:
    """kind: its number in KINDS."""

    kind: int
    variant: int
    turned: bool


def variants(kind: str) -> int:
    """How many looks a kind has."""
    return int(_SEVERAL.get(kind, 1))


LOOKS = tuple(
    Look(kind, variant, bool(way)) for kind in range(len(KINDS)) for variant in range(variants(KINDS[kind].name)) for way in range(WAYS)
)
LOOK_NUMBER = {look: number for number, look in enumerate(LOOKS)}


def texture_number(look: Look, style: int) -> int:
    """Which texture draws a look; both ways share one. style: its number in STYLES."""
    return LOOK_NUMBER[look] // WAYS * len(STYLES) + style


TEXTURES = len(LOOKS) // WAYS * len(STYLES)


def backdrop_number(setting: int, variant: int, style: int) -> int:
    """Which backdrop is behind a scene; lights tint it."""
    return (setting * VARIANTS + variant) * len(STYLES) + style


BACKDROPS = len(SETTINGS) * VARIANTS * len(STYLES)
