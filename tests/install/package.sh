#!/bin/sh
# The packages as users get them: made twice to the same bytes, without an objection of lintian's, installed where there
# is no other package, used and removed.
#   sh package.sh PROJECT SCRATCH
# Builds the release twice, so it runs only where GRASSROOTS_TEST_FULL=1. Exit code 77: skipped.
set -eu
project=$1 scratch=$2
if [ "${GRASSROOTS_TEST_FULL:-}" != 1 ]; then
  echo "not run: install/package, which builds the release twice (--full)"
  exit 77
fi
fail() {
  echo "$*"
  exit 1
}
rm -rf "$scratch"
mkdir -p "$scratch"
sh "$project/examples/release.sh" "$scratch/release"
cd "$scratch/release"
sha256sum --check --quiet SHA256SUMS
lintian --fail-on error,warning --tag-display-limit 0 ./*.deb

# With nothing but the package: no libraries, no shell.
root=$scratch/root
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info"
: >"$root/var/lib/dpkg/status"
dpkg --root="$root" --force-not-root --force-script-chrootless --log=/dev/null --install grassroots_*.deb >"$scratch/dpkg.log"
cp -r "$project/examples" "$root/examples"
in_root() {
  if [ "$(id -u)" -eq 0 ]; then chroot "$root" "$@"; else unshare --user --map-root-user chroot "$root" "$@"; fi
}
in_root /usr/bin/grassroots version >"$scratch/version"
grep -q '^compiler: ' "$scratch/version" || fail "version: $(cat "$scratch/version")"
in_root /usr/bin/grassroots validate /examples/2018 --as-of 2019-01-01 --quiet || fail "the plan of 2018 is not kept"
in_root /usr/bin/grassroots status /examples/2018 --as-of 2018-07-15 --lang zh | grep -q '请先办' || fail "status says nothing"
for file in man/man1/grassroots.1.gz man/zh_CN/man1/grassroots-validate.1.gz doc/grassroots/copyright \
  doc/grassroots/changelog.gz grassroots/plan.schema.json bash-completion/completions/grassroots \
  zsh/vendor-completions/_grassroots fish/vendor_completions.d/grassroots.fish; do
  [ -s "$root/usr/share/$file" ] || fail "there is no $file"
done
dpkg --root="$root" --force-not-root --force-script-chrootless --log=/dev/null --purge grassroots >>"$scratch/dpkg.log"
left=$(find "$root" -type f -not -path "$root/var/lib/dpkg/*" -not -path "$root/examples/*")
[ -z "$left" ] || fail "left behind: $left"

# The archive is for systems without dpkg.
mkdir "$scratch/unpacked"
tar -xzf grassroots-[0-9]*.tar.gz -C "$scratch/unpacked" --strip-components=1
"$scratch/unpacked/bin/grassroots" --version >/dev/null || fail "the archive's program does not run"
[ -s "$scratch/unpacked/share/man/man1/grassroots.1" ] || fail "the archive has no manual"
