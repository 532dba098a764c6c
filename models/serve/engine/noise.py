"""The noise that tokens are drawn with: of (seed, phase, position, token) alone, never of what was drawn before.

The numbers are those of src/generator/sampling/noise.ts, so that the same weights give the same picture there and here.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

WORD = 0xFFFFFFFF
PHASES = {"text": 0x74657874, "image": 0x696D6167}


def _mix(h: int) -> int:
    """MurmurHash3's fmix32."""
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & WORD
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & WORD
    return h ^ (h >> 16)


def _mixed(h: Tensor) -> Tensor:
    """`_mix` of int64 words; a product that overflows keeps its low 32 bits."""
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & WORD
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & WORD
    return h ^ (h >> 16)


def _keys(seed: int, phase: str, position: int) -> tuple[int, int]:
    base = _mix((seed & WORD) ^ 0x9E3779B9)
    base = _mix(base ^ ((seed >> 32) & WORD))
    base = _mix(base ^ PHASES[phase])
    first = _mix(base ^ ((position + 1) * 0x9E3779B1 & WORD))
    return first, _mix((first + 0x6A09E667 + ((position + 1) * 0x85EBCA77 & WORD)) & WORD)


def uniform(rows: Sequence[tuple[int, str, int]], classes: int, device: torch.device | str = "cpu") -> Tensor:
    """[rows, classes] float64 in (0, 1), of (seed, phase, position) a row. Seeds are integers up to 2^53 in size."""
    keys = torch.tensor([_keys(*row) for row in rows], dtype=torch.int64, device=device)
    token = torch.arange(1, classes + 1, dtype=torch.int64, device=device) * 0x9E3779B1 & WORD
    word = _mixed((_mixed(token[None] ^ keys[:, :1]) + keys[:, 1:]) & WORD)
    return (word.double() + 0.5) / 2**32


def gumbel(rows: Sequence[tuple[int, str, int]], classes: int, device: torch.device | str = "cpu") -> Tensor:
    return -(-uniform(rows, classes, device).log()).log()
