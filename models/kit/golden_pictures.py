"""What the graphs that look at pictures give for one fixed picture, for parity.json.

A runtime draws the same picture from the formula and compares the numbers it gets: the detector's and the
vision encoder's, which no golden token reaches.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.kit.session import open_session

# Of each output so many of the largest numbers, and as many at even distances.
LARGEST, EVEN = 64, 128


def fixed_picture(width: int, height: int) -> NDArray[np.uint8]:
    """[height, width, 3]: tiles of all colours, of integers alone, so that every runtime draws the same
    (src/generator/trial/golden.ts has it too)."""
    y, x, channel = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    across, down = x * (5 + 2 * channel) // width, y * (9 - 2 * channel) // height
    return (((across * 83) ^ (down * 47)) + channel * 59).astype(np.uint8)


def sampled(values: NDArray[Any]) -> dict[str, list[float]]:
    """Numbers of one output by their place in it, flat."""
    flat = np.asarray(values, np.float32).ravel()
    largest = np.argsort(-np.abs(flat), kind="stable")[:LARGEST]
    even = np.arange(0, flat.size, max(1, flat.size // EVEN))
    at = np.unique(np.concatenate([largest, even]))
    return {"at": at.tolist(), "values": [float(f"{flat[i]:.6g}") for i in at]}


def _fed(role: str, manifest: Mapping[str, Any]) -> tuple[str, NDArray[np.float32]]:
    """The graph's input and the picture as it takes it, [1, 3, height, width]."""
    if role == "detector":
        size = manifest["detector"]["picture"]
        picture = fixed_picture(size["width"], size["height"]) / 127.5 - 1
    else:
        facts = manifest["understanding"]
        size = facts["image"]
        scaled = fixed_picture(size["width"], size["height"]) / 255
        picture = (scaled - np.array(facts["mean"])) / np.array(facts["std"])
    name = next(iter(manifest["graphs"][role]["inputs"]), "")
    return name, picture.transpose(2, 0, 1)[None].astype(np.float32)


def picture_figures(folder: Path, manifest: Mapping[str, Any], graphs: Mapping[str, Any]) -> dict[str, Any]:
    """{role: {output: {at, values}}} of the graphs that look at pictures, of those among `graphs` (entries of a
    manifest by role), as ONNX Runtime's CPU back end computes them."""
    found: dict[str, Any] = {}
    for role in ("detector", "vision_encoder"):
        if role not in graphs:
            continue
        session = open_session(folder / graphs[role]["path"])
        name, picture = _fed(role, {**manifest, "graphs": graphs})
        outputs = [output.name for output in session.get_outputs()]
        results = session.run(outputs, {name: picture})
        found[role] = {output: sampled(value) for output, value in zip(outputs, results, strict=True)}
    return found


def add_picture_figures(path: Path, figures: Mapping[str, Any]) -> None:
    """Puts them into a parity file that is there already."""
    parity = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**parity, "pictures": dict(figures)}) + "\n", encoding="utf-8")
