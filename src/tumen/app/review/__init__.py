"""A claim and its report as reviewers see them, and what they do to it; no web in here."""
