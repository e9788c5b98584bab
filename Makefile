# The README's commands, `make serve`, `make test` and `make site`, need nothing but Python 3.11+ and this file.
PYTHON ?= python3
PORT ?= 8000
UV_VERSION := 0.13.9
BIN := .venv/bin
# Debian packages that the course uses and pip cannot bring, and the command by which each is known to be there.
SYSTEM_PACKAGES := bubblewrap chromium firefox-esr nodejs npm postgresql
SYSTEM_COMMANDS := bwrap chromium firefox-esr node npm pg_lsclusters

.PHONY: serve site test check format lock clean help system

help:                     ## what there is to run
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

serve: system $(BIN)/.ready  ## set up, build the course, serve it with its notebooks
	@$(BIN)/course serve --port $(PORT)

site: system $(BIN)/.ready  ## set up, build the course as a folder for any static host, say where it is
	@$(BIN)/course build --site mkdocs
	@test -d build/site/pyodide || { echo "build/site has no Python in it: see above. Then: make site"; exit 1; }
	@du -sh build/site

test: system check        ## set up, then every check and test, exactly as CI runs them
	@$(BIN)/pytest -n 2 --dist loadgroup

check: $(BIN)/.ready      ## format, lint, types, and that every generated file is fresh
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/course build --check

format: $(BIN)/.ready     ## format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

system:                   ## install the Debian packages that are missing, where that is allowed
	@sh .ci/system "$(SYSTEM_PACKAGES)" "$(SYSTEM_COMMANDS)"

lock: $(BIN)/.ready       ## resolve the dependencies anew into requirements.lock
	@mkdir -p build && printf 'larkwell @ file://$(CURDIR)/larkwell\n' > build/larkwell.override
	@$(BIN)/uv pip compile pyproject.toml --all-extras --universal --generate-hashes --upgrade \
	  --python-version 3.11 --override build/larkwell.override --no-emit-package larkwell \
	  --custom-compile-command 'make lock' --quiet --output-file requirements.lock
	@$(BIN)/uv pip compile site/lab/python.in --generate-hashes --upgrade --python-version 3.14 \
	  --python-platform wasm32-pyodide2024 --no-emit-package jupyterlab-widgets --no-emit-package widgetsnbextension \
	  --custom-compile-command 'make lock' --quiet --output-file site/lab/python.lock

clean:                    ## remove the environment and everything in build/
	rm -rf .venv build

$(BIN)/.ready: requirements.lock pyproject.toml larkwell/pyproject.toml Makefile
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "This course needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12 serve"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "No venv module: on Debian or Ubuntu run: sudo apt-get install python3-venv"; exit 1; }
	@echo "Installing the pinned packages (about 160) into .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --system-certs --quiet --compile-bytecode --require-hashes -r requirements.lock
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --system-certs --quiet --no-deps --no-build-isolation -e larkwell -e .
	@touch $@
