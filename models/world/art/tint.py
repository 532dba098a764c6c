"""Another colour for a picture: its body takes the colour and keeps its shading, what is of another hue (windows,
eyes, a beak) or of none (tyres, a highlight) stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from models.world.art.raster import VISIBLE
from models.world.colours import COLOURS

LUMINANCE = np.array([0.299, 0.587, 0.114], np.float32)
STEPS = 256
_HUES = 36
_LEAST_BODY = 0.42  # share of the visible pixels; with less, everything takes the colour
_USUAL_DEPTH = 0.2  # between the dark parts and the body of a picture
_DARK = 0.16  # lightness up to which a pixel has no hue to speak of


@dataclass(frozen=True)
class Body:
    """What takes a colour. weight: float32 [height, width] in [0, 1]; dark, middle: lightness of its darker parts and
    of the most of it."""

    weight: np.ndarray
    dark: float
    middle: float


@lru_cache(maxsize=None)
def ramp(colour: str) -> np.ndarray:
    """RGB of each tone from dark over the colour itself (0.5) to light: float32 [256, 3]."""
    middle = np.array(COLOURS[colour], np.float32)
    white = np.array([255, 255, 255], np.float32)
    if colour == "black":
        rows = [(6, 6, 10), middle, (92, 92, 102), (168, 168, 178)]
    elif colour == "white":
        rows = [(124, 128, 144), (240, 241, 246), (252, 252, 254), (255, 255, 255)]
    elif colour == "gray":
        rows = [(44, 46, 52), middle, (180, 183, 190), (222, 224, 230)]
    else:
        dark = 0.6 if colour in ("yellow", "orange", "pink") else 0.34
        rows = [middle * dark, middle, middle * 0.62 + white * 0.38, middle * 0.3 + white * 0.7]
    knots = np.array(rows, np.float32)
    at = np.linspace(0, 1, STEPS)
    return np.stack([np.interp(at, [0, 0.5, 0.8, 1], knots[:, c]) for c in range(3)], -1).astype(np.float32) / 255


def _light(picture: np.ndarray) -> np.ndarray:
    return (picture[..., :3] @ LUMINANCE) / np.maximum(picture[..., 3], 1e-4)


def _hue_and_chroma(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Hue in turns and saturation (chroma over the largest channel) of every pixel."""
    rgb = picture[..., :3] / np.maximum(picture[..., 3:], 1e-4)
    most, least = rgb.max(-1), rgb.min(-1)
    chroma = most - least
    safe = np.maximum(chroma, 1e-5)
    r, g, b = rgb[..., 0], rgb[..., 1], rgb[..., 2]
    hue = np.where(most == r, (g - b) / safe % 6, np.where(most == g, (b - r) / safe + 2, (r - g) / safe + 4)) / 6
    return hue, chroma / np.maximum(most, 1e-4)


def _ease(value: np.ndarray, low: float, high: float) -> np.ndarray:
    return ((value - low) / (high - low)).clip(0, 1)


def _of_hue(picture: np.ndarray) -> np.ndarray:
    """How much each pixel is of the hue that most have, or of none where most have none."""
    solid = picture[..., 3] >= VISIBLE
    light, (hue, saturation) = _light(picture), _hue_and_chroma(picture)
    coloured = _ease(saturation, 0.14, 0.3) * _ease(light, _DARK * 0.4, _DARK)
    share = (coloured * solid).sum() / solid.sum()
    if share < 0.4:
        return (1 - _ease(saturation, 0.3, 0.5) * _ease(light, _DARK * 0.4, _DARK)).astype(np.float32)
    counts = np.bincount((hue[solid] * _HUES).astype(int) % _HUES, (coloured * saturation)[solid], _HUES)
    smooth = counts + 0.7 * (np.roll(counts, 1) + np.roll(counts, -1)) + 0.4 * (np.roll(counts, 2) + np.roll(counts, -2))
    main = (smooth.argmax() + 0.5) / _HUES
    away = np.abs((hue - main + 0.5) % 1 - 0.5)
    return ((1 - _ease(away, 0.12, 0.2)) * coloured).astype(np.float32)


def _unlike(picture: np.ndarray, skin: str) -> np.ndarray:
    """0 where a pixel is of the hue of a person's skin and hair, 1 elsewhere."""
    rgb = np.array([[[int(skin[i : i + 2], 16) / 255 for i in (1, 3, 5)] + [1.0]]], np.float32)
    hue, saturation = _hue_and_chroma(picture)
    away = np.abs((hue - _hue_and_chroma(rgb)[0] + 0.5) % 1 - 0.5)
    return np.maximum(_ease(away, 0.06, 0.1), 1 - _ease(saturation, 0.12, 0.3)).astype(np.float32)


def body_of(picture: np.ndarray, skin: str | None = None) -> Body:
    """What takes a colour in a picture; skin: of a person, who keeps it and is dressed in the colour."""
    solid = picture[..., 3] >= VISIBLE
    clothes = _unlike(picture, skin) * _ease(_light(picture), 0.1, 0.2) if skin else np.ones_like(picture[..., 3])
    if skin and (clothes * solid).sum() > 0.12 * solid.sum():
        weight = clothes
    else:
        weight = _of_hue(picture)
    if not skin and (weight * solid).sum() < _LEAST_BODY * solid.sum():
        weight = np.ones_like(weight)
    light = _light(picture)[solid & (weight > 0.5)]
    dark, middle = np.percentile(light, [12, 58])
    return Body(weight, float(dark), float(middle))


def tone_line(body: Body) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Four lightnesses of a body and the tone of each; tones between them lie on straight lines."""
    dark, middle = min(body.dark, body.middle - 1e-3), body.middle
    # Light tones are held back, for a pale red would pass for pink; so are large dark parts, for a dark orange
    # would pass for brown. Small dark details may go to the end of the ramp.
    # Where a picture is shaded by hue more than by lightness, its lightness counts for more.
    gain = min(max(_USUAL_DEPTH / (middle - dark), 1.0), 2.2)
    lights = (min(middle - 0.86, dark - 0.12), dark, middle, middle + 0.75 / gain)
    return lights, (0.0, max(0.5 - (middle - dark) * 0.65 * gain, 0.27), 0.5, 1.0)


def tinted(picture: np.ndarray, colour: str, body: Body | None = None) -> np.ndarray:
    """A picture in one of the eleven colours. body: what body_of said, where that is known."""
    body = body or body_of(picture)
    tone = np.interp(_light(picture), *tone_line(body))
    rgb = ramp(colour)[(tone * (STEPS - 1) + 0.5).astype(np.uint8)]
    out = picture.copy()
    weight = body.weight[..., None]
    out[..., :3] += (rgb * picture[..., 3:] - picture[..., :3]) * weight
    return out
