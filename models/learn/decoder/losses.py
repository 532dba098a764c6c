"""What the decoder learns from: image and text tokens, layout, and chains without pictures."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.families.mini.net.layout import LayoutHeads
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.sequence import IGNORED, PAD, Batch, TextBatch

NAME_WEIGHT = 2.0


def gather_rows(hidden: Tensor, index: Tensor) -> Tensor:
    """hidden [B, S, W], index [B, N] -> [B * N, W]."""
    wide = index[..., None].expand(-1, -1, hidden.shape[-1])
    return hidden.gather(1, wide).flatten(0, 1)


class Lessons(nn.Module):
    """The decoder and the layout heads on its middle: a batch to its losses."""

    def __init__(self, config: ModelConfig, tap: int = 4) -> None:
        super().__init__()
        self.model = MiniJanus(config)
        self.layout = LayoutHeads(config.width)
        self.tap = tap

    def forward(self, batch: Batch, layout: Tensor, chains: TextBatch | None = None) -> dict[str, Tensor]:
        losses = self.losses(batch, layout)
        return losses if chains is None else losses | self.text_losses(chains)

    def losses(self, batch: Batch, layout: Tensor) -> dict[str, Tensor]:
        """Cross-entropy of text and image tokens, and the layout heads' loss."""
        with torch.autocast(batch.ids.device.type, torch.bfloat16):
            states, _ = self.model.residual_states(batch.ids, batch.positions)
            hidden = self.model.norm(states[-1])
            image = self.model.image_logits(gather_rows(hidden, batch.image_index))
            spoken = batch.text_targets != IGNORED
            text = self.model.text_logits(hidden[spoken])
            out = {
                "image": F.cross_entropy(image.float(), batch.codes.flatten()),
                "text": F.cross_entropy(text.float(), batch.text_targets[spoken]),
            }
            known = (batch.ids[:, 1] != PAD).repeat_interleave(batch.codes.shape[1])
            middle = gather_rows(states[self.tap], batch.image_index)[known]
            out["layout"] = self.layout(F.rms_norm(middle, middle.shape[-1:]), layout.flatten(0, 1)[known])
        return out

    def text_losses(self, batch: TextBatch) -> dict[str, Tensor]:
        """Of chains without pictures. planning: cross-entropy, the words of an object's name weighing
        NAME_WEIGHT. contrast: boxes must be likelier after the prompt they keep to than after its
        opposite. What a box says besides cancels out, so a direction is learned from far fewer chains
        than by cross-entropy (the pairwise loss of arXiv 2305.18290, without a reference)."""
        with torch.autocast(batch.ids.device.type, torch.bfloat16):
            states, _ = self.model.residual_states(batch.ids, batch.positions)
            spoken = batch.targets != IGNORED
            logits = self.model.text_logits(self.model.norm(states[-1])[spoken])
        each = F.cross_entropy(logits.float(), batch.targets[spoken], reduction="none")
        row = spoken.nonzero()[:, 0]
        plain = row < batch.plain
        weight = torch.where(batch.naming[spoken], NAME_WEIGHT, 1.0) * plain
        out = {"planning": (each * weight).sum() / weight.sum().clamp(min=1)}
        if batch.plain < len(batch.ids):
            told = -each * (batch.placing[spoken] & ~plain)
            rows = torch.zeros(len(batch.ids), device=each.device).index_add(0, row, told)
            kept, broken = rows[batch.plain :].chunk(2)
            out["contrast"] = F.softplus(broken - kept).mean()
        return out
