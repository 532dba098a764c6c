"""A GoT-R1 or Janus-Pro checkpoint to a bundle folder, a weight at a time, resumable."""

from __future__ import annotations

import errno
import json
import re
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto

from models.export.decoder_graph import Numbers, build_head, build_headless_decoder
from models.export.errors import ExportError
from models.export.folders import check_replaceable, partial_of, put_in_place
from models.export.golden import GoldenFacts, figures
from models.export.graph import Array, Parts
from models.export.janus.config import ORIGINAL, read_config, read_json, read_shape
from models.export.janus.licence import copy_licences, licence_of
from models.export.janus.manifest import janus_manifest
from models.export.janus.numbers import FOLDED_BYTES, TOLERANCE, dtype_for, matrix_parameters, numbers_for
from models.export.janus.session import HeadlessSession
from models.export.janus.shape import JanusShape
from models.export.janus.source import TensorSource
from models.export.janus.tokens import (
    add_boxes,
    check_ids,
    has_boxes,
    largest_id,
    load_tokenizer,
    special_ids,
)
from models.export.janus.vision_graph import build_vision_encoder
from models.export.janus.vq_graph import build_vq_decoder
from models.export.janus.weights import Weights, decoder_arrays, decoder_shape
from models.export.golden_pictures import picture_figures
from models.export.manifest import file_entry, graph_entry, write_json
from models.export.sequence import Sequencer
from models.export.session import open_session
from models.export.store import Journal, Report, ShardedStore, Told

# Text and image together. GoT-R1 writes at most 600 tokens; a cache of more would not fit a browser.
POSITIONS = 2688

# Beyond this many matrix parameters the greedy figures are of a few tokens only: it runs on a CPU.
SMALL = 50_000_000

FORM = 1


@dataclass(frozen=True)
class Options:
    checkpoint: Path
    out: Path
    target: str = "webgpu"
    dtype: str | None = None
    tokenizer: Path | None = None
    # Whether the model writes chains of its own (GoT-R1); None: read off the checkpoint.
    plans: bool | None = None
    # Shown in the studio; None: the folder's.
    name: str | None = None
    understanding: bool = True
    golden: bool = True
    # Matrices of at most so much are folded to float32 at load where int8 is asked for on WebAssembly.
    folded_bytes: int = FOLDED_BYTES


@dataclass(frozen=True)
class Checkpoint:
    """What is known of a checkpoint once it was looked at."""

    folder: Path
    weights: Weights
    shape: JanusShape
    tokenizer: Any
    plans: bool
    layout: str
    name: str
    files: Sequence[Path]

    @property
    def text_vocabulary(self) -> int:
        """Ids of text: every row of the weights, and those that the grounding tokens add."""
        return max(self.shape.vocabulary, largest_id(self.tokenizer) + 1)


def open_checkpoint(options: Options) -> Checkpoint:
    """Raises ExportError for whatever would make the bundle wrong, before anything is written."""
    folder = options.checkpoint if options.checkpoint.is_dir() else options.checkpoint.parent
    if not options.checkpoint.exists():
        raise ExportError(f"{options.checkpoint} does not exist: give the folder of a checkpoint.")
    config = read_config(folder)
    source = TensorSource(options.checkpoint)
    weights = Weights(source)
    shape = read_shape(config, weights)
    tokenizer = load_tokenizer(options.tokenizer or folder / "tokenizer.json")
    generation = folder / "generation_config.json"
    settings = read_json(generation) if generation.is_file() else {}
    boxes = has_boxes(tokenizer)
    if boxes:
        # GoT-R1's four may lie beyond the rows where only the tokenizer was saved with them.
        check_ids(tokenizer, max(shape.vocabulary, largest_id(tokenizer) + 1), config, settings)
    else:
        check_ids(tokenizer, shape.vocabulary, config, settings)
        add_boxes(tokenizer)
    special_ids(tokenizer)
    name = options.name or _name(folder, config)
    plans = options.plans
    if plans is None:
        plans = boxes or bool(re.search(r"got-?r1", f"{name} {folder.absolute().name}", re.I))
    layout = "original" if config["model_type"] == ORIGINAL else "transformers"
    return Checkpoint(folder, weights, shape, tokenizer, plans, layout, name, source.files)


