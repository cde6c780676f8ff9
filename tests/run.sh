#!/bin/sh
# Builds and runs all tests, first as released, then with sanitizers for addresses and undefined behaviour.
#   sh tests/run.sh [--fast] [--fetch]
#     --fast    without the sanitizers
#     --fetch   also builds without the system's packages of the libraries (downloads their sources)
# GRASSROOTS_UPDATE_TESTS=1 in the environment writes the outputs that the tests expect.
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$project/tests/setup.sh"

sanitized=yes
for word in "$@"; do
  case $word in
    --fast) sanitized= ;;
    --fetch) export GRASSROOTS_TEST_FETCH=1 ;;
    *) say "usage: sh tests/run.sh [--fast] [--fetch]" && exit 2 ;;
  esac
done

set_up
release=$project/build
build_in "$release" all -DCMAKE_BUILD_TYPE=Release -DGRASSROOTS_STATIC=ON -DGRASSROOTS_BUILD_TESTS=ON
tests=$release
if [ -n "$sanitized" ]; then
  sanitizer=$project/build-sanitize
  build_in "$sanitizer" all -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-g1 -O1" \
    -DGRASSROOTS_SANITIZE=address,undefined \
    -DGRASSROOTS_BUILD_TESTS=ON
  # Both builds' tests in one run, so that its last lines are the whole result.
  tests=$release/both
  mkdir -p "$tests"
  printf 'subdirs("%s" "%s")\n' "$release" "$sanitizer" >"$tests/CTestTestfile.cmake"
fi
export UBSAN_OPTIONS=print_stacktrace=1
exec ctest --test-dir "$tests" --parallel "$(cores)" --timeout 900 --output-on-failure --no-tests=error
