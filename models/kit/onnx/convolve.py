"""Convolutions in shapes that every back end computes rightly (see known_wrong.py)."""

from __future__ import annotations

from typing import Any

import numpy as np

from models.kit.onnx.graph import Array, GraphBuilder, Lazy, Weight, values
from models.kit.onnx.known_wrong import lacking_channels


def _with_zeros(weight: Weight, lacking: int) -> Weight:
    outputs, channels, *kernel = weight.shape

    def read() -> Array:
        zeros = np.zeros((outputs, lacking, *kernel), np.float32)
        return np.concatenate([values(weight), zeros], axis=1)

    return Lazy((outputs, channels + lacking, *kernel), read)


def convolve(
    g: GraphBuilder,
    x: str,
    weight: Weight,
    bias: Weight,
    names: tuple[str, str] = ("weight", "bias"),
    *,
    hint: str = "conv",
    **attributes: Any,
) -> str:
    """x [batch, in, H, W] with weight [out, in, h, w] and bias [out], zeros around as `pads` says; `names`
    are the weights' names in the file. Input channels are filled up with zeros where known_wrong.py asks it."""
    kernel = [int(size) for size in weight.shape[2:]]
    if lacking := lacking_channels(weight.shape[1], kernel):
        around = g.constant("more_channels", np.array([0, 0, 0, 0, 0, lacking, 0, 0], np.int64))
        x = g.op("Pad", x, around, hint="filled_up")
        weight = _with_zeros(weight, lacking)
    made = (g.weight(name, part) for name, part in zip(names, (weight, bias), strict=True))
    return g.op("Conv", x, *made, hint=hint, kernel_shape=kernel, **attributes)
