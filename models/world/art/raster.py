"""Vectors to pixels. Pictures are float32 [height, width, 4], RGBA in [0, 1] with premultiplied alpha."""

from __future__ import annotations

import io

import numpy as np
import resvg_py
from PIL import Image

VISIBLE = 0.35  # alpha from which a pixel counts as visible


def premultiplied(image: Image.Image) -> np.ndarray:
    """An image as a picture."""
    pixels = np.asarray(image.convert("RGBA"), np.float32) / 255
    pixels[..., :3] *= pixels[..., 3:]
    return pixels


def straight(picture: np.ndarray) -> Image.Image:
    """A picture as an RGBA image."""
    alpha = np.maximum(picture[..., 3:], 1e-6)
    pixels = np.concatenate([picture[..., :3] / alpha, picture[..., 3:]], -1)
    return Image.fromarray((pixels.clip(0, 1) * 255 + 0.5).astype(np.uint8), "RGBA")


def rasterise(svg: str, width: int, height: int | None = None) -> np.ndarray:
    """The picture of an SVG document, fitted into width x height pixels."""
    png = resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height or width, skip_system_fonts=True)
    return premultiplied(Image.open(io.BytesIO(bytes(png))))


def resized(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    """A picture at another size, without ringing outside of [0, 1]."""
    if picture.shape[:2] == (height, width):
        return picture
    channels = [
        Image.fromarray(picture[..., c]).resize((width, height), Image.Resampling.BICUBIC, reducing_gap=3.0)
        for c in range(4)
    ]
    out = np.stack([np.asarray(channel) for channel in channels], -1).clip(0, 1)
    np.minimum(out[..., :3], out[..., 3:], out=out[..., :3])
    return out


def over(canvas: np.ndarray, picture: np.ndarray, x: int, y: int) -> None:
    """Lays a picture on a canvas, in place; what sticks out is cut off."""
    height, width = picture.shape[:2]
    x1, y1, x2, y2 = max(x, 0), max(y, 0), min(x + width, canvas.shape[1]), min(y + height, canvas.shape[0])
    if x1 < x2 and y1 < y2:
        part = picture[y1 - y : y2 - y, x1 - x : x2 - x]
        under = canvas[y1:y2, x1:x2]
        under *= 1 - part[..., 3:]
        under += part[..., : under.shape[2]]


def trimmed(picture: np.ndarray) -> np.ndarray:
    """A picture cut to its visible pixels; faint glows round it are gone, so that a box is the tight one."""
    solid = picture[..., 3] >= VISIBLE
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows):
        raise ValueError("nothing to see")
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def blurred(field: np.ndarray, sigma: float) -> np.ndarray:
    """A float field [height, width] under a Gaussian of `sigma` pixels (three box passes); zero outside of it."""
    radius = max(round(sigma * 0.94), 1)
    width = 2 * radius + 1
    out = np.pad(field.astype(np.float32), 3 * radius + 1)
    for _ in range(3):
        for _axis in (0, 1):
            sums = np.cumsum(out, 0, dtype=np.float64)
            box = np.zeros_like(out)
            box[radius + 1 : -radius] = (sums[width:] - sums[:-width]) / width
            out = box.T
    return out[3 * radius + 1 : -3 * radius - 1, 3 * radius + 1 : -3 * radius - 1]
