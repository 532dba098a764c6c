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


def test_on_matrices_it_takes_the_steps_of_torchs_own() -> None:
    torch.manual_seed(0)
    start = [torch.randn(48, 32), torch.randn(32, 48), torch.randn(32, 32)]
    ours, theirs = ([torch.nn.Parameter(p.clone()) for p in start] for _ in range(2))
    pair = (Muon(ours, lr=0.02), torch.optim.Muon(theirs, lr=0.02, weight_decay=0.0))
    for _ in range(4):
        for a, b in zip(ours, theirs, strict=True):
            a.grad = torch.randn(a.shape)
            b.grad = a.grad.clone()
        for optimiser in pair:
            optimiser.step()
    for a, b, p in zip(ours, theirs, start, strict=True):
        # Both round to bfloat16, in another order.
        assert (a - b).norm() < 0.05 * (a - p).norm()


def test_torchs_own_takes_no_kernels_of_convolutions() -> None:
    kernel = torch.nn.Parameter(torch.randn(8, 4, 3, 3))
    kernel.grad = torch.randn(kernel.shape)
    before = kernel.detach().clone()
    Muon([kernel], lr=0.02).step()
    assert not torch.equal(kernel, before)
    with pytest.raises(ValueError, match="only supports 2D"):
        torch.optim.Muon([kernel])
