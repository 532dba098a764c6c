"""The mini as the engine's network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import Tensor

from models.families.mini.net.model import Block, MiniJanus, rotate
from models.serve.engine.facts import Facts
from models.serve.engine.network import Cache, attend, seen_columns
from models.serve.engine.pixels import to_bytes


# What a detector reads, tokens or planes of a picture, to its outputs by name.
Looks = Callable[[Any], dict[str, Any]]


class MiniNetwork:
    """pictures: image codes int64 [cells] -> float [3, height, width] in [-1, 1]."""

    def __init__(
        self,
        facts: Facts,
        model: MiniJanus,
        pictures: Callable[[Tensor], Tensor],
        device: torch.device,
        detector: Looks | None = None,
    ) -> None:
        self.facts, self.device = facts, device
        self.model = model.to(device).eval().requires_grad_(False)
        self.pictures, self.detector = pictures, detector
        self.table = self.model.input_table().detach()
        self.places = self.model.position_table().detach()

    def new_cache(self, rows: int, columns: int) -> Cache:
        config = self.model.config
        shape = (rows, config.heads, columns, config.head_dim)
        return [(torch.zeros(shape, device=self.device), torch.zeros(shape, device=self.device)) for _ in range(config.layers)]

    @torch.inference_mode()
    def hidden(self, ids: Tensor, positions: Tensor, columns: Tensor, cache: Cache, reach: int) -> Tensor:
        model = self.model
        x = self.table[ids] + self.places[positions]
        cos, sin = model.cos[positions][:, None], model.sin[positions][:, None]
        seen = seen_columns(columns, reach, cache[0][0].shape[2])
        for block, layer in zip(model.blocks, cache, strict=True):
            assert isinstance(block, Block)
            attention, normed = block.attention, block.attention_norm(x)
            split = (*x.shape[:2], attention.heads, attention.head_dim)
            q = rotate(attention.q_norm(attention.q_proj(normed).view(split)).transpose(1, 2), cos, sin)
            k = rotate(attention.k_norm(attention.k_proj(normed).view(split)).transpose(1, 2), cos, sin)
            v = attention.v_proj(normed).view(split).transpose(1, 2)
            x = x + attention.o_proj(attend(q, k, v, layer, columns, seen))
            x = x + block.ffn(block.ffn_norm(x))
        return model.norm(x)

    @torch.inference_mode()
    def text_logits(self, hidden: Tensor) -> Tensor:
        return self.model.text_logits(hidden)

    @torch.inference_mode()
    def image_logits(self, hidden: Tensor) -> Tensor:
        return self.model.image_logits(hidden)

    @torch.inference_mode()
    def picture(self, codes: Tensor) -> Any:
        return to_bytes(self.pictures(codes))

    def look(self, codes: Tensor) -> dict[str, Any]:
        if self.detector is None or self.facts.detector is None:
            raise ValueError("there is no detector")
        if self.facts.detector["reads"] == "tokens":
            return self.detector(codes.cpu().numpy().astype(np.int32)[None])
        planes = self.picture(codes).astype(np.float32).transpose(2, 0, 1)[None]
        return self.detector(planes / np.float32(127.5) - np.float32(1))
