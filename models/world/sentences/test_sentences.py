"""Prompts say what their briefs ask, and there are many ways of saying it."""

import random
import re
from typing import get_args

import pytest

from models.world.brief import MOST_ASKED, MOST_OBJECTS, Brief, Position, Relation
from models.world.colours import COLOUR_WORDS, COLOURS
from models.world.kinds import KIND_BY_NAME
from models.world.sentences import sample_prompt, write
from models.world.sentences.corpus.frames import FRAMES, fill
from models.world.sentences.draw.scene import draw_scene
from models.world.sentences.order import satisfiable
from models.world.sentences.sample import tidy_prompt
from models.world.sentences.write.phrases.adjectives import NUMBERS
from models.world.settings import SETTING_BY_NAME
from models.world.styles import STYLES
from models.world.words import match

SAMPLES = 5000


@pytest.fixture(scope="module")
def tidy() -> list[tuple[str, Brief]]:
    r = random.Random(7)
    return [tidy_prompt(r) for _ in range(SAMPLES)]


def kinds_in(text: str) -> set[str]:
    """The kinds that the words of a text mean, every reading of overlapping words included."""
    tokens = re.findall(r"[\w'’.-]+", text)
    found = (match([t.rstrip(".") for t in tokens[at:]], 0) for at in range(len(tokens)))
    return {each.kind.name for each in found if each}


def named(kind: str, text: str) -> bool:
    known = KIND_BY_NAME[kind]
    words = {known.name, known.plural, *(w.one for w in known.words), *(w.many for w in known.words)}
    return kind in kinds_in(text) or any(word.lower() in text.lower() for word in words)


def skeleton(text: str) -> str:
    """The sentence with kinds, colours and numbers replaced."""
    tokens = re.findall(r"[\w'’-]+|[^\w\s]", text.lower())
    out: list[str] = []
    at = 0
    while at < len(tokens):
        found = match(tokens, at)
        if found:
            out.append("KIND")
            at += found.length
            continue
        token = tokens[at]
        out.append("COLOUR" if token in COLOUR_WORDS else "NUMBER" if token in NUMBERS or token.isdigit() else token)
        at += 1
    return " ".join(out)


def test_one_seed_gives_one_prompt() -> None:
    first = [sample_prompt(random.Random(seed)) for seed in range(200)]
    assert first == [sample_prompt(random.Random(seed)) for seed in range(200)]


def test_every_kind_is_named_by_one_of_its_words(tidy: list[tuple[str, Brief]]) -> None:
    silent = [
        (kind, text)
        for text, brief in tidy
        for kind in (*(e.kind for e in brief.objects), *brief.avoid)
        if not named(kind, text)
    ]
    assert not silent[:5]


def test_every_colour_and_number_is_said(tidy: list[tuple[str, Brief]]) -> None:
    words = {colour: [word for word, of in COLOUR_WORDS.items() if of == colour] for colour in COLOURS}
    for text, brief in tidy:
        plain = text.lower().replace("-", " ")
        for entry in brief.objects:
            if entry.colour:
                assert any(word in plain for word in words[entry.colour]), (text, entry)
            if entry.count and entry.count > 2:
                said = (NUMBERS[entry.count], str(entry.count), "dozen", "trio")
                assert any(re.search(rf"\b{word}\b", plain) for word in said), (text, entry)


def test_briefs_keep_the_contract(tidy: list[tuple[str, Brief]]) -> None:
    for text, brief in tidy:
        refs = [entry.ref for entry in brief.objects]
        assert 1 <= len(refs) <= MOST_ASKED and len(set(refs)) == len(refs), text
        assert sum(entry.count or 3 for entry in brief.objects) <= MOST_OBJECTS, text
        assert {*(p.ref for p in brief.places), *(x.subject for x in brief.relations)} <= set(refs)
        for related in brief.relations:
            assert len(related.objects) == (2 if related.relation == "between" else 1)
            assert set(related.objects) <= set(refs) - {related.subject}
        assert not set(brief.avoid) & {entry.kind for entry in brief.objects}, text
        assert brief.setting is None or brief.setting in SETTING_BY_NAME
        assert brief.style is None or brief.style in STYLES


