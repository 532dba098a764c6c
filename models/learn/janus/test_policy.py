"""The policy is transformers' Janus; rollouts with a cache are what a replay in one pass says; what was learned goes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.distributed as dist
from torch import Tensor
from transformers import JanusForConditionalGeneration

from models.families.janus.checkpoint.opened import Checkpoint, open_checkpoint
from models.families.janus.checkpoint.tokens import special_ids
from models.families.janus.reference import reference_model
from models.kit.sequencer import Sequencer
from models.learn.common.team import Team
from models.learn.janus import grpo, release, supervised
from models.learn.janus.build import Form, gathered, open_policy, without_lora
from models.learn.janus.data import DataError, Examples, Order, encode_row, read_lines
from models.learn.janus.pixels import Pixels
from models.learn.janus.policy import Policy
from models.learn.janus.rollout import roll_out
from models.learn.janus.rows import Guidance, Row, batch_rows
from models.learn.janus.testing import CODES, KINDS, PROMPTS, practice, teaching, write_start

torch.set_num_threads(1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_start(tmp_path_factory.mktemp("start"))


@pytest.fixture(scope="module")
def checkpoint(folder: Path) -> Checkpoint:
    return open_checkpoint(folder / "start", plans=True)


@pytest.fixture
def team() -> Iterator[Team]:
    made = Team()
    yield made
    made.leave()


def sequencer(checkpoint: Checkpoint) -> Sequencer:
    return Sequencer(checkpoint.tokenizer, special_ids(checkpoint.tokenizer))


def sampled(checkpoint: Checkpoint, policy: Policy, prompts: list[str], temperature: float = 1.0) -> list[Row]:
    ids = [sequencer(checkpoint).prompt(prompt) for prompt in prompts]
    begin = special_ids(checkpoint.tokenizer)["beginOfImage"]
    with gathered(policy):
        return roll_out(policy, ids, prompts, 3, begin, CODES, max_chain=5, temperature=temperature)


@torch.no_grad()
def by_transformers(model: JanusForConditionalGeneration, row: Row, text_ids: int) -> tuple[Tensor, Tensor]:
    """Log-probabilities of chain and codes, from the model's own parts, a row alone."""
    text = model.get_input_embeddings()(torch.tensor([list(row.ids)]))
    image = model.prepare_embeddings_for_image_generation(row.codes[None, :-1])
    hidden = model.model.language_model(inputs_embeds=torch.cat([text, image], 1)).last_hidden_state[0]
    n = len(row.ids)
    words = model.lm_head(hidden[row.chain - 1 : n - 1]).log_softmax(-1)
    codes = model.model.generation_head(hidden[n - 1 :]).log_softmax(-1)
    said = torch.tensor(list(row.ids[row.chain :]))
    return words.gather(1, said[:, None])[:, 0], codes.gather(1, row.codes[:, None])[:, 0]


def test_a_replay_of_many_rows_is_what_transformers_says_of_each(checkpoint: Checkpoint, team: Team) -> None:
    policy = open_policy(checkpoint, Form(), team.mesh())
    rows = sampled(checkpoint, policy, list(PROMPTS[:2]))
    assert len({len(row.ids) for row in rows}) > 1
    batch = batch_rows(rows, policy.text_ids)
    told, model = policy(batch), reference_model(checkpoint)
    for place, row in enumerate(rows):
        words, codes = by_transformers(model, row, policy.text_ids)
        # A mark that was put in is nobody's choice.
        said = len(words) - (not row.finished)
        own = told.text[place, row.chain - 1 : row.chain - 1 + said]
        torch.testing.assert_close(own, words[:said], atol=1e-5, rtol=0)
        torch.testing.assert_close(told.image[place], codes, atol=1e-5, rtol=0)
        assert int(told.spoken[place].sum()) == said


