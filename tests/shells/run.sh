#!/bin/sh
# What a shell offers after some words, with the script that the program prints for it.
#   sh run.sh SHELL PROGRAM PROJECT
# Exit code 77 (skipped) where the shell is not there.
set -eu
shell=$1 program=$2 project=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

if ! command -v "$shell" >/dev/null 2>&1; then
  echo "not run: shells/$shell (there is no $shell)"
  [ "${GRASSROOTS_TEST_FULL:-}" != 1 ] || exit 1
  exit 77
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$program" "$scratch/bin/grassroots"
PATH=$scratch/bin:$PATH
unset GRASSROOTS_LANG
export PATH LC_ALL=C.UTF-8 HOME="$scratch" ZDOTDIR="$scratch"
cp -r "$project/examples/2018" "$scratch/plan"
cd "$scratch/plan"
grassroots completion "$shell" >"$scratch/script"

failures=0
# expect WORDS PART: after the words, something that is offered has the part.
expect() {
  offered=$("$shell" "$here/offer.$shell" "$scratch/script" "$1" 2>&1 </dev/null) || true
  case $offered in
    *"$2"*) ;;
    *)
      echo "after '$1' there is no '$2' in:"
      printf '%s\n' "$offered"
      failures=1
      ;;
  esac
}
expect 'grassroots va' validate
expect 'grassroots status --te' --team
expect 'grassroots status --team shaa' shaanxi
expect 'grassroots status --team sha' 陕西工作组
expect 'grassroots validate --format ' sarif
expect 'grassroots validate --format=ju' junit
expect 'grassroots validate req' requirements.toml
expect 'grassroots validate --root te' teams
expect 'grassroots explain stay-a-month-' stay-a-month-done
expect 'grassroots --lang ' zh
exit "$failures"
