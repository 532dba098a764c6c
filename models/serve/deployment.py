"""The same application as replicas of Ray Serve.

    serve run models.serve.deployment:build checkpoint=models/mini
    serve deploy models/serve/deployment.yaml
"""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from ray import serve
from ray.serve import Application

from models.serve.api.app import create_app
from models.serve.api.settings import Settings
from models.serve.engine.network import Network


def build(args: dict[str, Any]) -> Application:
    """`args`: the fields of Settings. Each replica opens the checkpoint for itself."""
    settings = Settings.model_validate(args)

    def opened() -> Network:
        from models.serve.engine.opened import open_network

        return open_network(settings.checkpoint, settings.device, settings.dtype)

    return application(settings, opened)


def application(settings: Settings, opened: Any) -> Application:
    """`opened`: gives a replica its network."""

    def replica() -> FastAPI:
        return create_app(settings, opened())

    places = settings.rows + settings.waiting
    made = serve.deployment(
        serve.ingress(replica)(), name="Scenograph", max_ongoing_requests=places, graceful_shutdown_timeout_s=120
    )
    return made.bind()
