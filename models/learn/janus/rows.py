"""Whole sequences as a batch: prompt, chain and image tokens of each row, right behind each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

IGNORED = -1


@dataclass(frozen=True)
class Row:
    """ids: text from BOS to `<begin_of_image>`; `chain`: where what the model writes begins; codes int64 [N];
    finished: whether the model began the image by itself."""

    ids: Sequence[int]
    chain: int
    codes: Tensor
    finished: bool = True


@dataclass(frozen=True)
class Guidance:
    """Classifier-free guidance of image tokens, as GoT-R1 paints: logits u + weight (c - u), where u is of a row that
    says nothing. `bare`: that row for a text of so many tokens."""

    weight: float
    bare: Callable[[int], Sequence[int]]


@dataclass(frozen=True)
class Rows:
    """ids int64 [B, L], image code c as `text_ids + c`; targets int64 [B, S]: at each text position the token behind it,
    or IGNORED; image_index int64 [B, N]: where each code is predicted; codes int64 [B, N]. With guidance, `bare` are the
    rows that say nothing, int64 [B, L]."""

    ids: Tensor
    targets: Tensor
    image_index: Tensor
    codes: Tensor
    bare: Tensor | None = None
    weight: float = 1.0

    def to(self, device: torch.device | str) -> Rows:
        parts = (self.ids, self.targets, self.image_index, self.codes, self.bare)
        return Rows(*(None if part is None else part.to(device) for part in parts), weight=self.weight)  # type: ignore[arg-type]


def batch_rows(rows: Sequence[Row], text_ids: int, guidance: Guidance | None = None, multiple: int = 32) -> Rows:
    """Padded at the end, where nothing sees it. A `<begin_of_image>` that was put in is no choice of the model."""
    codes = torch.stack([row.codes for row in rows])
    count = codes.shape[1]
    words = max(len(row.ids) for row in rows)
    length = -(-(words + count - 1) // multiple) * multiple
    ids = torch.zeros(len(rows), length, dtype=torch.int64)
    targets = torch.full((len(rows), words), IGNORED)
    index = torch.empty_like(codes)
    for place, row in enumerate(rows):
        n = len(row.ids)
        tokens = torch.tensor(list(row.ids))
        ids[place, :n] = tokens
        # The last code predicts nothing, so it is not read.
        ids[place, n : n + count - 1] = row.codes[:-1] + text_ids
        targets[place, row.chain - 1 : n - 1] = tokens[row.chain :]
        if not row.finished:
            targets[place, n - 2] = IGNORED
        index[place] = torch.arange(n - 1, n - 1 + count)
    if guidance is None:
        return Rows(ids, targets, index, codes)
    bare = ids.clone()
    for place, row in enumerate(rows):
        bare[place, : len(row.ids)] = torch.tensor(list(guidance.bare(len(row.ids))))
    return Rows(ids, targets, index, codes, bare, guidance.weight)
