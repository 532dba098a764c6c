"""Who may ask, how much and how often: looked at before anything of a request is read. Plain ASGI, so that streams
pass through untouched."""

from __future__ import annotations

import hashlib
import hmac
import math
import time
from collections import OrderedDict

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.serve.api.errors import ApiError
from models.serve.api.settings import Settings

OPEN = {"/health"}
# Callers whose rate is remembered.
MOST_CALLERS = 10_000


class Guard:
    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings
        self.keys = [hashlib.sha256(key.encode()).digest() for key in settings.keys]
        self.rates: OrderedDict[bytes, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in OPEN or scope["method"] == "OPTIONS":
            await self.app(scope, receive, send)
            return
        try:
            caller = self._caller(scope)
            if scope["method"] == "POST":
                self._rate(caller)
                receive = self._limited(scope, receive)
        except ApiError as error:
            await error.response()(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _caller(self, scope: Scope) -> bytes:
        """What rates are counted by. Raises ApiError where no key, or a wrong one, was brought."""
        if not self.keys:
            return str((scope.get("client") or ["unknown"])[0]).encode()
        kind, _, key = Headers(scope=scope).get("authorization", "").partition(" ")
        digest = hashlib.sha256(key.strip().encode()).digest()
        right = [hmac.compare_digest(digest, known) for known in self.keys]
        if kind.lower() != "bearer" or not any(right):
            raise ApiError(401, "invalid_api_key", "This server wants a key of its own.", headers={"WWW-Authenticate": "Bearer"})
        return digest

    def _rate(self, caller: bytes) -> None:
        """A bucket of `rate` requests that fills again within a minute."""
        rate = self.settings.rate
        if rate == 0:
            return
        now = time.monotonic()
        left, then = self.rates.pop(caller, (float(rate), now))
        left = min(float(rate), left + (now - then) * rate / 60)
        allowed = left >= 1
        self.rates[caller] = (left - 1 if allowed else left, now)
        if len(self.rates) > MOST_CALLERS:
            self.rates.popitem(last=False)
        if not allowed:
            wait = max(1, math.ceil((1 - left) * 60 / rate))
            raise ApiError(
                429, "rate_limit_exceeded", f"{rate} requests a minute are allowed.", headers={"Retry-After": str(wait)}
            )

    def _limited(self, scope: Scope, receive: Receive) -> Receive:
        """Also asks for JSON by name: a page elsewhere can't send that without the browser asking first."""
        headers, most = Headers(scope=scope), self.settings.body_bytes
        if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            raise ApiError(415, "not_json", "The body has to be application/json.")
        too_large = ApiError(413, "body_too_large", f"A request may have {most} bytes.")
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > most:
            raise too_large
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > most:
                raise too_large
            return message

        return counted
