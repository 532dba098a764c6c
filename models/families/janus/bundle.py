"""A GoT-R1 or Janus-Pro checkpoint to a bundle folder, a weight at a time, resumable."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Sequence
from datetime import date
from typing import Any

import onnx

from models.families.janus.checkpoint.config import read_json
from models.families.janus.checkpoint.licence import copy_licences, licence_of
from models.families.janus.checkpoint.opened import Checkpoint, open_checkpoint
from models.families.janus.golden import write_golden
from models.families.janus.graphs.sets import POSITIONS, GraphSet, Sizes, build_graphs, graph_sets
from models.families.janus.manifest import janus_manifest
from models.families.janus.options import Options
from models.families.janus.progress import Progress
from models.kit.errors import ExportError
from models.kit.folders import check_replaceable, partial_of, put_in_place
from models.kit.manifest import write_json
from models.kit.onnx.store import Journal, Report, ShardedStore, Told

FORM = 1


def _purpose(checkpoint: Checkpoint, sets: Sequence[GraphSet]) -> dict[str, Any]:
    """What an interrupted export must have been of, for its weights to be of use."""
    return {
        "form": FORM,
        "files": [[str(f), f.stat().st_size, f.stat().st_mtime_ns] for f in checkpoint.files],
        "sets": [[graphs.target, graphs.dtype, sorted(graphs.paths.values())] for graphs in sets],
        "ids": checkpoint.text_vocabulary,
    }


def export(options: Options, say: Report = print) -> dict[str, Any]:
    """Writes the bundle and gives its manifest. The folder appears only when it is whole; run again
    after an interruption, the weights already written are kept. Raises ExportError."""
    check_replaceable(options.out)
    say(f"Looking at {options.checkpoint}")
    checkpoint = open_checkpoint(options.checkpoint, options.tokenizer, options.plans, options.name)
    sets = graph_sets(
        checkpoint, options.target, options.dtype, options.understanding, options.folded_bytes
    )
    for graphs in sets:
        say(f"{checkpoint.name} ({checkpoint.layout} layout) for {graphs.target} as {graphs.dtype}")
    if not checkpoint.plans:
        say("Taken as Janus-Pro, which writes no chain; --plans says that it is GoT-R1.")
    sizes = Sizes()
    build_graphs(checkpoint, sets, lambda _: sizes)
    partial = partial_of(options.out)
    journal = Journal.open(partial, _purpose(checkpoint, sets))
    kept = sum(journal.ends.values())
    if kept:
        say(f"Going on: {kept / 1e9:.2f} of {sizes.bytes / 1e9:.2f} GB are there already")
    free = shutil.disk_usage(partial).free
    if sizes.bytes - kept > free:
        raise ExportError(
            f"The bundle needs {(sizes.bytes - kept) / 1e9:.1f} GB more and {partial.parent} has "
            f"{free / 1e9:.1f} GB free: make room, or give another --out."
        )
    progress = Progress(sizes.bytes, kept, say)
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
    made = build_graphs(checkpoint, sets, lambda graph: ShardedStore(journal, graph, progress))
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
            write_golden(folder, checkpoint, graphs, len(sets) > 1, manifest)
        write_json(folder / "manifest.json", manifest)
    journal.close()
    put_in_place(folder, options.out)
    return manifest


def _provenance(checkpoint: Checkpoint, sets: Sequence[GraphSet]) -> dict[str, Any]:
    return {
        "date": date.today().isoformat(),
        "code": "models/families/janus",
        "checkpoint": checkpoint.name,
        "layout": checkpoint.layout,
        "numbers": {graphs.target: graphs.dtype for graphs in sets},
        "files": {f.name: f.stat().st_size for f in checkpoint.files},
    }
