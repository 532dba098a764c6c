"""Shards over the workers of a Ray cluster (Ray Data): a worker opens the engine once and does one shard at a time."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from models.evaluate.engine import opened
from models.evaluate.prompts import Prompt
from models.evaluate.shards import Task, work

ROOT = str(Path(__file__).resolve().parents[2])


class Worker:
    def __init__(self, task: Task, shards: Sequence[Sequence[Prompt]]) -> None:
        self.task, self.shards = task, shards
        self.engine = ExitStack().enter_context(opened(task.engine, task.key, task.device, task.dtype))

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        failed = [work(self.engine, self.task, int(number), self.shards[int(number)]) for number in batch["shard"]]
        return {"shard": batch["shard"], "failed": failed}


def begin() -> None:
    """Joins a cluster, or starts one here. Other machines have the project in the same place."""
    import ray

    if not ray.is_initialized():
        ray.init(runtime_env={"env_vars": {"PYTHONPATH": ROOT}})


def _about(task: Task) -> dict[str, Any]:
    with opened(task.engine, task.key, task.device, task.dtype) as engine:
        return engine.about()


def about(task: Task, gpus: float = 0) -> dict[str, Any]:
    """`Engine.about`, asked where there is room for the model."""
    import ray

    begin()
    return ray.get(ray.remote(_about).options(num_gpus=gpus).remote(task))


def over_ray(task: Task, shards: Sequence[Sequence[Prompt]], workers: int, gpus: float = 0) -> int:
    """How many prompts failed. The folder is one that all machines see. A worker that dies is started again, and its
    shard goes on from what is recorded."""
    import ray

    begin()
    data = ray.data.from_items([{"shard": number} for number in range(len(shards))])
    done = data.repartition(len(shards)).map_batches(
        Worker,
        fn_constructor_args=(task, [list(prompts) for prompts in shards]),
        batch_size=1,
        compute=ray.data.ActorPoolStrategy(size=workers),
        num_gpus=gpus or None,
    )
    failed = 0
    for count, row in enumerate(done.iter_rows(), start=1):
        failed += int(row["failed"])
        print(f"{count} of {len(shards)} shards", file=sys.stderr, flush=True)
    return failed
