"""MiniJanus behind the same calls as the exported graph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from models.families.mini.net.model import MiniJanus
from models.kit.session import Step


class TorchSession:
    def __init__(self, model: MiniJanus) -> None:
        self.model = model

    @torch.no_grad()
    def run(
        self,
        ids: Sequence[Sequence[int]],
        positions: Sequence[Sequence[int]],
        cache: dict[str, Any] | None = None,
    ) -> Step:
        past = None
        if cache is not None:
            past = [
                (
                    torch.from_numpy(cache[f"past_key_values.{i}.key"]),
                    torch.from_numpy(cache[f"past_key_values.{i}.value"]),
                )
                for i in range(self.model.config.layers)
            ]
        rows = torch.tensor([list(row) for row in ids])
        places = torch.tensor([list(row) for row in positions]).expand(rows.shape)
        hidden, present = self.model(rows, places, past)
        named = {
            f"past_key_values.{i}.{part}": value.numpy()
            for i, pair in enumerate(present)
            for part, value in zip(("key", "value"), pair, strict=True)
        }
        text, image = self.model.text_logits(hidden), self.model.image_logits(hidden)
        return Step(text.numpy(), image.numpy(), named)
