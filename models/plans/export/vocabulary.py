"""What the model knows, in the manifest's form."""

from __future__ import annotations

from typing import Any

from tokenizers import Tokenizer

from models.world.colours import COLOUR_WORDS, COLOURS
from models.world.kinds import KINDS, Kind, forms
from models.world.settings import SETTINGS

_SPACE = "Ġ"  # as the byte level spells it


def _object(kind: Kind) -> dict[str, Any]:
    """synonyms: other words for just that; near: those of what the kind comes closest to."""
    told: dict[str, str] = {}
    for text, sense, _ in forms(kind):
        told.setdefault(text, sense)
    words = {sense: [text for text, its in told.items() if its == sense and text != kind.plural] for sense in ("same", "near")}
    entry = {"name": kind.name, "plural": kind.plural, "synonyms": words["same"]}
    return {**entry, "near": words["near"]} if words["near"] else entry


def _other_words(tokenizer: Tokenizer, roles: dict[str, Any]) -> list[str]:
    """Words that prompts of the world say beside those for kinds and colours. roles: as the tokenizer's builder writes them."""
    other = {index for index, (role, _) in enumerate(roles["roles"], roles["first"]) if role == "other"}
    spelt = (text for text, index in tokenizer.get_vocab().items() if index in other and text.startswith(_SPACE))
    return sorted({text[1:] for text in spelt if text[1:].isascii() and text[1:].isalpha() and text[1:].islower()})


def manifest_vocabulary(tokenizer: Tokenizer, roles: dict[str, Any]) -> dict[str, Any]:
    """{objects: [{name, plural, synonyms, near}], colours, settings, words}"""
    return {
        "objects": [_object(kind) for kind in KINDS],
        "colours": list(dict.fromkeys([*COLOURS, *COLOUR_WORDS])),
        "settings": [setting.name for setting in SETTINGS],
        "words": _other_words(tokenizer, roles),
    }
