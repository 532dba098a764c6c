"""The picture of a kind in a style, drawn once and kept in the cache."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image

from models.world.art import drawn, shade
from models.world.art.drawings import DRAWINGS, Pen
from models.world.art.drawings.living.figures import TONES, toned
from models.world.art.drawings.pen import Glyph
from models.world.art.drawn import drawn_picture, fetched_picture
from models.world.art.raster import premultiplied, resized, straight
from models.world.art.sources import PACKAGES, cache, find
from models.world.kinds import KIND_BY_NAME
from models.world.styles import STYLES

LONGEST = 384  # pixels of a kept picture's longer side
_QUALITY = 94
_PEOPLE = ("person", "fantasy")


@lru_cache(maxsize=1)
def _craft() -> bytes:
    """Changes with the way in which drawings become pixels."""
    return "".join(Path(module.__file__ or "").read_text("utf-8") for module in (drawn, shade)).encode()


def _pen(kind: str, variant: int) -> Pen | None:
    drawing = DRAWINGS.get(kind)
    if drawing is None:
        return None
    pen = Pen(variant)
    drawing(pen)
    return pen


def _glyph(kind: str, variant: int) -> str | None:
    glyph = KIND_BY_NAME[kind].glyph
    return toned(glyph, variant) if glyph and variant else glyph


def _glyphs(kind: str, variant: int) -> list[str]:
    """The fetched pictures that a kind's picture is made of."""
    pen = _pen(kind, variant)
    if pen is not None:
        return [layer.glyph for layer in pen.layers if isinstance(layer, Glyph)]
    glyph = _glyph(kind, variant)
    return [glyph] if glyph else []


@lru_cache(maxsize=None)
def variants(kind: str) -> int:
    """How many looks a kind has: people come in several skins, all else in one."""
    if KIND_BY_NAME[kind].group not in _PEOPLE:
        return 1
    glyphs = _glyphs(kind, 1)
    there = all(find(glyph, style) for glyph in glyphs for style in STYLES)
    return len(TONES) if there and glyphs != _glyphs(kind, 0) else 1


def source(kind: str, style: str) -> str | None:
    """Where a kind's picture is from: a package, "drawn" here, "composed" of both, or None."""
    pen = _pen(kind, 0)
    if pen is not None:
        return "drawn" if all(hasattr(layer, "shape") for layer in pen.layers) else "composed"
    glyph = _glyph(kind, 0)
    found = find(glyph, style) if glyph else None
    return found.package if found else None


def _file(kind: str, style: str, variant: int) -> Path:
    pen = _pen(kind, variant)
    what = _craft() + repr((pen.layers, pen.angle)).encode() if pen else repr(_glyph(kind, variant)).encode()
    digest = hashlib.sha256(what + repr((style, PACKAGES, LONGEST, _QUALITY)).encode()).hexdigest()[:10]
    return cache() / "sprites" / style / f"{kind.replace(' ', '_')}.{variant}.{digest}.webp"


def _draw(kind: str, style: str, variant: int) -> np.ndarray:
    pen = _pen(kind, variant)
    if pen is not None:
        return drawn_picture(pen, style)
    glyph = _glyph(kind, variant)
    found = fetched_picture(glyph, style) if glyph else None
    if found is None:
        raise ValueError(f"{kind} has no picture in the {style} style")
    return found[0]


def bake(kind: str, style: str, variant: int = 0) -> Path:
    """The file of a kind's picture, drawn if it isn't there."""
    file = _file(kind, style, variant)
    if not file.is_file():
        picture = _draw(kind, style, variant)
        scale = min(LONGEST / max(picture.shape[:2]), 1)
        height, width = (max(round(side * scale), 1) for side in picture.shape[:2])
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")  # others may be drawing the same one
        straight(resized(picture, width, height)).save(part, "WEBP", quality=_QUALITY, alpha_quality=100, method=2)
        part.replace(file)
    return file


def picture(kind: str, style: str, variant: int = 0) -> np.ndarray:
    """A kind's picture in its own colours, trimmed: float32 RGBA, premultiplied."""
    return premultiplied(Image.open(bake(kind, style, variant)))


def kept(kind: str, style: str, variant: int = 0) -> bool:
    """Whether a kind's picture is in the cache already."""
    return _file(kind, style, variant).is_file()
