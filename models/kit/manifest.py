"""What manifest.json says of a bundle's files and graphs, whatever the family."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import onnx
from onnx import TensorProto

FORMAT = "scenograph-bundle"
VERSION = 1
CHUNK = 1 << 22
TENSOR_TYPES = {
    TensorProto.FLOAT: "float32",
    TensorProto.FLOAT16: "float16",
    TensorProto.INT32: "int32",
    TensorProto.INT64: "int64",
    TensorProto.BOOL: "bool",
}


def write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def file_entry(folder: Path, path: str) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    with (folder / path).open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return {"path": path, "bytes": size, "sha256": digest.hexdigest()}


def external_files(graph: onnx.GraphProto) -> list[str]:
    """The weight files that a graph refers to, in order."""
    places = (
        entry.value
        for tensor in graph.initializer
        for entry in tensor.external_data
        if entry.key == "location"
    )
    return list(dict.fromkeys(places))


def graph_entry(folder: Path, path: str) -> dict[str, Any]:
    graph = onnx.load(folder / path, load_external_data=False).graph

    def tensors(values: Any) -> dict[str, Any]:
        return {
            value.name: {
                "type": TENSOR_TYPES[value.type.tensor_type.elem_type],
                "shape": [
                    d.dim_param or d.dim_value for d in value.type.tensor_type.shape.dim
                ],
            }
            for value in values
        }

    outside = external_files(graph)
    return {
        "path": path,
        **({"externalData": outside} if outside else {}),
        "inputs": tensors(graph.input),
        "outputs": tensors(graph.output),
    }
