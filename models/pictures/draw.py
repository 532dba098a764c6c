"""Pictures from textures, as the graph draws them: the reference that `draw_graph.py` is held to."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from models.pictures.looks import Look, backdrop_number, texture_number
from models.pictures.scene import Item, Scene
from models.world.art.backdrops import LIGHTS
from models.world.art.scenes.render import GROUND_LINE, SHADOW, SHADOW_COLOUR, pixel_box, soft_oval
from models.world.art.tint import Body, tinted
from models.world.kinds import KIND_BY_NAME, KINDS
from models.world.settings import SETTINGS
from models.world.styles import STYLES

_KIND = {kind.name: at for at, kind in enumerate(KINDS)}
_SETTING = {setting.name: at for at, setting in enumerate(SETTINGS)}
Textures = Callable[[int], np.ndarray]  # by number: float [CHANNELS, S, S] in [0, 1]


def fitted(planes: np.ndarray, height: int, width: int) -> np.ndarray:
    """float [C, h, w] at another size, smoothed where it shrinks."""
    shaped = torch.from_numpy(np.ascontiguousarray(planes))[None]
    made: Tensor = F.interpolate(shaped, (height, width), mode="bilinear", antialias=True)
    return made[0].numpy()


def lay(canvas: np.ndarray, rgb: np.ndarray, alpha: np.ndarray, y: int, x: int) -> None:
    """A premultiplied picture over a canvas [3, H, W], in place; what lies outside is cut off."""
    height, width = alpha.shape[-2:]
    top, left = max(y, 0), max(x, 0)
    bottom, right = min(y + height, canvas.shape[1]), min(x + width, canvas.shape[2])
    there = (slice(None), slice(top, bottom), slice(left, right))
    mine = (slice(None), slice(top - y, bottom - y), slice(left - x, right - x))
    canvas[there] = canvas[there] * (1 - alpha[mine]) + rgb[mine]


def casts(scene: Scene, at: int) -> bool:
    """Whether a thing casts a shadow: as world.art does, where it stands on the ground or on what is painted before."""
    item = scene.items[at]
    if scene.style != "dimensional" or KIND_BY_NAME[item.kind].stands not in ("ground", "surface"):
        return False
    x, y = (item.box[0] + item.box[2]) / 2, item.box[3]
    before = (other.box for other in scene.items[:at])
    return y >= GROUND_LINE or any(b[0] <= x <= b[2] and b[1] <= y + 10 and y - 10 <= b[3] for b in before)


def _shadow(canvas: np.ndarray, box: tuple[int, int, int, int]) -> None:
    x1, _, x2, y2 = box
    wide, high = max(round((x2 - x1) * 1.16), 2), max(round((x2 - x1) * 0.2), 2)
    shade = fitted(np.asarray(soft_oval(), np.float32)[None] / 255, high, wide) * SHADOW
    dark = shade * np.array(SHADOW_COLOUR, np.float32)[:, None, None]
    lay(canvas, dark, shade, round(y2 - high * 0.58), round((x1 + x2 - wide) / 2))


def _sprite(item: Item, style: int, textures: Textures, tones: np.ndarray) -> np.ndarray:
    """float [4, S, S]"""
    number = texture_number(Look(_KIND[item.kind], item.variant, item.turned), style)
    planes = textures(number).clip(0, 1)
    pixels = planes[:4].transpose(1, 2, 0)
    if item.colour:
        dark, middle = (float(tone) for tone in tones[number])
        pixels = tinted(pixels, item.colour, Body(planes[4], dark, middle))
    return pixels[:, ::-1].transpose(2, 0, 1) if item.turned else pixels.transpose(2, 0, 1)


def draw(scene: Scene, textures: Textures, tones: np.ndarray, backdrops: Textures, size: int = 512) -> np.ndarray:
    """float [3, size, size] in [0, 1]"""
    style = STYLES.index(scene.style)
    behind = backdrops(backdrop_number(_SETTING[scene.setting], scene.variant, style)).clip(0, 1)[:3]
    canvas = behind * np.array(LIGHTS[scene.light], np.float32)[:, None, None]
    if canvas.shape[-1] != size:
        canvas = fitted(canvas, size, size)
    for at, item in enumerate(scene.items):
        x1, y1, x2, y2 = box = pixel_box(item.box, size)
        if casts(scene, at):
            _shadow(canvas, box)
        sprite = fitted(_sprite(item, style, textures, tones), y2 - y1, x2 - x1)
        lay(canvas, sprite[:3], sprite[3:], y1, x1)
    return canvas.clip(0, 1)
