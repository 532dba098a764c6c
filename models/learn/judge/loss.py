"""What lies under each patch, and the judge's loss: cross-entropies and the distance of corners."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from models.families.mini.net.judge.network import Votes, patch_centres
from models.learn.detector.pictures import Labels

BOX_WEIGHT = 5.0


def owners(labels: Labels, cells: int) -> Tensor:
    """int64 [B, cells * cells]: which object of the picture is topmost at each patch's centre, -1 for
    none. An object too thin to hold a patch's centre has the patch that its own centre lies in."""
    batch, most = labels.classes.shape
    centres = patch_centres(cells, labels.boxes.device)
    low, high = labels.boxes[..., None, :2], labels.boxes[..., None, 2:]
    inside = ((centres >= low) & (centres < high)).all(-1)
    middle = ((labels.boxes[..., :2] + labels.boxes[..., 2:]) / 2 * cells).long().clamp(0, cells - 1)
    home = F.one_hot(middle[..., 1] * cells + middle[..., 0], cells**2).bool()
    covers = (inside | (home & ~inside.any(-1, keepdim=True))) & (labels.classes >= 0)[..., None]
    rank = torch.arange(most, device=centres.device)[None, :, None]
    return torch.where(covers, rank, torch.full_like(rank, -1)).amax(1)


def losses(votes: Votes, labels: Labels) -> dict[str, Tensor]:
    """The parts of the loss, each a scalar; their sum is minimised."""
    batch, count, _ = votes.classes.shape
    owner = owners(labels, round(count**0.5))
    covered = owner >= 0
    row = torch.arange(batch, device=owner.device)[:, None].expand(-1, count)[covered]
    which = owner[covered]
    names = torch.zeros_like(owner)
    names[covered] = labels.classes[row, which] + 1
    true = labels.boxes[row, which]
    size = (true[:, 2:] - true[:, :2]).clamp(min=0.1).repeat(1, 2)
    many = max(1, len(which))
    off = F.smooth_l1_loss(votes.boxes[covered] / size, true / size, beta=0.05, reduction="sum") / (4 * many)
    return {
        "class": F.cross_entropy(votes.classes.flatten(0, 1), names.flatten()),
        "colour": F.cross_entropy(votes.colours[covered], labels.colours[row, which], reduction="sum") / many,
        "corners": BOX_WEIGHT * off,
    }
