# What the tests with npm's packages begin with: sourced, with $name, $formats and $scratch set.
#   install_packages    into $scratch; skips the test (exit code 77) where npm or the packages cannot be had, and fails
#                       it where GRASSROOTS_TEST_FULL=1
# shellcheck shell=sh

skip() {
  echo "not run: formats/${name:?} ($*)"
  [ "${GRASSROOTS_TEST_FULL:-}" != 1 ] || exit 1
  exit 77
}
has() { command -v "$1" >/dev/null 2>&1; }

install_packages() {
  has node || skip "there is no node"
  has npm || skip "there is no npm"
  mkdir -p "${scratch:?}"
  cp "${formats:?}/package.json" "$scratch/"
  cd "$scratch" || exit
  npm install --no-audit --no-fund --no-package-lock --prefer-offline --fetch-retries 1 >npm.log 2>&1 ||
    skip "npm cannot install: $(tail -n 1 npm.log)"
}
