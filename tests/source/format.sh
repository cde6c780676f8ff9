#!/bin/sh
# Every source is formatted as .clang-format says.
#   sh format.sh PROJECT [--fix]
# Exits 77 (skipped) where there is no clang-format 14: each version formats a little differently.
set -eu
cd "$1"
format=$(command -v clang-format-14 || command -v clang-format) || format=
case $([ -z "$format" ] || "$format" --version) in
  *" version 14."*) ;;
  *) echo "not run: format (needs clang-format 14)" && exit 77 ;;
esac
sources() { find cli examples lib tests -name '*.cpp' -o -name '*.hpp'; }
if [ "${2:-}" = --fix ]; then
  sources | xargs "$format" -i
elif ! sources | xargs "$format" --dry-run --Werror; then
  echo "To format everything: sh tests/source/format.sh . --fix"
  exit 1
fi
