"""Data parallelism over single-threaded processes (`python -m torch.distributed.run`).

On a machine with few, shared cores this beats threads: processes meet once a step, threads at
every operation, where each waits for whichever was interrupted. Alone, a process is rank 0 of 1.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

import torch
import torch.distributed as dist
from torch import Tensor, nn


class Team:
    def __init__(self) -> None:
        self.size = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        if self.size > 1:
            dist.init_process_group("gloo")

    @property
    def leads(self) -> bool:
        return self.rank == 0

    def average(self, values: list[float]) -> list[float]:
        """The mean over all processes of each value."""
        if self.size == 1:
            return values
        shared = torch.tensor(values, dtype=torch.float64)
        dist.all_reduce(shared)
        return (shared / self.size).tolist()

    def average_gradients(self, params: Iterable[nn.Parameter]) -> None:
        if self.size == 1:
            return
        grads: list[Tensor] = [p.grad for p in params if p.grad is not None]
        flat = torch.cat([g.flatten() for g in grads])
        dist.all_reduce(flat)
        flat /= self.size
        for grad, part in zip(grads, flat.split([g.numel() for g in grads]), strict=True):
            grad.copy_(part.view(grad.shape))

    def leave(self) -> None:
        if self.size > 1:
            dist.barrier()
            dist.destroy_process_group()
