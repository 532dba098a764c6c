"""Brings the packages of sources.py into the cache, each checked against its pinned hash.

`python -m models.world.art.fetch` needs npm and a network, once.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import subprocess
import tarfile
import tempfile
from pathlib import Path

from models.world.art.sources import PACKAGES, Package


def check(tarball: Path, package: Package) -> None:
    """Raises ValueError if a tarball is not the pinned one."""
    method, _, wanted = package.integrity.partition("-")
    found = base64.b64encode(hashlib.new(method, tarball.read_bytes()).digest()).decode()
    if found != wanted:
        raise ValueError(f"{package.name}@{package.version} is not what was pinned")


def bring(package: Package) -> bool:
    """Downloads, checks and unpacks a package; False where it was there already."""
    if (package.folder / "package.json").is_file():
        return False
    package.folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=package.folder.parent) as scratch:
        command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
        subprocess.run(command, cwd=scratch, check=True, stdout=subprocess.DEVNULL)
        (tarball,) = Path(scratch).glob("*.tgz")
        check(tarball, package)
        with tarfile.open(tarball) as archive:
            archive.extractall(scratch, filter="data")
        (Path(scratch) / "package").rename(package.folder)
    return True


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    for package in PACKAGES:
        news = "fetched" if bring(package) else "there"
        print(f"{package.name} {package.version} ({package.licence}): {news}")


if __name__ == "__main__":
    main()
