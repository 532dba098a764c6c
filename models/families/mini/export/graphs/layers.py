"""Layers that several graphs share, as plain nodes."""

from __future__ import annotations

import numpy as np
from torch import Tensor, nn

from models.families.mini.net.convolutions import ResidualBlock
from models.kit.onnx.convolve import convolve
from models.kit.onnx.graph import Array, GraphBuilder


def array(tensor: Tensor) -> Array:
    return np.ascontiguousarray(tensor.detach().float().cpu().numpy())


def silu(g: GraphBuilder, x: str) -> str:
    return g.op("Mul", x, g.op("Sigmoid", x, hint="sigmoid"), hint="silu")


def softplus(g: GraphBuilder, x: str) -> str:
    """max(x, 0) + log(1 + exp(-|x|)): of ops that every back end has, and safe from overflow."""
    small = g.op("Exp", g.op("Neg", g.op("Abs", x)))
    tail = g.op("Log", g.op("Add", small, g.constant("one", np.ones((), np.float32))))
    return g.op("Add", g.op("Relu", x), tail, hint="softplus")


def residual(g: GraphBuilder, block: nn.Module, x: str) -> str:
    assert isinstance(block, ResidualBlock)
    inner = convolution(g, block.conv1, silu(g, x))
    return g.op("Add", x, convolution(g, block.conv2, silu(g, inner)), hint="sum")


def convolution(g: GraphBuilder, conv: nn.Module, x: str) -> str:
    assert isinstance(conv, nn.Conv2d)
    if conv.bias is None or conv.groups != 1 or conv.padding_mode != "zeros":
        raise TypeError("only plain convolutions with a bias are exported")
    across, down = (int(p) for p in conv.padding)
    return convolve(
        g,
        x,
        array(conv.weight),
        array(conv.bias),
        strides=list(conv.stride),
        dilations=list(conv.dilation),
        pads=[across, down, across, down],
    )


def linear(g: GraphBuilder, layer: nn.Module, x: str) -> str:
    assert isinstance(layer, nn.Linear) and layer.bias is not None
    product = g.op("MatMul", x, g.weight("weight", array(layer.weight).T), hint="linear")
    return g.op("Add", product, g.weight("bias", array(layer.bias)), hint="shifted")


def layer_norm(g: GraphBuilder, norm: nn.Module, x: str) -> str:
    assert isinstance(norm, nn.LayerNorm)
    scale, shift = g.weight("scale", array(norm.weight)), g.weight("shift", array(norm.bias))
    return g.op("LayerNormalization", x, scale, shift, hint="norm", axis=-1, epsilon=norm.eps)
