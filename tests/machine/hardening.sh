#!/bin/sh
# How the release is built, for whoever finds a fault that the tests did not: as a static program at an address that
# nobody can guess, with guarded stacks and checked buffers.
#   sh hardening.sh GRASSROOTS LIBRARY COMPILE_COMMANDS
set -u
program=$1
library=$2
commands=$3
if ! command -v readelf >/dev/null 2>&1; then
  echo "not run: machine/hardening, which needs readelf (binutils)"
  exit 77
fi
if readelf -lW "$program" | grep -q INTERP || ! grep -q -- '-O[123]' "$commands"; then
  echo "not run: machine/hardening: this build is no release (GRASSROOTS_STATIC, CMAKE_BUILD_TYPE=Release)"
  exit 77
fi
faults=0
fault() {
  echo "$*"
  faults=$((faults + 1))
}
readelf -hW "$program" | grep -q 'Type:.*DYN' || fault "it is loaded at a fixed address"
readelf -dW "$program" | grep -q 'Flags:.*PIE' || fault "it is not position-independent"
readelf -lW "$program" | grep -q 'GNU_RELRO' || fault "its relocations stay writable"
readelf -lW "$program" | grep 'GNU_STACK' | grep -q 'RWE' && fault "its stack can be executed"
readelf -lW "$program" | grep 'LOAD' | grep -q 'RWE' && fault "some of it can be written and executed"
readelf -sW "$library" | grep -q '__stack_chk_fail' || fault "its stacks are not guarded"
own=$(grep -cE '"command".* -o (lib|cli)/CMakeFiles/' "$commands")
checked=$(grep -cE '"command".* -D_FORTIFY_SOURCE=[23] .* -o (lib|cli)/CMakeFiles/' "$commands")
[ "$own" -gt 20 ] && [ "$own" -eq "$checked" ] || fault "buffers are checked in $checked of $own sources"
[ "$faults" -eq 0 ]
