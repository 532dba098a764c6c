"""Train the autoencoder, or (with --decoder-only) sharpen its decoder with the codes frozen.

    python -m torch.distributed.run --nproc-per-node 2 -m models.training.train_autoencoder --minutes 30
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.training.autoencoder import AutoencoderConfig, ImageAutoencoder
from models.training.data import (
    PaintedScenes,
    held_out,
    loader,
    paint,
    seed_everything,
    to_network,
    to_pixels,
)
from models.training.layout_targets import SIZES
from models.training.muon import Muon
from models.training.parallel import Team
from models.training.runs import WORK, Clock, Log, Stop, hold_then_fall, load, save, sheet

OBJECT_WEIGHT = 8.0
GRADIENT_WEIGHT = 0.5
NAMING_WEIGHT = 0.03


class Naming(nn.Module):
    """Names the object over each cell from the decoder's coarse features.

    Only for training: it makes the codes carry what a thing is, from which the decoder, which comes
    to know the pictograms, can draw it sharper than from blurred colours.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.heads = nn.Linear(width, SIZES[0] + SIZES[1])
        self.features: Tensor | None = None

    def listen(self, model: ImageAutoencoder) -> None:
        coarse = model.config.decoder_depths[2]
        model.decoder.layers[coarse].register_forward_hook(self._keep)

    def _keep(self, _module: nn.Module, _inputs: object, output: Tensor) -> None:
        self.features = output

    def forward(self, targets: Tensor) -> Tensor:
        """targets int64 [B, cells, 6] of `layout_targets` -> mean loss over covered cells."""
        assert self.features is not None
        covered = targets[..., 0] > 0
        hidden = self.features.flatten(2).mT[covered].float()
        kind, colour = self.heads(hidden).split(SIZES[:2], dim=-1)
        found = targets[covered]
        return F.cross_entropy(kind, found[:, 0]) + F.cross_entropy(colour, found[:, 1])


def reconstruction_loss(made: Tensor, image: Tensor, weight: Tensor) -> Tensor:
    """L1 + L2 + gradient L1, each pixel counted by `weight` [B, 1, H, W] (mean about one)."""
    error = made - image
    loss = (weight * (error.abs() + error.square())).mean()
    across = weight[..., 1:] * (error[..., 1:] - error[..., :-1]).abs()
    down = weight[..., 1:, :] * (error[..., 1:, :] - error[..., :-1, :]).abs()
    return loss + GRADIENT_WEIGHT * (across.mean() + down.mean())


def object_weight(mask: Tensor) -> Tensor:
    """Objects matter more than flat backgrounds. Mask bool [B, H, W] -> [B, 1, H, W], mean one."""
    weight = 1 + (OBJECT_WEIGHT - 1) * mask[:, None].float()
    return weight / weight.mean()


def psnr(error: Tensor) -> Tensor:
    """Per row of squared errors on the [-1, 1] scale, in dB."""
    return 10 * torch.log10(4 / error.clamp(min=1e-8))


@torch.no_grad()
def evaluate(model: ImageAutoencoder, images: Tensor, masks: Tensor) -> tuple[dict[str, Any], Tensor]:
    made, codes = [], []
    for batch in images.split(16):
        with torch.autocast("cpu", torch.bfloat16):
            part = model.encode(batch)
            made.append(model.decode(part).float())
        codes.append(part)
    out, flat = torch.cat(made), torch.cat(codes).flatten()
    error = (out - images).square().mean(1)
    on_objects = (error * masks).sum((1, 2)) / masks.sum((1, 2)).clamp(min=1)
    usage = torch.bincount(flat, minlength=model.fsq.codes).float() / len(flat)
    figures = {
        "psnr": psnr(error.mean((1, 2))).mean().item(),
        "psnr_objects": psnr(on_objects).mean().item(),
        "codes_used": int((usage > 0).sum()),
        "code_bits": -(usage * usage.clamp(min=1e-12).log2()).sum().item(),
    }
    return figures, out


