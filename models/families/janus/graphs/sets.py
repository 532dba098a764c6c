"""The graphs of a bundle: which there are for what it is to run on, and their making."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto

from models.families.janus.checkpoint.opened import Checkpoint
from models.families.janus.checkpoint.weights import decoder_arrays, decoder_shape
from models.families.janus.graphs.numbers import dtype_for, numbers_for
from models.families.janus.graphs.vision import build_vision_encoder
from models.families.janus.graphs.vq import build_vq_decoder
from models.kit.onnx.decoder import build_head, build_headless_decoder
from models.kit.onnx.graph import Array, Parts
from models.kit.onnx.shape import Numbers

# Text and image together. GoT-R1 writes at most 600 tokens; a cache of more would not fit a browser.
POSITIONS = 2688


class Sizes:
    """A store that keeps nothing and counts: what is to be written, before anything is."""

    def __init__(self) -> None:
        self.bytes = 0

    def put(
        self, name: str, parts: Parts, produce: Callable[[], Mapping[str, Array]]
    ) -> list[TensorProto]:
        for dtype, shape in parts.values():
            self.bytes += int(np.prod(shape)) * np.dtype(dtype).itemsize
        return [TensorProto(name=name + suffix) for suffix in parts]


@dataclass(frozen=True)
class GraphSet:
    """The graphs of one back end: the file of each role, and in which numbers."""

    target: str
    dtype: str
    numbers: Numbers
    paths: Mapping[str, str]


def graph_sets(
    checkpoint: Checkpoint, target: str, dtype: str | None, understanding: bool, folded_bytes: int
) -> list[GraphSet]:
    """One set a back end; a single one where the same serves both."""
    several = target == "both"
    targets = ["wasm", "webgpu"] if several else [target]
    roles = ["decoder", "text_head", "image_head"]
    if understanding and checkpoint.shape.vision is not None:
        roles.append("vision_encoder")
    sets = []
    for target in targets:
        kind = dtype_for(target, dtype, several)
        ending = f"-{target}" if len(targets) > 1 else ""
        paths = {role: f"{role}{ending}.onnx" for role in roles} | {"image_decoder": "image_decoder.onnx"}
        numbers = numbers_for(target, kind, checkpoint.shape, folded_bytes)
        sets.append(GraphSet(target, kind, numbers, paths))
    if len(sets) == 2 and sets[0].numbers == sets[1].numbers:
        # One set serves both.
        plain = {role: f"{role}.onnx" for role in sets[0].paths}
        return [GraphSet("both", sets[0].dtype, sets[0].numbers, plain)]
    return sets


def build_graphs(
    checkpoint: Checkpoint, sets: Sequence[GraphSet], store_for: Callable[[str], Any]
) -> dict[str, onnx.ModelProto]:
    """Every graph by its file's name; weights go to `store_for(graph)` as each is met."""
    weights, shape = checkpoint.weights, checkpoint.shape
    positions = min(shape.max_positions, POSITIONS)
    arrays = decoder_arrays(weights, shape, checkpoint.text_vocabulary, positions)
    outline = decoder_shape(shape, checkpoint.text_vocabulary)
    made: dict[str, onnx.ModelProto] = {}
    for graphs in sets:
        features = "vision_encoder" in graphs.paths
        for role, path in graphs.paths.items():
            if path in made:
                continue
            store = store_for(path.removesuffix(".onnx"))
            if role == "decoder":
                made[path] = build_headless_decoder(outline, arrays, graphs.numbers, store, features)
            elif role == "vision_encoder":
                made[path] = build_vision_encoder(weights, shape, graphs.numbers, store)
            elif role == "image_decoder":
                made[path] = build_vq_decoder(weights, shape, graphs.numbers.weights, store)
            else:
                made[path] = build_head(outline, arrays, graphs.numbers, role.removesuffix("_head"), store)
    return made
