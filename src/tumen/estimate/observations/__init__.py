"""From claims to likelihood terms: every claim is used, or listed with the reason why not."""
