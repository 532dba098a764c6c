"""manifest.json of a bundle: everything a runtime needs to know about the model in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import onnx
from onnx import TensorProto

from models.export.loop_graph import BLOCK
from models.export.sequence import TEMPLATE, Sequencer
from models.training.model import ModelConfig

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

LICENCE = {
    "name": "MIT",
    "url": "https://opensource.org/license/mit",
    "notice": (
        "Weights: MIT. Trained on scenes drawn with Noto Color Emoji, "
        "copyright Google and contributors (font: SIL Open Font License 1.1; images: Apache 2.0)."
    ),
}

DESCRIPTION = (
    "A small model trained for this studio: it plans and paints pictogram scenes, "
    "one to eight objects in a setting, from a closed vocabulary."
)

SAMPLING = {
    "text": {"temperature": 0.3, "topK": 0, "topP": 1},
    "image": {"temperature": 0.8, "topK": 0, "topP": 1, "guidance": 2},
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


def _role_entry(folder: Path, role: str, path: str) -> dict[str, Any]:
    entry = graph_entry(folder, path)
    return {**entry, "block": BLOCK} if role == "decoder_loop" else entry


def build_manifest(
    folder: Path,
    config: ModelConfig,
    sequencer: Sequencer,
    *,
    graphs: Mapping[str, str],
    files: list[str],
    identity: Mapping[str, str],
    vocabulary: Mapping[str, Any],
    provenance: Mapping[str, Any],
    sampling: Mapping[str, Any] = SAMPLING,
) -> dict[str, Any]:
    """The manifest of the files already written to `folder`."""
    rows, columns = config.grid
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": identity["id"],
        "name": identity["name"],
        "description": identity.get("description", DESCRIPTION),
        "licence": LICENCE,
        "provenance": dict(provenance),
        "files": [file_entry(folder, path) for path in files],
        "graphs": {role: _role_entry(folder, role, path) for role, path in graphs.items()},
        "model": {
            "layers": config.layers,
            "heads": config.heads,
            "kvHeads": config.heads,
            "headDim": config.head_dim,
            "width": config.width,
            "textVocabulary": config.text_vocab,
            "imageCodes": config.codes,
            "imageTokenOffset": config.text_vocab,
            "maxTextTokens": config.max_text,
        },
        "tokenizer": {"path": "tokenizer.json"},
        "template": {"prompt": TEMPLATE, "chainPrefix": "", "bos": True},
        "specialTokens": sequencer.ids,
        "positions": {"image": {"start": config.image_position_start}},
        "guidance": {"row": "pad"},
        "grid": {"columns": columns, "rows": rows},
        "image": {"width": config.image_size, "height": config.image_size},
        "coordinates": {"step": 10, "max": 999},
        "vocabulary": {"closed": True, **vocabulary},
        "sampling": dict(sampling),
        "capabilities": {"plan": True, "paint": True, "repaint": True, "understand": False},
    }
