"""Groups of whole samples, as GoT-R1 draws them for training: chain, then image tokens, at temperature 1 in both."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import torch
from torch import Tensor

from models.learn.janus.columns import Columns
from models.learn.janus.policy import Ask, Feed, Head, Policy
from models.learn.janus.rows import Guidance, Row


class Chance:
    """Noise of each prompt's own: what is drawn for one depends on nobody beside it."""

    def __init__(self, seeds: Sequence[str], group: int, device: torch.device) -> None:
        self.group, self.device = group, device
        self.generators = [torch.Generator(device).manual_seed(_number(seed)) for seed in seeds]

    def draw(self, logits: Tensor, temperature: float) -> Tensor:
        """logits [prompts * group, K] -> ids, by Gumbel's maximum; temperature 0 is greedy."""
        if temperature <= 0:
            return logits.argmax(-1)
        shape = (self.group, logits.shape[-1])
        noise = torch.cat([torch.rand(shape, generator=g, device=self.device) for g in self.generators])
        # float32 has no number between 1 - 2^-24 and 1, and 0 would be infinite.
        return (logits / temperature - noise.clamp(min=1e-20).log().neg().log()).argmax(-1)


def _number(seed: str) -> int:
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big") >> 1


@torch.no_grad()
def roll_out(
    policy: Policy,
    prompts: Sequence[Sequence[int]],
    seeds: Sequence[str],
    group: int,
    begin_of_image: int,
    codes: int,
    max_chain: int = 600,
    temperature: float = 1.0,
    guidance: Guidance | None = None,
) -> list[Row]:
    """`group` rows of each prompt (ids from BOS to the template's end), those of a prompt next to each other; `codes`
    image tokens each. A chain of `max_chain` tokens is cut there and the image begun."""
    device = next(policy.parameters()).device
    walk = _Walk(policy, prompts, group, max_chain + codes, device)
    head = walk.length.clone()
    tokens = torch.full((len(head), max_chain), begin_of_image, device=device)
    finished = torch.zeros_like(head, dtype=torch.bool)
    done = finished.clone()
    chance = Chance([f"{seed} chain" for seed in seeds], group, device)
    for step in range(max_chain):
        chosen = chance.draw(walk.logits("text"), temperature)
        finished |= ~done & (chosen == begin_of_image)
        if step == max_chain - 1:
            chosen = torch.full_like(chosen, begin_of_image)
        chosen = torch.where(done, begin_of_image, chosen)
        tokens[:, step] = chosen
        walk.go_on(chosen, waits=done)
        done = done | (chosen == begin_of_image)
        if bool(done.all()):
            break
    sizes = (walk.length - head).tolist()
    others = [_Walk(policy, [guidance.bare(n) for n in walk.length.tolist()], 1, codes, device)] if guidance else []
    drawn = torch.empty(len(head), codes, dtype=torch.int64, device=device)
    chance = Chance([f"{seed} image" for seed in seeds], group, device)
    for index in range(codes):
        logits = walk.logits("image")
        for other in others:
            unconditional = other.logits("image")
            logits = unconditional + guidance.weight * (logits - unconditional) if guidance else logits
        drawn[:, index] = chance.draw(logits, temperature)
        if index + 1 < codes:
            for read in (walk, *others):
                read.go_on(drawn[:, index] + policy.text_ids)
    written, ended, kept = tokens.tolist(), finished.tolist(), drawn.cpu()
    return [
        Row([*prompts[row // group], *written[row][:size]], len(prompts[row // group]), kept[row], ended[row])
        for row, size in enumerate(sizes)
    ]


class _Walk:
    """Rows that are read side by side: `length` int64 [B] of each, `state` [B, width] behind its last token."""

    def __init__(
        self, policy: Policy, prompts: Sequence[Sequence[int]], group: int, more: int, device: torch.device
    ) -> None:
        longest = max(map(len, prompts))
        self.policy = policy
        self.cache = Columns(policy.layers, longest + more)
        ids = torch.zeros(len(prompts), longest, dtype=torch.int64)
        for row, prompt in enumerate(prompts):
            ids[row, : len(prompt)] = torch.tensor(list(prompt))
        length = torch.tensor([len(prompt) for prompt in prompts], device=device)
        places = torch.arange(longest, device=device).expand(len(prompts), -1)
        state = policy(Feed(ids.to(device), places, longest - 1, length - 1, self.cache))
        self.cache.repeat(group)
        self.length, self.state = length.repeat_interleave(group), state.repeat_interleave(group, 0)
        self.furthest = longest

    def logits(self, head: Head) -> Tensor:
        return self.policy(Ask(self.state, head))

    def go_on(self, ids: Tensor, waits: Tensor | None = None) -> None:
        """A token more of each row; one that waits reads its last token again, where that stands already."""
        places = self.length if waits is None else self.length - waits.long()
        first = torch.zeros_like(ids)
        self.state = self.policy(Feed(ids[:, None], places[:, None], self.furthest, first, self.cache))
        self.length = places + 1
        self.furthest += 1
