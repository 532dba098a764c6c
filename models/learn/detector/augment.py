"""Softness as the generator's pictures have it: drawn from codes, some of them wrong, blurred, noisy.

Nothing here moves or recolours an object, so labels stay true.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from models.families.mini.net.picture_decoder import PictureDecoder

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


def damage_codes(codes: Tensor, share: float, generator: torch.Generator) -> Tensor:
    """In a `share` of the cells of codes int [B, N] the same cell of the next picture: a slip of a sampler."""
    return torch.where(torch.rand(codes.shape, generator=generator) < share, codes.roll(1, 0), codes)


@torch.no_grad()
def through_codes(pictures: PictureDecoder, codes: Tensor, errors: float, generator: torch.Generator) -> Tensor:
    """codes int64 [B, N] -> what is drawn of them, float [B, 3, H, W] in [-1, 1]."""
    device = pictures.place.device
    return pictures.decode(damage_codes(codes.cpu(), errors, generator).to(device))


def soften(images: Tensor, codes: Tensor, generator: torch.Generator, pictures: PictureDecoder | None) -> Tensor:
    """Each picture of [B, 3, H, W] in [-1, 1], of codes [B, N], softened in its own way, or left as it is."""
    out = images.clone()

    def chosen(share: float) -> Tensor:
        return torch.nonzero(torch.rand(len(images), generator=generator) < share).flatten()

    rows = chosen(THROUGH_CODES)
    if pictures is not None and len(rows):
        errors = CODE_ERRORS * torch.rand(1, generator=generator).item()
        out[rows] = through_codes(pictures, codes[rows], errors, generator).to(out)
    rows = chosen(BLURRED if pictures is not None else 2 * BLURRED)
    if len(rows):
        out[rows] = blur(out[rows], 1.2 + 2.3 * torch.rand(1, generator=generator).item())
    rows = chosen(NOISY)
    if len(rows):
        strength = 0.12 * torch.rand(len(rows), 1, 1, 1, generator=generator)
        # Drawn where the pictures are: so many numbers are slow to make elsewhere and to bring.
        noise = torch.randn_like(out[rows]) * strength.to(out.device)
        out[rows] = (out[rows] + noise).clamp(-1, 1)
    return out
