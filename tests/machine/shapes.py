# SPDX-License-Identifier: MIT
"""Plans of every shape that could cost more than its size: work grows with the plan, and memory stays within bounds.

    shapes.py GRASSROOTS [SHAPE...]

Each shape is run at two sizes, the second twice the first, and the instructions are counted (with valgrind: time says
little on a machine that does other things). A plan of a megabyte takes at most 300 MB. GRASSROOTS_TEST_FULL=1 takes
larger plans.
"""
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

MOST_MEMORY = 300  # MB, of 1 MB of plan
# A view keeps more of each of 300,000 outcomes than a finding needs.
MOST_MEMORY_OF = {"teams times requirements, status": 450}
MOST_GROWTH = 2.6  # of a plan twice as large
MOST_SECONDS = 10  # of the processor: three times what the dearest takes
FULL = bool(os.environ.get("GRASSROOTS_TEST_FULL"))
SMALL = 400_000 if FULL else 50_000  # bytes

VALIDATE = ["validate", "plan.toml", "--as-of", "2019-01-01"]
QUIET = VALIDATE + ["-q"]

HEAD = '[plan]\ntitle = "P"\n[[regions]]\ncode = "r"\nname = "R"\n'
TEAM = '[[teams]]\nid = "t"\nregions = ["r"]\n'
PHASE = '[[phases]]\nid = "f"\nname = "F"\nstart = 2018-01-01\nend = 2018-12-31\n'


def repeated(count, text):
    """The text so many times, with its number for each #."""
    return "".join(text.replace("#", str(i)) for i in range(count))


def listed(count, text):
    return ", ".join('"' + text.replace("#", str(i)) + '"' for i in range(count))


def plan(*parts):
    return {"plan.toml": HEAD + "".join(parts)}


def with_include(names, **files):
    return {"plan.toml": f'[plan]\ntitle = "P"\ninclude = [{names}]\n', **files}


def stays(count, people):
    days = "".join(
        f'[[stays]]\nid = "s{i}"\nteam = "t"\nsite = "x"\nstart = 20{10 + i // 9000:02}-{1 + i // 750 % 12:02}-'
        f"{1 + i % 28:02}\ndays = 1\n" + people.replace("#", str(i))
        for i in range(count)
    )
    return '[[sites]]\nid = "x"\nteam = "t"\n' + days


def members(count):
    return f'[[teams]]\nid = "t"\nregions = ["r"]\nmembers = [{listed(count, "p#")}]\n' + repeated(
        count, '[[people]]\nid = "p#"\nname = "P"\n'
    )


def asks(check, rest=""):
    return f'[[requirements]]\nid = "q"\ncheck = "{check}"\n{rest}'


def deep_folders(name):
    return {f"a{i}/b{j}/{name}": "" for i in range(5) for j in range(5)}


TEAMS = '[[teams]]\nid = "t#"\nregions = ["r"]\n'
REGIONS = '[[regions]]\ncode = "r#"\nname = "R"\n'
REQUIREMENTS = '[[requirements]]\nid = "q#"\ncheck = "days"\nmin = 1\n'
ATTEND = asks("attend", 'who = "members"\nmin_days = 1\n')
WAIVER = '[[waivers]]\nof = ["q"]\nsubject = "t#"\nreason = "x"\napproved_by = "y"\n'
ACTIVITY = '[[activities]]\nid = "a#"\nkind = "k#"\nteam = "t"\ndate = 2018-01-01\n'