def _name(folder: Path, config: Mapping[str, Any]) -> str:
    """The folder's, or what the settings call it where the folder is a revision of a download cache."""
    name = folder.absolute().name
    if re.fullmatch(r"[0-9a-f]{12,}", name):
        name = str(config.get("_name_or_path") or "").rstrip("/").split("/")[-1] or name
    return name


class _Sizes:
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


def _graph_sets(options: Options, checkpoint: Checkpoint) -> list[GraphSet]:
    targets = ["wasm", "webgpu"] if options.target == "both" else [options.target]
    roles = ["decoder", "text_head", "image_head"]
    if options.understanding and checkpoint.shape.vision is not None:
        roles.append("vision_encoder")
    sets = []
    for target in targets:
        dtype = dtype_for(target, options.dtype, options.target == "both")
        ending = f"-{target}" if len(targets) > 1 else ""
        paths = {role: f"{role}{ending}.onnx" for role in roles} | {"image_decoder": "image_decoder.onnx"}
        numbers = numbers_for(target, dtype, checkpoint.shape, options.folded_bytes)
        sets.append(GraphSet(target, dtype, numbers, paths))
    if len(sets) == 2 and sets[0].numbers == sets[1].numbers:
        # One set serves both.
        plain = {role: f"{role}.onnx" for role in sets[0].paths}
        return [GraphSet("both", sets[0].dtype, sets[0].numbers, plain)]
    return sets


