"""Whole samples, chain and then image, as GoT-R1 draws them for training: plain sampling at temperature 1
in both phases, no guidance.

The loop of `kit/loop.py` takes one row through any back end; this one takes many of different lengths side by side,
and nothing of a token leaves the device. Greedy, both give the same (a test).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from models.families.mini.net.cache import Walk
from models.families.mini.net.model import MiniJanus
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, IGNORED, PAD, Batch, Text, make_batch


@dataclass(frozen=True)
class Rollouts:
    """texts: from BOS to BEGIN_OF_IMAGE, `chain` pointing at the first sampled token; codes int64
    [B, N]; finished: whether BEGIN_OF_IMAGE was sampled rather than put in at the limit."""

    texts: list[Text]
    codes: Tensor
    finished: list[bool]

    def part(self, rows: list[int]) -> Rollouts:
        return Rollouts([self.texts[i] for i in rows], self.codes[rows], [self.finished[i] for i in rows])


def draw(logits: Tensor, temperature: float, generator: torch.Generator) -> Tensor:
    """logits [B, K] -> ids [B]; temperature 0 is greedy."""
    if temperature <= 0:
        return logits.argmax(-1)
    return torch.multinomial((logits.float() / temperature).softmax(-1), 1, generator=generator)[:, 0]


@torch.no_grad()
def roll_out(
    model: MiniJanus,
    prompts: list[list[int]],
    group: int,
    generator: torch.Generator,
    max_chain: int = 320,
    temperature: float = 1.0,
) -> Rollouts:
    """`group` samples of each prompt (ids from BOS to the template's end), those of a prompt next to
    each other. A chain of `max_chain` tokens is cut there and the image begun."""
    config, device = model.config, model.cos.device
    longest = max(len(prompt) for prompt in prompts)
    if longest + max_chain > config.max_text:
        raise ValueError(f"prompt and chain may be {longest + max_chain} tokens, the model takes {config.max_text}")
    walk = Walk(model, prompts, max_chain + config.image_tokens)
    walk.repeat(group)
    head = walk.length
    tokens = torch.full((len(head), max_chain), PAD, device=device)
    done = torch.zeros_like(head, dtype=torch.bool)
    finished = done.clone()
    for step in range(max_chain):
        chosen = draw(model.text_logits(walk.state), temperature, generator)
        finished |= ~done & (chosen == BEGIN_OF_IMAGE)
        if step == max_chain - 1:
            chosen = torch.full_like(chosen, BEGIN_OF_IMAGE)
        tokens[:, step] = torch.where(done, PAD, chosen)
        walk.go_on(torch.where(done, BEGIN_OF_IMAGE, chosen), waits=done)
        done |= chosen == BEGIN_OF_IMAGE
        if bool(done.all()):
            break
    sizes = (walk.length - head).tolist()
    codes = _paint(model, walk, generator, temperature)
    texts = [
        Text([*prompts[row // group], *tokens[row, :size].tolist()], len(prompts[row // group]))
        for row, size in enumerate(sizes)
    ]
    return Rollouts(texts, codes.cpu(), finished.tolist())


def _paint(model: MiniJanus, walk: Walk, generator: torch.Generator, temperature: float) -> Tensor:
    """Codes [B, N] behind rows that end with BEGIN_OF_IMAGE."""
    config = model.config
    codes = torch.empty(len(walk.length), config.image_tokens, dtype=torch.int64, device=walk.length.device)
    walk.tighten()
    for index in range(config.image_tokens):
        codes[:, index] = draw(model.image_logits(walk.state), temperature, generator)
        if index + 1 < config.image_tokens:
            walk.go_on(codes[:, index] + config.text_vocab, position=config.image_position_start + index)
    return codes


def to_batch(rollouts: Rollouts, text_vocab: int, image_start: int) -> Batch:
    """The rows as one training batch. A BEGIN_OF_IMAGE that was put in is no choice of the policy."""
    batch = make_batch(rollouts.texts, rollouts.codes, text_vocab, image_start)
    for row, (text, finished) in enumerate(zip(rollouts.texts, rollouts.finished, strict=True)):
        if not finished:
            batch.text_targets[row, len(text.ids) - 2] = IGNORED
    return batch


@dataclass(frozen=True)
class LogProbs:
    """values float [B, S + N] of the sampled tokens, chain and then image; mask bool likewise;
    entropy: mean over the masked tokens, of text and of image (for the log)."""

    values: Tensor
    mask: Tensor
    text_entropy: float
    image_entropy: float


def log_probs(model: MiniJanus, batch: Batch) -> LogProbs:
    """Of every sampled token under `model`, in one pass over the whole rows."""
    hidden, _ = model(batch.ids, batch.positions)
    spoken = batch.text_targets != IGNORED
    text = model.text_logits(hidden[spoken]).float().log_softmax(-1)
    wide = batch.image_index[..., None].expand(-1, -1, hidden.shape[-1])
    image = model.image_logits(hidden.gather(1, wide)).float().log_softmax(-1)
    told = text.gather(1, batch.text_targets[spoken][:, None])[:, 0]
    of_text = torch.zeros(spoken.shape, device=told.device).masked_scatter(spoken, told)
    of_image = image.gather(2, batch.codes[..., None])[..., 0]
    mask = torch.cat([spoken, torch.ones_like(batch.codes, dtype=torch.bool)], dim=1)
    return LogProbs(torch.cat([of_text, of_image], dim=1), mask, _entropy(text), _entropy(image))


@torch.no_grad()
def _entropy(log_p: Tensor) -> float:
    return -(log_p.exp() * log_p).sum(-1).mean().item() if log_p.numel() else 0.0
