"""Prompts, chains and the tokeniser."""

import re
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.families.mini.world import phrases
from models.families.mini.world.language import (
    PROMPT_PREFIX,
    chain_words,
    object_words,
    prompt_words,
    sample,
    templated,
    vocabulary_manifest,
    write_edited_sample,
    write_sample,
)
from models.families.mini.world.relations import iou
from models.families.mini.world.scene import Item, Scene, sample_scene
from models.families.mini.world.tokenizer import COORDINATES, build_tokenizer
from models.families.mini.world.vocabulary import COLOURS, COLOUR_SYNONYMS, OBJECT_CLASSES, SETTINGS

MARK = re.compile(r"<\|obj_start\|>([a-z ]+)<\|obj_end\|> <\|box_start\|>\((\d+),(\d+)\),\((\d+),(\d+)\)<\|box_end\|>")
CLASS_OF = {w: c.name for c in OBJECT_CLASSES for pair in ((c.name, c.plural), *c.synonyms) for w in pair}
TOKENIZER = build_tokenizer()
seeds = st.integers(0, 2**32)


def _item(name: str, *edges: str) -> Item:
    first, _, rest = name.partition(" ")
    colour = first if first in COLOURS and rest else None
    return Item(CLASS_OF[rest if colour else name], colour, tuple(int(e) for e in edges))  # type: ignore[arg-type]


@given(seeds)
@settings(max_examples=400, deadline=None)
def test_chain_states_the_whole_scene(seed: int) -> None:
    text = sample(np.random.default_rng(seed))
    items = tuple(_item(*m.groups()) for m in MARK.finditer(text.chain))
    assert items == tuple(replace(i, turned=False) for i in text.scene.items)
    assert text.chain.endswith(".<begin_of_image>")
    assert text.chain.count("<begin_of_image>") == 1
    named = [s for s in SETTINGS if any(w in text.chain for w in phrases.SETTING_SENTENCES[s])]
    assert named == [text.scene.setting]
    # Grounded sentences come first.
    assert MARK.sub("", text.chain).count("<|") == 0
    sentences = text.chain.removesuffix("<begin_of_image>").split(". ")
    grounded = ["<|box_start|>" in s for s in sentences]
    assert grounded == sorted(grounded, reverse=True)


@given(seeds)
@settings(max_examples=300, deadline=None)
def test_edited_chain_states_the_scene_that_is_painted(seed: int) -> None:
    rng = np.random.default_rng(seed)
    text = write_edited_sample(rng, sample_scene(rng))
    assert text.edited
    told = tuple(replace(i, turned=False) for i in text.scene.items)
    assert tuple(_item(*m.groups()) for m in MARK.finditer(text.chain)) == told
    assert [s for s in SETTINGS if any(w in text.chain for w in phrases.SETTING_SENTENCES[s])] == [text.scene.setting]
    assert {edge for i in text.scene.items for edge in i.box} <= set(COORDINATES)
    assert all(len(t) > 1 or t in "ĠA,." for t in TOKENIZER.encode(text.chain).tokens)


def test_edits_leave_stale_prose_behind() -> None:
    rng = np.random.default_rng(6)
    stale = 0
    for _ in range(2000):
        text = write_edited_sample(rng, sample_scene(rng, max_objects=2))
        if len(text.scene.items) == 2 and re.search("left of an? <", text.chain):
            (ax, _, aw, _), (bx, _, bw, _) = (i.box for i in text.scene.items)
            stale += ax + aw > bx + bw
    assert stale >= 5


_RULES = {
    "left": lambda dx, dy: dx < 0 and abs(dx) > abs(dy),
    "right": lambda dx, dy: dx > 0 and abs(dx) > abs(dy),
    "above": lambda dx, dy: dy < 0 and abs(dy) > abs(dx),
    "below": lambda dx, dy: dy > 0 and abs(dy) > abs(dx),
}


def _check(relation: str, a: Item, b: Item) -> None:
    """T2I-CompBench's 2D rule, written from its description."""
    ax, ay, bx, by = (sum(pair) / 2 for i in (a, b) for pair in (i.box[0::2], i.box[1::2]))
    if relation in _RULES:
        assert _RULES[relation](ax - bx, ay - by)
        assert iou(a.box, b.box) < 0.1
    elif relation in ("near", "beside"):
        limit = 150 / 479 * 1000
        assert abs(ax - bx) < limit or abs(ay - by) < limit


def _wordings(table: dict[str, tuple[str, ...]]) -> dict[str, set[str]]:
    return {w: {key for key, ws in table.items() if w in ws} for ws in table.values() for w in ws}


def test_relations_of_prompts_are_true() -> None:
    rng = np.random.default_rng(0)
    checked = 0
    for _ in range(4000):
        text = sample(rng, max_objects=2)
        if len({(i.cls, i.colour) for i in text.scene.items}) < 2:
            continue
        prompt = text.prompt.lower()
        for wording, keys in _wordings(phrases.PROMPT_RELATIONS).items():
            nouns = "|".join(sorted((w for w in CLASS_OF), key=len, reverse=True))
            colours = "|".join([*COLOURS, *COLOUR_SYNONYMS])
            thing = rf"(?:(?:a|an|the) )?(?:({colours}) )?({nouns})"
            match = re.fullmatch(rf"{thing} (?:(?:is|sits|stands) )?{wording} {thing}\.?", prompt)
            if not match:
                continue
            c1, n1, c2, n2 = (COLOUR_SYNONYMS.get(g, g) for g in match.groups())
            by_name = {(i.cls, i.colour): i for i in text.scene.items}
            a, b = by_name[CLASS_OF[n1], c1], by_name[CLASS_OF[n2], c2]
            for key in keys if len(keys) == 1 else ["near"]:
                _check(key, a, b)
            checked += 1
    assert checked > 300


