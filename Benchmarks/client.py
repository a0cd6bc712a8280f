"""The client against the floor and against Python: requests, lists, latency."""

import pathlib

from measure import measure, measure_in_turn
from report import at_least, at_most, row
from servers import API, CREDENTIALS, connections_of, mock_server, nginx


def requests(tools, work):
    tls = certificate(tools, work)
    given = [tls / "ca.pem", CREDENTIALS]
    # A DNS server is next to nothing to decode; a Conferencing Node is the largest object that is read one by one.
    kinds = (("dns_server", "a DNS server"), ("worker_vm", "a Conferencing Node"))
    with nginx(work, tls) as (https, http):
        for name, address, kind, what in ((*scheme, *kind) for scheme in (("HTTPS", https), ("HTTP", http)) for kind in kinds):
            url, is_goal = f"{address}{API}/{kind}/1/", name == "HTTPS"
            floor, ours, elsewhere, people = measure_in_turn([
                [tools.floor, "sequential", url, "5000", *given],
                [tools.sdk, "sequential", address, "5000", *given, "1", kind],
                [tools.sdk, "sequential-elsewhere", address, "5000", *given, "1", kind],
                [*tools.python, "sequential", address, "500", *given, kind],
            ], runs=9)
            row(f"sequential GETs of {what} over {name}, in `withManagementClient`: requests a second against the floor",
                floor.wall / ours.wall, at_least(0.85 if kind == "dns_server" else 0.8) if is_goal else None,
                note=f"{5000 / ours.wall:.0f}/s")
            row("the same: CPU a request against the floor", ours.cpu / floor.cpu, at_most(1.4) if is_goal else None,
                note=f"{ours.cpu / 5000 * 1e6:.0f} µs, {ours.memory:.0f} MB")
            row("the same from tasks on Swift's shared threads: requests a second against the floor", floor.wall / elsewhere.wall,
                note=f"CPU a request {elsewhere.cpu / floor.cpu:.2f}")
            row("the same with Python's requests and orjson: requests a second against the floor",
                floor.wall / people.wall / 10, note=f"CPU a request {people.cpu * 10 / floor.cpu:.1f}")

        for name, address in (("HTTPS", https), ("HTTP", http)):
            floor, ours = measure_in_turn([
                [tools.floor, "concurrent", f"{address}{API}/dns_server/1/", "5000", *given, "10"],
                [tools.sdk, "concurrent", address, "5000", *given, "10", "dns_server"],
            ])
            row(f"10 GETs in flight over {name} without latency, requests a second against the floor",
                floor.wall / ours.wall, at_least(0.85), note=f"{5000 / ours.wall:.0f}/s, CPU a request {ours.cpu / floor.cpu:.2f}, {ours.memory:.0f} MB")

        made = connections_of(http, lambda: measure(
            [tools.sdk, "concurrent", https, "1000", *given, "10", "dns_server"], runs=1, warmups=0))
        floor, ours = measure_in_turn([
            [tools.floor, "sequential", f"{https}{API}/dns_server/1/", "1", *given],
            [tools.sdk, "sequential", https, "1", *given, "1", "dns_server"],
        ], runs=25)
        row("a program with one GET, start to exit, wall time against the floor", ours.wall / floor.wall, at_most(1.2),
            note=f"{ours.wall * 1000:.1f} ms, CPU {ours.cpu / floor.cpu:.2f}")

        row("10 in flight: TLS handshakes for 1,000 requests", made, at_most(10), "{}")


def lists(tools, work):
    tls = certificate(tools, work)
    for count in (1000, 10000):
        with nginx(work, tls, nodes=count) as (https, _):
            given = ["1", tls / "ca.pem", CREDENTIALS]
            floor, ours, people = measure_in_turn([
                [tools.floor, "sequential", f"{https}/all-nodes", *given],
                [tools.sdk, "list", https, *given, "5", "worker_vm"],
                [*tools.python, "list", https, *given, "worker_vm"],
            ], runs=9)
            size = int(floor.output.split()[1]) / 1e6
            is_goal = count == 10000
            row(f"list of {count:,} nodes, fetched and decoded, wall time against the floor's bare download",
                ours.wall / floor.wall, at_most(2) if is_goal else None,
                note=f"{ours.wall * 1000:.0f} ms for {size:.1f} MB; Python {people.wall / floor.wall:.1f}")
            row("the same, CPU against the floor's", ours.cpu / floor.cpu, at_most(3) if is_goal else None)
            row("the same, MB of memory above the answer's size", ours.memory - size, at_most(20) if is_goal else None,
                "{:.0f}")


def latency(tools, work):
    with mock_server(tools.mock, work, "--latency", "10") as (url, ca, _):
        floor, ours = measure_in_turn([
            [tools.floor, "concurrent", f"{url}{API}/worker_vm/1/", "3000", ca, CREDENTIALS, "10"],
            [tools.sdk, "concurrent", url, "3000", ca, CREDENTIALS, "10", "worker_vm"],
        ])
        row("10 in flight at 10 ms latency, requests a second against the floor", floor.wall / ours.wall, at_least(0.97),
            note=f"{3000 / ours.wall:.0f}/s, CPU a request {ours.cpu / floor.cpu:.2f}, {ours.memory:.0f} MB")



def certificate(tools, work):
    """The folder with the certificate that the mock server makes for itself, for nginx."""
    with mock_server(tools.mock, work) as (_, ca, _log):
        return pathlib.Path(ca).parent
