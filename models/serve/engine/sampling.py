"""How a token is chosen: temperature, top-k, top-p, then the largest of logit and noise. As the studio's sampler."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.serve.engine.noise import gumbel


@dataclass(frozen=True)
class Filter:
    """Temperature 0 is greedy; top_k 0 and top_p 1 are off."""

    temperature: float = 1.0
    top_k: int = 0
    top_p: float = 1.0


@dataclass(frozen=True)
class Draw:
    """What one row is drawn with."""

    filter: Filter
    seed: int
    phase: str
    position: int


def sample(logits: Tensor, draws: Sequence[Draw]) -> list[int]:
    """logits float32 [rows, classes] -> an id a row. No row looks at another. Scores are rounded to float32 step by
    step, and ties go to the lower id, as everywhere in this project."""
    inverse = torch.tensor([1 / d.filter.temperature if d.filter.temperature > 0 else 1.0 for d in draws]).to(logits)
    noise = gumbel([(d.seed, d.phase, d.position) for d in draws], logits.shape[1], logits.device).float()
    greedy = torch.tensor([d.filter.temperature <= 0 for d in draws], device=logits.device)
    scores = logits * inverse[:, None] + torch.where(greedy[:, None], torch.zeros_like(noise), noise)
    for row, draw in enumerate(draws):
        least = _cut_off(logits[row], draw.filter)
        if least is not None:
            scores[row] = scores[row].masked_fill(logits[row] < least, float("-inf"))
    best = scores.max(dim=1, keepdim=True).values
    return (scores == best).int().argmax(dim=1).tolist()


def _cut_off(logits: Tensor, chosen: Filter) -> Tensor | None:
    """The lowest logit that survives top-k and top-p; None where both are off or nothing is drawn."""
    by_k, by_p = 0 < chosen.top_k < len(logits), chosen.top_p < 1
    if chosen.temperature <= 0 or not (by_k or by_p):
        return None
    kept = logits.double().sort(descending=True).values
    if by_k:
        kept = kept[: chosen.top_k]
    if by_p:
        mass = (kept / chosen.temperature).softmax(0).cumsum(0)
        kept = kept[: int((mass < chosen.top_p).sum()) + 1]
    return kept[-1].float()


@dataclass(frozen=True)
class Odds:
    """How likely the chosen token was, and the most likely ones, in natural logs at temperature 1."""

    chosen: float
    top: tuple[tuple[int, float], ...]


def odds(logits: Tensor, token: int, top: int) -> Odds:
    """logits [classes] of one row."""
    values = logits.double().log_softmax(0)
    most = values.topk(min(top, len(values))) if top else None
    found = tuple(zip(most.indices.tolist(), most.values.tolist(), strict=True)) if most else ()
    return Odds(values[token].item(), found)
