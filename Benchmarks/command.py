"""The command as a whole process: starting, plans and applies of several sizes."""

import json
import os
import pathlib
import ssl
import subprocess
import tempfile
import urllib.request
from base64 import b64encode

from measure import measure, measure_in_turn
from report import at_most, row
from servers import API, CREDENTIALS, mock_server, requests_in

here = pathlib.Path(__file__).resolve().parent
PLAN = ["plan", "deployment.yaml", "--format", "json"]
APPLY = ["apply", "deployment.yaml", "--auto-approve", "--format", "json"]


def starts(tools, work):
    example = here.parent / "Examples" / "europe"
    with tempfile.TemporaryDirectory(dir=work) as scratch:
        scratch = pathlib.Path(scratch)
        subprocess.run([example / "make-certificates", scratch], check=True)
        (scratch / "deployment.yaml").write_text((example / "deployment.yaml").read_text())
        with mock_server(tools.mock, scratch) as (url, ca, _):
            commands = (["--version"], ["validate", "deployment.yaml"], ["plan", "deployment.yaml"])
            get, *costs = measure_in_turn(
                [[tools.floor, "sequential", f"{url}{API}/global/1/", "1", ca, CREDENTIALS]]
                + [[tools.provision, *command] for command in commands],
                runs=40, env=environment(work, url, ca, scratch / "state"), cwd=scratch)
            for command, ours in zip(commands, costs):
                row(f"start to exit of `{command[0]}` on the example, against the floor's single GET", ours.wall / get.wall,
                    {"--version": at_most(0.8), "plan": at_most(2)}.get(command[0]),
                    note=f"{ours.wall * 1000:.0f} ms, {ours.memory:.0f} MB")


