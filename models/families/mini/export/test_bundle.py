from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from tokenizers import AddedToken, Tokenizer, models

from models.families.mini.export.bundle import BundleContents, write_bundle
from models.families.mini.export.vocabulary import manifest_vocabulary
from models.families.mini.net.testing import SMALL, Networks
from models.kit import sample
from models.kit.loop import paint, sampler
from models.kit.sample import Painter
from models.kit.sequencer import SPECIAL_TOKENS, Sequencer
from models.kit.session import DecoderSession, open_session


def write_tokenizer(path: Path, size: int) -> Path:
    words = {f"w{i}": i for i in range(size - len(SPECIAL_TOKENS))}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="w0"))
    tokenizer.add_tokens([AddedToken(t, normalized=False) for t in SPECIAL_TOKENS.values()])
    tokenizer.save(str(path))
    return path


def contents(networks: Networks, tokenizer: Path) -> BundleContents:
    vocabulary = {"objects": [], "colours": [], "settings": [], "words": []}
    identity = {"id": "small", "name": "Small"}
    return BundleContents(*networks, tokenizer, identity, vocabulary, {"trainedOn": "nothing"})


@pytest.fixture(scope="module")
def bundle(networks: Networks, tmp_path_factory: pytest.TempPathFactory) -> Path:
    tokenizer = write_tokenizer(tmp_path_factory.mktemp("t") / "t.json", SMALL.text_vocab)
    folder = tmp_path_factory.mktemp("bundle")
    write_bundle(contents(networks, tokenizer), folder)
    return folder


def read(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text(encoding="utf-8"))


def test_manifest_lists_every_file_with_its_hash(bundle: Path) -> None:
    files = {entry["path"]: entry for entry in read(bundle, "manifest.json")["files"]}
    assert set(files) == {p.name for p in bundle.iterdir()} - {"manifest.json"}
    for path, entry in files.items():
        data = (bundle / path).read_bytes()
        assert entry["bytes"] == len(data)
        assert entry["sha256"] == hashlib.sha256(data).hexdigest()


def test_manifest_states_the_graphs_as_the_runtime_sees_them(bundle: Path) -> None:
    manifest = read(bundle, "manifest.json")
    for entry in manifest["graphs"].values():
        session = open_session(bundle / entry["path"])
        for stated, actual in (
            (entry["inputs"], session.get_inputs()),
            (entry["outputs"], session.get_outputs()),
        ):
            assert list(stated) == [value.name for value in actual]
            for value in actual:
                kind = {
                    "int32": "tensor(int32)",
                    "int64": "tensor(int64)",
                    "float32": "tensor(float)",
                    "bool": "tensor(bool)",
                }
                assert kind[stated[value.name]["type"]] == value.type
                assert len(stated[value.name]["shape"]) == len(value.shape)
    assert manifest["model"]["imageTokenOffset"] == SMALL.text_vocab
    assert manifest["grid"] == {"columns": 4, "rows": 4}


def test_parity_figures_hold_for_the_exported_graphs(bundle: Path) -> None:
    parity = read(bundle, "parity.json")
    decoder = DecoderSession(bundle / "decoder.onnx")
    logits, greedy = parity["logits"], parity["greedy"]
    step = decoder.run([logits["ids"]], [logits["positions"]])
    count = len(logits["text"][0])
    np.testing.assert_allclose(step.text[0, :, :count], logits["text"], atol=parity["tolerance"])
    np.testing.assert_allclose(step.image[0, :, :count], logits["image"], atol=parity["tolerance"])

    text = [*greedy["promptIds"], *greedy["chainIds"]]
    row = Sequencer.load(bundle / "tokenizer.json").guidance_row(len(text))
    offset, start = SMALL.text_vocab, SMALL.image_position_start
    codes = paint(decoder, text, row, SMALL.image_tokens, offset, start, greedy["guidance"])
    assert codes == greedy["imageTokens"]

    tokens = np.array([parity["image"]["tokens"]], dtype=np.int32)
    (image,) = open_session(bundle / "image_decoder.onnx").run(["image"], {"image_tokens": tokens})
    centres = image[0, :, 8::16, 8::16].transpose(1, 2, 0).ravel()
    np.testing.assert_allclose(centres, parity["image"]["cellCentres"], atol=parity["tolerance"])


def test_a_tokenizer_of_another_size_is_refused(networks: Networks, tmp_path: Path) -> None:
    tokenizer = write_tokenizer(tmp_path / "t.json", SMALL.text_vocab + 1)
    with pytest.raises(ValueError, match="the tokenizer has 91 ids, the weights 90"):
        write_bundle(contents(networks, tokenizer), tmp_path / "out")


def test_a_tokenizer_without_the_grounding_tokens_is_refused(tmp_path: Path) -> None:
    tokenizer = Tokenizer(models.WordLevel({"w0": 0}, unk_token="w0"))
    tokenizer.save(str(tmp_path / "t.json"))
    with pytest.raises(ValueError, match=r"the tokenizer has no <\|bos\|>"):
        Sequencer.load(tmp_path / "t.json")


def test_vocabulary_lists_every_word_form_once_and_as_plain_words() -> None:
    vocabulary = manifest_vocabulary()
    woman = next(entry for entry in vocabulary["objects"] if entry["name"] == "woman")
    assert woman == {"name": "woman", "plural": "women", "synonyms": ["lady", "ladies"]}
    assert all(isinstance(word, str) for word in (*vocabulary["settings"], *vocabulary["words"]))
    assert "red" in vocabulary["colours"] and "beach" in vocabulary["settings"]


def test_a_bundle_paints_alike_for_one_seed_and_otherwise_for_another(bundle: Path) -> None:
    painter = Painter(bundle)

    def picture(seed: int) -> np.ndarray:
        rng = np.random.default_rng(seed)
        return painter.paint("w1 w2", "w3 w4", sampler(rng, 1.0), guidance=2.0)

    assert picture(1).shape == (64, 64, 3)
    np.testing.assert_array_equal(picture(1), picture(1))
    assert (picture(1) != picture(2)).any()


def test_the_command_puts_a_row_for_each_prompt_and_a_picture_for_each_seed_on_a_sheet(bundle: Path, tmp_path: Path) -> None:
    sample.main(("w1", "w2 w3"), bundle, tmp_path / "sheet.png", chain="w4", count=3)
    with Image.open(tmp_path / "sheet.png") as sheet:
        assert sheet.size == (3 * 64, 2 * 64)
