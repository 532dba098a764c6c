"""Drawings and fetched pictures to pixels, in either style."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import numpy as np
from PIL import Image

from models.world.art.drawings.pen import Glyph, Part, Pen
from models.world.art.raster import VISIBLE, over, premultiplied, rasterise, resized, straight, trimmed
from models.world.art.shade import modelled, occluded
from models.world.art.sources import find
from models.world.art.tint import tinted

SIDE = 400  # pixels of a drawing's canvas
_PALE = 0.86  # median lightness from which a flat drawing is outlined
_OUTLINE = "#a2a3b3"
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'


def fetched_picture(glyph: str, style: str) -> tuple[np.ndarray, str] | None:
    """A fetched picture, trimmed, and the package that it's from; None if no set has it."""
    found = find(glyph, style)
    if found is None:
        return None
    picture = premultiplied(Image.open(found.file)) if found.file else rasterise(found.svg or "", SIDE)
    return trimmed(picture), found.package


def _svg(parts: list[Part], white: bool) -> str:
    """A document of parts in their colours, or all white and opaque."""
    body = ""
    for part in parts:
        colour, opacity = ("#fff", 1.0) if white else (part.colour, part.opacity)
        paint = f'fill="{colour}"'
        if part.line:
            paint = f'stroke="{colour}" stroke-width="{part.line}" stroke-linecap="round" stroke-linejoin="round"'
        body += f'{part.shape} {paint} opacity="{opacity}"/>'
    return f"{_HEAD}{body}</svg>"


def _window(mask: np.ndarray) -> tuple[slice, slice]:
    """Where a mask has something, with room for its shadow."""
    margin = SIDE // 14
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return (
        slice(max(rows[0] - margin, 0), rows[-1] + margin + 1),
        slice(max(columns[0] - margin, 0), columns[-1] + margin + 1),
    )


def _model(canvas: np.ndarray, part: Part) -> None:
    """Lays a part on a canvas as if of clay."""
    mask = rasterise(_svg([part], white=True), SIDE)[..., 3]
    window = _window(mask)
    mask, canvas = mask[window], canvas[window]
    rgb = np.array([int(part.colour[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / 255
    area = modelled(np.broadcast_to(rgb, (*mask.shape, 3)), mask, part.gloss, SIDE)
    coverage = mask * part.opacity
    occluded(canvas, coverage, SIDE)
    over(canvas, np.concatenate([area * coverage[..., None], coverage[..., None]], -1), 0, 0)


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
    unit = SIDE / 100
    wide = round((layer.x2 - layer.x1) * unit)
    picture = resized(np.ascontiguousarray(picture), wide, max(round(wide * picture.shape[0] / picture.shape[1]), 1))
    x, y = round(layer.x1 * unit), round(layer.y1 * unit) - (picture.shape[0] if layer.up else 0)
    if style == "dimensional":
        shadow = np.zeros(canvas.shape[:2], np.float32)
        h, w = min(picture.shape[0], SIDE - y), min(picture.shape[1], SIDE - x)
        shadow[max(y, 0) : y + h, max(x, 0) : x + w] = picture[max(-y, 0) : h, max(-x, 0) : w, 3]
        occluded(canvas, shadow, SIDE)
    over(canvas, picture, x, y)


def _outlined(canvas: np.ndarray, pen: Pen) -> np.ndarray:
    """Flat things as light as paper get an outline, as the fetched ones have it."""
    solid = canvas[canvas[..., 3] >= VISIBLE]
    if np.median(solid[:, :3].mean(-1)) < _PALE:
        return canvas
    lines = [replace(part, colour=_OUTLINE, line=part.line + 3.4) for part in pen.layers if isinstance(part, Part)]
    shapes = [part if 'fill="none"' in part.shape else replace(part, shape=f'{part.shape} fill="none"') for part in lines]
    out = rasterise(_svg(shapes, white=False), SIDE)
    over(out, canvas, 0, 0)
    return out


def drawn_picture(pen: Pen, style: str) -> np.ndarray:
    """The picture of a drawing, trimmed."""
    canvas = np.zeros((SIDE, SIDE, 4), np.float32)
    for of_parts, layers in groupby(pen.layers, lambda layer: isinstance(layer, Part)):
        if of_parts and style == "flat":
            over(canvas, rasterise(_svg(list(layers), white=False), SIDE), 0, 0)
            continue
        for layer in layers:
            if isinstance(layer, Part):
                _model(canvas, layer)
            else:
                _lay_glyph(canvas, layer, style)
    if style == "flat":
        canvas = _outlined(canvas, pen)
    if pen.angle:
        turned = straight(canvas).rotate(-pen.angle, Image.Resampling.BICUBIC, expand=True)
        canvas = premultiplied(turned)
    return trimmed(canvas)
