#!/bin/sh
# Builds the library and the fuzzers with Clang and its sanitizers, and lets each search for so many seconds.
#   sh tests/fuzz/run.sh PROJECT FOLDER [SECONDS]
# What was found before stands in FOLDER and is where the search goes on; an input that fails is a file `crash-…` there.
# Without SECONDS (as a test) it runs only where GRASSROOTS_TEST_FULL=1.
set -eu
project=$1
folder=$2
if [ $# -lt 3 ] && [ -z "${GRASSROOTS_TEST_FULL:-}" ]; then
  echo "not run: fuzz/build, the library and the fuzzers with Clang (only with --full)"
  exit 77
fi
if ! command -v clang++ >/dev/null 2>&1; then
  echo "not run: fuzz/build, which needs clang++"
  exit 77
fi
seconds=${3:-60}
generator=
if command -v ninja >/dev/null 2>&1; then generator=Ninja; fi
# shellcheck disable=SC2086 # no generator is no word
cmake -S "$project" -B "$folder" ${generator:+-G $generator} -DCMAKE_CXX_COMPILER=clang++ \
  -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_UNITY_BUILD=ON -DGRASSROOTS_BUILD_TESTS=ON -DGRASSROOTS_FUZZ=ON \
  -DGRASSROOTS_SANITIZE=fuzzer-no-link,address,undefined
cmake --build "$folder" --parallel "$(getconf _NPROCESSORS_ONLN)" --target plain_reader_fuzz outputs_fuzz
cd "$folder"
mkdir -p texts outputs plans
# The examples of checks and diagnostics, as inputs (outputs.hpp).
for plan in "$project"/tests/checks/*/*.toml "$project"/tests/integrity/*/*.toml; do
  folder_of_plan=${plan%/*}
  { printf 'T0' && cat "$plan"; } >"plans/${folder_of_plan##*/}-${plan##*/}"
done
fuzz() { # NAME LENGTH CORPUS...
  name=$1
  length=$2
  shift 2
  "tests/fuzz/$name" -max_total_time="$seconds" -max_len="$length" -timeout=60 -rss_limit_mb=4096 \
    -dict="$project/tests/fuzz/toml.dict" -print_final_stats=1 "$@"
}
fuzz plain_reader_fuzz 512 texts "$project/tests/integrity/duplicate-id" "$project/examples/2018"
fuzz outputs_fuzz 2048 outputs "$project/tests/fuzz/corpus" plans
