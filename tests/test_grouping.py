"""The tests' own footing: those that share a folder share a process, which a new pytest may silently stop."""

from __future__ import annotations

import os

import pytest


def test_tests_of_a_group_run_in_one_process(request: pytest.FixtureRequest):
    if "PYTEST_XDIST_WORKER" in os.environ:
        assert [item.nodeid for item in request.session.items if "@" not in item.nodeid] == []
    assert all(item.get_closest_marker("xdist_group") for item in request.session.items)
