# `make demo` and `make test` do all their set-up themselves; nothing else needs to be known.
PYTHON ?= python3
VENV ?= .venv
WORKERS ?= 2
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready-dev
RUN_STAMP := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq

.PHONY: help demo test check lint types imports docs entities references picture catalogues lock clean setup

help:  ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 10

demo: $(RUN_STAMP)  ## assess the bundled examples and say where the page is
	$(BIN)/tumen assess examples/reports examples/korean examples/chinese --output assessment.html
	@echo "Open $(CURDIR)/assessment.html in a browser."

test: $(STAMP)  ## pass the tests, in two processes side by side (`WORKERS=4 make test` takes four)
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile

check: lint types imports test docs  ## everything that continuous integration runs

lint: $(STAMP)  ## rules of style and form
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)  ## types, strictly
	$(BIN)/mypy

imports: $(STAMP)  ## imports run one way
	$(BIN)/lint-imports

docs: $(STAMP)  ## run every command and example that the documentation shows
	$(BIN)/python tools/run_docs.py README.md docs

entities: $(RUN_STAMP) $(VENV)-entities/.ready  ## hold the FollowTheMoney form against the library; needs ICU's headers
	$(BIN)/tumen assess examples/reports examples/korean --estimate none --quiet --output $(VENV)-entities/claims.ftm.json
	$(VENV)-entities/bin/python tools/check_entities.py $(VENV)-entities/claims.ftm.json

$(VENV)-entities/.ready: requirements/entities.txt
	$(PYTHON) -m venv $(VENV)-entities
	$(VENV)-entities/bin/python -m pip --disable-pip-version-check install -qq --require-hashes -r requirements/entities.txt
	touch $@

references: $(VENV)-references/.ready  ## set up HeidelTime and quantulum3, to be measured beside; HeidelTime needs a JDK
	@command -v javac >/dev/null || echo "No JDK is here: the benchmark of periods will say so and go on without HeidelTime."

$(VENV)-references/.ready: requirements/references.txt
	$(PYTHON) -m venv $(VENV)-references
	$(VENV)-references/bin/python -m pip --disable-pip-version-check install -qq --require-hashes -r requirements/references.txt
	touch $@

picture: $(RUN_STAMP)  ## draw the README's picture of the page again; needs Chromium
	$(BIN)/python -m tools.make_picture

catalogues: $(STAMP)  ## bring the catalogues of the interface's languages up to date
	$(BIN)/python -m tools.renew_catalogues

setup: $(STAMP)  ## set up for development

$(RUN_STAMP): requirements/run.txt requirements/build.txt pyproject.toml
	@echo "Setting up in $(VENV); this takes a minute."
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/run.txt -r requirements/build.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(STAMP): $(RUN_STAMP) requirements/dev.txt
	$(PIP) --require-hashes -r requirements/dev.txt
	touch $@

COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url

lock:  ## renew the lock files; needs `uv` on the PATH
	$(COMPILE) pyproject.toml -o requirements/run.txt
	$(COMPILE) requirements/build.in -c requirements/run.txt -o requirements/build.txt
	$(COMPILE) pyproject.toml --extra audit -c requirements/run.txt -o requirements/audit.txt
	$(COMPILE) requirements/entities.in -o requirements/entities.txt
	$(COMPILE) requirements/references.in -o requirements/references.txt
	$(COMPILE) requirements/dev.in -c requirements/run.txt -c requirements/build.txt -o requirements/dev.txt

clean:  ## remove what was set up and cached
	rm -rf $(VENV) $(VENV)-entities $(VENV)-references .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
