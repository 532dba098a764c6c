"""What a studio asks beside plans and pictures: how sure the model is of a box, and what is in a picture."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from models.serve.engine.score import Scorer
from models.serve.engine.text import Text
from models.serve.testing import small_mini

PROMPT = "a red apple to the left of a blue car"
APPLE = "A <|obj_start|>red apple<|obj_end|> <|box_start|>(120,340),(480,720)<|box_end|>"
CAR = " and a <|obj_start|>blue car<|obj_end|> <|box_start|>(520,300),(960,740)<|box_end|>."


def scored(chain: str) -> list[Any]:
    network = small_mini()
    text = Text(network.facts)
    return Scorer(text).scored(network, text.prompt(PROMPT), text.chain(chain))


def test_every_edge_has_a_spread_on_the_grid_and_the_far_one_lies_beyond_the_near_one() -> None:
    found = scored(APPLE + CAR)
    assert [one.box for one in found] == [0, 1]
    for one, near in zip(found, [(120, 340), (520, 300)], strict=True):
        assert len(one.edges) == 4
        for low, median, high in one.edges:
            assert 0 <= low <= median <= high <= 999 and all(v % 10 == 0 or v == 999 for v in (low, median, high))
        # 300 begins with 30, so a 30 may stand behind a 120: only the median is sure to lie beyond.
        assert one.edges[2][1] > near[0] and one.edges[3][1] > near[1]


def test_percentiles_are_those_of_the_models_own_odds() -> None:
    network = small_mini()
    text = Text(network.facts)
    scorer = Scorer(text)
    prompt, chain = text.prompt(PROMPT), text.chain(APPLE)
    (found,) = scorer.scored(network, prompt, chain)
    first = next(i for i, token in enumerate(chain) if text.piece(token) == "(120")
    ids = torch.tensor([[*prompt, *chain[:first]]])
    place = torch.arange(ids.shape[1])[None]
    logits = network.text_logits(network.hidden(ids, place, place, network.new_cache(1, 128), ids.shape[1])[0, -1])
    odds = logits[[scorer.tokens[0][value] for value in range(0, 999, 10)]].double().softmax(0)
    for share, value in zip((0.1, 0.5, 0.9), found.edges[0], strict=True):
        assert odds[: value // 10].sum() < share + 1e-6 and odds[: value // 10 + 1].sum() > share - 1e-6


def test_a_spread_depends_on_what_stands_before_alone_and_what_is_no_box_is_counted_and_left_out() -> None:
    whole, cut = scored(APPLE + CAR), scored(APPLE)
    assert whole[0] == cut[0]
    moved = scored(APPLE.replace("(120,340)", "(600,340)"))
    assert moved[0].edges[0] == cut[0].edges[0] and moved[0].edges[2] != cut[0].edges[2]
    assert [one.box for one in scored(APPLE.replace("(120,340),(480,720)", "(120,340)") + CAR)] == [1]
    assert scored("A plain sentence.") == []


def test_over_http(address: str) -> None:
    openai = pytest.importorskip("openai")
    asked = openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0, timeout=60)
    body = {"model": "small", "prompt": PROMPT, "chain": APPLE + CAR}
    found = asked.post("/scenograph/scores", body=body, cast_to=object)
    assert found["data"] == [{"box": one.box, "edges": [list(edge) for edge in one.edges]} for one in scored(APPLE + CAR)]
    told = asked.models.list().data[0].model_dump()["scenograph"]["generator"]["capabilities"]
    assert told["score"] is True and "detect" not in told
    with pytest.raises(openai.BadRequestError) as none:
        asked.post("/scenograph/detections", body={"tokens": [0] * 16}, cast_to=object)
    assert none.value.code == "has_no_detector"
