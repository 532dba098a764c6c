"""The processes of a run, as `python -m torch.distributed.run` or Ray Train started them. Alone, a process is rank 0 of 1.

Single-threaded processes beat threads on a machine with few, shared cores: processes meet once a step, threads at
every operation, where each waits for whichever was interrupted.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import DeviceMesh, init_device_mesh
from torch.nn.parallel import DistributedDataParallel


class Team:
    def __init__(self, device: str = "cpu") -> None:
        """`device`: "cpu", or "cuda" for a GPU a process."""
        self.device = device
        if device == "cuda":
            torch.cuda.set_device(int(os.environ.get("LOCAL_RANK", "0")))
        # Ray Train has made the group already, and ends it.
        self._ours = not dist.is_initialized()
        if self._ours:
            self.size = int(os.environ.get("WORLD_SIZE", "1"))
            self.rank = int(os.environ.get("RANK", "0"))
            if self.size > 1:
                dist.init_process_group(self._backend)
        else:
            self.size, self.rank = dist.get_world_size(), dist.get_rank()

    @property
    def _backend(self) -> str:
        return "cpu:gloo,cuda:nccl" if self.device == "cuda" else "gloo"

    def mesh(self) -> DeviceMesh:
        """All processes in a line, to shard over; a group of one where there is but one."""
        if not dist.is_initialized():
            dist.init_process_group(self._backend, store=dist.HashStore(), rank=0, world_size=1)
        return init_device_mesh(self.device, (self.size,))

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
        if self._ours and dist.is_initialized():
            dist.barrier()
            dist.destroy_process_group()
