"""The codec's convolutions as nodes of a graph."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto
from torch import nn

from models.kit.onnx.convolve import convolve
from models.kit.onnx.graph import GraphBuilder
from models.pictures.codec import PATCH, STEPS, Codec, Residual


def _silu(g: GraphBuilder, x: str) -> str:
    return g.op("Mul", x, g.op("Sigmoid", x))


def _conv(g: GraphBuilder, layer: nn.Conv2d, x: str, name: str) -> str:
    weight, bias = layer.weight.detach().numpy(), layer.bias.detach().numpy()
    return convolve(g, x, weight, bias, (f"{name}.weight", f"{name}.bias"), pads=[1, 1, 1, 1])


def _residual(g: GraphBuilder, block: Residual, x: str, name: str) -> str:
    inner = _silu(g, _conv(g, block.first, _silu(g, x), f"{name}.first"))
    return g.op("Add", x, _conv(g, block.second, inner, f"{name}.second"))


def decoded(g: GraphBuilder, codec: Codec, which: str, name: str) -> str:
    """The pictures of these grids, int32 [N] -> float [N, CHANNELS, pixels, pixels] in [0, 1]. Grids stay bytes."""
    grids = g.constant(f"{name}.grids", codec.bytes().numpy())
    x = g.op("Cast", g.op("Gather", grids, which, axis=0), to=TensorProto.FLOAT)
    x = g.op("Mul", x, g.constant("step", np.array(1 / STEPS, np.float32)))
    x = _conv(g, codec.enter, x, f"{name}.enter")
    x = _residual(g, codec.low, x, f"{name}.low")
    x = g.op("DepthToSpace", _conv(g, codec.up, _silu(g, x), f"{name}.up"), blocksize=2, mode="CRD")
    for index, block in enumerate(codec.high):
        x = _residual(g, block, x, f"{name}.high{index}")
    x = g.op("DepthToSpace", _conv(g, codec.leave, _silu(g, x), f"{name}.leave"), blocksize=PATCH, mode="CRD")
    low, high = (g.constant("bound", np.array(v, np.float32)) for v in (0, 1))
    return g.op("Clip", x, low, high)
