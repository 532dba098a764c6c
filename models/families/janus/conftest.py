"""Tiny checkpoints of random weights, their bundles, and transformers' model of the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from models.families.janus.bundle import export
from models.families.janus.checkpoint.opened import Checkpoint, open_checkpoint
from models.families.janus.options import Options
from models.families.janus.random_checkpoint.write import write_checkpoint

torch.set_num_threads(1)


def quiet(_: str) -> None:
    """Progress that nobody reads."""


@pytest.fixture(scope="session")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same numbers in both layouts."""
    folder = tmp_path_factory.mktemp("checkpoints")
    return {
        layout: write_checkpoint(folder / f"GoT-R1-tiny-{layout}", "tiny", layout)
        for layout in ("original", "transformers")
    }


@pytest.fixture(scope="session")
def opened(checkpoints: dict[str, Path]) -> dict[str, Checkpoint]:
    return {
        layout: open_checkpoint(path) for layout, path in checkpoints.items()
    }


Bundles = Callable[[str, str, str], Path]


@pytest.fixture(scope="session")
def bundles(checkpoints: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Bundles:
    """The bundle of (layout, target, dtype), made once."""
    folder = tmp_path_factory.mktemp("bundles")

    def made(layout: str, target: str, dtype: str) -> Path:
        out = folder / f"{layout}-{target}-{dtype}"
        if not out.exists():
            export(Options(checkpoints[layout], out, target, dtype), quiet)
        return out

    return made
