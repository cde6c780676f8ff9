#!/bin/sh
# Builds the program and runs its main job on the plan of 2018: is it kept, and where does its last phase stand?
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$project/tests/setup.sh"

set_up
build_in "$project/build" grassroots_program -DCMAKE_BUILD_TYPE=Release -DGRASSROOTS_STATIC=ON \
  -DGRASSROOTS_BUILD_TESTS=ON

cd "$project"
show() {
  printf '\n$ %s\n' "$*"
  "$@"
}
show build/grassroots validate examples/2018 --as-of 2019-01-01
show build/grassroots status examples/2018 --phase summary --as-of 2019-01-01
