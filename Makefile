# `make run` starts Rapport, `make test` runs every test. Both install what they need into .venv, once.

.DEFAULT_GOAL := help
.PHONY: help run test install install-test check clean

VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check
PINS := pyproject.toml constraints.txt

help:
	@echo "make run    install what is missing, build the index, serve on http://127.0.0.1:8000"
	@echo "make test   install what tests need, check style and types, run all tests"
	@echo "make check  style and types only"
	@echo "make clean  remove .venv and caches; data/ stays"

run: install
	@exec $(VENV)/bin/rapport serve

test: install-test
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy app ingest.py
	@$(VENV)/bin/python -m pytest -n 2

check: install-test
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy app ingest.py

install: $(VENV)/.run
install-test: $(VENV)/.test

# torch on a line of its own: a machine may hold a build of it that only pip's own settings find.
$(VENV)/.run: $(PINS) | $(VENV)/bin/python
	$(PIP) install --quiet -c constraints.txt torch==2.13.0
	$(PIP) install --quiet -c constraints.txt -e .
	@touch $@

$(VENV)/.test: $(VENV)/.run
	$(PIP) install --quiet -c constraints.txt -e ".[test]"
	@touch $@

$(VENV)/bin/python:
	@for python in $(PYTHON) python3.11 python3; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then \
	    echo "Creating $(VENV) with $$("$$python" --version). The first installation takes a few minutes."; \
	    exec "$$python" -m venv --clear $(VENV); \
	  fi; \
	done; \
	echo "Rapport needs Python 3.11, and none was found." >&2; \
	echo "Install it (Debian, Ubuntu: apt-get install python3.11 python3.11-venv), or name it: make run PYTHON=/path/to/python3.11" >&2; \
	exit 1

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache *.egg-info