def _build(
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


def _purpose(options: Options, checkpoint: Checkpoint, sets: Sequence[GraphSet]) -> dict[str, Any]:
    """What an interrupted export must have been of, for its weights to be of use."""
    return {
        "form": FORM,
        "files": [[str(f), f.stat().st_size, f.stat().st_mtime_ns] for f in checkpoint.files],
        "sets": [[graphs.target, graphs.dtype, sorted(graphs.paths.values())] for graphs in sets],
        "ids": checkpoint.text_vocabulary,
    }


class _Progress:
    """A line a second at most: how much of the weights is written, and how long the rest will take."""

    def __init__(self, total: int, kept: int, say: Report) -> None:
        self._total, self._kept, self._say = total, kept, say
        self._done = 0
        self._begun = self._last = time.monotonic()

    def __call__(self, name: str, size: int) -> None:
        self._done += size
        now = time.monotonic()
        if now - self._last < 1 and self._done < self._total:
            return
        self._last = now
        fresh, left = self._done - self._kept, self._total - self._done
        rest = f", about {left * (now - self._begun) / fresh:.0f} s left" if fresh > 0 and left else ""
        gone = f"{self._done / 1e9:.2f} of {self._total / 1e9:.2f} GB"
        self._say(f"{100 * self._done // max(self._total, 1):3d}%  {gone}{rest}  {name}")


def export(options: Options, say: Report = print) -> dict[str, Any]:
    """Writes the bundle and gives its manifest. The folder appears only when it is whole; run again
    after an interruption, the weights already written are kept. Raises ExportError."""
    check_replaceable(options.out)
    say(f"Looking at {options.checkpoint}")
    checkpoint = open_checkpoint(options)
    sets = _graph_sets(options, checkpoint)
    for graphs in sets:
        say(f"{checkpoint.name} ({checkpoint.layout} layout) for {graphs.target} as {graphs.dtype}")
    if not checkpoint.plans:
        say("Taken as Janus-Pro, which writes no chain; --plans says that it is GoT-R1.")
    sizes = _Sizes()
    _build(checkpoint, sets, lambda _: sizes)
    partial = partial_of(options.out)
    journal = Journal.open(partial, _purpose(options, checkpoint, sets))
    kept = sum(journal.ends.values())
    if kept:
        say(f"Going on: {kept / 1e9:.2f} of {sizes.bytes / 1e9:.2f} GB are there already")
    free = shutil.disk_usage(partial).free
    if sizes.bytes - kept > free:
        raise ExportError(
            f"The bundle needs {(sizes.bytes - kept) / 1e9:.1f} GB more and {partial.parent} has "
            f"{free / 1e9:.1f} GB free: make room, or give another --out."
        )
    progress = _Progress(sizes.bytes, kept, say)
    try:
        return _write(options, checkpoint, sets, journal, progress, say)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ExportError(
            f"The disk of {partial.parent} is full: make room and run the same command again; "
            "it goes on where it stopped."
        ) from error


def _write(
    options: Options,
    checkpoint: Checkpoint,
    sets: Sequence[GraphSet],
    journal: Journal,
    progress: Told,
    say: Report,
) -> dict[str, Any]:
    folder = journal.folder
    made = _build(checkpoint, sets, lambda graph: ShardedStore(journal, graph, progress))
    for path, model in made.items():
        onnx.save(model, folder / path)
    checkpoint.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    extra = ["tokenizer.json", *copy_licences(checkpoint.folder, folder)]
    vision = None
    preprocessor = checkpoint.folder / "preprocessor_config.json"
    if preprocessor.is_file():
        vision = read_json(preprocessor)
    manifest = janus_manifest(
        folder,
        checkpoint,
        sets,
        positions=min(checkpoint.shape.max_positions, POSITIONS),
        licence=licence_of(checkpoint.plans),
        provenance=_provenance(checkpoint, sets),
        extra=extra,
        preprocessor=vision,
    )
    write_json(folder / "manifest.json", manifest)
    if options.golden:
        for graphs in sets:
            say(f"Figures to check a runtime by ({graphs.target})")
            _write_golden(folder, checkpoint, graphs, len(sets) > 1, manifest)
        write_json(folder / "manifest.json", manifest)
    journal.close()
    put_in_place(folder, options.out)
    return manifest


def _provenance(checkpoint: Checkpoint, sets: Sequence[GraphSet]) -> dict[str, Any]:
    return {
        "date": date.today().isoformat(),
        "code": "models/export",
        "checkpoint": checkpoint.name,
        "layout": checkpoint.layout,
        "numbers": {graphs.target: graphs.dtype for graphs in sets},
        "files": {f.name: f.stat().st_size for f in checkpoint.files},
    }


def _write_golden(
    folder: Path, checkpoint: Checkpoint, graphs: GraphSet, several: bool, manifest: dict[str, Any]
) -> None:
    """What the graphs themselves give on this machine's CPU, in parity.json (parity-{target}.json
    where there are several sets); adds it to the manifest's files."""
    shape = checkpoint.shape
    session = HeadlessSession(folder, graphs.paths, shape.width)
    images = open_session(folder / graphs.paths["image_decoder"])

    def picture_of(codes: Sequence[int]) -> Any:
        (image,) = images.run(["image"], {"image_tokens": np.array([codes], np.int32)})
        return image[0]

    small = matrix_parameters(shape) < SMALL
    facts = GoldenFacts(
        grid=(shape.grid, shape.grid),
        image_size=shape.image_size,
        offset=checkpoint.text_vocabulary,
        image_start=None,
        tolerance=TOLERANCE[graphs.dtype],
        chain_limit=40 if small else 4,
        painted=None if small else 8,
    )
    sequencer = Sequencer(checkpoint.tokenizer, manifest["specialTokens"], manifest["template"]["prompt"])
    found = figures(session, picture_of, sequencer, facts)
    entries = {role: graph_entry(folder, path) for role, path in graphs.paths.items()}
    found["pictures"] = picture_figures(folder, manifest, entries)
    name = f"parity-{graphs.target}.json" if several else "parity.json"
    (folder / name).write_text(json.dumps(found) + "\n", encoding="utf-8")
    manifest["files"].append(file_entry(folder, name))
