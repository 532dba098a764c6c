"""An exported bundle against transformers' Janus on the checkpoint it was made from.

    python -m models.families.janus.parity --checkpoint GoT-R1-1B --bundle got-r1-1b
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from transformers import JanusForConditionalGeneration

import tyro

from models.families.janus.checkpoint.opened import Checkpoint, open_checkpoint
from models.families.janus.checkpoint.weights import decoder_arrays, decoder_shape
from models.families.janus.graphs.layer import one_layer
from models.families.janus.graphs.numbers import numbers_for
from models.families.janus.reference import ReferenceSession, reference_model
from models.kit.errors import ExportError
from models.kit.headless import HeadlessSession
from models.kit.loop import paint, write_text
from models.kit.session import Floats, open_session, stack

GUIDANCE = 5.0
FLOAT_LIMIT = 1e-3
LAYER_COSINE = 0.99


@dataclass(frozen=True)
class Finding:
    """`relative`: the largest difference as a share of the reference's largest number. `within` is
    None where nothing is asked of a figure, which is then only reported."""

    name: str
    relative: float
    cosine: float
    within: bool | None

    def __str__(self) -> str:
        mark = {True: "ok  ", False: "FAR ", None: "    "}[self.within]
        return f"{mark} {self.relative:.1e}  cosine {self.cosine:.5f}  {self.name}"


def compare(name: str, got: Any, expected: Any, rule: Callable[[float, float], bool | None]) -> Finding:
    got, expected = (np.asarray(x, dtype=np.float64) for x in (got, expected))
    if got.shape != expected.shape:
        return Finding(f"{name}: shape {got.shape}, expected {expected.shape}", np.inf, 0, False)
    relative = float(np.abs(got - expected).max() / max(np.abs(expected).max(), 1e-12))
    norms = np.linalg.norm(got) * np.linalg.norm(expected)
    cosine = float((got * expected).sum() / max(norms, 1e-12))
    return Finding(name, relative, cosine, rule(relative, cosine))


class Parity:
    """The comparisons, on one set of a bundle's graphs. Those that run the heads on many positions
    take `length` tokens; the whole generation takes `painted` image tokens."""

    def __init__(
        self,
        checkpoint: Checkpoint,
        bundle: Path,
        model: JanusForConditionalGeneration,
        target: str | None = None,
    ) -> None:
        self.checkpoint, self.model = checkpoint, model
        manifest = json.loads((bundle / "manifest.json").read_text("utf-8"))
        made = manifest["provenance"]["numbers"]
        target = target or next(iter(made))
        self.dtype = made[target]
        self.numbers = numbers_for("wasm" if target == "both" else target, self.dtype, checkpoint.shape)
        graphs = manifest.get("targets", {}).get(target, {}).get("graphs", manifest["graphs"])
        self.paths = {role: bundle / graph["path"] for role, graph in graphs.items()}
        self.session = HeadlessSession.of_bundle(bundle, target)
        self.reference = ReferenceSession(model, checkpoint.text_vocabulary)
        self.special = manifest["specialTokens"]
        self.rng = np.random.default_rng(0)

    def rule(self, relative: float, _cosine: float) -> bool | None:
        """float32 must agree; what is rounded is only reported."""
        return relative <= FLOAT_LIMIT if self.dtype == "fp32" else None

    def ids(self, text: int, image: int) -> list[int]:
        """BOS, random text, begin_of_image, random image codes."""
        shape, special = self.checkpoint.shape, self.special
        words = self.rng.integers(0, special["bos"], text - 2)
        codes = self.checkpoint.text_vocabulary + self.rng.integers(0, shape.codes, image)
        return [special["bos"], *map(int, words), special["beginOfImage"], *map(int, codes)]

    def all(self, length: int = 24, painted: int | None = None) -> Iterator[Finding]:
        yield from self.logits(length)
        yield self.guided(length)
        yield from self.by_layer(length)
        yield self.picture()
        if "vision_encoder" in self.paths:
            yield from self.understanding()
        yield from self.generation(painted)

    def logits(self, length: int) -> Iterator[Finding]:
        ids = self.ids(length - 8, 8)
        places = [range(len(ids))]
        expected = self.reference.run([ids], places)
        got = self.session.run([ids], places)
        yield compare("text logits", got.text, expected.text, self.rule)
        yield compare("image logits", got.image, expected.image, self.rule)
        head = self.session.run([ids[:7]], [range(7)])
        tail = self.session.run([ids[7:]], [range(7, len(ids))], head.cache)
        yield compare("text logits after a cache", tail.text, expected.text[:, 7:], self.rule)

    def guided(self, length: int) -> Finding:
        """u + w (c - u) of a conditional row and GoT-R1's row of pads, one token a step in a batch."""
        row = self.ids(length, 0)
        blank = [row[0], *[self.special["pad"]] * (length - 2), row[-1]]
        results = []
        for runner in (self.session, self.reference):
            caches = [runner.run([r[:-1]], [range(length - 1)]).cache for r in (row, blank)]
            step = runner.run([[row[-1]], [blank[-1]]], [[length - 1]] * 2, stack(*caches))
            c, u = step.image[:, -1]
            results.append(u + GUIDANCE * (c - u))
        return compare(f"image logits, guidance {GUIDANCE:g}", *results, self.rule)

    def by_layer(self, length: int) -> Iterator[Finding]:
        """Each layer on the input that the reference's has: what the rounding of one layer does."""
        ids = self.ids(length, 0)
        with torch.no_grad():
            out = self.model.model.language_model(
                input_ids=torch.tensor([ids]), output_hidden_states=True, use_cache=False
            )
        states = [state.numpy() for state in out.hidden_states[:-1]]
        ids_of_text = self.checkpoint.text_vocabulary
        outline = decoder_shape(self.checkpoint.shape, ids_of_text)
        arrays = decoder_arrays(self.checkpoint.weights, self.checkpoint.shape, ids_of_text, length)
        layers = self.model.model.language_model.layers
        for index in range(outline.layers):
            x = torch.from_numpy(states[index])
            places = torch.arange(length)[None]
            rotary = self.model.model.language_model.rotary_emb(x, places)
            mask = torch.full((1, 1, length, length), float("-inf")).triu(1)
            with torch.no_grad():
                expected = layers[index](x, attention_mask=mask, position_embeddings=rotary)
            graph = one_layer(outline, arrays, self.numbers, index)
            kind = np.float16 if self.numbers.activations == "fp16" else np.float32
            none = np.zeros((1, outline.key_heads, 0, outline.head_dim), kind)
            (got,) = open_session(graph.SerializeToString()).run(
                ["out"],
                {
                    "x": states[index].astype(kind),
                    "position_ids": np.arange(length, dtype=np.int32)[None],
                    "past_key": none,
                    "past_value": none,
                },
            )
            found = np.asarray(expected[0] if isinstance(expected, tuple) else expected)
            yield compare(
                f"layer {index} alone",
                got.reshape(found.shape),
                found,
                lambda relative, cosine: bool(cosine > LAYER_COSINE),
            )

    def picture(self) -> Finding:
        shape = self.checkpoint.shape
        codes = self.rng.integers(0, shape.codes, (1, shape.grid**2))
        (got,) = open_session(self.paths["image_decoder"]).run(
            ["image"], {"image_tokens": codes.astype(np.int32)}
        )
        with torch.no_grad():
            expected = self.model.decode_image_tokens(torch.from_numpy(codes))
        return compare("picture", got, expected.permute(0, 3, 1, 2).clamp(-1, 1).numpy(), self.rule)

    def understanding(self) -> Iterator[Finding]:
        """The rows of a picture, and the text logits behind them."""
        vision = self.checkpoint.shape.vision
        assert vision is not None
        size = vision.image_size
        pixels = self.rng.standard_normal((1, 3, size, size)).astype(np.float32)
        (rows,) = open_session(self.paths["vision_encoder"]).run(
            ["image_features"], {"pixel_values": pixels}
        )
        with torch.no_grad():
            features = self.model.model.get_image_features(torch.from_numpy(pixels)).pooler_output
        yield compare("picture's rows", rows, features.numpy(), self.rule)
        first = self.checkpoint.text_vocabulary + self.checkpoint.shape.codes
        start = [self.special["bos"], self.special["beginOfImage"]]
        question = [int(i) for i in self.rng.integers(0, self.special["bos"], 6)]
        places = range(len(start) + vision.patches + len(question))
        holder = self.model.config.image_token_id
        with torch.no_grad():
            expected = self.model(
                input_ids=torch.tensor([[*start, *[holder] * vision.patches, *question]]),
                pixel_values=torch.from_numpy(pixels),
            ).logits[:, -1]
        ids = [*start, *range(first, first + vision.patches), *question]
        hidden, _ = self.session.hidden([ids], [places], features=rows[0])
        (logits,) = self.session.text_head.run(["text_logits"], {"hidden_states": hidden[:, -1:]})
        yield compare("text logits about a picture", logits[:, -1], expected.numpy(), self.rule)

    def generation(self, painted: int | None, written: int = 16) -> Iterator[Finding]:
        """A chain and a picture without chance, then with: the same noise is added on both sides."""
        shape = self.checkpoint.shape
        count = painted or shape.grid**2
        prompt = self.ids(10, 0)[:-1]
        for name, noise in (("greedy", 0.0), ("seeded", 1.0)):
            sequences = []
            for runner in (self.session, self.reference):
                rng = np.random.default_rng(7)

                def choose(logits: Floats, rng: Any = rng, noise: float = noise) -> int:
                    return int((logits + noise * rng.gumbel(size=logits.shape)).argmax())

                text = write_text(runner, prompt, -1, written, choose)
                row = [*prompt, *text, self.special["beginOfImage"]]
                blank = [row[0], *[self.special["pad"]] * (len(row) - 2), row[-1]]
                sequences.append(
                    text
                    + paint(
                        runner,
                        row,
                        blank,
                        count,
                        self.checkpoint.text_vocabulary,
                        len(row),
                        GUIDANCE,
                        choose,
                    )
                )
            same = float(np.mean(np.array(sequences[0]) == np.array(sequences[1])))
            within = same == 1 if self.dtype == "fp32" else None
            yield Finding(f"{name} generation, {written} text and {count} image tokens alike", 1 - same, same, within)


def main(
    checkpoint: Path,
    bundle: Path,
    target: Literal["webgpu", "wasm"] | None = None,
    image_tokens: int | None = None,
) -> None:
    """`target`: which set of a bundle for both; `image_tokens`: how many to generate, None: a picture."""
    try:
        opened = open_checkpoint(checkpoint)
    except ExportError as error:
        print(f"models.families.janus.parity: {error}", file=sys.stderr)
        sys.exit(2)
    parity = Parity(opened, bundle, reference_model(opened), target)
    good = True
    for finding in parity.all(painted=image_tokens):
        print(finding, flush=True)
        good = good and finding.within is not False
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
