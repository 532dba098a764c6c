"""The image decoder graph: codes -> pixels, emitted from the layers of the autoencoder's decoder."""

from __future__ import annotations

import numpy as np
import onnx
import torch
from onnx import TensorProto
from torch import nn

from models.export.graph import GraphBuilder, WeightType
from models.export.layers import convolution, residual, silu
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
            return convolution(g, layer, x)
        case nn.SiLU():
            return silu(g, x)
        case ResidualBlock():
            return residual(g, layer, x)
        case Upsample():
            return _pixel_shuffle(g, convolution(g, layer.conv, x), 2)
        case nn.PixelShuffle():
            return _pixel_shuffle(g, x, layer.upscale_factor)
        case _:
            raise TypeError(f"no ONNX form is known for {type(layer).__name__}")


def _pixel_shuffle(g: GraphBuilder, x: str, factor: int) -> str:
    return g.op("DepthToSpace", x, hint="shuffled", blocksize=factor, mode="CRD")
