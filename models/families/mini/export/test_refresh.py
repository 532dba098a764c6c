from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np

from models.families.mini.export.refresh import refresh

SHIPPED = Path(__file__).parents[3] / "mini-1"


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
    changing = {"files", "succeeds"}
    assert {key: value for key, value in manifest.items() if key not in changing} == {
        key: value for key, value in old.items() if key not in changing
    }
    assert manifest["succeeds"][: len(old["succeeds"])] == old["succeeds"]
    before, after = (json.loads((at / "parity.json").read_text(encoding="utf-8")) for at in (SHIPPED, folder))
    assert after["greedy"] == before["greedy"]
    np.testing.assert_allclose(after["image"]["cellCentres"], before["image"]["cellCentres"], atol=1e-3)
    assert set(after["pictures"]) == {"detector"}


def test_a_bundle_that_was_written_anew_names_the_one_before(tmp_path: Path) -> None:
    folder = tmp_path / "mini"
    shutil.copytree(SHIPPED, folder)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    # As an exporter of another day wrote it.
    manifest["files"][0]["sha256"] = "0" * 64
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    before = hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()
    assert refresh(folder)["succeeds"] == [*manifest["succeeds"], before]
