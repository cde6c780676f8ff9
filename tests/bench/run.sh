#!/bin/sh
# Builds a release, generates a country of plans, measures grassroots and its peers on it in turn, and prints one table
# (Markdown), then how that compares with what the project has set itself.
#   sh tests/bench/run.sh [--quick] [--scale X] [--largest X] [--rounds N] [--parts] [--keep]
#     --quick     a tenth of a country, fewer rounds: under a minute
#     --scale X   so many countries (1: 3,221 plans with a million stays)
#     --largest X the largest of the five sizes, each twice the one before (left out: as --scale); all five take
#                 half a gigabyte of disk for each country
#     --rounds N  how often each is run; the table has medians
#     --parts     also how fast each part is: reading, decoding, every check, every output format
#     --keep      leaves the generated plans where they are (in TMPDIR)
# Leave the machine alone meanwhile. Times are of files that the system has read before.
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$project/tests/setup.sh"

usage() {
  sed -n 's/^#   sh /usage: sh /p' "$0"
  exit 2
}
command_line="sh tests/bench/run.sh${*:+ $*}"
quick='' scale='' largest='' rounds='' parts='' keep=''
while [ $# -gt 0 ]; do
  case $1 in
    --quick) quick=yes ;;
    --parts) parts=yes ;;
    --keep) keep=yes ;;
    --scale | --largest | --rounds)
      [ $# -gt 1 ] || usage
      case $2 in *[!0-9.]* | '' | .) usage ;; esac
      case $1 in --scale) scale=$2 ;; --largest) largest=$2 ;; *) rounds=$2 ;; esac
      shift
      ;;
    *) usage ;;
  esac
  shift
done
if [ -n "$quick" ]; then
  scale=${scale:-0.1} rounds=${rounds:-3} starts=50
else
  scale=${scale:-1} rounds=${rounds:-5} starts=200 # how often what takes milliseconds is run
fi
largest=${largest:-$scale}

WITH_BENCHMARK=1 set_up
build=$project/build
build_in "$build" benchmarks -DCMAKE_BUILD_TYPE=Release -DGRASSROOTS_STATIC=ON -DGRASSROOTS_BUILD_TESTS=ON \
  -DGRASSROOTS_BUILD_BENCHMARKS=ON
programs=$build/tests/bench
grassroots=$build/grassroots

data=$(mktemp -d)
if [ -n "$keep" ]; then say "The plans stay in $data"; else trap 'rm -rf "$data"' EXIT; fi
trap 'exit 130' INT TERM

# ---- The plans. One stay in a thousand has a fault, so that there is something to find.

generate() { # NAME SCALE [OPTION…]; how much it wrote is kept for the table
  name=$1 size=$2
  shift 2
  "$programs/generate_plans" --scale "$size" --faults 0.001 "$@" "$data/$name" >"$data/written"
  sed -n "1s/^\([0-9]*\) plans, [0-9]* files, \([0-9]*\) stays, [0-9]* people, \([0-9]*\) bytes/wrote\t$name\t\1\t\2\t\3/p" \
    "$data/written" >>"$data/facts"
}

say "Generating plans"
generate toml "$scale"
generate csv "$scale" --format csv
sizes='1 2 4 8 16'
for size in $sizes; do generate "size-$size" "$(awk "BEGIN { print $largest * $size / 16 }")"; done

# ---- The runs

command_of() { # NAME RUNS WORD…: a line for `measure`
  printf '%s' "$1"
  shift
  printf '\t%s' "$@"
  printf '\n'
}
validate() { # NAME RUNS PLAN [OPTION…]
  name=$1 runs=$2
  shift 2
  command_of "$name" "$runs" "$grassroots" validate --as-of 2019-01-01 "$@"
}

has_tomllib() { has python3 && python3 -c 'import tomllib' 2>/dev/null; }
small=$project/examples/2018
before=$project/examples/2017 # which that one is compared with, so it is read, too
country() {
  # shellcheck disable=SC2016 # for the inner shell
  command_of cat "$rounds" sh -c 'find "$0" -type f -exec cat {} +' "$data/toml"
  command_of tree "$rounds" "$programs/toml_tree_bench" "$(cores)" "$data/toml"
  [ -n "$quick" ] || command_of tree-1 "$rounds" "$programs/toml_tree_bench" 1 "$data/toml"
  validate toml "$rounds" --recursive "$data/toml"
  validate csv "$rounds" --recursive "$data/csv"
  ! has_tomllib || command_of python 1 python3 "$project/tests/bench/peer.py" "$data/toml"
}
one_plan() {
  command_of true "$starts" true
  validate small "$starts" "$small"
  ! has_tomllib || command_of small-python "$rounds" python3 -c \
    'import pathlib, sys, tomllib; [tomllib.loads(p.read_text("utf-8")) for d in sys.argv[1:] for p in pathlib.Path(d).rglob("*.toml")]' \
    "$small" "$before"
  # shellcheck disable=SC2046 # the project's own file names are words
  ! has taplo || command_of small-taplo "$rounds" taplo lint $(find "$small" "$before" -name '*.toml')
}
growth() { for size in $sizes; do validate "size-$size" "$rounds" --recursive "$data/size-$size"; done; }

say "Measuring"
load=$(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || say 0)
case $load in 0.[0-4]*) ;; *) say "The machine is busy (load $load): times will be too long." ;; esac
for part in country one_plan growth; do $part | "$programs/measure" >>"$data/results"; done

# ---- The table

fact() { printf '%s\t%s\n' "$1" "$2" >>"$data/facts"; }
compiler=$(sed -n 's/^set(CMAKE_CXX_COMPILER_\(ID\|VERSION\) "\(.*\)").*/\2/p' "$build"/CMakeFiles/*/CMakeCXXCompiler.cmake | tr '\n' ' ')
fact cores "$(cores)"
fact small_bytes "$(find "$small" "$before" -name '*.toml' -exec cat {} + | wc -c)"
for peer in taplo python3; do has $peer || fact missing "$peer"; done
printf '\n%s\n' "Measured on $(date +%Y-%m-%d) on $(cores) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | sed -n 1p)),"
printf '%s\n\n' "with ${compiler% }; medians of $rounds rounds. Again: \`$command_line\`"
awk -F '\t' -f "$project/tests/bench/table.awk" "$data/facts" "$data/results"
if [ -n "$parts" ]; then
  printf '\n'
  "$programs/benchmark_parts" --benchmark_min_time=0.2 2>&1
fi
