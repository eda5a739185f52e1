# The only verbs. CI runs the same ones.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
RUN := .venv/.run
DEV := .venv/.dev
ASSETS := var/assets/.done

.PHONY: help setup run test check fix generate bench lock clean
.DEFAULT_GOAL := help

help: ## show the verbs
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed"; exit 2; }
	$(PYTHON) -m venv .venv

$(RUN): requirements/run.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.lock $(RUN)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.lock
	@touch $@

$(ASSETS): web/package.json web/package-lock.json web/assets.sh
	@sh web/assets.sh
	@mkdir -p $(@D) && touch $@

setup: $(RUN) $(ASSETS) ## install what serving needs into .venv (and the pages' scripts where npm is)

run: setup ## publish data/glossary.yaml and serve it on http://127.0.0.1:8000
	@$(BIN)/glossary serve --host $(HOST) --port $(PORT)

test: $(DEV) $(ASSETS) ## run every test
	$(BIN)/python -m pytest

check: $(DEV) ## format, lint, types, import direction, the data
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/glossary lint

fix: $(DEV) ## rewrite what can be rewritten by program
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

generate: $(DEV) ## write openapi.json, schema.graphql, glossary.schema.json and the generated tables
	$(BIN)/python -m bench.generate

bench: $(DEV) ## measure: ours beside its peers, ratios printed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/bench.lock
	$(BIN)/python -m bench

lock: $(DEV) ## renew the lock files (versions and hashes, no hosts)
	$(BIN)/python -m pip install --quiet uv
	for groups in run:build dev:dev bench:bench; do \
	  $(BIN)/uv pip compile -q pyproject.toml --group build --group $${groups#*:} --generate-hashes --universal \
	    --python-version 3.11 --no-header --no-annotate -o requirements/$${groups%:*}.lock; done

clean: ## remove what setup and tests made
	rm -rf .venv var .pytest_cache .mypy_cache .ruff_cache .hypothesis
