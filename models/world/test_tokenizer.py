"""The tokenizer of plans: names as one piece, aliases as one id, chains that come back as they were."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from models.world.brief import Asked, Brief, Related
from models.world.composition import compose, write_chain
from models.world.tokenizer import PROMPT_PREFIX, PROMPT_SUFFIX, Piece, first_piece, id_count, pieces, tokenizer_json

_LIBRARY = Path(__file__).resolve().parents[2] / "node_modules/@huggingface/tokenizers/dist/tokenizers.mjs"
_BRIEF = Brief(
    (Asked("a", "teddy bear", 2, "brown"), Asked("b", "orange", 1, "orange"), Asked("c", "scissors"), Asked("d", "bed", 1, "white")),
    (Related("a", "on", ("d",)), Related("c", "left of", ("b",))),
    setting="shop",
)
_TEXTS = (
    "a teddy-bear, two puppies & a 'dog's' hot dog (doggy) on the teapots",
    "wreath in navy blue; 12 t-shirts, x-ray, don't: jack-o’-lantern!\nAn Ice Cream",
    "seven ice creams über alles 日本 \U0001f600",
)


@pytest.fixture(scope="module")
def built() -> tuple[dict, list[Piece], Tokenizer]:
    prompts = [("a photo of a dog and a pair of glasses", Brief((Asked("a", "dog"), Asked("b", "glasses"))))] * 4
    found = pieces(prompts, 0.1)
    data = tokenizer_json(found)
    return data, found, Tokenizer.from_str(json.dumps(data))


def _ids(tokenizer: Tokenizer, text: str) -> list[int]:
    return tokenizer.encode(text, add_special_tokens=False).ids


def _chain() -> str:
    r = random.Random(1)
    standings = compose(_BRIEF, r)
    assert standings
    return write_chain(_BRIEF, standings, r)


def test_names_are_one_piece(built) -> None:
    _, _, tokenizer = built
    for text in (" dog", "dog", " teddy bear", " teddy-bears", " ice creams", " scissors"):
        assert len(_ids(tokenizer, text)) == 1, text
    assert len(_ids(tokenizer, " teddy bearing")) > 1


def test_other_words_share_an_id(built) -> None:
    _, _, tokenizer = built
    assert _ids(tokenizer, " puppy") == _ids(tokenizer, " doggy") == _ids(tokenizer, "puppy")
    assert _ids(tokenizer, " puppies") == _ids(tokenizer, " doggies")
    assert len({_ids(tokenizer, text)[0] for text in (" dog", "dog", " dogs", " puppy", " puppies")}) == 5
    assert _ids(tokenizer, " 12") == _ids(tokenizer, " twelve") == _ids(tokenizer, " a dozen")
    assert _ids(tokenizer, " sky-blue") == _ids(tokenizer, " navy") != _ids(tokenizer, " blue")


def test_words_of_two_meanings_stand_alone(built) -> None:
    _, found, tokenizer = built
    own = {text for piece in found if piece.role == "own" for text in piece.strings}
    assert " photo" in own and " orange" in own
    assert _ids(tokenizer, " orange") != _ids(tokenizer, " tangerine")


def test_few_ids_and_none_left_out(built) -> None:
    data, found, tokenizer = built
    assert id_count(tokenizer) == first_piece() + len(found) < 8200
    assert set(data["model"]["vocab"].values()) == set(range(id_count(tokenizer)))


def test_a_chain_comes_back(built) -> None:
    data, found, tokenizer = built
    chain = _chain()
    ids = _ids(tokenizer, chain)
    assert tokenizer.decode(ids, skip_special_tokens=False) == chain
    for index in set(ids):
        assert index < first_piece() or len(found[index - first_piece()].strings) == 1


@pytest.mark.skipif(not (shutil.which("node") and _LIBRARY.exists()), reason="the studio's packages aren't installed")
def test_the_studio_reads_it_alike(built, tmp_path) -> None:
    data, _, tokenizer = built
    texts = [f"{PROMPT_PREFIX} {text.lower()}{PROMPT_SUFFIX}" for text in _TEXTS] + [_chain()]
    (tmp_path / "in.json").write_text(json.dumps([data, texts]), "utf-8")
    script = f"""
import {{ Tokenizer }} from {json.dumps(_LIBRARY.as_uri())};
import {{ readFileSync }} from 'node:fs';
const [data, texts] = JSON.parse(readFileSync({json.dumps(str(tmp_path / "in.json"))}, 'utf8'));
const tokenizer = new Tokenizer(data, {{}});
const ids = texts.map((text) => tokenizer.encode(text, {{ add_special_tokens: false }}).ids.map(Number));
const back = tokenizer.decode(ids.at(-1), {{ skip_special_tokens: false, clean_up_tokenization_spaces: false }});
console.log(JSON.stringify([ids, back]));
"""
    done = subprocess.run(["node", "--input-type=module", "-e", script], capture_output=True, text=True, check=True)
    ids, back = json.loads(done.stdout)
    assert ids == [_ids(tokenizer, text) for text in texts]
    assert back == texts[-1]
