# demo, test, check and bench are what a newcomer runs; install puts the command on the PATH.
# Everything that comes out of a build is in .build*/ and site/.

PREFIX ?= /usr/local
SWIFT ?= swift
# Where release builds go, apart from the debug builds of the tests. They hold Swift's own libraries,
# so the installed file also runs where Swift is not.
RELEASE := .build-release
DASH := $(RELEASE)/release/dash
# DEPENDENCIES=skip leaves the Debian packages to you.
DEPENDENCIES ?= install

ifeq ($(DEPENDENCIES),skip)
dependencies = @true
else
dependencies = @scripts/install-dependencies
endif

.PHONY: help demo test check lint release site-checks example-checks statistics-checks disclosure-checks kill-test bench install uninstall

help:
	@echo "make demo      installs what is missing, builds, and makes site/index.html from datasets/"
	@echo "make test      runs the whole test suite"
	@echo "make check     what CI runs: format, warnings, tests, the site in a browser"
	@echo "make bench     times dash, and pandas with matplotlib, statsmodels and R in the same run"
	@echo "make install   puts dash and dash-observatoire in PREFIX/bin (PREFIX=$(PREFIX))"

demo: release
	@$(DASH) build --project datasets --site site
	@echo "Ouvrez file://$(CURDIR)/site/index.html"

release:
	$(dependencies)
	@$(SWIFT) build -c release --product dash --static-swift-stdlib --scratch-path $(RELEASE)

# Programs that must end at their time are run alone: beside a thousand other tests nothing is in time.
timed = HostileProcessTests|ProcessRunnerTests

test:
	$(dependencies) --tests
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build --disable-xctest --skip '$(timed)'
	@$(SWIFT) test --skip-build --disable-xctest --no-parallel --filter '$(timed)'

check: lint test statistics-checks disclosure-checks site-checks example-checks

lint:
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

# The pages as a reader opens them, and the promises of publishing, on the demonstration project.
site-checks: release
	$(dependencies) --tests
	@Tests/site/check-all $(DASH)

# A plugin in Swift as a partner writes it, outside this package: it builds a Core of its own.
example-checks: release
	@Tests/site/check-examples $(DASH)

# STL beside statsmodels and R, where they are installed.
statistics-checks: test
	@Tests/statistics/check-stl .build/debug/series-probe

# What is hidden, attacked by linear programs: by the python3 on the PATH where it has scipy, else
# by Debian's.
disclosure-checks: release
	$(dependencies) --tests
	@for probe in disclosure-probe audit-probe; do \
	  $(SWIFT) build -c release --product $$probe --static-swift-stdlib --scratch-path $(RELEASE) || exit; \
	done
	@python=python3; $$python -c 'import scipy' 2>/dev/null || python=/usr/bin/python3; \
	$$python Tests/disclosure/check-suppression $(RELEASE)/release/disclosure-probe --strict && \
	$$python Tests/disclosure/check-audit $(RELEASE)/release/audit-probe

# The hundred kills; make check does a few.
kill-test: release
	@Tests/site/kill-test $(DASH) datasets 100

bench: release
	@$(SWIFT) build -c release --product series-probe --static-swift-stdlib --scratch-path $(RELEASE)
	@Benchmarks/series.py $(RELEASE)/release/series-probe
	@$(SWIFT) build -c release --product disclosure-probe --static-swift-stdlib --scratch-path $(RELEASE)
	@Benchmarks/disclosure.py $(RELEASE)/release/disclosure-probe
	@DASH=$(CURDIR)/$(DASH) Benchmarks/run
	@Benchmarks/plugins.py $(DASH)

install: release
	@scripts/install $(DASH) "$(DESTDIR)$(PREFIX)/bin"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/dash" "$(DESTDIR)$(PREFIX)/bin/dash-observatoire"
