"""A rollout of a large platform in waves of 50 locations: what a wave costs, and whether that grows with the platform."""

import json

from command import platform, platform_folder
from measure import measure
from report import at_most, row
from servers import requests_in

WAVE = 50
ROLLOUT = ["rollout", "start", "deployment.yaml", "--auto-approve", "--order", "file", "--size", str(WAVE),
           "--gate-check", "configuration", "--format", "json"]


def rollout(tools, work):
    waves = {}
    for locations in (100, 500):
        folder, count = platform_folder(work, locations, 20), locations // WAVE
        with platform(tools, work, folder) as (env, url, ca, log):
            cost = measure([tools.provision, *ROLLOUT], runs=1, warmups=0, env=env, cwd=folder)
            result = json.loads(cost.output)["rollout"]
            assert [wave["status"] for wave in result["waves"]] == ["done"] * count, result
            counted = requests_in(log)
            writes = sum(number for method, number in counted.items() if method != "GET")
            waves[locations] = {"reads": counted["GET"] / count, "writes": writes / count, "cpu": cost.cpu / count}
            size = f"rollout of {locations} locations and {locations * 20:,} nodes in {count} waves of {WAVE}"
            row(f"{size}: requests a wave", sum(counted.values()) / count, None, "{:.0f}",
                f"{waves[locations]['writes']:.0f} of them writes; {cost.cpu / count:.2f} s CPU a wave, {cost.wall:.1f} s in all")
            row("the same, MB of peak memory", cost.memory, at_most(300), "{:.0f}")
    small, large = waves[100], waves[500]
    row("a wave's writes, at 5 times the platform", large["writes"] / small["writes"], at_most(1.1))
    row("a wave's reads, at 5 times the platform", large["reads"] / small["reads"])
    row("a wave's CPU, at 5 times the platform", large["cpu"] / small["cpu"])
