"""manifest.json of a bundle made from a checkpoint of GoT-R1 or Janus-Pro."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import onnx

from models.families.janus.checkpoint.tokens import special_ids
from models.kit.manifest import FORMAT, VERSION, file_entry, graph_entry
from models.kit.template import CHAIN_TEMPLATE, PLAIN_TEMPLATE

if TYPE_CHECKING:
    from models.families.janus.checkpoint.opened import Checkpoint
    from models.families.janus.graphs.sets import GraphSet

# Janus's own conversation about a picture: `{image}` stands for begin_of_image, a row a patch and
# end_of_image. The answer goes on behind it.
QUESTION_TEMPLATE = (
    "You are a helpful language and vision assistant. You are able to understand the visual content "
    "that the user provides, and assist the user with a variety of tasks using natural language.\n\n"
    "<|User|>: {image}\n{question}\n\n<|Assistant|>:"
)

DESCRIPTIONS = {
    True: "Writes a chain of thought with a box for each object, then paints it.",
    False: "Paints from a prompt. It writes no plan: boxes are worded into the prompt, as a suggestion.",
}

# As GoT-R1's inference has them.
SAMPLING = {
    "text": {"temperature": 1, "topK": 0, "topP": 1, "maxTokens": 600},
    "image": {"temperature": 1, "topK": 0, "topP": 1, "guidance": 5},
}

# Code, activations and the text of a chain as GoT-R1 writes them, for the memory on WebAssembly.
RUNTIME_BYTES = 300_000_000
TEXT_POSITIONS = 350


def janus_manifest(
    folder: Path,
    checkpoint: Checkpoint,
    sets: Sequence[GraphSet],
    *,
    positions: int,
    licence: Mapping[str, Any],
    provenance: Mapping[str, Any],
    extra: Sequence[str],
    preprocessor: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """The manifest of the graphs already in `folder`. Where there are several sets, the first is the
    one that `graphs` gives and each is under its back end in `targets`."""
    shape = checkpoint.shape
    entries = [
        {role: graph_entry(folder, path) for role, path in graphs.paths.items()} for graphs in sets
    ]
    paths: dict[str, None] = {}
    for graphs in entries:
        for graph in graphs.values():
            paths |= dict.fromkeys([graph["path"], *graph.get("externalData", [])])
    paths |= dict.fromkeys(extra)
    needs = [_requires(folder, g, checkpoint, e) for g, e in zip(sets, entries, strict=True)]
    understands = "vision_encoder" in entries[0]
    manifest: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "id": _identifier(checkpoint.name, sets),
        "name": checkpoint.name,
        "description": DESCRIPTIONS[checkpoint.plans],
        "licence": dict(licence),
        "provenance": dict(provenance),
        "files": [file_entry(folder, path) for path in paths],
        "graphs": entries[0],
        "requires": needs[0],
        "model": {
            "layers": shape.layers,
            "heads": shape.heads,
            "kvHeads": shape.kv_heads,
            "headDim": shape.head_dim,
            "width": shape.width,
            "textVocabulary": checkpoint.text_vocabulary,
            "imageCodes": shape.codes,
            "imageTokenOffset": checkpoint.text_vocabulary,
            "maxTextTokens": positions - shape.grid * shape.grid,
        },
        "tokenizer": {"path": "tokenizer.json"},
        "template": {
            "prompt": CHAIN_TEMPLATE if checkpoint.plans else PLAIN_TEMPLATE,
            "chainPrefix": "",
            "bos": True,
            "plan": "chain" if checkpoint.plans else "words",
        },
        "specialTokens": special_ids(checkpoint.tokenizer),
        "positions": {},
        "guidance": {"row": "pad"},
        "grid": {"columns": shape.grid, "rows": shape.grid},
        "image": {"width": shape.image_size, "height": shape.image_size},
        "coordinates": {"step": 1, "max": 999},
        "sampling": SAMPLING,
        "capabilities": {
            "plan": checkpoint.plans,
            "paint": True,
            "repaint": True,
            "understand": understands,
        },
    }
    if len(sets) > 1:
        manifest["targets"] = {
            graphs.target: {"graphs": entry, "requires": need}
            for graphs, entry, need in zip(sets, entries, needs, strict=True)
        }
    if understands:
        manifest["understanding"] = _understanding(checkpoint, preprocessor or {})
    return manifest


def _identifier(name: str, sets: Sequence[GraphSet]) -> str:
    plain = re.sub(r"[^a-z0-9._-]+", "-", name.lower()).strip("-._") or "janus"
    return f"{plain}-{'-'.join(dict.fromkeys(graphs.dtype for graphs in sets))}"[:100]


def _understanding(checkpoint: Checkpoint, preprocessor: Mapping[str, Any]) -> dict[str, Any]:
    """How a picture is put to the vision encoder, and where its rows go in the decoder."""
    shape, tokenizer = checkpoint.shape, checkpoint.tokenizer
    assert shape.vision is not None
    size = shape.vision.image_size
    return {
        "image": {"width": size, "height": size},
        "mean": preprocessor.get("image_mean") or [0.5, 0.5, 0.5],
        "std": preprocessor.get("image_std") or [0.5, 0.5, 0.5],
        "tokens": shape.vision.patches,
        # Feature j is fed to the decoder as id featureOffset + j.
        "featureOffset": checkpoint.text_vocabulary + shape.codes,
        "endOfImage": tokenizer.token_to_id("<end_of_image>"),
        "template": QUESTION_TEMPLATE,
    }


def _requires(
    folder: Path, graphs: GraphSet, checkpoint: Checkpoint, entries: Mapping[str, Any]
) -> dict[str, Any]:
    """What a device must have to plan and paint with a set of graphs."""
    backends = ["webgpu", "wasm"] if graphs.target == "both" else [graphs.target]
    needs: dict[str, Any] = {"backends": backends}
    largest, weights = 0, 0
    for role, entry in entries.items():
        if role == "vision_encoder":
            continue
        model = onnx.load(folder / entry["path"], load_external_data=False)
        for tensor in model.graph.initializer:
            length = next((int(e.value) for e in tensor.external_data if e.key == "length"), 0)
            largest = max(largest, length)
            weights += length * _growth(tensor.name, graphs)
    if "wasm" in backends:
        shape = checkpoint.shape
        row = 2 * 4 * shape.layers * shape.kv_heads * shape.head_dim
        # Two rows, each there twice while a token is computed: as it goes in and as it comes out.
        cache = 2 * 2 * row * (TEXT_POSITIONS + shape.grid * shape.grid)
        needs["wasmMemory"] = weights + cache + RUNTIME_BYTES
    if "webgpu" in backends:
        needs["maxBufferSize"] = needs["maxStorageBufferBindingSize"] = largest
        if graphs.numbers.activations == "fp16":
            needs["features"] = ["shader-f16"]
    return needs


def _growth(name: str, graphs: GraphSet) -> int:
    """How many times its size on the disk a weight takes once it is loaded, as float32."""
    if name.endswith(".int8") and graphs.numbers.matrices == "int8-folded" and "embedding" not in name:
        return 4
    return 2 if name.endswith(".fp16") and "embedding" not in name else 1
