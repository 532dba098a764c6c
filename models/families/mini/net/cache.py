"""MiniJanus with a key-value cache of fixed size, for rows of different lengths side by side.

A row's n-th token stands in column n of the cache; a query sees the columns up to its own. So rows need
no padding on the left, and what an idle row leaves behind its end is never seen.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from models.families.mini.net.model import Block, MiniJanus, rotate
from models.families.mini.net.sequence import PAD


# The cache is read up to a multiple of this: few shapes are quicker than short ones.
STEP = 64


class CachedDecoder:
    """One generation of `rows` rows of at most `length` tokens. The model must not change meanwhile."""

    def __init__(self, model: MiniJanus, rows: int, length: int) -> None:
        self.model = model
        self.rows = torch.arange(rows, device=model.cos.device)
        self.table = model.input_table()
        self.places = model.position_table()
        self.shape = (rows, model.config.heads, length, model.config.head_dim)
        self.cache: list[tuple[Tensor, Tensor]] = []

    def repeat(self, times: int) -> None:
        """Each row `times` times, next to each other: a group that shares its prompt."""
        self.rows = torch.arange(len(self.rows) * times, device=self.rows.device)
        self.shape = (len(self.rows), *self.shape[1:])
        self.cache = [(k.repeat_interleave(times, 0), v.repeat_interleave(times, 0)) for k, v in self.cache]

    def __call__(self, ids: Tensor, positions: Tensor, columns: Tensor, reach: int) -> Tensor:
        """ids, positions, columns int64 [B, S] -> normed hidden states [B, S, width]. `reach`: more
        than the largest column."""
        model = self.model
        x = self.table[ids] + self.places[positions]
        cos, sin = model.cos[positions][:, None], model.sin[positions][:, None]
        reach = min(-(-reach // STEP) * STEP, self.shape[2])
        seen = torch.arange(reach, device=ids.device) <= columns[..., None]
        for index, block in enumerate(model.blocks):
            assert isinstance(block, Block)
            x = x + self._attend(index, block, x, cos, sin, columns, seen[:, None])
            x = x + block.ffn(block.ffn_norm(x))
        return model.norm(x)

    def _attend(
        self, index: int, block: Block, x: Tensor, cos: Tensor, sin: Tensor, columns: Tensor, seen: Tensor
    ) -> Tensor:
        attention, normed = block.attention, block.attention_norm(x)
        split = (*x.shape[:2], attention.heads, attention.head_dim)
        q = attention.q_norm(attention.q_proj(normed).view(split)).transpose(1, 2)
        k = attention.k_norm(attention.k_proj(normed).view(split)).transpose(1, 2)
        v = attention.v_proj(normed).view(split)
        q, k = rotate(q, cos, sin).to(v.dtype), rotate(k, cos, sin).to(v.dtype)
        if index == len(self.cache):
            self.cache.append((v.new_zeros(self.shape), v.new_zeros(self.shape)))
        keys, values = self.cache[index]
        keys[self.rows[:, None], :, columns] = k.transpose(1, 2)
        values[self.rows[:, None], :, columns] = v
        reach = seen.shape[-1]
        out = F.scaled_dot_product_attention(q, keys[:, :, :reach], values[:, :, :reach], attn_mask=seen)
        return attention.o_proj(out.transpose(1, 2).flatten(2))


class Walk:
    """Rows of ids that are read, then gone on with a token each a step. `state` [B, width]: the normed hidden state at
    each row's end; `length` int64 [B]. `most`: how many steps there will be at the most."""

    @torch.no_grad()
    def __init__(self, model: MiniJanus, rows: list[list[int]], most: int) -> None:
        device = model.cos.device
        self.length = torch.tensor([len(row) for row in rows], device=device)
        self.reach = int(self.length.max())
        ids = torch.full((len(rows), self.reach), PAD, device=device)
        for at, row in enumerate(rows):
            ids[at, : len(row)] = torch.tensor(row, device=device)
        self.decoder = CachedDecoder(model, len(rows), self.reach + most)
        columns = torch.arange(self.reach, device=device).expand(len(rows), -1)
        hidden = self.decoder(ids, columns, columns, self.reach)
        self.state = hidden[torch.arange(len(rows), device=device), self.length - 1]

    def repeat(self, times: int) -> None:
        """Each row `times` times, next to each other."""
        self.decoder.repeat(times)
        self.length, self.state = (of.repeat_interleave(times, 0) for of in (self.length, self.state))

    @torch.no_grad()
    def go_on(self, ids: Tensor, waits: Tensor | None = None, position: int | None = None) -> None:
        """ids int64 [B]; a row that waits, bool [B], stays as it is. `position`: that of all, where it isn't the end
        of each."""
        at = self.length[:, None]
        self.reach += 1
        places = at if position is None else torch.full_like(at, position)
        state = self.decoder(ids[:, None], places, at, self.reach)[:, 0]
        # What a row that waits wrote stands behind its end, where the next token is written.
        self.state = state if waits is None else torch.where(waits[:, None], self.state, state)
        self.length = self.length + (1 if waits is None else (~waits).long())

    def tighten(self) -> None:
        """Rows that waited are shorter than the steps there were: looks only as far as the longest from here on."""
        self.reach = int(self.length.max())
