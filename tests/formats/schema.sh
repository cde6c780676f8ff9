#!/bin/sh
# Does the JSON Schema accept every plan and every part of one that has no structural fault, and refuse the others?
# Asked of ajv for both drafts, and of taplo, which editors use.
#   sh schema.sh PROGRAM PROJECT SCRATCH
set -eu
program=$1 project=$2 scratch=$3
formats=$project/tests/formats
name=schema
. "$formats/npm.sh"
install_packages

"$program" schema >plan.schema.json
"$program" schema --draft 7 >plan.draft-07.schema.json
python3 -B "$formats/list_plans.py" "$program" "$project" >plans.txt
node "$formats/check_schema.cjs" "$scratch" plan.schema.json plan.draft-07.schema.json plans.txt

# taplo reads TOML 1.0 and draft 7. It names the files that it refuses.
taplo() {
  node_modules/.bin/taplo lint --schema "file://$scratch/plan.draft-07.schema.json" "$@" >taplo.log 2>&1
}
sed -n "s|	$||p" plans.txt | grep "^$project/examples/" >good.txt
xargs sh -c 'node_modules/.bin/taplo lint --schema "file://$0/plan.draft-07.schema.json" "$@"' "$scratch" \
  <good.txt >taplo.log 2>&1 || { cat taplo.log && exit 1; }
rm -rf faults
mkdir faults
node -e '
  const fs = require("fs");
  JSON.parse(fs.readFileSync(process.argv[1])).forEach(([text], i) => fs.writeFileSync(`faults/${i}.toml`, text + "\n"));
' "$formats/schema_faults.json"
if taplo faults/*.toml; then echo "taplo finds no fault" && exit 1; fi
for plan in faults/*.toml; do
  grep -q "invalid file .*path=\".*$plan\"" taplo.log || { echo "taplo accepts $plan:" && cat "$plan" && exit 1; }
done
echo "taplo: $(wc -l <good.txt) files are accepted, $(find faults -type f | wc -l) refused"
