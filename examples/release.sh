#!/bin/sh
# Builds the release: the program, linked statically, and the library as .deb and .tar.gz, with their checksums. All is
# built twice, from nothing, and must come to the same bytes both times.
#   sh examples/release.sh [FOLDER]     where the packages go (default: build-release)
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$project/tests/setup.sh"
mkdir -p "${1:-$project/build-release}"
release=$(CDPATH='' cd -- "${1:-$project/build-release}" && pwd)

set_up
# What is packed has the day of the commit, not of the build.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$project" log -1 --format=%ct)}
CCACHE_DISABLE=1
export SOURCE_DATE_EPOCH CCACHE_DISABLE
make_packages() {
  rm -rf "$release/$1"
  build_in "$release/$1" all -DCMAKE_BUILD_TYPE=Release -DGRASSROOTS_STATIC=ON -DGRASSROOTS_BUILD_TESTS=OFF \
    -DCMAKE_INSTALL_PREFIX=/usr
  (cd "$release/$1" && cpack -B packages >cpack.log 2>&1) || { cat "$release/$1/cpack.log" && exit 1; }
  (cd "$release/$1/packages" && sha256sum ./*.deb ./*.tar.gz | sed 's, \./,  ,;s,   , ,' >SHA256SUMS)
}
make_packages once
make_packages again
if ! cmp "$release/once/packages/SHA256SUMS" "$release/again/packages/SHA256SUMS"; then
  say "The same sources did not come to the same bytes:"
  diff "$release/once/packages/SHA256SUMS" "$release/again/packages/SHA256SUMS" || true
  exit 1
fi
cp "$release"/once/packages/*.deb "$release"/once/packages/*.tar.gz "$release/once/packages/SHA256SUMS" "$release"
rm -rf "$release/once" "$release/again"
say "In ${release#"$project"/}:"
cat "$release/SHA256SUMS"
