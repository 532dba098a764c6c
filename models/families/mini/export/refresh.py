"""Writes the graphs of a mini's bundle anew from its own weights, as the exporter makes them today.

    python -m models.families.mini.export.refresh --bundle models/mini-1

The weights stay the very numbers that they were; the detector, which no checkpoint is needed for, stays as it is.
For a change of the exporter where no checkpoint is left.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
import tyro

from models.families.mini.export.bundle import BundleContents, write_bundle
from models.families.mini.export.detection.detector import GRAPH, list_detector
from models.families.mini.export.read import read_bundle
from models.kit.command import list_files
from models.kit.manifest import write_json


def refresh(folder: Path) -> dict[str, Any]:
    """The new manifest. The old files are replaced only once all new ones are written."""
    # Small matrices: threads only wait for each other, the more so on a busy machine.
    torch.set_num_threads(1)
    old = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    bundle = read_bundle(folder)
    identity = {key: old[key] for key in ("id", "name", "description")}
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch)
        contents = BundleContents(
            bundle.decoder, bundle.pictures, bundle.tokenizer, identity, old["vocabulary"], old["provenance"]
        )
        manifest = write_bundle(contents, made)
        if "detector" in old["graphs"]:
            shutil.copyfile(folder / GRAPH, made / GRAPH)
            manifest = list_detector(made, old["detector"])
        earlier = old.get("succeeds", [])
        if manifest["files"] != old["files"]:
            # Tokens mean what they meant: pictures of the old bundle can be painted on with the new one.
            earlier = [*earlier, hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()]
        if earlier:
            manifest["succeeds"] = earlier
        write_json(made / "manifest.json", manifest)
        for path in made.iterdir():
            shutil.copyfile(path, folder / path.name)
    return manifest


def main(bundle: Path) -> None:
    list_files(refresh(bundle), bundle)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
