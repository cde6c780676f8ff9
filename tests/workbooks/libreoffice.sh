#!/bin/sh
# A workbook that LibreOffice has opened and saved says the same as before.
#   sh libreoffice.sh PROGRAM
# Exit code 77 (skipped) where there is no LibreOffice.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v soffice >/dev/null 2>&1; then
  echo "not run: workbooks/libreoffice (there is no LibreOffice)"
  exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" # its settings

# The tables that a plan with this workbook is exported as.
export_of() {
  mkdir "$work/$1"
  cp "$2" "$work/$1/book.xlsx"
  # A cell cannot say that a day begins at midnight: the census's moment stands in the plan.
  printf '[plan]\ntitle = "A plan"\ninclude = ["book.xlsx"]\n[[events]]\nid = "moment"\nname = "The moment"\ndate = 2024-11-01T00:00:00\n' \
    >"$work/$1/plan.toml"
  "$program" export "$work/$1" "$work/$1/tables" --lang en >/dev/null
  cat "$work/$1/tables/"*.csv
}

export_of before "$here/roster-exceljs.xlsx" >"$work/before.txt"
soffice --headless --convert-to ods --outdir "$work" "$here/roster-exceljs.xlsx" >/dev/null 2>&1
soffice --headless --convert-to xlsx --outdir "$work/saved" "$work/roster-exceljs.ods" >/dev/null 2>&1
export_of after "$work/saved/roster-exceljs.xlsx" >"$work/after.txt"
grep -q '^shaanxi,p01;p02,2018-06-01,' "$work/before.txt" || { cat "$work/before.txt" && exit 1; }
diff "$work/before.txt" "$work/after.txt"

# So does one that an export has written, of a plan that needs no other.
for plan in minimal census; do
  "$program" export "$here/../../examples/$plan" "$work/$plan.xlsx" --to xlsx --lang zh >/dev/null 2>&1
  export_of "$plan-before" "$work/$plan.xlsx" >"$work/before.txt"
  soffice --headless --convert-to ods --outdir "$work" "$work/$plan.xlsx" >/dev/null 2>&1
  soffice --headless --convert-to xlsx --outdir "$work/saved" "$work/$plan.ods" >/dev/null 2>&1
  export_of "$plan-after" "$work/saved/$plan.xlsx" >"$work/after.txt"
  [ -s "$work/before.txt" ] || { echo "nothing was exported of $plan" && exit 1; }
  diff "$work/before.txt" "$work/after.txt"
done
