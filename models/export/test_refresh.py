from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np

from models.export.refresh import refresh

SHIPPED = Path(__file__).parent.parent / "mini"


def test_the_shipped_bundle_is_what_the_exporter_makes_of_its_weights_today(tmp_path: Path) -> None:
    folder = tmp_path / "mini"
    shutil.copytree(SHIPPED, folder)
    manifest = refresh(folder)
    old = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    hashes = [{entry["path"]: entry["sha256"] for entry in made["files"]} for made in (old, manifest)]
    # What another processor computes may differ in the last digit.
    for made in hashes:
        made.pop("parity.json")
    assert hashes[0] == hashes[1]
    assert {key: value for key, value in manifest.items() if key != "files"} == {
        key: value for key, value in old.items() if key != "files"
    }
    before, after = (json.loads((at / "parity.json").read_text(encoding="utf-8")) for at in (SHIPPED, folder))
    assert after["greedy"] == before["greedy"]
    np.testing.assert_allclose(after["image"]["cellCentres"], before["image"]["cellCentres"], atol=1e-3)
    assert set(after["pictures"]) == {"detector"}
