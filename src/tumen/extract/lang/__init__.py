"""Language packs: one folder a language, each a `tumen.extract.pack.Pack`."""
