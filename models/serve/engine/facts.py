"""What is known of a served model, in the words of a bundle's manifest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.kit.sequencer import Sequencer


@dataclass(frozen=True)
class Facts:
    """`hash`: sha256 that identifies the weights; of a bundle its manifest's, so that what was painted from it
    elsewhere can be painted on here. `detector`: how to read what the network's own detector gives. `image_start`: the position of the first image token, None: right behind the
    text. `plans`: it writes chains; one that doesn't is given its layout in words."""

    id: str
    name: str
    hash: str
    licence: Mapping[str, Any]
    sequencer: Sequencer
    grid: tuple[int, int]
    image_size: tuple[int, int]
    text_ids: int
    codes: int
    max_text: int
    image_start: int | None
    plans: bool
    coordinates: Mapping[str, int]
    sampling: Mapping[str, Any]
    vocabulary: Mapping[str, Any] | None = None
    succeeds: tuple[str, ...] = ()
    detector: Mapping[str, Any] | None = None

    @property
    def image_tokens(self) -> int:
        return self.grid[0] * self.grid[1]

    def description(self) -> dict[str, Any]:
        """What a studio asks of a generator; names as in src/contract."""
        rows, columns = self.grid
        width, height = self.image_size
        found: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "hash": self.hash,
            "succeeds": list(self.succeeds),
            "licence": dict(self.licence),
            "tokens": {"columns": columns, "rows": rows},
            "image": {"width": width, "height": height},
            "coordinates": dict(self.coordinates),
            "defaults": {
                "plan": {"maxTokens": min(600, self.max_text), **self.sampling["text"], "constrained": False},
                "paint": dict(self.sampling["image"]),
            },
            "capabilities": {"plan": self.plans, "paint": True, "repaint": True, "understand": False},
        }
        if self.detector is not None:
            found["detector"] = dict(self.detector)
            found["capabilities"]["detect"] = True
        if not self.plans:
            found["boxes"] = "suggested"
        if self.vocabulary is not None:
            found["vocabulary"] = {key: value for key, value in self.vocabulary.items() if key != "closed"}
        return found
