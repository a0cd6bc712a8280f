"""Runs a command as a whole process, again and again, and takes the medians of what it used."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Cost:
    """Medians over the runs: seconds of wall time, seconds of CPU time, MB of peak memory."""

    wall: float
    cpu: float
    memory: float
    output: str


def measure(command, runs=5, warmups=1, env=None, cwd=None, ok=(0,)):
    walls, cpus, memories, output = [], [], [], ""
    for run in range(warmups + runs):
        start = time.perf_counter()
        process = subprocess.Popen(
            command, env=env, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        output = process.stdout.read().decode()
        errors = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in ok:
            raise SystemExit(f"{command} ended with {process.returncode}: {errors[-2000:]}")
        if run < warmups:
            continue
        walls.append(wall)
        cpus.append(usage.ru_utime + usage.ru_stime)
        memories.append(usage.ru_maxrss / 1024)
    return Cost(statistics.median(walls), statistics.median(cpus), statistics.median(memories), output.strip())
