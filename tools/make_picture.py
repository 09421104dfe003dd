"""Make the picture of the page that the README shows, from the bundled examples.

Usage: ``make_picture.py [PNG]``; needs a Chromium on the path.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "assessment.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZE = "1080,1180"


def make(picture: Path) -> None:
    """Assess the examples and draw the top of the page.

    Raises:
        SystemExit: there is no browser.
        CalledProcessError: the command or the browser failed.
    """
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise SystemExit(f"needs one of {', '.join(BROWSERS)} on the path")
    picture.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "assessment.html"
        assess = [sys.executable, "-m", "tumen", "assess", "examples/reports", "-o", str(page)]
        subprocess.run(assess, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--hide-scrollbars",
                f"--user-data-dir={folder}/profile",
                f"--window-size={SIZE}",
                f"--screenshot={picture}",
                page.as_uri(),
            ],
            check=True,
            stderr=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    make(Path(sys.argv[1]) if sys.argv[1:] else PICTURE)
