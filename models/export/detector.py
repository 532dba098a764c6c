"""Puts the detector of the rewards into a bundle, so that the studio can look at what was painted.

    python -m models.export.detector --detector models/work/detector.pt --bundle models/mini

`python -m models.export --detector FILE` does the same in one go with the rest.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import onnx
import torch

from models.export.checkpoints import training_facts
from models.export.detection import PEAKS, detection_facts
from models.export.detector_graph import build_detector
from models.export.manifest import file_entry, graph_entry, write_json
from models.training.detector.network import Detector
from models.training.detector.train import load_detector

GRAPH = "detector.onnx"


def add_detector(folder: Path, network: Detector, facts: dict[str, Any]) -> dict[str, Any]:
    """Writes the graph into the bundle in `folder`, in place of one that is there, and the manifest
    that lists it. Raises ValueError where the bundle's pictures have another size."""
    path = folder / "manifest.json"
    manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    side = network.config.image_size
    if manifest["image"] != {"width": side, "height": side}:
        raise ValueError(f"the detector looks at {side} px, the bundle paints {manifest['image']}")
    onnx.save(build_detector(network), folder / GRAPH)
    manifest["files"] = [entry for entry in manifest["files"] if entry["path"] != GRAPH]
    manifest["files"].append(file_entry(folder, GRAPH))
    manifest["graphs"]["detector"] = graph_entry(folder, GRAPH)
    manifest["detector"] = detection_facts(PEAKS, side)
    if facts:
        manifest["provenance"]["detector"] = facts
    write_json(path, manifest)
    return manifest


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m models.export.detector", description=__doc__)
    parser.add_argument("--detector", type=Path, required=True, help="checkpoint of the detector")
    parser.add_argument("--bundle", type=Path, required=True, help="folder of a bundle")
    args = parser.parse_args()
    torch.set_num_threads(1)
    manifest = add_detector(args.bundle, load_detector(args.detector), training_facts(args.detector))
    for entry in manifest["files"]:
        print(f"{entry['bytes']:>10}  {entry['path']}")
    print(f"{sum(entry['bytes'] for entry in manifest['files']):>10}  in all")


if __name__ == "__main__":
    main()
