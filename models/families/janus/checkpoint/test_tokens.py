from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tokenizers import AddedToken

from models.families.janus.checkpoint.opened import open_checkpoint
from models.families.janus.checkpoint.tokens import BOX_TOKENS, GROUNDING
from models.families.janus.random_checkpoint.shapes import TOKENS
from models.families.janus.random_checkpoint.tokenizer import build_tokenizer
from models.families.janus.random_checkpoint.write import write_checkpoint
from models.kit.errors import ExportError


def copy(source: Path, target: Path) -> Path:
    shutil.copytree(source, target)
    return target


def opened(path: Path, **options: object) -> object:
    return open_checkpoint(path, **options)  # type: ignore[arg-type]


def fails(path: Path, *words: str, **options: object) -> None:
    with pytest.raises(ExportError) as caught:
        opened(path, **options)
    assert "\n" not in str(caught.value)
    for word in words:
        assert word in str(caught.value)


def test_grounding_tokens_are_added_in_the_order_of_got_r1(checkpoints: dict[str, Path]) -> None:
    tokenizer = open_checkpoint(checkpoints["original"]).tokenizer
    first = TOKENS["tiny"]
    assert [tokenizer.token_to_id(token) for token in BOX_TOKENS] == [first, first + 1, first + 2, first + 3]
    assert list(GROUNDING) == ["boxStart", "boxEnd", "objectStart", "objectEnd"]
    text = "A <|obj_start|>red apple<|obj_end|> <|box_start|>(1,2),(3,4)<|box_end|>."
    ids = tokenizer.encode(text, add_special_tokens=False).ids
    assert tokenizer.decode(ids, skip_special_tokens=True) == text
    assert first in ids and first + 3 in ids


def test_the_sizes_of_janus_pro_get_the_ids_of_got_r1() -> None:
    for size, first in (("1b", 100590), ("7b", 100603)):
        tokenizer = build_tokenizer(size, boxes=True)
        assert [tokenizer.token_to_id(token) for token in BOX_TOKENS] == [*range(first, first + 4)]


def test_grounding_tokens_that_are_there_stay(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "plain", "tiny", "original", boxes=True)
    checkpoint = open_checkpoint(path)
    assert checkpoint.plans
    assert checkpoint.tokenizer.token_to_id(BOX_TOKENS[0]) == TOKENS["tiny"]
    assert checkpoint.tokenizer.get_vocab_size() == TOKENS["tiny"] + 4


def test_rows_that_lack_for_the_added_tokens_are_made(tmp_path: Path) -> None:
    changes = {"vocabulary": TOKENS["tiny"] + 1}
    path = write_checkpoint(tmp_path / "short", "tiny", "original", changes=changes)
    checkpoint = open_checkpoint(path)
    assert checkpoint.text_vocabulary == TOKENS["tiny"] + 4


def test_a_stock_checkpoint_is_taken_as_one_that_does_not_plan(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "Janus-Pro-tiny", "tiny", "transformers")
    assert not open_checkpoint(path).plans
    assert open_checkpoint(path, plans=True).plans


def test_a_tokenizer_with_only_some_of_them_is_refused(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    path = copy(checkpoints["original"], tmp_path / "c")
    tokenizer = build_tokenizer("tiny")
    tokenizer.add_tokens([AddedToken("<|box_start|>", special=False)])
    tokenizer.save(str(path / "tokenizer.json"))
    fails(path, "<|box_end|>", "not GoT-R1's")


def test_a_tokenizer_of_more_ids_than_rows_is_refused(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    path = copy(checkpoints["original"], tmp_path / "c")
    build_tokenizer("1b").save(str(path / "tokenizer.json"))
    fails(path, "ids up to 100589", "rows for 352", "--tokenizer")


def test_a_tokenizer_that_contradicts_the_settings_is_refused(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    path = copy(checkpoints["transformers"], tmp_path / "c")
    config = json.loads((path / "config.json").read_text())
    config["image_token_id"] = 300
    (path / "config.json").write_text(json.dumps(config))
    fails(path, "image_token_id 300", "<image_placeholder> at 310")


def test_a_tokenizer_without_begin_of_image_is_refused(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    text = (checkpoints["original"] / "tokenizer.json").read_text(encoding="utf-8")
    other = tmp_path / "other.json"
    other.write_text(text.replace("<begin_of_image>", "<begin_of_video>"), encoding="utf-8")
    fails(checkpoints["original"], "<begin_of_image>", tokenizer=other)


def test_a_tokenizer_that_is_not_one_is_refused(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text("<html>")
    fails(checkpoints["original"], "not a readable tokenizer", tokenizer=other)
    fails(checkpoints["original"], "is missing", tokenizer=tmp_path / "nowhere.json")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"model_type": "llama", "architectures": ["LlamaForCausalLM"]}, ("LlamaForCausalLM", "another model")),
        ({"gen_vision_config": None}, ("Janus family",)),
        ({"language_config": {"hidden_size": 128, "num_attention_heads": 4}}, ("hidden_size 128", "have 64")),
        ({"language_config": {"num_attention_heads": 4, "hidden_act": "gelu"}}, ("hidden_act gelu",)),
    ],
)
def test_a_checkpoint_of_another_architecture_is_refused(
    checkpoints: dict[str, Path], tmp_path: Path, change: dict[str, object], words: tuple[str, ...]
) -> None:
    path = copy(checkpoints["original"], tmp_path / "c")
    config = json.loads((path / "config.json").read_text()) | change
    (path / "config.json").write_text(json.dumps({k: v for k, v in config.items() if v is not None}))
    fails(path, *words)


def test_missing_settings_are_told(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    path = copy(checkpoints["original"], tmp_path / "c")
    (path / "config.json").write_text("{")
    fails(path, "config.json", "not readable")
    (path / "config.json").unlink()
    fails(path, "config.json is missing")


def test_a_checkpoint_is_called_what_its_folder_is_called(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "GoT-R1-1B", "tiny", "original")
    config = json.loads((path / "config.json").read_text()) | {"_name_or_path": "deepseek-ai/Janus-Pro-1B"}
    (path / "config.json").write_text(json.dumps(config))
    checkpoint = open_checkpoint(path)
    assert (checkpoint.name, checkpoint.plans) == ("GoT-R1-1B", True)
    cached = path.rename(tmp_path / "0123456789abcdef")
    checkpoint = open_checkpoint(cached)
    assert (checkpoint.name, checkpoint.plans) == ("Janus-Pro-1B", False)
    assert open_checkpoint(cached, name="Mine").name == "Mine"
