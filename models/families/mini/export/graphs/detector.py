"""The detector's graph: a picture -> class peaks, colours and boxes of its cells."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto
from torch import nn

from models.families.mini.export.graphs.layers import array, convolution, residual, silu, softplus
from models.families.mini.net.detector.network import PATCH, Detector, cell_centres
from models.kit.onnx.convolve import convolve
from models.kit.onnx.graph import Array, GraphBuilder, WeightType


def build_detector(network: Detector, weight_type: WeightType = "fp16") -> onnx.ModelProto:
    """image float32 [batch, 3, S, S] in [-1, 1] -> over N cells in raster order: scores
    [batch, classes, N], a sigmoid where the cell is a peak of its class map and 0 elsewhere; colours
    [batch, colours, N], logits; boxes [batch, 4, N], x1 y1 x2 y2 in shares of the picture."""
    config = network.config
    g = GraphBuilder("detector", weight_type)
    side, cells = config.image_size, config.cells
    x = g.input("image", TensorProto.FLOAT, ["batch", 3, side, side])

    g.scope = "stem."
    x = _patches(g, network.stem[1], x)
    x = silu(g, residual(g, network.stem[2], x))
    levels = []
    for name in ("down8", "down16", "down32"):
        g.scope = f"{name}."
        layer = getattr(network, name)
        x = silu(g, residual(g, layer[1], convolution(g, layer[0], x)))
        levels.append(x)
    x8, x16, x32 = levels
    g.scope = "neck."
    up = g.op("Add", convolution(g, network.side16, x16), _doubled(g, convolution(g, network.side32, x32)))
    joined = g.op("Add", convolution(g, network.side8, x8), _doubled(g, up))
    g.scope = "head."
    out = convolution(g, network.head, silu(g, residual(g, network.neck, joined)))

    g.scope = ""
    sizes = g.constant("sizes", np.array([config.classes, config.colours, 4]))
    classes, colours, edges = g.ops("Split", out, sizes, outputs=("classes", "colour_map", "edges"), axis=1)
    chance = g.op("Sigmoid", classes, hint="chance")
    highest = g.op("MaxPool", chance, hint="highest", kernel_shape=[3, 3], pads=[1, 1, 1, 1], strides=[1, 1])
    is_peak = g.op("Equal", chance, highest, hint="is_peak")
    peaks = g.op("Where", is_peak, chance, g.constant("zero", np.zeros((), np.float32)), hint="peaks")
    flat = g.constant("flat", np.array([0, 0, cells * cells]))
    g.named("Reshape", peaks, flat, output="scores")
    g.named("Reshape", colours, flat, output="colours")
    reach = softplus(g, g.op("Reshape", edges, flat, hint="edges_flat"))
    centres = cell_centres(cells).numpy().T.astype(np.float32)
    signs = np.array([-1, -1, 1, 1], np.float32)[None, :, None]
    signed = g.op("Mul", reach, g.constant("signs", signs), hint="signed")
    corners = g.op("Add", signed, g.constant("centres", np.concatenate([centres, centres])[None]), hint="corners")
    low, high = (g.constant(name, np.array(v, np.float32)) for name, v in (("low", 0), ("high", 1)))
    g.named("Clip", corners, low, high, output="boxes")
    g.output("scores", ["batch", config.classes, cells * cells])
    g.output("colours", ["batch", config.colours, cells * cells])
    g.output("boxes", ["batch", 4, cells * cells])
    return g.model()


def _patches(g: GraphBuilder, conv: nn.Module, x: str) -> str:
    """Unshuffling pixels and a convolution over the patches: one convolution over the pixels."""
    assert isinstance(conv, nn.Conv2d)
    weight: Array = array(conv.weight)
    outs, _, kernel, _ = weight.shape
    split = weight.reshape(outs, 3, PATCH, PATCH, kernel, kernel)
    whole = split.transpose(0, 1, 4, 2, 5, 3).reshape(outs, 3, kernel * PATCH, kernel * PATCH)
    pad = PATCH * int(conv.padding[0])
    assert conv.bias is not None
    return convolve(g, x, whole, array(conv.bias), strides=[PATCH, PATCH], pads=[pad] * 4)


def _doubled(g: GraphBuilder, x: str) -> str:
    scales = g.constant("scales", np.array([1, 1, 2, 2], np.float32))
    return g.op(
        "Resize",
        x,
        "",
        scales,
        hint="doubled",
        mode="nearest",
        coordinate_transformation_mode="asymmetric",
        nearest_mode="floor",
    )