@torch.no_grad()
def test_guidance_draws_and_replays_with_a_row_that_says_nothing(checkpoint: Checkpoint, team: Team) -> None:
    policy, model, own = open_policy(checkpoint, Form(), team.mesh()), reference_model(checkpoint), sequencer(checkpoint)
    guidance = Guidance(3.0, own.guidance_row)
    begin = own.ids["beginOfImage"]
    ids = [own.prompt(prompt) for prompt in PROMPTS[:2]]
    with gathered(policy):
        rows = roll_out(policy, ids, PROMPTS[:2], 2, begin, CODES, max_chain=5, temperature=0, guidance=guidance)
    told = policy(batch_rows(rows, policy.text_ids, guidance))
    for place, row in enumerate(rows):
        logits = []
        for text in (list(row.ids), own.guidance_row(len(row.ids))):
            read = model.get_input_embeddings()(torch.tensor([text]))
            image = model.prepare_embeddings_for_image_generation(row.codes[None, :-1])
            hidden = model.model.language_model(inputs_embeds=torch.cat([read, image], 1)).last_hidden_state[0]
            logits.append(model.model.generation_head(hidden[len(text) - 1 :]))
        guided = (logits[1] + 3 * (logits[0] - logits[1])).log_softmax(-1)
        # Greedy, what was drawn is the likeliest of the guided ones, and mostly not of the plain.
        assert torch.equal(guided.argmax(-1), row.codes) and not torch.equal(logits[0].argmax(-1), row.codes)
        expected = guided.gather(1, row.codes[:, None])[:, 0]
        torch.testing.assert_close(told.image[place], expected, atol=1e-4, rtol=0)


def test_a_greedy_rollout_takes_the_likeliest_token_of_its_own_replay(checkpoint: Checkpoint, team: Team) -> None:
    policy = open_policy(checkpoint, Form(), team.mesh())
    row = sampled(checkpoint, policy, [PROMPTS[1], PROMPTS[0]], temperature=0)[0]
    model = reference_model(checkpoint)
    likeliest = []
    for code in range(KINDS):
        other = Row(row.ids, row.chain, torch.cat([row.codes[:-1], torch.tensor([code])]))
        likeliest.append(float(by_transformers(model, other, policy.text_ids)[1][-1]))
    assert int(np.argmax(likeliest)) == int(row.codes[-1])


def test_what_is_drawn_for_a_prompt_depends_on_no_other(checkpoint: Checkpoint, team: Team) -> None:
    policy = open_policy(checkpoint, Form(), team.mesh())
    alone, beside = sampled(checkpoint, policy, [PROMPTS[0]]), sampled(checkpoint, policy, [PROMPTS[0], PROMPTS[1]])
    for one, two in zip(alone, beside[:3], strict=True):
        assert list(one.ids) == list(two.ids) and torch.equal(one.codes, two.codes)
    assert not torch.equal(alone[0].codes, alone[1].codes)


def test_recomputing_and_bfloat16_change_gradients_by_rounding_alone(checkpoint: Checkpoint, team: Team) -> None:
    mesh = team.mesh()
    rows = sampled(checkpoint, open_policy(checkpoint, Form(), mesh), [PROMPTS[0]])

    def gradient(form: Form) -> Tensor:
        policy = open_policy(checkpoint, form, mesh)
        policy(batch_rows(rows, policy.text_ids)).image.mean().backward()
        return policy.language_model.layers[0].mlp.up_proj.weight.grad.full_tensor().flatten()

    plain = gradient(Form())
    torch.testing.assert_close(gradient(Form(recompute=True)), plain)
    half = gradient(Form(bf16=True))
    assert not torch.equal(half, plain) and torch.cosine_similarity(half, plain, 0) > 0.98


def test_lora_starts_as_the_checkpoint_and_only_its_own_is_learned(checkpoint: Checkpoint, team: Team) -> None:
    pytest.importorskip("peft", reason="peft is not installed: models/setup.sh")
    mesh = team.mesh()
    whole, lora = open_policy(checkpoint, Form(), mesh), open_policy(checkpoint, Form(rank=4), mesh)
    rows = batch_rows(sampled(checkpoint, whole, [PROMPTS[0]]), whole.text_ids)
    torch.testing.assert_close(lora(rows).image, whole(rows).image)
    learned = [name for name, parameter in lora.named_parameters() if parameter.requires_grad]
    assert learned and all("lora_" in name for name in learned)
    with torch.no_grad():
        for name, parameter in lora.named_parameters():
            if "lora_B" in name:
                parameter.to_local().fill_(0.1)
        assert not torch.allclose(lora(rows).image, whole(rows).image)
        with without_lora(lora):
            torch.testing.assert_close(lora(rows).image, whole(rows).image)


