"""What the engine asks of a network, and the attention that both families share."""

from __future__ import annotations

from typing import Any, Protocol

import torch
import torch.nn.functional as F
from torch import Tensor

from models.serve.engine.facts import Facts

# Keys and values of a layer, [rows, key heads, columns, head size] each.
Layer = tuple[Tensor, Tensor]
Cache = list[Layer]

# Caches are read up to a multiple of this: few shapes are quicker than short ones.
STEP = 64


class Network(Protocol):
    """`facts.text_ids + c` is the id of image code c. A row's n-th token stands in column n of its cache."""

    facts: Facts
    device: torch.device

    def new_cache(self, rows: int, columns: int) -> Cache: ...

    def hidden(self, ids: Tensor, positions: Tensor, columns: Tensor, cache: Cache, reach: int) -> Tensor:
        """ids, positions, columns int64 [rows, tokens] -> [rows, tokens, width]. Writes to the cache; a token sees the
        columns up to its own, all below `reach`."""
        ...

    def text_logits(self, hidden: Tensor) -> Tensor: ...

    def image_logits(self, hidden: Tensor) -> Tensor: ...

    def picture(self, codes: Tensor) -> Any:
        """codes int64 [tokens] -> uint8 [height, width, 3]."""
        ...

    def look(self, codes: Tensor) -> dict[str, Any]:
        """codes int64 [tokens] of a picture -> what the detector of `facts.detector` gives, float32 arrays by name."""
        ...


def seen_columns(columns: Tensor, reach: int, length: int) -> Tensor:
    """bool [rows, 1, tokens, reach rounded up]: which columns a token sees."""
    reach = min(-(-reach // STEP) * STEP, length)
    return (torch.arange(reach, device=columns.device) <= columns[..., None])[:, None]


def attend(q: Tensor, k: Tensor, v: Tensor, layer: Layer, columns: Tensor, seen: Tensor) -> Tensor:
    """q [B, heads, S, D], k and v [B, key heads, S, D] already turned -> [B, S, heads * D]."""
    keys, values = layer
    rows = torch.arange(len(columns), device=columns.device)[:, None]
    keys[rows, :, columns] = k.transpose(1, 2)
    values[rows, :, columns] = v.transpose(1, 2)
    reach = seen.shape[-1]
    # A kernel that goes through all columns in order, whatever lies beside a row.
    out = F.scaled_dot_product_attention(
        q, keys[:, :, :reach], values[:, :, :reach], attn_mask=seen, enable_gqa=q.shape[1] != k.shape[1]
    )
    return out.transpose(1, 2).flatten(2)
