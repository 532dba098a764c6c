"""MiniJanus while it learns plans: all ids that name one kind share a vector, within and without.

A kind is seen under five ids and each of them seldom, so the input row of an id is its own vector, that of its role
(a plural, a name behind its mark ...) and that of the kind or colour it names; the output row is its own, its role's
and the same kind's vector through one matrix. A name copied from a prompt is then recognised by what the kind's vector
left in the stream, and how to copy is learned from all kinds at once. `plain_state` multiplies it out: a checkpoint
holds a MiniJanus as every other tool knows it.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor, nn

from models.families.mini.net.initialise import PLACE_STD, STD, coordinate, initialise, waves
from models.families.mini.net.model import KeyValue, MiniJanus, ModelConfig
from models.world.tokenizer import id_count

ROLES = ("other", "mark", "one", "many", "also one", "also many", "own")
OWN = ROLES.index("own")
_SAMPLED = 8  # one in so many of the ids that no chain uses is weighed in a step


@dataclass(frozen=True)
class Names:
    """What each id stands for: role, and the number of the kind or colour that it names (0: none)."""

    role: Tensor
    about: Tensor
    count: int

    @staticmethod
    def numbers(roles: dict[str, Any]) -> dict[str, int]:
        """The number of each kind and colour, from 1, as they are first named."""
        named = dict.fromkeys(name for _, name in roles["roles"] if name is not None)
        return {name: number for number, name in enumerate(named, 1)}

    @staticmethod
    def of(tokenizer: Tokenizer, roles: dict[str, Any]) -> Names:
        """roles: as the tokenizer's builder writes them beside it."""
        total, numbers = id_count(tokenizer), Names.numbers(roles)
        role, about = torch.zeros(total, dtype=torch.int64), torch.zeros(total, dtype=torch.int64)
        for index, (name, named) in enumerate(roles["roles"], roles["first"]):
            role[index] = ROLES.index(name)
            about[index] = numbers[named] if named is not None else 0
        return Names(role, about, len(numbers) + 1)


class NamedJanus(MiniJanus):
    """Text ids only; `spoken`: the ids that chains use."""

    role: Tensor
    about: Tensor
    spoken: Tensor
    silent: Tensor

    def __init__(self, config: ModelConfig, names: Names, spoken: Tensor) -> None:
        super().__init__(config)
        width = config.width
        self.kinds = nn.Parameter(torch.zeros(names.count, width))
        self.roles = nn.Parameter(torch.zeros(len(ROLES), width))
        self.roles_head = nn.Parameter(torch.zeros(len(ROLES), width))
        self.mix = nn.Parameter(torch.eye(width))
        self.register_buffer("role", names.role, persistent=False)
        self.register_buffer("about", names.about, persistent=False)
        known = torch.zeros(config.text_vocab, dtype=torch.bool)
        known[spoken] = True
        self.register_buffer("spoken", known.nonzero()[:, 0], persistent=False)
        self.register_buffer("silent", (~known).nonzero()[:, 0], persistent=False)

    def _of_kind(self) -> Tensor:
        return F.embedding(self.about, self.kinds) * (self.about > 0)[:, None]

    def text_table(self) -> Tensor:
        return self.text_embed.weight + self._of_kind() + self.roles[self.role]

    def head_table(self) -> Tensor:
        return self.lm_head.weight + self._of_kind() @ self.mix + self.roles_head[self.role]

    def residual_states(
        self, ids: Tensor, positions: Tensor, past: list[KeyValue] | None = None
    ) -> tuple[list[Tensor], list[KeyValue]]:
        x = F.embedding(ids, self.text_table())
        cos, sin = self.cos[positions][:, None], self.sin[positions][:, None]
        states: list[Tensor] = []
        for block in self.blocks:
            x, _ = block(x, cos, sin, None)
            states.append(x)
        return states, []

    def chain_logits(self, hidden: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of the ids that chains use and of some others, which stand for all the rest; the targets among them."""
        picked = self.silent[torch.randint(_SAMPLED, (1,)).item() :: _SAMPLED]
        table = self.head_table()
        place = torch.full((len(table),), -1, device=targets.device)
        place[self.spoken] = torch.arange(len(self.spoken), device=targets.device)
        logits = F.linear(hidden, table[torch.cat([self.spoken, picked])]).float()
        logits = torch.cat([logits[:, : len(self.spoken)], logits[:, len(self.spoken) :] + math.log(_SAMPLED)], dim=1)
        return logits, place[targets]


@torch.no_grad()
def begin(model: NamedJanus, tokenizer: Tokenizer) -> None:
    """First weights: as MiniJanus's; what shares a kind differs by its role alone, coordinates are smooth on both sides."""
    initialise(model, tokenizer)
    named = model.about > 0
    model.text_embed.weight[named] = 0
    nn.init.normal_(model.kinds, std=2 * STD)
    nn.init.normal_(model.roles, std=STD)
    eighth = model.config.width // 8
    for piece, index in tokenizer.get_vocab().items():
        found = coordinate(piece)
        if found:
            axis, value = found
            at = slice(0, 2 * eighth) if axis == "x" else slice(2 * eighth, 4 * eighth)
            model.lm_head.weight[index, at] = PLACE_STD * waves(torch.tensor(value), 2 * eighth)


def plain_state(model: NamedJanus, state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The state of a NamedJanus (such as its average) as that of a MiniJanus."""
    kinds = F.embedding(model.about, state["kinds"]) * (model.about > 0)[:, None]
    out = {name: value for name, value in state.items() if name not in ("kinds", "roles", "roles_head", "mix")}
    out["text_embed.weight"] = state["text_embed.weight"] + kinds + state["roles"][model.role]
    out["lm_head.weight"] = state["lm_head.weight"] + kinds @ state["mix"] + state["roles_head"][model.role]
    return out


def read_roles(text: str) -> dict[str, Any]:
    return json.loads(text)
