"""How sure a model is of each edge of a chain's boxes, given all that stands before that edge: for models that write a
number of a box, with the signs around it, as one token. As src/generator/calls/score.ts has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.serve.engine.network import STEP, Network
from models.serve.engine.text import Text

SHARES = (0.1, 0.5, 0.9)

# The four numbers of a box as they are written.
FORMS = ("({}", ",{})", ",({}", ",{})")

# The 10th percentile, the median and the 90th, on the 1000-grid.
Spread = tuple[int, int, int]


@dataclass(frozen=True)
class Scored:
    """`box` counts every box of the chain from 0; those that can't be read are left out."""

    box: int
    edges: tuple[Spread, ...]


@dataclass(frozen=True)
class _Place:
    """Token `index` writes number `number` of a box whose numbers before it are `before`."""

    box: int
    number: int
    index: int
    before: tuple[int, ...]


class Scorer:
    """Raises ValueError for a model that writes numbers digit by digit."""

    def __init__(self, text: Text) -> None:
        coordinates = text.facts.coordinates
        step, most = coordinates["step"], coordinates["max"]
        self.text, self.most = text, most
        self.grid = [*range(0, most, step), most]
        vocabulary = range(text.facts.sequencer.vocabulary_size)
        pieces = {text.piece(token): token for token in vocabulary}
        try:
            self.tokens = [{value: pieces[form.format(value)] for value in self.grid} for form in FORMS]
        except KeyError:
            raise ValueError("numbers are written digit by digit") from None
        self.values = [{token: value for value, token in tokens.items()} for tokens in self.tokens]

    def scored(self, network: Network, prompt: Sequence[int], chain: Sequence[int]) -> list[Scored]:
        """One pass over the text. For the engine's thread."""
        places = self._places(prompt, chain)
        if not places:
            return []
        ids = torch.tensor([[*prompt, *chain]], device=network.device)
        columns = torch.arange(ids.shape[1], device=network.device)[None]
        cache = network.new_cache(1, -(-ids.shape[1] // STEP) * STEP)
        hidden = network.hidden(ids, columns, columns, cache, ids.shape[1])[0]
        logits = network.text_logits(hidden[[place.index - 1 for place in places]]).double().cpu()
        found: dict[int, list[Spread]] = {}
        for place, row in zip(places, logits, strict=True):
            found.setdefault(place.box, []).append(self._spread(place, row))
        return [Scored(box, tuple(edges)) for box, edges in found.items()]

    def _places(self, prompt: Sequence[int], chain: Sequence[int]) -> list[_Place]:
        special = self.text.facts.sequencer.ids
        places: list[_Place] = []
        box, opened = -1, -1
        for at, token in enumerate(chain):
            if token == special["boxStart"]:
                box, opened = box + 1, at
            elif token == special["boxEnd"] and opened >= 0:
                inside = chain[opened + 1 : at]
                if len(inside) == 4 and all(token in self.values[n] for n, token in enumerate(inside)):
                    values = tuple(self.values[n][token] for n, token in enumerate(inside))
                    start = len(prompt) + opened + 1
                    places.extend(_Place(box, n, start + n, values[:n]) for n in range(4))
                opened = -1
        return places

    def _spread(self, place: _Place, logits: Tensor) -> Spread:
        if place.number < 2:
            right = [value for value in self.grid if value < self.most]
        else:
            right = [value for value in self.grid if value > place.before[place.number - 2]]
        if not FORMS[place.number].endswith(")"):
            # It may be the beginning of a longer number: the grammar lets that stand, so it counts.
            begins = {str(value)[:length] for value in right for length in range(1, 4)}
            right = [value for value in self.grid if str(value) in begins]
        tokens = self.tokens[place.number]
        mass = logits[[tokens[value] for value in right]].softmax(0).cumsum(0)
        low, median, high = (right[min(int((mass < share - 1e-9).sum()), len(right) - 1)] for share in SHARES)
        return low, median, high
