"""Muon whose matrices are made orthogonal by the processes of a team in turns, instead of by each of them."""

from __future__ import annotations

from collections.abc import Iterable

import torch
import torch.distributed as dist
from torch import Tensor

from models.learn.common.muon import Muon, orthogonalise
from models.plans.team import Team


class SharedMuon(Muon):
    """The same steps as Muon's, if all processes have the same gradients."""

    def __init__(self, params: Iterable[Tensor], lr: float, team: Team) -> None:
        super().__init__(params, lr=lr)
        self.team = team

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        if self.team.size == 1:
            return super().step()
        for group in self.param_groups:
            alike = self.by_shape(group)
            parts = []
            for pairs in alike.values():
                whole = torch.zeros(len(pairs), *pairs[0][1].shape)
                mine = slice(self.team.rank, None, self.team.size)
                if pairs[mine]:
                    whole[mine] = orthogonalise(torch.stack([flat for _, flat in pairs[mine]])).float()
                parts.append(whole)
            flat = torch.cat([part.flatten() for part in parts])
            dist.all_reduce(flat)
            start = 0
            for (shape, pairs), part in zip(alike.items(), parts, strict=True):
                updates = flat[start : start + part.numel()].view_as(part)
                start += part.numel()
                scale = max(1.0, shape[0] / shape[1]) ** 0.5
                for (p, _), update in zip(pairs, updates, strict=True):
                    p.add_(update.view_as(p), alpha=-group["lr"] * scale)
        return None
