"""A warm start from the shipped bundle: its blocks, and of its tokens those that mean the same here."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer

from models.plans.model import NamedJanus
from models.families.mini.export.read import read_bundle
from models.world.kinds import KINDS


@torch.no_grad()
def warm_start(model: NamedJanus, tokenizer: Tokenizer, bundle: Path) -> None:
    """A name begins as its old token where that was one, else about where those of its group are; the matrix from
    names within to names without as what fits the old tokens best."""
    shipped = read_bundle(bundle)
    old = shipped.decoder
    before = Tokenizer.from_file(str(shipped.tokenizer)).get_vocab()
    here = tokenizer.get_vocab()
    model.blocks.load_state_dict(old.blocks.state_dict())
    model.norm.load_state_dict(old.norm.state_dict())
    table, head = old.text_embed.weight, old.lm_head.weight
    for piece, index in here.items():
        if piece in before and not model.about[index]:
            model.text_embed.weight[index] = table[before[piece]]
            model.lm_head.weight[index] = head[before[piece]]
    level = {kind.name: "Ġ" + kind.name for kind in KINDS}
    known = {k.name: before[level[k.name]] for k in KINDS if level[k.name] in before and k.name in before}
    groups: dict[str, list[int]] = {}
    for kind in KINDS:
        if kind.name in known:
            groups.setdefault(kind.group, []).append(known[kind.name])
    middle = table[list(known.values())].mean(0)
    spread = (table[list(known.values())] - middle).std()
    for kind in KINDS:
        number = int(model.about[here[kind.name.replace(" ", "Ġ")]])
        if kind.name in known:
            model.kinds[number] = table[known[kind.name]]
        else:
            found = groups.get(kind.group)
            near = table[found].mean(0) if found else middle
            model.kinds[number] = near + spread * torch.randn_like(near)
    for colour in ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "gray"):
        model.kinds[int(model.about[here["Ġ" + colour]])] = table[before["Ġ" + colour]]
    # Ridge regression of the old output rows on the old input rows.
    x = table[list(known.values())] - middle
    names = [index for name in known for index in (before[name],)]
    y = head[names]
    model.roles_head.zero_()
    ridge = 0.3 * x.square().mean() * len(x) * torch.eye(x.shape[1])
    model.mix.copy_(torch.linalg.solve(x.T @ x + ridge, x.T @ (y - y.mean(0))))
    from models.plans.model import ROLES

    model.roles_head[ROLES.index("mark")] = y.mean(0) - middle @ model.mix
