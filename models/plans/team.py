"""A team whose gradients are averaged in one go, once all of them are there."""

from __future__ import annotations

from collections.abc import Iterable

import torch
import torch.distributed as dist
from torch import Tensor, nn

from models.learn.common import team


class Team(team.Team):
    def average_gradients(self, params: Iterable[nn.Parameter]) -> None:
        if self.size == 1:
            return
        grads: list[Tensor] = [p.grad for p in params if p.grad is not None]
        flat = torch.cat([g.flatten() for g in grads])
        dist.all_reduce(flat)
        flat /= self.size
        for grad, part in zip(grads, flat.split([g.numel() for g in grads]), strict=True):
            grad.copy_(part.view(grad.shape))
