#!/bin/sh
# Builds the program from these sources and installs it: for a CI job that has no package of it.
#   sh install.sh PREFIX     the program is then PREFIX/bin/grassroots
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$project/tests/setup.sh"
prefix=${1:?"name the folder to install below"}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac

set_up
build_in "$project/build-ci" all -DCMAKE_BUILD_TYPE=Release -DGRASSROOTS_STATIC=ON -DGRASSROOTS_BUILD_TESTS=OFF
cmake --install "$project/build-ci" --prefix "$prefix" --component program >/dev/null
