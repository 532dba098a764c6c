"""The picture decoder graph: image tokens -> pixels.

What the tokens tell is read as `codes.read_codes` reads it, the textures of what is there are drawn by the codec's
convolutions, tinted as `world.art.tint` does, and laid over one another as `world.art.render` does: at the size and
place of their boxes, by rank. So a box is obeyed to the pixel, and what lies behind shows through every gap.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto

from models.kit.onnx.graph import GraphBuilder
from models.kit.onnx.subgraph import SubgraphBuilder
from models.pictures.codec import Codec
from models.pictures.codec_nodes import decoded
from models.pictures.codes import GRID, LOOK, MOST, PAINT, PAIR, PAIRS, EDGES, SQUARE, SQUARES
from models.pictures.looks import LOOKS
from models.world.art.backdrops import LIGHTS
from models.world.art.scenes.render import GROUND_LINE, SHADOW, SHADOW_COLOUR, pixel_box, soft_oval
from models.world.art.tint import LUMINANCE, STEPS, Body, ramp, tone_line
from models.world.colours import COLOURS
from models.world.kinds import KINDS
from models.world.styles import STYLES

INT, FLOAT, LONG = TensorProto.INT32, TensorProto.FLOAT, TensorProto.INT64
_MARGIN = 48  # around the picture while it is drawn: shadows reach over its edges


class Nodes:
    """Arithmetic on values of a graph by their names."""

    def __init__(self, g: GraphBuilder) -> None:
        self.g = g

    def ints(self, values: object) -> str:
        return self.g.constant("ints", np.asarray(values, np.int32))

    def longs(self, values: object) -> str:
        return self.g.constant("longs", np.asarray(values, np.int64))

    def floats(self, values: object) -> str:
        return self.g.constant("floats", np.asarray(values, np.float32))

    def __call__(self, kind: str, *inputs: str, **attributes: object) -> str:
        return self.g.op(kind, *inputs, **attributes)

    def cast(self, x: str, to: int) -> str:
        return self("Cast", x, to=to)

    def at(self, x: str, index: int, axis: int) -> str:
        return self("Gather", x, self.g.constant("at", np.array(index, np.int64)), axis=axis)

    def every(self, *tests: str) -> str:
        out = tests[0]
        for test in tests[1:]:
            out = self("And", out, test)
        return out

    def within(self, x: str, low: int, high: int) -> str:
        return self.every(self("GreaterOrEqual", x, self.ints(low)), self("Less", x, self.ints(high)))

    def clipped(self, x: str, low: int, high: int) -> str:
        return self("Clip", x, self.ints(low), self.ints(high))

    def summed(self, test: str, axis: int) -> str:
        return self("ReduceSum", self.cast(test, FLOAT), self.longs([axis]), keepdims=0)

    def wider(self, x: str, *axes: int) -> str:
        return self("Unsqueeze", x, self.longs(axes))


@dataclass(frozen=True)
class _Told:
    """Of the things there are, in painter's order and one more that is not drawn: int32 [things + 1] each."""

    count: str  # int64, without the last
    look: str
    across: str
    down: str
    colour: str
    style: str


def _things(n: Nodes, tokens: str) -> _Told:
    cells = np.arange(GRID[0] * GRID[1]).reshape(SQUARES[0], SQUARE, SQUARES[1], SQUARE)
    count = SQUARES[0] * SQUARES[1]
    squares = n("Gather", tokens, n.longs(cells.transpose(0, 2, 1, 3).reshape(count, -1)))
    look, across, down, paint = (n.at(squares, column, 1) for column in range(4))
    pairs = n.every(n.within(across, PAIR, PAIR + len(PAIRS)), n.within(down, PAIR, PAIR + len(PAIRS)))
    whole = n.every(n.within(look, LOOK, PAINT), n.within(paint, PAINT, PAIR), pairs)
    rank = n("Where", whole, n("Mod", n("Sub", paint, n.ints(PAINT)), n.ints(MOST)), n.ints(-1))

    agreeing = n.summed(n("Equal", n.wider(squares, 1), n.wider(squares, 0)), 2)
    votes = n.summed(n("Equal", agreeing, n.floats(4)), 1)
    # Of as many votes the first square counts.
    score = n("Add", n("Mul", votes, n.floats(count)), n.floats(np.arange(count)[::-1]))
    of_rank = n("Equal", n.wider(rank, 0), n.ints(np.arange(MOST)[:, None]))
    table = n("Where", of_rank, n.wider(score, 0), n.floats(-1))
    best = n("ArgMax", table, axis=1, keepdims=0)
    there = n("Greater", n("ReduceMax", table, n.longs([1]), keepdims=0), n.floats(-0.5))
    kept = n("Compress", best, there, axis=0)
    chosen = n("Gather", squares, n("Concat", kept, n.longs([0]), axis=0), axis=0)
    look, across, down, paint = (n.at(chosen, column, 1) for column in range(4))
    painted = n("Div", n.clipped(n("Sub", paint, n.ints(PAINT)), 0, PAIR - PAINT - 1), n.ints(MOST))
    return _Told(
        n.at(n("Shape", kept), 0, 0),
        n.clipped(n("Sub", look, n.ints(LOOK)), 0, len(LOOKS) - 1),
        n.clipped(n("Sub", across, n.ints(PAIR)), 0, len(PAIRS) - 1),
        n.clipped(n("Sub", down, n.ints(PAIR)), 0, len(PAIRS) - 1),
        n("Div", painted, n.ints(len(STYLES))),
        n("Mod", painted, n.ints(len(STYLES))),
    )


