#!/bin/sh
# The Python peer does the work that it is compared for: it finds the planted faults one by one, but for unknown keys.
#   sh peer_test.sh GENERATE_PLANS PYTHON
set -eu
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$1" --scale 0.002 --faults 0.3 "$data/plans" | sed 1d | grep -v unknown-key | sort >"$data/planted"
"$2" "$(dirname -- "$0")/peer.py" "$data/plans" | sort >"$data/found"
[ -s "$data/planted" ]
diff "$data/planted" "$data/found"
