# The README's two commands, `make serve` and `make test`, need nothing but Python 3.11+ and this file.
PYTHON ?= python3
PORT ?= 8000
UV_VERSION := 0.13.9
BIN := .venv/bin

.PHONY: serve test check format lock clean help jail

help:                     ## what there is to run
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

serve: $(BIN)/.ready jail ## set up, build the course, serve it with its notebooks
	@$(BIN)/course serve --port $(PORT)

test: check jail          ## set up, then every check and test, exactly as CI runs them
	@$(BIN)/pytest -n 2 --dist loadfile

check: $(BIN)/.ready      ## format, lint, types, and that every generated file is fresh
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/course build --check

format: $(BIN)/.ready     ## format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lock: $(BIN)/.ready       ## resolve the dependencies anew into requirements.lock
	@printf 'larkwell @ file://$(CURDIR)/larkwell\n' > build/larkwell.override
	@$(BIN)/uv pip compile pyproject.toml --all-extras --universal --generate-hashes --upgrade \
	  --python-version 3.11 --override build/larkwell.override --no-emit-package larkwell \
	  --custom-compile-command 'make lock' --quiet --output-file requirements.lock

clean:                    ## remove the environment and everything in build/
	rm -rf .venv build

jail:                     ## the system package that the grader walls learners' code in with (Linux)
	@if [ "$$(uname)" != Linux ] || command -v bwrap >/dev/null; then exit 0; fi; \
	sudo=$$( [ "$$(id -u)" = 0 ] || echo "sudo -n" ); \
	{ command -v apt-get >/dev/null && $$sudo true 2>/dev/null && echo "Installing bubblewrap ..." && \
	  $$sudo apt-get update -qq && $$sudo apt-get install -y -qq bubblewrap >/dev/null; } || \
	echo "bubblewrap is missing: 'course grade' needs it. Run: sudo apt-get install bubblewrap"

$(BIN)/.ready: requirements.lock pyproject.toml larkwell/pyproject.toml Makefile
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "This course needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12 serve"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "No venv module: on Debian or Ubuntu run: sudo apt-get install python3-venv"; exit 1; }
	@echo "Installing the pinned packages (about 160) into .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --system-certs --quiet --compile-bytecode --require-hashes -r requirements.lock
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --system-certs --quiet --no-deps --no-build-isolation -e larkwell -e .
	@touch $@
