"""The figures of a bundle by which a runtime is checked: what its own graphs give on a processor."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models.families.janus.checkpoint.opened import Checkpoint
from models.families.janus.graphs.numbers import TOLERANCE, matrix_parameters
from models.families.janus.graphs.sets import GraphSet
from models.kit.golden import GoldenFacts, figures
from models.kit.golden_pictures import picture_figures
from models.kit.headless import HeadlessSession
from models.kit.manifest import file_entry, graph_entry
from models.kit.sequencer import Sequencer
from models.kit.session import open_session

# Beyond this many matrix parameters the greedy figures are of a few tokens only: it runs on a CPU.
SMALL = 50_000_000


def write_golden(
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
