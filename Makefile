# make report   the reports on data/articles, in reports/       make test    every check
# make lab      the notebooks in JupyterLab                     make check   those that are fast, in about a minute
# make wheel    what pip installs, in dist/                     make setup   only what these do first
# Another Python: make PYTHON=/path/to/python3.12 (with .venv removed)

PYTHONS := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11)
BIN := .venv/bin

.PHONY: report test check fast whole lint coverage lab wheel setup lock wording demo-table browser transformers

report: .venv/.ready
	$(BIN)/python -m analysis report data/articles --out reports

# The tests start some fifty Python processes: each would compile the package again if none of them stored what it compiled.
unexport PYTHONDONTWRITEBYTECODE

# Files in their order: otherwise those that take longest, which have few tests, would come last, and one process would wait.
TESTS := $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder --doctest-modules analysis tests

# The style is checked beside the tests, which leave a processor free at their ends.
test: browser
	@$(MAKE) --no-print-directory --jobs=2 lint whole

whole: .venv/.ready
	$(TESTS)

check: .venv/.ready
	@$(MAKE) --no-print-directory --jobs=2 lint fast

fast:
	$(TESTS) -m "not slow and not browser and not lab and not corpus" --hypothesis-profile fast

# The style, the types, and the files that GitHub and pre-commit read.
lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/pre-commit validate-config

# Which lines no test runs: printed, not enforced.
coverage: .venv/.ready browser
	$(TESTS) --cov --cov-report term:skip-covered

lab: .venv/.ready
	$(BIN)/python -m analysis lab

# The sdist and, from it, the wheel that pip installs: dist/
wheel: .venv/.ready
	$(BIN)/uv build --offline --no-build-isolation --python $(BIN)/python

setup: .venv/.ready
	@:

# A .venv whose Python no longer starts (a moved folder, an upgraded system) is made again.
ifeq ($(shell $(BIN)/python -c '' 2>/dev/null && echo starts),)
.PHONY: .venv/.ready
endif

.venv/.ready: requirements.lock pyproject.toml
	@python=; \
	for candidate in $(PYTHONS); do \
	  version=$$($$candidate -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue; \
	  case $$version in \
	    3.11|3.12|3.13|3.14) \
	      if $$candidate -c 'import venv, ensurepip' 2>/dev/null; then python=$$candidate; break; fi; \
	      trouble=$${trouble:-"$$candidate -m venv does not work here: install Python's venv module (Debian/Ubuntu: sudo apt-get install python3-venv)"};; \
	    *) \
	      trouble=$${trouble:-"summit-coverage needs Python 3.11 or newer (up to 3.14); $$candidate is $$version: install one, or make PYTHON=/path/to/python3.12"};; \
	  esac; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "$${trouble:-"summit-coverage needs Python 3.11 or newer, and no $(firstword $(PYTHONS)) starts here: install one, or make PYTHON=/path/to/python3.12"}" >&2; \
	  exit 1; \
	fi; \
	echo "Setting up .venv with $$python ($$version); this takes a few minutes"; \
	$$python -m venv --clear .venv
	@# uv comes from the lock too: its own lines, hashes and all.
	@awk '/^[^ #]/ { ours = /^uv==/ } ours' requirements.lock > .venv/uv.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r .venv/uv.txt
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r requirements.lock
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# Debian's Chromium, for the tests that open the reports; without one they are skipped, by name.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	       && apt-get update -qq && apt-get install -qq --no-install-recommends chromium; } || true

# The statements of data/demo as tests/statements/demo.csv has them: a change of the rules shows as its diff.
demo-table: .venv/.ready
	$(BIN)/python tests/statements/demo_table.py

wording: .venv/.ready
	$(BIN)/python -m analysis.wording.extract

# Not in `make test`: the extra is 5 GB of packages on Linux.
transformers: .venv/.ready
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python .venv-transformers
	VIRTUAL_ENV=.venv-transformers $(BIN)/uv pip install --quiet -e '.[transformers]' pytest
	.venv-transformers/bin/python -m pytest --noconftest tests/sentiment/test_transformer.py

lock:
	$(BIN)/uv pip compile --universal --generate-hashes --python-version 3.11 --group dev pyproject.toml -o requirements.lock
