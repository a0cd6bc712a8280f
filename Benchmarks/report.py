"""The table of results: rows with a goal, whether it is met, and what else is worth knowing."""

import os
import pathlib
import platform
import subprocess
import sys
import time

rows = []
load_at_start = os.getloadavg()[0]

BEGIN, END = "<!-- results -->", "<!-- end of results -->"


def at_most(limit):
    return f"at most {limit:g}", lambda value: value <= limit


def at_least(limit):
    return f"at least {limit:g}", lambda value: value >= limit


def row(what, value, goal=None, show="{:.2f}", note=""):
    """Adds a row; `goal` comes from at_most or at_least, in the unit of `value`."""
    wanted, is_met = goal or ("", None)
    met = "" if is_met is None else "yes" if is_met(value) else "**no**"
    rows.append((what, wanted, show.format(value), met, note))
    print(f"{what}: {show.format(value)} {wanted and '(' + wanted + ')'} {met} {note}", file=sys.stderr)


def machine():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    curl = subprocess.run(["curl-config", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return f"{model}, Linux {platform.release().split('-')[0]}, {curl}"


def table():
    text = (
        f"Measured on {time.strftime('%Y-%m-%d')} on {machine()}; medians of several runs. The load average was "
        f"{load_at_start:.1f} at the start and {os.getloadavg()[0]:.1f} at the end, on {os.cpu_count()} processors.\n\n"
        "| work | goal | measured | met | |\n|---|---|---|---|---|\n")
    return text + "".join("| " + " | ".join(cells) + " |\n" for cells in rows)


def write_into(page):
    """Puts the table between the marks of a page."""
    before, rest = page.read_text().split(BEGIN)
    page.write_text(f"{before}{BEGIN}\n{table()}{END}{rest.split(END)[1]}")
