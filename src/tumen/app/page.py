"""A page as the menu has it."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter


@dataclass(frozen=True, slots=True)
class Page:
    """An entry of the menu.

    Attributes:
        router: the routes of the page's module, all under one prefix.
        more: those of further modules of the same page, under the same prefix.
    """

    title: str
    router: APIRouter
    more: tuple[APIRouter, ...] = ()

    @property
    def path(self) -> str:
        """Where the page is."""
        return self.router.prefix