@torch.no_grad()
def test_pictures_come_of_codes_as_transformers_has_it_and_go_back_by_angle(checkpoint: Checkpoint) -> None:
    pixels, model = Pixels(checkpoint, "cpu"), reference_model(checkpoint)
    codes = torch.randint(0, KINDS, (3, CODES), generator=torch.Generator().manual_seed(1))
    pictures = pixels.decode(codes, batch=2)
    expected = model.decode_image_tokens(codes).clamp(-1, 1)
    assert pictures.shape == (3, 16, 16, 3) and pictures.dtype == np.uint8
    assert np.abs(pictures - ((expected + 1) * 127.5).numpy()).max() <= 0.51
    found = pixels.encode(pictures)
    assert found.shape == (3, CODES) and 0 <= int(found.min()) and int(found.max()) < KINDS
    # Lengths of the table's rows say nothing: longer ones are not chosen less.
    pixels.model.quantize.embedding.weight.mul_(torch.linspace(0.1, 9, KINDS)[:, None])
    assert torch.equal(pixels.encode(pictures), found)


def test_examples_are_read_one_by_one_and_wrong_ones_named(folder: Path, checkpoint: Checkpoint, tmp_path: Path) -> None:
    examples, pixels = Examples(folder / "chains.jsonl"), Pixels(checkpoint, "cpu")
    row = encode_row(examples[2], folder, sequencer(checkpoint), pixels, CODES, KINDS)
    said = checkpoint.tokenizer.decode(list(row.ids[row.chain :]), skip_special_tokens=False)
    assert said == examples[2].chain + "<begin_of_image>" and row.codes.tolist() == list(examples[2].codes or ())
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"prompt": "a", "chain": "b"}\n', encoding="utf-8")
    with pytest.raises(DataError, match="line 1: .*image or codes"):
        Examples(bad)[0]
    bad.write_text('{"prompt": "a", "chain": "b", "codes": [1]}\n', encoding="utf-8")
    with pytest.raises(DataError, match="are not 16 of 64"):
        encode_row(Examples(bad)[0], tmp_path, sequencer(checkpoint), pixels, CODES, KINDS)
    with pytest.raises(SystemExit, match="nowhere does not exist"):
        supervised.main(["--recipe", "tiny-cpu", "--checkpoint", str(tmp_path / "nowhere"), "--data", str(bad)])
    exam = tmp_path / "spatial_val.txt"
    exam.write_text("a cat\n", encoding="utf-8")
    with pytest.raises(DataError, match="evaluation alone"):
        read_lines([exam])
    order = Order(1, 5)
    laps = [[order[lap * 5 + n] for n in range(5)] for lap in range(2)]
    assert [sorted(lap) for lap in laps] == [[0, 1, 2, 3, 4]] * 2 and laps[0] != laps[1]


@pytest.mark.parametrize("lora", [0, 4])
def test_what_was_learned_goes_out_as_an_ordinary_checkpoint(folder: Path, lora: int) -> None:
    if lora:
        pytest.importorskip("peft", reason="peft is not installed: models/setup.sh")
        grpo.learn(practice(folder, "out-lora", steps=2, lr=5e-2, lora=lora))
    else:
        supervised.learn(teaching(folder, "out-whole", steps=2, lr=1e-2))
    run = folder / ("out-lora" if lora else "out-whole")
    out = release.release(run, folder / f"released-{lora}", torch.float32)
    team = Team()
    before = open_checkpoint(folder / "start", plans=True)
    policy = open_policy(before, Form(rank=lora), team.mesh())
    from models.learn.janus.keep import restore

    restore(release.newest(run), policy, torch.optim.AdamW([p for p in policy.parameters() if p.requires_grad]))
    row = Row([1, 2, 3, 4], 2, torch.arange(CODES))
    with torch.no_grad():
        told = policy(batch_rows([row], policy.text_ids))
    team.leave()
    assert not dist.is_initialized()
    model = JanusForConditionalGeneration.from_pretrained(out).eval()
    words, codes = by_transformers(model, row, policy.text_ids)
    torch.testing.assert_close(told.image[0], codes, atol=1e-5, rtol=0)
    torch.testing.assert_close(told.text[0, 1:3], words, atol=1e-5, rtol=0)
    assert not torch.allclose(by_transformers(reference_model(before), row, 0)[1], codes, atol=1e-3)
    # The exporter and the server open it.
    opened = open_checkpoint(out)
    assert opened.plans and opened.layout == "transformers"
