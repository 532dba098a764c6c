import random
from typing import Any

import pytest
import torch
from tokenizers import Tokenizer

from models.families.mini.net.model import MiniJanus
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, IGNORED
from models.pictures.codes import CODES, LOOK, PAINT, PAIR, read_codes, scene_codes
from models.plans.model import Names
from models.plans.paint import Painter, PaintedPool, named_boxes
from models.plans.painted import PARTS, PaintedJanus, begin_painting, code_parts, painted_config, plain_painted
from models.plans.painted_rows import painted_row, scene_of
from models.plans.shards import draw_rows, write_shard, shard_path
from models.plans.train import loss_kinds
from models.world.composition import read_chain
from models.world.tokenizer import id_count


Made = tuple[PaintedJanus, Tokenizer, Names]


@pytest.fixture(scope="module")
def made(roles: tuple[Tokenizer, dict[str, Any]]) -> Made:
    torch.manual_seed(1)
    torch.set_num_threads(1)
    tokenizer, told = roles
    names = Names.of(tokenizer, told)
    total = id_count(tokenizer)
    config = painted_config(total, width=32, layers=2, heads=2, ffn=48, code_width=16)
    model = PaintedJanus(config, names, torch.arange(total), Names.numbers(told))
    begin_painting(model)
    return model, tokenizer, names


def test_every_code_says_something_and_no_two_the_same(roles: tuple[Tokenizer, dict[str, Any]]) -> None:
    parts, about = code_parts(Names.numbers(roles[1]))
    said = torch.cat([parts, about[:, None]], dim=1)
    assert len({tuple(row) for row in said.tolist()}) == CODES
    assert (parts < PARTS).any(1).all()
    assert (about[LOOK:PAINT] > 0).all() and (about[PAIR:] == 0).all()


def test_what_a_chain_tells_is_painted(made: Made) -> None:
    r = random.Random(2)
    painted = 0
    for row in draw_rows(7, 30):
        scene = scene_of(row.chain, r)
        if scene is None:
            continue
        painted += 1
        assert read_codes(scene_codes(scene)).items == scene.items
        assert row.brief.setting in (None, scene.setting)
        ids, learned, codes = painted_row(made[1], row.prompt, row.chain, r) or ([], 0, None)
        assert ids[-1] == BEGIN_OF_IMAGE and learned <= len(ids)
        assert codes is not None and len(codes) == 256
    assert painted >= 27


def test_multiplied_out_it_is_a_mini_janus(made: Made) -> None:
    model, tokenizer, _ = made
    with torch.no_grad():
        model.parts_out.normal_(std=0.1)
        model.kinds.normal_(std=0.1)
    plain = MiniJanus(model.config)
    plain.load_state_dict(plain_painted(model, model.state_dict()))
    vocab = model.config.text_vocab
    ids = torch.tensor([[1, 300, 400, 3, vocab + 5, vocab + 4000]])
    positions = torch.tensor([[0, 1, 2, 3, 1024, 1025]])
    with torch.no_grad():
        hidden = model.norm(model.residual_states(ids, positions)[0][-1])
        expected, _ = plain(ids, positions)
        torch.testing.assert_close(hidden, expected, rtol=1e-4, atol=1e-4)
        torch.testing.assert_close(model.code_logits(hidden), plain.image_logits(expected), rtol=1e-3, atol=1e-3)


def test_each_box_is_its_object_s(made: Made) -> None:
    model, tokenizer, names = made
    row = next(iter(draw_rows(7, 1)))
    ids = tokenizer.encode(row.chain, add_special_tokens=False).ids
    ends, kinds = named_boxes(torch.tensor([ids]), names.about)
    things = read_chain(row.chain)
    assert int(ends.sum()) == len(kinds) == len(things)
    told = {kind for kind, _, _ in things}
    assert len(set(kinds.tolist())) == len(told) and (kinds > 0).all()


def test_a_few_steps_teach_it_something(made: Made, tmp_path) -> None:
    model, tokenizer, names = made
    write_shard(shard_path(tmp_path, 3), 3, 40)
    pool = PaintedPool(tokenizer, [shard_path(tmp_path, 3)], 1400, 1024, model.config.text_vocab, 1)
    painter = Painter(model, loss_kinds(tokenizer, names), 0.02, 3e-3, skipped=("gen_embed.", "gen_head.2."))
    batch = pool.batch()
    assert ((batch.targets >= model.config.text_vocab).sum(1) == 256).all()
    assert (batch.targets != IGNORED).any()
    painter.steps = 100  # past the rise of the rates
    losses = [painter.step_both(batch, None, 1.0)["image"].item() for _ in range(12)]
    assert losses[-1] < losses[0] * 0.8