def optimisers(model: torch.nn.Module, muon_lr: float, adam_lr: float) -> list[torch.optim.Optimizer]:
    hidden, rest = [], []
    edges = ("encoder.layers.1.", "encoder.out", "decoder.layers.0.")
    last = f"decoder.layers.{len(model.decoder.layers) - 2}."  # type: ignore[arg-type]
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        edge = name.startswith((*edges, last))
        (rest if p.ndim < 2 or edge or not muon_lr else hidden).append(p)
    made: list[torch.optim.Optimizer] = [
        torch.optim.AdamW(rest, lr=adam_lr, betas=(0.9, 0.98), weight_decay=0.0)
    ]
    if hidden:
        made.append(Muon(hidden, lr=muon_lr))
    for optimiser in made:
        for group in optimiser.param_groups:
            group["initial_lr"] = group["lr"]
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--batch", type=int, default=8, help="samples a step in each process")
    parser.add_argument("--muon", type=float, default=0.02, help="0: AdamW alone")
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--decoder-only", action="store_true")
    parser.add_argument("--out", type=Path, default=WORK / "autoencoder.pt")
    args = parser.parse_args()

    team = Team()
    torch.set_num_threads(args.threads)
    seed_everything(args.seed)
    log = Log(args.out.with_suffix(".jsonl"))
    state: dict[str, Any] = load(args.out) if args.resume else {}
    config = AutoencoderConfig.from_dict(state["config"]) if state else AutoencoderConfig()
    model = ImageAutoencoder(config).to(memory_format=torch.channels_last)
    if args.decoder_only:
        model.encoder.requires_grad_(False)
    naming = Naming(config.decoder_widths[2])
    naming.listen(model)
    tools = optimisers(model, args.muon, args.lr)
    tools.append(torch.optim.AdamW(naming.parameters(), lr=args.lr))
    tools[-1].param_groups[0]["initial_lr"] = args.lr
    step, spent = 0, 0.0
    if state:
        model.load_state_dict(state["model"])
        naming.load_state_dict(state["naming"])
        if not args.decoder_only:
            step, spent = state["step"], state["spent"]
            for tool, kept in zip(tools, state["optimisers"], strict=True):
                tool.load_state_dict(kept)

    scenes = [paint(scene) for scene in held_out(96)]
    images = to_network(torch.stack([torch.from_numpy(image) for image, _ in scenes]))
    masks = torch.stack([torch.from_numpy(mask) for _, mask in scenes])
    clock = Clock(args.minutes, spent)
    stream = PaintedScenes(1000 * args.seed + 10 * args.decoder_only + team.rank, step * args.batch)
    stop = Stop()
    next_report, next_look, running, named = 0.0, spent + 120.0, 0.0, 0.0

    def report() -> None:
        figures, made = evaluate(model, images, masks)
        seconds = clock.spent
        log.write(minutes=seconds / 60, samples=step * args.batch * team.size, loss=running, naming=named, **figures)
        picture = args.out.with_name(f"{args.out.stem}-{int(seconds // 60):03d}.png")
        sheet(picture, [p[i : i + 6] for i in (0, 6) for p in (to_pixels(images), to_pixels(made))])
        save(
            args.out,
            {
                "config": config.to_dict(),
                "model": model.state_dict(),
                "naming": naming.state_dict(),
                "optimisers": [tool.state_dict() for tool in tools],
                "step": step,
                "spent": seconds,
                "figures": figures,
            },
        )

    for batch, mask, layout in loader(stream, args.batch):
        fraction, asked = team.average([clock.fraction, float(bool(stop))])
        if fraction >= 1 or asked:
            break
        warm = min(1.0, (step + 1) / 100)
        for tool in tools:
            for group in tool.param_groups:
                group["lr"] = group["initial_lr"] * warm * hold_then_fall(fraction)
        image = to_network(batch)
        with torch.autocast("cpu", torch.bfloat16):
            made = model(image)
        loss = reconstruction_loss(made.float(), image, object_weight(mask))
        name_loss = naming(layout)
        (loss + NAMING_WEIGHT * name_loss).backward()
        team.average_gradients([*model.parameters(), *naming.parameters()])
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        if torch.isfinite(norm):
            for tool in tools:
                tool.step()
        for tool in tools:
            tool.zero_grad(set_to_none=True)
        running = loss.item() if running == 0 else 0.98 * running + 0.02 * loss.item()
        named = name_loss.item() if named == 0 else 0.98 * named + 0.02 * name_loss.item()
        step += 1
        if not team.leads:
            continue
        if clock.spent >= next_report:
            log.write(minutes=clock.spent / 60, samples=step * args.batch * team.size, loss=running, naming=named)
            next_report = clock.spent + 20
        if clock.spent >= next_look:
            report()
            next_look = clock.spent + 180
    if team.leads:
        report()
    team.leave()


if __name__ == "__main__":
    main()
