"""Data parallelism over single-threaded processes (`python -m torch.distributed.run`).

On a machine with few, shared cores this beats threads: processes meet once a step, threads at
every operation, where each waits for whichever was interrupted. Alone, a process is rank 0 of 1.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


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

    def share(self, module: nn.Module) -> nn.Module:
        """The module whose backward pass also averages gradients over the processes; its parameters are the same.
        Every parameter must take part in every pass."""
        return DistributedDataParallel(module, forward_sync_buffers=False) if self.size > 1 else module

    @staticmethod
    def apart(shared: nn.Module, last: bool) -> AbstractContextManager[None]:
        """For gradients that add up over several passes: processes meet in the last one, and not before."""
        if last or not isinstance(shared, DistributedDataParallel):
            return nullcontext()
        return shared.no_sync()

    def leave(self) -> None:
        if self.size > 1:
            dist.barrier()
            dist.destroy_process_group()
