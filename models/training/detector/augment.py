"""Softness as the generator's pictures have it: through the codes, with some codes wrong, blurred, noisy.

Nothing here moves or recolours an object, so labels stay true.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from models.training.autoencoder import ImageAutoencoder

THROUGH_CODES = 0.5
CODE_ERRORS = 0.06
BLURRED = 0.35
NOISY = 0.3


def blur(images: Tensor, factor: float) -> Tensor:
    """Down by `factor` and up again, bilinear."""
    size = images.shape[-2:]
    small = [max(8, round(side / factor)) for side in size]
    reduced = F.interpolate(images, small, mode="bilinear", antialias=True)
    return F.interpolate(reduced, size, mode="bilinear")


def damage_codes(codes: Tensor, levels: tuple[int, ...], share: float, generator: torch.Generator) -> Tensor:
    """Moves one quantiser digit of a `share` of codes int [B, N] by a step: a near miss of a sampler."""
    hit = torch.rand(codes.shape, generator=generator) < share
    channel = torch.randint(len(levels), codes.shape, generator=generator)
    step = torch.randint(2, codes.shape, generator=generator) * 2 - 1
    out, stride = codes.clone(), 1
    for index, level in enumerate(levels):
        digit = codes // stride % level
        moved = (digit + step).clamp(0, level - 1)
        out = torch.where(hit & (channel == index), out + (moved - digit) * stride, out)
        stride *= level
    return out


@torch.no_grad()
def through_codes(
    autoencoder: ImageAutoencoder, images: Tensor, errors: float, generator: torch.Generator
) -> Tensor:
    """images float [B, 3, H, W] in [-1, 1] -> what the autoencoder draws of them."""
    codes = autoencoder.encode(images).cpu()
    damaged = damage_codes(codes, autoencoder.config.fsq_levels, errors, generator)
    return autoencoder.decode(damaged.to(images.device)).to(images.dtype)


def soften(
    images: Tensor, generator: torch.Generator, autoencoder: ImageAutoencoder | None
) -> Tensor:
    """Each picture of [B, 3, H, W] in [-1, 1] softened in its own way, or left as it is."""
    out = images.clone()

    def chosen(share: float) -> Tensor:
        return torch.nonzero(torch.rand(len(images), generator=generator) < share).flatten()

    rows = chosen(THROUGH_CODES)
    if autoencoder is not None and len(rows):
        errors = CODE_ERRORS * torch.rand(1, generator=generator).item()
        out[rows] = through_codes(autoencoder, out[rows], errors, generator)
    rows = chosen(BLURRED if autoencoder is not None else 2 * BLURRED)
    if len(rows):
        out[rows] = blur(out[rows], 1.2 + 2.3 * torch.rand(1, generator=generator).item())
    rows = chosen(NOISY)
    if len(rows):
        strength = 0.12 * torch.rand(len(rows), 1, 1, 1, generator=generator)
        noise = torch.randn(out[rows].shape, generator=generator) * strength
        out[rows] = (out[rows] + noise.to(out.device)).clamp(-1, 1)
    return out