def test_relations_of_chains_are_true() -> None:
    rng = np.random.default_rng(1)
    wordings = _wordings(phrases.CHAIN_RELATIONS)
    pattern = re.compile(f"{MARK.pattern} [a-z ]*?\\b({'|'.join(sorted(wordings, key=len, reverse=True))}) (?:an?|the) (?:[a-z]+ )?{MARK.pattern}")
    checked = 0
    for _ in range(2000):
        for match in pattern.finditer(sample(rng).chain):
            g = match.groups()
            keys = wordings[g[5]]
            _check(next(iter(keys)) if len(keys) == 1 else "near", _item(*g[:5]), _item(*g[6:]))
            checked += 1
    assert checked > 500


def test_counts_are_said_as_they_are() -> None:
    rng = np.random.default_rng(2)
    for count in range(2, 9):
        items = tuple(Item("truck", "red", (100 * i, 400, 100 * i + 90, 500)) for i in range(count))
        text = write_sample(rng, Scene("plain", items))
        words = (phrases.NUMBERS[count - 1], str(count))
        assert any(re.search(rf"\b{w}\b", text.prompt.lower()) for w in words), text.prompt
        assert len(MARK.findall(text.chain)) == count


def test_prompts_use_the_benchmarks_wordings() -> None:
    rng = np.random.default_rng(3)
    prompts = " / ".join(sample(rng).prompt for _ in range(8000))
    for wording in ("on the left of", "on the right of", "on the top of", "on the bottom of", "next to", "near", "on side of"):
        assert re.search(rf"(?<=/ )an? \w+ {wording} an? \w+", prompts), wording
    assert re.search(r"(?<=/ )a (red|blue|green|black) \w+ and a (red|blue|green|black) \w+", prompts)


def test_closed_vocabulary_never_needs_bytes() -> None:
    rng = np.random.default_rng(4)
    known = object_words() | prompt_words() | chain_words() | set(COLOURS) | set(COLOUR_SYNONYMS)
    for _ in range(1500):
        text = sample(rng)
        for word in re.findall("[A-Za-z]+", text.prompt):
            if word.lower() in known:
                assert len(TOKENIZER.encode(" " + word).ids) == 1, word
        tokens = TOKENIZER.encode(text.chain).tokens
        assert all(len(t) > 1 or t in "ĠA,." for t in tokens), tokens


def test_tokens_in_their_places() -> None:
    assert [TOKENIZER.id_to_token(i) for i in range(8)] == [
        "<|pad|>", "<|bos|>", "<|eos|>", "<begin_of_image>",
        "<|box_start|>", "<|box_end|>", "<|obj_start|>", "<|obj_end|>",
    ]
    assert TOKENIZER.encode(templated("a cat")).tokens == [PROMPT_PREFIX, "Ġa", "Ġcat", "\n\nAssistant:"]
    ids = list(TOKENIZER.get_vocab().values())
    assert sorted(ids) == list(range(TOKENIZER.get_vocab_size()))


@given(*[st.sampled_from(COORDINATES)] * 4)
def test_an_edge_is_one_token(x1: int, y1: int, x2: int, y2: int) -> None:
    text = f"<|box_start|>({x1},{y1}),({x2},{y2})<|box_end|>"
    assert TOKENIZER.encode(text).tokens[1:-1] == [f"({x1}", f",{y1})", f",({x2}", f",{y2})"]


@given(st.text())
@settings(max_examples=300)
def test_any_text_survives_the_tokeniser(text: str) -> None:
    assert TOKENIZER.decode(TOKENIZER.encode(text).ids, skip_special_tokens=False) == text


@given(seeds)
@settings(deadline=None)
def test_samples_survive_the_tokeniser(seed: int) -> None:
    text = sample(np.random.default_rng(seed))
    for part in (templated(text.prompt), text.chain):
        assert TOKENIZER.decode(TOKENIZER.encode(part).ids, skip_special_tokens=False) == part


def test_same_seed_same_words() -> None:
    first, second = (sample(np.random.default_rng(11)) for _ in range(2))
    assert first == second


def test_unknown_words_are_rare_and_outside_the_vocabulary() -> None:
    known = object_words() | prompt_words() | set(COLOURS) | set(COLOUR_SYNONYMS)
    assert not known & set(phrases.UNKNOWN_ADJECTIVES)
    rng = np.random.default_rng(5)
    prompts = [sample(rng).prompt.lower() for _ in range(3000)]
    strange = sum(any(w not in known for w in re.findall("[a-z]+", p)) for p in prompts)
    assert 0.01 < strange / len(prompts) < 0.08


def test_manifest_lists_the_closed_vocabulary() -> None:
    manifest = vocabulary_manifest()
    assert [o["name"] for o in manifest["objects"]] == [c.name for c in OBJECT_CLASSES]  # type: ignore[union-attr,index]
    assert manifest["colours"] == list(COLOURS)
    assert {"left", "of", "next", "eight", "beach"} <= set(manifest["words"])  # type: ignore[arg-type]
