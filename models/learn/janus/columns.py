"""A cache for rows of different lengths: each row writes its own columns, and sees those up to its own."""

from __future__ import annotations

import torch
from torch import Tensor
from transformers.cache_utils import Cache, CacheLayerMixin

# Caches are read up to a multiple of this: few shapes are quicker than short ones.
STEP = 64


class _Layer(CacheLayerMixin):
    is_sliding = False

    def __init__(self, columns: Columns) -> None:
        super().__init__()
        self.columns = columns

    def lazy_initialization(self, key_states: Tensor, value_states: Tensor) -> None:
        rows, heads, _, size = key_states.shape
        shape = (rows, heads, self.columns.width, size)
        self.keys, self.values = key_states.new_zeros(shape), value_states.new_zeros(shape)
        self.is_initialized = True

    def update(self, key_states: Tensor, value_states: Tensor, *_: object, **__: object) -> tuple[Tensor, Tensor]:
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
        assert self.keys is not None and self.values is not None
        places = self.columns.places
        rows = torch.arange(len(places), device=places.device)[:, None]
        self.keys[rows, :, places] = key_states.transpose(1, 2)
        self.values[rows, :, places] = value_states.transpose(1, 2)
        reach = self.columns.reach
        return self.keys[:, :, :reach], self.values[:, :, :reach]

    def get_mask_sizes(self, query_length: int) -> tuple[int, int]:
        return self.columns.reach, 0

    def get_seq_length(self) -> int:
        return 0

    def get_max_length(self) -> int:
        return self.columns.width


class Columns(Cache):
    """`width` columns for each row. `at` says where the next tokens go; the mask that it gives goes with them."""

    def __init__(self, layers: int, width: int) -> None:
        self.width, self.reach = width, 0
        self.places = torch.empty(0, 0, dtype=torch.int64)
        super().__init__(layers=[_Layer(self) for _ in range(layers)])

    def at(self, places: Tensor, furthest: int) -> Tensor:
        """places int64 [B, T], none beyond `furthest` -> bool [B, 1, T, reach]: the columns that each token sees."""
        self.places = places
        self.reach = min(-(-(furthest + 1) // STEP) * STEP, self.width)
        return (torch.arange(self.reach, device=places.device) <= places[..., None])[:, None]

    def repeat(self, times: int) -> None:
        """Each row so many times, copies next to each other."""
        for layer in self.layers:
            layer.keys = layer.keys.repeat_interleave(times, 0)
            layer.values = layer.values.repeat_interleave(times, 0)
