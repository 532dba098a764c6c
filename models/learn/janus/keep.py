"""Checkpoints of a run, each process its part (torch.distributed.checkpoint); any number of processes goes on from one."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, ContextManager, Protocol

import torch
import torch.distributed as dist
import torch.distributed.checkpoint as dcp
from torch.distributed.checkpoint.state_dict import StateDictOptions, get_state_dict, set_state_dict

from models.learn.janus.policy import Policy

FACTS = "run.json"
# What is frozen is in the checkpoint that the run began with.
_LEARNED = StateDictOptions(ignore_frozen_params=True)


class Keeper(Protocol):
    """Where checkpoints go."""

    def keep(self, policy: Policy, optimiser: torch.optim.Optimizer, facts: dict[str, Any]) -> None:
        """By all processes together. `facts`: small things, as JSON."""
        ...

    def newest(self) -> ContextManager[Path | None]:
        """A folder to go on from."""
        ...


class Folder:
    """Beside each other in a folder that all processes see, the newest `most` of them."""

    def __init__(self, path: Path, most: int) -> None:
        self.path, self.most = path, most

    def keep(self, policy: Policy, optimiser: torch.optim.Optimizer, facts: dict[str, Any]) -> None:
        leads = dist.get_rank() == 0
        whole = self.path / f"step-{facts['steps']:07d}"
        partial = whole.with_suffix(".partial")
        write(partial, policy, optimiser, facts)
        dist.barrier()
        if leads:
            shutil.rmtree(whole, ignore_errors=True)
            partial.rename(whole)
            for old in kept(self.path)[: -self.most]:
                shutil.rmtree(old)
        dist.barrier()

    def newest(self) -> ContextManager[Path | None]:
        found = kept(self.path)
        return nullcontext(found[-1] if found else None)


class RayTrain:
    """Ray Train's storage: each worker hands over what it wrote, Ray brings it together and restarts from it."""

    def keep(self, policy: Policy, optimiser: torch.optim.Optimizer, facts: dict[str, Any]) -> None:
        from ray import train

        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), policy, optimiser, facts)
            train.report({"steps": facts["steps"], **facts["figures"]}, checkpoint=train.Checkpoint.from_directory(folder))

    @contextmanager
    def newest(self) -> Iterator[Path | None]:
        from ray import train

        found = train.get_checkpoint()
        if found is None:
            yield None
            return
        with found.as_directory() as folder:
            yield Path(folder)


def kept(path: Path) -> list[Path]:
    """Whole checkpoints of a run, the oldest first."""
    return sorted(found for found in path.glob("step-*") if found.suffix == "" and (found / FACTS).is_file())


def write(folder: Path, policy: Policy, optimiser: torch.optim.Optimizer, facts: dict[str, Any]) -> None:
    learned, moments = get_state_dict(policy, optimiser, options=_LEARNED)
    dcp.save({"policy": learned, "optimiser": moments}, checkpoint_id=folder)
    if dist.get_rank() == 0:
        (folder / FACTS).write_text(json.dumps(facts) + "\n", encoding="utf-8")


def restore(folder: Path, policy: Policy, optimiser: torch.optim.Optimizer) -> dict[str, Any]:
    """Weights and moments in place; gives the facts."""
    learned, moments = get_state_dict(policy, optimiser, options=_LEARNED)
    state = {"policy": learned, "optimiser": moments}
    dcp.load(state, checkpoint_id=folder)
    # Frozen weights are not in it.
    loose = StateDictOptions(ignore_frozen_params=True, strict=False)
    set_state_dict(
        policy, optimiser, model_state_dict=state["policy"], optim_state_dict=state["optimiser"], options=loose
    )
    return read_facts(folder)


def read_facts(folder: Path) -> dict[str, Any]:
    return json.loads((folder / FACTS).read_text("utf-8"))
