"""Train the picture decoder: from the codes of a scene to its picture.

    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.pictures.train --minutes 60
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from models.families.mini.net.checkpoints import load, save
from models.families.mini.net.pictograms import FINE
from models.families.mini.net.picture_decoder import PictureConfig, PictureDecoder
from models.families.mini.net.pixels import GRID, to_network, to_pixels
from models.families.mini.world.streams import held_out
from models.learn.common.command import options
from models.learn.common.data import loader, seed_everything
from models.learn.common.muon import Muon
from models.learn.common.runs import Clock, Log, Stop, hold_then_fall, sheet
from models.learn.common.team import Team
from models.learn.pictures.loss import object_weight, psnr, reconstruction_loss
from models.learn.pictures.parts import SLIPS, CodedPictures, counted, cut, painted, slipped
from models.recipes.stages import Pictures

EMA = 0.998


class Drawing(nn.Module):
    """The picture decoder at work on parts, `side` cells wide, of pictures whose codes are all known."""

    def __init__(self, model: PictureDecoder, side: int) -> None:
        super().__init__()
        self.model, self.side = model, side

    def forward(self, codes: Tensor, first: Tensor) -> Tensor:
        """codes [B, cells], first [B, 2]: the number of the part's first row and column."""
        part = cut(codes.unflatten(-1, GRID)[:, None], first, self.side)[:, 0]
        features = cut(self.model.pictograms(codes), first, self.side, FINE)
        return self.model.draw(part, features, cut(self.model.place[None], first, self.side))


@torch.no_grad()
def evaluate(model: PictureDecoder, images: Tensor, masks: Tensor, codes: Tensor) -> tuple[dict[str, Any], Tensor]:
    made = []
    device = model.place.device
    for part in codes.split(16):
        with torch.autocast(device.type, torch.bfloat16):
            made.append(model.decode(part.to(device)).cpu())
    out = torch.cat(made)
    error = (out - images).square().mean(1)
    on_objects = (error * masks).sum((1, 2)) / masks.sum((1, 2)).clamp(min=1)
    return {"psnr": psnr(error.mean((1, 2))).mean().item(), "psnr_objects": psnr(on_objects).mean().item()}, out


def optimisers(model: PictureDecoder, muon: float, adam: float) -> list[torch.optim.Optimizer]:
    last = model.finish[len(model.finish) - 2].weight
    inner = [*model.layers.parameters(), *model.finish.parameters()]
    hidden = [p for p in inner if p.ndim == 4 and p is not last]
    textures = [model.pictograms.texture]
    chosen = {id(p) for p in (*hidden, *textures)}
    rest = [p for p in model.parameters() if id(p) not in chosen]
    made: list[torch.optim.Optimizer] = [
        Muon(hidden, lr=muon),
        torch.optim.AdamW(rest, lr=adam, betas=(0.9, 0.98), weight_decay=0.0),
        # A texel is looked up seldom, so each time it has far to go.
        torch.optim.AdamW(textures, lr=5 * adam, betas=(0.9, 0.99), weight_decay=0.0),
    ]
    for group in (g for tool in made for g in tool.param_groups):
        group["initial_lr"] = group["lr"]
    return made


def main(argv: list[str] | None = None) -> None:
    args, _ = options(Pictures, "pictures", "models.learn.pictures.train", __doc__, argv)
    team = Team()
    torch.set_num_threads(args.threads)
    seed_everything(args.seed)
    log = Log(args.out.with_suffix(".jsonl"))
    state: dict[str, Any] = load(args.out) if args.resume else {}
    config = PictureConfig.from_dict(state["config"]) if state else PictureConfig()
    model = PictureDecoder(config).to(args.device, memory_format=torch.channels_last)
    drawing = team.share(Drawing(model, args.part))
    tools = optimisers(model, args.muon, args.lr)
    step, spent = 0, 0.0
    if state:
        model.load_state_dict(state["raw"])
        step, spent = state["step"], state["spent"]
        for tool, kept in zip(tools, state["optimisers"], strict=True):
            tool.load_state_dict(kept)
    begun = state.get("model") or dict(model.named_parameters())
    average = {n: p.detach().to(args.device, copy=True) for n, p in begun.items()}
    torch.manual_seed(1000 * args.seed + 100 * step + team.rank)

    held = [painted(scene) for scene in held_out(96)]
    images = to_network(torch.stack([image for image, _, _ in held]))
    masks, held_codes = (torch.stack([sample[i] for sample in held]) for i in (1, 2))
    clock = Clock(args.minutes, spent)
    stream = CodedPictures(1000 * args.seed + team.rank, step * args.batch, args.part)
    stop = Stop()
    next_report, next_look, running = 0.0, spent + 40 * args.save_every, 0.0

    def report() -> None:
        raw = {n: p.detach().clone() for n, p in model.named_parameters()}
        model.load_state_dict(average, strict=False)
        figures, made = evaluate(model, images, masks, held_codes)
        model.load_state_dict(raw, strict=False)
        seconds = clock.spent
        log.write(minutes=seconds / 60, samples=step * args.batch * team.size, loss=running, **figures)
        picture = args.out.with_name(f"{args.out.stem}-{int(seconds // 60):03d}.png")
        sheet(picture, [p[i : i + 6] for i in (0, 6) for p in (to_pixels(images), to_pixels(made))])
        save(
            args.out,
            {
                "config": config.to_dict(),
                "model": average,
                "raw": model.state_dict(),
                "optimisers": [tool.state_dict() for tool in tools],
                "step": step,
                "spent": seconds,
                "samples": step * args.batch * team.size,
                "figures": figures,
            },
        )

    for batch, mask, _, first, codes in loader(stream, args.batch, workers=args.workers):
        fraction, asked = team.average([clock.fraction, float(bool(stop))])
        if fraction >= 1 or asked:
            break
        warm = min(1.0, (step + 1) / 100)
        for group in (g for tool in tools for g in tool.param_groups):
            group["lr"] = group["initial_lr"] * warm * hold_then_fall(fraction)
        image = to_network(batch.to(args.device))
        weight = object_weight(mask.to(args.device)) * counted(first, args.part).to(args.device)
        with torch.autocast(args.device, torch.bfloat16):
            made = drawing(slipped(codes.to(args.device), SLIPS), first)
        loss = reconstruction_loss(made.float(), image, weight)
        loss.backward()
        if torch.isfinite(torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)):
            for tool in tools:
                tool.step()
        for tool in tools:
            tool.zero_grad(set_to_none=True)
        step += 1
        decay = min(EMA, step / (step + 20))
        with torch.no_grad():
            for name, p in model.named_parameters():
                average[name].lerp_(p, 1 - decay)
        running = loss.item() if running == 0 else 0.98 * running + 0.02 * loss.item()
        if not team.leads:
            continue
        if clock.spent >= next_report:
            log.write(minutes=clock.spent / 60, samples=step * args.batch * team.size, loss=running)
            next_report = clock.spent + 20
        if clock.spent >= next_look:
            report()
            next_look = clock.spent + 60 * args.save_every
    if team.leads:
        report()
    team.leave()


if __name__ == "__main__":
    main()
