"""Prompts and chains to ids and back, with the care that text from outside needs. As src/generator/text has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.kit.sequencer import Sequencer
from models.serve.engine.facts import Facts

BEGIN_OF_IMAGE = "<begin_of_image>"
MARKS = ("<|obj_start|>", "<|obj_end|>", "<|box_start|>", "<|box_end|>")
MOST_PROMPT, MOST_CHAIN = 20_000, 200_000
# The least room that a plan needs behind its prompt, in tokens.
LEAST_CHAIN = 16

_BOX = re.compile(r"<\|box_start\|>\((\d{1,4}),(\d{1,4})\),\((\d{1,4}),(\d{1,4})\)<\|box_end\|>")


class TextError(ValueError):
    """`param`: the field of the request; the text names no word of it."""

    def __init__(self, param: str, message: str) -> None:
        super().__init__(message)
        self.param = param


class Text:
    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.sequencer: Sequencer = facts.sequencer
        tokenizer = self.sequencer.tokenizer
        added = (token.content for token in tokenizer.get_added_tokens_decoder().values())
        self.added = sorted((token for token in added if len(token.strip()) > 1), key=len, reverse=True)
        self._pieces: dict[int, str] = {}

    def prompt(self, prompt: str) -> list[int]:
        """BOS and the template with the prompt. Raises TextError."""
        text = prompt.strip()
        if not text:
            raise TextError("prompt", "The prompt is empty.")
        if len(text) > MOST_PROMPT:
            raise TextError("prompt", f"The prompt has {len(text)} characters; {MOST_PROMPT} are the most.")
        ids = self.sequencer.prompt(self._disarm(text))
        if len(ids) > self.facts.max_text - LEAST_CHAIN:
            raise TextError("prompt", f"The prompt has {len(ids)} tokens; the model takes {self.facts.max_text}.")
        return ids

    def chain(self, chain: str) -> list[int]:
        """Without <begin_of_image>, boxes put on coordinates that the model writes. Raises TextError."""
        if len(chain) > MOST_CHAIN:
            raise TextError("chain", f"The chain has {len(chain)} characters; {MOST_CHAIN} are the most.")
        snapped = _BOX.sub(self._snap, chain.removesuffix(BEGIN_OF_IMAGE))
        return self.sequencer.encode(self._disarm(snapped, MARKS)) if snapped else []

    def painting(self, prompt: str, chain: str) -> list[int]:
        """Prompt, chain and <begin_of_image>. Raises TextError."""
        ids = [*self.prompt(prompt), *self.chain(chain), self.sequencer.ids["beginOfImage"]]
        if len(ids) > self.facts.max_text:
            raise TextError("chain", f"Prompt and chain have {len(ids)} tokens; the model takes {self.facts.max_text}.")
        return ids

    def piece(self, token: int) -> str:
        """The text of one token; holds U+FFFD where its bytes are no whole characters."""
        found = self._pieces.get(token)
        if found is None:
            found = self._pieces[token] = self.decode([token])
        return found

    def decode(self, ids: Sequence[int]) -> str:
        return str(self.sequencer.tokenizer.decode(list(ids), skip_special_tokens=False))

    def ends(self, token: int) -> bool:
        """A model may end its chain with EOS; the picture begins there all the same."""
        return token in (self.sequencer.ids["beginOfImage"], self.sequencer.ids["eos"])

    def _snap(self, found: re.Match[str]) -> str:
        step, most = self.facts.coordinates["step"], self.facts.coordinates["max"]
        x1, x2 = _span(int(found[1]), int(found[3]), step, most)
        y1, y2 = _span(int(found[2]), int(found[4]), step, most)
        return f"<|box_start|>({x1},{y1}),({x2},{y2})<|box_end|>"

    def _disarm(self, text: str, allowed: Sequence[str] = ()) -> str:
        """Breaks every added token spelt out in a text: what a person types must not act as a control token."""
        for token in self.added:
            if token not in allowed:
                text = text.replace(token, f"{token[0]} {token[1:]}")
        return text


def _span(first: int, second: int, step: int, most: int) -> tuple[int, int]:
    """Both ends on multiples of `step` or on `most`, the lower first and never the same."""
    low, high = sorted((_snapped(first, step, most), _snapped(second, step, most)))
    if low < high:
        return low, high
    return (low, min(high + step, most)) if low < most else ((most - 1) // step * step, most)


def _snapped(value: int, step: int, most: int) -> int:
    near = (2 * value + step) // (2 * step) * step
    return most if near > most or abs(most - value) < abs(near - value) else near


class Stream:
    """Ids to text a token at a time; half characters are held back until they are whole."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.held: list[int] = []

    def __call__(self, token: int) -> str:
        if self.text.ends(token):
            return BEGIN_OF_IMAGE
        self.held.append(token)
        found = self.text.decode(self.held)
        if found.endswith("\ufffd") and len(self.held) < 4:
            return ""
        self.held = []
        return found
