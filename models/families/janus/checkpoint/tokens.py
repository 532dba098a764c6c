"""The tokenizer of a checkpoint, with GoT-R1's grounding tokens, checked against its weights."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tokenizers import AddedToken, Tokenizer

from models.kit.errors import ExportError

# GoT-R1 adds these to the tokenizer after loading it, in this order, as ordinary tokens.
BOX_TOKENS = ("<|box_start|>", "<|box_end|>", "<|obj_start|>", "<|obj_end|>")

SPECIAL = {
    "bos": "<｜begin▁of▁sentence｜>",
    "eos": "<｜end▁of▁sentence｜>",
    "pad": "<｜▁pad▁｜>",
    "beginOfImage": "<begin_of_image>",
}
GROUNDING = dict(zip(("boxStart", "boxEnd", "objectStart", "objectEnd"), BOX_TOKENS, strict=True))


def load_tokenizer(path: Path) -> Tokenizer:
    if not path.is_file():
        raise ExportError(f"{path} is missing: download it again, beside the weights.")
    try:
        return Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises Exception itself
        raise ExportError(f"{path} is not a readable tokenizer ({error}): download it again.") from error


def has_boxes(tokenizer: Tokenizer) -> bool:
    """Whether the four grounding tokens are there already. Raises ExportError where only some are."""
    ids = [tokenizer.token_to_id(token) for token in BOX_TOKENS]
    if all(index is None for index in ids):
        return False
    missing = [token for token, index in zip(BOX_TOKENS, ids, strict=True) if index is None]
    if missing:
        raise ExportError(f"The tokenizer has some grounding tokens but not {', '.join(missing)}: it is not GoT-R1's.")
    return True


def add_boxes(tokenizer: Tokenizer) -> None:
    tokenizer.add_tokens([AddedToken(token, special=False) for token in BOX_TOKENS])


def largest_id(tokenizer: Tokenizer) -> int:
    return max(tokenizer.get_vocab(with_added_tokens=True).values())


def special_ids(tokenizer: Tokenizer) -> dict[str, int]:
    """The ids of the manifest's special tokens. Raises ExportError where one is lacking."""
    ids = {}
    for name, token in (SPECIAL | GROUNDING).items():
        found = tokenizer.token_to_id(token)
        if found is None:
            raise ExportError(
                f"The tokenizer has no {token}: it is not that of Janus-Pro or GoT-R1. "
                "Give the checkpoint's own with --tokenizer."
            )
        ids[name] = found
    return ids


def check_ids(
    tokenizer: Tokenizer, rows: int, config: Mapping[str, Any], generation: Mapping[str, Any]
) -> None:
    """The ids that the settings name must be those of the tokenizer, and each must have its row.
    Called before grounding tokens are added. Raises ExportError."""
    largest = largest_id(tokenizer)
    if largest >= rows:
        raise ExportError(
            f"The tokenizer has ids up to {largest}, the weights have rows for {rows}: "
            "it belongs to another model. Give the checkpoint's own with --tokenizer."
        )
    text = config.get("text_config") or config.get("language_config") or {}
    extra = generation.get("generation_kwargs") or {}
    for what, stated, token in (
        ("bos_token_id", text.get("bos_token_id"), SPECIAL["bos"]),
        ("eos_token_id", text.get("eos_token_id"), SPECIAL["eos"]),
        ("boi_token_id", extra.get("boi_token_id"), SPECIAL["beginOfImage"]),
        ("image_token_id", config.get("image_token_id"), "<image_placeholder>"),
    ):
        found = tokenizer.token_to_id(token)
        if stated is not None and found != stated:
            raise ExportError(
                f"The checkpoint's settings give {what} {stated}, the tokenizer has {token} at {found}: "
                "it belongs to another model. Give the checkpoint's own with --tokenizer."
            )
