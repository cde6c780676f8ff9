#!/bin/sh
# clang-tidy finds nothing in the sources of lib/ and cli/.
#   sh tidy.sh PROJECT BUILD [FILE.cpp…]
# BUILD has compile_commands.json. Looked at is what the last commit and the work tree changed, at most six files, and with
# GRASSROOTS_TEST_FULL=1 in the environment everything.
# Exits 77 (skipped) where there is no clang-tidy 14: other versions have other checks.
set -eu
project=$1 build=$2
shift 2
cd "$project"
tidy=$(command -v clang-tidy-14 || command -v clang-tidy) || tidy=
case $([ -z "$tidy" ] || "$tidy" --version) in
  *" version 14."*) ;;
  *) echo "not run: clang-tidy (needs version 14)" && exit 77 ;;
esac
most=6

sources() { find cli lib -name '*.cpp' | sort; }

# What changed; for a header, the source beside it, or else one that includes it.
changed() {
  git diff --name-only --diff-filter=d HEAD~1 -- cli lib 2>/dev/null || true
  git ls-files --others --exclude-standard -- cli lib 2>/dev/null || true
}
sources_of() {
  while read -r file; do
    case $file in
      *.cpp) echo "$file" ;;
      *.hpp)
        if [ -f "${file%.hpp}.cpp" ]; then
          echo "${file%.hpp}.cpp"
        else
          sources | xargs grep -lF "#include \"${file#lib/}\"" | head -n 1 || true
        fi
        ;;
    esac
  done
}

look_at() { xargs -n 1 -P "$(getconf _NPROCESSORS_ONLN)" "$tidy" -p "$build" --quiet \
    --extra-arg=-Wno-unknown-warning-option "$@" 2>/dev/null; }

if [ $# -gt 0 ]; then
  printf '%s\n' "$@" | look_at
elif [ "${GRASSROOTS_TEST_FULL:-}" = 1 ]; then
  sources | look_at # each by itself, so that it includes what it uses
else
  files=$(changed | sources_of | sort -u | head -n $most)
  all=$(sources | wc -l)
  echo "not run: clang-tidy on $((all - $(printf '%s' "$files" | grep -c .))) of $all files (--full)"
  [ -z "$files" ] || printf '%s\n' "$files" | look_at
fi
