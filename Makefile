# Everything needs only Python 3.11+, make and a package index. `make demo` and `make test` set up the rest.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo run test check lint format docs clean

help: ## Say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: $(READY) ## Play a whole workshop against a local stand-in for Slack (ARGS=--headless ends by itself)
	$(BIN)/journeyline demo $(ARGS)

run: $(READY) ## Run the bot with the tokens from .env
	$(BIN)/journeyline run

test: $(READY) ## Run all tests
	$(BIN)/pytest $(ARGS)

lint: $(READY) ## Formatting, lint, types, import layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

check: lint test ## What CI runs

format: $(READY) ## Format and fix what can be fixed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(READY) ## Bring the module map in docs/architecture.md up to date
	$(BIN)/python -m tests.docs.module_map

clean: ## Remove the environment and caches
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache dist

$(READY): pyproject.toml uv.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"
	$(BIN)/uv sync --locked --inexact --all-extras --quiet
	touch $(READY)
