#!/bin/sh
# The program reads GBK and GB 18030 where there is no file but its own and the plan's: it is passed around, and nothing
# of the system that it was built on may be needed.
#   sh empty_root.sh PROGRAM
# Exit code 77 (skipped) where nobody may change the root.
set -eu
program=$1

skip() {
  echo "not run: install/empty_root ($*)"
  exit 77
}

if grep -q iconv_open "$program"; then
  echo "$program calls iconv, which loads modules of the system that it runs on"
  exit 1
fi

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir "$root/plan"
cp "$program" "$root/program"
# Linked dynamically, it brings along its libraries, but none that a conversion would load.
for library in $(ldd "$program" 2>/dev/null | sed -n 's/^[^/]*\(\/[^ ]*\) (0x.*/\1/p'); do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done

cat >"$root/plan/plan.toml" <<'EOF'
[plan]
title = "空"
include = ["stays.csv"]
[[regions]]
code = "610000"
name = "陕西省"
[[teams]]
id = "t1"
regions = ["610000"]
EOF
# 工作组,开始日期,天数 and the team 㛃组, which is four bytes and two.
printf '\271\244\327\367\327\351,\277\252\312\274\310\325\306\332,\314\354\312\375\n\2020\2671\327\351,2018-06-01,8\n' \
  >"$root/plan/stays.csv"

in_empty_root() {
  if [ "$(id -u)" -eq 0 ]; then chroot "$root" "$@"; else unshare --user --map-root-user chroot "$root" "$@"; fi
}
in_empty_root /program --version >/dev/null 2>"$root/why" || skip "nobody may change the root here: $(cat "$root/why")"

code=0
found=$(in_empty_root /program validate plan --as-of 2018-07-01 --format concise --lang en 2>&1) || code=$?
printf '%s\n' "$found"
[ "$code" -eq 1 ] || { echo "exit code $code, expected 1" && exit 1; }
case $found in
  *'plan/stays.csv:2:1: error[unknown-reference]'*㛃组*) ;;
  *) echo "expected: no team 㛃组" && exit 1 ;;
esac
