"""A tokenizer with the special tokens of Janus-Pro's."""

from __future__ import annotations

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

from models.families.janus.checkpoint.tokens import BOX_TOKENS
from models.families.janus.random_checkpoint.shapes import PAD, PLACEHOLDER, TEXT_IDS, TOKENS

MERGES = ("Ġ t", "h e", "Ġt he", "Ġ a", "i n", "r e", "e d", "Ġa p", "p l", "Ġap pl", "Ġappl e")


def build_tokenizer(name: str, boxes: bool = False) -> Tokenizer:
    """Byte-level BPE with DeepSeek's special tokens, at the ids of the size `name`."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    joined = [merge.replace(" ", "") for merge in MERGES]
    pieces = [*alphabet, *joined]
    pieces += [f"<unused{i}>" for i in range(len(pieces), TEXT_IDS[name])]
    tokenizer = Tokenizer(
        models.BPE(
            vocab={piece: index for index, piece in enumerate(pieces)},
            merges=[tuple(merge.split(" ")) for merge in MERGES],
        )
    )
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    first, pad, placeholder = TEXT_IDS[name], PAD[name], PLACEHOLDER[name]
    named = {
        first: "<｜begin▁of▁sentence｜>",
        first + 1: "<｜end▁of▁sentence｜>",
        pad: "<｜▁pad▁｜>",
        pad + 1: "<begin_of_image>",
        pad + 2: "<end_of_image>",
        placeholder: "<image_placeholder>",
    }
    for index in range(first, TOKENS[name]):
        token = named.get(index, f"<｜place▁holder▁no▁{index - first}｜>")
        tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False)])
    if boxes:
        tokenizer.add_tokens([AddedToken(token, special=False) for token in BOX_TOKENS])
    return tokenizer
