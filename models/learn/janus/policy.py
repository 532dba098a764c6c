"""What of Janus is trained: the language model, its head, and the way of image tokens in and out.

Vision encoder and image tokenizer stay as they are. Everything goes through `forward`, where FSDP2 gathers weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import torch
from torch import Tensor, nn
from transformers import JanusConfig, JanusForConditionalGeneration

from models.learn.janus.columns import Columns
from models.learn.janus.rows import IGNORED, Rows

Head = Literal["text", "image"]


class Told(NamedTuple):
    """Log-probabilities of the tokens of some rows: text float [B, S] with its mask bool [B, S], image float [B, N];
    mean entropy of each, for the log. A tuple, so that FSDP2 sees the tensors in it."""

    text: Tensor
    spoken: Tensor
    image: Tensor
    text_entropy: Tensor
    image_entropy: Tensor


@dataclass(frozen=True)
class Feed:
    """Tokens to read: ids and places int64 [B, T]; `furthest` of the places; `last` int64 [B]: whose state is asked."""

    ids: Tensor
    places: Tensor
    furthest: int
    last: Tensor
    cache: Columns


@dataclass(frozen=True)
class Ask:
    """state float [B, width] -> logits float32 [B, K]."""

    state: Tensor
    head: Head


class Policy(nn.Module):
    """Parameters have the names of `families/janus/checkpoint/names.py`."""

    def __init__(self, config: JanusConfig) -> None:
        super().__init__()
        whole = JanusForConditionalGeneration(config)
        self.config = config
        self.language_model: Any = whole.model.language_model
        self.generation_embeddings = whole.model.generation_embeddings
        self.generation_aligner = whole.model.generation_aligner
        self.generation_head = whole.model.generation_head
        self.lm_head = whole.lm_head

    @property
    def text_ids(self) -> int:
        return int(self.config.text_config.vocab_size)

    @property
    def layers(self) -> int:
        return int(self.config.text_config.num_hidden_layers)

    def forward(self, asked: Rows | Feed | Ask) -> Any:
        """Rows -> Told; Feed -> state [B, width]; Ask -> logits."""
        if isinstance(asked, Rows):
            return self._told(asked)
        if isinstance(asked, Feed):
            mask = asked.cache.at(asked.places, asked.furthest)
            hidden = self._hidden(asked.ids, asked.places, mask, asked.cache)
            return hidden[torch.arange(len(hidden), device=hidden.device), asked.last]
        return (self.lm_head if asked.head == "text" else self.generation_head)(asked.state).float()

    def _hidden(self, ids: Tensor, places: Tensor, mask: Tensor | None, cache: Columns | None) -> Tensor:
        is_code = ids >= self.text_ids
        text = self.language_model.embed_tokens(torch.where(is_code, 0, ids))
        codes = self.generation_embeddings(torch.where(is_code, ids - self.text_ids, 0))
        embedded = torch.where(is_code[..., None], self.generation_aligner(codes), text)
        return self.language_model(
            inputs_embeds=embedded,
            attention_mask=mask,
            position_ids=places,
            past_key_values=cache,
            use_cache=cache is not None,
        ).last_hidden_state

    def _told(self, rows: Rows) -> Told:
        """Teacher-forced, in one pass; logits only where a token is learned."""
        # Rows and those that say nothing side by side: FSDP2 wants each layer passed once.
        ids = rows.ids if rows.bare is None else torch.cat([rows.ids, rows.bare])
        places = torch.arange(ids.shape[1], device=ids.device).expand_as(ids)
        hidden, *bare = self._hidden(ids, places, None, None).split(len(rows.ids))
        spoken = rows.targets != IGNORED
        text = self.lm_head(hidden[:, : spoken.shape[1]][spoken]).float().log_softmax(-1)
        index = rows.image_index[..., None].expand(-1, -1, hidden.shape[-1])
        logits = self.generation_head(hidden.gather(1, index)).float()
        for other in bare:
            unconditional = self.generation_head(other.gather(1, index)).float()
            logits = unconditional + rows.weight * (logits - unconditional)
        image = logits.log_softmax(-1)
        of_text = text.gather(1, rows.targets[spoken][:, None])[:, 0]
        return Told(
            torch.zeros(spoken.shape, device=text.device).masked_scatter(spoken, of_text),
            spoken,
            image.gather(2, rows.codes[..., None])[..., 0].clone(),
            _entropy(text),
            _entropy(image),
        )


@torch.no_grad()
def _entropy(log_p: Tensor) -> Tensor:
    return -(log_p.exp() * log_p).sum(-1).mean() if log_p.numel() else log_p.new_zeros(())
