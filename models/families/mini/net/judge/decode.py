"""Votes -> detections: patches that agree on class and box are one object, whose box is their mean."""

from __future__ import annotations

import torch
from torch import Tensor

from models.families.mini.net.detector.geometry import box_iou
from models.families.mini.net.detector.labels import CLASSES, COLOUR_NAMES, Detection
from models.families.mini.net.judge.network import Judge, Votes

SURE = 0.35
AGREE = 0.45
SAME_OBJECT = 0.75


def gather(boxes: Tensor, classes: Tensor, scores: Tensor, colours: Tensor) -> list[Detection]:
    """One picture's certain patches: boxes [N, 4], classes [N] and scores [N], colour shares [N, K].
    The surest patch calls in those that agree with it, again and again until none is left."""
    left = scores.argsort(descending=True).tolist()
    out: list[Detection] = []
    while left:
        head = left[0]
        own = boxes[head].tolist()
        party = [n for n in left if classes[n] == classes[head] and box_iou(boxes[n].tolist(), own) > AGREE]
        party = party or [head]  # an empty box agrees with nobody, not even itself
        weight = scores[party] / scores[party].sum()
        box = (boxes[party] * weight[:, None]).sum(0).clamp(0, 1) * 1000
        colour = int((colours[party] * weight[:, None]).sum(0).argmax())
        score = scores[head].item()
        out.append(Detection(CLASSES[classes[head]], COLOUR_NAMES[colour], tuple(box.tolist()), score))
        # Patches on a seam may name another class for the very same box.
        known = set(party)
        left = [n for n in left if n not in known and box_iou(boxes[n].tolist(), own) <= SAME_OBJECT]
    return out


@torch.no_grad()
def decode(votes: Votes, sure: float = SURE) -> list[list[Detection]]:
    """Detections of each picture, best first."""
    score, name = (x.cpu() for x in votes.classes.softmax(-1)[..., 1:].max(-1))
    nothing = votes.classes.argmax(-1).cpu() == 0
    colours, boxes = votes.colours.softmax(-1).cpu(), votes.boxes.cpu()
    out = []
    for row in range(len(score)):
        keep = (score[row] >= sure) & ~nothing[row]
        out.append(gather(boxes[row, keep], name[row, keep], score[row, keep], colours[row, keep]))
    return out


@torch.no_grad()
def detect(network: Judge, images: Tensor, sure: float = SURE) -> list[list[Detection]]:
    """images float [B, 3, S, S] in [-1, 1] -> detections of each."""
    with torch.autocast(images.device.type, torch.bfloat16):
        votes = network(images)
    return decode(votes, sure)
