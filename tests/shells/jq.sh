#!/bin/sh
# The README's line for jq answers what it says it does.
#   sh jq.sh PROGRAM PROJECT
set -eu
program=$1 project=$2
if ! command -v jq >/dev/null 2>&1; then
  echo 'not run: the README line for jq, as there is no jq'
  exit 77
fi
# The block, and in it what follows a `# `.
block=$(sed -n '/^grassroots .*|$/,/^```/{/^```/d;p;}' "$project/README.md")
expected=$(printf '%s\n' "$block" | sed -n 's/^# //p')
[ -n "$expected" ]
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin"
ln -s "$program" "$folder/bin/grassroots"
actual=$(cd "$project" && PATH=$folder/bin:$PATH sh -c "$block")
if [ "$actual" != "$expected" ]; then
  printf 'the README says:\n%s\nand it is:\n%s\n' "$expected" "$actual"
  exit 1
fi
