"""What the Pages workflow runs is what anybody can run."""

from __future__ import annotations

import re

import yaml


def test_the_workflow_runs_make_site_and_publishes_its_folder(course):
    workflow = yaml.safe_load((course.root / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    commands = [step["run"] for step in steps if "run" in step]
    makefile = (course.root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert commands == ["make site"]
    assert "site" in targets
    folder = next(step["with"]["path"] for step in steps if "upload-pages-artifact" in step.get("uses", ""))
    assert f"du -sh {folder}" in makefile
    assert (course.build / "site").relative_to(course.root).as_posix() == folder


def test_the_workflow_asks_for_no_more_than_it_needs(course):
    workflow = yaml.safe_load((course.root / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/none@v1"))
