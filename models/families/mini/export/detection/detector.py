"""Puts the detector of the rewards into a bundle, so that the studio can look at what was painted.

    python -m models.families.mini.export.detection.detector --detector models/work/detector.pt --bundle models/mini-1

`python -m models.families.mini.export --detector FILE` does the same in one go with the rest.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import onnx
import torch
import tyro

from models.families.mini.export.detection.facts import PEAKS, detection_facts
from models.families.mini.export.graphs.detector import build_detector
from models.families.mini.net.checkpoints import load_detector, training_facts
from models.families.mini.net.detector.network import Detector
from models.kit.command import list_files
from models.kit.golden_pictures import add_picture_figures, picture_figures
from models.kit.manifest import file_entry, graph_entry, write_json

GRAPH = "detector.onnx"
PARITY = "parity.json"


def add_detector(folder: Path, network: Detector, facts: dict[str, Any]) -> dict[str, Any]:
    """Writes the graph into the bundle in `folder`, in place of one that is there, and the manifest
    that lists it. Raises ValueError where the bundle's pictures have another size."""
    image = _read_manifest(folder)["image"]
    side = network.config.image_size
    if image != {"width": side, "height": side}:
        raise ValueError(f"the detector looks at {side} px, the bundle paints {image}")
    onnx.save(build_detector(network), folder / GRAPH)
    manifest = list_detector(folder, detection_facts(PEAKS, side))
    if facts:
        manifest["provenance"]["detector"] = facts
        write_json(folder / "manifest.json", manifest)
    return manifest


def list_detector(folder: Path, facts: dict[str, Any]) -> dict[str, Any]:
    """Writes into the manifest the detector's graph that lies in `folder`, and into its golden numbers, where it
    has any, what it gives; `facts` as `detection_facts`."""
    manifest = _read_manifest(folder)
    manifest["graphs"]["detector"] = graph_entry(folder, GRAPH)
    manifest["detector"] = facts
    written = [GRAPH]
    if (folder / PARITY).is_file():
        add_picture_figures(folder / PARITY, picture_figures(folder, manifest, manifest["graphs"]))
        written.append(PARITY)
    manifest["files"] = [entry for entry in manifest["files"] if entry["path"] not in written]
    manifest["files"] += [file_entry(folder, path) for path in written]
    write_json(folder / "manifest.json", manifest)
    return manifest


def _read_manifest(folder: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return manifest


def main(detector: Path, bundle: Path) -> None:
    """Of the checkpoint `detector` into the folder `bundle`."""
    torch.set_num_threads(1)
    list_files(add_detector(bundle, load_detector(detector), training_facts(detector)), bundle)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
