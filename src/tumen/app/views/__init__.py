"""What pages show, as frozen records made of what the ledger comes to; routes only draw them."""
