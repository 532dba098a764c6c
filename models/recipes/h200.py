"""One H200 and 16 CPU cores, the stages side by side: the nine minutes behind the shipped weights."""

from __future__ import annotations

from models.recipes.stages import Decoder, Detector, Judge, Pictures, Recipe, Reinforce

H200 = Recipe(
    pictures=Pictures(minutes=4.3, batch=64, part=16, workers=4, save_every=1, device="cuda"),
    decoder=Decoder(
        minutes=5.4, batch=256, chains=256, contrast=64, workers=4, text_workers=2, save_every=2, device="cuda"
    ),
    detector=Detector(minutes=4.5, batch=64, workers=3, save_every=2, device="cuda"),
    judge=Judge(minutes=7.3, batch=64, workers=3, save_every=2, device="cuda"),
    # A rollout is 300 short steps whatever the number of rows: many rows and several updates pay.
    reinforce=Reinforce(
        minutes=2.55,
        prompts=96,
        group=16,
        micro=128,
        updates=3,
        lr=1.5e-4,
        warmup=3,
        max_chain=200,
        save_every=5,
        device="cuda",
    ),
    processes=1,
    side_by_side=True,
)
