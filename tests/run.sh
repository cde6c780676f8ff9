#!/bin/sh
# Builds and runs the tests: as released; and, with Clang where it is there, so that two compilers see everything, with
# sanitizers for addresses and undefined behaviour. What did not run stands in the last lines.
#   sh tests/run.sh [--fast] [--full] [--fetch]
#     --fast    without the sanitizers
#     --full    leaves nothing out: clang-tidy on every source, more mutations (about an hour)
#     --fetch   also builds without the system's packages of the libraries (downloads their sources)
# GRASSROOTS_UPDATE_TESTS=1 in the environment writes the outputs that the tests expect.
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$project/tests/setup.sh"

sanitized=yes full='' fetch=''
for word in "$@"; do
  case $word in
    --fast) sanitized= ;;
    --full) full=yes ;;
    --fetch) fetch=yes ;;
    *) say "usage: sh tests/run.sh [--fast] [--full] [--fetch]" && exit 2 ;;
  esac
done
export WITH_TESTS=1 WARNINGS_ARE_ERRORS=ON
if [ -n "$full" ]; then export WITH_FULL_TESTS=1 GRASSROOTS_TEST_FULL=1; fi
if [ -n "$fetch$full" ]; then export GRASSROOTS_TEST_FETCH=1; fi

set_up
release=$project/build
build_in "$release" all -DCMAKE_BUILD_TYPE=Release -DGRASSROOTS_STATIC=ON -DGRASSROOTS_BUILD_TESTS=ON
tests=$release
if [ -n "$sanitized" ]; then
  sanitizer=$project/build-sanitize
  compiler=$(command -v clang++) || compiler=
  build_in "$sanitizer" all ${compiler:+"-DCMAKE_CXX_COMPILER=$compiler"} -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_FLAGS_DEBUG="-g1 -O1" -DGRASSROOTS_SANITIZE=address,undefined -DGRASSROOTS_BUILD_TESTS=ON
  # Both builds' tests in one run, so that its last lines are the whole result.
  tests=$release/both
  mkdir -p "$tests"
  printf 'subdirs("%s" "%s")\n' "$release" "$sanitizer" >"$tests/CTestTestfile.cmake"
fi
export UBSAN_OPTIONS=print_stacktrace=1
result=0
ctest --test-dir "$tests" --parallel "$(cores)" --timeout 900 --output-on-failure --no-tests=error || result=$?
left_out=$(sed -n '/^not run: /p' "$tests/Testing/Temporary/LastTest.log" | sort -u)
[ -n "$sanitized" ] || left_out="not run: what the sanitizers see (--fast)
$left_out"
if [ -n "$left_out" ]; then
  say "$left_out"
  [ -z "$full" ] || [ "$result" -ne 0 ] || result=1 # --full was asked for
fi
exit "$result"