# By name: the files of a plan with so many of something, and the command.
SHAPES = {
    "findings of every record": (lambda n: plan(n * "[[teams]]\n"), QUIET),
    "findings in JSON": (lambda n: plan(n * "[[teams]]\n"), VALIDATE + ["--format", "json"]),
    "findings in SARIF": (lambda n: plan(n * "[[teams]]\n"), VALIDATE + ["--format", "sarif"]),
    "findings in full": (lambda n: plan(n * "[[teams]]\n"), VALIDATE),
    "teams times requirements": (
        lambda n: plan(repeated(n, TEAMS), repeated(n, REQUIREMENTS + 'per = "team"\n')), QUIET),
    "teams times requirements, status": (
        lambda n: plan(repeated(n, TEAMS), repeated(n, REQUIREMENTS + 'per = "team"\n')), ["status", "plan.toml"]),
    "requirements with a filter": (
        lambda n: plan(TEAM, repeated(n, ACTIVITY),
                       repeated(n, '[[requirements]]\nid = "q#"\ncheck = "count"\nof = "activities"\nmin = 2\n'
                                   'where = { kind = "k#" }\n')), QUIET),
    "members on the team's stays": (lambda n: plan(members(n), stays(n, ""), ATTEND), QUIET),
    "members on stays of their own": (lambda n: plan(members(n), stays(n, 'people = ["p#"]\n'), ATTEND), QUIET),
    "words that almost match": (
        lambda n: plan(TEAM, asks("cover", f'of = "activities"\nfield = "kind"\nvalues = [{listed(n, "kind-#-work")}]\n'),
                       repeated(n, '[[activities]]\nid = "a#"\nkind = "kimd-#-work"\nteam = "t"\ndate = 2018-01-01\n')),
        QUIET),
    "words that are alike": (
        lambda n: plan(TEAM, asks("count", f'of = "activities"\nmin = 1\nwhere = {{ kind = [{listed(n, "#abcdef")}] }}\n'),
                       repeated(n, '[[activities]]\nid = "a#"\nkind = "#fedcba"\nteam = "t"\ndate = 2018-01-01\n')),
        QUIET),
    "unknown ids": (
        lambda n: plan(repeated(n, '[[teams]]\nid = "team-number-#"\nregions = ["r"]\n'),
                       repeated(n, '[[sites]]\nid = "s#"\nteam = "taem-number-#"\n')), QUIET),
    "unknown long ids": (
        lambda n: plan(repeated(n, '[[teams]]\nid = "' + 90 * "ab" + '#"\nregions = ["r"]\n'),
                       repeated(n, '[[sites]]\nid = "s#"\nteam = "' + 90 * "ba" + '#"\n')), QUIET),
    "unknown names": (
        lambda n: plan(repeated(n, '[[teams]]\nid = "t#"\nname = "第#小组"\nregions = ["r"]\n'),
                       repeated(n, '[[sites]]\nid = "s#"\nteam = "第#组员"\n')), QUIET),
    "unknown names in cells": (
        lambda n: with_include('"plan2.toml", "stays.csv"',
                               **{"plan2.toml": HEAD.split("\n", 2)[2] + TEAM +
                                  repeated(n, '[[people]]\nid = "p#"\nname = "甲某#"\n'),
                                  "stays.csv": "team,start,days,people\n" +
                                  repeated(n, "t,2018-06-01,1,甲某#、乙某#\n")}), QUIET),
    "waivers of one team each": (
        lambda n: plan(repeated(n, TEAMS), asks("days", 'min = 1\nper = "team"\n'), repeated(n, WAIVER)), QUIET),
    "waivers of all teams": (
        lambda n: plan(repeated(n, TEAMS), asks("days", 'min = 1\nper = "team"\n'),
                       repeated(n, WAIVER.replace('subject = "t#"\n', ""))), QUIET),
    "waivers that expired": (
        lambda n: plan(repeated(n, TEAMS), asks("days", 'min = 1\nper = "team"\n'),
                       repeated(n, WAIVER.replace('subject = "t#"\n', "until = 2017-01-01\n"))), QUIET),
    "waivers of one requirement each": (
        lambda n: plan(TEAM, repeated(n, REQUIREMENTS + 'per = "team"\n'),
                       repeated(n, WAIVER.replace('"q"', '"q#"').replace("t#", "t"))), QUIET),
    "a waiver of all requirements": (
        lambda n: plan(TEAM, repeated(n, REQUIREMENTS + 'per = "team"\n'),
                       f'[[waivers]]\nof = [{listed(n, "q#")}]\nreason = "x"\napproved_by = "y"\n'), QUIET),
    "syntax errors at the end": (
        lambda n: plan(repeated(n, '[[people]]\nid = "p#"\nname = "P"\n'), 25 * "a = = 1\n"), QUIET),
    "syntax errors everywhere": (lambda n: plan(n * "a = = 1\n"), QUIET),
    "unknown tables": (lambda n: plan(repeated(n, "[x#]\n")), QUIET),
    "unknown keys": (lambda n: plan(TEAM, repeated(n, "k# = 1\n")), QUIET),
    "dotted keys": (lambda n: plan(repeated(n, "a#.b.c.d.e.f.g = 1\n")), QUIET),
    "brackets": (lambda n: plan("x = ", n * "[", n * "]", "\n"), QUIET),
    "an id again and again": (lambda n: plan(n * TEAM), QUIET),
    "a long line": (lambda n: plan(f'[[teams]]\nid = "t"\nregions = [{listed(n, "x#")}]\n'), VALIDATE),
    "a long text": (
        lambda n: plan(f'[[teams]]\nid = "{n * "x"}"\nregions = ["r"]\n[[sites]]\nid = "a"\nteam = "{n * "x"}y"\n'),
        VALIDATE),
    "an open table": (
        lambda n: plan(TEAM, '[[sites]]\nid = "s"\nteam = "t"\n[sites.profile]\n', repeated(n, 'k# = "v"\n')), QUIET),
    "names that a register lacks": (
        lambda n: {"plan.toml": HEAD.replace('"P"', '"P"\nregister = "places.csv"', 1) + TEAM
                   + repeated(n, '[[sites]]\nid = "s#"\nteam = "t"\nvillage = "村庄甲#村"\n'),
                   "places.csv": "code,name\n110000,北京市\n110100,市辖区\n110101,东城区\n110101001,某街道\n"
                   + "".join(f"{110101001001 + i},村庄乙{i}村\n" for i in range(min(n, 998)))}, QUIET),
    "faults of a register": (
        lambda n: {"plan.toml": HEAD.replace('"P"', '"P"\nregister = "places.csv"', 1) + TEAM
                   + '[[sites]]\nid = "s"\nteam = "t"\nvillage = "甲村"\n',
                   "places.csv": "code,name\n" + repeated(n, "x#,y\n")}, QUIET),
    "faulty rows": (lambda n: with_include('"teams.csv"', **{"teams.csv": "id,regions,size\n" + repeated(n, "t#,q,x\n")}),
                    QUIET),
    "columns": (lambda n: with_include('"teams.csv"', **{"teams.csv": "id,regions,"
                                                        + ",".join(f"c{i}" for i in range(n)) + "\n" + n * "t,r\n"}),
                QUIET),
    "includes of what is not there": (lambda n: with_include(listed(n, "i#.toml")), QUIET),
    "includes of includes": (
        lambda n: with_include('"i0.toml"', **{f"i{i}.toml": f'[plan]\ninclude = ["i{i + 1}.toml"]\n' for i in range(n)}),
        QUIET),
    "patterns": (lambda n: with_include(", ".join(n * ['"*/*/*.toml"']), **deep_folders("x.toml")), QUIET),
    "a pattern of many stars": (
        lambda n: with_include('"' + n * "*a" + 'b.toml"', **deep_folders("x.toml"), **{200 * "a" + ".toml": ""}), QUIET),
    "stays at once": (
        lambda n: plan('[[people]]\nid = "p"\nname = "P"\n[[teams]]\nid = "t"\nregions = ["r"]\nlead = "p"\n',
                       repeated(n, '[[sites]]\nid = "x#"\nteam = "t"\n'),
                       repeated(n, '[[stays]]\nid = "s#"\nteam = "t"\nsite = "x#"\nstart = 2018-01-01\nend = 2018-12-31\n')),
        QUIET),
    "phases above one another": (
        lambda n: plan("".join(PHASE.replace('"f"', f'"f{i}"') + f'parent = "f{i + 1}"\n' for i in range(n))), QUIET),
    "regions above one another": (
        lambda n: plan("".join(f'[[regions]]\ncode = "r{i}"\nname = "R"\nparent = "r{i + 1}"\n' for i in range(n))), QUIET),
    "tasks after one another": (
        lambda n: plan(PHASE, "".join(f'[[tasks]]\nid = "k{i}"\nname = "K"\nphase = "f"\nafter = ["k{i + 1}"]\n'
                                      for i in range(n))), QUIET),
    "tasks due after one another": (
        lambda n: plan(PHASE, "".join(f'[[tasks]]\nid = "k{i}"\nname = "K"\nphase = "f"\ndue = {{ after = "k{i + 1}", '
                                      f"days = 1 }}\n" for i in range(n))), QUIET),
    "reports after all of a kind": (
        lambda n: plan(PHASE, TEAM, repeated(n, '[[deliverables]]\nid = "d#"\nkind = "k"\nteam = "t"\nphase = "f"\n'
                                                'after = ["kind:k"]\n')), QUIET),
    "teams and regions in pairs": (
        lambda n: plan(repeated(n, REGIONS), repeated(n, '[[teams]]\nid = "t#"\nregions = ["r#"]\n'), asks("pair"),
                       '[[requirements]]\nid = "l"\ncheck = "lead"\n'), QUIET),
    "regions that every team covers": (
        lambda n: plan(repeated(n, REGIONS), repeated(n, '[[teams]]\nid = "t#"\nregions = ["r#"]\n'),
                       asks("cover", 'of = "teams"\nfield = "regions"\nper = "team"\n')), QUIET),
}

