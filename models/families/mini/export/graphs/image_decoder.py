"""The image decoder graph: codes -> pixels, emitted from the layers of the network."""

from __future__ import annotations

import numpy as np
import onnx
import torch
from onnx import TensorProto
from torch import nn

from models.families.mini.export.graphs.layers import array, convolution, residual, silu
from models.families.mini.export.graphs.pictograms import PictogramNodes
from models.families.mini.net.convolutions import ResidualBlock, Upsample
from models.families.mini.net.picture_decoder import EPSILON, GatedBlock, PictureDecoder
from models.kit.onnx.graph import GraphBuilder, WeightType


def build_image_decoder(
    network: PictureDecoder, weight_type: WeightType = "fp16"
) -> onnx.ModelProto:
    """image_tokens int32 [batch, tokens], raster order -> image float32 [batch, 3, H, W] in [-1, 1]."""
    config = network.config
    rows, columns = config.grid

    g = GraphBuilder("image_decoder", weight_type)
    tokens = g.input("image_tokens", TensorProto.INT32, ["batch", rows * columns])
    with torch.no_grad():
        codebook = g.weight("codebook", array(network.codebook.table()))
    x = g.op("Gather", codebook, tokens, hint="vectors", axis=0)
    x = g.op("Transpose", x, hint="channels", perm=[0, 2, 1])
    shape = g.constant("grid_shape", np.array([0, 0, rows, columns]))
    x = g.op("Reshape", x, shape, hint="grid")
    g.scope = "enter."
    x = g.op("Add", convolution(g, network.enter, x), g.weight("place", array(network.place)))
    x = _layers(g, "layers", network.layers, x)
    g.scope = "pictograms."
    features = PictogramNodes(g, network.pictograms, tokens).features()
    g.scope = "join."
    x = convolution(g, network.join, g.op("Concat", x, features, axis=1))
    x = _layers(g, "finish", network.finish, x)
    g.scope = ""
    low, high = (g.constant(name, np.array(v, np.float32)) for name, v in (("low", -1), ("high", 1)))
    g.named("Clip", x, low, high, output="image")
    g.output("image", ["batch", 3, config.image_size, config.image_size])
    return g.model()


def _gated(g: GraphBuilder, block: GatedBlock, x: str) -> str:
    hidden = block.down.in_channels
    sizes = g.constant("halves", np.array([hidden, hidden]))
    square = g.op("ReduceMean", g.op("Mul", x, x), g.constant("channels", np.array([1])), hint="square", keepdims=1)
    size = g.op("Sqrt", g.op("Add", square, g.constant("epsilon", np.array(EPSILON, np.float32))), hint="size")
    inner = convolution(g, block.up, g.op("Div", x, size, hint="normal"))
    value, gate = g.ops("Split", inner, sizes, outputs=("value", "gate"), axis=1)
    made = g.op("Mul", value, silu(g, gate), hint="gated")
    return g.op("Add", x, convolution(g, block.down, made), hint="sum")


def _layers(g: GraphBuilder, scope: str, layers: nn.Sequential, x: str) -> str:
    for index, layer in enumerate(layers):
        g.scope = f"{scope}.{index}."
        x = _layer(g, layer, x)
    return x


def _layer(g: GraphBuilder, layer: nn.Module, x: str) -> str:
    match layer:
        case nn.Conv2d():
            return convolution(g, layer, x)
        case nn.SiLU():
            return silu(g, x)
        case ResidualBlock():
            return residual(g, layer, x)
        case GatedBlock():
            return _gated(g, layer, x)
        case Upsample():
            return _pixel_shuffle(g, convolution(g, layer.conv, x), 2)
        case nn.PixelShuffle():
            return _pixel_shuffle(g, x, layer.upscale_factor)
        case _:
            raise TypeError(f"no ONNX form is known for {type(layer).__name__}")


def _pixel_shuffle(g: GraphBuilder, x: str, factor: int) -> str:
    return g.op("DepthToSpace", x, hint="shuffled", blocksize=factor, mode="CRD")
