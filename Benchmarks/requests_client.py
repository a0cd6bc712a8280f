"""What people use: Python's requests with orjson, for the same requests.

    python3 requests_client.py sequential|list ADDRESS COUNT CAFILE USER:PASSWORD OBJECT
"""

import sys

import orjson
import requests

mode, address, count, ca, credentials, resource = sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:7]
session = requests.Session()
session.verify = ca
session.trust_env = False
session.auth = tuple(credentials.split(":", 1))
if mode == "sequential":
    for _ in range(count):
        answer = session.get(f"{address}/api/admin/configuration/v1/{resource}/1/")
        answer.raise_for_status()
        orjson.loads(answer.content)
else:
    offset, found = 0, 0
    while True:
        answer = session.get(
            f"{address}/api/admin/configuration/v1/{resource}/", params={"limit": 1000, "offset": offset})
        answer.raise_for_status()
        page = orjson.loads(answer.content)
        found += len(page["objects"])
        offset += 1000
        if not page["meta"]["next"]:
            break
    print(found)
