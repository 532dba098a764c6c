"""What the image tokens say: each square of 2 x 2 tells one thing whole, or the backdrop.

    look   | across       look: the kind, its variant and which way it faces
    down   | paint        across, down: its box, left and right, top and bottom, exactly as in the plan
                          paint: its colour, the style, and its rank in painter's order
    ground | ground       all four where nothing is told: the backdrop and its light

A square tells the smallest thing over its middle, so that what is small or stands among others is told somewhere, and
a thing that no middle lies on gets a square of its own near it. Nothing is told of pixels: with rank and box known,
what hides what is a matter of drawing. All squares of a thing say the same, so a slip in one is outvoted.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from models.pictures.looks import BACKDROPS, LOOK_NUMBER, LOOKS, Look, backdrop_number
from models.pictures.scene import MOST, Item, Scene
from models.world.art.backdrops import LIGHTS, VARIANTS
from models.world.brief import Box
from models.world.colours import COLOURS
from models.world.kinds import KINDS
from models.world.settings import SETTINGS
from models.world.styles import STYLES

GRID = (16, 16)
SQUARE = 2
SQUARES = (GRID[0] // SQUARE, GRID[1] // SQUARE)

EDGES = (*range(0, 1000, 10), 999)  # coordinates that a plan can have
PAIRS = tuple((a, b) for a in range(len(EDGES)) for b in range(a + 1, len(EDGES)))
PAINTS = (None, *COLOURS)

GROUND = 0
LOOK = GROUND + BACKDROPS * len(LIGHTS)
PAINT = LOOK + len(LOOKS)
PAIR = PAINT + len(PAINTS) * len(STYLES) * MOST
CODES = PAIR + len(PAIRS)

_KIND = {kind.name: at for at, kind in enumerate(KINDS)}
_SETTING = {setting.name: at for at, setting in enumerate(SETTINGS)}
_PAINT = {colour: at for at, colour in enumerate(PAINTS)}
_STYLE = {style: at for at, style in enumerate(STYLES)}
_EDGE = {edge: at for at, edge in enumerate(EDGES)}
_PAIR = {pair: at for at, pair in enumerate(PAIRS)}


def pair_code(low: int, high: int) -> int:
    """low < high, both EDGES."""
    return PAIR + _PAIR[_EDGE[low], _EDGE[high]]


def _codes_of(scene: Scene, rank: int) -> tuple[int, int, int, int]:
    item = scene.items[rank]
    x1, y1, x2, y2 = item.box
    look = LOOK_NUMBER[Look(_KIND[item.kind], item.variant, item.turned)]
    paint = (_PAINT[item.colour] * len(STYLES) + _STYLE[scene.style]) * MOST + rank
    return LOOK + look, pair_code(x1, x2), pair_code(y1, y2), PAINT + paint


def ground_code(scene: Scene) -> int:
    number = backdrop_number(_SETTING[scene.setting], scene.variant, _STYLE[scene.style])
    return GROUND + number * len(LIGHTS) + scene.light


def _size(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _away(box: Box, row: int, column: int) -> float:
    """How far the middle of a square lies from that of a box, and first of all whether outside of it."""
    y, x = (row + 0.5) * 1000 / SQUARES[0], (column + 0.5) * 1000 / SQUARES[1]
    outside = max(box[0] - x, x - box[2], 0) + max(box[1] - y, y - box[3], 0)
    return outside * 4 + abs((box[0] + box[2]) / 2 - x) + abs((box[1] + box[3]) / 2 - y)


def told(boxes: list[Box]) -> np.ndarray:
    """Which box each square tells, -1 for none: int [rows, columns]. Every one of up to MOST boxes is told."""
    rows, columns = SQUARES
    out = np.full(SQUARES, -1)
    for rank in sorted(range(len(boxes)), key=lambda r: (-_size(boxes[r]), r)):
        x1, y1, x2, y2 = boxes[rank]
        ys, xs = (np.arange(rows) + 0.5) * 1000 / rows, (np.arange(columns) + 0.5) * 1000 / columns
        out[np.ix_((ys >= y1) & (ys < y2), (xs >= x1) & (xs < x2))] = rank
    while missing := [rank for rank in range(len(boxes)) if not (out == rank).any()]:
        often = Counter(out.ravel().tolist())
        rank = missing[0]
        free = [(r, c) for r in range(rows) for c in range(columns) if out[r, c] < 0 or often[int(out[r, c])] > 1]
        out[min(free, key=lambda at: (_away(boxes[rank], *at), at))] = rank
    return out


def in_squares(codes: np.ndarray) -> np.ndarray:
    """[rows * columns] in raster order -> [squares, 4]: look, across, down, paint."""
    return codes.reshape(SQUARES[0], SQUARE, SQUARES[1], SQUARE).transpose(0, 2, 1, 3).reshape(-1, SQUARE**2)


def scene_codes(scene: Scene) -> np.ndarray:
    """int64 [rows * columns] of tokens, raster order. Raises ValueError for more than MOST things."""
    if len(scene.items) > MOST:
        raise ValueError(f"{len(scene.items)} things in one picture, of {MOST} that can be told")
    which = told([item.box for item in scene.items])
    of = [(ground_code(scene),) * 4, *(_codes_of(scene, rank) for rank in range(len(scene.items)))]
    squares = np.array(of)[which + 1].reshape(*SQUARES, SQUARE, SQUARE)
    return squares.transpose(0, 2, 1, 3).reshape(-1)


@dataclass(frozen=True)
class _Said:
    look: int
    box: Box
    paint: int
    style: int
    rank: int


def _said(look: int, across: int, down: int, paint: int) -> _Said | None:
    """What a square tells; None for the backdrop, and for one that tells nothing whole."""
    if not LOOK <= look < PAINT <= paint < PAIR <= min(across, down):
        return None
    (left, right), (top, bottom) = PAIRS[across - PAIR], PAIRS[down - PAIR]
    styled, rank = divmod(paint - PAINT, MOST)
    return _Said(look - LOOK, (EDGES[left], EDGES[top], EDGES[right], EDGES[bottom]), *divmod(styled, len(STYLES)), rank)


def _item(said: _Said) -> Item:
    look = LOOKS[said.look]
    return Item(KINDS[look.kind].name, PAINTS[said.paint], said.box, look.variant, look.turned)


def read_codes(codes: np.ndarray) -> Scene:
    """The scene that tokens [rows * columns] tell: of each rank what most of its squares say, and so the backdrop; the
    first of them where several are as many. Where no token tells a backdrop it is the first one, in the things' style."""
    said = [thing for thing in (_said(*map(int, square)) for square in in_squares(codes)) if thing]
    votes: dict[int, Counter[_Said]] = {}
    for thing in said:
        votes.setdefault(thing.rank, Counter())[thing] += 1
    things = [votes[rank].most_common(1)[0][0] for rank in sorted(votes)]
    grounds = Counter(int(code) for code in codes if code < LOOK)
    ground = grounds.most_common(1)[0][0] if grounds else (things[0].style if things else 0) * len(LIGHTS)
    number, light = divmod(ground, len(LIGHTS))
    shown, style = divmod(number, len(STYLES))
    setting, variant = divmod(shown, VARIANTS)
    return Scene(SETTINGS[setting].name, STYLES[style], tuple(map(_item, things)), variant, light)
