"""A small vision transformer (arXiv 2010.11929) that names what lies under each patch of a picture.

Built unlike the detector on purpose, so that the two don't share their blind spots: 192 px instead of
256, attention instead of convolutions, one softmax over classes and "nothing" for the topmost object of
every patch instead of heat maps of centres, and corners of boxes that patches vote on.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.families.mini.net.detector.labels import CLASSES, COLOUR_NAMES


@dataclass(frozen=True)
class JudgeConfig:
    image_size: int = 192
    patch: int = 12
    width: int = 144
    layers: int = 6
    heads: int = 4
    classes: int = len(CLASSES)
    colours: int = len(COLOUR_NAMES)

    @property
    def cells(self) -> int:
        return self.image_size // self.patch

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> JudgeConfig:
        return JudgeConfig(**data)


@dataclass(frozen=True)
class Votes:
    """Of each patch [B, N, ...]: logits of nothing and the classes [1 + C], of colours [K], and the
    box x1, y1, x2, y2 of its topmost object in shares of the picture [4]."""

    classes: Tensor
    colours: Tensor
    boxes: Tensor


class Layer(nn.Module):
    """Pre-norm self-attention over all patches, and an MLP."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        for last in (self.out, self.down):
            nn.init.zeros_(last.weight)

    def forward(self, x: Tensor) -> Tensor:
        batch, count, width = x.shape
        split = self.qkv(self.norm1(x)).view(batch, count, 3, self.heads, width // self.heads)
        q, k, v = split.permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(batch, count, width)
        x = x + self.out(mixed)
        return x + self.down(F.gelu(self.up(self.norm2(x))))


class Judge(nn.Module):
    def __init__(self, config: JudgeConfig) -> None:
        super().__init__()
        self.config = config
        width, patch = config.width, config.patch
        # Patches are seen with a margin: an outline seldom ends where a patch does.
        self.patches = nn.Conv2d(3, width, patch + 4, stride=patch, padding=2)
        self.position = nn.Parameter(0.02 * torch.randn(config.cells**2, width))
        self.layers = nn.ModuleList(Layer(width, config.heads) for _ in range(config.layers))
        self.norm = nn.LayerNorm(width)
        self.naming = nn.Linear(width, 1 + config.classes + config.colours)
        self.corners = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, 4))

    def forward(self, images: Tensor) -> Votes:
        """images float [B, 3, S, S] in [-1, 1], of any S: they are brought to the judge's size."""
        size = (self.config.image_size, self.config.image_size)
        small = F.interpolate(images, size, mode="bilinear", antialias=True, align_corners=False)
        x = self.patches(small).flatten(2).mT + self.position
        for layer in self.layers:
            x = layer(x)
        x = self.norm(x)
        classes, colours = self.naming(x).float().split([1 + self.config.classes, self.config.colours], dim=-1)
        centre, reach = self.corners(x).float().split(2, dim=-1)
        here = patch_centres(self.config.cells, x.device) + centre
        half = F.softplus(reach - 2)
        return Votes(classes, colours, torch.cat([here - half, here + half], dim=-1))


def patch_centres(cells: int, device: torch.device | str = "cpu") -> Tensor:
    """Centres (x, y) of the patches in raster order, as shares of the picture, [cells * cells, 2]."""
    place = (torch.arange(cells, device=device) + 0.5) / cells
    return torch.stack([place.repeat(cells), place.repeat_interleave(cells)], dim=1)
