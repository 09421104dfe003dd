# `make demo` and `make test` do all their set-up themselves; nothing else needs to be known.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready-dev
RUN_STAMP := $(VENV)/.ready

.PHONY: demo test check lint types imports docs lock clean setup

demo: $(RUN_STAMP)  ## assess the bundled examples and say where the page is
	$(BIN)/tumen assess examples/reports --output assessment.html

test: $(STAMP)  ## pass the tests
	$(BIN)/python -m pytest

check: lint types imports test docs  ## everything that continuous integration runs

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

imports: $(STAMP)
	$(BIN)/lint-imports

docs: $(STAMP)  ## run every command and example that the documentation shows
	$(BIN)/python tools/run_docs.py README.md docs

setup: $(STAMP)

$(RUN_STAMP): requirements/run.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.txt -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(STAMP): $(RUN_STAMP) requirements/dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	touch $@

lock:  ## renew the lock files; needs `uv` on the PATH
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml -o requirements/run.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url requirements/build.in -c requirements/run.txt -o requirements/build.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url requirements/dev.in -c requirements/run.txt -c requirements/build.txt -o requirements/dev.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
