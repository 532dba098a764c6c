"""Detector and judge as graphs: the same numbers as in PyTorch, and manifests that say how to read them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from models.families.mini.export.detection.detector import add_detector
from models.families.mini.export.detection.facts import alike
from models.families.mini.export.detection.judge import write_judge
from models.families.mini.export.graphs.detector import build_detector
from models.families.mini.export.graphs.judge import build_judge, reduction
from models.families.mini.net.detector.decode import decode
from models.families.mini.net.detector.labels import CLASSES, COLOUR_NAMES, same_look
from models.families.mini.net.detector.network import Detector, DetectorConfig, cell_centres, to_boxes
from models.families.mini.net.judge.network import Judge, JudgeConfig
from models.kit.session import open_session

SMALL = DetectorConfig(image_size=64, widths=(8, 8, 12, 12), neck=8)
SMALL_JUDGE = JudgeConfig(image_size=48, patch=12, width=24, layers=2, heads=2)


def drawn(module: nn.Module, seed: int = 3) -> nn.Module:
    """Every parameter drawn, so that no zero hides a mistake, and rounded as the graph's are."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, p in module.named_parameters():
            scale = 0.5 * p[0].numel() ** -0.5 if p.dim() > 1 else 0.1
            shift = 1.0 if p.dim() == 1 and "norm" in name and name.endswith("weight") else 0.0
            p.copy_((shift + scale * torch.randn(p.shape, generator=generator)).half().float())
    return module.eval()


def pictures(side: int, count: int = 2) -> torch.Tensor:
    return torch.rand((count, 3, side, side), generator=torch.Generator().manual_seed(5)) * 2 - 1


@pytest.fixture(scope="module")
def detector() -> Detector:
    network = drawn(Detector(SMALL))
    assert isinstance(network, Detector)
    return network


def test_the_detectors_graph_gives_pytorchs_maps(detector: Detector) -> None:
    images = pictures(64)
    with torch.no_grad():
        maps = detector(images)
    session = open_session(build_detector(detector).SerializeToString())
    scores, colours, boxes = session.run(["scores", "colours", "boxes"], {"image": images.numpy()})
    np.testing.assert_allclose(colours, maps.colours.flatten(2), atol=1e-4)
    expected = to_boxes(maps.edges.flatten(2).mT, cell_centres(SMALL.cells)).clamp(0, 1).mT
    np.testing.assert_allclose(boxes, expected, atol=1e-5)
    chance = maps.classes.sigmoid()
    peaks = chance * (nn.functional.max_pool2d(chance, 3, stride=1, padding=1) == chance)
    np.testing.assert_allclose(scores, peaks.flatten(2), atol=1e-5)
    assert 0 < (scores > 0).mean() < 0.3
    assert any(decode(maps, threshold=0.5))


def test_the_judges_graph_gives_pytorchs_votes() -> None:
    judge = drawn(Judge(SMALL_JUDGE))
    assert isinstance(judge, Judge)
    images = pictures(64)
    with torch.no_grad():
        votes = judge(images)
    session = open_session(build_judge(judge, 64).SerializeToString())
    classes, colours, boxes = session.run(["classes", "colours", "boxes"], {"image": images.numpy()})
    np.testing.assert_allclose(classes, votes.classes.softmax(-1), atol=1e-4)
    np.testing.assert_allclose(colours, votes.colours.softmax(-1), atol=1e-4)
    np.testing.assert_allclose(boxes, votes.boxes, atol=1e-4)


def test_pictures_are_reduced_as_the_judge_reduces_them() -> None:
    image = pictures(64, 1)
    matrix = torch.from_numpy(reduction(64, 48))
    expected = nn.functional.interpolate(image, (48, 48), mode="bilinear", antialias=True, align_corners=False)
    torch.testing.assert_close(matrix @ image @ matrix.T, expected, atol=1e-5, rtol=0)


def test_a_bundle_takes_a_detector_and_another_in_its_place(detector: Detector, tmp_path: Path) -> None:
    manifest = {"image": {"width": 64, "height": 64}, "files": [], "graphs": {}, "provenance": {}}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    for _ in range(2):
        added = add_detector(tmp_path, detector, {"samples": 1})
        assert [entry["path"] for entry in added["files"]] == ["detector.onnx"]
    kept = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert kept == added
    assert kept["files"][0]["bytes"] == (tmp_path / "detector.onnx").stat().st_size
    assert kept["graphs"]["detector"]["outputs"]["scores"]["shape"] == ["batch", len(CLASSES), 64]
    assert kept["detector"]["colours"][0] is None
    assert kept["provenance"]["detector"] == {"samples": 1}


def test_a_bundle_of_other_pictures_is_refused(detector: Detector, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"image": {"width": 384, "height": 384}}', encoding="utf-8")
    with pytest.raises(ValueError, match="looks at 64 px"):
        add_detector(tmp_path, detector, {})
    assert not (tmp_path / "detector.onnx").exists()


def test_the_judge_has_a_folder_of_its_own(tmp_path: Path) -> None:
    judge = drawn(Judge(SMALL_JUDGE))
    assert isinstance(judge, Judge)
    manifest = write_judge(tmp_path / "judge", judge, {"samples": 2}, side=64)
    assert manifest["detector"]["decoding"]["kind"] == "votes"
    assert manifest["provenance"]["samples"] == 2
    shutil.rmtree(tmp_path / "judge")


def test_colours_that_look_alike_are_listed_and_no_others() -> None:
    table = alike()
    assert all(a != b for pairs in table.values() for a, b in pairs)
    for cls in ("tomato", "cat", "car"):
        listed = table.get(cls, [])
        for a in COLOUR_NAMES:
            for b in COLOUR_NAMES:
                if a != b:
                    assert ([a, b] in listed or [b, a] in listed) == same_look(cls, a, b)
