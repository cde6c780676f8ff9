# SPDX-License-Identifier: MIT
"""What the program says of a plan, in the evaluator's words, and where the two differ."""
import datetime
import json
import re
import subprocess
from collections import Counter, namedtuple
from fractions import Fraction
from pathlib import Path

from evaluate import THE_PLAN, Outcome, evaluate
from known import known
from periods import MONTHS, ORDINALS, periods_of
from plan import Plan

Difference = namedtuple("Difference", "check requirement subject expected got known")
Comparison = namedtuple("Comparison", "plan outcomes differences")
Report = namedtuple("Report", "counts findings")  # what `validate` says of one plan
STATES = ("violated", "waived", "pending", "met")  # a requirement is as the first of them that a subject of it is


def run(program, *words):
    result = subprocess.run([program, *map(str, words), "--lang", "en", "--color", "never"], capture_output=True,
                            text=True, check=False)
    if result.returncode not in (0, 1):
        raise RuntimeError(f"exit {result.returncode} of {' '.join(map(str, words))}: {result.stderr.strip()[:500]}")
    return result.stdout


def validate(program, plans, day):
    """{path: Report} of plans; `--recursive` among them: of all plans in a folder."""
    report = json.loads(run(program, "validate", *plans, "--as-of", day, "--format", "json"))
    reports = {plan["file"]: Report({state: plan["requirements"][state] for state in STATES}, [])
               for plan in report["plans"]}
    # A finding may stand in the file of the plan above, which lies beside.
    files = {str(Path(file).parent): file for file in reports}
    for finding in report["findings"]:
        file = files.get(str(Path(finding["location"]["file"]).parent))
        if file is not None:
            reports[file].findings.append(finding)
    return reports


# What there is of what is asked for, or how far it is off; nothing, where it is only whether.
ROW = re.compile(r"(?P<subject>.+?)  +((?P<have>[0-9.,-]+)(?P<part>%?),?"
                 r"( of (?P<need>[0-9.,]+)%?(?P<left> left)?| [a-z ,0-9.%]+)?  +)?"
                 r"(?P<state>met|pending|violated|waived)\b")


def outcomes_of_clauses(text):
    """{(requirement, subject): Outcome} as `clauses --evidence` prints them: a table below each requirement's id, and
    below its text where it has one."""
    outcomes = {}
    for block in re.sub(r"\n\n\n?(?=subject )", "\n", text).split("\n\n"):
        lines = block.lstrip("\n").splitlines()
        header = next((number for number, line in enumerate(lines) if line.startswith("subject ")), len(lines))
        for row in map(ROW.match, lines[header + 1:]):
            outcomes[lines[0].split()[-1], subject_in(row["subject"])] = Outcome(row["state"], have=have_in(row))
    return outcomes


PERIOD = re.compile(rf"({'|'.join(MONTHS)}|the (week|{'|'.join(ORDINALS)})|[0-9]{{4}}|P[0-9])\b")


def have_in(row):
    """Under a maximum it is told what is left of it; of a share, how much in a hundred."""
    if row["have"] is None:
        return None
    have = Fraction(row["have"].rstrip(","))
    if row["part"]:
        return have / 100
    return Fraction(row["need"]) - have if row["left"] else have


def subject_in(text):
    """A subject as the evaluator calls it: without what sort of thing it is, names and what is cut off a period."""
    text = re.sub(r" \([^)]*\)", "", text)
    if PERIOD.match(text):
        return f"{THE_PLAN}, {text}"
    return text if text == THE_PLAN else text.partition(" ")[2]


def outcomes_of_program(program, path, day, findings, plan):
    """The same from the program: states from `clauses`, severity and lateness from the findings of `validate`."""
    outcomes = outcomes_of_clauses(run(program, "clauses", path, "--as-of", day, "--evidence"))
    for finding in findings:
        key = key_of(finding, plan)
        if finding["name"] == "no-subjects":
            outcomes[requirement_of(finding, path), None] = Outcome("no-subjects")
        elif key not in outcomes:
            continue
        elif finding["name"] == "late":
            outcomes[key].late = datetime.date.fromisoformat(re.search(r"met on (\S+),", finding["message"])[1])
        elif finding["name"] == key[0] and "waived" not in finding:
            outcomes[key].severity = finding["severity"]
    return outcomes


