"""Matrices in few bits, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from models.kit.onnx.graph import Array

MatrixForm = Literal["float", "int8-folded", "int8", "int8-dynamic", "q8", "q4"]
BLOCK = 32
BITS = {"q8": 8, "q4": 4}
# Numbers quantised at once: all the copies that takes stay in a processor's cache.
AT_ONCE = 1 << 17

# Shares of a block's range that its 16 codes are tried to span: what is cut off at the ends is few
# numbers, what is gained is finer steps for all others.
SPANS = (1.0, 0.95, 0.9, 0.84, 0.78)


def blocks(width: int) -> int:
    return -(-width // BLOCK)


def quantise_columns(matrix: Array) -> tuple[Array, Array]:
    """[in, out] -> int8 of the same shape and float32 [out]; symmetric, so zero stays zero."""
    inputs, outputs = matrix.shape
    codes = np.empty(matrix.shape, dtype=np.int8)
    scales = np.empty(outputs, dtype=np.float32)
    # A stretch at a time: several float32 copies of a whole head or table would be large.
    step = max(1, AT_ONCE // inputs)
    for start in range(0, outputs, step):
        part = matrix[:, start : start + step]
        scale = np.maximum(np.abs(part).max(axis=0), 1e-12) / 127
        codes[:, start : start + step] = np.rint(part / scale)
        scales[start : start + step] = scale
    return codes, scales


@dataclass(frozen=True)
class Blocks:
    """codes uint8 [n, blocks * 32]; scales float32 [n, blocks]; zeros uint8 [n, blocks]."""

    codes: Array
    scales: Array
    zeros: Array


def quantise_blocks(rows: Array, bits: int) -> Blocks:
    """Rows [n, width] in blocks of 32. Eight bits are symmetric around 128; four have a zero point."""
    n, width = rows.shape
    made = Blocks(
        np.empty((n, blocks(width) * BLOCK), dtype=np.uint8),
        np.empty((n, blocks(width)), dtype=np.float32),
        np.empty((n, blocks(width)), dtype=np.uint8),
    )
    rows_at_once = max(1, AT_ONCE // width)
    for start in range(0, n, rows_at_once):
        end = min(n, start + rows_at_once)
        padded = np.zeros((end - start, blocks(width) * BLOCK), dtype=np.float32)
        padded[:, :width] = rows[start:end]
        cut = padded.reshape(end - start, -1, BLOCK)
        codes, scales, zeros = _eight(cut) if bits == 8 else _four(cut)
        made.codes[start:end] = codes.reshape(end - start, -1)
        made.scales[start:end], made.zeros[start:end] = scales, zeros
    return made


def _eight(cut: Array) -> tuple[Array, Array, int]:
    scales = np.maximum(np.abs(cut).max(axis=2), 1e-12) / 127
    return np.rint(cut / scales[..., None]) + 128, scales, 128


def _four(cut: Array) -> tuple[Array, Array, Array]:
    """The span, zero point and least-squares scale that leave the smallest error of those tried."""
    high, low = np.maximum(cut.max(axis=2), 0), np.minimum(cut.min(axis=2), 0)
    step = np.maximum(high - low, 1e-12) / 15
    best = np.full(step.shape, -1.0, dtype=np.float32)
    codes = np.zeros(cut.shape, dtype=np.float32)
    scales, zeros = np.zeros_like(step), np.zeros_like(step)
    for span in SPANS:
        width = step * span
        zero = np.clip(np.rint(7.5 - (high + low) / (2 * width)), 0, 15)
        chosen = np.rint(cut / width[..., None])
        chosen += zero[..., None]
        np.clip(chosen, 0, 15, out=chosen)
        chosen -= zero[..., None]
        shared = np.einsum("nbi,nbi->nb", cut, chosen)
        own = np.maximum(np.einsum("nbi,nbi->nb", chosen, chosen), 1)
        # What least squares explains of the block; the error is the rest.
        explained = shared * shared / own
        better = explained > best
        best = np.where(better, explained, best)
        chosen += zero[..., None]
        np.copyto(codes, chosen, where=better[..., None])
        scales = np.where(better, shared / own, scales)
        zeros = np.where(better, zero, zeros)
    return codes, scales, zeros


def pack_nibbles(codes: Array) -> Array:
    """Pairs of four-bit codes along the last axis, the first in the low half."""
    return codes[..., 0::2] | (codes[..., 1::2] << 4)


def restored(matrix: Array, form: MatrixForm, half_scales: bool = False) -> Array:
    """The float32 matrix [in, out] that a stored one stands for (float: unchanged)."""
    if form.startswith("int8"):
        codes, scale = quantise_columns(matrix)
        return codes.astype(np.float32) * scale
    if form in BITS:
        made = quantise_blocks(np.ascontiguousarray(matrix.T), BITS[form])
        scale = made.scales
        if half_scales:
            scale = scale.astype(np.float16).astype(np.float32)
        centred = made.codes.astype(np.float32) - np.repeat(made.zeros, BLOCK, axis=1)
        return (centred * np.repeat(scale, BLOCK, axis=1)).T[: matrix.shape[0]]
    return matrix


def restored_table(table: Array, form: MatrixForm, half_scales: bool = False) -> Array:
    """The float32 rows that a stored table stands for (float: unchanged)."""
    if form.startswith("int8"):
        return np.ascontiguousarray(restored(table.T, "int8").T)
    if form in BITS:
        return np.ascontiguousarray(restored(table.T, "q8", half_scales).T)
    return table
