"""The picture decoder: 16 x 16 codes to 256 x 256 px.

A codebook of vectors, a learned vector for each place, convolutions up to a quarter of the size, where
the pictograms' features join them, then pixel-shuffle. No normalisation layers; every residual block starts as the identity.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.families.mini.net.convolutions import PATCH, ResidualBlock, Upsample, blocks
from models.families.mini.net.pictograms import Pictograms, middles
from models.families.mini.net.scene_codes import CODES, COLOURS, KINDS, REMAINDERS, WAYS, aspects
from models.families.mini.world.draw.settings import LIGHTS
from models.families.mini.world.vocabulary import SETTINGS


@dataclass(frozen=True)
class PictureConfig:
    """Widths are for the 16, 32 and 64 px stages; depths are residual blocks in each; in the first
    stage a gated block of `hidden` follows each."""

    image_size: int = 256
    grid: tuple[int, int] = (16, 16)
    codes: int = CODES
    code_width: int = 64
    widths: tuple[int, int, int] = (160, 96, 64)
    hidden: int = 384
    depths: tuple[int, int, int] = (2, 1, 2)
    texture_side: int = 32
    texture_width: int = 16

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> PictureConfig:
        return PictureConfig(**{key: tuple(v) if isinstance(v, list) else v for key, v in data.items()})


class FixedCodebook(nn.Module):
    """Vectors as they are: what a bundle's codebook comes back as."""

    def __init__(self, vectors: Tensor) -> None:
        super().__init__()
        self.vectors = nn.Parameter(vectors)

    def table(self) -> Tensor:
        return self.vectors


OCTAVES = (0.25, 0.5, 1.0, 2.0)


class Codebook(nn.Module):
    """The vectors of all codes, made of what each code says; `table` is all that a bundle keeps."""

    def __init__(self, width: int, hidden: int = 192) -> None:
        super().__init__()
        self.role = nn.Embedding(5, hidden)
        self.ground = nn.Embedding(len(SETTINGS), hidden)
        self.light = nn.Embedding(len(LIGHTS), hidden)
        self.what = nn.Embedding(KINDS, hidden)
        self.way = nn.Embedding(WAYS, hidden)
        self.colour = nn.Embedding(COLOURS, hidden)
        self.remainder = nn.Embedding(REMAINDERS, hidden)
        self.distances = nn.Linear(4 * len(OCTAVES) + 4, hidden)
        self.out = nn.Sequential(nn.SiLU(), nn.Linear(hidden, width))
        for name, value in aspects().items():
            self.register_buffer(f"{name}_of", value, persistent=False)

    def table(self) -> Tensor:
        """[CODES, width]"""
        rows = self.role(self.role_index)
        (setting, light), (kind, way) = self.of(0), self.of(1)
        parts = [self.ground(setting) + self.light(light), self.what(kind) + self.way(way)]
        colour, remainder = self.of(2)
        parts.append(self.colour(colour) + self.remainder(remainder))
        for role in (3, 4):
            first, second = self.of(role)
            parts.append(self.distances(torch.cat([distance_features(first), distance_features(second)], -1)))
        return self.out(rows + torch.cat(parts))

    @property
    def role_index(self) -> Tensor:
        return self.get_buffer("role_of")

    def of(self, role: int) -> tuple[Tensor, Tensor]:
        mine = self.role_index == role
        return self.get_buffer("first_of")[mine], self.get_buffer("second_of")[mine]


def distance_features(step: Tensor) -> Tensor:
    """Steps [N] of `scene_codes` -> waves of the distance in the middle of each, [N, 2 * OCTAVES + 2]."""
    middle = middles().to(step.device)[step]
    angle = middle[:, None] * torch.tensor(OCTAVES, device=step.device) * torch.pi
    return torch.cat([angle.sin(), angle.cos(), middle[:, None] / 8, (middle[:, None] + 0.6).log()], -1)


