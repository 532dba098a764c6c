"""The forms that a large matrix is stored and multiplied in, and what each one rounds to.

| form | stored | computed |
|---|---|---|
| float | float32 or float16 | MatMul in the type of the activations |
| int8-folded | int8, a scale a column | MatMul of what DequantizeLinear gives: folded to float32 at load |
| int8 | int8, a scale a column | MatMulInteger; activations are quantised a row at a time |
| int8-dynamic | int8, a scale a column | MatMulInteger; activations are quantised a call at a time, as ONNX Runtime's own quantiser writes it: public repositories' `_quantized` |
| q8, q4 | blocks of 32 inputs, a scale a block and, in 4 bits, a zero point | MatMulNBits: WebGPU only in practice |

Rows of the input table: float as above; the int8 forms with a scale a row; q8 and q4 as
8-bit blocks (GatherBlockQuantized), because four bits are too few for a table that is read once.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from onnx import TensorProto

from models.kit.onnx.graph import Array, GraphBuilder, Lazy, Weight, values
from models.kit.onnx.quantise import BITS, BLOCK, MatrixForm, blocks, pack_nibbles, quantise_blocks, quantise_columns

MS = "com.microsoft"

# One stored tensor lies in one file, and a file holds at most this much.
SHARD_BYTES = 500_000_000
SMALL_TABLE_BYTES = 32_000_000


def _split(length: int, bytes_each: float) -> Iterator[tuple[int, int]]:
    """[start, end) pieces of `length` that each fit a file."""
    step = max(1, int(SHARD_BYTES // bytes_each))
    count = -(-length // step)
    edges = [length * i // count for i in range(count + 1)]
    yield from zip(edges, edges[1:], strict=False)


def _columns(weight: Weight, start: int, end: int) -> Weight:
    if (start, end) == (0, weight.shape[1]):
        return weight
    return Lazy((weight.shape[0], end - start), lambda: values(weight)[:, start:end])


def linear(g: GraphBuilder, x: str, hint: str, weight: Weight, form: MatrixForm = "float") -> str:
    """x [..., in] times weight [in, out], in pieces side by side where one would not fit a file."""
    inputs, outputs = weight.shape
    stored = {"float": 2 if g.weight_type == "fp16" else 4, "q4": 0.57}.get(form, 1.13)
    pieces = list(_split(outputs, inputs * stored))
    quantised = _quantised_rows(g, x) if form == "int8" else None
    made = []
    for start, end in pieces:
        piece = _columns(weight, start, end)
        if quantised is not None:
            made.append(_integer(g, quantised, hint, piece))
        elif form == "int8-dynamic":
            made.append(_dynamic_integer(g, x, hint, piece))
        elif form in BITS:
            made.append(_blockwise(g, x, hint, piece, BITS[form]))
        elif form == "int8-folded":
            made.append(g.op("MatMul", x, _dequantised(g, hint, piece), hint=f"{hint}.out"))
        else:
            made.append(g.op("MatMul", x, g.weight(hint, piece), hint=f"{hint}.out"))
    return made[0] if len(made) == 1 else g.op("Concat", *made, hint=f"{hint}.joined", axis=-1)


def _column_parts(g: GraphBuilder, hint: str, weight: Weight) -> dict[str, str]:
    def produce() -> dict[str, Array]:
        codes, scale = quantise_columns(values(weight))
        return {".int8": codes, ".scale": scale}

    parts = {
        ".int8": (np.int8, tuple(weight.shape)),
        ".scale": (np.float32, (weight.shape[1],)),
    }
    return g.stored(hint, parts, produce)


def _dequantised(g: GraphBuilder, hint: str, weight: Weight) -> str:
    parts = _column_parts(g, hint, weight)
    return g.op("DequantizeLinear", parts[".int8"], parts[".scale"], hint=hint, axis=1)


def _quantised_rows(g: GraphBuilder, x: str) -> tuple[str, str]:
    """x as uint8 around 128 and its scale, one a row: a token of large numbers (the first one of a
    text often is) takes nothing from the precision of the others."""
    peak = g.op("ReduceMax", g.op("Abs", x), g.constant("last_axis", np.array([-1])), hint="peak")
    floor = g.constant("least_scale", np.array(1e-12, np.float32))
    step = g.constant("int8_step", np.array(1 / 127, np.float32))
    scale = g.op("Max", g.op("Mul", peak, step), floor, hint="row_scale")
    centre = g.constant("centre", np.array(128, np.float32))
    codes = g.op("Add", g.op("Round", g.op("Div", x, scale)), centre, hint="row_codes")
    return g.op("Cast", codes, hint="row_uint8", to=TensorProto.UINT8), scale


def _integer(g: GraphBuilder, quantised: tuple[str, str], hint: str, weight: Weight) -> str:
    codes, scale = quantised
    parts = _column_parts(g, hint, weight)
    centre = g.constant("centre_uint8", np.array(128, np.uint8))
    zero = g.constant("zero_int8", np.array(0, np.int8))
    product = g.op("MatMulInteger", codes, parts[".int8"], centre, zero, hint=f"{hint}.int32")
    wide = g.op("Cast", product, hint=f"{hint}.wide", to=TensorProto.FLOAT)
    by_column = g.op("Mul", wide, parts[".scale"], hint=f"{hint}.by_column")
    return g.op("Mul", by_column, scale, hint=f"{hint}.out")


def _dynamic_integer(g: GraphBuilder, x: str, hint: str, weight: Weight) -> str:
    parts = _column_parts(g, hint, weight)
    outputs = (f"{hint}.codes", f"{hint}.step", f"{hint}.centre")
    codes, step, centre = g.ops("DynamicQuantizeLinear", x, outputs=outputs)
    zero = g.constant("zero_int8", np.array(0, np.int8))
    product = g.op("MatMulInteger", codes, parts[".int8"], centre, zero, hint=f"{hint}.int32")
    wide = g.op("Cast", product, hint=f"{hint}.wide", to=TensorProto.FLOAT)
    scale = g.op("Mul", step, parts[".scale"], hint=f"{hint}.steps")
    return g.op("Mul", wide, scale, hint=f"{hint}.out")


def _blockwise(g: GraphBuilder, x: str, hint: str, weight: Weight, bits: int) -> str:
    inputs, outputs = weight.shape
    count, size = blocks(inputs), BLOCK * bits // 8

    def produce() -> dict[str, Array]:
        made = quantise_blocks(np.ascontiguousarray(values(weight).T), bits)
        packed = pack_nibbles(made.codes) if bits == 4 else made.codes
        parts = {
            f".q{bits}": packed.reshape(outputs, count, size),
            ".scale": made.scales.astype(g.float_dtype).ravel(),
        }
        if bits == 4:
            zeros = np.pad(made.zeros, ((0, 0), (0, count % 2)))
            parts[".zero"] = pack_nibbles(zeros).ravel()
        return parts

    parts = {
        f".q{bits}": (np.uint8, (outputs, count, size)),
        ".scale": (g.float_dtype, (outputs * count,)),
    }
    if bits == 4:
        parts[".zero"] = (np.uint8, (outputs * ((count + 1) // 2),))
    names = g.stored(hint, parts, produce)
    return g.op(
        "MatMulNBits",
        *(x, *names.values()),
        hint=f"{hint}.out",
        domain=MS,
        K=inputs,
        N=outputs,
        bits=bits,
        block_size=BLOCK,
    )


def table_rows(g: GraphBuilder, ids: str, hint: str, table: Weight, form: MatrixForm) -> str:
    """The rows of table [n, width] at ids [...]: [..., width], in the type that is computed in."""
    count, width = table.shape
    if form == "float":
        return _float_rows(g, ids, hint, table)
    if form in BITS:
        return _block_rows(g, ids, hint, table)

    def produce() -> dict[str, Array]:
        codes, scale = quantise_columns(values(table).T)
        return {".int8": codes.T, ".scale": scale[:, None]}

    parts = {".int8": (np.int8, (count, width)), ".scale": (np.float32, (count, 1))}
    names = g.stored(hint, parts, produce)
    codes = g.op("Gather", names[".int8"], ids, hint=f"{hint}.codes", axis=0)
    scale = g.op("Gather", names[".scale"], ids, hint=f"{hint}.scales", axis=0)
    return g.op("Mul", g.op("Cast", codes, to=TensorProto.FLOAT), scale, hint=f"{hint}.rows")


def _float_rows(g: GraphBuilder, ids: str, hint: str, table: Weight) -> str:
    """A large table is gathered before the Cast: a Cast of the whole of it, folded at load, would
    double it in memory. A small one is cast first: a GPU without half floats cannot gather them."""
    if table.shape[0] * table.shape[1] * 4 <= SMALL_TABLE_BYTES:
        return g.op("Gather", g.weight(hint, table), ids, hint=f"{hint}.rows", axis=0)
    pieces = list(_split(table.shape[1], table.shape[0] * (2 if g.weight_type == "fp16" else 4)))
    made = []
    for start, end in pieces:
        piece = g.raw_weight(hint, _columns(table, start, end))
        rows = g.op("Gather", piece, ids, hint=f"{hint}.rows", axis=0)
        made.append(g.op("Cast", rows, to=g.float_type) if g.weight_type != g.activations else rows)
    return made[0] if len(made) == 1 else g.op("Concat", *made, hint=f"{hint}.joined", axis=-1)


def _block_rows(g: GraphBuilder, ids: str, hint: str, table: Weight) -> str:
    count, width = table.shape
    if width % BLOCK:
        raise ValueError(f"{hint} is {width} wide, which is no multiple of {BLOCK}")

    def produce() -> dict[str, Array]:
        made = quantise_blocks(values(table), 8)
        return {".q8": made.codes, ".scale": made.scales.astype(g.float_dtype)}

    parts = {".q8": (np.uint8, (count, width)), ".scale": (g.float_dtype, (count, blocks(width)))}
    names = g.stored(hint, parts, produce)
    return g.op(
        "GatherBlockQuantized",
        *(names[".q8"], ids, names[".scale"]),
        hint=f"{hint}.rows",
        domain=MS,
        gather_axis=0,
        quantize_axis=1,
        block_size=BLOCK,
        bits=8,
    )
