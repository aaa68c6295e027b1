# The entry points for people and CI. Each target says in its `##` what it does; `make` alone prints that list.
NODE := bin/node
VITEST := $(NODE) node_modules/vitest/vitest.mjs run
check_counts := .tsbuild/check-counts.json

.DEFAULT_GOAL := help
.PHONY: help setup build check test demo bench soak clean generate format

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing (Debian packages, Node 24, npm packages) and compile the kernel programs
	@sh infra/setup/setup.sh

build: setup ## Check all types and compile the kernel programs
	@$(NODE) node_modules/typescript/bin/tsc -b

check: setup ## Run every static check: types, style, formatting, boundaries, generated code, documents
	@$(NODE) infra/checks/run.ts

test: setup ## Run every check and every test; ends with "N passed, M failed"
	@status=0; \
	$(NODE) infra/checks/run.ts --counts $(check_counts) || status=1; \
	RINGFENCE_CHECK_COUNTS=$(check_counts) $(VITEST) || status=1; \
	exit $$status

demo: setup ## Show the main job end to end on this machine, in a temporary folder
	@$(NODE) test/demo/main.ts

bench: setup ## Measure, and print the figures as JSON
	@$(NODE) test/bench/main.ts --all --json

soak: setup ## What is too long for CI: NAME=chaos (for SOAK_MINUTES, default 30), NAME=agreement (a million random policies, workloads and probes)
	@case "$(or $(NAME),chaos)" in \
	chaos) end=$$(( $$(date +%s) + $${SOAK_MINUTES:-30} * 60 )); \
		while [ $$(date +%s) -lt $$end ]; do $(VITEST) --project sim --project chaos || exit 1; done ;; \
	agreement) RINGFENCE_AGREEMENT_TRIPLES=1000000 RINGFENCE_INCREMENTAL_SEQUENCES=10000 $(VITEST) --project unit policy/test ;; \
	*) echo "make soak: expected NAME=chaos or NAME=agreement, found NAME=$(NAME)" >&2; exit 2 ;; \
	esac

generate: setup ## Write proto/gen anew from proto/ringfence/v1
	@$(NODE) infra/setup/generate-proto.ts

format: setup ## Format TypeScript, JSON and C
	@npm run --silent format

clean: ## Remove what is built here; keeps what set-up installed
	@rm -rf .tsbuild bpf/build coverage
