"""The ledger layer."""
