"""Decoding in PyTorch as the runtime does it: the chain first, then the image with guidance."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from models.families.mini.net.model import KeyValue, MiniJanus
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, BOS, PAD


@dataclass(frozen=True)
class Settings:
    temperature: float = 0.9
    guidance: float = 2.0
    text_temperature: float = 0.7
    max_text: int = 400


def pick(logits: Tensor, temperature: float, generator: torch.Generator) -> Tensor:
    """logits [V] -> one id; temperature 0 is greedy."""
    if temperature <= 0:
        return logits.argmax()
    return torch.multinomial((logits / temperature).softmax(-1), 1, generator=generator)[0]


@torch.no_grad()
def write_chain(
    model: MiniJanus, prompt: list[int], generator: torch.Generator, settings: Settings
) -> list[int]:
    """Continues BOS + template to (and with) BEGIN_OF_IMAGE; returns the whole row."""
    row = list(prompt)
    past: list[KeyValue] | None = None
    fresh = torch.tensor([row])
    while len(row) < settings.max_text:
        start = len(row) - fresh.shape[1]
        positions = torch.arange(start, len(row))[None]
        hidden, past = model(fresh, positions, past)
        row.append(int(pick(model.text_logits(hidden[0, -1]), settings.text_temperature, generator)))
        if row[-1] == BEGIN_OF_IMAGE:
            return row
        fresh = torch.tensor([row[-1:]])
    return [*row, BEGIN_OF_IMAGE]


@torch.no_grad()
def paint_image(
    model: MiniJanus, text: list[int], generator: torch.Generator, settings: Settings
) -> Tensor:
    """Row from BOS to BEGIN_OF_IMAGE -> codes int64 [N]; logits = u + guidance (c - u)."""
    config = model.config
    length = len(text)
    ids = torch.tensor([text, [BOS, *[PAD] * (length - 2), BEGIN_OF_IMAGE]])
    positions = torch.arange(length).expand(2, -1)
    past: list[KeyValue] | None = None
    codes: list[int] = []
    for index in range(config.image_tokens):
        hidden, past = model(ids, positions, past)
        told, untold = model.image_logits(hidden[:, -1])
        logits = untold + settings.guidance * (told - untold)
        codes.append(int(pick(logits, settings.temperature, generator)))
        ids = torch.full((2, 1), codes[-1] + config.text_vocab)
        positions = torch.full((2, 1), config.image_position_start + index)
    return torch.tensor(codes)
