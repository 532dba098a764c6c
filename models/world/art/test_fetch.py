"""What is fetched is what was pinned."""

import base64
import hashlib
from pathlib import Path

import pytest

from models.world.art.fetch import check
from models.world.art.sources import Package


def test_a_tarball_that_was_changed_is_refused(tmp_path: Path) -> None:
    tarball = tmp_path / "a.tgz"
    tarball.write_bytes(b"pictures")
    digest = base64.b64encode(hashlib.sha512(b"pictures").digest()).decode()
    package = Package("@some/set", "1.0.0", "MIT", f"sha512-{digest}")
    check(tarball, package)
    tarball.write_bytes(b"pictures and more")
    with pytest.raises(ValueError, match="not what was pinned"):
        check(tarball, package)
