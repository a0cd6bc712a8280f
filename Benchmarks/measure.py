"""Runs commands as whole processes, again and again, and takes the medians of what they used."""

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass

# Starts a command and tells what it used. The kernel counts the memory of a process that starts another as the other's too, and this one
# holds the output of the commands before.
LAUNCHER = """
import json, os, subprocess, sys, time
start = time.perf_counter()
process = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(process.pid, 0)
wall = time.perf_counter() - start
cost = [wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)]
os.write(int(sys.argv[1]), json.dumps(cost).encode())
"""


@dataclass
class Cost:
    """Medians over the runs: seconds of wall time, seconds of CPU time, MB of peak memory.

    Nothing below the 10 MB or so of the launcher shows.
    """

    wall: float
    cpu: float
    memory: float
    output: str


def measure(command, runs=5, warmups=1, env=None, cwd=None):
    return measure_in_turn([command], runs, warmups, env, cwd)[0]


def measure_in_turn(commands, runs=5, warmups=1, env=None, cwd=None):
    """Runs the commands one after the other in each round, so that what else the machine does hits all alike."""
    rounds = [[run(command, env, cwd) for command in commands] for _ in range(warmups + runs)][warmups:]
    return [
        Cost(*(statistics.median(getattr(cost, field) for cost in costs) for field in ("wall", "cpu", "memory")),
             costs[-1].output)
        for costs in zip(*rounds)
    ]


def run(command, env, cwd):
    cost, told = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-S", "-c", LAUNCHER, str(told), *map(str, command)], env=env, cwd=cwd, pass_fds=[told],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
    os.close(told)
    output, errors = process.communicate()
    with os.fdopen(cost) as reader:
        wall, cpu, memory, code = json.loads(reader.read())
    if code != 0:
        raise SystemExit(f"{command} ended with {code}: {errors[-2000:]}")
    return Cost(wall, cpu, memory, output.strip())
