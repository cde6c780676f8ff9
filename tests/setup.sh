# What both scripts need before they build: sourced, with $project set to the project's folder.
#   set_up              finds which programs and libraries are missing, and installs them: with WITH_BENCHMARK=1
#                       also what the benchmarks need, with WITH_TESTS=1 what reads the sources, with
#                       WITH_FULL_TESTS=1 what is needed to skip no test
#   build_in FOLDER TARGET [-DOPTION=VALUE…]
#                       configures and builds; the output is shown only if it fails, which a warning does with
#                       WARNINGS_ARE_ERRORS=ON
# shellcheck shell=sh

say() { printf '%s\n' "$*"; }
has() { command -v "$1" >/dev/null 2>&1; }
has_compiler() { has c++ || has g++ || has clang++ || [ -n "${CXX:-}" ]; }
cores() { getconf _NPROCESSORS_ONLN; }

# The Debian packages that are not there. A program counts however it was installed.
missing_packages() {
  has_compiler || say g++
  has cmake || say cmake
  has ninja || say ninja-build
  has git || say git
  has pkg-config || say pkg-config
  has python3 || say python3
  if [ -n "${WITH_TESTS:-}" ]; then
    has clang-format || say clang-format
    has clang-tidy || say clang-tidy
    has clang++ || say clang
    has valgrind || say valgrind
    has jq || say jq
  fi
  if [ -n "${WITH_FULL_TESTS:-}" ]; then
    has npm || say npm
    has zsh || say zsh
    has fish || say fish
    has man || say man-db
    has dpkg-source || say dpkg-dev
    has lintian || say lintian
    has soffice || say libreoffice-calc-nogui
  fi
  libraries='libcli11-dev libfmt-dev libtomlplusplus-dev doctest-dev libutf8proc-dev nlohmann-json3-dev ca-certificates
    libexpat1-dev libminizip-dev zlib1g-dev'
  [ -z "${WITH_BENCHMARK:-}" ] || libraries="$libraries libbenchmark-dev"
  # shellcheck disable=SC2086 # the names are words
  installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' $libraries 2>/dev/null | sed -n 's/ installed$//p')
  for library in $libraries; do
    printf '%s\n' "$installed" | grep -qx "$library" || say "$library"
  done
}

install_packages() {
  if [ "$(id -u)" -eq 0 ]; then
    root=
  elif has sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    root=sudo
  else
    say "These packages are missing, and only root may install them. Please run:"
    say "  sudo apt-get update && sudo apt-get install --no-install-recommends $*"
    exit 2
  fi
  say "Installing $*"
  log=$(mktemp)
  apt="$root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300"
  if ! { $apt update && $apt install --no-install-recommends "$@"; } >"$log" 2>&1; then
    cat "$log"
    rm -f "$log"
    say "These packages could not be installed: $*"
    exit 2
  fi
  rm -f "$log"
}

say_what_is_needed() {
  say "Needed are CMake 3.24 and a compiler for C++20 (GCC 12, Clang 14), or newer. CLI11, fmt, toml++, doctest,"
  say "utf8proc, expat, zlib and minizip are used where they are installed, and fetched with git where they are not."
}

# CMake fetches the libraries that no package brought, so the programs are what must be there.
require_programs() {
  if ! has cmake || ! has_compiler; then
    say "CMake or a compiler is missing."
    exit 2
  fi
  version=$(cmake --version | sed -n '1s/[^0-9]*//p')
  if [ "$(printf '3.24\n%s\n' "$version" | sort -V | head -n 1)" != 3.24 ]; then
    say "CMake 3.24 or newer is needed, and this is CMake $version."
    exit 2
  fi
}

set_up() {
  if has apt-get && has dpkg-query; then
    missing=$(missing_packages)
    # shellcheck disable=SC2086 # the names are words
    [ -z "$missing" ] || install_packages $missing
  else
    say_what_is_needed
  fi
  require_programs
}

build_in() {
  folder=$1
  target=$2
  shift 2
  # An existing folder keeps its generator.
  if [ ! -f "$folder/CMakeCache.txt" ] && has ninja; then set -- "$@" -G Ninja; fi
  # Folder by folder: a fifth of the time, and the same program.
  set -- "$@" -DCMAKE_UNITY_BUILD=ON -DCMAKE_COMPILE_WARNING_AS_ERROR="${WARNINGS_ARE_ERRORS:-OFF}"
  if has ccache; then set -- "$@" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
  say "Building in ${folder#"$project"/}"
  log=$(mktemp)
  if ! { cmake -S "$project" -B "$folder" "$@" &&
    cmake --build "$folder" --parallel "$(cores)" --target "$target"; } >"$log" 2>&1; then
    cat "$log"
    rm -f "$log"
    exit 1
  fi
  sed -n 's/^-- grassroots: //p' "$log" # what the configuration has to say
  rm -f "$log"
}
