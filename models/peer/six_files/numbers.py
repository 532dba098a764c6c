"""The number types of the public layout. A type is a suffix of the file's name: `language_model_q4.onnx`.

Values that pass between graphs (embeddings, hidden states, logits) are float32 in every type, so that
types can be mixed; the cache has the type that is computed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from onnx import TensorProto

from models.kit.onnx.graph import GraphBuilder
from models.kit.onnx.shape import Numbers

NumberType = Literal["fp32", "fp16", "q4", "q4f16", "q8", "int8"]
NUMBER_TYPES: tuple[NumberType, ...] = get_args(NumberType)


@dataclass(frozen=True)
class Form:
    suffix: str
    numbers: Numbers

    def builder(self, name: str) -> GraphBuilder:
        return self.numbers.builder(name)


_INT8 = Numbers("fp32", "int8-dynamic", "fp32")
FORMS: dict[NumberType, Form] = {
    "fp32": Form("", Numbers("fp32", "float", "fp32")),
    "fp16": Form("_fp16", Numbers("fp16", "float", "fp16")),
    "q4": Form("_q4", Numbers("fp32", "q4", "fp32")),
    "q4f16": Form("_q4f16", Numbers("fp16", "q4", "fp16")),
    "q8": Form("_quantized", _INT8),
    "int8": Form("_int8", _INT8),
}


def enter(g: GraphBuilder, x: str) -> str:
    """A float32 input in the type that is computed in."""
    if g.activations == "fp32":
        return x
    return g.op("Cast", x, hint="narrow", to=g.float_type)


def leave(g: GraphBuilder, x: str, output: str) -> None:
    """Gives `x` the name of a float32 output."""
    g.named("Cast", x, output=output, to=TensorProto.FLOAT)
