#!/bin/sh
# The shell steps of the CI files under examples/ci and of the README, run as the services run them: on a plan that is
# kept, and on one that is not. The program is there already, as in a service's cache; with GRASSROOTS_TEST_FULL=1 it is
# also built by the steps themselves.
#   sh run.sh PROGRAM PROJECT
set -eu
program=$1 project=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() {
  echo "$*"
  exit 1
}

mkdir -p "$scratch/home/.local/bin" "$scratch/repository/.grassroots/bin"
cp "$program" "$scratch/home/.local/bin/grassroots"
cp "$program" "$scratch/repository/.grassroots/bin/grassroots"
# The step that builds is left out where the cache brought the program.
python3 "$here/steps.py" "$project/examples/ci/action.yml" | grep -v 'install\.sh' >"$scratch/github"
python3 "$here/steps.py" "$project/examples/ci/gitlab.yml" >"$scratch/gitlab"
grep -q -- '--format github' "$scratch/github" || fail "the action does not validate"
cd "$scratch/repository"
mkdir -p plans/north
cat >plans/north/plan.toml <<'END'
plan.title = "North"
[[regions]]
code = "north"
name = "North county"
[[teams]]
id = "a"
regions = ["north"]
[[requirements]]
id = "one"
check = "count"
of = "teams"
min = 1
END
unset GRASSROOTS_LANG LC_ALL LANG || true

# What a service sets, and nothing else of this machine.
github() {
  env -i PATH="$PATH" HOME="$scratch/home" GITHUB_ACTIONS=true GITHUB_WORKSPACE="$PWD" \
    GITHUB_ACTION_PATH="$project/examples/ci" PLAN="$1" ARGUMENTS="$2" bash -e "$scratch/github"
}
gitlab() {
  env -i PATH="$PATH" HOME="$scratch/home" GITLAB_CI=true CI_PROJECT_DIR="$PWD" GRASSROOTS_PLAN="$1" \
    sh -e "$scratch/gitlab"
}
github plans/north "--as-of 2024-06-01" >out || fail "GitHub: a plan that is kept fails: $(cat out)"
gitlab plans/north >out || fail "GitLab: a plan that is kept fails: $(cat out)"
[ "$(cat quality.json)" = '[]' ] || fail "GitLab: $(cat quality.json)"

printf '\n[[requirements]]\nid = "many"\ncheck = "count"\nof = "teams"\nmin = 99\n' >>plans/north/plan.toml
if github plans/north "--as-of 2024-06-01" >out; then fail "GitHub: a plan that is not kept passes"; fi
grep -q '^::error file=plans/north/plan.toml,' out || fail "GitHub: no annotation: $(cat out)"
if gitlab plans/north >out; then fail "GitLab: a plan that is not kept passes"; fi
grep -q '"path": "plans/north/plan.toml"' quality.json || fail "GitLab: $(cat quality.json)"
if github plans/north "--as-of 2024-06-01 --ignore many" >out; then :; else fail "GitHub: arguments: $(cat out)"; fi

[ "${GRASSROOTS_TEST_FULL:-}" = 1 ] || exit 0
sh "$project/examples/ci/install.sh" "$scratch/installed"
"$scratch/installed/bin/grassroots" --version >/dev/null
