"""Processes that learn together: what they end with is what one process would have with all samples."""

from __future__ import annotations

import multiprocessing
import os
import socket
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, nn

from models.families.mini.net.checkpoints import load, save
from models.learn.common.team import Team


def network() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))


def samples() -> tuple[Tensor, Tensor]:
    drawn = torch.Generator().manual_seed(1)
    return torch.randn(8, 3, generator=drawn), torch.randn(8, 2, generator=drawn)


def learned(team: Team, rows: slice, parts: int = 1) -> dict[str, Tensor]:
    """Weights after three steps on some of the rows, whose gradients come in `parts`."""
    model = network()
    shared = team.share(model)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.5)
    inputs, targets = (values[rows] for values in samples())
    for _ in range(3):
        cut = zip(inputs.chunk(parts), targets.chunk(parts), strict=True)
        for number, (x, y) in enumerate(cut):
            with team.apart(shared, last=number + 1 == parts):
                ((shared(x) - y).square().mean() / parts).backward()
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
    return {name: p.detach() for name, p in model.named_parameters()}


def _process(rank: int, port: int, work: Callable[[Team, int], dict[str, Tensor]], out: Path) -> None:
    os.environ |= {"RANK": str(rank), "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    team = Team()
    save(out / f"{rank}.pt", work(team, rank))
    team.leave()


def together(work: Callable[[Team, int], dict[str, Tensor]], out: Path) -> list[dict[str, Tensor]]:
    """What each of two processes gives."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=_process, args=(rank, port, work, out)) for rank in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    return [load(out / f"{rank}.pt") for rank in range(2)]


def test_two_processes_learn_what_one_learns_from_all_samples(tmp_path: Path) -> None:
    alone = learned(Team(), slice(0, 8))
    for parts in (1, 2):
        first, second = together(lambda team, rank: learned(team, slice(4 * rank, 4 * rank + 4), parts), tmp_path)
        for name, value in alone.items():
            assert torch.equal(first[name], second[name]), name
            assert torch.allclose(first[name], value, atol=1e-6), name


def test_values_are_averaged_over_the_processes(tmp_path: Path) -> None:
    def work(team: Team, rank: int) -> dict[str, Tensor]:
        return {"mean": torch.tensor(team.average([float(rank), 4.0]))}

    assert all(kept["mean"].tolist() == [0.5, 4.0] for kept in together(work, tmp_path))
    assert Team().average([3.0]) == [3.0]
