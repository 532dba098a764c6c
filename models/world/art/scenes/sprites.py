"""Pictures of things as a scene needs them: in a colour, facing a way, at a size."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from models.world.art.drawings.living.figures import TONES
from models.world.art.pictures import picture
from models.world.art.tint import Body, body_of, tinted
from models.world.colours import COLOURS
from models.world.kinds import KIND_BY_NAME

_RIM = np.array([0.64, 0.64, 0.7], np.float32)
_KEPT = 700  # sprites held in memory, about 0.4 MB each


@dataclass(frozen=True)
class Prepared:
    """pixels: uint8 [height, width, 4], premultiplied; weight: uint8, how much each takes a colour."""

    pixels: np.ndarray
    weight: np.ndarray
    dark: float
    middle: float


_kept: OrderedDict[tuple[str, str, int], Prepared] = OrderedDict()


def _bytes(field: np.ndarray) -> np.ndarray:
    return (field.clip(0, 1) * 255 + 0.5).astype(np.uint8)


def prepared(kind: str, style: str, variant: int) -> Prepared:
    """A kind's picture as it was drawn, with what a tint needs to know of it."""
    key = kind, style, variant
    known = _kept.get(key)
    if known is not None:
        _kept.move_to_end(key)
        return known
    pixels = picture(kind, style, variant)
    skin = TONES[variant][0] if KIND_BY_NAME[kind].group == "person" else None
    body = body_of(pixels, skin)
    known = _kept[key] = Prepared(_bytes(pixels), _bytes(body.weight), body.dark, body.middle)
    if len(_kept) > _KEPT:
        _kept.popitem(last=False)
    return known


def fitted(pixels: np.ndarray, mode: str, size: tuple[int, int]) -> np.ndarray:
    """Channels of bytes at another size, none of them taken for alpha."""
    image = Image.fromarray(pixels, mode) if mode == "L" else Image.frombuffer(mode, pixels.shape[1::-1], pixels.tobytes())
    if image.size != size:
        image = image.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    return np.asarray(image)


def _rim(pixels: np.ndarray) -> None:
    """Draws a thin line along the inside of a shape, in place: white and flat, it would be lost on a light wall."""
    width = max(round(max(pixels.shape[:2]) / 60), 1)
    alpha = Image.fromarray(_bytes(pixels[..., 3]))
    padded = Image.new("L", (alpha.width + 2 * width, alpha.height + 2 * width))
    padded.paste(alpha, (width, width))
    inner = np.asarray(padded.filter(ImageFilter.MinFilter(2 * width + 1)), np.float32)[width:-width, width:-width] / 255
    share = (1 - inner / np.maximum(pixels[..., 3], 1e-3)).clip(0, 1)[..., None]
    pixels[..., :3] += (_RIM * pixels[..., 3:] - pixels[..., :3]) * share


def sprite(
    kind: str, style: str, colour: str | None, turned: bool, variant: int, size: tuple[int, int]
) -> np.ndarray:
    """A thing's picture, float32 [height, width, 4], RGBA premultiplied; its visible pixels span it edge to edge.

    colour: one of the eleven, None for its own; turned: mirrored, for kinds that may be; variant: below variants(kind);
    size: width and height in pixels.
    """
    known = prepared(kind, style, variant)
    pixels = fitted(known.pixels, "RGBX", size).astype(np.float32) / 255
    np.minimum(pixels[..., :3], pixels[..., 3:], out=pixels[..., :3])
    if colour is not None:
        if colour not in COLOURS:
            raise ValueError(f"{colour} is none of the eleven colours")
        weight = fitted(known.weight, "L", size).astype(np.float32) / 255
        pixels = tinted(pixels, colour, Body(weight, known.dark, known.middle))
        if colour == "white" and style == "flat":
            _rim(pixels)
    return pixels[:, ::-1] if turned else pixels


def aspect(kind: str, style: str) -> float:
    """Width over height of a kind's picture."""
    height, width = picture(kind, style).shape[:2]
    return width / height
