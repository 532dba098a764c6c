"""Textures: what each kind looks like in each style, kept small and drawn by a few convolutions.

A texture is a grid of numbers of its own (an auto-decoder, Bojanowski et al., arXiv 1707.05776; neural textures,
Thies et al., arXiv 1904.12356), eight pixels to a cell, kept in 8 bits; one decoder makes pictures of all of them.
Numbers and decoder are learned together from the art itself, and no scene is needed to learn them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

CELL = 8  # pixels to a cell of the grid
PATCH = 4
# Red, green, blue by alpha; alpha; how much of the pixel takes a colour that is asked (world.art.tint).
CHANNELS = 5
STEPS = 127  # of the 8 bits on either side of zero


@dataclass(frozen=True)
class CodecConfig:
    textures: int
    side: int = 24
    depth: int = 8
    coarse: int = 48
    fine: int = 32

    @property
    def pixels(self) -> int:
        return self.side * CELL

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


class Residual(nn.Module):
    """Two convolutions beside a straight way, which is all there is at the start."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)
        nn.init.zeros_(self.second.weight)
        nn.init.zeros_(self.second.bias)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.second(F.silu(self.first(F.silu(x))))


class Codec(nn.Module):
    """grids [textures, depth, side, side] in [-1, 1] -> pictures [N, CHANNELS, pixels, pixels] in about [0, 1]."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self.config = config
        self.grids = nn.Parameter(torch.randn(config.textures, config.depth, config.side, config.side) * 0.1)
        self.enter = nn.Conv2d(config.depth, config.coarse, 3, padding=1)
        self.low = Residual(config.coarse)
        self.up = nn.Conv2d(config.coarse, config.fine * 4, 3, padding=1)
        self.high = nn.Sequential(Residual(config.fine), Residual(config.fine))
        self.leave = nn.Conv2d(config.fine, CHANNELS * PATCH**2, 3, padding=1)

    def draw(self, grids: Tensor) -> Tensor:
        x = self.low(self.enter(grids))
        x = self.high(F.pixel_shuffle(self.up(F.silu(x)), 2))
        return F.pixel_shuffle(self.leave(F.silu(x)), PATCH)

    def kept(self, which: Tensor) -> Tensor:
        """The grids of these textures as 8 bits hold them; gradients pass as if they were whole."""
        grids = self.grids[which].clamp(-1, 1)
        return grids + ((grids * STEPS).round() / STEPS - grids).detach()

    def forward(self, which: Tensor) -> Tensor:
        return self.draw(self.kept(which))

    def bytes(self) -> Tensor:
        """All grids, int8."""
        return (self.grids.detach().clamp(-1, 1) * STEPS).round().to(torch.int8)


def edges(pictures: Tensor) -> tuple[Tensor, Tensor]:
    """Differences of neighbours, down and across."""
    return pictures[..., 1:, :] - pictures[..., :-1, :], pictures[..., :, 1:] - pictures[..., :, :-1]


def codec_loss(drawn: Tensor, art: Tensor) -> Tensor:
    """Squares for the tone, absolute differences of neighbours for crisp edges; the tint's share weighs little."""
    weights = drawn.new_tensor([1.0, 1.0, 1.0, 1.5, 0.15])[:, None, None]
    apart = (drawn - art) * weights
    down, across = edges(apart)
    return apart.square().mean() * 4 + apart.abs().mean() * 0.5 + (down.abs().mean() + across.abs().mean()) * 0.5


def psnr(drawn: Tensor, art: Tensor) -> Tensor:
    """Of the colours over white, on pixels that the art covers, dB, [N]."""
    drawn, art = drawn.clamp(0, 1), art
    white = [picture[:, :3] + 1 - picture[:, 3:4] for picture in (drawn, art)]
    covered = (art[:, 3:4] > 0.5).expand_as(white[0]).float()
    error = ((white[0] - white[1]).square() * covered).sum((1, 2, 3)) / covered.sum((1, 2, 3)).clamp(min=1)
    return -10 * error.clamp(min=1e-9).log10()
