#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the program with an independent evaluator on random plans.

    python3 tests/evaluator/run.py --program PATH [--plans 1500] [--walks 100] [--examples FOLDER] [--seed 1]

Prints how often each state of each check was reached, and exits 1 if the two disagree anywhere, with the smallest plans
on which they do, if a promise is broken on a day on which nothing happened, if they disagree on which sites a register knows, or if a
state that a check can have was never reached.
"""
import argparse
import collections
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from compare import compare, validate
from generate import Generator
from pools import FIRST_DAY
from registers import compare_registers
from shrink import shrink
from plan import ONE_DAY, Plan
from subjects import CHECKS
from walk import walk
from write_toml import OTHERS, plan_text, write_plan

COLUMNS = ("met", "pending", "violated", "waived", "late")
# Rosters, regions and phases have no dates: nothing about them is late, and what is wrong with them is not pending.
IMPOSSIBLE = {(check, "late") for check in ("pair", "lead", "rotate", "within", "phases", "recuse")}
IMPOSSIBLE |= {(check, "pending") for check in ("phases", "recuse")}

# What the program says of a plan that lost something it needs.
BROKEN = {"missing-key", "bad-requirement", "unknown-reference", "bad-value", "wrong-type", "not-toml", "unknown-key"}


def generated(seed, number):
    return Generator(f"{seed} plan {number}").generate()


def write_plans(folder, number_of_plans, seed):
    """{day: [(number, path)]}: plans that are looked at on one day share a folder, and so one run of the program."""
    days = [Generator(f"{seed} day {number}").as_of() for number in range(40)]
    plans = collections.defaultdict(list)
    for number in range(number_of_plans):
        day = days[number % len(days)]
        plans[day].append((number, write_plan(generated(seed, number), folder / str(day) / str(number))))
    return plans


def compare_all(program, plans, folder):
    """Counts of outcomes by check and state, and the differences as (number of the plan, day, difference)."""
    counts, found = collections.Counter(), []
    for day, of_day in plans.items():
        reports = validate(program, [folder / str(day), "--recursive"], day)
        with ThreadPoolExecutor() as pool:
            results = pool.map(lambda each: compare(program, each[1], day, reports[str(each[1])]), of_day)
            for (number, path), comparison in zip(of_day, results):
                assert not is_broken(reports[str(path)]), f"plan {number} of the generator is no plan"
                found += [(number, day, difference) for difference in comparison.differences]
                counts.update(reached(comparison))
    return counts, found


def reached(comparison):
    """The check and the state of each outcome."""
    checks = {requirement["id"]: requirement["check"] for requirement in comparison.plan.table("requirements")}
    return [(checks[requirement], "late" if outcome.late else outcome.state)
            for (requirement, _), outcome in comparison.outcomes.items()]


def compare_examples(program, folder):
    """What is wrong in plans of real campaigns and in those that show a rule, at the turns of their phases."""
    found = []
    for path in sorted(path for name in ("plan", "bad", "good") for path in folder.glob(f"*/{name}.toml")):
        if is_broken(validate(program, [path], FIRST_DAY)[str(path)]):
            continue
        phases = Plan(path).table("phases")
        days = {phase["start"] - ONE_DAY for phase in phases if "start" in phase}
        days |= {phase["end"] for phase in phases if "end" in phase} | {FIRST_DAY}
        for day in sorted(days | {end + ONE_DAY for end in days}):
            report = validate(program, [path], day)[str(path)]
            found += [f"{path} as of {day}: {difference}"
                      for difference in compare(program, path, day, report).differences if not difference.known]
    return found


def is_broken(report):
    return any(finding["name"] in BROKEN for finding in report.findings)


def walk_all(words, folder):
    """What is wrong on some day of a plan's life, each once for a plan and what it is about."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [write_plan(generated(words.seed, number), folder / str(number)) for number in range(words.walks)]
    seen, found = set(), []
    for path, day, what in walk(words.program, {str(path): Plan(path) for path in paths}, folder):
        key = path, what if isinstance(what, str) else (what.requirement, what.subject)
        if key not in seen and not getattr(what, "known", None):
            seen.add(key)
            found.append(f"plan {Path(path).parent.name} as of {day}: {what}")
    return found


