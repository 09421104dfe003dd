"""How many workers are where, on which papers; whether the recall happened; what would tell."""
