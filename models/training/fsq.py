"""Finite scalar quantisation (Mentzer et al., arXiv 2309.15505).

Each of the D channels is squashed to a range of `levels[d]` integers and rounded; the gradient
passes straight through. A code is the mixed-radix number of the digits, first level fastest:
code = d0 + L0 * (d1 + L1 * (d2 + ...)), each digit in 0..L-1.
"""

from __future__ import annotations

import torch
from torch import Tensor


class FSQ:
    """Stateless quantiser for channel-last tensors [..., D]."""

    def __init__(self, levels: tuple[int, ...]) -> None:
        if min(levels) < 2:
            raise ValueError("every level must be at least 2")
        self.levels = levels

    @property
    def codes(self) -> int:
        total = 1
        for level in self.levels:
            total *= level
        return total

    def _levels(self, like: Tensor) -> Tensor:
        return torch.tensor(self.levels, dtype=like.dtype, device=like.device)

    def quantise(self, z: Tensor) -> Tensor:
        """Raw encoder output -> values in [-1, 1] on the grid, straight-through gradient."""
        top = self._levels(z) - 1
        unit = torch.sigmoid(z) * top
        rounded = unit + (unit.round() - unit).detach()
        return rounded * (2 / top) - 1

    def to_codes(self, values: Tensor) -> Tensor:
        """Grid values [..., D] in [-1, 1] -> codes int64 [...]."""
        digits = ((values + 1) * (self._levels(values) - 1) / 2).round().long()
        code = torch.zeros_like(digits[..., 0])
        for index in reversed(range(len(self.levels))):
            code = code * self.levels[index] + digits[..., index]
        return code

    def to_values(self, codes: Tensor) -> Tensor:
        """Codes int [...] -> grid values float32 [..., D] in [-1, 1]."""
        values = []
        for level in self.levels:
            values.append((codes % level).float() * (2 / (level - 1)) - 1)
            codes = codes // level
        return torch.stack(values, dim=-1)