def plan_and_apply(tools, work):
    folder = platform_folder(work, 50, 20)
    for delay in (0, 10, 50):
        with platform(tools, work, folder, "--latency", str(delay)) as (env, url, ca, log):
            size = f"50 locations and 1,000 nodes at {delay} ms latency"
            apply = apply_all(tools, env, folder)
            counted = requests_in(log)
            before = sum(counted.values())
            row(f"apply of {size} from nothing: requests", before, at_most(180), "{}",
                f"{counted}, {apply.wall:.1f} s, {apply.cpu:.1f} s CPU, {apply.memory:.0f} MB")
            plan, slowest = measure_in_turn(
                [[tools.provision, *PLAN],
                 [tools.floor, "sequential", f"{url}{API}/worker_vm/?limit=1000", "1", ca, CREDENTIALS]],
                runs=9, warmups=0, env=env, cwd=folder)
            assert json.loads(plan.output)["changes"] == [], "the second plan is not empty"
            # The floor's requests are in the log too, one for each plan.
            row("its no-change plan: requests", (sum(requests_in(log).values()) - before) // 9 - 1, at_most(12), "{}")
            row("its no-change plan: ms beyond 2 round trips of the slowest list", (plan.wall - 2 * slowest.wall) * 1000,
                at_most(100), "{:.0f}",
                f"{plan.wall * 1000:.0f} ms in all, {plan.cpu * 1000:.0f} ms CPU, {plan.memory:.0f} MB")


def large(tools, work):
    cpus = {}
    for locations in (50, 500):
        folder, is_goal = platform_folder(work, locations, 20), locations == 500
        size = f"{locations} locations and {locations * 20:,} nodes"
        with platform(tools, work, folder) as (env, url, ca, _):
            validate = measure([tools.provision, "validate", "deployment.yaml"], runs=3, env=env, cwd=folder)
            row(f"{size}: load and validate: s CPU", validate.cpu, at_most(0.2) if is_goal else None,
                note=f"{validate.memory:.0f} MB")
            plan = {"all new": measure([tools.provision, *PLAN], runs=3, env=env, cwd=folder)}
            apply = apply_all(tools, env, folder)
            plan["no change"] = measure([tools.provision, *PLAN], runs=3, env=env, cwd=folder)
            assert json.loads(plan["no change"].output)["changes"] == [], "the second plan is not empty"
            drift(url, ca, range(1, locations * 20 + 1, 100))
            plan["1 % drift"] = measure([tools.provision, *PLAN], runs=3, env=env, cwd=folder)
            assert len(json.loads(plan["1 % drift"].output)["changes"]) == locations * 20 // 100
        for name, cost in plan.items():
            is_settled = name == "no change"
            cpu, memory = (0.35 if is_settled else 1.5, 100 if is_settled else 300) if is_goal else (0.06 if is_settled else None, None)
            row(f"{size}, {name}: load, validate, inventory, plan: s CPU", cost.cpu, cpu and at_most(cpu), note=f"{cost.wall:.2f} s wall")
            row("the same, MB of peak memory", cost.memory, memory and at_most(memory), "{:.0f}")
        row(f"{size}: apply from nothing: s CPU", apply.cpu, at_most(1.5) if is_goal else None, note=f"{apply.wall:.2f} s wall")
        row("the same, MB of peak memory", apply.memory, at_most(150) if is_goal else None, "{:.0f}")
        cpus[locations] = plan
    for name, cost in cpus[500].items():
        row(f"{name}: times the CPU at 10 times the size", cost.cpu / cpus[50][name].cpu, at_most(12), "{:.1f}")


def huge(tools, work):
    """Ten times the largest platform that is measured else, in ten files and with nothing to do: does anything grow faster than it?"""
    cpus = {}
    for locations in (500, 5000):
        folder, is_goal = platform_folder(work, locations, 20, "--files", "10", "--settled"), locations == 5000
        size = f"{locations:,} locations and {locations * 20:,} nodes in 10 files"
        with platform(tools, work, folder) as (env, *_):
            validate = measure([tools.provision, "validate", "deployment.yaml"], runs=3, env=env, cwd=folder)
            row(f"{size}: load and validate: s CPU", validate.cpu, note=f"{validate.memory:.0f} MB")
            plan = measure([tools.provision, *PLAN], runs=3, env=env, cwd=folder)
            assert json.loads(plan.output)["changes"] == [], "the plan of a settled platform is not empty"
        row(f"{size}, no change: load, validate, inventory, plan: s CPU", plan.cpu, at_most(4) if is_goal else None,
            note=f"{plan.wall:.2f} s wall")
        row("the same, MB of peak memory", plan.memory, at_most(1000) if is_goal else None, "{:.0f}")
        cpus[locations] = plan.cpu
    row("no change: times the CPU at 10 times the size", cpus[5000] / cpus[500], at_most(12), "{:.1f}")


def apply_all(tools, env, folder):
    cost = measure([tools.provision, *APPLY], runs=1, warmups=0, env=env, cwd=folder)
    result = json.loads(cost.output)["result"]
    assert result["failed"] == result["skipped"] == 0, result
    return cost


def drift(url, ca, nodes):
    """Gives nodes another SIP TLS FQDN behind the command's back."""
    changes = [{"resource_uri": f"{API}/worker_vm/{node}/", "alternative_fqdn": f"drift{node}.example.com"} for node in nodes]
    request = urllib.request.Request(
        f"{url}{API}/worker_vm/", json.dumps({"objects": changes}).encode(), method="PATCH",
        headers={"Content-Type": "application/json",
                 "Authorization": "Basic " + b64encode(CREDENTIALS.encode()).decode()})
    urllib.request.urlopen(request, context=ssl.create_default_context(cafile=ca)).read()


class platform:
    """A mock server with a platform's state; yields the environment, the address, the CA file and the request log."""

    def __init__(self, tools, work, folder, *options):
        self.work = work
        self.scratch = tempfile.TemporaryDirectory(dir=work)
        path = pathlib.Path(self.scratch.name)
        self.server = mock_server(tools.mock, path, "--seed", folder / "seed.json", *options)

    def __enter__(self):
        url, ca, log = self.server.__enter__()
        return environment(self.work, url, ca, pathlib.Path(self.scratch.name) / "state"), url, ca, log

    def __exit__(self, *error):
        self.server.__exit__(*error)
        self.scratch.cleanup()


def platform_folder(work, locations, nodes, *options):
    folder = work / "".join(["platform-", f"{locations}x{nodes}", *options])
    if not (folder / "deployment.yaml").exists():
        subprocess.run([here / "make-platform", folder, str(locations), str(nodes), *options], check=True)
    return folder


def environment(work, url, ca, state):
    return {
        "PATH": os.environ["PATH"], "HOME": str(work), "XDG_STATE_HOME": str(state), "PEXIP_ADDRESS": url,
        "PEXIP_CA_FILE": str(ca), "PEXIP_PASSWORD": CREDENTIALS.split(":")[1], "TURN_PASSWORD": "turn",
        "CONFPOOL_EU_PASSPHRASE": "example-passphrase", "TURN_EU_PASSWORD": "turn",
    }
