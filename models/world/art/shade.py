"""Shading of a flat part as if it were of soft clay: a rounded edge, light from the upper left, a glossy spot."""

from __future__ import annotations

import numpy as np

from models.world.art.raster import blurred

_LIGHT = np.array([-0.42, -0.66, 0.62], np.float32)
_LIGHT /= np.linalg.norm(_LIGHT)
_DUSK = np.array([0.30, 0.16, 0.42], np.float32)  # what shadows of bright colours lean to
_EDGE = 0.011  # of the canvas' side: how round every edge is
_CLEAR = 0.02


def _bowl(mask: np.ndarray, sigma: float) -> np.ndarray:
    """Height over a mask: 0 at its edge, 1 far inside."""
    return (2 * blurred(mask, sigma) - 1).clip(0) * mask


def _span(mask: np.ndarray) -> float:
    """About how thick a part is, in pixels: its area over its outline."""
    area = mask.sum()
    outline = np.abs(np.diff(mask, axis=0)).sum() + np.abs(np.diff(mask, axis=1)).sum()
    return float(4 * area / max(outline, 1))


def modelled(rgb: np.ndarray, mask: np.ndarray, gloss: float, side: int) -> np.ndarray:
    """Shaded colours of a part. rgb: its colour; mask [height, width]: its coverage, with a margin round it; gloss: 0
    matt to 1 shiny; side: of the whole canvas in pixels."""
    edge = max(_EDGE * side, 1)
    body = min(max(_span(mask) * 0.3, edge * 1.2), side * 0.12)
    height = 2.0 * edge * _bowl(mask, edge) + 1.7 * body * blurred(_bowl(mask, body), body * 0.35)
    height = blurred(height, edge * 0.5)
    dy, dx = np.gradient(height)
    normal = np.stack([-dx, -dy, np.ones_like(dx)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    light = normal @ _LIGHT - _LIGHT[2]  # 0 where the part lies flat
    rows = np.flatnonzero(mask.any(1))
    light[rows] += np.linspace(0.08, -0.1, len(rows))[:, None]
    tone = light[..., None]
    dark = rgb * (0.5 * rgb + 0.3) + 0.06 * _DUSK
    lit = rgb + (1 - rgb) * 0.62
    out = rgb + (dark - rgb) * (-tone * 1.1).clip(0, 1) + (lit - rgb) * (tone * 1.1).clip(0, 1)
    half = _LIGHT + np.array([0, 0, 1], np.float32)
    half /= np.linalg.norm(half)
    spot = (normal @ half).clip(0, 1) ** 60 * gloss
    return (out + (1 - out) * (0.7 * spot)[..., None]).clip(0, 1)


def occluded(canvas: np.ndarray, mask: np.ndarray, side: int) -> None:
    """Darkens what lies under a part close to it, in place."""
    shadow = np.roll(blurred(mask, 0.016 * side), round(0.012 * side), 0) * 0.32
    shadow[shadow < _CLEAR] = 0
    canvas[..., :3] *= (1 - shadow)[..., None] + shadow[..., None] * _DUSK * 0.6
