"""NamedJanus that also paints: what image codes are made of is shared with the names and numbers of chains.

A code is a sum of what it says: the two edges of a pair, a kind and its way, a colour, a style and a rank, a setting and
its light. Its input row and its output row are sums of vectors of those, and the kind's and the colour's are the very
ones that the text's names have. So thousands of codes are learned from few samples. `plain_state` multiplies it out.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.families.mini.net.initialise import waves
from models.families.mini.net.model import KeyValue, ModelConfig
from models.pictures.codes import CODES, EDGES, GRID, LOOK, MOST, PAINT, PAINTS, PAIR, PAIRS
from models.pictures.looks import BACKDROPS, LOOKS
from models.plans.model import NamedJanus, Names, plain_state
from models.world.art.backdrops import LIGHTS, VARIANTS
from models.world.kinds import KINDS
from models.world.settings import SETTINGS
from models.world.styles import STYLES

IMAGE_SIZE = 512
# What is added before the head's GELU and taken away behind it: there GELU is nearly straight, so that the head begins as
# the text's, which says names already.
_LIFT = 4.0
_TABLES = {
    "setting": len(SETTINGS),
    "backdrop": VARIANTS,
    "light": len(LIGHTS),
    "style": len(STYLES),
    "variant": max(look.variant for look in LOOKS) + 1,
    "way": 2,
    "rank": MOST,
    "low": len(EDGES),
    "high": len(EDGES),
    "role": 4,
}
_FIRST = dict(zip(_TABLES, [0, *torch.tensor(list(_TABLES.values())).cumsum(0).tolist()], strict=False))
PARTS = sum(_TABLES.values())


def code_parts(names: dict[str, int]) -> tuple[Tensor, Tensor]:
    """What codes are made of: the numbers of their parts, int64 [CODES, 4], PARTS for none; and the number of the kind
    or colour that each names, 0 for none. names: those numbers by name, as the tokenizer's roles have them."""
    parts = torch.full((CODES, 4), PARTS)
    about = torch.zeros(CODES, dtype=torch.int64)

    def say(codes: Tensor | slice, **said: Tensor) -> None:
        for column, (table, value) in enumerate(said.items()):
            parts[codes, column] = _FIRST[table] + value

    def role(number: int, count: int) -> Tensor:
        return torch.full((count,), number)

    ground = torch.arange(BACKDROPS * len(LIGHTS))
    number = ground // len(LIGHTS)
    shown = number // len(STYLES)
    # Variant and light are chance, and told by one part; the role is the setting's.
    say(slice(0, LOOK), setting=shown // VARIANTS, backdrop=shown % VARIANTS, light=ground % len(LIGHTS), style=number % len(STYLES))
    variant, way = (torch.tensor([int(getattr(look, name)) for look in LOOKS]) for name in ("variant", "turned"))
    say(slice(LOOK, PAINT), variant=variant, way=way, role=role(0, len(LOOKS)))
    about[LOOK:PAINT] = torch.tensor([names[KINDS[look.kind].name] for look in LOOKS])
    paint = torch.arange(PAIR - PAINT)
    styled, rank = paint // MOST, paint % MOST
    say(slice(PAINT, PAIR), style=styled % len(STYLES), rank=rank, role=role(1, len(paint)))
    colours = torch.tensor([names[name] if name else 0 for name in PAINTS])
    about[PAINT:PAIR] = colours[styled // len(STYLES)]
    low, high = torch.tensor(PAIRS).T
    say(slice(PAIR, CODES), low=low, high=high, role=role(2, len(PAIRS)))
    return parts, about


class PaintedJanus(NamedJanus):
    """Text and image ids."""

    parts: Tensor
    pictured: Tensor

    def __init__(self, config: ModelConfig, names: Names, spoken: Tensor, numbers: dict[str, int]) -> None:
        super().__init__(config, names, spoken)
        width, narrow = config.width, config.code_width
        parts, pictured = code_parts(numbers)
        self.register_buffer("parts", parts, persistent=False)
        self.register_buffer("pictured", pictured, persistent=False)
        self.parts_in = nn.Parameter(torch.randn(PARTS, narrow) * 0.5)
        self.parts_out = nn.Parameter(torch.zeros(PARTS, width))
        self.kinds_in = nn.Parameter(torch.randn(width, narrow) * width**-0.5)
        self.kinds_out = nn.Parameter(torch.eye(width) * 0.5)

    def _summed(self, table: Tensor, of_kinds: Tensor) -> Tensor:
        wide = torch.cat([table, table.new_zeros(1, table.shape[1])])
        kinds = F.embedding(self.pictured, self.kinds @ of_kinds) * (self.pictured > 0)[:, None]
        return F.embedding(self.parts, wide).sum(1) + kinds

    def code_table(self) -> Tensor:
        """[CODES, code_width]: what `gen_embed` is when multiplied out."""
        return self._summed(self.parts_in, self.kinds_in)

    def code_head(self) -> Tensor:
        """[CODES, width]: the last layer of `gen_head`."""
        return self._summed(self.parts_out, self.kinds_out)

    def residual_states(
        self, ids: Tensor, positions: Tensor, past: list[KeyValue] | None = None
    ) -> tuple[list[Tensor], list[KeyValue]]:
        table = torch.cat([self.text_table(), self.aligner(self.code_table()).float()])
        x = F.embedding(ids, table) + F.embedding(positions, self.position_table())
        cos, sin = self.cos[positions][:, None], self.sin[positions][:, None]
        states: list[Tensor] = []
        for block in self.blocks:
            x, _ = block(x, cos, sin, None)
            states.append(x)
        return states, []

    def code_logits(self, hidden: Tensor) -> Tensor:
        """hidden normed [N, width] -> [N, CODES]"""
        return F.linear(self.gen_head[1](self.gen_head[0](hidden)) - _LIFT, self.code_head())


def painted_config(text_vocab: int, **shape: int) -> ModelConfig:
    """shape: widths and depths away from the usual ones."""
    return ModelConfig(text_vocab=text_vocab, codes=CODES, grid=GRID, image_size=IMAGE_SIZE, **shape)


@torch.no_grad()
def begin_painting(model: PaintedJanus) -> None:
    """First weights of what is new: places of cells and edges are smooth, as the text's coordinates are."""
    config = model.config
    eighth = config.width // 8
    rows, columns = config.grid
    down, across = torch.meshgrid((torch.arange(rows) + 0.5) / rows, (torch.arange(columns) + 0.5) / columns, indexing="ij")
    nn.init.normal_(model.image_position, std=0.02)
    model.image_position[:, : 2 * eighth] = 0.03 * waves(across.flatten(), 2 * eighth)
    model.image_position[:, 2 * eighth : 4 * eighth] = 0.03 * waves(down.flatten(), 2 * eighth)
    narrow = config.code_width // 4 * 2
    edges = torch.tensor(EDGES) / 1000
    for name, at in (("low", slice(0, narrow)), ("high", slice(narrow, 2 * narrow))):
        mine = slice(_FIRST[name], _FIRST[name] + len(EDGES))
        model.parts_in[mine] = 0
        model.parts_in[mine, at] = 0.5 * waves(edges, narrow)
        nn.init.normal_(model.parts_out[mine], std=0.02)
    for layer in (model.aligner[0], model.aligner[2]):
        nn.init.normal_(layer.weight, std=layer.in_features**-0.5)
        nn.init.zeros_(layer.bias)
    nn.init.eye_(model.gen_head[0].weight)
    nn.init.constant_(model.gen_head[0].bias, _LIFT)
    model.kinds_out.copy_(model.mix)


def plain_painted(model: PaintedJanus, state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The state of a PaintedJanus (such as its average) as that of a MiniJanus."""
    kinds = state["kinds"]

    def summed(table: Tensor, of_kinds: Tensor) -> Tensor:
        wide = torch.cat([table, table.new_zeros(1, table.shape[1])])
        named = F.embedding(model.pictured, kinds @ of_kinds) * (model.pictured > 0)[:, None]
        return F.embedding(model.parts, wide).sum(1) + named

    out = plain_state(model, state)
    out["gen_embed.weight"] = summed(state["parts_in"], state["kinds_in"])
    out["gen_head.2.weight"] = summed(state["parts_out"], state["kinds_out"])
    out["gen_head.2.bias"] = -_LIFT * out["gen_head.2.weight"].sum(1)
    return {name: value for name, value in out.items() if name not in ("parts_in", "parts_out", "kinds_in", "kinds_out")}
