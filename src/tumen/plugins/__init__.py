"""Extractors that ship beside the rules; each is off until the user names it.

They are kept apart from `tumen.extract`, which touches no network.
"""
