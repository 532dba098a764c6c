"""The exported graphs on onnxruntime's CPU back end, with the calls a generation makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def open_session(source: Path | bytes, threads: int = 1) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # As the studio's runtime asks: int8 weights are folded to float32, never turned into int8 arithmetic.
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    model = source if isinstance(source, bytes) else str(source)
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


@dataclass(frozen=True)
class Step:
    """What one call gave: logits [batch, seq, text ids] and [batch, seq, codes], and the cache."""

    text: Floats
    image: Floats
    cache: dict[str, Floats]


class DecoderSession:
    def __init__(self, source: Path | bytes, threads: int = 1) -> None:
        self.session = open_session(source, threads)
        self._outputs = [output.name for output in self.session.get_outputs()]
        self._cache_shapes = {
            value.name: value.shape
            for value in self.session.get_inputs()
            if value.name.startswith("past_key_values.")
        }

    def empty_cache(self, batch: int) -> dict[str, Floats]:
        return {
            name: np.zeros((batch, shape[1], 0, shape[3]), dtype=np.float32)
            for name, shape in self._cache_shapes.items()
        }

    def run(
        self,
        ids: Sequence[Sequence[int]],
        positions: Sequence[Sequence[int]],
        cache: dict[str, Floats] | None = None,
    ) -> Step:
        """ids and positions [batch, seq]; `cache` as an earlier step gave it, None for none."""
        feed = {
            "input_ids": np.asarray(ids, dtype=np.int32),
            "position_ids": np.asarray(positions, dtype=np.int32),
            **(cache or self.empty_cache(len(ids))),
        }
        values = dict(zip(self._outputs, self.session.run(self._outputs, feed), strict=True))
        text, image = values.pop("text_logits"), values.pop("image_logits")
        past = {k.replace("present", "past_key_values"): v for k, v in values.items()}
        return Step(text, image, past)


def stack(first: dict[str, Floats], second: dict[str, Floats]) -> dict[str, Floats]:
    """Two caches of the same length as one of both batches."""
    return {name: np.concatenate([value, second[name]]) for name, value in first.items()}
