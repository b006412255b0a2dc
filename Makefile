# `make` alone lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

.DEFAULT_GOAL := help
.PHONY: help setup extract test smoke lint quality accept bench pythons docs torture check clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# --no-deps: requirements-dev.txt names every package that runs, and leaves out the gigabytes that
# camel-tools declares and its tokenizer never imports.
$(READY): requirements.txt requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	  "claimx needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@echo "setting up $(VENV)" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) -r requirements-dev.txt
	@$(PIP) --no-build-isolation -e .
	@touch $@

setup: $(READY)  ## make .venv with claimx in it

extract: setup  ## extract the claims of corpus/ to standard output
	@$(BIN)/claimx extract corpus

# Each process loads the words once; --dist worksteal evens out slow tests.
test: setup  ## run every test
	$(BIN)/python -m pytest -n auto --dist worksteal

smoke: setup  ## an answer in a minute: accepted results, README, text and rules
	$(BIN)/python -m pytest tests/text tests/rules tests/render tests/test_corpus.py tests/test_readme.py

lint: setup  ## check style
	$(BIN)/ruff check src tests benchmarks tools

quality: setup  ## compare the scores over tests/gold with their floors
	$(BIN)/python -m tools.quality

accept: setup  ## show what changed in corpus/*.yaml, and take it as accepted
	$(BIN)/claimx check corpus -o corpus --update

docs: setup  ## write the generated reference pages and schemas
	$(BIN)/python -m tools.generate

PYTHONS ?= python3.12 python3.13
pythons: setup  ## compare the output with that of other Pythons: PYTHONS='python3.12 …'
	$(BIN)/python -m tools.other_pythons $(PYTHONS)

bench: setup  ## measure speed against bare tokenisation
	$(BIN)/python benchmarks/speed.py

torture: setup  ## try everything that may happen to a run; TORTURE='folder … --kills 500'
	$(BIN)/python -m tools.torture $(TORTURE)

check: lint test  ## what CI runs

clean:  ## remove what setup and tests made
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis build src/*.egg-info
	find src tests tools benchmarks -name __pycache__ -prune -exec rm -rf {} +
