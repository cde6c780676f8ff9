# SPDX-License-Identifier: MIT
"""Walks plans through every day of their lives.

On every day the program calls violated what the evaluator does. And a promise is broken only by a fact of that very day
(a record's date, a day of a stay that is done), or by a deadline or a waiver that ended the day before.
"""
from compare import Difference, key_of, validate
from evaluate import Outcome, called, deadline_of, evaluate
from known import known
from plan import ONE_DAY, Plan, View, flat
from pools import FIRST_DAY, LENGTH
from subjects import CHECKS, in_periods

FIRST, LAST = FIRST_DAY - 3 * ONE_DAY, FIRST_DAY + (LENGTH + 25) * ONE_DAY

# The fields that say since when something about a record is a fact, and where a check looks beside the table of `of`.
FACTS = ("date", "resolved", "adopted", "received", "partly", "confirmed", "submitted", "done", "surveyed", "since")
LOOKS_AT = {"days": ["stays"], "share": ["stays"], "attend": ["stays"], "attest": ["attestations", "stays"],
            "tasks": ["tasks"], "pair": ["regions"], "lead": ["regions"]}


def walk(program, plans, folder):
    """Yields (path, day, difference or sentence) for plans as {path: Plan}, which lie in one folder."""
    before = {}
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + number * ONE_DAY
        reports = validate(program, [folder, "--recursive"], day)
        for path, plan in plans.items():
            now = violated(reports[path], plan)
            for difference in differences(plan, day, now):
                yield path, day, difference
            for requirement, subject in sorted(now - before.get(path, now)):
                if not has_cause(plan, requirement, subject, day):
                    yield path, day, f"{requirement} is broken for {subject}, and nothing happened"
            before[path] = now


def violated(report, plan):
    """The pairs of requirement and subject that the program calls violated."""
    ids = {requirement["id"] for requirement in plan.table("requirements")}
    return {key_of(finding, plan) for finding in report.findings if finding["name"] in ids and "waived" not in finding}


def differences(plan, day, got):
    expected = evaluate(plan, day)
    requirements = {requirement["id"]: requirement for requirement in plan.table("requirements")}
    for key in {key for key, outcome in expected.items() if outcome.state == "violated" and outcome.severity} ^ got:
        requirement = requirements[key[0]]
        difference = Difference(requirement["check"], *key, expected.get(key),
                                Outcome("violated" if key in got else "not violated"), None)
        yield difference._replace(known=known(difference, requirement, plan))


def has_cause(plan, requirement_id, subject_name, day):
    """Whether something on the day, or something that ended the day before, can have broken the requirement."""
    requirement = plan.find("requirements", requirement_id)
    eve = day - ONE_DAY
    anchors = {key: requirement[key].get("after", requirement[key].get("before"))
               for key in ("by", "from", "to") if isinstance(requirement.get(key), dict)}
    tables = ["sites", requirement.get("of"), *LOOKS_AT.get(requirement["check"], [])]
    tables += ["stays"] if "stay" in anchors.values() else []
    # Paths lead also to records that belong to the record: `stays.status`, `findings`.
    paths = [path for key in ("where", "each", "among") for path, _ in flat(requirement.get(key, {}))]
    paths += [requirement.get(key, "") for key in ("per", "field", "over", "distinct")]
    paths += [requirement[key]["field"] for key in ("min", "max", "equals") if isinstance(requirement.get(key), dict)]
    paths += requirement.get("fields", [])
    steps = {step for path in paths for step in path.split(".")}
    steps |= {step for key in ("where", "each", "among") for _, other in flat(requirement.get(key, {}))
              if isinstance(other, str) for step in other.split(".")}
    tables += sorted(steps)
    tables += ["tasks", "deliverables"] if steps & {"due", "covers"} else []  # which deadlines can count from
    ends = {waiver.get("until") for waiver in plan.table("waivers")}
    view = View(plan, day)
    subjects = in_periods(CHECKS[requirement["check"]][1](requirement, view), requirement, view)
    ends |= {deadline_of(requirement, subject, plan, day) for subject in subjects if subject_name == called(subject)}
    names = [name for anchor in anchors.values() for name in (anchor if isinstance(anchor, list) else [anchor])]
    names = [name for name in names if isinstance(name, str)]
    tables += [name.partition(":")[0].replace("kind", "deliverables") for name in names if ":" in name]
    happened = {plan.day_of(name, day) for name in names if name not in ("stay", "period") and ":" not in name}
    happened |= facts(plan, tables)
    if "gap_max" in requirement:  # it is too long once so many days have gone by
        happened |= {before + (requirement["gap_max"] + 1) * ONE_DAY for before in happened if before}
    return day in happened or eve in ends


def facts(plan, tables):
    """The days on which something in the tables became a fact."""
    found = set()
    for table in tables:
        for record in plan.table(table):
            found |= {record[key] for key in FACTS if key in record}
            if table == "stays":  # what was heard on a stay is told when it ends
                happened = range(record.get("days", 0) if record["status"] == "done" else 0)
                found |= {record["end"]} | {record["start"] + number * ONE_DAY for number in happened}
    return found
