"""A bundle whose heads are graphs of their own, behind the calls of `greedy.py`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models.kit.session import Step, open_session


class HeadlessSession:
    """The decoder and its two heads, on onnxruntime's CPU back end."""

    def __init__(self, folder: Path, graphs: Mapping[str, str], width: int, threads: int = 1) -> None:
        """`graphs` gives the file of each role."""
        self.body = open_session(folder / graphs["decoder"], threads)
        self.text_head = open_session(folder / graphs["text_head"], threads)
        self.image_head = open_session(folder / graphs["image_head"], threads)
        self._inputs = {value.name: value for value in self.body.get_inputs()}
        self._outputs = [value.name for value in self.body.get_outputs()]
        self._width = width

    @staticmethod
    def of_bundle(folder: Path, target: str | None = None, threads: int = 1) -> HeadlessSession:
        """`target` chooses the graphs of one back end where the bundle has several."""
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
        own = manifest.get("targets", {}).get(target, {})
        graphs = own.get("graphs", manifest["graphs"])
        paths = {role: graph["path"] for role, graph in graphs.items()}
        return HeadlessSession(folder, paths, int(manifest["model"]["width"]), threads)

    def empty_cache(self, batch: int) -> dict[str, Any]:
        return {
            name: np.zeros(
                (batch, value.shape[1], 0, value.shape[3]),
                np.float16 if value.type == "tensor(float16)" else np.float32,
            )
            for name, value in self._inputs.items()
            if name.startswith("past_key_values.")
        }

    def hidden(
        self,
        ids: Sequence[Sequence[int]],
        positions: Sequence[Sequence[int]],
        cache: dict[str, Any] | None = None,
        features: Any = None,
    ) -> tuple[Any, dict[str, Any]]:
        """hidden_states [batch, seq, width] and the new cache; `features` [rows, width] are the
        rows that ids beyond the image codes stand for."""
        feed = {
            "input_ids": np.asarray(ids, dtype=np.int32),
            "position_ids": np.asarray(positions, dtype=np.int32),
            **(cache or self.empty_cache(len(ids))),
        }
        if "features" in self._inputs:
            none = np.zeros((1, self._width), np.float32)
            feed["features"] = none if features is None else features
        made = dict(zip(self._outputs, self.body.run(self._outputs, feed), strict=True))
        hidden = made.pop("hidden_states")
        return hidden, {k.replace("present", "past_key_values"): v for k, v in made.items()}

    def run(
        self,
        ids: Sequence[Sequence[int]],
        positions: Sequence[Sequence[int]],
        cache: dict[str, Any] | None = None,
    ) -> Step:
        hidden, present = self.hidden(ids, positions, cache)
        feed = {"hidden_states": hidden}
        (text,) = self.text_head.run(["text_logits"], feed)
        (image,) = self.image_head.run(["image_logits"], feed)
        return Step(text, image, present)
