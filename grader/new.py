"""Start a day: a lesson and an exercise with everything in its place and nothing yet said."""

from __future__ import annotations

import json
import re
from pathlib import Path

from grader.course import Course, Phase
from grader.errors import CourseError
from grader.exercise import begin_line

LESSON = """---
day: {day}
title: {title}
phase: {phase}
question: "the day's big question?"
outcomes:
  - "what the reader can do afterwards"
minutes: {{reading: 10, exercise: 30}}
terms: []
tables: []
skill: {{name: "the one new skill", code: "{code}"}}
facts: []
retrieval: {{day: {before}, ask: "a question from an earlier day"}}
---

```python run
#| echo: false
#| output: false
from larkwell import load
```

## The answer in two minutes

## At Larkwell

## Exercise

## Takeaways

## Tomorrow
"""

EXERCISE = """# %% [markdown] intro
# # Day {day} · {heading}

# %% setup
import pandas as pd

from larkwell import begin, load

{begin}

# %% [markdown] ask q1 points=2 columns="table.column"
# ### A few words
#
# Store in `x` (type, unit, base, rounding; rows and period that count) ...
#
# *Why: ...*

# %% answer q1
### BEGIN SOLUTION
x = 1
### END SOLUTION

# %% check q1
check("q1", x)

# %% wrong q1 a-tag
# What this answer did, and what to look at next.
x = 2

# %% [markdown] hint q1
# 1. Where to look.
# 2. What to do.
# 3. The shape of the code.

# %% [markdown] meaning q1
# What the number says to Ines or Tomasz.
"""


def new_day(course: Course, day: int, title: str | None) -> list[Path]:
    """Write the two files of a day; its title and phase come from the plan unless given."""
    phase = _phase_of(course, day)
    heading = title or phase.plan[day]
    if not re.search("[a-z]", slug(heading)):
        raise CourseError(f"'{heading}' is no title. One day at a time: course new {day}")
    stem = f"day-{day:03}-{slug(heading)}"
    there = [*course.root.glob(f"course/*/day-{day:03}-*.md"), *course.root.glob(f"exercises/*/day-{day:03}-*.py")]
    if there:
        raise CourseError(
            f"day {day} is there already: {there[0].relative_to(course.root)}. Edit it, or remove it first."
        )
    lesson = course.root / "course" / phase.folder / f"{stem}.md"
    exercise = course.root / "exercises" / phase.folder / f"{stem}.py"
    exercise.parent.mkdir(parents=True, exist_ok=True)
    quoted = json.dumps(heading, ensure_ascii=False)
    text = LESSON.format(day=day, title=quoted, phase=phase.number, before=max(day - 1, 1), code="load('leads').head()")
    lesson.write_text(text, encoding="utf-8")
    begin = begin_line(f"day-{day:03}")
    exercise.write_text(EXERCISE.format(day=day, heading=heading, begin=begin), encoding="utf-8")
    return [lesson, exercise]


def slug(title: str) -> str:
    """The title as a file name has it, at most six words."""
    words = re.sub(r"[^a-z0-9]+", " ", title.lower().replace("'", "")).split()
    return "-".join(words[:6])


def _phase_of(course: Course, day: int) -> Phase:
    for phase in course.phases:
        if day in phase.plan:
            return phase
    raise CourseError(f"day {day}: no phase plans it. Days run from 1 to {max(max(p.plan) for p in course.phases)}.")
