"""Runs commands as whole processes, again and again, and takes the medians of what they used."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Cost:
    """Medians over the runs: seconds of wall time, seconds of CPU time, MB of peak memory.

    The kernel counts the memory of the process that starts another as the other's too, so nothing below the 20 MB or so
    of this one shows.
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
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=env, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    output = process.stdout.read().decode()
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command} ended with {process.returncode}: {errors[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.strip())
