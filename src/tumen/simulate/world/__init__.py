"""World files: what they hold, whether it fits together, and how it is changed."""
