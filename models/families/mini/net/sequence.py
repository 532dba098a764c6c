"""The training sequence: template, prompt, chain and image tokens of one sample, and batches of them.

Padding goes to the very end of a row, behind the image tokens, so that the causal order alone hides
it: every real token is computed exactly as in an unpadded row.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from models.kit.template import CHAIN_TEMPLATE, filled

PAD, BOS, EOS, BEGIN_OF_IMAGE = 0, 1, 2, 3
BOX_START, BOX_END = 4, 5
OBJECT_START, OBJECT_END = 6, 7
IGNORED = -100


@dataclass(frozen=True)
class Text:
    """`ids` from BOS to BEGIN_OF_IMAGE; tokens from index `chain` on are learned (len: none)."""

    ids: list[int]
    chain: int


def encode_prompt(tokenizer: Tokenizer, prompt: str) -> list[int]:
    """From BOS to the end of the template."""
    return [BOS, *tokenizer.encode(filled(CHAIN_TEMPLATE, prompt), add_special_tokens=False).ids]


def encode_text(tokenizer: Tokenizer, prompt: str, chain: str) -> Text:
    """`chain` ends in <begin_of_image>, as the language of the world writes it."""
    head = encode_prompt(tokenizer, prompt)
    tail = tokenizer.encode(chain, add_special_tokens=False).ids
    if tail[-1] != BEGIN_OF_IMAGE:
        raise ValueError("a chain must end in <begin_of_image>")
    return Text(head + tail, len(head))


def unconditional(text: Text) -> Text:
    """The guidance row: BOS, pads, BEGIN_OF_IMAGE, of the same length, with no chain to learn."""
    length = len(text.ids)
    return Text([BOS, *[PAD] * (length - 2), BEGIN_OF_IMAGE], length)


@dataclass(frozen=True)
class Batch:
    """ids, positions int64 [B, S]; text_targets int64 [B, S] (IGNORED where no loss);
    image_index int64 [B, N]: where the hidden state that predicts image token k stands;
    codes int64 [B, N]: the image tokens."""

    ids: Tensor
    positions: Tensor
    text_targets: Tensor
    image_index: Tensor
    codes: Tensor


@dataclass(frozen=True)
class TextBatch:
    """Chains without pictures: ids, positions, targets int64 [B, S]; naming and placing bool [B, S]
    where the target is a word of an object's name, or a coordinate (or the mark that ends it). The first
    `plain` rows stand for themselves; of the rest, row i of the first half and of the second are one
    chain after opposite prompts."""

    ids: Tensor
    positions: Tensor
    targets: Tensor
    naming: Tensor
    placing: Tensor
    plain: int


def make_text_batch(texts: list[Text], plain: int, multiple: int = 64) -> TextBatch:
    """Rows padded at the end to the longest, rounded up to `multiple`."""
    length = -(-max(len(text.ids) for text in texts) // multiple) * multiple
    ids = torch.full((len(texts), length), PAD)
    targets = torch.full_like(ids, IGNORED)
    for row, text in enumerate(texts):
        n = len(text.ids)
        tokens = torch.tensor(text.ids)
        ids[row, :n] = tokens
        targets[row, text.chain - 1 : n - 1] = tokens[text.chain :]
    positions = torch.arange(length).expand_as(ids)

    def between(start: int, end: int) -> Tensor:
        return (ids == start).cumsum(1) > (ids == end).cumsum(1)

    return TextBatch(ids, positions, targets, between(OBJECT_START, OBJECT_END), between(BOX_START, BOX_END), plain)


def make_batch(
    texts: list[Text], codes: Tensor, text_vocab: int, image_start: int = 1024, multiple: int = 32
) -> Batch:
    """codes int64 [B, N]. The row length is the longest one, rounded up to `multiple`."""
    count = codes.shape[1]
    longest = max(len(text.ids) for text in texts) + count - 1
    length = -(-longest // multiple) * multiple
    ids = torch.full((len(texts), length), PAD)
    positions = torch.zeros_like(ids)
    targets = torch.full_like(ids, IGNORED)
    index = torch.empty_like(codes)
    for row, text in enumerate(texts):
        n = len(text.ids)
        tokens = torch.tensor(text.ids)
        ids[row, :n] = tokens
        # The last image token predicts nothing, so it is not an input.
        ids[row, n : n + count - 1] = codes[row, :-1] + text_vocab
        positions[row, :n] = torch.arange(n)
        positions[row, n : n + count - 1] = image_start + torch.arange(count - 1)
        if text.chain < n:
            targets[row, text.chain - 1 : n - 1] = tokens[text.chain :]
        index[row] = torch.arange(n - 1, n - 1 + count)
    return Batch(ids, positions, targets, index, codes)
