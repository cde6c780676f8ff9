#!/bin/sh
# Ended at any moment, validate ends at once and leaves no file half-written.
#   sh interrupt.sh GRASSROOTS GENERATE_PLANS
# SIGTERM stands for Ctrl-C: shells let their background jobs ignore SIGINT.
set -eu
program=$1
generate=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$generate" --scale 0.02 --faults 0.3 "$scratch/country" >/dev/null

ended=0
for moment in 0 0.01 0.02 0.05 0.1 0.15 0.2 0.3 0.4 0.6; do
  mkdir "$scratch/out"
  "$program" validate "$scratch/country" --recursive --as-of 2019-01-01 --output "json=$scratch/out/plan.json" \
    --output "sarif=$scratch/out/plan.sarif" >/dev/null 2>&1 &
  job=$!
  sleep "$moment"
  kill -TERM "$job" 2>/dev/null || true
  status=0
  wait "$job" || status=$?
  case $status in
    143) ended=$((ended + 1)) ;;
    1) ;; # it was done before
    *) echo "exit $status" && exit 1 ;;
  esac
  for file in "$scratch"/out/* "$scratch"/out/.[!.]*; do
    case $file in
      */plan.json) tail -n 1 "$file" | grep -qx '}' || { echo "$file is not whole" && exit 1; } ;;
      */plan.sarif) tail -n 1 "$file" | grep -qx '}' || { echo "$file is not whole" && exit 1; } ;;
      */'*' | */'.[!.]*') ;; # none
      *) echo "left behind: $file" && exit 1 ;;
    esac
  done
  rm -r "$scratch/out"
done
[ "$ended" -ge 3 ] || { echo "only $ended runs were ended" && exit 1; }
