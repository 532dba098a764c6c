"""Muon (Keller Jordan, 2024): momentum whose update is made orthogonal by Newton-Schulz steps.

`torch.optim.Muon` takes the same steps, but of matrices alone: two of the four networks are convolutions. It also
makes one matrix orthogonal after the other, where here all of one shape go together, which is what a GPU's time
goes into; and the processes of a team cannot share that work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor

# The quintic whose slope at zero is as steep as it can be while singular values stay near one.
COEFFICIENTS = (3.4445, -4.7750, 2.0315)


def orthogonalise(matrix: Tensor, steps: int = 5) -> Tensor:
    """Nearest semi-orthogonal matrices [..., M, N], roughly: singular values end in about [0.7, 1.2]."""
    a, b, c = COEFFICIENTS
    x = matrix.bfloat16()
    tall = x.size(-2) > x.size(-1)
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.mT
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.mT if tall else x


class Muon(torch.optim.Optimizer):
    """For hidden weights of two or more dimensions; convolution kernels are flattened to
    [out, in * k * k]. Embeddings, heads, gains and biases belong to AdamW."""

    def __init__(
        self,
        params: Iterable[Tensor],
        lr: float = 0.02,
        momentum: float = 0.95,
        weight_decay: float = 0.0,
    ) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        for group in self.param_groups:
            for (rows, columns), pairs in self.by_shape(group).items():
                updates = orthogonalise(torch.stack([flat for _, flat in pairs]))
                scale = max(1.0, rows / columns) ** 0.5
                for (p, _), update in zip(pairs, updates, strict=True):
                    p.mul_(1 - group["lr"] * group["weight_decay"])
                    p.add_(update.to(p.dtype).view_as(p), alpha=-group["lr"] * scale)

    def by_shape(self, group: dict[str, Any]) -> dict[tuple[int, ...], list[tuple[Tensor, Tensor]]]:
        """Takes the gradients in and gives each weight with its step [rows, columns] before it is made orthogonal.
        Matrices of one shape are made so together: on a GPU the launches are what costs."""
        alike: defaultdict[tuple[int, ...], list[tuple[Tensor, Tensor]]] = defaultdict(list)
        for p in group["params"]:
            if p.grad is None:
                continue
            state = self.state[p]
            if not state:
                state["momentum"] = torch.zeros_like(p)
            buffer: Tensor = state["momentum"]
            buffer.lerp_(p.grad, 1 - group["momentum"])
            flat = p.grad.lerp(buffer, group["momentum"]).reshape(len(p), -1)
            alike[tuple(flat.shape)].append((p, flat))
        return alike
