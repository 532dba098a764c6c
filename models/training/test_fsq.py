import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.training.fsq import FSQ

LEVELS = (8, 5, 5, 5)


def test_every_code_survives_the_round_trip() -> None:
    fsq = FSQ(LEVELS)
    codes = torch.arange(fsq.codes)
    values = fsq.to_values(codes)
    assert values.abs().max() == 1
    assert len(values.unique(dim=0)) == fsq.codes
    assert torch.equal(fsq.to_codes(values), codes)


def test_first_level_is_fastest() -> None:
    values = FSQ(LEVELS).to_values(torch.tensor([0, 1, 8, 40, 200]))
    digits = ((values + 1) / 2 * (torch.tensor(LEVELS) - 1)).round().int().tolist()
    assert digits == [[0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-6, 6), min_size=4, max_size=4))
def test_quantised_values_lie_on_the_grid(raw: list[float]) -> None:
    fsq = FSQ(LEVELS)
    values = fsq.quantise(torch.tensor([raw]))
    assert torch.allclose(fsq.to_values(fsq.to_codes(values)), values, atol=1e-5)


def test_gradient_passes_straight_through() -> None:
    fsq = FSQ(LEVELS)
    raw = torch.randn(32, 4, requires_grad=True)
    fsq.quantise(raw).sum().backward()
    smooth = raw.detach().clone().requires_grad_()
    (torch.sigmoid(smooth) * 2 - 1).sum().backward()
    assert torch.allclose(raw.grad, smooth.grad, atol=1e-5)
