"""Targets and loss of the detector: penalty-reduced focal loss on the class maps (CenterNet), GIoU and
smooth L1 on the boxes, cross-entropy on classes and colours, all in the cells near an object's centre.

The focal loss alone names an object in one cell; the cross-entropy of the same logits over the classes
says so in all cells near it, which teaches 129 classes much sooner.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from models.families.mini.net.detector.geometry import generalised_iou
from models.families.mini.net.detector.network import Maps, cell_centres, to_boxes
from models.learn.detector.pictures import Labels

HIDDEN = 0.3  # objects less visible than this are neither asked for nor held against the network
NEAR = 0.6  # cells with at least this value of an object's bump learn its box and colour
SPREAD = 0.15  # standard deviation of the bump as a share of the box
ALPHA, BETA = 2.0, 4.0
# With equal weights the class maps drown the boxes, which then do not learn at all for a long while.
WEIGHTS = {"heat": 0.25, "name": 0.5, "overlap": 2.0, "edges": 2.0, "colour": 0.5}


@dataclass(frozen=True)
class Targets:
    """heat [B, C, N] in [0, 1] (1 at the cell of an object's centre); weight [B, C, N] (0 where
    nothing is known); owner int64 [B, N]: which object of the picture a cell describes, -1 none."""

    heat: Tensor
    weight: Tensor
    owner: Tensor


def bumps(boxes: Tensor, cells: int) -> Tensor:
    """boxes [..., 4] -> a Gaussian round each centre over the cells, peak exactly 1, [..., N]."""
    centre = (boxes[..., :2] + boxes[..., 2:]) / 2
    home = (centre * cells).floor().clamp(0, cells - 1)
    place = (home + 0.5) / cells
    size = boxes[..., 2:] - boxes[..., :2]
    spread = (SPREAD * size).clamp(min=0.4 / cells)
    offset = cell_centres(cells, boxes.device) - place[..., None, :]
    return (-0.5 * (offset / spread[..., None, :]).square().sum(-1)).exp()


def make_targets(labels: Labels, classes: int, cells: int) -> Targets:
    batch, most = labels.classes.shape
    device = labels.boxes.device
    real = labels.classes >= 0
    shown = real & (labels.visible >= HIDDEN)
    bump = bumps(labels.boxes, cells)
    index = labels.classes.clamp(min=0)[..., None].expand(-1, -1, cells**2)
    empty = torch.zeros(batch, classes, cells**2, device=device)
    heat = empty.scatter_reduce(1, index, bump * shown[..., None], "amax")
    doubt = empty.scatter_reduce(1, index, bump * (real & ~shown)[..., None], "amax")
    weight = ((doubt < NEAR / 2) | (heat == 1)).float()
    # Of several objects near a cell the one whose centre is nearest, by its own size, describes it.
    best, owner = torch.where(shown[..., None], bump, torch.zeros_like(bump)).max(1)
    return Targets(heat, weight, torch.where(best >= NEAR, owner, torch.full_like(owner, -1)))


def focal(logits: Tensor, targets: Targets) -> Tensor:
    """CenterNet's loss over [B, C, N], per object."""
    positive = targets.heat == 1
    log_p, log_not = F.logsigmoid(logits), F.logsigmoid(-logits)
    p = log_p.exp()
    on = (1 - p) ** ALPHA * log_p
    off = (1 - targets.heat) ** BETA * p**ALPHA * log_not
    total = (torch.where(positive, on, off) * targets.weight).sum()
    return -total / positive.sum().clamp(min=1)


def losses(maps: Maps, labels: Labels) -> dict[str, Tensor]:
    """The weighted parts of the loss, each a scalar; their sum is minimised."""
    batch, classes, cells, _ = maps.classes.shape
    targets = make_targets(labels, classes, cells)
    row, cell = torch.nonzero(targets.owner >= 0, as_tuple=True)
    which = targets.owner[row, cell]
    edges = maps.edges.flatten(2)[row, :, cell]
    centres = cell_centres(cells, edges.device)[cell]
    found, true = to_boxes(edges, centres), labels.boxes[row, which]
    names, colours = (m.flatten(2)[row, :, cell] for m in (maps.classes, maps.colours))
    many = max(1, len(row))
    size = (true[:, 2:] - true[:, :2]).repeat(1, 2)
    parts = {
        "heat": focal(maps.classes.flatten(2), targets),
        "name": F.cross_entropy(names, labels.classes[row, which], reduction="sum") / many,
        "overlap": (1 - generalised_iou(found, true)).sum() / many,
        "edges": F.smooth_l1_loss(found / size, true / size, beta=0.1, reduction="sum") / many,
        "colour": F.cross_entropy(colours, labels.colours[row, which], reduction="sum") / many,
    }
    return {name: WEIGHTS[name] * part for name, part in parts.items()}
