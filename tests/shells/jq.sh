#!/bin/sh
# The README's line for jq answers what it says it does.
#   sh jq.sh PROGRAM PROJECT
set -eu
program=$1 project=$2
if ! command -v jq >/dev/null 2>&1; then
  echo 'not run: the README line for jq, as there is no jq'
  exit 77
fi
command=$(sed -n 's/^    \$ \(grassroots .*| jq .*\)/\1/p' "$project/README.md")
[ "$(printf '%s\n' "$command" | wc -l)" = 1 ] && [ -n "$command" ]
expected=$(sed -n '/| jq /,/^$/{/| jq /d;s/^    //;/./p;}' "$project/README.md")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin"
ln -s "$program" "$folder/bin/grassroots"
actual=$(cd "$project" && PATH=$folder/bin:$PATH sh -c "$command")
if [ "$actual" != "$expected" ]; then
  printf 'the README says:\n%s\nand it is:\n%s\n' "$expected" "$actual"
  exit 1
fi
