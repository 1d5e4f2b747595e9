# Everything a person or a machine runs here. `make` alone lists it.
#
# Only Python 3.11+ and make are needed. All packages go into .venv beside this file; the system's
# Python is never touched. PYTHON=... chooses another interpreter, VENV=... another folder.

PYTHON ?= python3
VENV   ?= .venv
DATA   ?= ../shared/benchmarks
OUT    ?= out
PARTS  ?= 2

PY      := $(VENV)/bin/python
PIP     := $(PY) -m pip --quiet --quiet --disable-pip-version-check --require-virtualenv
# Bytecode is made when a module is first used: most of what pandas or OR-Tools bring never is.
INSTALL := $(PIP) install --no-compile -c constraints.txt
PACKAGES = routing matching scenarios api

# Scripts and editable installs hold absolute paths, so a moved tree needs a new installation: the stamps
# carry the tree's place in their name.
empty :=
space := $(empty) $(empty)
HERE    := $(subst /,_,$(subst $(space),_,$(CURDIR)))
BASE    := $(VENV)/.base$(HERE)
RUNTIME := $(VENV)/.runtime$(HERE)
DEVELOP := $(VENV)/.develop$(HERE)

.DEFAULT_GOAL := help
.PHONY: help install demo test night check warm format bench constraints clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(RUNTIME) ## the command maillon, in .venv/bin

demo: $(RUNTIME) ## plan the reference week and write its report (OUT=folder)
	@$(PY) $(VENV)/bin/maillon demo --out $(OUT)/demo

# Lint and types on one core while the kernels compile on the other.
test: $(DEVELOP) ## lint, types and imports, then every test (quick profile)
	@$(MAKE) --no-print-directory -j $(PARTS) check warm
	@$(PY) -m pytest -n $(PARTS)

night: $(DEVELOP) warm ## every test with counts in the thousands (hours)
	@HYPOTHESIS_PROFILE=night $(PY) -m pytest -n $(PARTS)

check: $(DEVELOP) ## ruff, mypy --strict and the import contracts
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) $(VENV)/bin/lint-imports --no-logo

warm: $(RUNTIME) ## compile the search kernels once, so that no parallel test does
	@$(PY) -m routing.search.warm

format: $(DEVELOP) ## rewrite the sources as `make check` wants them
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

bench: $(RUNTIME) ## public benchmarks, 60 s an instance (DATA=folder OUT=folder)
	@mkdir -p $(OUT)
	@$(PY) $(VENV)/bin/maillon bench home-care --data $(DATA) --seconds 60 --seeds 1 --out $(OUT)/home-care.csv
	@$(PY) $(VENV)/bin/maillon bench rides --data $(DATA) --seconds 10 --seeds 1 --out $(OUT)/rides.csv

constraints: $(DEVELOP) ## rewrite constraints.txt from what .venv holds
	@$(PIP) freeze --all --exclude-editable --exclude maillon --exclude setuptools > constraints.txt

clean: ## remove .venv, caches and results
	rm -rf $(VENV) $(OUT) build dist .cache .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find $(PACKAGES) tests -name __pycache__ -type d -prune -exec rm -rf {} +

NO_PYTHON = Maillon needs Python 3.11 or later, and '$(PYTHON)' is missing or older. \
    On Debian 12 or later: apt-get install python3 python3-venv. \
    Or name another interpreter: make PYTHON=python3.12
NO_VENV = This Python cannot make virtual environments: ensurepip is missing. \
    On Debian: apt-get install python3-venv
OLD_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))

$(BASE):
	@$(PYTHON) -c '$(OLD_ENOUGH)' 2>/dev/null || { echo "$(NO_PYTHON)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(NO_VENV)" >&2; exit 1; }
	@$(PY) -c '$(OLD_ENOUGH)' 2>/dev/null || { echo "Making $(VENV)"; $(PYTHON) -m venv --clear $(VENV); }
	@$(INSTALL) 'pip>=25.1' 'hatchling>=1.27'
	@touch $@

$(RUNTIME): $(BASE) pyproject.toml constraints.txt
	@echo "Installing what Maillon runs on (a minute or two the first time)"
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

$(DEVELOP): $(RUNTIME)
	@echo "Installing what its tests and checks use"
	@$(INSTALL) --group test --group check
	@touch $@
