"""Pieces of the convolutional networks: no normalisation layers, every residual block starts as the identity."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn

# Pixels folded into channels at the fine end, where convolutions would cost most.
PATCH = 4


class ResidualBlock(nn.Module):
    """The second convolution starts at zero, so that the network starts as a short path and stays stable."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(width, width, 3, padding=1)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1)
        nn.init.zeros_(self.conv2.weight)
        nn.init.zeros_(self.conv2.bias)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.conv2(F.silu(self.conv1(F.silu(x))))


def blocks(width: int, depth: int) -> list[nn.Module]:
    return [ResidualBlock(width) for _ in range(depth)]


class Upsample(nn.Module):
    """Twice the size: a 1 x 1 convolution to four times the channels, then pixel-shuffle."""

    def __init__(self, wide: int, narrow: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(wide, narrow * 4, 1)

    def forward(self, x: Tensor) -> Tensor:
        return F.pixel_shuffle(self.conv(x), 2)
