"""Labels, targets, decoding and measures of the detector, and that it learns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.families.mini.net.checkpoints import load, load_detector
from models.families.mini.net.detector.decode import decode, detect
from models.families.mini.net.detector.geometry import box_iou, generalised_iou, greedy_match
from models.families.mini.net.detector.labels import (
    CLASSES,
    CLASS_INDEX,
    COLOUR_INDEX,
    COLOUR_NAMES,
    Detection,
    same_look,
)
from models.families.mini.net.detector.network import Detector, DetectorConfig, Maps, cell_centres
from models.families.mini.net.picture_decoder import PictureConfig, PictureDecoder
from models.families.mini.net.pixels import to_network
from models.families.mini.world.scene import Item, Scene
from models.learn.common.team import Team
from models.learn.detector import train as training
from models.learn.detector.augment import damage_codes, soften
from models.learn.detector.loop import Run, optimisers
from models.learn.detector.loss import losses, make_targets
from models.learn.detector.measure import evaluate, held_out, measure, truths
from models.learn.detector.pictures import LabelledPictures, collate, label, picture

SMALL = DetectorConfig(image_size=64, widths=(8, 12, 16, 16), neck=16)
PAIR = Scene("plain", (Item("cat", "red", (50, 50, 450, 450)), Item("car", None, (500, 550, 980, 900))))
TINY_PICTURES = PictureConfig(widths=(8, 8, 8), hidden=8, depths=(0, 0, 0))


def ideal_maps(scene: Scene, cells: int) -> Maps:
    """Maps that say exactly what the targets say."""
    _, labels = collate([(picture(scene, 64), label(scene))])
    targets = make_targets(labels, len(CLASSES), cells)
    colours = torch.full((1, len(COLOUR_NAMES), cells**2), -9.0)
    edges = torch.zeros(1, 4, cells**2)
    for cell, owner in enumerate(targets.owner[0].tolist()):
        if owner >= 0:
            box, centre = labels.boxes[0, owner], cell_centres(cells)[cell]
            colours[0, labels.colours[0, owner], cell] = 9.0
            edges[0, :, cell] = torch.cat([centre - box[:2], box[2:] - centre])
    grid = (cells, cells)
    heat = torch.logit(targets.heat.clamp(1e-4, 1 - 1e-4))
    return Maps(heat.unflatten(2, grid), colours.unflatten(2, grid), edges.unflatten(2, grid))


def test_decoding_undoes_the_targets() -> None:
    scene = Scene("plain", (*PAIR.items, Item("car", "blue", (0, 560, 400, 900)), Item("key", "green", (760, 40, 999, 300))))
    (found,) = decode(ideal_maps(scene, 32))
    wanted = {(i.cls, i.colour): i.box for i in scene.items}
    assert {(d.cls, d.colour) for d in found} == set(wanted)
    assert all(box_iou(d.box, wanted[d.cls, d.colour]) > 0.98 for d in found)


def test_an_object_that_is_hidden_is_neither_asked_for_nor_forbidden() -> None:
    scene = Scene("plain", (Item("cat", "red", (300, 300, 600, 600)), Item("bus", None, (250, 250, 650, 650))))
    _, labels = collate([(picture(scene, 64), label(scene))])
    assert labels.visible[0, :2].tolist() == [0.0, 1.0]
    targets = make_targets(labels, len(CLASSES), 32)
    cat, bus = CLASS_INDEX["cat"], CLASS_INDEX["bus"]
    middle = targets.heat[0, bus].argmax()
    assert targets.heat[0, cat].max() == 0 and targets.weight[0, cat, middle] == 0
    assert targets.heat[0, bus, middle] == 1 and targets.weight[0, bus].min() == 1
    assert set(targets.owner[0].tolist()) == {-1, 1}


def test_loss_is_least_for_the_truth() -> None:
    _, labels = collate([(picture(PAIR, 64), label(PAIR))])
    ideal = ideal_maps(PAIR, 32)
    right = losses(ideal, labels)
    assert right["overlap"] < 1e-5 and right["edges"] < 1e-5
    assert right["colour"] < 1e-3 and right["name"] < 0.02
    shifted = losses(Maps(ideal.classes.roll(6, dims=3), ideal.colours, ideal.edges * 1.3), labels)
    assert shifted["heat"] > 3 * right["heat"]
    assert shifted["overlap"] > 0.1 and shifted["edges"] > 0.1


def test_every_parameter_takes_part_even_where_nothing_is_to_be_found() -> None:
    network = Detector(SMALL)
    empty = Scene("night", ())
    images, labels = collate([(picture(empty, 64), label(empty))] * 2)
    torch.stack(list(losses(network(to_network(images)), labels).values())).sum().backward()
    assert [name for name, p in network.named_parameters() if p.grad is None] == []


def test_it_learns_two_pictures_by_heart() -> None:
    torch.manual_seed(0)
    network = Detector(SMALL)
    other = Scene("night", (Item("tree", "yellow", (200, 200, 800, 900)),))
    images, labels = collate([(picture(s, 64), label(s)) for s in (PAIR, other)])
    run = Run(network, losses, optimisers(network, training.is_hidden, 0.02, 5e-3), Team())
    run.steps = 100  # past the warm-up
    for _ in range(90):
        run.step(to_network(images), labels, 1.0)
    figures = measure(detect(network, to_network(images)), labels)
    assert figures["recall"] == 1 and figures["precision"] == 1
    assert figures["colour_accuracy"] == 1 and figures["iou"] > 0.75


def test_measures_count_what_they_say() -> None:
    _, labels = collate([(picture(PAIR, 64), label(PAIR))])
    (cat, _), (car, _) = truths(labels, 0)
    assert measure([[cat, car]], labels) == pytest.approx(
        {"recall": 1, "precision": 1, "placed": 1, "class_accuracy": 1, "colour_accuracy": 1, "iou": 1}
    )
    blue = Detection("cat", "blue", cat.box, 0.9)
    dog = Detection("dog", None, car.box, 0.8)
    figures = measure([[blue, dog, Detection("key", None, (0, 900, 50, 950), 0.5)]], labels)
    assert figures == pytest.approx(
        {"recall": 1 / 2, "precision": 1 / 3, "placed": 1, "class_accuracy": 1 / 2, "colour_accuracy": 1 / 2, "iou": 1}
    )
    assert measure([[]], labels)["recall"] == 0


def test_colours_that_look_alike_are_one() -> None:
    assert same_look("tomato", None, None) and not same_look("car", "blue", "red")
    assert not same_look("banana", None, "blue")


def test_damage_takes_the_same_cell_of_another_picture() -> None:
    generator = torch.Generator().manual_seed(0)
    codes = torch.randint(60, (8, 50), generator=generator)
    damaged = damage_codes(codes, 0.5, generator)
    assert 0.3 < (damaged != codes).float().mean() < 0.7
    assert ((damaged == codes) | (damaged == codes.roll(1, 0))).all()
    assert torch.equal(damage_codes(codes, 0.0, generator), codes)


@pytest.mark.parametrize("with_codes", [True, False])
def test_softening_keeps_size_and_range_and_leaves_some_sharp(with_codes: bool) -> None:
    torch.manual_seed(0)
    drawing = PictureDecoder(TINY_PICTURES).eval() if with_codes else None
    images = to_network(torch.stack([picture(PAIR)] * 24))
    codes = torch.stack([label(PAIR).codes] * 24)
    soft = soften(images, codes, torch.Generator().manual_seed(1), drawing)
    same = [torch.equal(a, b) for a, b in zip(images, soft, strict=True)]
    assert soft.shape == images.shape and soft.abs().max() <= 1.01
    assert 0 < sum(same) < len(same)


def test_the_stream_is_a_function_of_its_seed() -> None:
    def first(seed: int, start: int) -> tuple[torch.Tensor, torch.Tensor]:
        image, labels = next(iter(LabelledPictures(seed, start)))
        return image, labels.boxes

    assert torch.equal(first(3, 1)[0], first(3, 1)[0])
    assert not torch.equal(first(3, 1)[1], first(4, 1)[1])
    stream = iter(LabelledPictures(3))
    next(stream)
    assert torch.equal(next(stream)[0], first(3, 1)[0])


boxes = st.tuples(*[st.floats(0, 1)] * 4).map(lambda b: (min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]) + 0.01, max(b[1], b[3]) + 0.01))


@given(boxes, boxes)
@settings(max_examples=100, deadline=None)
def test_generalised_overlap(a: tuple[float, ...], b: tuple[float, ...]) -> None:
    value = generalised_iou(torch.tensor([a]), torch.tensor([b])).item()
    assert -1.001 <= value <= box_iou(a, b) + 1e-3
    assert generalised_iou(torch.tensor([a]), torch.tensor([a])).item() == pytest.approx(1, abs=1e-3)


def test_greedy_matching_uses_each_side_once() -> None:
    value = [[0.9, 0.8], [0.85, 0.1]]
    assert greedy_match(2, 2, lambda i, j: value[i][j]) == [(0, 0, 0.9), (1, 1, 0.1)]
    assert greedy_match(2, 2, lambda i, j: value[i][j], 0.5) == [(0, 0, 0.9)]


def test_the_network_stays_small() -> None:
    assert sum(p.numel() for p in Detector(DetectorConfig()).parameters()) <= 1_500_000


def test_command_trains_saves_and_resumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "DetectorConfig", lambda: DetectorConfig(widths=(4, 4, 8, 8), neck=8))
    common = ["--batch", "2", "--workers", "0", "--held-out", "2", "--pictures", str(tmp_path / "none.pt")]
    out = tmp_path / "detector.pt"
    figures = training.main([*common, "--steps", "2", "--out", str(out)])
    assert set(figures) >= {"recall", "class_accuracy", "colour_accuracy", "iou"}
    training.main([*common, "--steps", "3", "--out", str(out), "--resume"])
    assert load(out)["steps"] == 3
    monkeypatch.undo()
    assert load_detector(out).config.widths == (4, 4, 8, 8)
    lines = [json.loads(line) for line in out.with_suffix(".jsonl").read_text().splitlines()]
    assert lines[0]["softened"] is False and any("recall" in line for line in lines)


def test_evaluation_also_looks_at_soft_pictures() -> None:
    torch.manual_seed(0)
    images, labels = held_out(2)
    drawing = PictureDecoder(TINY_PICTURES).eval()
    answers = [[truth for truth, _ in truths(labels, row)] for row in range(2)]
    figures = evaluate(lambda part: answers[: len(part)], images, labels, drawing)
    assert figures["recall"] == 1 and figures["soft_recall"] == 1
    assert COLOUR_INDEX[None] == 0
