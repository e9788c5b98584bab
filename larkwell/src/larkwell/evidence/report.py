"""The dataset report: every property in every edition, the naive answer, the method's answer, the truth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isnan

from pandas import Series

from .attribution import MODELS
from .finding import Finding

COMMAND = "python -m larkwell.evidence report"


@dataclass(frozen=True)
class Edition:
    """One edition as the report needs it. `truth`: the true value by finding, in the finding's unit.

    `channels`: the share of customers in % that each channel truly brought. `unselected`: what the headline
    method does in histories of the same company that nobody chose.
    """

    name: str
    seed: int
    findings: Mapping[str, Finding]
    truth: Mapping[str, float]
    channels: Mapping[str, float]
    unselected: Mapping[str, float]


def number(x: float) -> str:
    """About three digits; an en dash where there is no number."""
    if isnan(x):
        return "–"
    if abs(x) >= 1000 or abs(x - round(x)) < 1e-9:
        return f"{x:,.0f}".replace("-", "−")
    if abs(x) < 0.001:
        return "< 0.001" if x > 0 else "> −0.001"
    digits = 3 if abs(x) < 0.1 else 2 if abs(x) < 10 else 1
    return f"{x:.{digits}f}".replace("-", "−")


def interval(low: float, high: float) -> str:
    return "–" if isnan(low) or isnan(high) else f"{number(low)} … {number(high)}"


def yes(flag: bool) -> str:
    return "yes" if flag else "**no**"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return [*lines, *("| " + " | ".join(row) + " |" for row in rows), ""]


def naive_verdict(finding: Finding, truth: float) -> str:
    """Where the naive answer lies: beyond the interval, off the truth, or near it."""
    if isnan(finding.naive) or isnan(truth):
        return "–"
    side = "too high" if finding.naive > truth else "too low"
    inside = finding.covers(finding.naive)
    return f"{side} by {number(abs(finding.naive - truth))}" + (" (inside the interval)" if inside else "")


def closer(finding: Finding, truth: float) -> str:
    """Which of the two answers came nearer in this edition: one draw, no proof of a method."""
    gaps = abs(finding.naive - truth), abs(finding.answer - truth)
    if isnan(sum(gaps)) or gaps[0] == gaps[1]:
        return "–"
    return "method" if gaps[1] < gaps[0] else "naive"


def covered(finding: Finding, truth: float) -> str:
    if isnan(truth) or isnan(finding.low):
        return "–"
    if finding.adjusted_only and not finding.covers(truth):
        return "no, adjusted only"
    return yes(finding.covers(truth))


def section(name: str, editions: Sequence[Edition]) -> list[str]:
    first = editions[0].findings[name]
    lines = [f"## {name}", "", first.question, ""]
    lines += [f"- days: {', '.join(str(day) for day in first.days)}; unit: {first.unit}"]
    lines += [f"- naive: {first.naive_method}", f"- method: {first.method}"]
    lines += [f"- note: {note}" for note in first.notes]
    rows = []
    for edition in editions:
        finding, truth = edition.findings[name], edition.truth.get(name, float("nan"))
        rows.append(
            [
                edition.name,
                number(finding.naive),
                number(finding.answer),
                interval(finding.low, finding.high),
                number(truth),
                naive_verdict(finding, truth),
                closer(finding, truth),
                covered(finding, truth),
                f"{finding.n:,}",
            ]
        )
    head = ["edition", "naive", "method", "95% interval", "truth", "naive is", "closer", "covers the truth", "n"]
    lines += ["", *table(head, rows)]
    names = [edition.name for edition in editions]
    if first.claims:
        by_edition = [edition.findings[name].claims for edition in editions]
        claims = [[claim, *(yes(held[claim]) for held in by_edition)] for claim in first.claims]
        lines += table(["what has to hold", *names], claims)
    if first.details and name != "attribution":
        figures = [edition.findings[name].details for edition in editions]
        details = [[key.replace("_", " "), *(number(f[key]) for f in figures)] for key in first.details]
        lines += table(["figure", *names], details)
    if name == "attribution":
        for edition in editions:
            lines += channel_table(edition)
    return lines


def channel_table(edition: Edition) -> list[str]:
    """Shares of customers by model beside the truth, with the mean absolute error and rank correlation."""
    details = edition.findings["attribution"].details
    channels = sorted({key.removeprefix("last_") for key in details if key.startswith("last_")})
    truth = {channel: edition.channels.get(channel, float("nan")) for channel in channels}
    rows = [
        [
            channel,
            *(number(details[f"{model}_{channel}"]) for model in MODELS),
            number(truth[channel]),
            number(details[f"last_{channel}"] / truth[channel]) if truth[channel] > 0 else "–",
        ]
        for channel in sorted(channels, key=lambda channel: -details[f"last_{channel}"])
    ]
    true = Series(truth)
    sums, errors, ranks = ["sum"], ["mean absolute error"], ["rank correlation"]
    for model in MODELS:
        credit = Series({channel: details[f"{model}_{channel}"] for channel in channels})
        sums.append(number(float(credit.sum())))
        errors.append(number(float((credit - true).abs().mean())))
        ranks.append(number(float(credit.rank().corr(true.rank()))))
    rows += [[*sums, number(float(true.sum())), "–"], [*errors, "–", "–"], [*ranks, "–", "–"]]
    head = ["% of customers", *MODELS, "truth", "last / truth"]
    return [f"Edition {edition.name}:", "", *table(head, rows)]


def matrix(editions: Sequence[Edition]) -> list[str]:
    """Property by edition: claims that hold, and whether the interval covers the truth."""
    rows = []
    for name in editions[0].findings:
        row = [f"[{name}](#{name})"]
        for edition in editions:
            finding, truth = edition.findings[name], edition.truth.get(name, float("nan"))
            held = sum(finding.claims.values())
            claims = f"{held}/{len(finding.claims)}"
            row.append((claims if finding.stands else f"**{claims}**") + f", {covered(finding, truth)}")
        rows.append(row)
    return table(["property", *(edition.name for edition in editions)], rows)


def histories(editions: Sequence[Edition]) -> list[str]:
    """The headline method where no seed was chosen for its story."""
    figures = list(editions[0].unselected)
    rows = [[figure, *(number(edition.unselected[figure]) for edition in editions)] for figure in figures]
    return [
        "## Histories that nobody chose",
        "",
        "An edition is chosen to be readable. In its twenty sealed histories of the same company, drawn without",
        "choosing, the headline method of days 86 to 90 gives (pp per 100 inbound leads):",
        "",
        *table(["figure", *(edition.name for edition in editions)], rows),
    ]


def render(editions: Sequence[Edition], arguments: str) -> str:
    """The whole report as Markdown, the same bytes for the same editions."""
    lines = [
        f"<!-- Generated by `{COMMAND} {arguments}`: do not edit. -->",
        "",
        "# What the dataset shows, measured",
        "",
        f"Editions: {', '.join(f'{edition.name} (seed {edition.seed})' for edition in editions)}. To make one again:",
        "`python -m larkwell.generate KIND --seed N --out DIR`.",
        "",
        "Each property is found again from the shipped tables alone, by the method the course teaches,",
        "then compared with the truth of the edition (counterfactual replay, or the parameter that made it).",
        "",
        "Per property and edition: how many of its claims hold, and whether the method's 95% interval",
        "covers the truth (a dash where no interval or no single truth exists).",
        "",
        "**Read it as a selection, not as a test of the methods.** The seed of an edition is searched until its",
        "invariants hold, and those invariants include many of these claims and intervals. That they hold here is",
        "what was selected for. How often the headline method works where nobody selected stands",
        "[at the end](#histories-that-nobody-chose). The column *closer* shows where, in this one draw, the naive",
        "answer came nearer to the truth than the method.",
        "",
        *matrix(editions),
    ]
    for name in editions[0].findings:
        lines += section(name, editions)
    lines += histories(editions)
    return "\n".join(lines).rstrip("\n") + "\n"
