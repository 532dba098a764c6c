"""The mini's bundle, from its training run or with random weights."""

from __future__ import annotations

import argparse
import datetime
import json
from pathlib import Path
from typing import Any

import torch

from models.export.bundle import BundleContents, write_bundle
from models.export.checkpoints import (
    load_pictures,
    load_decoder,
    random_networks,
    training_facts,
)
from models.export.detector import add_detector
from models.export.sequence import Sequencer
from models.export.vocabulary import manifest_vocabulary
from models.training.detector.train import load_detector
from models.training.model import ModelConfig
from models.training.picture_decoder import PictureConfig
from models.training.world.tokenizer import build_tokenizer


def _tokenizer(args: argparse.Namespace, folder: Path) -> Path:
    """The one given, or the one beside the decoder's checkpoint, or the world's as it is now."""
    if args.tokenizer is not None:
        return args.tokenizer
    if args.decoder is not None:
        return args.decoder.parent / "tokenizer.json"
    path = folder / "tokenizer.json"
    build_tokenizer().save(str(path), pretty=False)
    return path


def export_mini(args: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Fills `folder` as the command line asks; the manifest."""
    # Small matrices: threads only wait for each other, the more so on a busy machine.
    torch.set_num_threads(1)
    tokenizer = _tokenizer(args, folder)
    provenance: dict[str, Any] = {"date": datetime.date.today().isoformat()}
    if args.random_seed is None:
        decoder, pictures = load_decoder(args.decoder), load_pictures(args.pictures)
        identity = {"id": "mini", "name": "Scenograph Mini"}
        provenance |= {
            "trainedOn": "scenes composed by models/training/world with Noto Color Emoji",
            "code": "models/training",
            "decoder": training_facts(args.decoder),
            "pictures": training_facts(args.pictures),
        }
    else:
        size = Sequencer.load(tokenizer).vocabulary_size
        decoder, pictures = random_networks(
            args.random_seed, ModelConfig(text_vocab=size), PictureConfig()
        )
        identity = {
            "id": "random",
            "name": "Random weights",
            "description": "Random weights in the shape of the mini, for development.",
        }
        provenance |= {"trainedOn": "nothing: random weights", "seed": args.random_seed}
    if args.provenance is not None:
        provenance |= json.loads(args.provenance.read_text(encoding="utf-8"))
    contents = BundleContents(decoder, pictures, tokenizer, identity, manifest_vocabulary(), provenance)
    manifest = write_bundle(contents, folder)
    if args.detector is not None:
        detector = load_detector(args.detector)
        manifest = add_detector(folder, detector, training_facts(args.detector))
    return manifest
