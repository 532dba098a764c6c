"""Exported graphs against PyTorch holding the same numbers.

A GoT-R1 or Janus-Pro bundle against transformers' own Janus, the mini against its training code:
    python -m models.export.parity --checkpoint GoT-R1-1B --bundle got-r1-1b
    python -m models.export.parity --decoder D.pt --pictures P.pt --bundle models/mini
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from models.export.checkpoints import load_pictures, load_decoder
from models.export.errors import ExportError
from models.export.greedy import paint, write_text
from models.export.reference import rounded_pictures, rounded_decoder
from models.export.session import DecoderSession, Floats, Step, open_session, stack
from models.export.torch_session import TorchSession
from models.training.picture_decoder import PictureDecoder
from models.training.model import MiniJanus

TOLERANCE = 1e-3


@dataclass(frozen=True)
class Difference:
    """The largest absolute difference as a share of the reference's largest absolute value."""

    name: str
    relative: float

    @property
    def within(self) -> bool:
        return self.relative <= TOLERANCE


def difference(name: str, got: Floats, expected: Floats) -> Difference:
    if got.shape != expected.shape:
        return Difference(f"{name}: shape {got.shape}, expected {expected.shape}", float("inf"))
    scale = float(np.abs(expected).max())
    return Difference(name, float(np.abs(got - expected).max()) / max(scale, 1e-12))


def _steps(name: str, got: Step, expected: Step, last: int | None = None) -> list[Difference]:
    rows = slice(-last if last else None, None)
    return [
        difference(f"{name}, text logits", got.text, expected.text[:, rows]),
        difference(f"{name}, image logits", got.image, expected.image[:, rows]),
        *(
            difference(f"{name}, {key}", value, expected.cache[key])
            for key, value in got.cache.items()
        ),
    ]


def decoder_differences(graph: DecoderSession, model: MiniJanus, seed: int = 0) -> list[Difference]:
    """Every shape of call that a runtime makes, on random text followed by random image tokens."""
    config, reference = model.config, TorchSession(model)
    rng = np.random.default_rng(seed)
    text, image, cut = 24, 10, 15
    length = text + image
    ids = rng.integers(0, config.text_vocab, (2, length))
    ids[:, text:] = config.text_vocab + rng.integers(0, config.codes, (2, image))
    places = np.r_[np.arange(text), config.image_position_start + np.arange(image)]
    positions = np.stack([places, places])

    whole = [graph.run(ids[r : r + 1], positions[:1]) for r in range(2)]
    expected = [reference.run(ids[r : r + 1], positions[:1]) for r in range(2)]
    found = _steps("batch 1, no past", whole[0], expected[0])

    head = graph.run(ids[:1, :cut], positions[:1, :cut])
    tail = graph.run(ids[:1, cut:], positions[:1, cut:], head.cache)
    found += _steps("batch 1, past", tail, expected[0], length - cut)

    caches = [graph.run(ids[r : r + 1, :-1], positions[:1, :-1]).cache for r in range(2)]
    pair = graph.run(ids[:, -1:], positions[:, -1:], stack(caches[0], caches[1]))
    both = Step(
        np.concatenate([e.text for e in expected]),
        np.concatenate([e.image for e in expected]),
        stack(expected[0].cache, expected[1].cache),
    )
    found += _steps("batch 2, one token, past", pair, both, 1)
    return found


def image_difference(graph: Path | bytes, model: PictureDecoder, seed: int = 0) -> Difference:
    rows, columns = model.config.grid
    codes = np.random.default_rng(seed).integers(0, model.codes, (2, rows * columns))
    session = open_session(graph)
    (got,) = session.run(["image"], {"image_tokens": codes.astype(np.int32)})
    with torch.no_grad():
        expected = model.decode(torch.from_numpy(codes)).numpy()
    return difference("image", got, expected)


def greedy_sequences(
    decoder: DecoderSession | TorchSession, model: MiniJanus, text: int, guidance: float = 2.0
) -> tuple[list[int], list[int]]:
    """`text` greedy text ids after a fixed start, then every image code, without chance."""
    config = model.config
    start = [int(i) for i in np.random.default_rng(1).integers(0, config.text_vocab, 8)]
    written = write_text(decoder, start, stop=-1, limit=text)
    row = [*start, *written]
    blank = [row[0], *[0] * (len(row) - 2), row[-1]]
    codes = paint(
        decoder,
        row,
        blank,
        config.image_tokens,
        config.text_vocab,
        config.image_position_start,
        guidance,
    )
    return written, codes


def _janus(args: argparse.Namespace) -> bool:
    """Prints each comparison of a GoT-R1 or Janus-Pro bundle; whether all are within."""
    # transformers, the reference, takes seconds to import.
    from models.export.janus.bundle import Options, open_checkpoint
    from models.export.janus.parity import Parity
    from models.export.janus.reference import reference_model

    checkpoint = open_checkpoint(Options(args.checkpoint, args.bundle))
    parity = Parity(checkpoint, args.bundle, reference_model(checkpoint), args.target)
    good = True
    for finding in parity.all(painted=args.image_tokens):
        print(finding, flush=True)
        good = good and finding.within is not False
    return good


def _mini(args: argparse.Namespace) -> bool:
    torch.set_num_threads(1)
    model = rounded_decoder(load_decoder(args.decoder))
    graph = DecoderSession(args.bundle / "decoder.onnx")
    found = decoder_differences(graph, model)
    images = rounded_pictures(load_pictures(args.pictures))
    found.append(image_difference(args.bundle / "image_decoder.onnx", images))
    for item in found:
        if not item.within or "logits" in item.name or item.name == "image":
            print(f"{'ok  ' if item.within else 'FAR '} {item.relative:.1e}  {item.name}")
    same = greedy_sequences(graph, model, 64) == greedy_sequences(TorchSession(model), model, 64)
    print(f"{'ok  ' if same else 'FAR '} greedy text and image tokens {'agree' if same else 'differ'}")
    return same and all(item.within for item in found)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m models.export.parity",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, help="of GoT-R1 or Janus-Pro")
    parser.add_argument("--target", choices=["webgpu", "wasm"], help="which set of a bundle for both")
    parser.add_argument("--image-tokens", type=int, help="how many to generate; default: a picture")
    parser.add_argument("--decoder", type=Path, help="of the mini")
    parser.add_argument("--pictures", type=Path, help="of the mini")
    args = parser.parse_args()
    if args.checkpoint is None and (args.decoder is None or args.pictures is None):
        parser.error("give --checkpoint, or both --decoder and --pictures")
    try:
        good = _mini(args) if args.checkpoint is None else _janus(args)
    except ExportError as error:
        print(f"models.export.parity: {error}", file=sys.stderr)
        sys.exit(2)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