def differences_of(program, plan, day, folder):
    """The differences of one plan; none where it lost something it needs."""
    path = write_plan(plan, folder)
    report = validate(program, [path], day)[str(path)]
    if is_broken(report):
        return []
    return compare(program, path, day, report).differences


def kind_of(difference):
    if difference.check in ("counts", "words"):
        return difference.check
    return difference.check, difference.known, *((each.state, bool(each.late)) if each else None
                                                 for each in (difference.expected, difference.got))


def smallest(program, plan, day, kind, folder):
    """The smallest plan on which the two still disagree in the same way."""
    def still_fails(smaller):
        try:
            return any(kind_of(each) == kind for each in differences_of(program, smaller, day, folder))
        except (KeyError, IndexError, TypeError, AttributeError, ValueError, RuntimeError):
            return False  # what was left out is needed
    return shrink(plan, still_fails)


def print_differences(words, found, folder):
    """The kinds of differences, the most frequent first, each with a small plan that shows it."""
    by_kind = collections.Counter(kind_of(difference) for _, _, difference in found)
    for kind, how_many in by_kind.most_common(words.show):
        number, day = next((number, day) for number, day, difference in found if kind_of(difference) == kind)
        plan = smallest(words.program, generated(words.seed, number), day, kind, folder)
        print(f"\n# {how_many} differences like this; plan {number} as of {day}")
        for difference in differences_of(words.program, plan, day, folder):
            print(f"# {difference}")
        print(plan_text(plan), end="")
        for other in OTHERS:
            if other in plan:
                print(f"# {other}\n" + plan_text(plan[other]), end="")


def print_table(counts):
    print(f"{'check':10}" + "".join(f"{column:>10}" for column in COLUMNS))
    for check in CHECKS:
        print(f"{check:10}" + "".join(f"{counts[check, column]:>10}" for column in COLUMNS))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the grassroots that is tested")
    parser.add_argument("--plans", type=int, default=4000 if os.environ.get("GRASSROOTS_TEST_FULL") else 1500,
                        help="how many (4000 with GRASSROOTS_TEST_FULL=1 in the environment)")
    parser.add_argument("--walks", type=int, default=100, help="how many of them are looked at on every day")
    parser.add_argument("--examples", type=Path, action="append", default=[],
                        help="a folder of plans that are compared, too; may be repeated")
    parser.add_argument("--seed", default="1", help="the same seed makes the same plans")
    parser.add_argument("--show", type=int, default=3, help="how many kinds of differences to show with a small plan")
    return parser.parse_args()


def main():
    words = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        counts, found = compare_all(words.program, write_plans(Path(scratch), words.plans, words.seed), Path(scratch))
        print_table(counts)
        for name, how_many in collections.Counter(each.known for _, _, each in found if each.known).items():
            print(f"{how_many:5} known differences: {name}")
        found = [each for each in found if not each[2].known]
        print_differences(words, found, Path(scratch) / "smallest")
        wrong = walk_all(words, Path(scratch) / "walk")
        wrong += compare_registers(words.program, max(words.plans // 10, 20), words.seed, Path(scratch) / "registers")
    wrong += [each for folder in words.examples for each in compare_examples(words.program, folder)]
    missing = [f"{check} {column}" for check in CHECKS for column in COLUMNS
               if (check, column) not in IMPOSSIBLE and not counts[check, column]]
    print("".join(f"never reached: {each}\n" for each in missing), end="")
    print("".join(f"{each}\n" for each in wrong[:20]), end="")
    print(f"{words.plans} plans, {sum(counts.values())} outcomes, {len(found)} differences; "
          f"{len(wrong)} in {words.walks} plans on every day, in plans with a register and in the examples")
    return 1 if found or missing or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
