# SPDX-License-Identifier: MIT
"""Somebody reads slowly from a pipe that does not wait, while the program is stopped and goes on: nothing is lost.

    slow_reader.py GRASSROOTS
"""
import fcntl
import os
import signal
import subprocess
import sys
import tempfile
import time


def read_slowly(descriptor, process):
    """All that comes; the program waits for room meanwhile, and is interrupted as it waits."""
    parts = []
    for pause in [0.3, 0.05, 0.05, 0.05]:
        time.sleep(pause)
        os.kill(process.pid, signal.SIGSTOP)
        os.kill(process.pid, signal.SIGCONT)
        parts.append(os.read(descriptor, 4096))
    while part := os.read(descriptor, 65536):
        parts.append(part)
    return b"".join(parts)


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        plan = os.path.join(folder, "plan.toml")
        with open(plan, "w", encoding="utf-8") as file:
            file.write('[plan]\ntitle = "Many faults"\n' + "[[teams]]\n" * 2000)
        words = [program, "validate", plan, "--format", "json", "--as-of", "2018-07-15"]
        whole = subprocess.run(words, stdout=subprocess.PIPE, check=False)
        reader, writer = os.pipe()
        fcntl.fcntl(writer, fcntl.F_SETFL, os.O_NONBLOCK)
        with subprocess.Popen(words, stdout=writer) as process:
            os.close(writer)
            got = read_slowly(reader, process)
    faults = []
    if len(whole.stdout) < 4 * 65536:
        faults.append(f"{len(whole.stdout)} bytes fit into a pipe: nothing is tested")
    if got != whole.stdout:
        faults.append(f"{len(got)} of {len(whole.stdout)} bytes came")
    if process.returncode != whole.returncode:
        faults.append(f"exit {process.returncode}, not {whole.returncode}")
    print("\n".join(faults))
    return 1 if faults else 0


sys.exit(main())
