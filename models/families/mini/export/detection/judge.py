"""The judge as an ONNX graph: the independent eyes of `npm run eval`. It is never part of a bundle.

    python -m models.families.mini.export.detection.judge --judge models/work/judge.pt --out models/judge
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import onnx
import torch
import tyro

from models.families.mini.export.detection.facts import VOTES, detection_facts
from models.families.mini.export.graphs.judge import build_judge
from models.families.mini.net.checkpoints import load_judge, training_facts
from models.families.mini.net.judge.network import Judge
from models.families.mini.net.pixels import IMAGE_SIZE
from models.kit.command import list_files
from models.kit.manifest import file_entry, graph_entry, write_json

GRAPH = "judge.onnx"
FORMAT = "scenograph-detector"


def write_judge(folder: Path, network: Judge, facts: dict[str, Any], side: int = IMAGE_SIZE) -> dict[str, Any]:
    """Fills `folder` with the graph, for pictures of `side` px, and a manifest of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(build_judge(network, side), folder / GRAPH)
    manifest = {
        "format": FORMAT,
        "version": 1,
        "id": "judge",
        "provenance": {
            "trainedOn": "scenes composed by models/families/mini/world with Noto Color Emoji",
            "code": "models/learn/judge",
            **facts,
        },
        "files": [file_entry(folder, GRAPH)],
        "graph": graph_entry(folder, GRAPH),
        "detector": detection_facts(VOTES, side),
    }
    write_json(folder / "manifest.json", manifest)
    return manifest


def main(judge: Path, out: Path) -> None:
    """The checkpoint `judge` into the folder `out`."""
    torch.set_num_threads(1)
    list_files(write_judge(out, load_judge(judge), training_facts(judge)), out)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
