"""Statements that cannot all be true: found by small rules, listed side by side, not averaged."""

from __future__ import annotations

from tumen.corroborate.contradiction.find import contradictions

__all__ = ["contradictions"]
