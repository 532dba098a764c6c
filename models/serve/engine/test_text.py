"""What comes from outside is read as the studio reads it."""

from __future__ import annotations

import pytest

from models.serve.engine.text import BEGIN_OF_IMAGE, Stream, Text, TextError
from models.serve.testing import small_mini

TEXT = Text(small_mini().facts)
CHAIN = "A <|obj_start|>red apple<|obj_end|> <|box_start|>(10,460),(370,850)<|box_end|> is there."


def test_boxes_are_put_on_coordinates_that_the_model_writes() -> None:
    off = CHAIN.replace("(10,460),(370,850)", "(374,850),(996,455)")
    assert TEXT.decode(TEXT.chain(off)) == CHAIN.replace("(10,460),(370,850)", "(370,460),(999,850)")
    assert TEXT.chain(CHAIN + BEGIN_OF_IMAGE) == TEXT.chain(CHAIN)


@pytest.mark.parametrize("box", ["(5,5),(5,5)", "(999,999),(999,999)", "(994,0),(998,3)", "(9999,1),(2,9999)"])
def test_no_box_collapses(box: str) -> None:
    found = TEXT.decode(TEXT.chain(f"<|box_start|>{box}<|box_end|>"))
    x1, y1, x2, y2 = (int(part.strip("()")) for part in found[13:-11].split(","))
    assert 0 <= x1 < x2 <= 999 and 0 <= y1 < y2 <= 999


def test_a_control_token_that_is_typed_is_only_text() -> None:
    special = TEXT.sequencer.ids
    for text in ("<begin_of_image>", "<|eos|>", "<|box_start|>"):
        ids = TEXT.prompt(f"a cat {text}")
        assert not {special["beginOfImage"], special["eos"], special["boxStart"]} & set(ids)
    assert special["eos"] not in TEXT.chain("a <|eos|>")
    assert special["boxStart"] in TEXT.chain(CHAIN)


def test_half_a_character_is_held_back() -> None:
    stream = Stream(TEXT)
    ids = TEXT.sequencer.encode("an é")
    assert "".join(stream(token) for token in ids) == "an é"


@pytest.mark.parametrize("prompt", ["", " \n", "a" * 20_001, "a cat " * 600])
def test_what_does_not_fit_is_refused_without_a_word_of_it(prompt: str) -> None:
    with pytest.raises(TextError) as refused:
        TEXT.prompt(prompt)
    assert "cat" not in str(refused.value)
