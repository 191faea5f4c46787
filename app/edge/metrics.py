"""Counts and durations of requests for Prometheus; one registry per app, so that several can live in one process."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

KNOWN_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})


class Metrics:
    content_type = CONTENT_TYPE_LATEST

    def __init__(self, version: str) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "rapport_requests", "Requests by address and status.", ["method", "path", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "rapport_request_seconds", "Time to answer a request.", ["method", "path"], registry=self._registry
        )
        Gauge("rapport_info", "The running version.", ["version"], registry=self._registry).labels(version).set(1)

    def count(self, method: str, path: str, status: int, seconds: float) -> None:
        # Callers choose the method's name: an unknown one must not become a new time series.
        method = method if method in KNOWN_METHODS else "OTHER"
        self._requests.labels(method, path, str(status)).inc()
        self._seconds.labels(method, path).observe(seconds)

    def render(self) -> bytes:
        return generate_latest(self._registry)
