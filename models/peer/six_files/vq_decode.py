"""image_decode of a VQ model of LlamaGen's kind, as Janus has it: codes to pixels.

Arrays are named as in the checkpoint below `gen_vision_model.`: quantize.embedding.weight [codes,
code_width]; post_quant_conv; decoder.conv_in; decoder.mid.{0,1,2} (block, attention, block);
decoder.conv_blocks.{i}.res.{j}, .attn.{j} (i = 0 only), .upsample.conv; decoder.norm_out, conv_out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto

from models.kit.onnx.convolve import convolve
from models.kit.onnx.graph import GraphBuilder, values
from models.kit.onnx.shape import Arrays
from models.peer.six_files.numbers import Form, leave

EPSILON = 1e-6


@dataclass(frozen=True)
class VqShape:
    """VQ-16 of Janus-Pro by default: 24 x 24 codes to 384 x 384 px."""

    codes: int = 16384
    code_width: int = 8
    grid: int = 24
    latent: int = 256
    width: int = 128
    multiples: tuple[int, ...] = (1, 1, 2, 2, 4)
    blocks: int = 3
    groups: int = 32

    @property
    def image_size(self) -> int:
        return self.grid * 2 ** (len(self.multiples) - 1)


def vq_array_shapes(shape: VqShape) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every array of the decoder with its shape."""

    def conv(name: str, wide: int, out: int, size: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        yield f"{name}.weight", (out, wide, size, size)
        yield f"{name}.bias", (out,)

    def norm(name: str, width: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        yield f"{name}.weight", (width,)
        yield f"{name}.bias", (width,)

    def block(name: str, wide: int, out: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        yield from norm(f"{name}.norm1", wide)
        yield from conv(f"{name}.conv1", wide, out, 3)
        yield from norm(f"{name}.norm2", out)
        yield from conv(f"{name}.conv2", out, out, 3)
        if wide != out:
            yield from conv(f"{name}.nin_shortcut", wide, out, 1)

    def attention(name: str, width: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        yield from norm(f"{name}.norm", width)
        for part in ("q", "k", "v", "proj_out"):
            yield from conv(f"{name}.{part}", width, width, 1)

    wide = shape.width * shape.multiples[-1]
    yield "quantize.embedding.weight", (shape.codes, shape.code_width)
    yield from conv("post_quant_conv", shape.code_width, shape.latent, 1)
    yield from conv("decoder.conv_in", shape.latent, wide, 3)
    yield from block("decoder.mid.0", wide, wide)
    yield from attention("decoder.mid.1", wide)
    yield from block("decoder.mid.2", wide, wide)
    for level, multiple in enumerate(reversed(shape.multiples)):
        name, out = f"decoder.conv_blocks.{level}", shape.width * multiple
        for index in range(shape.blocks):
            yield from block(f"{name}.res.{index}", wide, out)
            wide = out
            if level == 0:
                yield from attention(f"{name}.attn.{index}", wide)
        if level < len(shape.multiples) - 1:
            yield from conv(f"{name}.upsample.conv", wide, wide, 3)
    yield from norm("decoder.norm_out", wide)
    yield from conv("decoder.conv_out", wide, 3, 3)


def build_vq_decode(shape: VqShape, arrays: Arrays, form: Form) -> onnx.ModelProto:
    """generated_tokens int64 [B, grid * grid], raster order -> decoded_image f32 [B, 3, H, W].

    Convolutions have no 4-bit or int8 form: those types keep float weights, as the public files do.
    """
    g = form.builder("image_decode")
    count = shape.grid * shape.grid
    tokens = g.input("generated_tokens", TensorProto.INT64, ["batch_size", count])
    table = values(arrays["quantize.embedding.weight"])
    table = table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-12)
    x = g.op("Gather", g.weight("codebook", table), tokens, hint="codes", axis=0)
    x = g.op("Transpose", x, hint="channels", perm=[0, 2, 1])
    grid = g.constant("grid", np.array([0, 0, shape.grid, shape.grid]))
    x = g.op("Reshape", x, grid, hint="latent")
    d = _Decoder(g, shape, arrays)
    x = d.conv(x, "post_quant_conv")
    x = d.conv(x, "decoder.conv_in")
    x = d.block(x, "decoder.mid.0")
    x = d.attention(x, "decoder.mid.1", shape.grid)
    x = d.block(x, "decoder.mid.2")
    for level in range(len(shape.multiples)):
        name = f"decoder.conv_blocks.{level}"
        for index in range(shape.blocks):
            x = d.block(x, f"{name}.res.{index}")
            if level == 0:
                x = d.attention(x, f"{name}.attn.{index}", shape.grid)
        if level < len(shape.multiples) - 1:
            x = d.conv(d.upsample(x), f"{name}.upsample.conv")
    x = d.conv(d.silu(d.norm(x, "decoder.norm_out")), "decoder.conv_out")
    leave(g, x, "decoded_image")
    g.output("decoded_image", ["batch_size", 3, shape.image_size, shape.image_size])
    return g.model()


class _Decoder:
    """The layers, emitted by name."""

    def __init__(self, g: GraphBuilder, shape: VqShape, arrays: Arrays) -> None:
        self.g, self.shape, self.arrays = g, shape, arrays

    def conv(self, x: str, name: str) -> str:
        weight = self.arrays[f"{name}.weight"]
        names = (f"{name}.weight", f"{name}.bias")
        pads = [weight.shape[-1] // 2] * 4
        return convolve(self.g, x, weight, self.arrays[names[1]], names, hint=name, pads=pads)

    def norm(self, x: str, name: str) -> str:
        g, groups = self.g, self.shape.groups
        by_group = g.op("Reshape", x, g.constant("by_group", np.array([0, groups, -1])))
        ones, none = g.weight("ones", np.ones(groups)), g.weight("none", np.zeros(groups))
        normed = g.op("InstanceNormalization", by_group, ones, none, epsilon=EPSILON)
        normed = g.op("Reshape", normed, g.op("Shape", x), hint=f"{name}.normed")
        gain, shift = (
            g.weight(f"{name}.{part}", values(self.arrays[f"{name}.{part}"]).reshape(-1, 1, 1))
            for part in ("weight", "bias")
        )
        return g.op("Add", g.op("Mul", normed, gain), shift, hint=name)

    def silu(self, x: str) -> str:
        return self.g.op("Mul", x, self.g.op("Sigmoid", x), hint="silu")

    def block(self, x: str, name: str) -> str:
        inner = self.conv(self.silu(self.norm(x, f"{name}.norm1")), f"{name}.conv1")
        inner = self.conv(self.silu(self.norm(inner, f"{name}.norm2")), f"{name}.conv2")
        if f"{name}.nin_shortcut.weight" in self.arrays:
            x = self.conv(x, f"{name}.nin_shortcut")
        return self.g.op("Add", x, inner, hint=name)

    def attention(self, x: str, name: str, side: int) -> str:
        g = self.g
        normed = self.norm(x, f"{name}.norm")
        flat = g.constant("flat", np.array([0, 0, -1]))
        q, k, v = (g.op("Reshape", self.conv(normed, f"{name}.{p}"), flat, hint=p) for p in "qkv")
        scores = g.op("MatMul", g.op("Transpose", q, perm=[0, 2, 1]), k, hint="scores")
        width = self.arrays[f"{name}.q.weight"].shape[0]
        scale = g.number("scale", width**-0.5)
        weights = g.op("Softmax", g.op("Mul", scores, scale), hint="weights", axis=-1)
        mixed = g.op("MatMul", v, g.op("Transpose", weights, perm=[0, 2, 1]), hint="mixed")
        square = g.constant("square", np.array([0, 0, side, side]))
        mixed = self.conv(g.op("Reshape", mixed, square), f"{name}.proj_out")
        return g.op("Add", x, mixed, hint=name)

    def upsample(self, x: str) -> str:
        scales = self.g.constant("scales", np.array([1, 1, 2, 2], np.float32))
        return self.g.op(
            "Resize",
            *(x, "", scales),
            hint="upsampled",
            mode="nearest",
            coordinate_transformation_mode="asymmetric",
            nearest_mode="floor",
        )
