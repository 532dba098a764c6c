"""manifest.json of a mini's bundle: everything a runtime needs to know about the model in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.families.mini.net.model import ModelConfig
from models.kit.manifest import FORMAT, VERSION, file_entry, graph_entry
from models.kit.onnx.loop_layers import BLOCK
from models.kit.sequencer import Sequencer
from models.kit.template import CHAIN_TEMPLATE

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
    licence: Mapping[str, str] = LICENCE,
) -> dict[str, Any]:
    """The manifest of the files already written to `folder`."""
    rows, columns = config.grid
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": identity["id"],
        "name": identity["name"],
        "description": identity.get("description", DESCRIPTION),
        "licence": dict(licence),
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
        "template": {
            "prompt": CHAIN_TEMPLATE,
            "chainPrefix": "",
            "bos": True,
            **({"lowerCase": True} if sequencer.lower_case else {}),
        },
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
