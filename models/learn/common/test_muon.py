import pytest
import torch

from models.learn.common.muon import Muon, orthogonalise


@pytest.mark.parametrize("shape", [(64, 64), (96, 32), (32, 96)])
def test_singular_values_end_near_one(shape: tuple[int, int]) -> None:
    torch.manual_seed(0)
    # Spread over two decades, as gradients' singular values are.
    left, _, right = torch.linalg.svd(torch.randn(shape), full_matrices=False)
    matrix = left * torch.logspace(-1, 1, min(shape)) @ right
    values = torch.linalg.svdvals(orthogonalise(matrix).float())
    assert values.min() > 0.5
    assert values.max() < 1.4


def test_it_descends() -> None:
    torch.manual_seed(0)
    target, weight = torch.randn(16, 16), torch.nn.Parameter(torch.zeros(16, 16))
    optimiser = Muon([weight], lr=0.05)
    losses = []
    for _ in range(100):
        loss = (weight - target).square().mean()
        losses.append(loss.item())
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert losses[-1] < 0.3 * losses[0]
