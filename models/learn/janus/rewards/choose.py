"""The reward that a run's options name."""

from __future__ import annotations

import os

from models.learn.janus.rewards.detector import OpenDetector
from models.learn.janus.rewards.kept import KeptEndpoint, KeptReward
from models.learn.janus.rewards.rules import Redness, RulesReward
from models.learn.reinforce.rewards.endpoint import Endpoint
from models.learn.reinforce.rewards.reward import Reward
from models.recipes.janus import Grpo

KEY = "SCENOGRAPH_ENDPOINT_KEY"


def reward_of(args: Grpo) -> Reward:
    """Raises SystemExit where an option is lacking."""
    if args.reward == "redness":
        return Redness()
    if args.reward == "rules":
        return RulesReward()
    if args.reward == "detector":
        if args.detector is None:
            raise SystemExit("--reward detector needs --detector, the folder of an OWLv2 checkpoint")
        return RulesReward(OpenDetector(args.detector, args.device))
    if not (args.endpoint and args.endpoint_model):
        raise SystemExit("--reward endpoint needs --endpoint and --endpoint-model")
    endpoint = Endpoint(args.endpoint, args.endpoint_model, os.environ.get(KEY))
    kept = KeptEndpoint(endpoint, args.answers, args.price)
    return KeptReward(kept, args.parallel, args.thousand_grid)