def codebook_features() -> Tensor:
    """What every code says as numbers, [CODES, F]: one-hot names, waves of distances."""
    said = aspects()
    role, first, second = said["role"], said["first"], said["second"]

    def named(count: int, value: Tensor, *roles: int) -> Tensor:
        there = torch.isin(role, torch.tensor(roles))
        return F.one_hot(torch.where(there, value, 0), count) * there[:, None]

    far = torch.isin(role, torch.tensor([3, 4]))
    waves = [distance_features(torch.where(far, value, 0)) * far[:, None] for value in (first, second)]
    parts = [
        F.one_hot(role, 5),
        named(len(SETTINGS), first, 0),
        named(len(LIGHTS), second, 0),
        named(KINDS, first, 1),
        named(WAYS, second, 1),
        named(COLOURS, first, 2),
        named(REMAINDERS, second, 2),
        *waves,
    ]
    return torch.cat([part.float() for part in parts], dim=1)


EPSILON = 1e-5


class GatedBlock(nn.Module):
    """SwiGLU in every cell by itself (arXiv 2002.05202): what a thing is times which part of it is here."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.up = nn.Conv2d(width, 2 * hidden, 1)
        self.down = nn.Conv2d(hidden, width, 1)
        nn.init.zeros_(self.down.weight)
        nn.init.zeros_(self.down.bias)

    def forward(self, x: Tensor) -> Tensor:
        # A product of features grows without bound; RMS normalisation of each cell (arXiv 1910.07467) holds it.
        value, gate = self.up(F.rms_norm(x.movedim(1, -1), x.shape[1:2], eps=EPSILON).movedim(-1, 1)).chunk(2, dim=1)
        return x + self.down(value * F.silu(gate))


class PictureDecoder(nn.Module):
    def __init__(self, config: PictureConfig) -> None:
        super().__init__()
        self.config = config
        coarse, middle, fine = config.widths
        rows, columns = config.grid
        self.codebook: Codebook | FixedCodebook = (
            Codebook(config.code_width)
            if config.codes == CODES
            else FixedCodebook(torch.randn(config.codes, config.code_width))
        )
        self.place = nn.Parameter(torch.randn(coarse, rows, columns) * 0.1)
        self.enter = nn.Conv2d(config.code_width, coarse, 3, padding=1)
        first = [m for _ in range(config.depths[0]) for m in (ResidualBlock(coarse), GatedBlock(coarse, config.hidden))]
        self.layers = nn.Sequential(
            *first,
            nn.SiLU(),
            Upsample(coarse, middle),
            *blocks(middle, config.depths[1]),
            nn.SiLU(),
            Upsample(middle, fine),
        )
        self.pictograms = Pictograms(config.grid, config.texture_side, config.texture_width)
        self.join = nn.Conv2d(fine + config.texture_width + 1, fine, 3, padding=1)
        self.finish = nn.Sequential(
            GatedBlock(fine, 2 * fine),
            *blocks(fine, config.depths[2]),
            nn.SiLU(),
            nn.Conv2d(fine, 3 * PATCH * PATCH, 3, padding=1),
            nn.PixelShuffle(PATCH),
        )

    @property
    def codes(self) -> int:
        return self.config.codes

    def draw(self, codes: Tensor, features: Tensor, place: Tensor) -> Tensor:
        """Codes int64 [B, h, w] of a part of the grid, the pictograms' features there [B, C, 4 h, 4 w] and the
        vectors of its places [B or 1, C, h, w] -> pictures [B, 3, 16 h, 16 w], about [-1, 1], not clipped."""
        vectors = F.embedding(codes, self.codebook.table()).permute(0, 3, 1, 2)
        rough = self.layers(self.enter(vectors) + place)
        return self.finish(self.join(torch.cat([rough, features.to(rough.dtype)], dim=1)))

    def forward(self, codes: Tensor) -> Tensor:
        """Codes int64 [B, rows * columns], raster order -> pictures [B, 3, H, W], as `draw`."""
        return self.draw(codes.unflatten(-1, self.config.grid), self.pictograms(codes), self.place[None])

    def decode(self, codes: Tensor) -> Tensor:
        return self(codes).float().clamp(-1, 1)


def picture_decoder(config: Mapping[str, Any], weights: Mapping[str, Tensor]) -> PictureDecoder:
    """The network of a checkpoint; its codebook may have been read back from a bundle."""
    model = PictureDecoder(PictureConfig.from_dict(dict(config)))
    if "codebook.vectors" in weights:
        model.codebook = FixedCodebook(weights["codebook.vectors"].clone())
    model.load_state_dict(weights)
    return model
