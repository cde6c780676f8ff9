"""The shell steps of a CI file, as a script: what stands behind `run:` of a GitHub action, or in `before_script:` and
`script:` of a GitLab job.

    python3 steps.py FILE
"""
import sys


def indentation(line):
    return len(line) - len(line.lstrip(" "))


def block_below(lines, at, indent):
    """The lines from `at` on that stand deeper than `indent`, moved to the left."""
    block = []
    for line in lines[at:]:
        if line.strip() and indentation(line) <= indent:
            break
        block.append(line)
    left = min((indentation(line) for line in block if line.strip()), default=0)
    return [line[left:] for line in block]


def steps_of(lines):
    for number, line in enumerate(lines):
        text = line.strip()
        if text == "run: |":
            yield "\n".join(block_below(lines, number + 1, indentation(line)))
        elif text in ("before_script:", "script:"):
            items = block_below(lines, number + 1, indentation(line))
            for at, item in enumerate(items):
                if item == "- |":
                    yield "\n".join(block_below(items, at + 1, 0))
                elif item.startswith("- "):
                    yield item[2:]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        steps = list(steps_of([line for line in file.read().split("\n") if not line.lstrip().startswith("#")]))
    if not steps:
        sys.exit(f"{sys.argv[1]} has no shell steps")
    print("\n".join(steps))


main()
