"""Values of a picture to bytes, rounded as the studio rounds them."""

from __future__ import annotations

from typing import Any

from torch import Tensor


def to_bytes(values: Tensor) -> Any:
    """[3, height, width] in [-1, 1] -> uint8 [height, width, 3]."""
    scaled = (values.float().clamp(-1, 1) + 1) * 127.5
    return scaled.round().byte().permute(1, 2, 0).contiguous().cpu().numpy()
