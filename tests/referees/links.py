"""Linkinator: `python -m referees.links NODE LINKINATOR OUT`; exit 1 where a link or a fragment leads nowhere."""

import json
import subprocess
import sys
from pathlib import Path

from browser.serving import served
from referees.serving import GoodHost
from referees.sites import SPLIT, large, own


def main(node: str, linkinator: str, out: str) -> int:
    failed = False
    for site in (own(Path(out)), large(Path(out), SPLIT)):
        with served(site, GoodHost) as address:
            links = _followed([node, linkinator, address + "/"], address)
        broken = [link for link in links if link["state"] == "BROKEN"]
        good = [link for link in links if link["state"] == "OK"]
        for link in broken:
            sys.stdout.write(f"{link.get('parent')} -> {link['url']} ({link['status']})\n")
        sys.stdout.write(f"linkinator: {site.name}: {len(good)} addresses and their fragments, {len(broken)} broken\n")
        failed |= bool(broken) or len(good) < len(list(site.glob("*/index.html")))
    return 1 if failed else 0


def _followed(command: list[str], address: str) -> list[dict]:
    options = ["--recurse", "--check-fragments", "--format", "json", "--concurrency", "20", "--skip", f"^(?!{address})"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    return json.loads(done.stdout)["links"]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
