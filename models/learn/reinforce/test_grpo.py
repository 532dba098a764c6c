"""The objective, and whole samples: what was sampled is what is learned from."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.picture_decoder import PictureConfig
from models.families.mini.net.random_weights import random_networks
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, IGNORED
from models.families.mini.net.session import TorchSession
from models.kit.loop import write_text
from models.learn.reinforce.loss import Objective, group_advantages, grpo, k3
from models.learn.reinforce.rollout import log_probs, roll_out, to_batch

CONFIG = ModelConfig(24, 32, 2, 2, 48, 60, 8, (4, 4), 64)
PROMPTS = [[1, 5, 6, 7, 8], [1, 9, 10]]


def model(seed: int = 0) -> MiniJanus:
    return random_networks(seed, CONFIG, PictureConfig(64, (4, 4), 60))[0]


def seeded(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_advantages_compare_within_a_group() -> None:
    rewards = torch.tensor([[1.0, 3.0, 5.0], [2.0, 2.0, 2.0], [0.0, math.nan, 1.0]])
    out = group_advantages(rewards)
    assert out[0].tolist() == pytest.approx([-1, 0, 1], abs=1e-3)
    assert out[1].tolist() == [0, 0, 0]
    assert out[2, 1] == 0 and out[2, 2] == -out[2, 0] > 0.7


@given(st.floats(-8, 0), st.floats(-8, 0))
@settings(deadline=None)
def test_k3_is_never_negative_and_nought_for_equals(a: float, b: float) -> None:
    assert k3(torch.tensor(a), torch.tensor(b)) >= -1e-6
    assert k3(torch.tensor(a), torch.tensor(a)) == 0


def test_k3_estimates_the_divergence() -> None:
    p, q = torch.tensor([0.7, 0.2, 0.1]), torch.tensor([0.3, 0.3, 0.4])
    estimate = (p * k3(p.log(), q.log())).sum()
    assert estimate == pytest.approx((p * (p / q).log()).sum().item(), abs=1e-6)


def test_the_gradient_is_the_policy_gradient_where_nothing_is_clipped() -> None:
    log_p = torch.tensor([[-1.0, -2.0, -3.0], [-1.0, -1.0, 0.0]], requires_grad=True)
    mask = torch.tensor([[True, True, True], [True, True, False]])
    out = grpo(log_p, log_p.detach(), log_p.detach(), torch.tensor([1.0, -2.0]), mask, Objective(beta=0.1))
    out.loss.sum().backward()
    assert log_p.grad is not None
    assert log_p.grad[0].tolist() == pytest.approx([-1 / 3] * 3)
    assert log_p.grad[1].tolist() == pytest.approx([1, 1, 0])
    assert out.kl.tolist() == [0, 0]


def test_ratios_beyond_the_clip_stop_pulling() -> None:
    old = torch.tensor([[-1.0, -1.0]])
    for advantage, shift, stops in ((1.0, 0.5, True), (-1.0, -0.5, True), (1.0, -0.5, False), (-1.0, 0.5, False)):
        log_p = (old + shift).requires_grad_()
        mask = torch.ones(1, 2, dtype=torch.bool)
        out = grpo(log_p, old, old, torch.tensor([advantage]), mask, Objective(0.2, 0.0))
        out.loss.sum().backward()
        assert log_p.grad is not None
        assert (log_p.grad.abs().sum() == 0) == stops and (out.clipped == 1) == stops


def test_what_is_masked_has_no_gradient_even_where_it_is_infinite() -> None:
    log_p = torch.tensor([[-1.0, -1e30]], requires_grad=True)
    mask = torch.tensor([[True, False]])
    old = torch.tensor([[-1.0, 1e30]])
    grpo(log_p, old, old, torch.tensor([1.0]), mask, Objective()).loss.sum().backward()
    assert log_p.grad is not None and torch.isfinite(log_p.grad).all() and log_p.grad[0, 1] == 0


def test_samples_are_shaped_as_the_sequence_is() -> None:
    out = roll_out(model(), PROMPTS, 6, seeded(1), max_chain=12)
    assert out.codes.shape == (12, 16) and 0 <= out.codes.min() and out.codes.max() < 60
    for row, (text, finished) in enumerate(zip(out.texts, out.finished, strict=True)):
        prompt = PROMPTS[row // 6]
        assert text.ids[: text.chain] == prompt and text.ids[-1] == BEGIN_OF_IMAGE
        assert BEGIN_OF_IMAGE not in text.ids[:-1]
        assert len(text.ids) - text.chain <= 12 and (finished or len(text.ids) - text.chain == 12)
    assert 0 < sum(out.finished) < 12
    assert len({tuple(text.ids) for text in out.texts}) > 8


def test_greedy_rows_are_those_of_the_plain_sampler() -> None:
    network = model(4)
    out = roll_out(network, PROMPTS, 2, seeded(0), max_chain=20, temperature=0)
    for row, text in enumerate(out.texts):
        prompt = PROMPTS[row // 2]
        written = write_text(TorchSession(network), prompt, BEGIN_OF_IMAGE, 19)
        ended = written if written[-1] == BEGIN_OF_IMAGE else [*written, BEGIN_OF_IMAGE]
        assert text.ids == [*prompt, *ended]
    # Greedy codes are the likeliest ones of a pass over the whole row.
    batch = to_batch(out, CONFIG.text_vocab, CONFIG.image_position_start)
    with torch.no_grad():
        hidden, _ = network(batch.ids, batch.positions)
        wide = batch.image_index[..., None].expand(-1, -1, hidden.shape[-1])
        best = network.image_logits(hidden.gather(1, wide)).argmax(-1)
    assert torch.equal(best, batch.codes)


def test_samples_follow_the_models_own_probabilities() -> None:
    """The first sampled token of chain and image, against a pass over the whole row."""
    network, prompt = model(2), [[1, 5]]
    out = roll_out(network, prompt, 2500, seeded(3), max_chain=1)
    with torch.no_grad():
        ids = torch.tensor([[1, 5, BEGIN_OF_IMAGE]])
        hidden, _ = network(ids, torch.arange(3)[None])
        expected = network.image_logits(hidden[0, -1]).softmax(-1)
    share = torch.bincount(out.codes[:, 0], minlength=60) / 2500
    assert (share - expected).abs().sum() < 0.2 < (expected - 1 / 60).abs().sum()


def test_log_probs_are_of_the_sampled_tokens_alone() -> None:
    network = model()
    out = roll_out(network, PROMPTS, 3, seeded(5), max_chain=8)
    batch = to_batch(out, CONFIG.text_vocab, CONFIG.image_position_start)
    with torch.no_grad():
        found = log_probs(network, batch)
    for row, text in enumerate(out.texts):
        ids, total, count = text.ids, 0.0, 0
        with torch.no_grad():
            hidden, _ = network(torch.tensor([ids]), torch.arange(len(ids))[None])
            text_log = network.text_logits(hidden[0]).log_softmax(-1)
            image_log = network.image_logits(hidden[0, -1]).log_softmax(-1)
        for at in range(text.chain, len(ids)):
            if at == len(ids) - 1 and not out.finished[row]:
                continue  # begun for it, not by it
            total, count = total + text_log[at - 1, ids[at]].item(), count + 1
        spoken = batch.text_targets[row] != IGNORED
        length = len(spoken)
        assert found.mask[row].sum() == count + 16
        assert found.values[row, :length].sum().item() == pytest.approx(total, abs=1e-3)
        assert found.values[row, length].item() == pytest.approx(image_log[out.codes[row, 0]].item(), abs=1e-4)
    assert found.text_entropy > 0 and found.image_entropy > 0


def test_a_prompt_too_long_for_the_model_is_refused() -> None:
    with pytest.raises(ValueError, match="the model takes 1024"):
        roll_out(model(), PROMPTS, 1, seeded(0), max_chain=1020)
