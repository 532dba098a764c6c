"""Shapes of convolutions that a back end is known to compute wrongly.

A shape is in the table because it was seen to come out wrong, with where that is told. `convolve` pads what
can be had in another shape; the rest is refused, also in a graph that was made elsewhere.

| back end | shape | told |
|---|---|---|
| onnxruntime-web 1.30.0, WebGPU | no groups, kernel beyond 1 x 1, input channels divisible by 3, not by 4, more than 3 | microsoft/onnxruntime#29651; 6 to 93 channels tried |
| onnxruntime-web 1.30.0, WebGPU | groups of several channels, of more than 4 outputs each and not divisible by 4 | 5 to 15 a group tried |

`src/generator/trial/convolutions.webgpu.test.ts` looks whether the rows still hold, and that no other shape of
a sweep is wrong. The first shape comes out right where outputs are no multiple of 4; it is padded all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import onnx


def lacking_channels(channels: int, kernel: Sequence[int]) -> int:
    """How many channels of zeros an ungrouped convolution of `channels` inputs needs beside them."""
    wrong = prod(kernel) > 1 and channels > 3 and channels % 3 == 0 and channels % 4 != 0
    return -channels % 4 if wrong else 0


def wrongly_computed(model: onnx.ModelProto) -> list[str]:
    """Each convolution of a graph that a back end is known to compute wrongly, as a sentence: also of
    graphs that were made elsewhere. Kernels that are no weights of the file are passed over."""
    shapes = {tensor.name: tuple(tensor.dims) for tensor in model.graph.initializer}
    # A stored kernel may pass through one node before it is used.
    made_of = {node.output[0]: node.input[0] for node in model.graph.node if node.op_type in ("Cast", "DequantizeLinear")}
    found = []
    for node in model.graph.node:
        if node.op_type != "Conv":
            continue
        shape = shapes.get(made_of.get(node.input[1], node.input[1]))
        group = next((attribute.i for attribute in node.attribute if attribute.name == "group"), 1)
        # A weight that is only counted has no dimensions yet.
        if shape and (why := _wrong(shape, group)):
            found.append(f"{model.graph.name}: {node.name or node.output[0]} {why}")
    return found


def _wrong(shape: tuple[int, ...], group: int) -> str | None:
    outputs, channels, *kernel = shape
    if group == 1 and lacking_channels(channels, kernel):
        return f"reads {channels} channels, divisible by 3 and not by 4 (WebGPU, microsoft/onnxruntime#29651)"
    each = outputs // group
    if group > 1 and channels > 1 and each > 4 and each % 4:
        return f"writes groups of {each} channels, more than 4 and not divisible by 4 (WebGPU)"
    return None


def refuse_wrong(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model itself. Raises ValueError where it has a shape of the table."""
    if found := wrongly_computed(model):
        raise ValueError("a back end is known to compute this wrongly: " + "; ".join(found))
    return model
