# Everything a person does with this checkout. `make help` lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run release install uninstall purge test losses packages lint format bench judge fuzz sanitize docs clean

BUILD ?= .build
# Where `make install` puts things; DESTDIR before all of it.
PREFIX ?= /usr/local
SYSCONFDIR ?= /etc
STATEDIR ?= /var/lib
BINARY ?= $(BUILD)/release/sekisho
export PREFIX SYSCONFDIR STATEDIR DESTDIR BINARY SURE
# Messages that `make losses` sends.
MESSAGES ?= 5000
EXAMPLE ?= Examples/order.eml
ZONE ?= Examples/example.zone
# One fuzz target, or all of them one after the other; seconds for each.
TARGET ?= all
SECONDS_EACH = $(if $(filter command line environment,$(origin SECONDS)),$(SECONDS),60)
SWIFT_FILES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources

# Tests that only compute, in a run of their own: they would starve those that talk to servers and have deadlines.
PURE_TESTS := ^(Mail|DNS|Authentication|Inspection|Wire|Fuzz|Tidy)Tests[.]

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name what; do printf '  make %-10s %s\n' "$$name" "$$what"; done

run: ## build Sekisho, start the server, and send one message through it
	@Scripts/install-packages build
	swift build -c release --product sekisho --scratch-path $(BUILD)
	@echo
	@Scripts/run $(BUILD)/release/sekisho $(EXAMPLE) $(ZONE)

release: ## the program for `make install`: it needs no Swift on the machine it runs on
	@Scripts/install-packages build
	swift build -c release --static-swift-stdlib --product sekisho --scratch-path $(BUILD)

install: ## put program, service and sample configuration on this machine (after `make release`, as root)
	@Scripts/install put

uninstall: ## take them off again, and out of Postfix; configuration and data stay
	@Scripts/install remove

purge: ## also delete configuration, ledger, copies and signing keys: make purge SURE=yes
	@Scripts/install purge

# So many test cases at a time. All at once they wait for each other longer than any patience, and hold more descriptors
# than Foundation can count when it starts a program (from some 1,350 on it reads past its buffer, and may crash).
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 12

test: ## formatting, a build in which warnings are errors, all tests
	@Scripts/install-packages test
	@$(MAKE) --no-print-directory lint
	swift build --build-tests --scratch-path $(BUILD)
	swift test --skip-build --scratch-path $(BUILD) --filter '$(PURE_TESTS)'
	swift test --skip-build --scratch-path $(BUILD) --skip '$(PURE_TESTS)'

losses: ## 5,000 messages through Postfix while Sekisho is killed again and again: make losses MESSAGES=5000
	@Scripts/install-packages test
	swift build --build-tests --scratch-path $(BUILD)
	SEKISHO_LOSSES=$(MESSAGES) swift test --skip-build --scratch-path $(BUILD) --filter LossScenarioTests

lint:
	swift format lint --strict --parallel --recursive $(wildcard $(SWIFT_FILES))

format: ## put all Swift files in the house's form
	swift format --in-place --parallel --recursive $(wildcard $(SWIFT_FILES))

bench: ## speed against libopendkim, GMime and the floor, in one table
	@Scripts/install-packages bench
	cd Benchmarks && swift build -c release
	@Benchmarks/.build/release/Benchmarks
	@Benchmarks/milter

judge: ## what Sekisho, SpamAssassin and rspamd say of the public collections of mail in ../shared/corpus
	@Scripts/install-packages judge
	swift build -c release --product sekisho --scratch-path $(BUILD)
	@Benchmarks/judge/table.py --sekisho $(BUILD)/release/sekisho $(JUDGE)

fuzz: ## feed the parsers hostile bytes: make fuzz TARGET=Message SECONDS=600
	@Scripts/install-packages build
	@Scripts/fuzz "$(TARGET)" "$(SECONDS_EACH)"

sanitize: ## all tests under the address, thread and undefined-behaviour sanitizers
	@Scripts/install-packages test
	@Scripts/sanitize

docs: ## the reference of the libraries, into .build/docs
	@Scripts/docs

clean: ## remove everything that was built
	rm -rf .build .build-* Benchmarks/.build Fuzz/.build
