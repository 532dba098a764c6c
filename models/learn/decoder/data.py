"""Samples for the decoder, written by worker processes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from models.families.mini.net.layout import layout_targets
from models.families.mini.net.pixels import GRID
from models.families.mini.net.scene_codes import codes_of
from models.families.mini.net.sequence import (
    Batch,
    Text,
    TextBatch,
    encode_text,
    make_batch,
    make_text_batch,
    unconditional,
)
from models.families.mini.world.language import write_edited_sample, write_sample
from models.families.mini.world.prompts import with_opposite
from models.families.mini.world.relations import direction
from models.families.mini.world.scene import Scene, sample_scene

EDITED = 0.15
DROPPED = 0.1

# A batch, and its layout targets [B, cells, 7].
Learned = tuple[Batch, Tensor]


@dataclass(frozen=True)
class Written:
    """One sample: the scene, its text, codes int64 [cells], layout targets [cells, 7]."""

    scene: Scene
    text: Text
    codes: Tensor
    layout: Tensor


def write(
    rng: np.random.Generator, tokenizer: Tokenizer, difficulty: float, edited: float = 0.0, focus: float = 1.0
) -> Written:
    """`edited` is the share of plans changed by hand; from their chains only painting is learned."""
    scene = sample_scene(rng, difficulty=difficulty, focus=focus)
    compose = write_edited_sample if rng.random() < edited else write_sample
    sample = compose(rng, scene)
    text = encode_text(tokenizer, sample.prompt, sample.chain)
    if sample.edited:
        text = Text(text.ids, len(text.ids))
    layout = layout_targets(sample.scene, GRID)
    return Written(sample.scene, text, codes_of(layout, sample.scene, GRID), layout)


def assemble(samples: list[Written], text_vocab: int, rng: np.random.Generator | None) -> Learned:
    """Without an rng no condition is dropped."""
    drop = rng.random(len(samples)) < DROPPED if rng else np.zeros(len(samples), bool)
    texts = [unconditional(s.text) if d else s.text for s, d in zip(samples, drop, strict=True)]
    codes = torch.stack([s.codes for s in samples])
    return make_batch(texts, codes, text_vocab), torch.stack([s.layout for s in samples])


def scene_batches(
    tokenizer: Tokenizer,
    batch: int,
    rng: np.random.Generator,
    difficulty: Synchronized[float],
    focus: float = 1.0,
    pool: int = 8,
) -> Iterator[Learned]:
    """Endless batches of like text length: `pool` batches are gathered, sorted, cut and shuffled."""
    vocab = tokenizer.get_vocab_size()
    while True:
        samples = [write(rng, tokenizer, difficulty.value, EDITED, focus) for _ in range(batch * pool)]
        samples.sort(key=lambda sample: len(sample.text.ids))
        for index in rng.permutation(pool):
            yield assemble(samples[index * batch : (index + 1) * batch], vocab, rng)


def related_pair(rng: np.random.Generator, focus: float) -> Scene:
    """Two unlike things of which one is clearly left, right, above or below of the other."""
    while True:
        scene = sample_scene(rng, max_objects=2, difficulty=0.8, focus=focus)
        if len(scene.items) == 2 and scene.items[0].cls != scene.items[1].cls:
            first, second = scene.items
            if direction(first.box, second.box):
                return scene


def opposites(tokenizer: Tokenizer, count: int, rng: np.random.Generator, focus: float) -> list[Text]:
    """2 * count rows: chains after the prompts they keep to, then the same chains after those prompts
    with the direction turned round."""
    kept: list[Text] = []
    broken: list[Text] = []
    while len(kept) < count:
        sample = write_sample(rng, related_pair(rng, focus))
        opposite = with_opposite(sample.prompt)
        if opposite:
            kept.append(encode_text(tokenizer, sample.prompt, sample.chain))
            broken.append(encode_text(tokenizer, opposite, sample.chain))
    return kept + broken


def text_batches(
    tokenizer: Tokenizer,
    batch: int,
    contrast: int,
    rng: np.random.Generator,
    difficulty: Synchronized[float],
    focus: float = 1.0,
    pairs: float = 0.0,
    pool: int = 8,
) -> Iterator[TextBatch]:
    """Endless batches of `batch` chains of like length, without pictures, and `contrast` pairs of
    opposites; `pairs` of the chains are of related pairs."""

    def scene() -> Scene:
        if rng.random() < pairs:
            return related_pair(rng, focus)
        return sample_scene(rng, difficulty=difficulty.value, focus=focus)

    while True:
        samples = [write_sample(rng, scene()) for _ in range(batch * pool)]
        texts = sorted((encode_text(tokenizer, s.prompt, s.chain) for s in samples), key=lambda text: len(text.ids))
        for index in rng.permutation(pool):
            plain = texts[index * batch : (index + 1) * batch]
            yield make_text_batch(plain + opposites(tokenizer, contrast, rng, focus), batch)
