"""Two graphs over the same numbers: the second names where they lie in the file of the first."""

from __future__ import annotations

from pathlib import Path

import onnx
from onnx import TensorProto

# Smaller ones are not worth a look-up when the graph is loaded.
LEAST_BYTES = 1024


def share_weights(model: onnx.ModelProto, host: Path) -> None:
    """Every initializer of `model` whose bytes occur in the file `host` is read from there: `model`
    must then lie in the same folder. What does not occur stays inside the model."""
    data = host.read_bytes()
    for tensor in model.graph.initializer:
        if len(tensor.raw_data) < LEAST_BYTES:
            continue
        offset = data.find(tensor.raw_data)
        if offset < 0:
            continue
        length = len(tensor.raw_data)
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (("location", host.name), ("offset", offset), ("length", length)):
            tensor.external_data.add(key=key, value=str(value))
