# make demo   the sample newspaper on this machine       make test   every test       make check   lint, contracts, catalogue
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
export SITE_URL ?= http://127.0.0.1:$(PORT)
export PYTHONDONTWRITEBYTECODE ?=

.PHONY: demo test check lock messages python port
.DEFAULT_GOAL := help

help:
	@echo "make demo [PORT=8000]  set up and start the sample newspaper on 127.0.0.1"
	@echo "make test              set up and run every test (DATABASE_URL=postgres://... for PostgreSQL)"
	@echo "make check             lint, migrations, deployment, import contracts, catalogue"
	@echo "make messages          collect the texts of the interface and compile the catalogue"
	@echo "make lock              renew the lock files from pyproject.toml"

demo: port $(VENV)/demo.stamp
	@mkdir -p var
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@$(BIN)/python manage.py prepare_demo
	@exec $(BIN)/gunicorn newsroom.wsgi --bind 127.0.0.1:$(PORT) --threads 8 --no-control-socket --log-level warning

test: $(VENV)/test.stamp
	@$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

check: $(VENV)/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/python -W error manage.py makemigrations --check --dry-run
	SITE_URL=https://paper.example SECRET_KEY=$$($(BIN)/python -c "import secrets; print(secrets.token_urlsafe(50))") $(BIN)/python -W error manage.py check --deploy --fail-level WARNING
	$(BIN)/python -m tests.catalogue

messages: $(VENV)/test.stamp
	@$(BIN)/python manage.py makemessages -l zh_Hans --no-location --no-wrap --no-obsolete --ignore var --ignore .venv
	@$(BIN)/python -m tests.catalogue --compile

lock:
	@for group in "" "--group dev"; do \
		uv pip compile pyproject.toml $$group --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
			--no-annotate --no-header --quiet --output-file requirements$${group:+-dev}.lock || exit 1; \
	done

python:
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON) here. Install Python 3.11 or newer (Debian: python3 python3-venv)."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Newsroom needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) -V). Name another: make PYTHON=python3.12 ..."; exit 1; }

port: python
	@$(PYTHON) -c 'import socket; s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(("127.0.0.1", $(PORT)))' 2>/dev/null \
		|| { echo "Port $(PORT) on 127.0.0.1 is in use or not allowed. Choose another: make demo PORT=8123"; exit 1; }

$(VENV)/bin/python: | python
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "No virtual environment could be made. Debian: apt-get install python3-venv"; exit 1; }

define install
	@echo "Installing what $(1) lists ..."
	@mkdir -p var
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes -r $(1) >var/install.log 2>&1 \
		|| { echo "The packages could not be installed: is there a network? The details are in var/install.log"; exit 1; }
	@touch $@
endef

$(VENV)/demo.stamp: requirements.lock $(VENV)/bin/python
	$(call install,$<)

$(VENV)/test.stamp: requirements-dev.lock $(VENV)/bin/python
	$(call install,$<)

.PHONY: bench
bench: $(VENV)/test.stamp
	@$(BIN)/python -m tests.bench $(ARGS)
