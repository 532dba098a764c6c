from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from models.families.mini.net.checkpoints import load, save
from models.families.mini.net.layout import CLASS_ID, COLOUR_ID, distance_step, layout_targets
from models.families.mini.net.model import ModelConfig
from models.families.mini.net.pictograms import ACROSS, Pictograms
from models.families.mini.net.picture_decoder import PictureConfig, PictureDecoder
from models.families.mini.net.pixels import GRID
from models.families.mini.net.scene_codes import CODES, aspects, scene_codes
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, Text
from models.families.mini.world.scene import Item, Scene
from models.families.mini.world.streams import held_out
from models.learn.decoder.data import Written, assemble
from models.learn.decoder.trainer import Trainer
from models.learn.pictures.loss import object_weight, reconstruction_loss
from models.learn.pictures.train import Drawing

CONFIG = ModelConfig(text_vocab=24, width=64, layers=1, heads=2, ffn=96)


def samples(count: int) -> list[Written]:
    rng = torch.Generator().manual_seed(0)
    scene = Scene("plain", (Item("cat", "red", (0, 0, 500, 500)),))
    layout = layout_targets(scene, (16, 16))
    texts = [Text([1, 5 + i % 8, 9, BEGIN_OF_IMAGE], 2) for i in range(count)]
    return [Written(scene, t, torch.randint(0, 1000, (256,), generator=rng), layout) for t in texts]


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


def left_out(module: torch.nn.Module) -> list[str]:
    """Parameters that a backward pass did not reach: several processes would wait for them for ever."""
    return [name for name, p in module.named_parameters() if p.grad is None]


def test_every_parameter_takes_part_in_every_step() -> None:
    lessons = trainer().lessons
    batch, layout = assemble(samples(2), CONFIG.text_vocab, None)
    torch.stack(list(lessons(batch, layout).values())).sum().backward()
    assert left_out(lessons) == []
    pictures = PictureDecoder(PictureConfig(codes=CODES, code_width=6, widths=(16, 12, 8), hidden=20, depths=(1, 1, 1)))
    drawing = Drawing(pictures, 10)
    codes = torch.stack([scene_codes(scene, GRID) for scene in held_out(2)])
    drawing(codes, torch.tensor([[0, 2], [6, 4]])).sum().backward()
    assert left_out(drawing) == []


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
    # Half a cell to the near edge, the whole picture to the far one.
    assert cells[0, 0, 2:4].tolist() == [distance_step(np.array(d)) + 1 for d in (0.5, 15.5)]


def test_codes_say_what_lies_over_each_cell() -> None:
    cat, dog = Item("cat", "red", (0, 0, 500, 500)), Item("dog", None, (260, 250, 760, 750))
    codes = scene_codes(Scene("sea", (cat, dog)), (16, 16)).view(16, 16)
    said = aspects()
    assert (codes >= 0).all() and (codes < CODES).all()
    roles = said["role"][codes]
    assert roles[:2, :2].tolist() == [[1, 3], [4, 2]] and roles[15, 15] == 0
    assert said["first"][codes[0, 0]] == CLASS_ID["cat"] - 1 and said["first"][codes[4, 4]] == CLASS_ID["dog"] - 1
    assert said["first"][codes[1, 1]] == COLOUR_ID["red"] - 1 and said["first"][codes[5, 5]] == 0
    turned, lit = scene_codes(Scene("sea", (replace(cat, turned=True), dog), 2), (16, 16)).view(16, 16), Scene("sea", (), 2)
    assert said["first"][turned[0, 0]] == CLASS_ID["cat"] - 1 and (said["second"][codes[0, 0]], said["second"][turned[0, 0]]) == (0, 1)
    assert turned[15, 15] == scene_codes(lit, (16, 16))[0] != codes[15, 15]
    assert ((codes != turned) == ((roles == 0) | (roles == 1) & (said["first"][codes] == CLASS_ID["cat"] - 1))).all()
    moved = scene_codes(Scene("sea", (cat, Item("dog", None, (270, 250, 770, 750)))), (16, 16)).view(16, 16)
    # A hundredth of the picture to the right changes what is said of left and right alone.
    assert (roles[codes != moved] == 3).all() and (codes != moved).any()


def test_every_code_is_of_one_kind() -> None:
    said = aspects()
    assert len(said["role"]) == CODES and said["role"].tolist() == sorted(said["role"].tolist(), key=[0, 1, 2, 3, 4].index)
    assert len({tuple(row) for row in torch.stack([*said.values()], 1).tolist()}) == CODES


def test_the_picture_decoder_draws_codes_and_learns_everywhere() -> None:
    torch.manual_seed(0)
    config = PictureConfig(widths=(16, 8, 8), hidden=16, depths=(1, 0, 1), texture_side=6, texture_width=4)
    model = PictureDecoder(config)
    codes = torch.stack([scene_codes(scene, config.grid) for scene in held_out(2)])
    picture = model.decode(codes)
    assert picture.shape == (2, 3, 256, 256) and picture.abs().max() <= 1
    model(codes).square().sum().backward()
    assert all(p.grad is not None and p.grad.isfinite().all() for p in model.parameters())


def test_pictograms_know_the_kind_and_the_place_of_every_cell() -> None:
    scene = Scene("sea", (Item("cat", "red", (0, 0, 500, 500)), Item("dog", None, (320, 320, 900, 760))))
    codes, layout = scene_codes(scene, (16, 16))[None], layout_targets(scene, (16, 16))[None]
    pictograms = Pictograms((16, 16), 8, 4)
    looks = pictograms.looks(codes)
    assert (pictograms.texture_of[looks] == layout[..., 0]).float().mean() > 0.98
    place, inside = pictograms.lines(codes, looks, "across", ACROSS)
    cell = 8 * 16 + 9
    # Look-ups at 9 1/8 .. 9 7/8 cells, in a box from 5.12 to 14.4.
    expected = (9 + (torch.arange(4) + 0.5) / 4 - 5.12) / (14.4 - 5.12)
    assert torch.allclose(place[0, cell], expected, atol=0.05) and inside[0, cell].all()


def test_what_faces_the_other_way_is_drawn_as_the_mirror_image() -> None:
    torch.manual_seed(0)
    cat = Item("cat", None, (380, 380, 620, 620))
    codes = [scene_codes(Scene("sea", (item,)), (16, 16))[None] for item in (cat, replace(cat, turned=True))]
    with torch.no_grad():
        straight, turned = map(Pictograms((16, 16), 8, 4), codes)
    assert (straight.flip(-1) - turned).abs().mean() < 0.4 * (straight - turned).abs().mean()


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
