"""nginx and Apache with the files of docs/hosting/: `python -m referees.hosts DEBS OUT`; exit 1 where a header differs."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

from browser.hosting import PATHS, meant
from browser.sites import ROOT
from referees.sites import copied, own

from generator.pages.policy_headers import TYPES

HOSTING = ROOT / "docs" / "hosting"
NGINX = """daemon off; pid {work}/pid; error_log stderr;
events {{}}
http {{ access_log off; include {debs}/etc/nginx/mime.types; default_type text/plain;
client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
{ours}
}}
"""
APACHE = """ServerRoot {work}
ServerName localhost
User nobody
Group nogroup
PidFile {work}/pid
ErrorLog /dev/stderr
Listen 127.0.0.1:{port}
{modules}
TypesConfig /dev/null
AddType text/html .html
AddType text/css .css
AddType application/json .json
DocumentRoot {site}
{ours}
"""
MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "autoindex")


def nginx(debs: Path, site: Path, work: Path, port: int) -> list[str]:
    """The command that serves the site with our file, changed only where its reader is told to."""
    ours = (HOSTING / "nginx.conf").read_text("utf-8")
    ours = ours.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/var/www/policy", str(site))
    types = debs / "etc" / "nginx" / "mime.types"
    if not types.exists():
        types.parent.mkdir(parents=True, exist_ok=True)
        types.write_text("types { text/html html; text/css css; image/svg+xml svg; application/json json; }\n")
    file = work / "nginx.conf"
    file.write_text(NGINX.format(work=work, debs=debs, ours=ours), "utf-8")
    return [str(debs / "usr/sbin/nginx"), "-p", str(work), "-e", "stderr", "-c", str(file)]


def apache(debs: Path, site: Path, work: Path, port: int) -> list[str]:
    """The same for Apache."""
    ours = (HOSTING / "apache.conf").read_text("utf-8").replace("/var/www/policy", str(site))
    folder = debs / "usr/lib/apache2/modules"
    modules = "\n".join(f"LoadModule {name}_module {folder}/mod_{name}.so" for name in MODULES)
    file = work / "apache.conf"
    file.write_text(APACHE.format(work=work, port=port, modules=modules, site=site, ours=ours), "utf-8")
    return [str(debs / "usr/sbin/apache2"), "-X", "-f", str(file)]


def main(debs: str, out: str) -> int:
    site, failed = _with_every_file(own(Path(out)), Path(out) / "hosted"), False
    for make in (nginx, apache):
        work = Path(out) / make.__name__
        work.mkdir()
        command = make(Path(debs), site, work, port := _free())
        libraries = {**os.environ, "LD_LIBRARY_PATH": f"{debs}/usr/lib/{os.uname().machine}-linux-gnu"}
        server = subprocess.Popen(command, env=libraries)
        try:
            wrong = [line for path in PATHS for line in _wrong(f"http://127.0.0.1:{port}", path, site)]
        finally:
            server.terminate()
            server.wait()
        sys.stdout.write("".join(f"{make.__name__}: {line}\n" for line in wrong))
        sys.stdout.write(f"{make.__name__}: {len(PATHS)} addresses, {len(wrong)} wrong\n")
        failed |= bool(wrong)
    return 1 if failed else 0


def _with_every_file(site: Path, copy: Path) -> Path:
    """The site with a file at every address that has one in some register."""
    copied(site, copy)
    for path in PATHS:
        file = copy / (path[1:] + "index.html" if path.endswith("/") else path[1:])
        if "no" not in file.name.split("-") and "/no/" not in path and not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("x")
    return copy


def _wrong(host: str, path: str, site: Path) -> list[str]:
    status, headers = _asked(host + path)
    file = site / (path[1:] + "index.html" if path.endswith("/") else path[1:])
    found = {name: headers.get(name) for name in meant(path)}
    wrong = [
        f"{path}: {name}: {found[name]}, not {value}" for name, value in meant(path).items() if found[name] != value
    ]
    if status != (200 if file.is_file() else 404):
        wrong.append(f"{path}: {status}")
    kind = next((kind for end, kind in TYPES.items() if path.endswith(end)), None)
    if kind and headers.get("Content-Type", "").partition(";")[0] != kind:
        wrong.append(f"{path}: {headers.get('Content-Type')}")
    return wrong


def _asked(address: str) -> tuple[int, dict[str, str]]:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own host
                return answer.status, dict(answer.headers)
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers)
        except OSError:
            time.sleep(0.1)
    return 0, {}


def _free() -> int:
    with suppress(OSError), socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
