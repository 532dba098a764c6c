"""How well objects are found, on scenes that no training run uses."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from models.families.mini.net.detector.geometry import box_iou, greedy_match
from models.families.mini.net.detector.labels import CLASSES, COLOUR_NAMES, Detection, same_look
from models.families.mini.net.picture_decoder import PictureDecoder
from models.families.mini.net.pixels import to_network
from models.families.mini.world.streams import seeded
from models.learn.detector.augment import through_codes
from models.learn.detector.loss import HIDDEN
from models.learn.detector.pictures import Labels, any_scene, collate, label, picture

MATCHED = 0.5
HELD_OUT_SEED = 987_654_321


def held_out(count: int, seed: int = HELD_OUT_SEED) -> tuple[Tensor, Labels]:
    """Pictures float [count, 3, S, S] and labels, always the same."""
    scenes = [any_scene(seeded(seed, index)) for index in range(count)]
    images, labels = collate([(picture(scene), label(scene)) for scene in scenes])
    return to_network(images), labels


def truths(labels: Labels, row: int) -> list[tuple[Detection, float]]:
    """The objects of one picture as ideal detections, with their visible shares."""
    return [
        (
            Detection(
                CLASSES[labels.classes[row, n]],
                COLOUR_NAMES[labels.colours[row, n]],
                tuple((labels.boxes[row, n] * 1000).tolist()),
                1.0,
            ),
            labels.visible[row, n].item(),
        )
        for n in range(labels.classes.shape[1])
        if labels.classes[row, n] >= 0
    ]


def likeness(truth: Detection, answer: Detection) -> float:
    """Overlap, plus one where the class is right: a right answer is never spent on another object."""
    overlap = box_iou(truth.box, answer.box)
    return overlap + 1 if overlap >= MATCHED and truth.cls == answer.cls else overlap


def measure(found: list[list[Detection]], labels: Labels) -> dict[str, float]:
    """recall and precision: an object counts as found where a detection of its class overlaps it by
    half; placed: share of objects overlapped by half by any detection; class_accuracy,
    colour_accuracy and iou: over the placed ones. Nearly hidden objects are left out, and a
    detection of one is no error."""
    objects = placed = right = coloured = detections = 0
    overlap = 0.0
    for row, answers in enumerate(found):
        everything = truths(labels, row)
        ignored: set[int] = set()
        shown = [truth for truth, visible in everything if visible >= HIDDEN]
        pairs = greedy_match(len(shown), len(answers), lambda i, j: likeness(shown[i], answers[j]), MATCHED)
        for i, j, _ in pairs:
            truth, answer = shown[i], answers[j]
            ignored.add(j)
            placed += 1
            overlap += box_iou(truth.box, answer.box)
            right += truth.cls == answer.cls
            coloured += same_look(truth.cls, truth.colour, answer.colour)
        hidden = [truth for truth, visible in everything if visible < HIDDEN]
        spare = [
            j
            for j, answer in enumerate(answers)
            if j not in ignored and any(h.cls == answer.cls and box_iou(h.box, answer.box) > 0.3 for h in hidden)
        ]
        objects += len(shown)
        detections += len(answers) - len(spare)
    return {
        "recall": right / max(1, objects),
        "precision": right / max(1, detections),
        "placed": placed / max(1, objects),
        "class_accuracy": right / max(1, placed),
        "colour_accuracy": coloured / max(1, placed),
        "iou": overlap / max(1, placed),
    }


Detect = Callable[[Tensor], list[list[Detection]]]


def evaluate(
    detect: Detect, images: Tensor, labels: Labels, pictures: PictureDecoder | None, batch: int = 16
) -> dict[str, float]:
    """Figures on sharp pictures and, where there is a picture decoder, on its drawings (`soft_`)."""
    sharp = [d for part in images.split(batch) for d in detect(part)]
    figures = measure(sharp, labels)
    if pictures is not None:
        generator = torch.Generator().manual_seed(0)
        soft = [
            d
            for part in labels.codes.split(batch)
            for d in detect(through_codes(pictures, part, 0.02, generator))
        ]
        figures |= {f"soft_{name}": value for name, value in measure(soft, labels).items()}
    return figures
