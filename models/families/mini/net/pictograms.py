"""A learned texture for each kind of thing, laid over the picture where the codes say.

Neural textures (Thies, Zollhöfer, Nießner, arXiv 1904.12356): a grid of feature vectors a kind, looked up
at the place within its box and drawn by convolutions. What a thing looks like is learned in one place,
however large and wherever it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from models.families.mini.net.layout import ENDS, STEP
from models.families.mini.net.scene_codes import KINDS, REMAINDERS, WAYS, aspects

# Look-ups along one side of a cell.
FINE = 4
# Roles of `scene_codes.aspects`, and where in the 2 x 2 pattern each stands: row, column.
WHAT, COLOUR, ACROSS, DOWN = 1, 2, 3, 4
PATTERN = {WHAT: (0, 0), ACROSS: (0, 1), DOWN: (1, 0), COLOUR: (1, 1)}
NONE = -1
# What is drawn over a cell is a look: 0 for nothing, 1 + kind * WAYS + way for a kind facing one way.
LOOKS = 1 + KINDS * WAYS


@dataclass(frozen=True)
class Nearest:
    """For each cell the cells of one role to ask, nearest first: `index` int64 [4, N] into the cells,
    `rows` and `columns` float [4, N]: how far the asking cell is below and to the right of it."""

    index: Tensor
    rows: Tensor
    columns: Tensor


def nearest(role: int, grid: tuple[int, int]) -> Nearest:
    def ways(count: int, parity: int) -> np.ndarray:
        """[2, count]: the two nearest lines of a parity, the one of the own pair first."""
        line = np.arange(count)
        own = line // 2 * 2 + parity
        other = np.where(line % 2 == parity, own, np.where(parity == 0, own + 2, own - 2))
        return np.stack([own, np.where((other < 0) | (other >= count), own, other)])

    (row_parity, column_parity), (rows, columns) = PATTERN[role], grid
    down, across = ways(rows, row_parity), ways(columns, column_parity)
    r = np.broadcast_to(down[[0, 0, 1, 1]][:, :, None], (4, rows, columns))
    c = np.broadcast_to(across[[0, 1, 0, 1]][:, None, :], (4, rows, columns))
    own_r, own_c = np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij")
    index = torch.from_numpy((r * columns + c).reshape(4, -1))
    offsets = (torch.from_numpy((own - there).reshape(4, -1)).float() for own, there in ((own_r, r), (own_c, c)))
    return Nearest(index, *offsets)


def middles() -> Tensor:
    """The distance in the middle of each step of `layout_targets`, in cells."""
    ends = torch.tensor(ENDS, dtype=torch.float32)
    starts = torch.cat([ends[:1] - STEP, ends[:-1]])
    return (starts + ends) / 2


def look_remainders() -> Tensor:
    """The remainder that each look's kind leaves; nothing agrees with none, int64 [LOOKS]."""
    left = (torch.arange(LOOKS) - 1) // WAYS % REMAINDERS
    left[0] = NONE - 1
    return left


def look_textures() -> Tensor:
    """The number of each look's texture, 0 for none, int64 [LOOKS]."""
    return (torch.arange(LOOKS) - 1) // WAYS + 1


def look_turned() -> Tensor:
    """Which looks are mirror images of their texture, bool [LOOKS]."""
    return ((torch.arange(LOOKS) - 1) % WAYS == 1) & (torch.arange(LOOKS) > 0)


