"""Lists the TOML files of the examples and the tests, each with what validate finds in it that a JSON Schema can see.

    python3 list_plans.py PROGRAM PROJECT

A line for each file: its path, a tab, the names of the findings. Files that are no TOML 1.0 are left out: the readers
that the schema is tested with would not get as far as the schema.
"""

import json
import pathlib
import subprocess
import sys
import tomllib

# What a file shows by itself. Of the others a schema knows nothing: they are about references, dates, promises.
STRUCTURAL = {"unknown-key", "missing-key", "wrong-type", "repeated-id", "too-deep"}
# These, too, where the message is one of those; the rest depends on other records or on values of other fields.
IN_PART = {
    "bad-value": ("cannot be empty", "is not one of", "out of", "is one of"),
    "loosened": ("`check`",),
    "bad-requirement": ("there is no check", "does not take", "needs"),
}


def is_structural(finding):
    name, message = finding["name"], finding["message"]
    return name in STRUCTURAL or any(part in message for part in IN_PART.get(name, ()))


def findings_of(program, plan):
    run = subprocess.run(
        [program, "--lang", "en", "validate", plan, "--as-of", "2018-07-01", "--format", "json"],
        capture_output=True, check=False, text=True)
    return json.loads(run.stdout)["findings"]


def main():
    program, project = sys.argv[1], pathlib.Path(sys.argv[2])
    found = {}
    roots = [project / "examples", project / "tests/checks", project / "tests/integrity"]
    plans = [p for root in roots for p in root.rglob("*.toml") if p.name in ("plan.toml", "bad.toml", "good.toml")]
    for plan in sorted(plans):
        for finding in findings_of(program, str(plan)):
            if is_structural(finding) and "location" in finding:
                found.setdefault(str(project / finding["location"]["file"]), set()).add(finding["name"])
    for file in sorted(f for root in roots for f in root.rglob("*.toml")):
        try:
            tomllib.loads(file.read_text(encoding="utf-8"))
        except (ValueError, RecursionError):
            continue
        print(file, ",".join(sorted(found.get(str(file), ()))), sep="\t")


main()
