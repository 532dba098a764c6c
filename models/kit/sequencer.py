"""Token sequences of a generation: the prompt, the guidance row, and positions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from models.kit.template import CHAIN_TEMPLATE, filled

SPECIAL_TOKENS = {
    "bos": "<|bos|>",
    "eos": "<|eos|>",
    "pad": "<|pad|>",
    "beginOfImage": "<begin_of_image>",
    "boxStart": "<|box_start|>",
    "boxEnd": "<|box_end|>",
    "objectStart": "<|obj_start|>",
    "objectEnd": "<|obj_end|>",
}


@dataclass(frozen=True)
class Sequencer:
    """Builds what the runtime feeds, from a tokenizer and the manifest's names of its special tokens."""

    tokenizer: Tokenizer
    ids: Mapping[str, int]
    template: str = CHAIN_TEMPLATE
    # Whether prompts are written in small letters before they are encoded.
    lower_case: bool = False

    @staticmethod
    def load(path: Any, lower_case: bool = False) -> Sequencer:
        """The mini's. Raises ValueError if a special token is missing."""
        tokenizer = Tokenizer.from_file(str(path))
        ids: dict[str, int] = {}
        for name, token in SPECIAL_TOKENS.items():
            found = tokenizer.token_to_id(token)
            if found is None:
                raise ValueError(f"the tokenizer has no {token}")
            ids[name] = found
        return Sequencer(tokenizer, ids, lower_case=lower_case)

    @staticmethod
    def of_bundle(folder: Path) -> Sequencer:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(folder / manifest["tokenizer"]["path"]))
        template = manifest["template"]
        lower_case = template.get("lowerCase", False)
        return Sequencer(tokenizer, manifest["specialTokens"], template["prompt"], lower_case)

    @property
    def vocabulary_size(self) -> int:
        """Ids; where several strings share one, the largest and all below it."""
        return max(self.tokenizer.get_vocab(with_added_tokens=True).values()) + 1

    def encode(self, text: str) -> list[int]:
        return list(self.tokenizer.encode(text, add_special_tokens=False).ids)

    def prompt(self, prompt: str) -> list[int]:
        said = prompt.lower() if self.lower_case else prompt
        return [self.ids["bos"], *self.encode(filled(self.template, said))]

    def guidance_row(self, length: int) -> list[int]:
        """The unconditional row for a text of `length` ids, begin_of_image included."""
        return [self.ids["bos"], *[self.ids["pad"]] * (length - 2), self.ids["beginOfImage"]]