def _bands(dark: float, middle: float) -> list[float]:
    """Of each of three bands of lightness where it begins, its width, and by how much the tone rises over it."""
    lights, tones = tone_line(Body(np.zeros(0), dark, middle))
    rises = zip(lights, lights[1:], tones, tones[1:], strict=False)
    return [value for low, high, below, above in rises for value in (low, high - low, above - below)]


def _tinted(n: Nodes, pictures: str, texture: str, colour: str, tones: np.ndarray) -> str:
    """[N, 5, S, S] -> RGBA [N, 4, S, S]; see world.art.tint.tinted."""
    channel = [n("Slice", pictures, n.longs([c]), n.longs([c + w]), n.longs([1])) for c, w in ((0, 3), (3, 1), (4, 1))]
    rgb, alpha, body = channel
    light = n("ReduceSum", n("Mul", rgb, n.floats(LUMINANCE[:, None, None])), n.longs([1]), keepdims=1)
    light = n("Div", light, n("Max", alpha, n.floats(1e-4)))
    # The tone is a line over three bands; where each begins and ends, and what it ends on, is a texture's own.
    bands = n("Gather", n.floats([_bands(float(dark), float(middle)) for dark, middle in tones]), texture, axis=0)
    tone = ""
    for band in range(3):
        low, width, rise = (n.wider(n.at(bands, band * 3 + part, 1), 1, 2, 3) for part in range(3))
        share = n("Clip", n("Div", n("Sub", light, low), width), n.floats(0), n.floats(1))
        part = n("Mul", share, rise)
        tone = n("Add", tone, part) if tone else part
    table = np.concatenate([np.zeros((STEPS, 3), np.float32), *(ramp(name) for name in COLOURS)])
    step = n.cast(n("Floor", n("Add", n("Mul", tone, n.floats(STEPS - 1)), n.floats(0.5))), INT)
    row = n("Add", step, n.wider(n("Mul", colour, n.ints(STEPS)), 1, 2, 3))
    asked_for = n("Gather", n.floats(table), n("Squeeze", row, n.longs([1])), axis=0)
    asked_for = n("Transpose", asked_for, perm=[0, 3, 1, 2])
    asked = n.wider(n.cast(n("Greater", colour, n.ints(0)), FLOAT), 1, 2, 3)
    change = n("Mul", n("Sub", n("Mul", asked_for, alpha), rgb), n("Mul", body, asked))
    return n("Concat", n("Add", rgb, change), alpha, axis=1)


def _edges(size: int) -> np.ndarray:
    """Of each pair its first and last pixel, the latter exclusive: int64 [pairs, 2]."""
    boxes = [pixel_box((EDGES[a], 0, EDGES[b], 999), size) for a, b in PAIRS]
    return np.array([(x1, x2) for x1, _, x2, _ in boxes], np.int64)


