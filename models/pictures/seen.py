"""What can be seen of each thing in a picture: its share that nothing before it hides.

The picture decoder draws exactly what the tokens tell, so what is where needs no guess; only what hides what does. Of
each texture an alpha of 8 x 8 points is kept: a thing is looked at where its own points lie.
"""

from __future__ import annotations

import numpy as np

from models.pictures.codec import Codec
from models.pictures.looks import TEXTURES, Look, texture_number
from models.pictures.scene import Scene
from models.world.kinds import KINDS
from models.world.styles import STYLES

POINTS = 8  # a side
# A thing of which less is visible is not in the picture.
LEAST = 0.15
_KIND = {kind.name: at for at, kind in enumerate(KINDS)}


def mask_of(alpha: np.ndarray) -> np.ndarray:
    """[S, S] in [0, 1] -> uint8 [POINTS * POINTS]"""
    side = alpha.shape[0] // POINTS
    means = alpha.reshape(POINTS, side, POINTS, side).mean((1, 3))
    return (means.ravel() * 255 + 0.5).astype(np.uint8)


def masks(textures: Codec) -> np.ndarray:
    """uint8 [TEXTURES, POINTS * POINTS]"""
    return np.stack([mask_of(textures.draw(number)[3]) for number in range(TEXTURES)])


def visible_shares(scene: Scene, known: np.ndarray) -> list[float]:
    """Of each thing the share of it that can be seen: what `seen_graph` is held to. known: `masks`."""
    style = STYLES.index(scene.style)
    covers = []
    for item in scene.items:
        mask = known[texture_number(Look(_KIND[item.kind], item.variant, item.turned), style)].astype(np.float32) / 255
        square = mask.reshape(POINTS, POINTS)
        covers.append(square[:, ::-1] if item.turned else square)
    # In the graph's own precision: points that fall on a border fall to the same side.
    middles = ((np.arange(POINTS) + 0.5) / POINTS).astype(np.float32)
    out = []
    for at, item in enumerate(scene.items):
        x1, y1, x2, y2 = np.array(item.box, np.float32)
        xs, ys = x1 + middles * (x2 - x1), y1 + middles * (y2 - y1)
        left = covers[at].copy()
        for later in range(at + 1, len(scene.items)):
            a1, b1, a2, b2 = np.array(scene.items[later].box, np.float32)
            columns = np.floor((xs - a1) / (a2 - a1) * POINTS).astype(int)
            rows = np.floor((ys - b1) / (b2 - b1) * POINTS).astype(int)
            inside = ((rows >= 0) & (rows < POINTS))[:, None] & ((columns >= 0) & (columns < POINTS))
            over = covers[later][np.ix_(rows.clip(0, POINTS - 1), columns.clip(0, POINTS - 1))]
            left *= 1 - np.where(inside, over, 0)
        out.append(float(left.sum() / max(covers[at].sum(), 1e-6)))
    return out
