#!/bin/sh
# Is what `--format sarif` writes SARIF 2.1.0? Asked of Microsoft's validator and of the standard's schema.
#   sh sarif.sh PROGRAM PROJECT SCRATCH
# Exit code 77 (skipped) where npm or the packages cannot be had.
set -eu
program=$1 project=$2 scratch=$3
formats=$project/tests/formats

name=sarif
. "$formats/npm.sh"
install_packages
multitool=$scratch/node_modules/.bin/sarif-multitool
"$multitool" --version >npm.log 2>&1 || skip "sarif-multitool does not run here: $(tail -n 1 npm.log)"

rm -rf logs examples
mkdir logs
cp -r "$project/examples" examples

# All examples, on days on which they have findings or none, in both languages; waivers are among them.
for language in en zh; do
  for day in 2018-07-15 2019-01-01 2024-08-01 2024-11-20; do
    for file in examples/*/plan.toml; do
      plan=${file%/plan.toml}
      "$program" --lang $language validate "$plan" --as-of $day --format sarif \
        >"logs/$(basename "$plan")-$day-$language.sarif" || [ $? -eq 1 ]
    done
  done
  # Many plans in one log.
  "$program" --lang $language validate examples/broken examples/audit examples/2018 --as-of 2024-08-01 --format sarif \
    >"logs/many-$language.sarif" || [ $? -eq 1 ]
done
# Every kind of finding, and names that are none of files' usual.
mkdir -p "examples/a b#c%41?计划"
for bad in "$project"/tests/checks/*/bad.toml "$project"/tests/integrity/*/bad.toml; do
  cp "$bad" "examples/a b#c%41?计划/$(basename "$(dirname "$bad")").toml"
done
"$program" validate "examples/a b#c%41?计划"/*.toml --as-of 2018-07-01 --format sarif >logs/bad.sarif || [ $? -eq 1 ]

echo "$(find logs -name '*.sarif' | wc -l) logs"
"$multitool" validate 'logs/*.sarif' --output found.sarif --log ForceOverwrite >multitool.log 2>&1
if grep -q ': error ' multitool.log; then
  grep ': error ' multitool.log | head -n 20
  exit 1
fi
grep -q 'Analysis completed successfully' multitool.log
node "$formats/check_sarif.cjs" "$scratch" logs/*.sarif

# Those who find nothing anywhere are no judges.
mkdir -p wrong
sed 's/"runs"/"rums"/' logs/broken-2024-08-01-en.sarif >wrong/runs.sarif
sed '0,/"startLine": [0-9]*/s//"startLine": 0/' logs/broken-2024-08-01-en.sarif >wrong/line.sarif
sed '0,/"level": "error"/s//"level": "fatal"/' logs/broken-2024-08-01-en.sarif >wrong/level.sarif
sed '0,/"ruleIndex": [0-9]*/s//"ruleIndex": 999/' logs/broken-2024-08-01-en.sarif >wrong/index.sarif
for log in wrong/*.sarif; do
  if node "$formats/check_sarif.cjs" "$scratch" "$log" >wrong.log; then
    echo "the schema's reader passes $log"
    exit 1
  fi
done
"$multitool" validate wrong/runs.sarif --output found.sarif --log ForceOverwrite >multitool.log 2>&1 || true
grep -q ': error ' multitool.log || {
  echo "the validator passes wrong/runs.sarif"
  exit 1
}
echo "all are SARIF 2.1.0"
