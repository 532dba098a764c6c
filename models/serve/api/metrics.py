"""Figures for Prometheus; labels are of this table, never of a request."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from models.serve.engine.loop import Engine

SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180)


class Metrics:
    def __init__(self, engine: Engine) -> None:
        self.registry = CollectorRegistry()
        self.registry.register(_OfEngine(engine))
        self.requests = Counter(
            "scenograph_requests", "Requests that were answered.", ("route", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "scenograph_request_seconds", "From the request to the end of its answer.", ("route",),
            buckets=SECONDS, registry=self.registry,
        )
        self.first = Histogram(
            "scenograph_first_token_seconds", "From the request to its first token.", ("route",),
            buckets=SECONDS, registry=self.registry,
        )


class _OfEngine(Collector):
    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def collect(self) -> Iterator[Metric]:
        engine, done = self.engine, self.engine.figures
        yield GaugeMetricFamily("scenograph_rows", "Rows that can be decoded at once.", len(engine.slots.lanes))
        yield GaugeMetricFamily("scenograph_rows_used", "Rows that are being decoded.", engine.slots.used)
        yield GaugeMetricFamily("scenograph_rows_waiting", "Rows that wait for a place.", engine.waiting)
        for name, text, value in (
            ("tokens", "Tokens that were chosen.", done.tokens),
            ("passes", "Passes through the network.", done.passes),
            ("steps", "Steps of the loop.", done.steps),
            ("lanes_finished", "Streams that came to their end.", done.lanes),
            ("lanes_left", "Streams whose client left.", done.left),
            ("lanes_failed", "Streams that a fault of the engine ended.", done.failures),
            ("busy_seconds", "Time spent decoding.", done.seconds),
        ):
            yield CounterMetricFamily(f"scenograph_{name}", text, value)
