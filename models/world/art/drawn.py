"""Drawings and fetched pictures to pixels, in either style."""

from __future__ import annotations

import numpy as np
from PIL import Image

from models.world.art.drawings.pen import Glyph, Part, Pen
from models.world.art.raster import over, premultiplied, rasterise, resized, straight, trimmed
from models.world.art.shade import modelled, occluded
from models.world.art.sources import find
from models.world.art.tint import tinted

SIDE = 480  # pixels of a drawing's canvas
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'


def fetched_picture(glyph: str, style: str) -> tuple[np.ndarray, str] | None:
    """A fetched picture, trimmed, and the package that it's from; None if no set has it."""
    found = find(glyph, style)
    if found is None:
        return None
    picture = premultiplied(Image.open(found.file)) if found.file else rasterise(found.svg or "", SIDE)
    return trimmed(picture), found.package


def _mask(part: Part) -> np.ndarray:
    paint = f'stroke="#fff" stroke-width="{part.line}" stroke-linecap="round" stroke-linejoin="round"'
    svg = f"{_HEAD}{part.shape} {paint if part.line else 'fill=' + chr(34) + '#fff' + chr(34)}/></svg>"
    return rasterise(svg, SIDE)[..., 3]


def _window(mask: np.ndarray) -> tuple[slice, slice]:
    """Where a mask has something, with room for its shadow."""
    margin = SIDE // 14
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return (
        slice(max(rows[0] - margin, 0), rows[-1] + margin + 1),
        slice(max(columns[0] - margin, 0), columns[-1] + margin + 1),
    )


def _lay_part(canvas: np.ndarray, part: Part, dimensional: bool) -> None:
    mask = _mask(part)
    window = _window(mask)
    mask, canvas = mask[window], canvas[window]
    rgb = np.array([int(part.colour[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / 255
    area = np.broadcast_to(rgb, (*mask.shape, 3))
    if dimensional:
        area = modelled(area, mask, part.gloss, SIDE)
        occluded(canvas, mask * part.opacity, SIDE)
    coverage = (mask * part.opacity)[..., None]
    over(canvas, np.concatenate([area * coverage, coverage], -1), 0, 0)


def _lay_glyph(canvas: np.ndarray, layer: Glyph, style: str) -> None:
    found = fetched_picture(layer.glyph, style)
    if found is None:
        raise ValueError(f"no set has {layer.glyph}")
    picture = found[0]
    height, width = picture.shape[:2]
    left, top, right, bottom = layer.crop
    picture = picture[round(top * height) : round(bottom * height), round(left * width) : round(right * width)]
    if layer.tint:
        picture = tinted(picture, layer.tint)
    if layer.turned:
        picture = picture[:, ::-1]
    if layer.angle:
        turned = straight(picture).rotate(layer.angle, Image.Resampling.BICUBIC, expand=True)
        picture = premultiplied(turned)
    unit = SIDE / 100
    wide = round((layer.x2 - layer.x1) * unit)
    picture = resized(np.ascontiguousarray(picture), wide, max(round(wide * picture.shape[0] / picture.shape[1]), 1))
    x, y = round(layer.x1 * unit), round(layer.y1 * unit)
    if style == "dimensional":
        shadow = np.zeros(canvas.shape[:2], np.float32)
        h, w = min(picture.shape[0], SIDE - y), min(picture.shape[1], SIDE - x)
        shadow[max(y, 0) : y + h, max(x, 0) : x + w] = picture[max(-y, 0) : h, max(-x, 0) : w, 3]
        occluded(canvas, shadow, SIDE)
    over(canvas, picture, x, y)


def drawn_picture(pen: Pen, style: str) -> np.ndarray:
    """The picture of a drawing, trimmed."""
    canvas = np.zeros((SIDE, SIDE, 4), np.float32)
    for layer in pen.layers:
        if isinstance(layer, Part):
            _lay_part(canvas, layer, style == "dimensional")
        else:
            _lay_glyph(canvas, layer, style)
    return trimmed(canvas)