def key_of(finding, plan):
    """The requirement and the subject of a finding. That something was late is told by the requirement's text."""
    ids = {}
    for requirement in plan.table("requirements"):
        text = requirement.get("text", "")
        ids[text if isinstance(text, str) else text["en"]] = requirement["id"]
    subject = finding.get("subject")
    name = ids.get(finding.get("requirement")) if finding["name"] == "late" else finding["name"]
    subject = THE_PLAN if subject == plan.head["title"] else subject
    return name, f"{subject}, {period_called(finding['period'], name, plan)}" if "period" in finding else subject


def period_called(name, requirement, plan):
    periods = periods_of(plan.find("requirements", requirement), plan, datetime.date.max)
    return next((period.words for period in periods if period.name == name), name)


def requirement_of(finding, path):
    """The id of the requirement that a finding points into, or that it says is asked for."""
    for place in [finding["location"], *(each["location"] for each in finding.get("related", []))]:
        lines = (path.parent / Path(place["file"]).name).read_text(encoding="utf-8").splitlines()
        before = lines[:place["begin"]["line"]]
        header = next((line for line in reversed(before) if line.startswith("[[")), None)
        if header == "[[requirements]]":
            return next(re.findall('"(.*)"', line)[0] for line in reversed(before) if line.startswith("id = "))
    raise ValueError(f"no requirement in {finding}")


def compare(program, path, day, report):
    """What the evaluator says of a plan, and where the program says something else."""
    plan = Plan(path)
    requirements = {requirement["id"]: requirement for requirement in plan.table("requirements")}
    expected = evaluate(plan, day)
    got = outcomes_of_program(program, path, day, report.findings, plan)
    found = []
    for key in sorted(expected.keys() | got.keys(), key=str):
        one, other = expected.get(key), got.get(key)
        if not agree(one, other):
            requirement = requirements[key[0]]
            difference = Difference(requirement["check"], *key, one, other, None)
            found.append(difference._replace(known=known(difference, requirement, plan)))
    counted = counts_by_requirement(requirements.values(), got)
    if counted != report.counts:
        found.append(Difference("counts", None, None, counted, report.counts, None))
    told, unlisted = words_told(report.findings), unlisted_words(plan)
    if told != unlisted:
        found.append(Difference("words", None, None, unlisted, told, None))
    return Comparison(plan, expected, found)


NO_WORD = re.compile(r'`(?P<field>.+?)` is "(?P<word>.+?)", which is none of the words for it')


def words_told(findings):
    """How often the program says of a word in a field that it is not one of those in [[words]]."""
    told = (NO_WORD.match(finding["message"]) for finding in findings if finding["name"] == "unfamiliar-word")
    return Counter((one["field"], one["word"]) for one in told if one)


def unlisted_words(plan):
    """How often the words stand in a field that has some in [[words]], and that one not among them."""
    listed = {}
    for row in plan.table("words"):
        listed.setdefault(row["field"], set()).add(row["word"])
    found = Counter()
    for path, words in listed.items():
        table, _, field = path.partition(".")
        for record in plan.table(table):
            said = record.get(field, [])
            found.update((field, word) for word in (said if isinstance(said, list) else [said]) if word not in words)
    return found


def agree(expected, got):
    if expected is None or got is None:
        return False
    is_told = expected.have is not None and got.have is not None
    same_number = not is_told or abs(expected.have - got.have) < Fraction(1, 100)
    return same_number and (expected.state, expected.late, expected.severity) == (got.state, got.late, got.severity)


def counts_by_requirement(requirements, outcomes):
    """How many requirements are in each state, as the last line of `validate` counts them."""
    counts = Counter({state: 0 for state in STATES})
    for requirement in requirements:
        states = {outcome.state for (name, _), outcome in outcomes.items() if name == requirement["id"]}
        if requirement.get("applies") != "below":
            counts[next((state for state in STATES if state in states), "pending")] += 1
    return dict(counts)
