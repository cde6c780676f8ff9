#!/bin/sh
# The program itself, where a stream is full or closed or memory is short: exit code 2, and one sentence where somebody
# can hear it.
#   sh streams.sh GRASSROOTS EXAMPLES
set -u
program=$1
examples=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
faults=0

fault() {
  echo "$*"
  faults=$((faults + 1))
}
exits_with_2() { # WHAT STATUS
  [ "$2" -eq 2 ] || fault "$1: exit $2"
}
says_one_line() { # WHAT
  [ "$(wc -l <"$scratch/err")" -eq 1 ] || fault "$1: $(cat "$scratch/err")"
}

"$program" validate gone.toml >"$scratch/out" 2>&-
exits_with_2 "standard error closed" $?
"$program" validate gone.toml >"$scratch/out" 2>/dev/full
exits_with_2 "standard error full" $?
"$program" explain days >/dev/full 2>"$scratch/err"
exits_with_2 "standard output full" $?
says_one_line "standard output full"
"$program" explain days >&- 2>"$scratch/err"
exits_with_2 "standard output closed" $?
says_one_line "standard output closed"
"$program" explain days >&- 2>&-
exits_with_2 "both closed" $?

# A file may not grow beyond 512 bytes: the old one stays.
echo old >"$scratch/report"
(
  ulimit -f 1
  "$program" validate "$examples/2018" --as-of 2019-01-01 --output "json=$scratch/report" -q 2>"$scratch/err"
)
exits_with_2 "no room for a file" $?
says_one_line "no room for a file"
[ "$(cat "$scratch/report")" = old ] || fault "no room for a file: the old one is gone"
[ -z "$(find "$scratch" -name '.grassroots-*')" ] || fault "no room for a file: something is left"

# Less memory than the plan takes, and more than the program itself.
awk 'BEGIN {
  print "[plan]\ntitle = \"Large\""
  for (i = 0; i < 200000; ++i) printf "[[people]]\nid = \"p%d\"\nname = \"Somebody %d\"\n", i, i
}' >"$scratch/plan.toml"
for kilobytes in 20000 30000 40000 60000; do
  (
    ulimit -v "$kilobytes"
    "$program" validate "$scratch/plan.toml" -q --threads 1 2>"$scratch/err"
  )
  exits_with_2 "$kilobytes KB of memory" $?
  says_one_line "$kilobytes KB of memory"
done

# No room for the stacks of more threads: those that there are do all of it.
"$program" validate -r "$examples" --as-of 2019-01-01 --threads 1 >"$scratch/one" 2>&1
status=$?
(
  ulimit -s 400000
  ulimit -v 700000
  "$program" validate -r "$examples" --as-of 2019-01-01 --threads 64 >"$scratch/many" 2>&1
)
[ $? -eq "$status" ] || fault "no more threads: not exit $status"
cmp -s "$scratch/one" "$scratch/many" || fault "no more threads: $(head -n 3 "$scratch/many")"

[ "$faults" -eq 0 ]
