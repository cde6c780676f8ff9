#!/bin/sh
# Builds with every dependency fetched instead of the system's package. FetchContent's own downloads are replaced
# by the sources of the same Debian packages, so that it works wherever apt does.
#   sh run.sh PROJECT SCRATCH
# FETCHCONTENT_SOURCE_DIR_<NAME> in the environment (NAME: CLI11, FMT, TOMLPLUSPLUS, DOCTEST, UTF8PROC, NLOHMANN_JSON,
# EXPAT, ZLIB)
# names a source that is there already. Exits 77 (skipped) unless GRASSROOTS_TEST_FETCH=1.
set -eu
project=$1
scratch=$2
packages='libcli11-dev:CLI11 libfmt-dev:FMT libtomlplusplus-dev:TOMLPLUSPLUS doctest-dev:DOCTEST
  libutf8proc-dev:UTF8PROC nlohmann-json3-dev:NLOHMANN_JSON libexpat1-dev:EXPAT zlib1g-dev:ZLIB'

fail() {
  printf '%s\n' "$*"
  exit 1
}
if [ "${GRASSROOTS_TEST_FETCH:-}" != 1 ]; then
  echo "not run: fetch, the build without the system's packages (--fetch)"
  exit 77
fi
for program in apt-get apt-config dpkg-source; do
  command -v "$program" >/dev/null 2>&1 || fail "there is no $program"
done

rm -rf "$scratch"
mkdir -p "$scratch/apt/parts" "$scratch/apt/lists/partial" "$scratch/sources"

# The system's own package sources, asked for source packages; nothing of the system is changed.
eval "$(apt-config shell LIST Dir::Etc::sourcelist/f PARTS Dir::Etc::sourceparts/d)"
for file in "$LIST" "$PARTS"*.list; do
  [ ! -f "$file" ] || sed -n 's/^deb[[:space:]]/deb-src /p' "$file" >"$scratch/apt/parts/${file##*/}"
done
for file in "$PARTS"*.sources; do
  [ ! -f "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$scratch/apt/parts/${file##*/}"
done
apt() {
  apt-get -q -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$scratch/apt/parts" \
    -o "Dir::State::lists=$scratch/apt/lists" -o APT::Sandbox::User=root "$@"
}
apt update || fail "the package sources cannot be reached"

# Each into a folder of its own; `apt-get source` names it by the version.
source_of() {
  mkdir "$scratch/sources/$1"
  (cd "$scratch/sources/$1" && apt source "$1") >"$scratch/sources/$1.log" 2>&1 || return 1
  find "$scratch/sources/$1" -mindepth 1 -maxdepth 1 -type d
}
for pair in $packages; do
  package=${pair%:*} variable=FETCHCONTENT_SOURCE_DIR_${pair#*:}
  eval "folder=\${$variable:-}"
  [ -n "$folder" ] || folder=$(source_of "$package") || { cat "$scratch/sources/$package.log" && fail "no source of $package"; }
  set -- "$@" "-D$variable=$folder"
done
shift 2

cmake -S "$project" -B "$scratch/build" -DCMAKE_BUILD_TYPE=Release -DGRASSROOTS_FETCH_ALL=ON -DGRASSROOTS_BUILD_TESTS=ON \
  -DFETCHCONTENT_FULLY_DISCONNECTED=ON "$@"
cmake --build "$scratch/build" --parallel "$(getconf _NPROCESSORS_ONLN)"
cd "$scratch/build"
# What looks at the sources, or at what is installed, has nothing to do with where libraries come from.
ctest --output-on-failure --no-tests=error -E '^(fetch|source|install|formats|bench)'
