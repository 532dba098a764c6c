"""The image decoder graph: codes -> pixels, emitted from the layers of the autoencoder's decoder."""

from __future__ import annotations

import numpy as np
import onnx
import torch
from onnx import TensorProto
from torch import nn

from models.export.graph import Array, GraphBuilder, WeightType
from models.training.autoencoder import ImageAutoencoder, ResidualBlock, Upsample


def build_image_decoder(
    autoencoder: ImageAutoencoder, weight_type: WeightType = "fp16"
) -> onnx.ModelProto:
    """image_tokens int32 [batch, tokens], raster order -> image float32 [batch, 3, H, W] in [-1, 1]."""
    config = autoencoder.config
    rows, columns = config.grid
    codes = torch.arange(autoencoder.fsq.codes)
    values = autoencoder.fsq.to_values(codes).numpy().astype(np.float32)

    g = GraphBuilder("image_decoder", weight_type)
    tokens = g.input("image_tokens", TensorProto.INT32, ["batch", rows * columns])
    # The table is float32: the digits' values are few and exact, and this costs nothing.
    x = g.op("Gather", g.constant("code_values", values), tokens, hint="values", axis=0)
    x = g.op("Transpose", x, hint="channels", perm=[0, 2, 1])
    shape = g.constant("grid_shape", np.array([0, 0, rows, columns]))
    x = g.op("Reshape", x, shape, hint="grid")
    for index, layer in enumerate(autoencoder.decoder.layers):
        g.scope = f"layers.{index}."
        x = _layer(g, layer, x)
    g.scope = ""
    low, high = (g.constant(name, np.array(v, np.float32)) for name, v in (("low", -1), ("high", 1)))
    g.named("Clip", x, low, high, output="image")
    g.output("image", ["batch", 3, config.image_size, config.image_size])
    return g.model()


def _layer(g: GraphBuilder, layer: nn.Module, x: str) -> str:
    match layer:
        case nn.Conv2d():
            return _conv(g, layer, x)
        case nn.SiLU():
            return _silu(g, x)
        case ResidualBlock():
            inner = _conv(g, layer.conv1, _silu(g, x))
            return g.op("Add", x, _conv(g, layer.conv2, _silu(g, inner)), hint="sum")
        case Upsample():
            return _pixel_shuffle(g, _conv(g, layer.conv, x), 2)
        case nn.PixelShuffle():
            return _pixel_shuffle(g, x, layer.upscale_factor)
        case _:
            raise TypeError(f"no ONNX form is known for {type(layer).__name__}")


def _silu(g: GraphBuilder, x: str) -> str:
    return g.op("Mul", x, g.op("Sigmoid", x, hint="sigmoid"), hint="silu")


def _pixel_shuffle(g: GraphBuilder, x: str, factor: int) -> str:
    return g.op("DepthToSpace", x, hint="shuffled", blocksize=factor, mode="CRD")


def _conv(g: GraphBuilder, conv: nn.Conv2d, x: str) -> str:
    if conv.bias is None or conv.groups != 1 or conv.padding_mode != "zeros":
        raise TypeError("only plain convolutions with a bias are exported")
    weight: Array = conv.weight.detach().float().cpu().numpy()
    bias: Array = conv.bias.detach().float().cpu().numpy()
    across, down = (int(p) for p in conv.padding)
    return g.op(
        "Conv",
        x,
        g.weight("weight", weight),
        g.weight("bias", bias),
        hint="conv",
        kernel_shape=list(conv.kernel_size),
        strides=list(conv.stride),
        dilations=list(conv.dilation),
        pads=[across, down, across, down],
    )
