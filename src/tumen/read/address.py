"""Which addresses a URL may lead to."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from tumen.errors import BadUrl, OtherScheme, PrivateAddress, Unreachable

PORTS = {"http": 80, "https": 443}
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_6TO4 = ipaddress.ip_network("2002::/16")


@dataclass(frozen=True, slots=True)
class Target:
    """A checked place to connect to: the URL's scheme, host and port, and one address of it."""

    scheme: str
    host: str
    port: int
    address: str


def target(url: str, *, allow_private: bool) -> Target:
    """Where `url` leads, resolved once: the connection must go to the address that was checked.

    All addresses of the host must be public, because any of them might be connected to.

    Raises:
        OtherScheme, BadUrl: it cannot be asked for.
        Unreachable: the host has no address.
        PrivateAddress: an address of it is private, loopback, link-local (cloud metadata among
            them), multicast or reserved, also where it is wrapped in an IPv6 one.
    """
    scheme, host, port = _parts(url)
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(host, getattr(error, "strerror", None) or "no such host") from error
    addresses = [str(answer[4][0]).split("%")[0] for answer in answers]
    if not addresses:
        raise Unreachable(host, "it has no address")
    if not allow_private and not all(map(is_public, addresses)):
        raise PrivateAddress(host)
    return Target(scheme, host, port, addresses[0])


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open Internet."""
    return all(ip.is_global and not ip.is_multicast for ip in _meant(ipaddress.ip_address(address)))


def _meant(ip: Address) -> list[Address]:
    """The address, and the IPv4 one that it stands for where it wraps one."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    if ip in _NAT64:
        return [ipaddress.IPv4Address(ip.packed[-4:])]
    if ip in _6TO4:
        return [ip, ipaddress.IPv4Address(ip.packed[2:6])]
    return [ip]


def _parts(url: str) -> tuple[str, str, int]:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadUrl from error
    if parts.scheme not in PORTS:
        raise OtherScheme(parts.scheme)
    if not host or parts.username is not None or any(c.isspace() for c in url):
        raise BadUrl
    return parts.scheme, host, port or PORTS[parts.scheme]
