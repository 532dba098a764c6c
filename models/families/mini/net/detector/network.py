"""A small anchor-free detector (CenterNet, arXiv 1904.07850; FCOS, arXiv 1904.01355).

Convolutions down to a stride of 32, a feature pyramid (arXiv 1612.03144) back to
one grid of stride 8, and a head of 1 x 1 convolutions. No normalisation layers: every residual
block starts as the identity. Only plain convolutions, SiLU, nearest upsampling and sums, so that
the graph is as easy to export as the image decoder's.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.families.mini.net.convolutions import ResidualBlock
from models.families.mini.net.detector.labels import CLASSES, COLOUR_NAMES

PATCH = 4
STRIDE = 8
# A rare class at a random cell is unlikely; the focal loss starts from there.
RARE = -5.0


@dataclass(frozen=True)
class DetectorConfig:
    """`widths` are at strides 4, 8, 16 and 32; `neck` is the width at stride 8."""

    image_size: int = 256
    widths: tuple[int, int, int, int] = (48, 80, 128, 160)
    neck: int = 96
    classes: int = len(CLASSES)
    colours: int = len(COLOUR_NAMES)

    @property
    def cells(self) -> int:
        return self.image_size // STRIDE

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> DetectorConfig:
        return DetectorConfig(**{**data, "widths": tuple(data["widths"])})


@dataclass(frozen=True)
class Maps:
    """Over the grid of cells: class logits [B, C, H, W], colour logits [B, K, H, W], and the
    distances left, up, right, down from the cell's centre to the box's edges, as a share of the
    picture, [B, 4, H, W], all positive."""

    classes: Tensor
    colours: Tensor
    edges: Tensor


class Detector(nn.Module):
    def __init__(self, config: DetectorConfig) -> None:
        super().__init__()
        self.config = config
        a, b, c, d = config.widths
        self.stem = nn.Sequential(
            nn.PixelUnshuffle(PATCH), nn.Conv2d(3 * PATCH**2, a, 3, padding=1), ResidualBlock(a), nn.SiLU()
        )
        self.down8 = self._down(a, b)
        self.down16 = self._down(b, c)
        self.down32 = self._down(c, d)
        self.side8, self.side16, self.side32 = (nn.Conv2d(w, config.neck, 1) for w in (b, c, d))
        self.neck = ResidualBlock(config.neck)
        self.head = nn.Conv2d(config.neck, config.classes + config.colours + 4, 1)
        for module in self.modules():
            # Without normalisation the default, smaller start would fade the picture out before the head.
            if isinstance(module, nn.Conv2d) and module.weight.any():
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        nn.init.normal_(self.head.weight, std=0.01)
        nn.init.zeros_(self.head.bias)
        nn.init.constant_(self.head.bias[: config.classes], RARE)
        nn.init.constant_(self.head.bias[-4:], -2.0)

    @staticmethod
    def _down(narrow: int, wide: int) -> nn.Sequential:
        halve = nn.Conv2d(narrow, wide, 3, stride=2, padding=1)
        return nn.Sequential(halve, ResidualBlock(wide), nn.SiLU())

    def forward(self, images: Tensor) -> Maps:
        """images float [B, 3, S, S] in [-1, 1]."""
        x8 = self.down8(self.stem(images))
        x16 = self.down16(x8)
        up = self.side16(x16) + F.interpolate(self.side32(self.down32(x16)), scale_factor=2.0)
        joined = self.side8(x8) + F.interpolate(up, scale_factor=2.0)
        out = self.head(F.silu(self.neck(joined))).float()
        sizes = [self.config.classes, self.config.colours, 4]
        classes, colours, edges = out.split(sizes, dim=1)
        return Maps(classes, colours, F.softplus(edges))


def cell_centres(cells: int, device: torch.device | str = "cpu") -> Tensor:
    """Centres (x, y) of the cells in raster order, as shares of the picture, [cells * cells, 2]."""
    place = (torch.arange(cells, device=device) + 0.5) / cells
    y, x = torch.meshgrid(place, place, indexing="ij")
    return torch.stack([x.flatten(), y.flatten()], dim=1)


def to_boxes(edges: Tensor, centres: Tensor) -> Tensor:
    """Edge distances [..., 4] at centres [..., 2] -> boxes [..., 4] in shares of the picture."""
    return torch.cat([centres - edges[..., :2], centres + edges[..., 2:]], dim=-1)
