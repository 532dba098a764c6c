"""The judge's graph: a picture -> what each patch says lies under it."""

from __future__ import annotations

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto
from torch import nn

from models.families.mini.export.graphs.layers import convolution, layer_norm, linear, softplus
from models.families.mini.net.judge.network import Judge, patch_centres
from models.kit.onnx.graph import Array, GraphBuilder, WeightType


def build_judge(network: Judge, picture: int, weight_type: WeightType = "fp16") -> onnx.ModelProto:
    """image float32 [batch, 3, picture, picture] in [-1, 1] -> of N patches in raster order: classes
    [batch, N, 1 + classes], shares of nothing and of each class; colours [batch, N, colours], shares;
    boxes [batch, N, 4], x1 y1 x2 y2 in shares of the picture."""
    config = network.config
    g = GraphBuilder("judge", weight_type)
    x = g.input("image", TensorProto.FLOAT, ["batch", 3, picture, picture])
    if picture != config.image_size:
        x = _resized(g, x, picture, config.image_size)
    count, width = config.cells**2, config.width
    g.scope = "patches."
    x = convolution(g, network.patches, x)
    x = g.op("Reshape", x, g.constant("flat", np.array([0, width, count])), hint="flat")
    x = g.op("Transpose", x, hint="rows", perm=[0, 2, 1])
    x = g.op("Add", x, g.weight("position", network.position.detach().numpy()), hint="placed")
    for index, layer in enumerate(network.layers):
        g.scope = f"layers.{index}."
        x = _layer(g, layer, x, config.heads, width)
    g.scope = "naming."
    x = layer_norm(g, network.norm, x)
    sizes = g.constant("sizes", np.array([1 + config.classes, config.colours]))
    named = g.ops("Split", linear(g, network.naming, x), sizes, outputs=("class", "colour"), axis=-1)
    for logits, name in zip(named, ("classes", "colours"), strict=True):
        g.named("Softmax", logits, output=name, axis=-1)
    g.scope = "corners."
    inner = g.op("Gelu", linear(g, network.corners[0], x), hint="gelu")
    halves = g.constant("halves", np.array([2, 2]))
    out = linear(g, network.corners[2], inner)
    centre, reach = g.ops("Split", out, halves, outputs=("centre", "reach"), axis=-1)
    places = patch_centres(config.cells).numpy().astype(np.float32)[None]
    here = g.op("Add", centre, g.constant("places", places), hint="here")
    half = softplus(g, g.op("Sub", reach, g.constant("two", np.array(2, np.float32)), hint="less"))
    low, high = g.op("Sub", here, half, hint="low"), g.op("Add", here, half, hint="high")
    g.scope = ""
    g.named("Concat", low, high, output="boxes", axis=-1)
    g.output("classes", ["batch", count, 1 + config.classes])
    g.output("colours", ["batch", count, config.colours])
    g.output("boxes", ["batch", count, 4])
    return g.model()


def _resized(g: GraphBuilder, x: str, before: int, after: int) -> str:
    """The network's own antialiased bilinear reduction, as a product with a matrix on either side."""
    matrix = reduction(before, after)
    rows = g.op("MatMul", g.constant("reduce_rows", matrix), x, hint="rows")
    return g.op("MatMul", rows, g.constant("reduce_columns", np.ascontiguousarray(matrix.T)), hint="reduced")


def reduction(before: int, after: int) -> Array:
    """float32 [after, before]: the weights that bring a line of pixels to another length."""
    each = torch.eye(before)[None, None]
    lines = F.interpolate(each, (after, before), mode="bilinear", antialias=True, align_corners=False)
    matrix: Array = lines[0, 0].numpy()
    return np.ascontiguousarray(matrix)


def _layer(g: GraphBuilder, layer: nn.Module, x: str, heads: int, width: int) -> str:
    each = width // heads
    normed = layer_norm(g, layer.norm1, x)
    mixed = linear(g, layer.qkv, normed)
    split = g.op("Reshape", mixed, g.constant("split", np.array([0, 0, 3 * heads, each])), hint="split")
    moved = g.op("Transpose", split, hint="heads", perm=[0, 2, 1, 3])
    parts = g.constant("parts", np.array([heads] * 3))
    q, k, v = g.ops("Split", moved, parts, outputs=("q", "k", "v"), axis=1)
    scale = g.constant("scale_q", np.array(each**-0.5, np.float32))
    turned = g.op("Transpose", k, hint="k_turned", perm=[0, 1, 3, 2])
    weights = g.op("Softmax", g.op("MatMul", g.op("Mul", q, scale), turned, hint="scores"), axis=-1)
    gathered = g.op("Transpose", g.op("MatMul", weights, v), hint="gathered", perm=[0, 2, 1, 3])
    joined = g.op("Reshape", gathered, g.constant("join", np.array([0, 0, width])), hint="joined")
    x = g.op("Add", x, linear(g, layer.out, joined), hint="attended")
    inner = g.op("Gelu", linear(g, layer.up, layer_norm(g, layer.norm2, x)), hint="gelu")
    return g.op("Add", x, linear(g, layer.down, inner), hint="done")
