import pytest
import torch

from models.families.mini.net.initialise import coordinate, initialise
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, IGNORED, Text, make_batch, unconditional
from models.learn.decoder.losses import gather_rows

CONFIG = ModelConfig(text_vocab=40, width=64, layers=3, heads=2, ffn=96)


@pytest.fixture
def model() -> MiniJanus:
    torch.manual_seed(0)
    made = MiniJanus(CONFIG)
    initialise(made, None)
    for p in made.parameters():  # nothing left at zero, so that every path counts
        p.data.add_(torch.randn_like(p) * 0.05)
    return made.eval()


def text(length: int) -> Text:
    return Text([1, *[4 + i % 30 for i in range(length - 2)], BEGIN_OF_IMAGE], length // 2)


def test_config_survives_json() -> None:
    import json

    assert ModelConfig.from_dict(json.loads(json.dumps(CONFIG.to_dict()))) == CONFIG


def test_image_positions_turn_by_row_and_column(model: MiniJanus) -> None:
    start, half = CONFIG.image_position_start, CONFIG.head_dim // 2
    here, right, below = model.cos[start], model.cos[start + 1], model.cos[start + 16]
    even, odd = torch.arange(0, half, 2), torch.arange(1, half, 2)
    assert torch.equal(here[even], right[even]) and not torch.equal(here[odd], right[odd])
    assert torch.equal(here[odd], below[odd]) and not torch.equal(here[even], below[even])


def test_text_positions_add_nothing(model: MiniJanus) -> None:
    assert model.position_table()[: CONFIG.image_position_start].abs().max() == 0


@torch.no_grad()
def test_padded_rows_equal_unpadded_ones(model: MiniJanus) -> None:
    texts = [text(9), text(30), unconditional(text(17))]
    codes = torch.randint(0, 1000, (3, 256))
    together = make_batch(texts, codes, CONFIG.text_vocab)
    hidden, _ = model(together.ids, together.positions)
    logits = model.image_logits(gather_rows(hidden, together.image_index)).view(3, 256, -1)
    for row in range(3):
        alone = make_batch([texts[row]], codes[row : row + 1], CONFIG.text_vocab, multiple=1)
        assert alone.ids.shape[1] == len(texts[row].ids) + 255
        single, _ = model(alone.ids, alone.positions)
        expected = model.image_logits(gather_rows(single, alone.image_index))
        assert torch.allclose(logits[row], expected, atol=1e-4)


@torch.no_grad()
def test_step_by_step_equals_all_at_once(model: MiniJanus) -> None:
    batch = make_batch([text(12)], torch.randint(0, 1000, (1, 256)), CONFIG.text_vocab, multiple=1)
    whole, _ = model(batch.ids, batch.positions)
    past, parts = None, []
    edges = [0, 5, 12, 13, 14, 60, batch.ids.shape[1]]
    for start, end in zip(edges, edges[1:], strict=False):
        part, past = model(batch.ids[:, start:end], batch.positions[:, start:end], past)
        parts.append(part)
    assert torch.allclose(torch.cat(parts, 1), whole, atol=1e-4)


def test_targets_follow_the_tokens() -> None:
    sample = text(10)
    batch = make_batch([sample, unconditional(sample)], torch.arange(512).view(2, 256), CONFIG.text_vocab)
    learned = batch.text_targets[0] != IGNORED
    assert learned.nonzero().flatten().tolist() == list(range(sample.chain - 1, 9))
    assert torch.equal(batch.text_targets[0, learned], batch.ids[0, sample.chain : 10])
    assert (batch.text_targets[1] == IGNORED).all()
    # The state at BEGIN_OF_IMAGE predicts code 0; the state at code k predicts code k + 1.
    assert batch.image_index[0, 0] == 9 and batch.ids[0, 9] == BEGIN_OF_IMAGE
    assert torch.equal(batch.ids[0, 10:265] - CONFIG.text_vocab, torch.arange(255))


def test_coordinates_are_told_apart() -> None:
    assert coordinate("(120") == ("x", 0.12)
    assert coordinate(",(480") == ("x", 0.48)
    assert coordinate(",340)") == ("y", 0.34)
    assert coordinate("cat") is None and coordinate(",") is None and coordinate("120") is None
