"""The pages of a daily habit: what I can do now, the plan and the review. Each reads without scripts as well."""

from __future__ import annotations

import html

from grader.course import Course
from grader.glossary import terms
from grader.lesson import Lesson

CAN_DO = """---
title: What I can do now
description: The skills and metrics of the days you have done, and your progress as a file
search:
  exclude: true
---
# What I can do now

<p class="lede" data-can-told>Every day adds one pandas skill and a few terms that you can define and compute. With
scripts on, the days that you have done on this device are ticked here.</p>

<div data-progress hidden></div>

{days}

<div data-predictions hidden></div>

## Keep it, move it

Your answers, predictions, progress, plan and review stay in this browser. They are sent nowhere.

<div class="transfer" data-transfer hidden></div>
"""

PLAN = """---
title: Plan
description: The days of the course by date, at your pace, and as a calendar file
search:
  exclude: true
---
# Plan

One lesson and one exercise take about forty minutes; a project day takes longer. Choose a start and a pace: the dates
appear below, and the calendar file puts them into any calendar. Nothing leaves this device.

<div class="plan" data-plan hidden></div>

<ol class="days planned">
{days}
</ol>
"""

REVIEW = """---
title: Review
description: Questions from earlier days that are due today, and exercises to try once more
---
# Review

What you call back to mind without looking stays. The questions of a day come back two days after you have done it, then
ten days later, then forty; one that you did not know comes back tomorrow. Exercise questions that are still open, or
that took you several tries, stand here too.

<div class="review" data-review="all">
<p>With scripts on, what is due on this device stands here. Without, every lesson ends with its own <em>three questions
to keep</em>: the <a href="../syllabus/">syllabus</a> leads to them.</p>
</div>
"""


def can_do(course: Course) -> str:
    """`progress.md`: per ready day its outcomes, skill and terms, for the page's script to tick."""
    return CAN_DO.format(days="\n\n".join(_day(course, lesson) for lesson in course.lessons))


def plan(course: Course) -> str:
    """`plan.md`: all days of all phases, ready or not, in order."""
    ready = {lesson.day: lesson for lesson in course.lessons}
    rows = []
    for phase in course.phases:
        for day, title in sorted(phase.plan.items()):
            name = html.escape(ready[day].meta["title"] if day in ready else title)
            if day in ready:
                name = f'<a href="../{phase.folder}/{ready[day].stem}/">{name}</a>'
            coming = "" if day in ready else ' class="coming"'
            rows.append(f'<li value="{day}"{coming}>{name}</li>')
    return PLAN.format(days="\n".join(rows))


def _day(course: Course, lesson: Lesson) -> str:
    outcomes = "".join(f"<li>{html.escape(outcome)}</li>" for outcome in lesson.meta["outcomes"])
    own = [term for term in terms(course.lessons) if term.lesson is lesson]
    linked = ", ".join(f'<a href="../glossary/#{term.anchor}">{html.escape(term.name)}</a>' for term in own)
    skill = lesson.meta["skill"]
    return (
        f'<section class="can" data-day="{lesson.day}" data-terms="{len(own)}">\n'
        f'<h2><a href="../{lesson.phase_folder}/{lesson.stem}/">Day {lesson.day} · '
        f"{html.escape(lesson.meta['title'])}</a></h2>\n<ul>{outcomes}</ul>\n"
        f"<p><strong>pandas:</strong> {html.escape(skill['name'])}</p>\n"
        f'<pre tabindex="0"><code>{html.escape(skill["code"])}</code></pre>\n'
        + (f"<p><strong>Terms and metrics:</strong> {linked}</p>\n" if linked else "")
        + "</section>"
    )
