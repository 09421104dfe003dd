"""What would tell: observations that could be made, and how far they would move the weights."""
