"""Group-relative policy optimisation (DeepSeekMath, arXiv 2402.03300), over chain and image tokens alike."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


def group_advantages(rewards: Tensor, eps: float = 1e-4) -> Tensor:
    """rewards [P, G] of G samples of each of P prompts -> (r - mean) / std within each group.

    A sample whose reward is NaN is left out of its group and has advantage 0; so has a whole group
    in which nobody did better than another."""
    known = torch.isfinite(rewards)
    count = known.sum(1, keepdim=True).clamp(min=1)
    filled = torch.where(known, rewards, torch.zeros_like(rewards))
    mean = filled.sum(1, keepdim=True) / count
    off = torch.where(known, filled - mean, torch.zeros_like(rewards))
    std = (off.square().sum(1, keepdim=True) / (count - 1).clamp(min=1)).sqrt()
    return off / (std + eps)


def k3(log_probs: Tensor, reference: Tensor) -> Tensor:
    """Schulman's unbiased, never negative estimator of KL(policy || reference), a token at a time:
    r - log r - 1, with r the reference's probability over the policy's."""
    log_ratio = reference - log_probs
    return log_ratio.exp() - log_ratio - 1


@dataclass(frozen=True)
class Objective:
    """`clip`: how far the ratio to the sampling policy may go either way; `beta`: weight of the KL."""

    clip: float = 0.2
    beta: float = 0.01


@dataclass(frozen=True)
class Outcome:
    """`loss` [B]: of each sample, the mean over its tokens. `kl` and `clipped` [B] likewise."""

    loss: Tensor
    kl: Tensor
    clipped: Tensor


def grpo(
    log_probs: Tensor, old: Tensor, reference: Tensor, advantages: Tensor, mask: Tensor, objective: Objective
) -> Outcome:
    """log_probs, old, reference float [B, T] of the tokens sampled, under the policy now, when it
    sampled, and under the frozen supervised model; advantages [B]; mask bool [B, T]."""
    zero = torch.zeros_like(log_probs)
    ratio = torch.where(mask, log_probs - old, zero).exp()
    near = ratio.clamp(1 - objective.clip, 1 + objective.clip)
    gain = torch.minimum(ratio * advantages[:, None], near * advantages[:, None])
    kl = torch.where(mask, k3(torch.where(mask, log_probs, zero), torch.where(mask, reference, zero)), zero)
    count = mask.sum(1).clamp(min=1)

    def per_sample(values: Tensor) -> Tensor:
        return (values * mask).sum(1) / count

    clipped = per_sample((gain < ratio * advantages[:, None]).float())
    return Outcome(per_sample(objective.beta * kl - gain), per_sample(kl).detach(), clipped)
