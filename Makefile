# Everything a person does with this repository. `make help` lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
# The Swift runtime goes into the program: it starts faster and runs where Swift is not installed.
RELEASE := -c release --static-swift-stdlib
ANNALS := .build/release/annals
# Warnings as errors change every compiler call, so those builds have a folder of their own and the
# everyday one stays warm.
SCRATCH := $(if $(ANNALS_WARNINGS_AS_ERRORS),.build-strict,.build)

.DEFAULT_GOAL := help
.PHONY: help setup demo gallery test check fuzz lint bench compare install release clean

help: ## List the targets
	@sed -n 's/^\([a-z][a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F'\t' '{printf "  make %-9s %s\n", $$1, $$2}'

setup: ## Install what is missing: Graphviz's library, pkg-config, a Chinese font
	@tools/setup

demo: release ## Make output/ from the sample documents and print a timeline
	$(ANNALS) build seeds --into output
	$(ANNALS) timeline seeds/statements.txt

gallery: release ## Make output/ anew from the sample documents
	rm -rf output
	$(ANNALS) build seeds --into output

test: setup ## Build and run all tests; those of HTML pages where Chromium is (tools/setup --browser)
	@[ -x /usr/bin/chromium ] || echo "no Chromium: the tests of HTML pages in a browser are skipped (tools/setup --browser)"
	$(SWIFT) test --scratch-path $(SCRATCH)

check: setup ## Run the tests under the address and thread sanitizers, and draw 2,000 generated chronicles (slow)
	SWIFT_BACKTRACE=enable=no $(SWIFT) test --scratch-path .build-address --sanitize address --disable-xctest
	SWIFT_BACKTRACE=enable=no $(SWIFT) test --scratch-path .build-thread --sanitize thread --disable-xctest
	ANNALS_PROPERTY_CHRONICLES=2000 $(SWIFT) test --scratch-path $(SCRATCH) --filter TimelinePropertyTests

MINUTES ?= 10
fuzz: setup ## Fuzz every reader and writer for MINUTES each
	@SWIFT_BACKTRACE=enable=no tools/fuzz/run $(MINUTES) $(TARGETS)

lint: ## Check the style of the sources
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

bench: release ## Count instructions; measure start-up, throughput and drawing
	@tools/instructions $(ANNALS)
	@tools/bench $(ANNALS)

compare: release ## Measure the search for times beside that of other tools, which are installed aside
	@tools/compare $(ANNALS)

install: release ## Install the program and its completions under PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(ANNALS) $(DESTDIR)$(PREFIX)/bin/annals
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(ANNALS) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/annals
	$(ANNALS) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_annals
	$(ANNALS) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/annals.fish

release: setup
	$(SWIFT) build $(RELEASE) --product annals

clean: ## Remove what was built
	rm -rf .build .build-strict .build-address .build-thread
