"""The judge as an ONNX graph: the independent eyes of `npm run eval`. It is never part of a bundle.

    python -m models.families.mini.export.detection.judge --judge models/work/judge.pt --out models/judge
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import onnx
import torch

from models.families.mini.export.detection.facts import VOTES, detection_facts
from models.families.mini.export.graphs.judge import build_judge
from models.families.mini.net.checkpoints import load_judge, training_facts
from models.families.mini.net.judge.network import Judge
from models.families.mini.net.pixels import IMAGE_SIZE
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
            "code": "models/training/judge",
            **facts,
        },
        "files": [file_entry(folder, GRAPH)],
        "graph": graph_entry(folder, GRAPH),
        "detector": detection_facts(VOTES, side),
    }
    write_json(folder / "manifest.json", manifest)
    return manifest


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m models.families.mini.export.detection.judge", description=__doc__)
    parser.add_argument("--judge", type=Path, required=True, help="checkpoint of the judge")
    parser.add_argument("--out", type=Path, required=True, help="folder of the judge")
    args = parser.parse_args()
    torch.set_num_threads(1)
    manifest = write_judge(args.out, load_judge(args.judge), training_facts(args.judge))
    print(f"{manifest['files'][0]['bytes']} bytes in {args.out}")


if __name__ == "__main__":
    main()
