"""Votes of the judge, what is made of them, and that it learns."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from models.families.mini.net.checkpoints import load, load_judge
from models.families.mini.net.detector.geometry import box_iou
from models.families.mini.net.detector.labels import CLASSES, COLOUR_INDEX, COLOUR_NAMES
from models.families.mini.net.judge.decode import decode, detect
from models.families.mini.net.judge.network import Judge, JudgeConfig, Votes
from models.families.mini.net.pixels import to_network
from models.families.mini.world.scene import Item, Scene
from models.learn.common.team import Team
from models.learn.detector.loop import Run, optimisers
from models.learn.detector.measure import measure
from models.learn.detector.pictures import collate, label, picture
from models.learn.judge import train as training
from models.learn.judge.loss import losses, owners

SMALL = JudgeConfig(image_size=48, patch=6, width=32, layers=2, heads=2)
ROW = Scene(
    "plain",
    (*(Item("truck", "red", (x, 400, x + 240, 600)) for x in (0, 250, 500, 750)), Item("cat", None, (300, 100, 340, 180))),
)


def ideal_votes(scene: Scene, cells: int) -> Votes:
    _, labels = collate([(picture(scene, 64), label(scene))])
    classes = torch.full((1, cells**2, 1 + len(CLASSES)), -9.0)
    colours = torch.full((1, cells**2, len(COLOUR_NAMES)), -9.0)
    boxes = torch.rand(1, cells**2, 4)
    for cell, owner in enumerate(owners(labels, cells)[0].tolist()):
        classes[0, cell, labels.classes[0, owner] + 1 if owner >= 0 else 0] = 9.0
        if owner >= 0:
            colours[0, cell, labels.colours[0, owner]] = 9.0
            boxes[0, cell] = labels.boxes[0, owner]
    return Votes(classes, colours, boxes)


def test_decoding_undoes_the_targets_for_likes_in_a_row_and_for_the_tiny() -> None:
    (found,) = decode(ideal_votes(ROW, 16))
    assert sorted(d.cls for d in found) == ["cat", "truck", "truck", "truck", "truck"]
    for item in ROW.items:
        assert any(d.cls == item.cls and d.colour == item.colour and box_iou(d.box, item.box) > 0.98 for d in found)


def test_patches_that_agree_are_one_object_with_their_mean_box() -> None:
    votes = ideal_votes(Scene("sea", (Item("boat", "blue", (200, 200, 800, 800)),)), 16)
    generator = torch.Generator().manual_seed(0)
    votes.boxes.add_(0.03 * torch.randn(votes.boxes.shape, generator=generator))
    (found,) = decode(votes)
    assert [d.cls for d in found] == ["boat"]
    assert box_iou(found[0].box, (200, 200, 800, 800)) > 0.97


def test_the_topmost_object_owns_a_patch() -> None:
    scene = Scene("plain", (Item("bus", None, (0, 0, 999, 999)), Item("cat", "red", (500, 500, 999, 999))))
    _, labels = collate([(picture(scene, 64), label(scene))])
    grid = owners(labels, 8)[0].view(8, 8)
    assert (grid[4:, 4:] == 1).all() and (grid[:4] == 0).all()
    assert labels.colours[0, 1] == COLOUR_INDEX["red"]


def test_every_parameter_takes_part_even_where_nothing_is_to_be_found() -> None:
    network = Judge(SMALL)
    empty = Scene("night", ())
    images, labels = collate([(picture(empty, 64), label(empty))] * 2)
    torch.stack(list(losses(network(to_network(images)), labels).values())).sum().backward()
    assert [name for name, p in network.named_parameters() if p.grad is None] == []


def test_it_learns_two_pictures_by_heart() -> None:
    torch.manual_seed(0)
    network = Judge(SMALL)
    pair = Scene("plain", (Item("cat", "red", (50, 50, 450, 450)), Item("car", "blue", (500, 550, 980, 900))))
    other = Scene("night", (Item("tree", "yellow", (200, 200, 800, 900)),))
    images, labels = collate([(picture(s, 64), label(s)) for s in (pair, other)])
    run = Run(network, losses, optimisers(network, training.is_hidden, 0.02, 5e-3), Team())
    run.steps = 100
    for _ in range(90):
        run.step(to_network(images), labels, 1.0)
    figures = measure(detect(network, to_network(images)), labels)
    assert figures["recall"] == 1 and figures["precision"] == 1
    assert figures["colour_accuracy"] == 1 and figures["iou"] > 0.75


def test_nothing_found_in_a_certain_nothing() -> None:
    votes = ideal_votes(Scene("plain", ()), 16)
    assert decode(votes) == [[]]
    parts = losses(votes, collate([(picture(Scene("plain", ()), 64), label(Scene("plain", ())))])[1])
    assert parts["colour"] == 0 and parts["corners"] == 0 and parts["class"] < 1e-3


def test_command_trains_saves_and_resumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = {"width": 16, "layers": 1, "heads": 2}
    monkeypatch.setattr(training, "JudgeConfig", lambda: JudgeConfig(**tiny))
    common = ["--batch", "2", "--workers", "0", "--held-out", "2", "--pictures", str(tmp_path / "none.pt")]
    out = tmp_path / "judge.pt"
    training.main([*common, "--steps", "2", "--out", str(out)])
    training.main([*common, "--steps", "3", "--out", str(out), "--resume"])
    assert load(out)["steps"] == 3
    monkeypatch.undo()
    assert load_judge(out).config.width == 16