class Pictograms(nn.Module):
    """Codes int64 [B, N] -> features [B, width + 1, FINE * rows, FINE * columns]: the texture under each
    look-up, and 1 where there is one."""

    def __init__(self, grid: tuple[int, int], side: int, width: int) -> None:
        super().__init__()
        self.grid, self.side, self.width = grid, side, width
        self.texture = nn.Parameter(torch.randn((KINDS + 1) * side * side, width) * 0.3)
        said = aspects()
        distance = middles()
        far = (said["role"] == ACROSS) | (said["role"] == DOWN)
        near, away = (distance[torch.where(far, said[name], 0)] for name in ("first", "second"))
        self.register_buffer("role", said["role"], persistent=False)
        look = 1 + said["first"] * WAYS + said["second"]
        self.register_buffer("look", torch.where(said["role"] == WHAT, look, 0), persistent=False)
        self.register_buffer("left_by", look_remainders(), persistent=False)
        self.register_buffer("texture_of", look_textures(), persistent=False)
        self.register_buffer("turned", look_turned(), persistent=False)
        self.register_buffer("remainder", torch.where(said["role"] == COLOUR, said["second"], NONE), persistent=False)
        self.register_buffer("near", torch.where(far, near, 0.0), persistent=False)
        self.register_buffer("away", torch.where(far, away, 0.0), persistent=False)
        for name, role in (("what", WHAT), ("colour", COLOUR), ("across", ACROSS), ("down", DOWN)):
            asked = nearest(role, grid)
            self.register_buffer(f"{name}_index", asked.index, persistent=False)
            self.register_buffer(f"{name}_shift", asked.columns if role == ACROSS else asked.rows, persistent=False)
        self.register_buffer("offsets", (torch.arange(FINE) + 0.5) / FINE - 0.5, persistent=False)

    def looks(self, codes: Tensor) -> Tensor:
        """The look over each cell, [B, N]: of the nearest cells that name one, the first whose kind
        agrees with the remainder that the nearest colour tells; else the first."""
        remainder = torch.full_like(codes, NONE)
        for index in self.get_buffer("colour_index").flip(0):
            told = self.remainder[codes[:, index]]
            remainder = torch.where(told != NONE, told, remainder)
        chosen = torch.zeros_like(codes)
        ways = self.get_buffer("what_index").flip(0)
        named = [self.look[codes[:, index]] for index in ways]
        for look in named:
            chosen = torch.where(look > 0, look, chosen)
        for look in named:
            chosen = torch.where(self.left_by[look] == remainder, look, chosen)
        return torch.where(self.role[codes] > 0, chosen, 0)

    def lines(self, codes: Tensor, looks: Tensor, name: str, role: int) -> tuple[Tensor, Tensor]:
        """Place within the box along one axis [B, N, FINE], and 1 where it lies inside, 0 elsewhere. The
        distances are those of the nearest cell that tells them, of one under the same look if there is."""
        index, shift = self.get_buffer(f"{name}_index"), self.get_buffer(f"{name}_shift")
        near = away = torch.zeros(codes.shape, device=codes.device)
        known = torch.zeros_like(codes, dtype=torch.bool)
        for alike in (False, True):
            for way in (3, 2, 1, 0):
                candidate = codes[:, index[way]]
                has = self.role[candidate] == role
                if alike:
                    has = has & (looks[:, index[way]] == looks)
                near = torch.where(has, self.near[candidate] + shift[way], near)
                away = torch.where(has, self.away[candidate] - shift[way], away)
                known = known | has
        size = (near + away).clamp(min=0.2)
        place = (near[..., None] + self.offsets) / size[..., None]
        return place, ((place > 0) & (place < 1) & known[..., None]).float()

    def forward(self, codes: Tensor) -> Tensor:
        look = self.looks(codes)
        u, inside_u = self.lines(codes, look, "across", ACROSS)
        v, inside_v = self.lines(codes, look, "down", DOWN)
        there = inside_v[..., :, None] * inside_u[..., None, :] * (look > 0).float()[..., None, None]
        u = torch.where(self.turned[look][..., None], 1 - u, u)
        # Texels lie at the middles of a side x side grid; look-ups between them are blended.
        x, y = (((p * self.side) - 0.5).clamp(0, self.side - 1) for p in (u, v))
        left, top = (p.floor().clamp(max=self.side - 2) for p in (x, y))
        dx, dy = (x - left)[..., None, :], (y - top)[..., :, None]
        start = self.texture_of[look][..., None, None] * (self.side * self.side) + (top.long() * self.side)[..., :, None] + left.long()[..., None, :]
        blended = torch.zeros((*start.shape, self.width), dtype=self.texture.dtype, device=codes.device)
        for step, weight in (
            (0, (1 - dy) * (1 - dx)),
            (1, (1 - dy) * dx),
            (self.side, dy * (1 - dx)),
            (self.side + 1, dy * dx),
        ):
            blended = blended + nn.functional.embedding(start + step, self.texture) * weight[..., None]
        features = torch.cat([blended * there[..., None], there[..., None]], dim=-1)
        # [B, rows, columns, FINE, FINE, C] -> [B, C, FINE * rows, FINE * columns]
        rows, columns = self.grid
        shaped = features.view(len(codes), rows, columns, FINE, FINE, -1)
        return shaped.permute(0, 5, 1, 3, 2, 4).reshape(len(codes), -1, rows * FINE, columns * FINE)