def _standing(n: Nodes, told: _Told) -> str:
    """Which things cast a shadow, float [N]; see world.art.render."""
    grounded = np.array([KINDS[look.kind].stands in ("ground", "surface") for look in LOOKS])
    units = n.floats(np.array([(EDGES[a], EDGES[b]) for a, b in PAIRS]))
    x, y = n("Gather", units, told.across, axis=0), n("Gather", units, told.down, axis=0)
    (x1, x2), (y1, y2) = (tuple(n.at(v, side, 1) for side in (0, 1)) for v in (x, y))
    middle = n.wider(n("Mul", n("Add", x1, x2), n.floats(0.5)), 1)
    foot = n.wider(y2, 1)
    first, last, top, end = (n.wider(v, 0) for v in (x1, x2, y1, y2))
    over = n.every(n("LessOrEqual", first, middle), n("LessOrEqual", middle, last))
    near = n("LessOrEqual", top, n("Add", foot, n.floats(10)))
    near = n.every(near, n("LessOrEqual", n("Sub", foot, n.floats(10)), end))
    place = n("Squeeze", n("NonZero", n("Equal", told.look, told.look)), n.longs([0]))
    before = n("Less", n.wider(place, 0), n.wider(place, 1))
    carried = n("Greater", n.summed(n.every(over, near, before), 1), n.floats(0.5))
    low = n("GreaterOrEqual", y2, n.floats(GROUND_LINE))
    modelled = n("Equal", told.style, n.ints(STYLES.index("dimensional")))
    by_kind = n("Gather", n.g.constant("grounded", grounded), told.look)
    return n.cast(n.every(by_kind, modelled, n("Or", low, carried)), FLOAT)


def _backdrop(n: Nodes, tokens: str, style: str, codec: Codec, size: int) -> str:
    """[1, 3, size, size]"""
    count = GRID[0] * GRID[1]
    ground = n("Less", tokens, n.ints(LOOK))
    same = n.every(n("Equal", n.wider(tokens, 0), n.wider(tokens, 1)), n.wider(ground, 1))
    score = n("Add", n("Mul", n.summed(same, 1), n.floats(count)), n.floats(np.arange(count)[::-1]))
    score = n("Where", ground, score, n.floats(-1))
    best = n("ArgMax", score, axis=0, keepdims=1)
    there = n("Greater", n("ReduceMax", score, n.longs([0]), keepdims=1), n.floats(-0.5))
    otherwise = n("Mul", n("Gather", style, n.longs([0])), n.ints(len(LIGHTS)))
    code = n("Where", there, n("Gather", tokens, best), otherwise)
    drawn = decoded(n.g, codec, n("Div", code, n.ints(len(LIGHTS))), "backdrops")
    light = n("Gather", n.floats(LIGHTS), n("Mod", code, n.ints(len(LIGHTS))), axis=0)
    drawn = n("Mul", drawn, n.wider(light, 2, 3))
    if codec.pixels == size:
        return drawn
    return n("Resize", drawn, "", "", n.longs([1, 3, size, size]), mode="linear", coordinate_transformation_mode="half_pixel")


def _pasted(n: Nodes, canvas: str, rgb: str, alpha: str, place: tuple[str, str], size: tuple[str, str]) -> str:
    """A canvas with a premultiplied picture laid over it; place and size: y, x; height, width, int64 [1] each."""
    (y, x), (height, width) = place, size
    zero, far = n.longs([0]), n.longs([1 << 30])
    bottom, right = n("Add", y, height), n("Add", x, width)

    def cut(whole: str, axis: int, begin: str, end: str) -> str:
        return n("Slice", whole, begin, end, n.longs([axis]))

    rows = [cut(canvas, 2, zero, y), cut(canvas, 2, y, bottom), cut(canvas, 2, bottom, far)]
    parts = [cut(rows[1], 3, zero, x), cut(rows[1], 3, x, right), cut(rows[1], 3, right, far)]
    parts[1] = n("Add", n("Mul", parts[1], n("Sub", n.floats(1), alpha)), rgb)
    rows[1] = n("Concat", *parts, axis=3)
    return n("Concat", *rows, axis=2)


def _resized(n: Nodes, picture: str, channels: int, height: str, width: str) -> str:
    sizes = n("Concat", n.longs([1, channels]), height, width, axis=0)
    return n("Resize", picture, "", "", sizes, mode="linear", antialias=1, coordinate_transformation_mode="half_pixel")


