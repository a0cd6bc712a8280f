"""What it costs to remember in a database: an apply of 10,000 nodes, against the same with a private folder."""

import contextlib
import os
import pathlib
import pwd
import statistics
import subprocess
import tempfile

from command import apply_all, platform, platform_folder
from report import at_most, row
from servers import free_port

ROUNDS = 3


def shared_state(tools, work):
    folder = platform_folder(work, 500, 20)
    costs = {"folder": [], "database": []}
    for _ in range(ROUNDS):
        for place in costs:
            with postgresql() as url, platform(tools, work, folder) as (env, _, _, _):
                if place == "database":
                    env |= {"INFINITY_STATE": url}
                costs[place].append(apply_all(tools, env, folder))
    folder, database = (statistics.median(cost.wall for cost in costs[place]) for place in ("folder", "database"))
    row("500 locations and 10,000 nodes: apply from nothing with its state in PostgreSQL, wall time against a folder",
        database / folder, at_most(1.25), note=f"{database:.2f} s and {folder:.2f} s")


@contextlib.contextmanager
def postgresql():
    """A PostgreSQL server on loopback with its usual settings: what it confirms is on the disk. Yields its address."""
    programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
    port = free_port()
    with tempfile.TemporaryDirectory() as place:
        data = pathlib.Path(place) / "data"
        as_user = []
        if os.getuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(place, account.pw_uid, account.pw_gid)
            as_user = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]

        def run(name, *arguments):
            subprocess.run([*as_user, programs / name, "-D", data, *arguments], check=True, cwd="/",
                           stdout=subprocess.DEVNULL)

        run("initdb", "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C")
        run("pg_ctl", "start", "-w", "-l", f"{place}/log", "-o",
            f"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=")
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres?sslmode=disable"
        finally:
            run("pg_ctl", "stop", "-w", "-m", "fast")
