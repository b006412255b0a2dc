"""What an address of the web answers: within bounds of time and size, and nothing else than asked.

An address comes from a stranger's list. Only http and https are spoken, also after a redirect, and
a server that never ends is left after `seconds` of it.
"""

import ssl
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from time import monotonic
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from .. import __version__
from ..errors import InputError, one_line
from ..limits import beyond, limit
from .read import unpacked

_BLOCK = 1 << 16
_SAFE = "!$%&'()*+,/:;=?@[]~"  # what stands in an address as it is; % since much is quoted already


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: `url` is the last address after redirects, `kind` the type and charset."""

    url: str
    data: bytes
    kind: Message


def answer(url: str) -> Answer:
    """Return what the server answers; raise InputError when it gives no page within the bounds."""
    from urllib.error import HTTPError
    from urllib.request import Request

    until = monotonic() + limit("seconds")
    headers = {"User-Agent": f"claimx/{__version__}", "Accept-Encoding": "gzip"}
    try:
        request = Request(_written(url), headers=headers)
        with _opener().open(request, timeout=limit("seconds")) as response:
            data = unpacked(_read(response, url, until), url)
            return Answer(response.url, data, response.headers)
    except HTTPError as fault:
        fault.close()
        raise InputError(f"{url}: the server answers {fault.code} {fault.reason}") from None
    except TimeoutError:
        raise InputError(f"{url}: {beyond('seconds')}") from None
    except (OSError, HTTPException, ssl.SSLError, ValueError) as fault:
        if isinstance(getattr(fault, "reason", None), TimeoutError):
            raise InputError(f"{url}: {beyond('seconds')}") from None
        raise InputError(f"{url}: cannot be fetched: {one_line(fault)}") from None


def _read(response: Any, url: str, until: float) -> bytes:
    data = bytearray()
    while block := response.read1(_BLOCK):
        data += block
        if len(data) > limit("page"):
            raise InputError(f"{url}: {beyond('page')}")
        if monotonic() > until:
            raise TimeoutError
    if response.length:
        raise InputError(f"{url}: the answer ends in its middle; try again")
    return bytes(data)


def _opener() -> Any:
    """One that opens no files and speaks no other protocols, as that of the library does."""
    from urllib import request

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler, request.UnknownHandler,
        request.HTTPRedirectHandler, request.HTTPDefaultErrorHandler, request.HTTPErrorProcessor,
    ):  # fmt: skip
        opener.add_handler(handler())
    return opener


def _written(url: str) -> str:
    """The address in ASCII, as it is sent: https://مثال.example/خبر is one too."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    path, query = quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE)
    return urlunsplit((parts.scheme, host + port, path, query, ""))
