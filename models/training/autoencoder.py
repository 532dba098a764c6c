"""Image autoencoder: 256 x 256 px <-> 16 x 16 codes.

Both halves work at a quarter of the resolution (pixel-unshuffle in, pixel-shuffle out), where the
convolutions are cheap. No normalisation layers; the second convolution of every residual block
starts at zero, so the network starts as a short path and stays stable without them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn

from models.training.convolutions import PATCH, Upsample, blocks
from models.training.fsq import FSQ


@dataclass(frozen=True)
class AutoencoderConfig:
    """Widths are for the 64, 32 and 16 px stages; depths are residual blocks in each."""

    image_size: int = 256
    grid: tuple[int, int] = (16, 16)
    fsq_levels: tuple[int, ...] = (8, 5, 5, 5)
    encoder_widths: tuple[int, int, int] = (48, 96, 192)
    encoder_depths: tuple[int, int, int] = (0, 1, 2)
    decoder_widths: tuple[int, int, int] = (48, 96, 192)
    decoder_depths: tuple[int, int, int] = (1, 1, 4)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> AutoencoderConfig:
        return AutoencoderConfig(
            **{key: tuple(v) if isinstance(v, list) else v for key, v in data.items()}
        )


class Encoder(nn.Module):
    """[B, 3, 256, 256] in [-1, 1] -> raw quantiser input [B, D, 16, 16]."""

    def __init__(self, config: AutoencoderConfig) -> None:
        super().__init__()
        fine, middle, coarse = config.encoder_widths
        depths = config.encoder_depths
        self.layers = nn.Sequential(
            nn.PixelUnshuffle(PATCH),
            nn.Conv2d(3 * PATCH * PATCH, fine, 3, padding=1),
            *blocks(fine, depths[0]),
            nn.SiLU(),
            nn.Conv2d(fine, middle, 4, stride=2, padding=1),
            *blocks(middle, depths[1]),
            nn.SiLU(),
            nn.Conv2d(middle, coarse, 4, stride=2, padding=1),
            *blocks(coarse, depths[2]),
            nn.SiLU(),
        )
        self.out = nn.Conv2d(coarse, len(config.fsq_levels), 1)

    def forward(self, image: Tensor) -> Tensor:
        features = self.layers(image)
        with torch.autocast(image.device.type, enabled=False):
            return self.out(features.float())


class Decoder(nn.Module):
    """Quantised values [B, D, 16, 16] -> image [B, 3, 256, 256], about [-1, 1], not clipped."""

    def __init__(self, config: AutoencoderConfig) -> None:
        super().__init__()
        fine, middle, coarse = config.decoder_widths
        depths = config.decoder_depths
        self.layers = nn.Sequential(
            nn.Conv2d(len(config.fsq_levels), coarse, 3, padding=1),
            *blocks(coarse, depths[2]),
            nn.SiLU(),
            Upsample(coarse, middle),
            *blocks(middle, depths[1]),
            nn.SiLU(),
            Upsample(middle, fine),
            *blocks(fine, depths[0]),
            nn.SiLU(),
            nn.Conv2d(fine, 3 * PATCH * PATCH, 3, padding=1),
            nn.PixelShuffle(PATCH),
        )

    def forward(self, values: Tensor) -> Tensor:
        return self.layers(values)


class ImageAutoencoder(nn.Module):
    def __init__(self, config: AutoencoderConfig) -> None:
        super().__init__()
        self.config = config
        self.fsq = FSQ(config.fsq_levels)
        self.encoder = Encoder(config)
        self.decoder = Decoder(config)

    @property
    def codes(self) -> int:
        return self.fsq.codes

    def forward(self, image: Tensor) -> Tensor:
        """Image in, reconstruction out, differentiable straight through the codes."""
        raw = self.encoder(image).permute(0, 2, 3, 1)
        return self.decoder(self.fsq.quantise(raw).permute(0, 3, 1, 2))

    def encode(self, image: Tensor) -> Tensor:
        """[B, 3, 256, 256] in [-1, 1] -> codes int64 [B, 256], raster order."""
        raw = self.encoder(image).permute(0, 2, 3, 1)
        return self.fsq.to_codes(self.fsq.quantise(raw)).flatten(1)

    def decode(self, codes: Tensor) -> Tensor:
        """Codes int [B, 256] -> image [B, 3, 256, 256] clipped to [-1, 1]."""
        rows, columns = self.config.grid
        values = self.fsq.to_values(codes).view(-1, rows, columns, len(self.config.fsq_levels))
        return self.decoder(values.permute(0, 3, 1, 2)).clamp(-1, 1)
