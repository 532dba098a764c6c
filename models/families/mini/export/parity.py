"""A bundle of the mini against the networks of its checkpoints, rounded as the bundle is.

    python -m models.families.mini.export.parity --decoder D.pt --pictures P.pt --bundle models/mini-1
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import torch
import tyro

from models.families.mini.export.reference import rounded_decoder, rounded_pictures
from models.families.mini.net.checkpoints import load_decoder, load_pictures
from models.families.mini.net.model import MiniJanus
from models.families.mini.net.picture_decoder import PictureDecoder
from models.families.mini.net.session import TorchSession
from models.kit.loop import paint, write_text
from models.kit.parity import Difference, difference, step_differences
from models.kit.session import DecoderSession, Step, open_session, stack


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
    found = step_differences("batch 1, no past", whole[0], expected[0])

    head = graph.run(ids[:1, :cut], positions[:1, :cut])
    tail = graph.run(ids[:1, cut:], positions[:1, cut:], head.cache)
    found += step_differences("batch 1, past", tail, expected[0], length - cut)

    caches = [graph.run(ids[r : r + 1, :-1], positions[:1, :-1]).cache for r in range(2)]
    pair = graph.run(ids[:, -1:], positions[:, -1:], stack(caches[0], caches[1]))
    both = Step(
        np.concatenate([e.text for e in expected]),
        np.concatenate([e.image for e in expected]),
        stack(expected[0].cache, expected[1].cache),
    )
    found += step_differences("batch 2, one token, past", pair, both, 1)
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


def agree(bundle: Path, decoder: Path, pictures: Path) -> bool:
    """Prints each comparison; whether all are within."""
    torch.set_num_threads(1)
    model = rounded_decoder(load_decoder(decoder))
    graph = DecoderSession(bundle / "decoder.onnx")
    found = decoder_differences(graph, model)
    images = rounded_pictures(load_pictures(pictures))
    found.append(image_difference(bundle / "image_decoder.onnx", images))
    for item in found:
        if not item.within or "logits" in item.name or item.name == "image":
            print(f"{'ok  ' if item.within else 'FAR '} {item.relative:.1e}  {item.name}")
    same = greedy_sequences(graph, model, 64) == greedy_sequences(TorchSession(model), model, 64)
    print(f"{'ok  ' if same else 'FAR '} greedy text and image tokens {'agree' if same else 'differ'}")
    return same and all(item.within for item in found)


def main(bundle: Path, decoder: Path, pictures: Path) -> None:
    sys.exit(0 if agree(bundle, decoder, pictures) else 1)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
