#!/usr/bin/env python3
"""Measures the product against its goals, as ratios to a floor in the same run, and writes the table to standard output.

    Benchmarks/run.py BINARIES WORK [PART ...]

BINARIES: the folder of release builds and `floor`; WORK: a scratch folder; PART: requests, latency, starts, apply or
large (default: all).
"""

import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

from measure import measure, measure_in_turn
from servers import API, CREDENTIALS, connections_of, mock_server, nginx, requests_in

here = pathlib.Path(__file__).resolve().parent
binaries, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
floor, sdk = str(binaries / "floor"), str(binaries / "sdk-benchmark")
provision, mock = str(binaries / "infinity-provision"), str(binaries / "infinity-mock-server")
python = [sys.executable, str(here / "requests_client.py")]
rows = []


def row(what, goal, value, note=""):
    rows.append((what, goal, value, note))
    print(f"{what}: {value} (goal: {goal}) {note}", file=sys.stderr)


def platform_folder(locations, nodes):
    folder = work / f"platform-{locations}x{nodes}"
    if not (folder / "deployment.yaml").exists():
        subprocess.run([here / "make-platform", folder, str(locations), str(nodes)], check=True)
    return folder


def environment(url="https://127.0.0.1:1", ca="", state=None):
    return {
        "PATH": os.environ["PATH"], "HOME": str(work), "XDG_STATE_HOME": str(state or work / "state"),
        "PEXIP_ADDRESS": url, "PEXIP_CA_FILE": str(ca), "PEXIP_PASSWORD": CREDENTIALS.split(":")[1],
        "TURN_PASSWORD": "turn", "CONFPOOL_EU_PASSPHRASE": "example-passphrase", "TURN_EU_PASSWORD": "turn",
    }


def client_requests():
    # nginx gets the certificate that the mock server makes for itself.
    with mock_server(mock, work) as (_, ca, _log):
        tls = pathlib.Path(ca).parent
    count = 1000
    with nginx(work, tls) as (https, http):
        for name, address in (("HTTPS", https), ("HTTP", http)):
            given = [str(count), tls / "ca.pem", CREDENTIALS]
            base, ours, people = measure_in_turn([
                [floor, "sequential", f"{address}{API}/global/1/", *given],
                [sdk, "sequential", address, *given, "1"],
                [*python, "sequential", address, *given],
            ])
            row(f"sequential GETs over {name}, requests a second against the floor",
                "at least 0.75" if name == "HTTPS" else "none", f"{base.wall / ours.wall:.2f}",
                f"{count / ours.wall:.0f}/s; Python requests {base.wall / people.wall:.2f}")
            row("the same, CPU a request against the floor", "at most 2" if name == "HTTPS" else "none",
                f"{ours.cpu / base.cpu:.2f}",
                f"{ours.cpu / count * 1e6:.0f} µs; Python requests {people.cpu / base.cpu:.2f}")

        made = connections_of(http, lambda: measure(
            [sdk, "concurrent", https, "1000", tls / "ca.pem", CREDENTIALS, "10"], runs=1, warmups=0))
        row("10 in flight: TLS handshakes for 1,000 requests", "at most 10", made)

        given = ["1", tls / "ca.pem", CREDENTIALS]
        bare, ours, people = measure_in_turn([
            [floor, "sequential", f"{https}/all-nodes", *given],
            [sdk, "list", https, *given, "5"],
            [*python, "list", https, *given],
        ])
        size = int(bare.output.split()[1]) / 1e6
        row("10,000 nodes fetched and decoded, wall time against the bare download", "at most 4",
            f"{ours.wall / bare.wall:.1f}", f"{ours.wall * 1000:.0f} ms for {size:.1f} MB; Python {people.wall / bare.wall:.1f}")
        row("the same, memory above the answer's size", "under 60 MB", f"{ours.memory - size:.0f} MB")


def latency():
    with mock_server(mock, work, "--latency", "10") as (url, ca, log):
        base, ours = measure_in_turn([
            [floor, "concurrent", f"{url}{API}/global/1/", "1000", ca, CREDENTIALS, "10"],
            [sdk, "concurrent", url, "1000", ca, CREDENTIALS, "10"],
        ])
        row("10 in flight at 10 ms latency, requests a second against the floor", "at least 0.97",
            f"{base.wall / ours.wall:.2f}", f"{1000 / ours.wall:.0f}/s")


