"""The page behind a URL that the user gave; nothing else is ever fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from tumen.errors import BadTransfer, BadUrl, Refused, TooManyRedirects, TooSlow, Unreachable
from tumen.read.address import PORTS, Target, target
from tumen.read.options import Limits
from tumen.read.raw import Raw
from tumen.read.transfer import ACCEPTED, Deadline, received

if TYPE_CHECKING:
    import httpx

AGENT = "tumen (reads pages that its user names)"


def of_url(url: str, limits: Limits, *, allow_private: bool) -> Raw:
    """The bytes that `url` leads to, after at most `limits.max_redirects` redirects.

    Each hop's host is resolved and checked, and the connection goes to the checked address, so
    that a name which resolves differently a moment later leads nowhere else. Proxies and
    credentials of the environment are not used. Cookies are neither sent nor kept.

    Raises:
        ReadError: one of those named after what a server or an address can do wrong.
    """
    deadline = Deadline(limits.max_seconds)
    at = url
    for _ in range(limits.max_redirects + 1):
        place = target(at, allow_private=allow_private)
        answer = _asked(at, place, limits, deadline)
        if isinstance(answer, Raw):
            return Raw(url, answer.data, answer.declared, answer.charset, answer.url)
        at = answer
    raise TooManyRedirects(limits.max_redirects)


def _asked(url: str, place: Target, limits: Limits, deadline: Deadline) -> Raw | str:
    """What stands at `url`, or the URL that it redirects to."""
    import httpx  # noqa: PLC0415 - heavy: only where a URL is read

    try:
        with (
            httpx.Client(trust_env=False, timeout=deadline.left) as client,
            client.stream(
                "GET", _pinned(url, place), headers=_headers(place), extensions=_extensions(place)
            ) as answer,
        ):
            if answer.is_redirect:
                return urljoin(url, str(answer.headers.get("location", "")))
            if not answer.is_success:
                raise Refused(answer.status_code)
            return _body(answer, url, limits, deadline)
    except httpx.TimeoutException as error:
        raise TooSlow(limits.max_seconds) from error
    except (httpx.InvalidURL, UnicodeError) as error:
        raise BadUrl from error
    except httpx.RemoteProtocolError as error:
        raise BadTransfer("the answer breaks off or is no HTTP") from error
    except httpx.TransportError as error:
        raise Unreachable(place.host, _reason(error)) from error


def _body(answer: httpx.Response, url: str, limits: Limits, deadline: Deadline) -> Raw:
    coding = answer.headers.get("content-encoding", "").strip().lower()
    data = received(answer.iter_raw(), coding, limits.max_bytes, deadline)
    declared = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    return Raw(url, data, declared or None, answer.charset_encoding, url)


def _pinned(url: str, place: Target) -> httpx.URL:
    import httpx  # noqa: PLC0415 - the same

    return httpx.URL(url).copy_with(host=place.address, port=place.port, fragment=None)


def _headers(place: Target) -> dict[str, str]:
    host = f"[{place.host}]" if ":" in place.host else place.host.encode("idna").decode()
    if place.port != PORTS[place.scheme]:
        host = f"{host}:{place.port}"
    return {"Host": host, "User-Agent": AGENT, "Accept-Encoding": ACCEPTED}


def _extensions(place: Target) -> dict[str, str]:
    """The name that the certificate must be for: the host's, not the address's."""
    return {"sni_hostname": place.host.encode("idna").decode()} if place.scheme == "https" else {}


def _reason(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:100] if str(error).strip() else type(error).__name__
