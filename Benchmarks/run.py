#!/usr/bin/env python3
"""Measures the product against its goals, as ratios to a floor in the same run.

    Benchmarks/run.py BINARIES WORK [PART ...]

BINARIES: the folder of release builds and `floor`; WORK: a scratch folder; PART: requests, lists, latency, starts, apply,
large, huge, rollout or shared-state. The table goes to standard output; without a PART, all are run and the table goes into
docs/performance.md too.
"""

import pathlib
import sys
from types import SimpleNamespace

import client
import command
import report
import rollout
import shared_state

PARTS = {
    "requests": client.requests, "lists": client.lists, "latency": client.latency, "starts": command.starts,
    "apply": command.plan_and_apply, "large": command.large, "huge": command.huge,
    "rollout": rollout.rollout, "shared-state": shared_state.shared_state,
}


def main():
    here = pathlib.Path(__file__).resolve().parent
    binaries, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    tools = SimpleNamespace(
        floor=str(binaries / "floor"), sdk=str(binaries / "sdk-benchmark"), mock=str(binaries / "infinity-mock-server"),
        provision=str(binaries / "infinity-provision"), python=[sys.executable, str(here / "requests_client.py")])
    work.mkdir(parents=True, exist_ok=True)
    parts = sys.argv[3:]
    for name in parts or PARTS:
        PARTS[name](tools, work)
    print(report.table())
    if not parts:
        report.write_into(here.parent / "docs" / "performance.md")


main()