def test_all_that_is_asked_can_hold_at_once(tidy: list[tuple[str, Brief]]) -> None:
    assert all(satisfiable(brief) for _, brief in tidy)


def test_prompts_are_short_enough(tidy: list[tuple[str, Brief]]) -> None:
    assert max(len(text) for text, _ in tidy) <= 600
    r = random.Random(3)
    assert max(len(sample_prompt(r)[0]) for _ in range(2000)) <= 600


def test_sentences_are_of_many_builds(tidy: list[tuple[str, Brief]]) -> None:
    assert len({skeleton(text) for text, _ in tidy}) / SAMPLES > 0.6


def test_everything_that_can_be_asked_is(tidy: list[tuple[str, Brief]]) -> None:
    briefs = [brief for _, brief in tidy]
    assert {x.relation for b in briefs for x in b.relations} == set(get_args(Relation))
    assert {p.position for b in briefs for p in b.places} == set(get_args(Position))
    entries = [entry for b in briefs for entry in b.objects]
    assert {e.size for e in entries} == {None, "small", "big"}
    assert {e.count for e in entries} == {None, *range(1, 13)}
    assert {e.colour for e in entries} == {None, *COLOURS}
    assert {b.setting for b in briefs} == {None, *SETTING_BY_NAME}
    assert {b.style for b in briefs} == {None, *STYLES}
    assert any(len(b.avoid) > 1 for b in briefs) and max(len(b.objects) for b in briefs) == MOST_ASKED
    assert len({e.kind for e in entries}) > 0.8 * len(KIND_BY_NAME)


@pytest.mark.parametrize(
    "words",
    ["it", "its", "them", "their", "him", "her", "another", "the other", "one", "both", "either side", "flanked by", "in a row", "from left to right",
     "some", "several", "a few", "many", "a dozen", "a pair of", "wearing", "riding", "full of", "surrounded by", "overhead", "beneath", "atop", "no",
     "without", "don't", "please", "draw", "can you", "i'd like", "top left", "in the background", "centre", "center", "tiny", "huge", "golden", "grey"],
)  # fmt: skip
def test_people_s_turns_of_phrase_occur(tidy: list[tuple[str, Brief]], words: str) -> None:
    assert any(re.search(rf"\b{words}\b", text.lower()) for text, _ in tidy)


def test_slips_leave_most_prompts_alone() -> None:
    r, same = random.Random(5), random.Random(5)
    changed = 0
    for _ in range(1000):
        typed, brief = sample_prompt(r)
        plain, same_brief = tidy_prompt(same)
        same.setstate(r.getstate())
        assert brief == same_brief
        changed += re.sub(r"\W", "", typed.lower()) != re.sub(r"\W", "", plain.lower())
    assert 20 < changed < 200


def test_frames_are_many_and_each_can_be_filled() -> None:
    assert len(FRAMES) >= 250
    r = random.Random(1)
    for frame in FRAMES:
        found = [fill(r, frame) for _ in range(12)]
        assert any(each and satisfiable(each[1]) for each in found), frame.text


def test_any_brief_can_be_worded_in_each_register() -> None:
    r = random.Random(2)
    for register in ("caption", "terse", "prose", "orders", "mixed", "labels"):
        for _ in range(150):
            brief, _ = draw_scene(r)
            text = write(brief, r, register)
            assert all(named(entry.kind, text) for entry in brief.objects), (register, text)


def test_a_relation_names_both_its_sides_or_refers_to_them() -> None:
    """With one relation and nothing else, its words lie between or before the two things."""
    r = random.Random(4)
    for _ in range(300):
        brief, _ = draw_scene(r, most=2)
        if len(brief.relations) != 1 or len(brief.objects) != 2:
            continue
        text = write(brief, r)
        assert all(named(entry.kind, text) for entry in brief.objects), text
