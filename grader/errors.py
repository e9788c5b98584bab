"""Errors of the engine: each says where, what, and what to do next, in one line."""

from __future__ import annotations

from pathlib import Path


class CourseError(Exception):
    """Base of everything that stops a command on purpose."""


class SourceError(CourseError):
    """A lesson or an exercise that cannot be used as it stands."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str) -> None:
        self.path, self.line, self.problem, self.remedy = path, line, problem, remedy
        super().__init__(path, line, problem, remedy)  # so that it travels between processes whole

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem} {self.remedy}"


class StaleError(CourseError):
    """Generated files that no longer match their sources."""


class FetchError(CourseError):
    """Something that a build needs from elsewhere, and cannot get here: no network, or a tool that is not installed."""
