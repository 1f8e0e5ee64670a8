# Every target makes the virtual environment itself when it is missing or older than what it is made of.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint constraints.txt
# An editable installation compiles nothing: half a second of each command where Python may not keep
# what it compiles (PYTHONDONTWRITEBYTECODE).
COMPILE := $(BIN)/python -m compileall -q bot handlers storage
# Many tests wait for processes, clocks and servers: more of them at once than there are cores.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(((os.cpu_count() or 2) * 3 + 1) // 2)')
# Each process has its share at once, and takes of another's when it is through (tests/sharing.py).
SHARED := -n $(WORKERS) --dist worksteal

.PHONY: demo run test check lint bench golden format clean

demo: $(VENV)/.runtime
	$(BIN)/python -m bot demo

run: $(VENV)/.runtime
	$(BIN)/python -m bot

test: $(VENV)/.dev
	$(BIN)/python -m pytest $(SHARED) $(ARGS)

# Everything: style, types, every test, and how much of the code the tests ran, bots and commands that
# they started as processes included.
check: lint
	rm -rf .coverage && mkdir .coverage
	$(BIN)/coverage run -m pytest $(SHARED) $(ARGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.dev
	$(BIN)/python -m tests.benchmarks $(ARGS)

# Every message of the bot, one page a language (tests/golden): look at the difference.
golden: $(VENV)/.dev
	$(BIN)/python -m tests.golden

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "ParlDigest needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.runtime: $(VENV)/.made pyproject.toml constraints.txt
	$(PIP) --editable .
	$(COMPILE)
	touch $@

$(VENV)/.dev: $(VENV)/.made pyproject.toml constraints.txt
	$(PIP) --editable '.[dev]'
	$(COMPILE)
	touch $@ $(VENV)/.runtime

clean:
	rm -rf $(VENV) .venv-newer build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
