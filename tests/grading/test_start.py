"""What a batch must not wait for."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from grader.grading.jail import Jail
from grader.grading.limits import Limits


@pytest.mark.parametrize("heavy", ["pandas", "numpy", "IPython", "nbgrader", "nbformat", "sqlalchemy", "matplotlib"])
def test_the_grading_command_starts_its_jail_before_anything_heavy_is_imported(heavy):
    asked = f"import grader.cli, grader.grading.commands, sys; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked]).returncode == 0


def test_what_larkwell_offers_is_imported_when_it_is_asked_for():
    asked = "import larkwell, sys; assert 'pandas' not in sys.modules; from larkwell import *; begin, load, explore"
    assert subprocess.run([sys.executable, "-c", asked]).returncode == 0
    unknown = subprocess.run([sys.executable, "-c", "from larkwell import lod"], capture_output=True, text=True)
    assert "cannot import name 'lod'" in unknown.stderr


def test_a_jail_that_is_ended_while_it_starts_is_gone_at_once(course):
    for step in range(100):  # bubblewrap makes its second half about 1 to 2 ms after its start
        jail = Jail(course.public, Limits())
        time.sleep(0.001 + step * 1e-5)
        started = time.monotonic()
        jail.close()
        assert time.monotonic() - started < 5
