"""The mini's bundle, from its training run or with random weights.

python -m models.families.mini.export --decoder D.pt --pictures P.pt --detector T.pt --out models/mini-1
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from models.families.mini.export.bundle import BundleContents, write_bundle
from models.families.mini.export.detection.detector import add_detector
from models.families.mini.export.vocabulary import manifest_vocabulary
from models.families.mini.net.checkpoints import load_decoder, load_detector, load_pictures, training_facts
from models.families.mini.net.model import ModelConfig
from models.families.mini.net.picture_decoder import PictureConfig
from models.families.mini.net.random_weights import random_networks
from models.families.mini.world.tokenizer import build_tokenizer
from models.kit.command import run_exporter
from models.kit.errors import ExportError
from models.kit.sequencer import Sequencer

NAME = "models.families.mini.export"


@dataclass(frozen=True)
class Options:
    """Either both checkpoints, of decoder and pictures, or the seed of random weights."""

    # Folder of the bundle.
    out: Path
    # Checkpoint of the decoder.
    decoder: Path | None = None
    # Checkpoint of the picture decoder.
    pictures: Path | None = None
    # Checkpoint of the detector, where the bundle is to have one.
    detector: Path | None = None
    # Random weights in place of checkpoints.
    random_seed: int | None = None
    # None: beside the decoder's checkpoint, or the world's as it is now.
    tokenizer: Path | None = None
    # JSON that is merged into the manifest's provenance.
    provenance: Path | None = None


def _tokenizer(options: Options, folder: Path) -> Path:
    if options.tokenizer is not None:
        return options.tokenizer
    if options.decoder is not None:
        return options.decoder.parent / "tokenizer.json"
    path = folder / "tokenizer.json"
    build_tokenizer().save(str(path), pretty=False)
    return path


def export(options: Options, folder: Path) -> dict[str, Any]:
    """Fills `folder` and gives the manifest. Raises ExportError where the options leave open what to export."""
    # Small matrices: threads only wait for each other, the more so on a busy machine.
    torch.set_num_threads(1)
    tokenizer = _tokenizer(options, folder)
    provenance: dict[str, Any] = {"date": datetime.date.today().isoformat()}
    if options.decoder is not None and options.pictures is not None and options.random_seed is None:
        decoder, pictures = load_decoder(options.decoder), load_pictures(options.pictures)
        identity = {"id": "mini", "name": "Scenograph Mini"}
        provenance |= {
            "trainedOn": "scenes composed by models/families/mini/world with Noto Color Emoji",
            "code": "models/learn",
            "decoder": training_facts(options.decoder),
            "pictures": training_facts(options.pictures),
        }
    elif options.random_seed is not None and options.decoder is None and options.pictures is None:
        size = Sequencer.load(tokenizer).vocabulary_size
        decoder, pictures = random_networks(options.random_seed, ModelConfig(text_vocab=size), PictureConfig())
        identity = {
            "id": "random",
            "name": "Random weights",
            "description": "Random weights in the shape of the mini, for development.",
        }
        provenance |= {"trainedOn": "nothing: random weights", "seed": options.random_seed}
    else:
        raise ExportError("give both --decoder and --pictures, or --random-seed alone")
    if options.provenance is not None:
        provenance |= json.loads(options.provenance.read_text(encoding="utf-8"))
    contents = BundleContents(decoder, pictures, tokenizer, identity, manifest_vocabulary(), provenance)
    manifest = write_bundle(contents, folder)
    if options.detector is not None:
        manifest = add_detector(folder, load_detector(options.detector), training_facts(options.detector))
    return manifest


def main() -> None:
    run_exporter(Options, NAME, __doc__, export)


if __name__ == "__main__":
    main()
