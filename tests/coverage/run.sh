#!/bin/sh
# Which branches of the code that decides the tests take: linking, selecting, checking, judging.
#   sh tests/coverage/run.sh [FOLDER]
# Builds with clang in FOLDER (default: build-coverage), runs the unit tests, the tests that are files and the independent
# evaluator, and prints for each source how many branches were taken. What was not stands in FOLDER/branches.txt, line by
# line. Needs clang++, llvm-cov and llvm-profdata.
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=${1:-$project/build-coverage}
cores=$(getconf _NPROCESSORS_ONLN)

for program in clang++ llvm-cov llvm-profdata; do
  command -v "$program" >/dev/null 2>&1 || { echo "there is no $program (Debian: clang, llvm)" && exit 2; }
done
cmake -S "$project" -B "$build" -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug \
  -DCMAKE_CXX_FLAGS_DEBUG="-O1 -DNDEBUG -gline-tables-only -fprofile-instr-generate -fcoverage-mapping" \
  -DCMAKE_UNITY_BUILD=ON -DGRASSROOTS_BUILD_TESTS=ON >"$build.log" 2>&1 || { cat "$build.log" && exit 1; }
cmake --build "$build" --parallel "$cores" --target unit_tests run_test grassroots_program >"$build.log" 2>&1 ||
  { cat "$build.log" && exit 1; }
rm -f "$build.log"

rm -rf "$build/profiles"
mkdir "$build/profiles"
export LLVM_PROFILE_FILE="$build/profiles/%p-%4m.profraw"
"$build/tests/unit_tests" --minimal >/dev/null || echo "some unit tests fail"
find "$project/tests/commands" -name '*.test' -print0 | xargs -0 -n 1 -P "$cores" "$build/tests/run_test" >/dev/null ||
  echo "some tests of commands fail"
find "$project/tests/checks" "$project/tests/integrity" -mindepth 1 -maxdepth 1 -type d -print0 |
  xargs -0 -n 1 -P "$cores" "$build/tests/run_test" >/dev/null || echo "some examples fail"
python3 -B "$project/tests/evaluator/run.py" --program "$build/grassroots" --plans 2000 --seed 1 >/dev/null ||
  echo "the evaluator differs"

llvm-profdata merge -sparse "$build"/profiles/*.profraw -o "$build/all.profdata"
library=$project/lib/grassroots
set -- "$library/query" "$library/check" "$library/integrity" "$library/assess" "$library/load/link"
objects="$build/tests/unit_tests -object $build/tests/run_test -object $build/grassroots"
# shellcheck disable=SC2086 # the objects are words
llvm-cov show $objects -instr-profile "$build/all.profdata" -show-branches=count -show-instantiations=false "$@" \
  >"$build/branches.txt"
# shellcheck disable=SC2086
llvm-cov report $objects -instr-profile "$build/all.profdata" -show-branch-summary "$@"
