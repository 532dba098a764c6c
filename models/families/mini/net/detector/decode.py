"""Maps -> detections: local peaks of the class maps, then suppression of doubles."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from models.families.mini.net.detector.geometry import box_iou, suppress
from models.families.mini.net.detector.labels import CLASSES, COLOUR_NAMES, Detection
from models.families.mini.net.detector.network import Detector, Maps, cell_centres, to_boxes

THRESHOLD = 0.3
MOST_PEAKS = 40
SAME_CLASS = 0.6
ANY_CLASS = 0.85


def clash(better: Detection, other: Detection) -> bool:
    """Two answers for one object: alike boxes, the more so if of different classes."""
    limit = SAME_CLASS if better.cls == other.cls else ANY_CLASS
    return box_iou(better.box, other.box) > limit


@torch.no_grad()
def decode(maps: Maps, threshold: float = THRESHOLD) -> list[list[Detection]]:
    """Detections of each picture, best first."""
    scores = maps.classes.sigmoid()
    peaks = scores * (F.max_pool2d(scores, 3, stride=1, padding=1) == scores)
    batch, _, cells, _ = peaks.shape
    count = min(MOST_PEAKS, peaks[0].numel())
    value, place = peaks.flatten(1).topk(count)
    cls, cell = place // cells**2, place % cells**2
    boxes = to_boxes(maps.edges.flatten(2).mT, cell_centres(cells, scores.device)).clamp(0, 1) * 1000
    colours = maps.colours.flatten(2).argmax(1)
    # To plain numbers at once: a look at a GPU's tensor costs as much as the whole of it.
    peaked = boxes.gather(1, cell[..., None].expand(-1, -1, 4)).tolist()
    named, coloured, sure = cls.tolist(), colours.gather(1, cell).tolist(), value.tolist()
    out = []
    for row in range(batch):
        found = [
            Detection(CLASSES[name], COLOUR_NAMES[colour], tuple(box), score)
            for name, colour, box, score in zip(named[row], coloured[row], peaked[row], sure[row], strict=True)
            if score >= threshold
        ]
        out.append(suppress(found, clash))
    return out


@torch.no_grad()
def detect(network: Detector, images: Tensor, threshold: float = THRESHOLD) -> list[list[Detection]]:
    """images float [B, 3, S, S] in [-1, 1] -> detections of each."""
    with torch.autocast(images.device.type, torch.bfloat16):
        maps = network(images)
    return decode(maps, threshold)