# What is quadratic up to a limit: looked at where the limit holds.
LIMITED = {
    "teams times requirements",
    "teams times requirements, status",
    "requirements with a filter",
    "members on the team's stays",
    "words that almost match",
    "words that are alike",
    "unknown long ids",
    "unknown names",
    "unknown names in cells",
}


def size_of(files):
    return sum(len(text.encode()) for text in files.values())


def sized(make, size):
    """The shape with about so many bytes."""
    return make(max(1, int(size / (size_of(make(400)) - size_of(make(200))) * 200)))


class Folder:
    """The files of a plan on the disk, for a while."""

    def __init__(self, files):
        self.path = tempfile.mkdtemp()
        for name, text in files.items():
            path = os.path.join(self.path, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)

    def __enter__(self):
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path)


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def run(words, folder):
    """The exit code, the memory in MB, and the seconds of the processor."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        process = subprocess.Popen(words, cwd=folder, stdout=nowhere, stderr=nowhere, preexec_fn=limited)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def instructions(words, folder):
    counting = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    counted = subprocess.run(counting + words, cwd=folder, capture_output=True, text=True, errors="replace", check=False)
    found = re.search(r"I\s+refs:\s+([\d,]+)", counted.stderr)
    if not found:
        raise RuntimeError(counted.stderr)
    return int(found.group(1).replace(",", ""))


def growth(program, make, words, small, least):
    """How many times as many instructions a plan twice as large takes, what every run takes left out."""
    counts = []
    for size in [small, 2 * small]:
        with Folder(sized(make, size)) as folder:
            counts.append(instructions([program] + words + ["--threads", "1"], folder) - least)
    return counts[1] / counts[0], counts[1]


def check(program, name, least):
    make, words = SHAPES[name]
    if words[0] == "status":
        words = words + ["--as-of", "2019-01-01"]
    faults = []
    with Folder(sized(make, 1_000_000)) as folder:
        exit_code, memory, seconds = run([program] + words + ["--threads", "1"], folder)
    if exit_code not in (0, 1):
        faults.append(f"exit {exit_code}")
    if memory > MOST_MEMORY_OF.get(name, MOST_MEMORY):
        faults.append(f"{memory:.0f} MB of memory")
    times, work = growth(program, make, words, 1_000_000 if name in LIMITED else SMALL, least) if least else (0, 0)
    if times > MOST_GROWTH:
        faults.append(f"{times:.2f} times the work of a plan half as large")
    print(f"{name:35} {seconds:6.2f} s {memory:5.0f} MB of 1 MB; {work / 1e6:7.0f} million instructions, x{times:.2f}",
          *faults, sep="  ", flush=True)
    return not faults


def main():
    program = os.path.abspath(sys.argv[1])
    least = 0
    if FULL and shutil.which("valgrind"):  # it takes a quarter of an hour
        with Folder(plan()) as folder:
            least = instructions([program] + QUIET, folder)
    failed = [name for name in sys.argv[2:] or SHAPES if not check(program, name, least)]
    for name in failed:
        print("failed:", name)
    if failed:
        return 1
    if not least:
        print("not run: how work grows with hostile plans (machine/shapes with valgrind: --full)")
        return 77
    return 0


sys.exit(main())
