"""Tokens are drawn as the studio draws them."""

from __future__ import annotations

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.serve.engine.noise import uniform
from models.serve.engine.sampling import Draw, Filter, odds, sample


def test_noise_is_that_of_the_studio() -> None:
    # The values that src/generator/sampling/noise.test.ts keeps.
    assert uniform([(1, "text", 0)], 1)[0, 0].item() == 0.2696201723301783
    assert uniform([(2**40 + 7, "image", 255)], 1000)[0, 999].item() == 0.43048583052586764


@given(st.integers(-(2**53), 2**53), st.integers(0, 5000), st.integers(1, 300))
@settings(max_examples=40, deadline=None)
def test_noise_of_a_row_knows_nothing_of_the_rows_beside_it(seed: int, position: int, classes: int) -> None:
    alone = uniform([(seed, "image", position)], classes)
    beside = uniform([(seed + 1, "text", 3), (seed, "image", position)], classes + 5)
    assert torch.equal(alone[0], beside[1, :classes])
    assert 0 < alone.min() and alone.max() < 1


def _drawn(logits: torch.Tensor, chosen: Filter, count: int) -> list[int]:
    draws = [Draw(chosen, 11, "image", at) for at in range(count)]
    return sample(logits.expand(count, -1).clone(), draws)


def test_shares_follow_the_softmax_and_filters_leave_out_the_rest() -> None:
    logits = torch.tensor([1.0, 0.2, -1.0, 2.0, 0.0])
    found = torch.bincount(torch.tensor(_drawn(logits, Filter(0.5), 20_000)), minlength=5) / 20_000
    assert (found - (logits / 0.5).softmax(0)).abs().max() < 0.015
    assert set(_drawn(logits, Filter(1.0, top_k=2), 500)) == {0, 3}
    assert set(_drawn(logits, Filter(1.0, top_p=0.7), 500)) == {0, 3}
    assert set(_drawn(logits, Filter(0.0), 5)) == {3}


def test_ties_go_to_the_lower_id() -> None:
    assert _drawn(torch.tensor([0.0, 3.0, 3.0]), Filter(0.0), 1) == [1]


def test_odds_are_natural_logs_most_likely_first() -> None:
    found = odds(torch.tensor([0.0, 2.0, 1.0]), 2, 2)
    whole = torch.tensor([0.0, 2.0, 1.0]).double().log_softmax(0)
    assert found.chosen == whole[2].item()
    assert [token for token, _ in found.top] == [1, 2]