def plan_and_apply():
    folder = platform_folder(50, 20)
    seed = folder / "seed.json"
    for delay in (0, 10, 50):
        with tempfile.TemporaryDirectory(dir=work) as scratch:
            scratch = pathlib.Path(scratch)
            with mock_server(mock, scratch, "--seed", seed, "--latency", str(delay)) as (url, ca, log):
                env = environment(url, ca, scratch / "state")
                apply = measure([provision, "apply", "deployment.yaml", "--auto-approve", "--format", "json"], runs=1,
                                warmups=0, env=env, cwd=folder)
                result = json.loads(apply.output)["result"]
                assert result["failed"] == result["skipped"] == 0, result
                counted = requests_in(log)
                row(f"apply of 50 locations and 1,000 nodes from nothing at {delay} ms latency: requests", "at most 180",
                    sum(counted.values()), f"{counted}, {apply.wall:.1f} s, {apply.cpu:.1f} s CPU, {apply.memory:.0f} MB")
                before = sum(counted.values())
                plan = measure(
                    [provision, "plan", "deployment.yaml", "--format", "json"], runs=5, warmups=0, env=env, cwd=folder)
                row(f"its no-change plan at {delay} ms latency: requests", "at most 12",
                    (sum(requests_in(log).values()) - before) // 5)
                assert json.loads(plan.output)["changes"] == [], "the second plan is not empty"
                slowest = measure([floor, "sequential", f"{url}{API}/worker_vm/?limit=1000", "1", ca, CREDENTIALS])
                row(f"its no-change plan at {delay} ms latency: wall time beyond 2 round trips of the slowest list",
                    "at most 100 ms", f"{(plan.wall - 2 * slowest.wall) * 1000:.0f} ms",
                    f"{plan.wall * 1000:.0f} ms in all, {plan.cpu * 1000:.0f} ms CPU, {plan.memory:.0f} MB")


def large():
    cpus = {}
    for locations in (50, 500):
        folder = platform_folder(locations, 20)
        with tempfile.TemporaryDirectory(dir=work) as scratch:
            scratch = pathlib.Path(scratch)
            with mock_server(mock, scratch, "--seed", folder / "seed.json") as (url, ca, _):
                env = environment(url, ca, scratch / "state")
                # The plan last: its output makes this process large, and a child's peak memory is never below that.
                validate = measure([provision, "validate", "deployment.yaml"], runs=3, env=env, cwd=folder)
                new = measure([provision, "plan", "deployment.yaml", "--format", "json"], runs=3, env=env, cwd=folder)
                cpus[locations] = new.cpu
                size = f"{locations} locations and {locations * 20:,} nodes"
                row(f"{size}, all new: load, validate, inventory, plan: CPU", "under 1.5 s" if locations == 500 else "none",
                    f"{new.cpu:.2f} s", f"{new.wall:.2f} s wall")
                row("the same, peak memory", "under 300 MB" if locations == 500 else "none", f"{new.memory:.0f} MB")
                row(f"{size}: validate", "none", f"{validate.cpu:.2f} s CPU", f"{validate.memory:.0f} MB")
    row("10 times the size costs", "at most 12 times", f"{cpus[500] / cpus[50]:.1f} times")


def starts():
    example = here.parent / "Examples" / "europe"
    with tempfile.TemporaryDirectory(dir=work) as scratch:
        scratch = pathlib.Path(scratch)
        subprocess.run([example / "make-certificates", scratch], check=True)
        (scratch / "deployment.yaml").write_text((example / "deployment.yaml").read_text())
        with mock_server(mock, scratch) as (url, ca, _):
            env = environment(url, ca, scratch / "state")
            commands = (["--version"], ["validate", "deployment.yaml"], ["plan", "deployment.yaml"])
            get, *costs = measure_in_turn(
                [[floor, "sequential", f"{url}{API}/global/1/", "1", ca, CREDENTIALS]]
                + [[provision, *command] for command in commands], runs=20, env=env, cwd=scratch)
            for command, ours in zip(commands, costs):
                goal = "at most 3" if command[0] == "plan" else "none"
                row(f"start to exit of `{command[0]}` on the example, against the floor's single GET", goal,
                    f"{ours.wall / get.wall:.1f}", f"{ours.wall * 1000:.0f} ms, {ours.memory:.0f} MB")


def machine():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    curl = subprocess.run(["curl-config", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return f"{model}, Linux {platform.release().split('-')[0]}, {curl}"


def main():
    load = os.getloadavg()
    work.mkdir(parents=True, exist_ok=True)
    parts = {"requests": client_requests, "latency": latency, "starts": starts, "apply": plan_and_apply, "large": large}
    for name in sys.argv[3:] or parts:
        parts[name]()
    print(f"Measured on {time.strftime('%Y-%m-%d')} on {machine()}; medians of several runs. The load average was "
          f"{load[0]:.1f} at the start and {os.getloadavg()[0]:.1f} at the end, on {os.cpu_count()} processors.\n")
    print("| work | goal | measured | |\n|---|---|---|---|")
    for what, goal, value, note in rows:
        print(f"| {what} | {goal} | {value} | {note} |")


main()
