"""Policies in and out of checkpoints, among them those whose aligner was folded away at export.

An exported bundle holds the image codes' input rows as one table, aligner applied. `TableJanus` trains
that table directly. Its checkpoints still have MiniJanus's shape, so that every other tool can read
them: the table is `gen_embed` at full width, behind an aligner that passes it through unchanged.
"""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor, nn

from models.families.mini.net.model import MiniJanus, ModelConfig

# GELU(x) = x in float32 from here on.
STRAIGHT = 6.0


class TableJanus(MiniJanus):
    """MiniJanus with a free table [codes, width] in place of gen_embed and aligner."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__(replace(config, code_width=config.width))
        self.aligner = nn.Sequential()


def passing_aligner(table: Tensor) -> dict[str, Tensor]:
    """Weights of an aligner that gives `table` [codes, width] back, but for float32 rounding.

    The values are scaled to [-6, 6] and lifted by 12 to where GELU is the identity, then brought back."""
    width = table.shape[1]
    scale = STRAIGHT / max(table.abs().max().item(), 1e-6)
    eye = torch.eye(width, dtype=torch.float32, device=table.device)
    lift = torch.full((width,), 2 * STRAIGHT, device=table.device)
    return {
        "aligner.0.weight": eye * scale,
        "aligner.0.bias": lift,
        "aligner.2.weight": eye / scale,
        "aligner.2.bias": -lift / scale,
    }


def state_of(model: MiniJanus) -> dict[str, Tensor]:
    """A state dict that plain MiniJanus loads, with `model.config`."""
    state = {name: value.detach().cpu().clone() for name, value in model.state_dict().items()}
    if isinstance(model, TableJanus):
        state |= passing_aligner(state["gen_embed.weight"])
    return state


def policy_of(config: ModelConfig, state: dict[str, Tensor], table: bool) -> MiniJanus:
    """The model of a state dict by `state_of`; `table` says whether it is a TableJanus's."""
    if not table:
        model = MiniJanus(config)
        model.load_state_dict(state)
        return model
    model = TableJanus(config)
    model.load_state_dict({name: value for name, value in state.items() if not name.startswith("aligner.")})
    return model
