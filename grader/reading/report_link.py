"""*Report a problem*: a link, prefilled with what a reply needs, that opens a mail or an issue and sends nothing."""

from __future__ import annotations

import html
from urllib.parse import quote, urlencode


def report_link(target: str, day: str, question: str, version: str) -> str:
    """The paragraph below a question; `target` is `mailto:...` or the address of a repository's new issue.

    Without one it opens a mail that the reader addresses, and says to whom: the instructor who gave them the course.
    """
    subject = f"{day} {question}: a problem"
    body = f"Exercise: {day}\nQuestion: {question}\nVersion: {version}\n\nWhat is wrong, and what you expected:\n\n"
    whom = "" if target else " to your instructor"
    target = target or "mailto:"
    names = ("subject", "body") if target.startswith("mailto:") else ("title", "body")
    url = f"{target}{'&' if '?' in target else '?'}" + urlencode(
        dict(zip(names, (subject, body), strict=True)), quote_via=quote
    )
    return (
        f'<p class="report" data-report="{html.escape(day)}-{html.escape(question)}">'
        f'<a href="{html.escape(url, quote=True)}" aria-label="Report a problem{whom}: {question.upper()}">'
        f"Report a problem{whom}</a></p>"
    )
