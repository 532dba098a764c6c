"""Chains for many prompts at once, as the runtime samples them but without its grammar."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from models.plans.data import encode_prompt
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.cache import CachedDecoder
from models.learn.reinforce.rollout import draw
from models.families.mini.net.checkpoints import load
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, PAD


def load_planner(path: Path) -> tuple[MiniJanus, Tokenizer]:
    state = load(path)
    model = MiniJanus(ModelConfig.from_dict(state["config"]))
    model.load_state_dict(state["model"])
    return model.eval(), Tokenizer.from_str(state["tokenizer"])


@torch.no_grad()
def begun_rows(model: MiniJanus, rows: list[list[int]], most: int) -> tuple[CachedDecoder, Tensor, Tensor]:
    """A decoder that has read the rows and has room for `most` tokens more, their lengths, and the state at each one's end."""
    head = torch.tensor([len(row) for row in rows])
    longest = int(head.max())
    ids = torch.full((len(rows), longest), PAD)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
    decoder = CachedDecoder(model, len(rows), longest + most)
    columns = torch.arange(longest).expand(len(rows), -1)
    return decoder, head, decoder(ids, columns, columns, longest)[torch.arange(len(rows)), head - 1]


@torch.no_grad()
def continue_rows(
    model: MiniJanus, prompts: list[list[int]], temperature: float, generator: torch.Generator, most: int = 360
) -> list[list[int]]:
    """The chain of each prompt, to and with BEGIN_OF_IMAGE; what ran too long ends without."""
    decoder, head, last = begun_rows(model, prompts, most)
    longest = int(head.max())
    length, done = head.clone(), torch.zeros(len(prompts), dtype=torch.bool)
    chains: list[list[int]] = [[] for _ in prompts]
    for step in range(most):
        chosen = draw(model.text_logits(last), temperature, generator)
        for row in (~done).nonzero()[:, 0].tolist():
            chains[row].append(int(chosen[row]))
        done |= chosen == BEGIN_OF_IMAGE
        if bool(done.all()):
            break
        last = decoder(chosen[:, None], length[:, None], length[:, None], longest + step + 1)[:, 0]
        length += (~done).long()
    return chains


def sample_chains(
    model: MiniJanus, tokenizer: Tokenizer, prompts: list[str], temperature: float, seed: int = 1, batch: int = 64
) -> list[str]:
    """The text of a chain for each prompt, in their order."""
    generator = torch.Generator().manual_seed(seed)
    rows = [encode_prompt(tokenizer, prompt) for prompt in prompts]
    order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
    chains = [""] * len(rows)
    for start in range(0, len(order), batch):
        some = order[start : start + batch]
        for index, ids in zip(some, continue_rows(model, [rows[i] for i in some], temperature, generator), strict=True):
            chains[index] = tokenizer.decode(ids, skip_special_tokens=False)
    return chains
