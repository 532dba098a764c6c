"""Plans: shards, batches, shared names, sampling and scores, each in small."""

from __future__ import annotations

import random

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from models.plans.data import Pool, encode_prompt, encode_rows, load_rows, mark_of, validation
from models.plans.evaluate import score_world, standings_of
from models.plans.mentions import as_mentioned
from models.plans.model import NamedJanus, Names, begin, plain_state
from models.plans.sample import sample_chains
from models.plans.shards import draw_rows, read_shard, read_texts, shard_path, write_shard
from models.plans.train import Trainer, loss_kinds, spoken_ids
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, IGNORED
from models.world.brief import Asked, Brief
from models.world.composition import compose, write_chain
from models.world.tokenizer import id_count


@pytest.fixture(scope="module")
def tokens(roles) -> tuple[Tokenizer, Names]:
    tokenizer, told = roles
    return tokenizer, Names.of(tokenizer, told)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("shards")
    write_shard(shard_path(path, 0), 0, 60)
    return path


@pytest.fixture(scope="module")
def trained(tokens, folder) -> tuple[Trainer, Pool]:
    torch.manual_seed(1)
    tokenizer, names = tokens
    pool = Pool(tokenizer, folder, 512, 1)
    pool.refresh()
    config = ModelConfig(text_vocab=id_count(tokenizer), width=32, layers=2, heads=2, ffn=48)
    model = NamedJanus(config, names, spoken_ids(pool, names))
    begin(model, tokenizer)
    trainer = Trainer(model, loss_kinds(tokenizer, names), 0.02, 3e-3)
    first = trainer.step(pool.batch(1000), 1.0)
    for _ in range(12):
        last = trainer.step(pool.batch(1000), 1.0)
    assert last["loss"] < first["loss"]
    return trainer, pool


def test_a_shard_is_a_function_of_its_number(folder) -> None:
    rows = read_shard(shard_path(folder, 0))
    assert rows == list(draw_rows(0, 60))
    assert read_texts(shard_path(folder, 0)) == [(row.prompt, row.chain) for row in rows]


def test_entries_in_the_order_of_mention() -> None:
    brief = Brief((Asked("a", "bed"), Asked("b", "cat", 1, "red"), Asked("c", "cat", 1, "blue"), Asked("d", "dog")))
    ordered = as_mentioned("A puppy, a blue cat and a red kitten on the bed", brief)
    assert [entry.ref for entry in ordered.objects] == ["d", "c", "b", "a"]


def test_rows_end_where_their_chains_end(tokens, folder) -> None:
    tokenizer, _ = tokens
    texts = read_texts(shard_path(folder, 0))
    rows = encode_rows(tokenizer, texts)
    for index, (prompt, chain) in enumerate(texts):
        head = encode_prompt(tokenizer, prompt)
        assert rows.row(index)[: rows.heads[index]].tolist() == head
        assert tokenizer.decode(rows.row(index)[len(head) :].tolist(), skip_special_tokens=False) == chain
    again = load_rows(tokenizer, shard_path(folder, 0), mark_of(tokenizer))
    assert np.array_equal(again.ids, rows.ids) and np.array_equal(again.ends, rows.ends)


def test_batches_learn_chains_alone(tokens, trained, folder) -> None:
    _, pool = trained
    for longest in (64, 1000):
        batch = pool.batch(longest)
        assert batch.ids.shape[1] % 32 == 0
        told = batch.targets != IGNORED
        assert torch.equal(batch.targets[:, :-1][told[:, :-1]], batch.ids[:, 1:][told[:, :-1]])
        assert ((batch.targets == BEGIN_OF_IMAGE).sum(1) == 1).all()
    assert sum(len(b.ids) for b in validation(tokens[0], shard_path(folder, 0), 256)) > 20


def test_multiplied_out_it_is_a_plain_model(tokens, trained) -> None:
    trainer, pool = trained
    model = trainer.model
    plain = MiniJanus(model.config)
    plain.load_state_dict(plain_state(model, model.state_dict()))
    batch = pool.batch(1000)
    with torch.no_grad():
        states, _ = model.residual_states(batch.ids, batch.positions)
        hidden, _ = plain(batch.ids, batch.positions)
        assert torch.allclose(model.norm(states[-1]), hidden, atol=1e-4)
        logits, places = model.chain_logits(hidden[0], torch.full((hidden.shape[1],), BEGIN_OF_IMAGE))
        assert torch.allclose(logits[:, places[0]], plain.text_logits(hidden[0])[:, BEGIN_OF_IMAGE], atol=1e-4)


def test_names_of_a_kind_share_a_vector(tokens) -> None:
    tokenizer, names = tokens
    about = {int(names.about[tokenizer.encode(text).ids[0]]) for text in (" dog", "dog", " dogs", " puppy", " hounds")}
    assert len(about) == 1 and about != {0}


def test_a_run_goes_on_where_it_stopped(tokens, trained) -> None:
    trainer, pool = trained
    state = trainer.state()
    model = NamedJanus(trainer.model.config, tokens[1], state["spoken"])
    other = Trainer(model, trainer.kinds, 0.02, 3e-3)
    other.restore(state)
    batch = pool.batch(1000)
    torch.manual_seed(2)
    one = trainer.step(batch, 1.0)
    torch.manual_seed(2)
    assert torch.allclose(other.step(batch, 1.0)["loss"], one["loss"])
    assert other.steps == trainer.steps


def test_chains_are_sampled_in_their_order(tokens, trained) -> None:
    trainer, _ = trained
    plain = MiniJanus(trainer.model.config).eval()
    plain.load_state_dict(plain_state(trainer.model, trainer.model.state_dict()))
    prompts = ["two dogs", "a red apple on the left of a blue car and a cat"]
    both = sample_chains(plain, tokens[0], prompts, 0.0)
    assert both[::-1] == sample_chains(plain, tokens[0], prompts[::-1], 0.0)
    assert both[0] == sample_chains(plain, tokens[0], prompts[:1], 0.0)[0]


def test_what_was_composed_holds() -> None:
    r = random.Random(3)
    brief = Brief((Asked("a", "dog", 2), Asked("b", "cat", 1, "red"), Asked("c", "cat")))
    standings = compose(brief, r)
    assert standings
    chain = write_chain(brief, standings, r)
    assert len(standings_of(brief, chain)) == 4
    from models.plans.shards import Row

    assert score_world([Row("", chain, brief)], [chain], 0)["whole"] == 1
    assert score_world([Row("", chain, brief)], [chain.split(".")[0]], 0)["whole"] == 0
