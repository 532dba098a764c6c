"""What transformers.js does with the six graphs, for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from models.kit.onnx.graph import Array
from models.kit.session import open_session

GRAPHS = (
    "prepare_inputs_embeds",
    "language_model",
    "lm_head",
    "gen_head",
    "gen_img_embeds",
    "image_decode",
)


class Caller:
    """What transformers.js does with the graphs of one number type: feeds and masks in its order."""

    def __init__(self, folder: Path, suffix: str = "") -> None:
        self.sessions = {n: open_session(folder / "onnx" / f"{n}{suffix}.onnx") for n in GRAPHS}
        self.cache: dict[str, Array] = {}

    def run(self, name: str, **feeds: Array) -> Any:
        return self.sessions[name].run(None, feeds)[0]

    def embed(self, ids: Array) -> Array:
        """Rows of text, fed as transformers.js feeds a graph that would take pictures: with none."""
        given = {
            "pixel_values": np.ones((0, 0, 3, 384, 384), np.float32),
            "images_seq_mask": np.zeros((1, ids.shape[1]), bool),
            "images_emb_mask": np.zeros((1, 1, 0), bool),
        }
        wanted = {i.name for i in self.sessions["prepare_inputs_embeds"].get_inputs()}
        extra = {name: value for name, value in given.items() if name in wanted}
        return self.run("prepare_inputs_embeds", input_ids=ids, **extra)

    def hidden(self, embeds: Array, mask: Array) -> Array:
        """Positions count the mask; a masked one is 1. The cache grows."""
        model = self.sessions["language_model"]
        positions = np.where(mask == 1, np.cumsum(mask, axis=1) - 1, 1)[:, -embeds.shape[1] :]
        names = [i.name for i in model.get_inputs() if i.name.startswith("past")]
        if not self.cache:
            example = next(i for i in model.get_inputs() if i.name == names[0])
            empty = np.zeros((len(embeds), example.shape[1], 0, example.shape[3]), np.float32)
            self.cache = {name: empty for name in names}
        feeds = {"inputs_embeds": embeds, "attention_mask": mask, "position_ids": positions}
        outputs = [o.name for o in model.get_outputs()]
        results = dict(zip(outputs, model.run(None, {**feeds, **self.cache}), strict=True))
        self.cache = {n: results[n.replace("past_key_values", "present")] for n in names}
        return results["hidden_states"]

    def paint(self, text: list[int], pad: int, codes: list[int]) -> Array:
        """Image logits [2, 1 + codes, classes] of the guided rows, fed with `codes` one at a time."""
        self.cache = {}
        rows = np.array([text, [pad] * len(text)])
        mask = np.array([[1] * len(text), [0] * len(text)])
        logits = [
            self.run(
                "gen_head",
                hidden_states=self.hidden(self.embed(rows), mask),
            )[:, -1:]
        ]
        for code in codes:
            mask = np.concatenate([mask, np.ones((2, 1), np.int64)], axis=1)
            embeds = self.run("gen_img_embeds", image_ids=np.array([[code], [code]]))
            logits.append(self.run("gen_head", hidden_states=self.hidden(embeds, mask)))
        return np.concatenate(logits, axis=1)

    def read(self, text: list[int]) -> Array:
        """Text logits [1, len(text), classes]: all but the last token at once, then the last."""
        self.cache = {}
        parts = []
        for start, end in ((0, len(text) - 1), (len(text) - 1, len(text))):
            embeds = self.embed(np.array([text[start:end]]))
            hidden = self.hidden(embeds, np.ones((1, end), np.int64))
            parts.append(self.run("lm_head", hidden_states=hidden))
        return np.concatenate(parts, axis=1)


def close(got: Array, expected: Array, share: float = 1e-4) -> None:
    assert got.shape == expected.shape
    np.testing.assert_allclose(got, expected, atol=share * float(np.abs(expected).max()))
