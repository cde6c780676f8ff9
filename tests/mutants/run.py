#!/usr/bin/env python3
"""How many small faults in the code that decides the tests notice.

    python3 run.py --project DIR --build DIR [--sample N | --all] [--seed N] [--file PATTERN] [--jobs N] [--floor N]

A fault is one line of the library changed in one way: a comparison turned round, a condition negated, an `and` made
an `or`, a bound moved by one, a statement left out. The file is compiled anew beside the build, linked before the library,
and the tests that are files are run on it, then the unit tests, then the independent evaluator, until one of them
fails. What nobody notices is printed and is either a gap in the tests or a change without effect; those that were read
and have none stand in equivalent.txt, each with its reason.

BUILD is a finished build with tests. Exits 1 if fewer than --floor per cent are noticed. With GRASSROOTS_TEST_FULL=1 in the
environment the sample is twenty times as large, and the floor --full-floor.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shlex
import subprocess
import sys
import tempfile

# Unit tests that look at something else, and take long.
UNCONCERNED = "--test-case-exclude=*random*,*mutat*,*hostile*,*plain reader*,*read the same*,*template*,*columns*"

# What decides: linking, selecting, checking, judging.
FOLDERS = ["query", "check", "integrity", "assess", "load/link"]

# Each: what is looked for, and what stands in its place.
OPERATORS = [
    (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "),
    (r" == ", " != "), (r" != ", " == "),
    (r" && ", " || "), (r" \|\| ", " && "),
    (r"(?<=[(&|] )!(?=[a-z(])|(?<=\()!(?=[a-z(])|(?<=return )!(?=[a-z(])", ""),
    (r"\bif \((?!const|auto|!)(?=[^;]*\) )", "if (!"),
    (r" \+ 1\b", ""), (r" - 1\b", ""), (r"\bplus\(1\)", "plus(0)"), (r"\bplus\(-1\)", "plus(0)"),
    (r"\btrue\b", "false"), (r"\bfalse\b", "true"),
    (r"\bstd::min\b", "std::max"), (r"\bstd::max\b", "std::min"),
    (r"\b(?:continue|break);", ";"), (r"\+= ", "-= "),
    (r"^(\s+)(?:[a-z_]+(?:\.|->))*[a-z_]+\(.*\);$", r"\1;"),
]
# Lines whose change says nothing: no code, or what only tells the compiler or the reader something.
NOT_CODE = re.compile(r"^\s*(//|#|\*|static_assert|assert|inline constexpr Message|constexpr Message|template|using|namespace)")


def without_texts(line):
    """The line with the inside of texts and comments blanked, so that places stay."""
    line = re.sub(r'"(?:[^"\\]|\\.)*"', lambda m: '"' + "\x00" * (len(m[0]) - 2) + '"', line)
    return re.sub(r"//.*", lambda m: "\x00" * len(m[0]), line)


def faults_of(path):
    faults = []
    is_message = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        blank = without_texts(line)
        is_message = bool(re.match(r"\s*(inline )?constexpr Message", line)) or (is_message and not line.rstrip().endswith(";"))
        if is_message or NOT_CODE.match(line):
            continue
        for pattern, replacement in OPERATORS:
            for match in re.finditer(pattern, blank):
                changed = line[: match.start()] + match.expand(replacement) + line[match.end():]
                if replacement == "if (!":  # the whole condition, not its first part
                    depth, end = 1, match.end()
                    while end < len(blank) and depth:
                        depth += {"(": 1, ")": -1}.get(blank[end], 0)
                        end += 1
                    changed = line[: match.start()] + "if (!(" + line[match.end(): end] + ")" + line[end:]
                if changed != line:
                    faults.append((path, number, line, changed))
    return faults


class Build:
    def __init__(self, project, folder):
        self.project, self.folder = project, folder
        with open(folder / "compile_commands.json", encoding="utf-8") as file:
            commands = {entry["file"]: entry["command"] for entry in json.load(file)}
        # What is compiled, by the source in it: itself, or the piece that includes its folder's.
        self.pieces = {}
        for compiled, command in commands.items():
            included = re.findall(r'^#include "(.*\.cpp)"', pathlib.Path(compiled).read_text(encoding="utf-8"), re.MULTILINE)
            for source in included if "/Unity/" in compiled else [compiled]:
                self.pieces[source] = (compiled, command)
        self.links = {target: self.link_command(target) for target in ("tests/run_test", "tests/unit_tests")}
        self.tests = sorted(project.glob("tests/commands/**/*.test"))
        self.tests += sorted(p for kind in ("checks", "integrity") for p in (project / "tests" / kind).iterdir() if p.is_dir())

    def link_command(self, target):
        """The command that links a program, with {out} and {fault} for what changes."""
        commands = subprocess.run(["ninja", "-C", str(self.folder), "-t", "commands", target], check=True, text=True,
                                  capture_output=True).stdout.strip().splitlines()
        words = [w for w in shlex.split(commands[-1].removeprefix(": && ").removesuffix(" && :"))]
        at = words.index("-o")
        words[at + 1] = "{out}"
        first_object = next(i for i, w in enumerate(words) if w.endswith(".o"))
        words.insert(first_object, "{fault}")
        return words

    def compile(self, source, text, scratch):
        changed = scratch / source.name
        changed.write_text(text, encoding="utf-8")
        compiled, command = self.pieces[str(source)]
        piece = changed
        if compiled != str(source):
            piece = scratch / "piece.cpp"
            piece.write_text(pathlib.Path(compiled).read_text(encoding="utf-8").replace(f'"{source}"', f'"{changed}"'),
                             encoding="utf-8")
        words = shlex.split(command)
        words = words[1:] if words[0].endswith("ccache") else words
        at = words.index("-o")
        words[at + 1] = str(scratch / "fault.o")
        words = [str(piece) if w == compiled else w for w in words] + ["-O0", "-g0", "-w", f"-I{source.parent}"]
        return subprocess.run(words, cwd=self.folder, capture_output=True).returncode == 0

    def link(self, target, scratch):
        program = scratch / target.replace("/", "-")
        words = [str(program) if w == "{out}" else str(scratch / "fault.o") if w == "{fault}" else w
                 for w in self.links[target]]
        subprocess.run(words, cwd=self.folder, check=True, capture_output=True)
        return program


def fails(words, cwd, seconds=120):
    try:
        return subprocess.run(words, cwd=cwd, capture_output=True, timeout=seconds).returncode != 0
    except subprocess.TimeoutExpired:
        return True  # a loop without end is noticed


def is_noticed(build, fault):
    """None if it does not compile, else by what it is noticed, or an empty text."""
    source, number, _, changed = fault
    lines = source.read_text(encoding="utf-8").splitlines()
    lines[number] = changed
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        if not build.compile(source, "\n".join(lines) + "\n", scratch):
            return None
        program = build.link("tests/run_test", scratch)
        stem = source.stem
        for test in sorted(build.tests, key=lambda t: (stem not in t.name, "examples" in t.name)):
            if fails([program, test], scratch):
                return test.relative_to(build.project / "tests").as_posix()
        units = build.link("tests/unit_tests", scratch)
        if fails([units, "--abort-after=1", f"--source-file=*{stem}*"], scratch) or fails(
                [units, "--abort-after=1", UNCONCERNED], scratch, 400):
            return "unit"
    return ""


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--project", type=pathlib.Path, required=True)
    options.add_argument("--build", type=pathlib.Path, required=True)
    options.add_argument("--sample", type=int, default=10)
    options.add_argument("--all", action="store_true")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--file", default="")
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--floor", type=float, default=0)
    options.add_argument("--full-floor", type=float, default=0)
    chosen = options.parse_args()
    if os.environ.get("GRASSROOTS_TEST_FULL") == "1":
        chosen.sample, chosen.floor = 20 * chosen.sample, chosen.full_floor
    project, folder = chosen.project.resolve(), chosen.build.resolve()
    build = Build(project, folder)

    library = project / "lib" / "grassroots"
    sources = [s for s in sorted(library.rglob("*.cpp"))
               if s.relative_to(library).as_posix().startswith(tuple(FOLDERS)) and chosen.file in s.as_posix()]
    faults = [fault for source in sources for fault in faults_of(source)]
    known = {}
    for line in (pathlib.Path(__file__).parent / "equivalent.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, before, after = line.split("\t")[:3]
            known[(name, before, after)] = True
    def key(fault):
        return fault[0].relative_to(library).as_posix(), fault[2].strip(), fault[3].strip()
    faults = [fault for fault in faults if key(fault) not in known]
    total = len(faults)
    if not chosen.all:
        faults = random.Random(chosen.seed).sample(faults, min(chosen.sample, total))

    noticed = missed = 0
    with concurrent.futures.ThreadPoolExecutor(chosen.jobs) as pool:
        for fault, by in zip(faults, pool.map(lambda f: is_noticed(build, f), faults)):
            name, before, after = key(fault)
            if by is None:
                continue
            if by:
                noticed += 1
                continue
            missed += 1
            print(f"{name}:{fault[1] + 1}: nobody notices\n  - {before}\n  + {after}", flush=True)
    ran = noticed + missed
    share = 100 * noticed / ran if ran else 100
    print(f"{noticed} of {ran} faults noticed ({share:.1f} %), of {total} possible; {len(known)} are known to have no effect")
    return 1 if share < chosen.floor else 0


if __name__ == "__main__":
    sys.exit(main())
