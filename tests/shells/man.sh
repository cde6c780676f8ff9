#!/bin/sh
# Whether man shows the manual pages without complaint, in both languages.
#   sh man.sh PROGRAM
# Exit code 77 (skipped) where there is no man.
set -eu
program=$1
if ! command -v man >/dev/null 2>&1 || ! command -v groff >/dev/null 2>&1; then
  echo "not run: shells/man (there is no man or groff)"
  [ "${GRASSROOTS_TEST_FULL:-}" != 1 ] || exit 1
  exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
pages=0
for language in en zh; do
  for command in '' validate status clauses explain init export schema completion help version; do
    # shellcheck disable=SC2086 # no command is no word
    "$program" --lang "$language" help --man $command >"$scratch/page.1"
    LC_ALL=C.UTF-8 MANWIDTH=80 man -l --warnings=w "$scratch/page.1" >"$scratch/shown" 2>"$scratch/all"
    # Chinese has no blanks to break a line at; man breaks it all the same.
    grep -v "can't break line" "$scratch/all" >"$scratch/complaints" || true
    if [ -s "$scratch/complaints" ]; then
      echo "$language ${command:-grassroots}:" && cat "$scratch/complaints" && exit 1
    fi
    grep -q "grassroots${command:+-$command}" "$scratch/shown" || { cat "$scratch/shown" && exit 1; }
    pages=$((pages + 1))
  done
done
echo "$pages pages"
