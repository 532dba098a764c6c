"""The picture decoder graph: image tokens -> pixels.

What the tokens tell is read as `codes.read_codes` reads it, the textures of what is there are drawn by the codec's
convolutions, tinted as `world.art.tint` does, and laid over one another as `world.art.render` does: at the size and
place of their boxes, by rank. So a box is obeyed to the pixel, and what lies behind shows through every gap.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto

from models.kit.onnx.graph import GraphBuilder
from models.kit.onnx.subgraph import SubgraphBuilder
from models.pictures.codec import Codec
from models.pictures.codec_nodes import decoded
from models.pictures.codes import EDGES, GRID, LOOK, PAIRS
from models.pictures.looks import LOOKS
from models.pictures.nodes import FLOAT, INT, LONG, Nodes
from models.pictures.told_graph import Told, things_of
from models.world.art.backdrops import LIGHTS
from models.world.art.scenes.render import GROUND_LINE, SHADOW, SHADOW_COLOUR, pixel_box, soft_oval
from models.world.art.tint import LUMINANCE, STEPS, Body, ramp, tone_line
from models.world.colours import COLOURS
from models.world.kinds import KINDS
from models.world.styles import STYLES

_MARGIN = 48  # around the picture while it is drawn: shadows reach over its edges


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


def _standing(n: Nodes, told: Told) -> str:
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


def _shares(n: Nodes, size: str, source: int, axis: int) -> str:
    """What each of `source` pixels in a row gives to each of another number of them, float: `size` (int64 [1]) lies
    along `axis` of the two. As torch's bilinear interpolation with antialias, whose sums these are."""
    of = n.cast(n("Range", n.longs(0), n("Squeeze", size, n.longs([0])), n.longs(1)), FLOAT)
    scale = n("Div", n.floats(source), n.cast(size, FLOAT))
    middle = n("Sub", n("Mul", n("Add", of, n.floats(0.5)), scale), n.floats(0.5))
    places = n("Unsqueeze", n.floats(np.arange(source)), n.longs([axis]))
    apart = n("Abs", n("Sub", n.wider(middle, 1 - axis), places))
    share = n("Max", n("Sub", n.floats(1), n("Div", apart, n("Max", scale, n.floats(1)))), n.floats(0))
    return n("Div", share, n("ReduceSum", share, n.longs([1 - axis]), keepdims=1))


def _resized(n: Nodes, picture: str, source: tuple[int, int], height: str, width: str) -> str:
    """[1, channels, *source] at another size. Two products of matrices: WebGPU knows no Resize with antialias."""
    rows, columns = _shares(n, height, source[0], 0), _shares(n, width, source[1], 1)
    return n("MatMul", n("MatMul", rows, picture), columns)


def _laid(g: GraphBuilder, told: Told, sprites: str, casts: str, canvas: str, size: int, side: int) -> str:
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
    oval = np.asarray(soft_oval(), np.float32)[None, None] / 255
    shade = _resized(n, n.floats(oval), oval.shape[2:], high, wide)
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
    fitted = _resized(n, sprite, (side, side), height, width)
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
    told = things_of(n, flat)
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
