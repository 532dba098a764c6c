"""How far a picture is from what it should be."""

from __future__ import annotations

import torch
from torch import Tensor

OBJECT_WEIGHT = 8.0
GRADIENT_WEIGHT = 0.5


def reconstruction_loss(made: Tensor, image: Tensor, weight: Tensor) -> Tensor:
    """L1 + L2 + gradient L1, each pixel counted by `weight` [B, 1, H, W] (mean about one)."""
    error = made - image
    loss = (weight * (error.abs() + error.square())).mean()
    across = weight[..., 1:] * (error[..., 1:] - error[..., :-1]).abs()
    down = weight[..., 1:, :] * (error[..., 1:, :] - error[..., :-1, :]).abs()
    return loss + GRADIENT_WEIGHT * (across.mean() + down.mean())


def object_weight(mask: Tensor) -> Tensor:
    """Objects matter more than flat backgrounds. Mask bool [B, H, W] -> [B, 1, H, W], mean one."""
    weight = 1 + (OBJECT_WEIGHT - 1) * mask[:, None].float()
    return weight / weight.mean()


def psnr(error: Tensor) -> Tensor:
    """Per row of squared errors on the [-1, 1] scale, in dB."""
    return 10 * torch.log10(4 / error.clamp(min=1e-8))
