"""A page as the menu has it."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter


@dataclass(frozen=True, slots=True)
class Page:
    """An entry of the menu: its title, and the routes of its module, all under one prefix."""

    title: str
    router: APIRouter

    @property
    def path(self) -> str:
        """Where the page is."""
        return self.router.prefix
