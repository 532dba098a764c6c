"""Janus and GoT-R1 as the engine's network: transformers' own modules, with rows that come and go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor
from transformers import JanusForConditionalGeneration
from transformers.models.llama.modeling_llama import apply_rotary_pos_emb

from models.serve.engine.facts import Facts
from models.serve.engine.network import Cache, attend, seen_columns
from models.serve.engine.pixels import to_bytes


class JanusNetwork:
    """`devices`: the layers are spread over them in order, a part each; all else is on the first. A row passes through
    one after another: that makes room for a large model, not speed."""

    def __init__(
        self, facts: Facts, model: JanusForConditionalGeneration, devices: Sequence[torch.device], dtype: torch.dtype
    ) -> None:
        self.facts, self.device, self.dtype = facts, devices[0], dtype
        self.model = model.to(dtype=dtype).eval().requires_grad_(False)
        self.language: Any = self.model.model.language_model
        # Apart, so that none of them has to hold the whole, not even for a moment.
        self.layers = list(self.language.layers)
        self.language.layers = torch.nn.ModuleList()
        self.model.to(self.device)
        self.places = [devices[index * len(devices) // len(self.layers)] for index in range(len(self.layers))]
        for layer, place in zip(self.layers, self.places, strict=True):
            layer.to(place)
        with torch.no_grad():
            every = torch.arange(facts.codes, device=self.device)
            image = self.model.prepare_embeddings_for_image_generation(every)
            self.table = torch.cat([self.language.embed_tokens.weight, image])

    def new_cache(self, rows: int, columns: int) -> Cache:
        config = self.language.config
        shape = (rows, config.num_key_value_heads, columns, config.head_dim)

        def zeros(place: torch.device) -> Tensor:
            return torch.zeros(shape, device=place, dtype=self.dtype)

        return [(zeros(place), zeros(place)) for place in self.places]

    @torch.inference_mode()
    def hidden(self, ids: Tensor, positions: Tensor, columns: Tensor, cache: Cache, reach: int) -> Tensor:
        x = F.embedding(ids, self.table)
        cos, sin = self.language.rotary_emb(x, positions)
        seen = seen_columns(columns, reach, cache[0][0].shape[2])
        for layer, place, kept in zip(self.layers, self.places, cache, strict=True):
            if x.device != place:
                x, cos, sin, seen, columns = (part.to(place) for part in (x, cos, sin, seen, columns))
            attention, normed = layer.self_attn, layer.input_layernorm(x)
            split = (*x.shape[:2], -1, attention.head_dim)
            q, k = (part(normed).view(split).transpose(1, 2) for part in (attention.q_proj, attention.k_proj))
            v = attention.v_proj(normed).view(split).transpose(1, 2)
            q, k = apply_rotary_pos_emb(q, k, cos, sin)
            x = x + attention.o_proj(attend(q, k, v, kept, columns, seen))
            x = x + layer.mlp(layer.post_attention_layernorm(x))
        return self.language.norm(x.to(self.device))

    @torch.inference_mode()
    def text_logits(self, hidden: Tensor) -> Tensor:
        return self.model.lm_head(hidden).float()

    @torch.inference_mode()
    def image_logits(self, hidden: Tensor) -> Tensor:
        return self.model.model.generation_head(hidden).float()

    @torch.inference_mode()
    def picture(self, codes: Tensor) -> Any:
        values = self.model.decode_image_tokens(codes[None].to(self.device))[0]
        return to_bytes(values.permute(2, 0, 1))

    def look(self, codes: Tensor) -> dict[str, Any]:
        raise ValueError("there is no detector")
