"""The servers that the benchmarks talk to: the mock Management Node, and nginx with prepared answers."""

import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.request

API = "/api/admin/configuration/v1"
CREDENTIALS = "admin:benchmark"


@contextlib.contextmanager
def mock_server(binary, folder, *options):
    """The mock Management Node; yields its address, CA file and request log."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "requests.jsonl"
    log.unlink(missing_ok=True)
    process = subprocess.Popen(
        [binary, "--port", "0", "--tls-dir", folder / "tls", "--request-log", log, "--no-rate-limit", *options],
        stdout=subprocess.PIPE, env={"MOCK_PASSWORD": CREDENTIALS.split(":")[1], "PATH": "/usr/bin:/bin"})
    try:
        ready = json.loads(process.stdout.readline())
        yield ready["url"], ready["ca"], log
    finally:
        process.terminate()
        process.wait()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextlib.contextmanager
def nginx(folder, tls, nodes=10000):
    """nginx with prepared answers, so that the server is never what is measured; yields its HTTPS and HTTP addresses."""
    pages = folder / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    # In a process of its own: what the measuring one ever held counts as its children's peak memory.
    subprocess.run([sys.executable, __file__, pages, str(nodes)], check=True)
    https, http = free_port(), free_port()
    config = folder / "nginx.conf"
    # Its worker would otherwise run as somebody who may not read our folder.
    user = "user root;" if os.getuid() == 0 else ""
    config.write_text(f"""
{user} daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 256; }}
http {{
  access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  default_type application/json; keepalive_requests 10000000; sendfile on; tcp_nopush on;
  map $arg_offset $page {{ default $arg_offset; "" 0; }}
  server {{
    listen 127.0.0.1:{https} ssl; listen 127.0.0.1:{http};
    ssl_certificate {tls}/server.pem; ssl_certificate_key {tls}/server.key;
    root {pages}; open_file_cache max=100;
    location = {API}/worker_vm/1/ {{ rewrite ^ /node.json break; }}
    location = {API}/dns_server/1/ {{ rewrite ^ /dns-server.json break; }}
    location = {API}/worker_vm/ {{ rewrite ^ /nodes-$page.json break; }}
    location = /status {{ stub_status; }}
    location = /all-nodes {{ rewrite ^ /nodes.json break; }}
  }}
}}
""")
    process = subprocess.Popen(["nginx", "-c", config, "-e", folder / "nginx.log"], stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", https)):
                break
            time.sleep(0.02)
        yield f"https://127.0.0.1:{https}", f"http://127.0.0.1:{http}"
    finally:
        process.terminate()
        process.wait()


def connections_of(http, work):
    """How many connections the work makes to nginx."""
    def accepted():
        with urllib.request.urlopen(http + "/status") as answer:
            return int(answer.read().split()[7])
    before = accepted()
    work()
    return accepted() - before - 1


def node(number):
    """A Conferencing Node as a Management Node lists it: some 45 fields, 1.6 KB."""
    return {
        "address": f"10.{64 + number // 65536}.{number // 256 % 256}.{number % 256}",
        "alternative_fqdn": f"node{number:05}.vc.example.com", "cloud_bursting": False, "description": "",
        "domain": "vc.example.com", "enable_distributed_database": True, "enable_ssh": "GLOBAL",
        "gateway": "10.64.0.1", "hostname": f"node{number:05}", "id": number, "ipv6_address": None,
        "ipv6_gateway": None, "maintenance_mode": False, "maintenance_mode_reason": "", "managed": False,
        "media_priority_weight": None, "name": f"node{number:05}", "netmask": "255.255.0.0",
        "node_type": "CONFERENCING", "password": "", "resource_uri": f"{API}/worker_vm/{number}/",
        "secondary_address": None, "secondary_netmask": None, "service_manager": True, "service_policy": True,
        "signalling": True, "snmp_authentication_password": "", "snmp_community": "public",
        "snmp_mode": "DISABLED", "snmp_privacy_password": "", "snmp_system_contact": "admin@domain.com",
        "snmp_system_location": "Virtual machine", "snmp_username": "", "ssh_authorized_keys": [],
        "ssh_authorized_keys_use_cloud": True, "static_nat_address": None,
        "static_routes": [{"address": "10.0.0.0", "gateway": "10.64.0.1", "id": 1, "name": "inside", "prefix": 8,
                           "resource_uri": f"{API}/static_route/1/"}],
        "system_location": f"{API}/system_location/{number // 20 + 1}/",
        "tls_certificate": f"{API}/tls_certificate/{number // 20 + 1}/", "tls_client_certificate": None,
        "transcoding": True, "vm_cpu_count": 4, "vm_system_memory": 4096,
    }


def write_answers(folder, count, page=1000):
    nodes = [node(number) for number in range(1, count + 1)]
    (folder / "node.json").write_text(json.dumps(nodes[0]))
    (folder / "dns-server.json").write_text(json.dumps(
        {"address": "10.44.0.2", "description": "Internal DNS, Europe", "id": 1, "resource_uri": f"{API}/dns_server/1/"}))
    meta = {"limit": page, "next": None, "offset": 0, "previous": None, "total_count": count}
    (folder / "nodes.json").write_text(json.dumps({"meta": meta, "objects": nodes}))
    for offset in range(0, count, page):
        following = f"{API}/worker_vm/?limit={page}&offset={offset + page}" if offset + page < count else None
        body = {"meta": meta | {"offset": offset, "next": following}, "objects": nodes[offset:offset + page]}
        (folder / f"nodes-{offset}.json").write_text(json.dumps(body))


def requests_in(log):
    """The number of requests by method."""
    methods = [json.loads(line)["method"] for line in pathlib.Path(log).read_text().splitlines()]
    return {method: methods.count(method) for method in sorted(set(methods))}


if __name__ == "__main__":
    write_answers(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
