"""Which form a model's numbers take for a back end, and how far a back end may be from the figures."""

from __future__ import annotations

from models.families.janus.checkpoint.shape import JanusShape
from models.kit.errors import ExportError
from models.kit.onnx.shape import Numbers

TARGETS = ("webgpu", "wasm")
DTYPES = ("q4f16", "q4", "int8", "fp16", "fp32")
DEFAULTS = {"webgpu": "q4f16", "wasm": "int8"}

# Above this, matrices folded to float32 at load would not leave room for the rest in 4 GiB.
FOLDED_BYTES = 1_000_000_000

# Relative to the largest number; half activations and rounded ones differ between back ends.
TOLERANCE = {"q4f16": 3e-2, "q4": 5e-3, "int8": 5e-2, "fp16": 2e-2, "fp32": 2e-3}


def matrix_parameters(shape: JanusShape) -> int:
    """Numbers in the large matrices, both heads included."""
    attention = shape.width * (shape.heads * 2 + shape.kv_heads * 2) * shape.head_dim
    layer = attention + 3 * shape.width * shape.ffn
    heads = shape.width * (shape.vocabulary + shape.head_hidden) + shape.head_hidden * shape.codes
    return shape.layers * layer + heads


def dtype_for(target: str, asked: str | None, both: bool) -> str:
    """What was asked for, or what suits the back end. Raises ExportError for 4 bits on WebAssembly."""
    if asked is None:
        return DEFAULTS[target]
    if target == "wasm" and asked in ("q4", "q4f16"):
        if both:
            return DEFAULTS[target]
        raise ExportError(
            f"{asked} cannot be used on WebAssembly, whose 4-bit kernels are 10 to 25 times slower "
            "than float32: ask for --dtype int8, or --target webgpu."
        )
    return asked


def numbers_for(
    target: str, dtype: str, shape: JanusShape, folded_bytes: int = FOLDED_BYTES
) -> Numbers:
    if dtype == "fp32":
        return Numbers("fp32")
    if target == "wasm":
        if dtype == "fp16":
            return Numbers("fp16")
        folded = 4 * matrix_parameters(shape) <= folded_bytes
        return Numbers("fp16", "int8-folded" if folded else "int8")
    return {
        "fp16": Numbers("fp16", "float", "fp16"),
        "int8": Numbers("fp16", "q8", "fp16"),
        "q4": Numbers("fp16", "q4", "fp32"),
        "q4f16": Numbers("fp16", "q4", "fp16"),
    }[dtype]
