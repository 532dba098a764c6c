"""The number types of the public layout, and a graph builder whose linear layers are in one of them.

A type is a suffix of the file's name, as in `language_model_q4.onnx`:

  fp32        ""            weights and arithmetic in float32
  fp16        "_fp16"       both in float16
  q4          "_q4"         4-bit blocks of 32 (MatMulNBits), arithmetic in float32
  q4f16       "_q4f16"      the same, arithmetic in float16
  q8          "_quantized"  int8 weights by column, activations quantised as they come (MatMulInteger)
  int8        "_int8"       another name of q8

Values that pass between graphs (embeddings, hidden states, logits) are float32 in every type, so that
types can be mixed; the cache has the type of the arithmetic.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
from onnx import TensorProto

from models.export.graph import Array, GraphBuilder

NumberType = Literal["fp32", "fp16", "q4", "q4f16", "q8", "int8"]
NUMBER_TYPES: tuple[NumberType, ...] = get_args(NumberType)

SUFFIXES: dict[NumberType, str] = {
    "fp32": "",
    "fp16": "_fp16",
    "q4": "_q4",
    "q4f16": "_q4f16",
    "q8": "_quantized",
    "int8": "_int8",
}

MS = "com.microsoft"
BLOCK = 32


def pack_4bit(weight: Array) -> tuple[Array, Array]:
    """MatMulNBits' form of a [in, out] matrix: bytes [out, in / 32, 16] and scales [out * in / 32].

    Symmetric about 8: value = (nibble - 8) * scale; the low nibble comes first. `in` is padded with
    zeros to a multiple of 32.
    """
    rows = np.ascontiguousarray(weight.T, dtype=np.float32)
    out, inner = rows.shape
    blocks = -(-inner // BLOCK)
    rows = np.pad(rows, ((0, 0), (0, blocks * BLOCK - inner))).reshape(out, blocks, BLOCK)
    largest = np.take_along_axis(rows, np.abs(rows).argmax(-1, keepdims=True), axis=-1)
    scales = largest / -8
    inverse = np.divide(1, scales, out=np.zeros_like(scales), where=scales != 0)
    levels = np.clip(np.rint(rows * inverse) + 8, 0, 15).astype(np.uint8)
    return levels[..., 0::2] | (levels[..., 1::2] << 4), scales.reshape(-1)


def quantise_columns(weight: Array) -> tuple[Array, Array]:
    """int8 [in, out] and float32 scales [out]: symmetric, a scale a column."""
    wide = np.asarray(weight, dtype=np.float32)
    scales = np.maximum(np.abs(wide).max(axis=0), 1e-12) / 127
    return np.rint(wide / scales).astype(np.int8), scales


class NumberBuilder(GraphBuilder):
    """A GraphBuilder for one number type. `half` says whether its arithmetic is float16."""

    def __init__(self, name: str, numbers: NumberType) -> None:
        super().__init__(name, "fp32")
        self.numbers: NumberType = numbers
        self.half = numbers in ("fp16", "q4f16")
        self.element = TensorProto.FLOAT16 if self.half else TensorProto.FLOAT

    def value(self, hint: str, array: Array) -> str:
        """A constant in the type of the arithmetic."""
        return self.constant(hint, np.asarray(array, np.float16 if self.half else np.float32))

    def enter(self, x: str) -> str:
        """A float32 input in the type of the arithmetic."""
        return self.op("Cast", x, hint="narrow", to=self.element) if self.half else x

    def leave(self, x: str, output: str) -> str:
        """Gives `x` the name of a float32 output."""
        if self.half:
            return self.named("Cast", x, output=output, to=TensorProto.FLOAT)
        return self.named("Identity", x, output=output)

    def linear(self, x: str, hint: str, weight: Array, bias: Array | None = None) -> str:
        """x @ weight (+ bias), weight [in, out]."""
        if self.numbers in ("q4", "q4f16"):
            y = self._blocks(x, hint, weight)
        elif self.numbers in ("q8", "int8"):
            y = self._integers(x, hint, weight)
        else:
            y = self.op("MatMul", x, self.value(f"{hint}.weight", weight), hint=hint)
        return y if bias is None else self.op("Add", y, self.value(f"{hint}.bias", bias), hint=hint)

    def _blocks(self, x: str, hint: str, weight: Array) -> str:
        packed, scales = pack_4bit(weight)
        return self.op(
            "MatMulNBits",
            x,
            self.constant(f"{hint}.q4", packed),
            self.value(f"{hint}.scales", scales),
            hint=hint,
            domain=MS,
            K=weight.shape[0],
            N=weight.shape[1],
            bits=4,
            block_size=BLOCK,
        )

    def _integers(self, x: str, hint: str, weight: Array) -> str:
        levels, scales = quantise_columns(weight)
        quantised, scale, zero = self.ops(
            "DynamicQuantizeLinear", x, outputs=(f"{hint}.x", f"{hint}.x_scale", f"{hint}.x_zero")
        )
        none = self.constant(f"{hint}.zero", np.zeros((), dtype=np.int8))
        levels_name = self.constant(f"{hint}.int8", levels)
        product = self.op("MatMulInteger", quantised, levels_name, zero, none, hint=f"{hint}.product")
        wide = self.op("Cast", product, hint=f"{hint}.wide", to=TensorProto.FLOAT)
        column = self.constant(f"{hint}.scales", scales)
        return self.op("Mul", wide, self.op("Mul", scale, column, hint=f"{hint}.scale"), hint=hint)