def _laid(g: GraphBuilder, told: _Told, sprites: str, casts: str, canvas: str, size: int, side: int) -> str:
    """All things laid over the canvas, in their order."""
    body = SubgraphBuilder("lay", g)
    n = Nodes(body)
    step = body.carried("step", [], LONG)
    body.carried("going", [], TensorProto.BOOL)
    under = body.carried("canvas", None)
    edges = n.longs(_edges(size))

    def of(values: str) -> str:
        return n("Gather", values, step, axis=0)

    (x1, x2), (y1, y2) = (
        tuple(n("Reshape", n.at(n("Gather", edges, of(told_as), axis=0), end, 0), n.longs([1])) for end in (0, 1))
        for told_as in (told.across, told.down)
    )
    width, height = n("Sub", x2, x1), n("Sub", y2, y1)
    margin = n.longs([_MARGIN])

    wide_f = n.cast(width, FLOAT)
    wide = n.cast(n("Max", n("Round", n("Mul", wide_f, n.floats(1.16))), n.floats(2)), LONG)
    high = n.cast(n("Max", n("Round", n("Mul", wide_f, n.floats(0.2))), n.floats(2)), LONG)
    shade = _resized(n, n.floats(np.asarray(soft_oval(), np.float32)[None, None] / 255), 1, high, wide)
    shade = n("Mul", shade, n("Mul", of(casts), n.floats(SHADOW)))
    left = n("Sub", n("Add", x1, x2), wide)
    left = n.cast(n("Round", n("Mul", n.cast(left, FLOAT), n.floats(0.5))), LONG)
    top = n("Sub", n.cast(y2, FLOAT), n("Mul", n.cast(high, FLOAT), n.floats(0.58)))
    top = n.cast(n("Round", top), LONG)
    dark = n("Mul", shade, n.floats(np.array(SHADOW_COLOUR)[:, None, None]))
    place = n("Add", top, margin), n("Add", left, margin)
    shaded = _pasted(n, under, dark, shade, place, (high, wide))

    turned = n("Equal", n("Mod", of(told.look), n.ints(2)), n.ints(1))
    columns = n("Where", turned, n.longs(np.arange(side)[::-1]), n.longs(np.arange(side)))
    sprite = n.wider(n("Gather", of(sprites), columns, axis=2), 0)
    fitted = _resized(n, sprite, 4, height, width)
    rgb = n("Slice", fitted, n.longs([0]), n.longs([3]), n.longs([1]))
    alpha = n("Slice", fitted, n.longs([3]), n.longs([4]), n.longs([1]))
    place = n("Add", y1, margin), n("Add", x1, margin)
    body.result(body.op("Identity", n.g.constant("on", np.array(True))), TensorProto.BOOL)
    body.result(_pasted(n, shaded, rgb, alpha, place, (height, width)))
    return g.ops("Loop", told.count, g.constant("always", np.array(True)), canvas, outputs=("laid",), body=body.graph())[0]


def build_draw(textures: Codec, tones: np.ndarray, backdrops: Codec, size: int = 512) -> onnx.ModelProto:
    """image_tokens int32 [1, rows * columns], raster order -> image float32 [1, 3, size, size] in [-1, 1].

    tones: float32 [textures, 2], what `textures.py` writes beside them.
    """
    g = GraphBuilder("image_decoder", "fp16")
    n = Nodes(g)
    tokens = g.input("image_tokens", INT, [1, GRID[0] * GRID[1]])
    flat = n("Reshape", tokens, n.longs([-1]))
    told = _things(n, flat)
    texture = n("Add", n("Mul", n("Div", told.look, n.ints(2)), n.ints(len(STYLES))), told.style)
    pictures = decoded(g, textures, texture, "textures")
    sprites = _tinted(n, pictures, texture, told.colour, tones)
    canvas = _backdrop(n, flat, told.style, backdrops, size)
    margins = n.longs([0, 0, _MARGIN, _MARGIN, 0, 0, _MARGIN, _MARGIN])
    canvas = n("Pad", canvas, margins, n.floats(0))
    laid = _laid(g, told, sprites, _standing(n, told), canvas, size, textures.pixels)
    inner, outer = n.longs([_MARGIN, _MARGIN]), n.longs([_MARGIN + size, _MARGIN + size])
    laid = n("Slice", laid, inner, outer, n.longs([2, 3]))
    low, high, two, one = (n.floats(v) for v in (0, 1, 2, 1))
    g.named("Sub", n("Mul", n("Clip", laid, low, high), two), one, output="image")
    g.output("image", [1, 3, size, size])
    return g.model()
