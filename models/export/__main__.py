"""python -m models.export: a checkpoint (or random weights) to a bundle the studio can load."""

from __future__ import annotations

import argparse
import datetime
import json
from pathlib import Path
from typing import Any

import torch

from models.export.bundle import BundleContents, write_bundle
from models.export.checkpoints import (
    load_autoencoder,
    load_decoder,
    random_networks,
    training_facts,
)
from models.export.detector import add_detector
from models.export.sequence import Sequencer
from models.export.vocabulary import manifest_vocabulary
from models.training.autoencoder import AutoencoderConfig
from models.training.detector.train import load_detector
from models.training.model import ModelConfig
from models.training.world.tokenizer import build_tokenizer

MEBIBYTE = 1024 * 1024


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m models.export", description=__doc__)
    parser.add_argument("--decoder", type=Path, help="checkpoint of the decoder")
    parser.add_argument("--autoencoder", type=Path, help="checkpoint of the image autoencoder")
    parser.add_argument("--detector", type=Path, help="checkpoint of the detector, where it has one")
    parser.add_argument("--random-seed", type=int, help="random weights in place of checkpoints")
    parser.add_argument("--tokenizer", type=Path, help="default: beside the checkpoint")
    parser.add_argument("--provenance", type=Path, help="JSON merged into the manifest's provenance")
    parser.add_argument("--out", type=Path, required=True, help="folder of the bundle")
    args = parser.parse_args()
    given = args.decoder is not None and args.autoencoder is not None
    if given == (args.random_seed is not None):
        parser.error("give both --decoder and --autoencoder, or --random-seed alone")
    return args


def _tokenizer(args: argparse.Namespace) -> Path:
    """The one given, or the one beside the decoder's checkpoint, or the world's as it is now."""
    if args.tokenizer is not None:
        return args.tokenizer
    if args.decoder is not None:
        return args.decoder.parent / "tokenizer.json"
    args.out.mkdir(parents=True, exist_ok=True)
    path = args.out / "tokenizer.json"
    build_tokenizer().save(str(path), pretty=False)
    return path


def main() -> None:
    # Small matrices: threads only wait for each other, the more so on a busy machine.
    torch.set_num_threads(1)
    args = _arguments()
    tokenizer = _tokenizer(args)
    provenance: dict[str, Any] = {"date": datetime.date.today().isoformat()}
    if args.random_seed is None:
        decoder, autoencoder = load_decoder(args.decoder), load_autoencoder(args.autoencoder)
        identity = {"id": "mini", "name": "Scenograph Mini"}
        provenance |= {
            "trainedOn": "scenes composed by models/training/world with Noto Color Emoji",
            "code": "models/training",
            "decoder": training_facts(args.decoder),
            "autoencoder": training_facts(args.autoencoder),
        }
    else:
        size = Sequencer.load(tokenizer).vocabulary_size
        decoder, autoencoder = random_networks(
            args.random_seed, ModelConfig(text_vocab=size), AutoencoderConfig()
        )
        identity = {
            "id": "random",
            "name": "Random weights",
            "description": "Random weights in the shape of the mini, for development.",
        }
        provenance |= {"trainedOn": "nothing: random weights", "seed": args.random_seed}
    if args.provenance is not None:
        provenance |= json.loads(args.provenance.read_text(encoding="utf-8"))
    contents = BundleContents(decoder, autoencoder, tokenizer, identity, manifest_vocabulary(), provenance)
    manifest = write_bundle(contents, args.out)
    if args.detector is not None:
        detector = load_detector(args.detector)
        manifest = add_detector(args.out, detector, training_facts(args.detector))
    total = sum(entry["bytes"] for entry in manifest["files"])
    for entry in manifest["files"]:
        print(f"{entry['bytes']:>10}  {entry['path']}")
    print(f"{total / MEBIBYTE:.1f} MiB in {args.out}")


if __name__ == "__main__":
    main()
