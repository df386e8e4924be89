# Everything needs only Python 3.11+, make and a package index. `make demo` and `make test` set up the rest.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo run test browser check lint format tour docs clean

help: ## Say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: $(READY) ## Play a whole workshop against a local stand-in for Slack (ARGS=--headless ends by itself)
	$(BIN)/journeyline demo $(ARGS)

run: $(READY) ## Run the bot with the tokens from .env
	$(BIN)/journeyline run

# Most tests wait for a bot, a browser or a database: three processes wait side by side, each file in one of them.
test: $(READY) browser ## Run all tests
	$(BIN)/pytest -n 3 --dist loadfile --no-loadscope-reorder $(ARGS)

# The browser tests want Chromium. Debian's is installed where we may; elsewhere those tests alone are skipped.
browser:
	@if command -v chromium >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else echo "No chromium here: the browser tests are skipped; install it to run them."; fi

lint: $(READY) ## Formatting, lint, types, import layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test ## What CI runs

format: $(READY) ## Format and fix what can be fixed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

tour: $(READY) browser ## Take the pictures of docs/tour.md again
	$(BIN)/python -m tests.browser.tour

docs: $(READY) ## Bring up to date what is made from the code: module map, manifests, twins of texts, the link to create the app
	$(BIN)/python -m tests.docs.module_map

clean: ## Remove the environment and caches
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache dist

$(READY): pyproject.toml uv.lock
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv || { rm -rf .venv; \
	  echo "Python cannot make a virtual environment here; on Debian: apt-get install python3-venv"; exit 1; }
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"
	$(BIN)/uv sync --locked --inexact --all-extras --quiet
	touch $(READY)
