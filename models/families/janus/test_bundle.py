from __future__ import annotations

import errno
import hashlib
import json
import shutil
import signal
import subprocess
import sys
import time
from collections import namedtuple
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.families.janus import __main__ as command
from models.families.janus.bundle import export
from models.families.janus.conftest import Bundles, quiet
from models.families.janus.options import Options
from models.kit.errors import ExportError
from models.kit.folders import partial_of
from models.kit.headless import HeadlessSession
from models.kit.loop import sampler
from models.kit.onnx.store import JOURNAL, ShardedStore
from models.kit.sample import Painter
from models.kit.sequencer import Sequencer
from models.kit.session import open_session


def manifest_of(bundle: Path) -> Any:
    return json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))


def contents(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


def test_every_file_is_listed_with_its_hash(bundles: Bundles) -> None:
    bundle = bundles("original", "webgpu", "q4f16")
    manifest = manifest_of(bundle)
    listed = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    there = contents(bundle)
    del there["manifest.json"]
    assert listed == there
    for graph in manifest["graphs"].values():
        assert set(graph["externalData"]) <= set(listed)


def test_graphs_are_stated_as_the_runtime_sees_them(bundles: Bundles) -> None:
    for args in (("original", "webgpu", "q4f16"), ("transformers", "wasm", "int8")):
        bundle = bundles(*args)
        kinds = {"float32": "tensor(float)", "float16": "tensor(float16)", "int32": "tensor(int32)"}
        for graph in manifest_of(bundle)["graphs"].values():
            session = open_session(bundle / graph["path"])
            for stated, actual in (
                (graph["inputs"], session.get_inputs()),
                (graph["outputs"], session.get_outputs()),
            ):
                assert {n: kinds[t["type"]] for n, t in stated.items()} == {v.name: v.type for v in actual}


def test_the_manifest_says_what_kind_of_model_it_is(bundles: Bundles) -> None:
    manifest = manifest_of(bundles("original", "webgpu", "q4f16"))
    assert manifest["capabilities"] == {"plan": True, "paint": True, "repaint": True, "understand": True}
    assert manifest["template"]["plan"] == "chain" and "chain of thought" in manifest["template"]["prompt"]
    assert manifest["requires"]["features"] == ["shader-f16"]
    assert manifest["requires"]["backends"] == ["webgpu"]
    model = manifest["model"]
    assert model["imageTokenOffset"] == model["textVocabulary"] == 352
    assert manifest["understanding"]["featureOffset"] == 352 + 256
    assert "DeepSeek" in manifest["licence"]["name"]
    assert manifest_of(bundles("transformers", "wasm", "int8"))["requires"]["wasmMemory"] > 3e8


def test_golden_figures_hold_for_the_graphs(bundles: Bundles) -> None:
    bundle = bundles("transformers", "wasm", "fp32")
    parity = json.loads((bundle / "parity.json").read_text())
    session = HeadlessSession.of_bundle(bundle)
    step = session.run([parity["logits"]["ids"]], [parity["logits"]["positions"]])
    count = len(parity["logits"]["text"][0])
    np.testing.assert_allclose(step.text[0, :, :count], parity["logits"]["text"], atol=1e-4)
    np.testing.assert_allclose(step.image[0, :, :count], parity["logits"]["image"], atol=1e-4)
    sequencer = Sequencer.of_bundle(bundle)
    assert parity["greedy"]["promptIds"] == sequencer.prompt(parity["greedy"]["prompt"])
    assert len(parity["greedy"]["imageTokens"]) == 64


def test_one_bundle_for_both_back_ends_has_a_set_for_each(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    manifest = export(Options(checkpoints["original"], tmp_path / "b", "both", golden=False), quiet)
    assert manifest["provenance"]["numbers"] == {"wasm": "int8", "webgpu": "q4f16"}
    wasm, webgpu = (manifest["targets"][target]["graphs"] for target in ("wasm", "webgpu"))
    assert wasm["decoder"]["path"] != webgpu["decoder"]["path"]
    assert wasm["image_decoder"] == webgpu["image_decoder"]
    same = export(Options(checkpoints["original"], tmp_path / "c", "both", "fp32", golden=False), quiet)
    assert "targets" not in same and same["requires"]["backends"] == ["webgpu", "wasm"]


class Stopped(Exception):
    pass


def stopping_after(monkeypatch: pytest.MonkeyPatch, count: int, error: Exception) -> None:
    """The store fails at the weight after `count` were written."""
    written = ShardedStore._written
    done = []

    def put(self: ShardedStore, *args: Any) -> Any:
        if len(done) == count:
            raise error
        done.append(1)
        return written(self, *args)

    monkeypatch.setattr(ShardedStore, "_written", put)


def test_an_interrupted_export_goes_on_and_ends_the_same(
    checkpoints: dict[str, Path], bundles: Bundles, tmp_path: Path
) -> None:
    whole = bundles("original", "webgpu", "q4f16")
    out = tmp_path / whole.name
    options = Options(checkpoints["original"], out, "webgpu", "q4f16")
    with pytest.MonkeyPatch.context() as patch:
        stopping_after(patch, 40, Stopped())
        with pytest.raises(Stopped):
            export(options, quiet)
    assert not out.exists()
    partial = partial_of(out)
    # Bytes of a weight that was cut short, and a line of the journal that was.
    with (partial / "decoder.weights.0").open("ab") as file:
        file.write(b"half a weight")
    with (partial / JOURNAL).open("a") as journal:
        journal.write('{"graph": "deco')
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        stopping_after(patch, 200, Stopped())
        export(options, said.append)
    assert any(line.startswith("Going on:") for line in said)
    assert not partial.exists()
    assert contents(out) == contents(whole)


def test_an_export_that_was_killed_goes_on_and_ends_the_same(
    checkpoints: dict[str, Path], bundles: Bundles, tmp_path: Path
) -> None:
    whole = bundles("original", "wasm", "int8")
    out = tmp_path / whole.name
    command = [sys.executable, "-m", "models.families.janus", "--checkpoint", str(checkpoints["original"])]
    command += ["--out", str(out), "--target", "wasm", "--dtype", "int8"]
    journal = partial_of(out) / JOURNAL
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as export_run:
        # Some weights are recorded, others are not.
        while export_run.poll() is None and not (journal.is_file() and journal.read_text().count("\n") > 5):
            time.sleep(0.002)
        export_run.kill()
    assert export_run.returncode == -signal.SIGKILL
    assert not out.exists()
    said: list[str] = []
    export(Options(checkpoints["original"], out, "wasm", "int8"), said.append)
    assert any(line.startswith("Going on:") for line in said)
    assert contents(out) == contents(whole)


def test_what_was_written_for_another_export_is_not_used(
    checkpoints: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "b"
    with pytest.MonkeyPatch.context() as patch:
        stopping_after(patch, 5, Stopped())
        with pytest.raises(Stopped):
            export(Options(checkpoints["original"], out, "webgpu", "q4"), quiet)
    said: list[str] = []
    export(Options(checkpoints["original"], out, "webgpu", "q4f16", golden=False), said.append)
    assert not any(line.startswith("Going on:") for line in said)


def test_a_full_disk_leaves_nothing_that_looks_finished(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    out = tmp_path / "b"
    options = Options(checkpoints["original"], out, "wasm", "int8", golden=False)
    with pytest.MonkeyPatch.context() as patch:
        stopping_after(patch, 7, OSError(errno.ENOSPC, "No space left on device"))
        with pytest.raises(ExportError, match="is full: make room and run the same command again"):
            export(options, quiet)
    assert not out.exists()
    export(options, quiet)
    assert manifest_of(out)["format"] == "scenograph-bundle"


def test_too_small_a_disk_is_told_before_anything_is_written(
    checkpoints: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1, 1, 1000))
    with pytest.raises(ExportError, match=r"needs 0\.0 GB more and .* has 0\.0 GB free"):
        export(Options(checkpoints["original"], tmp_path / "b"), quiet)
    assert not (tmp_path / "b").exists()


def test_an_older_bundle_is_replaced_and_other_files_are_not(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    out = tmp_path / "b"
    options = Options(checkpoints["original"], out, "wasm", "int8", golden=False)
    out.mkdir()
    (out / "holiday.jpg").write_bytes(b"mine")
    with pytest.raises(ExportError, match="holds other files"):
        export(options, quiet)
    assert (out / "holiday.jpg").read_bytes() == b"mine"
    (out / "holiday.jpg").rename(out / "manifest.json")
    export(options, quiet)
    assert (out / "decoder.onnx").is_file()
    assert [p.name for p in tmp_path.iterdir()] == ["b"]


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        (["--target", "wasm", "--dtype", "q4"], "4-bit kernels"),
        (["--checkpoint", "nowhere"], "nowhere does not exist"),
    ],
)
def test_the_command_says_one_sentence_and_exits_with_2(
    checkpoints: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    extra: list[str],
    words: str,
) -> None:
    start = ["--checkpoint", str(checkpoints["original"]), "--out", str(tmp_path / "b")]
    monkeypatch.setattr(sys, "argv", ["export", *start, *extra])
    with pytest.raises(SystemExit) as caught:
        command.main()
    assert caught.value.code == 2
    error = capsys.readouterr().err
    assert words in error and error.count("\n") == 1 and "Traceback" not in error
    assert not (tmp_path / "b").exists()


def test_memory_on_webassembly_counts_weights_as_they_are_held(bundles: Bundles) -> None:
    folded, plain = (manifest_of(bundles("transformers", "wasm", d)) for d in ("int8", "fp32"))

    def weights(manifest: Any) -> int:
        files = {entry["path"]: entry["bytes"] for entry in manifest["files"]}
        roles = ("decoder", "text_head", "image_head", "image_decoder")
        return sum(files[path] for role in roles for path in manifest["graphs"][role]["externalData"])

    # int8 is a quarter on the disk; folded, it takes nearly what float32 does.
    assert weights(folded) < 0.6 * weights(plain)
    assert 0.8 < folded["requires"]["wasmMemory"] / plain["requires"]["wasmMemory"] <= 1


def test_a_bundle_paints_in_python(bundles: Bundles) -> None:
    painter = Painter(bundles("original", "webgpu", "q4f16"))
    picture = painter.paint("a red apple", "A plan.", sampler(np.random.default_rng(1), 1.0), 5.0)
    assert picture.shape == (32, 32, 3) and picture.std() > 1
