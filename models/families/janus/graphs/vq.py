"""The image decoder of Janus, VQ-16: 16384 codes of 8 numbers, 24 x 24 of them to 384 x 384 pixels.

Which layers there are is read off the names of the tensors, so that smaller ones of the same make
go the same way.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto

from models.families.janus.checkpoint.shape import JanusShape
from models.families.janus.checkpoint.weights import Weights
from models.kit.onnx.convolve import convolve
from models.kit.onnx.graph import Array, GraphBuilder, Lazy, WeightStore, WeightType

# Fixed in the model's code, in both implementations.
GROUPS = 32
EPSILON = 1e-6


def build_vq_decoder(
    weights: Weights,
    shape: JanusShape,
    weight_type: WeightType = "fp16",
    store: WeightStore | None = None,
) -> onnx.ModelProto:
    """image_tokens int32 [batch, grid * grid], raster order -> image float32 [batch, 3, H, W] in
    [-1, 1]. Computed in float32 whatever the weights' type: it runs once a picture."""
    g = GraphBuilder("image_decoder", weight_type, store=store)
    tokens = g.input("image_tokens", TensorProto.INT32, ["batch", shape.grid * shape.grid])
    x = g.op("Gather", g.constant("codes", code_values(weights)), tokens, hint="values", axis=0)
    x = g.op("Transpose", x, hint="channels", perm=[0, 2, 1])
    grid = g.constant("grid_shape", np.array([0, 0, shape.grid, shape.grid]))
    x = g.op("Reshape", x, grid, hint="grid")
    x = _conv(g, weights, "vqmodel.post_quant_conv", x)
    x = _conv(g, weights, "vqmodel.decoder.conv_in", x)
    side = shape.grid
    x = _residual(g, weights, "vqmodel.decoder.mid.block_1", x, side)
    x = _attention(g, weights, "vqmodel.decoder.mid.attn_1", x, side)
    x = _residual(g, weights, "vqmodel.decoder.mid.block_2", x, side)
    for level in range(weights.count("vqmodel.decoder.up.{}.block.0.norm1.weight")):
        prefix = f"vqmodel.decoder.up.{level}."
        for block in range(weights.count(prefix + "block.{}.norm1.weight")):
            x = _residual(g, weights, f"{prefix}block.{block}", x, side)
            if f"{prefix}attn.{block}.norm.weight" in weights:
                x = _attention(g, weights, f"{prefix}attn.{block}", x, side)
        if f"{prefix}upsample.conv.weight" in weights:
            scales = g.constant("doubled", np.array([1, 1, 2, 2], np.float32))
            x = g.op(
                "Resize",
                *(x, "", scales),
                hint="upsampled",
                mode="nearest",
                coordinate_transformation_mode="asymmetric",
                nearest_mode="floor",
            )
            x = _conv(g, weights, f"{prefix}upsample.conv", x)
            side *= 2
    x = _silu(g, _norm(g, weights, "vqmodel.decoder.norm_out", x, side))
    x = _conv(g, weights, "vqmodel.decoder.conv_out", x)
    low, high = (g.constant(name, np.array(v, np.float32)) for name, v in (("low", -1), ("high", 1)))
    g.named("Clip", x, low, high, output="image")
    g.output("image", ["batch", 3, shape.image_size, shape.image_size])
    return g.model()


def code_values(weights: Weights) -> Array:
    """The code book, each row of length 1, as the look-up gives them."""
    book = weights.array("vqmodel.quantize.embedding.weight")
    return book / np.maximum(np.linalg.norm(book, axis=1, keepdims=True), 1e-12)


def _conv(g: GraphBuilder, weights: Weights, name: str, x: str) -> str:
    names = (f"{name}.weight", f"{name}.bias")
    weight, bias = (weights.lazy(part) for part in names)
    return convolve(g, x, weight, bias, names, hint=name, pads=[weight.shape[2] // 2] * 4)


def _norm(g: GraphBuilder, weights: Weights, name: str, x: str, side: int) -> str:
    """Group normalisation, as an instance normalisation of the groups: every back end has a kernel."""
    channels = weights.shape(f"{name}.weight")[0]
    apart = g.constant("groups_shape", np.array([0, GROUPS, -1]))
    ones = g.constant("ones", np.ones(GROUPS, np.float32))
    zeros = g.constant("zeros", np.zeros(GROUPS, np.float32))
    groups = g.op("Reshape", x, apart, hint=f"{name}.groups")
    groups = g.op(
        "InstanceNormalization", groups, ones, zeros, hint=f"{name}.normed", epsilon=EPSILON
    )
    like = g.constant("channels_shape", np.array([0, channels, side, side]))
    whole = g.op("Reshape", groups, like, hint=f"{name}.whole")

    def column(part: str) -> str:
        read = lambda: weights.array(f"{name}.{part}").reshape(channels, 1, 1)  # noqa: E731
        return g.weight(f"{name}.{part}", Lazy((channels, 1, 1), read))

    scaled = g.op("Mul", whole, column("weight"), hint=f"{name}.scaled")
    return g.op("Add", scaled, column("bias"), hint=name)


def _silu(g: GraphBuilder, x: str) -> str:
    return g.op("Mul", x, g.op("Sigmoid", x, hint="sigmoid"), hint="silu")


def _residual(g: GraphBuilder, weights: Weights, name: str, x: str, side: int) -> str:
    inner = x
    for part in "12":
        inner = _silu(g, _norm(g, weights, f"{name}.norm{part}", inner, side))
        inner = _conv(g, weights, f"{name}.conv{part}", inner)
    if f"{name}.nin_shortcut.weight" in weights:
        x = _conv(g, weights, f"{name}.nin_shortcut", x)
    return g.op("Add", x, inner, hint=f"{name}.sum")


def _attention(g: GraphBuilder, weights: Weights, name: str, x: str, side: int) -> str:
    """One head over the cells of the grid."""
    channels = weights.shape(f"{name}.q.weight")[0]
    normed = _norm(g, weights, f"{name}.norm", x, side)
    flat = g.constant("cells_shape", np.array([0, channels, -1]))
    q, k, v = (
        g.op("Reshape", _conv(g, weights, f"{name}.{part}", normed), flat, hint=f"{name}.{part}.flat")
        for part in "qkv"
    )
    scale = g.constant("scale", np.array(channels**-0.5, np.float32))
    rows = g.op("Transpose", q, hint=f"{name}.rows", perm=[0, 2, 1])
    scores = g.op("Mul", g.op("MatMul", rows, k), scale, hint=f"{name}.scores")
    share = g.op("Transpose", g.op("Softmax", scores, axis=-1), hint=f"{name}.share", perm=[0, 2, 1])
    mixed = g.op("MatMul", v, share, hint=f"{name}.mixed")
    like = g.constant("grid_shape", np.array([0, channels, side, side]))
    mixed = g.op("Reshape", mixed, like, hint=f"{name}.grid")
    out = _conv(g, weights, f"{name}.proj_out", mixed)
    return g.op("Add", x, out, hint=f"{name}.sum")
