from pathlib import Path

import numpy as np
import torch

from models.training.autoencoder import AutoencoderConfig, ImageAutoencoder
from models.training.decoder_data import Encoded
from models.training.layout_targets import CLASS_ID, COLOUR_ID, layout_targets
from models.training.model import ModelConfig
from models.training.runs import load, save
from models.training.sequence import BEGIN_OF_IMAGE, Text
from models.training.train_autoencoder import object_weight, reconstruction_loss
from models.training.train_decoder import Trainer, assemble
from models.training.world.scene import Item, Scene

CONFIG = ModelConfig(text_vocab=24, width=64, layers=1, heads=2, ffn=96)


def samples(count: int) -> list[Encoded]:
    rng = torch.Generator().manual_seed(0)
    layout = layout_targets(Scene("plain", (Item("cat", "red", (0, 0, 500, 500)),)), (16, 16))
    texts = [Text([1, 5 + i % 8, 9, BEGIN_OF_IMAGE], 2) for i in range(count)]
    return [Encoded(t, torch.randint(0, 1000, (256,), generator=rng), layout) for t in texts]


def trainer() -> Trainer:
    torch.manual_seed(0)
    return Trainer(CONFIG, None, muon=0.02, adam=3e-3, tap=0)


def test_a_few_samples_are_learned_by_heart() -> None:
    made = trainer()
    batch, layout = assemble(samples(2), CONFIG.text_vocab, None)
    losses = [made.step(batch, layout, 1.0) for _ in range(40)]
    assert losses[-1]["image"] < 0.8 * losses[0]["image"]
    assert losses[-1]["text"] < 0.5 * losses[0]["text"]
    assert losses[-1]["layout"] < losses[0]["layout"]


def test_resuming_changes_nothing(tmp_path: Path) -> None:
    batch, layout = assemble(samples(2), CONFIG.text_vocab, np.random.default_rng(0))
    first = trainer()
    for _ in range(3):
        first.step(batch, layout, 1.0)
    save(tmp_path / "decoder.pt", first.state())
    second = trainer()
    second.restore(load(tmp_path / "decoder.pt"))
    for made in (first, second):
        made.step(batch, layout, 0.5)
    for (name, a), b in zip(first.model.named_parameters(), second.model.parameters(), strict=True):
        assert torch.equal(a, b), name
    assert all(torch.equal(first.ema[name], second.ema[name]) for name in first.ema)
    assert second.samples == 8


def test_layout_names_the_topmost_box() -> None:
    scene = Scene("sea", (Item("cat", "red", (0, 0, 999, 500)), Item("dog", None, (500, 0, 999, 500))))
    cells = layout_targets(scene, (16, 16)).view(16, 16, -1)
    assert cells[2, 2, 0] == CLASS_ID["cat"] and cells[2, 2, 1] == COLOUR_ID["red"]
    assert cells[2, 12, 0] == CLASS_ID["dog"] and cells[2, 12, 1] == 1
    assert cells[12, 3].sum() == 0
    assert cells[0, 0, 2:4].tolist() == [1, 1] and cells[7, 15, 3] == 8


def test_autoencoder_shapes_and_codes() -> None:
    torch.manual_seed(0)
    config = AutoencoderConfig(encoder_widths=(8, 8, 16), decoder_widths=(8, 8, 16))
    model = ImageAutoencoder(config)
    image = torch.rand(2, 3, 256, 256) * 2 - 1
    codes = model.encode(image)
    assert codes.shape == (2, 256) and codes.min() >= 0 and codes.max() < 1000
    # What the decoder draws from the codes is what the training path drew.
    assert torch.allclose(model.decode(codes), model(image).clamp(-1, 1), atol=1e-4)
    model(image).sum().backward()
    assert all(p.grad is not None for p in model.encoder.parameters())


def test_loss_counts_objects_more_than_background() -> None:
    mask = torch.zeros(1, 64, 64, dtype=torch.bool)
    mask[:, :16, :16] = True
    weight = object_weight(mask)
    assert torch.isclose(weight.mean(), torch.tensor(1.0))
    truth = torch.zeros(1, 3, 64, 64)
    on, off = truth.clone(), truth.clone()
    on[..., :16, :16] += 0.5
    off[..., 32:48, 32:48] += 0.5
    assert reconstruction_loss(on, truth, weight) > 2 * reconstruction_loss(off, truth, weight)
