"""The judges: what counts as the same answer, and what is said of those that are not."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from larkwell.judge import judge
from larkwell.observe import call, observe
from larkwell.questions import Key, Question, Wrong
from larkwell.values import encode


def verdict(kind, value, wanted, wrongs=(), **options):
    question = Question("q1", kind, 2, names=("x",), options=options)
    recognised = tuple(Wrong(tag, message, {"x": encode(data)}) for tag, message, data in wrongs)
    return judge(question, {"x": encode(value)}, Key({"x": encode(wanted)}, recognised))


class Liar(float):
    """Equal to everything, as a hostile answer would be."""

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


SAME_NUMBERS = [
    (12, 12.0), (12, np.int64(12)), (12, np.float32(12)), (0.275, np.float64(0.275)), (0.25, Decimal("0.25")),
    (0.25, Fraction(1, 4)), (0.0, -0.0), (float("nan"), np.nan), (float("nan"), pd.NA), (0.3, 0.1 + 0.2),
    (12, np.array(12)), (True, np.bool_(True)), (pd.Timestamp("2025-01-01"), np.datetime64("2025-01-01")),
    (pd.Timedelta(days=2), np.timedelta64(2, "D")), (1e6, 1e6 + 0.5),
    (float("inf"), np.inf),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "value"), SAME_NUMBERS, ids=repr)
def test_the_same_number_in_another_dress_is_right(wanted, value):
    assert verdict("number", value, wanted).state == "right"


DIAGNOSES = [
    (0.275, 27.5, "percent for fraction"), (27.5, 0.275, "fraction for percent"), (0.275, "0.275", "number as text"),
    (12, 12000, "factor 1000"), (0.05, 20.0, "upside down"), (3.2, -3.2, "sign"), (0.27586, 0.28, "rounded"),
    (5.0, pd.Series([5.0]), "number in a table"), (5.0, float("nan"), "NaN"), (5.0, float("inf"), "infinite"),
    (5.0, None, "wrong kind"), (5.0, len, "wrong kind"), (120, 12, "factor 1/10"), 
    (0.5, (0, 5), "decimal comma"), (1, True, "wrong kind"),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "value", "tag"), DIAGNOSES, ids=repr)
def test_a_wrong_number_says_how_it_went_wrong(wanted, value, tag):
    said = verdict("number", value, wanted)
    assert (said.state, said.misconception, said.credit) == ("not yet", tag, 0)
    assert "`x`" in said.message


def test_an_int_is_exact_and_a_float_is_not():
    assert verdict("number", 1_000_000.4, 1_000_000).state == "not yet"
    assert verdict("number", 1_000_000.4, 1_000_000.0).state == "right"
    assert verdict("number", 0.2752, 0.275, tol=0.0005).state == "right"
    assert verdict("number", 0.2761, 0.275, tol=0.0005).state == "not yet"


def test_the_message_never_holds_the_answer():
    for wanted, value, _ in DIAGNOSES:
        assert str(wanted) not in verdict("number", value, wanted).message


def test_an_object_that_lies_about_equality_is_flattened():
    assert verdict("number", Liar(3), 0.275).state == "not yet"


def test_untouched_is_not_attempted():
    for kind, wanted in [
        ("number", 1),
        ("table", pd.DataFrame({"a": [1]})),
        ("choice", "a"),
        ("labels", {"a": "b"}),
    ]:
        assert verdict(kind, ..., wanted).state == "not attempted"
    assert verdict("labels", {"a": ..., "b": ...}, {"a": "x", "b": "y"}).state == "not attempted"


def test_a_recognised_wrong_answer_gets_its_own_message():
    said = verdict("number", 11, 0.275, [("count", "That is a count.", 11)])
    assert (said.message, said.misconception) == ("That is a count.", "count")


def test_two_variables_share_the_credit():
    question = Question("q1", "number", 2, names=("n", "p"))
    key = Key({"n": encode(11), "p": encode(0.275)})
    said = judge(question, {"n": encode(11), "p": encode(0.3)}, key)
    assert (said.state, said.credit) == ("not yet", 0.5)
    assert said.message.startswith("`n` is right.")


def test_answers_under_each_others_names_are_told_so():
    question = Question("q1", "number", 2, names=("n", "p"))
    key = Key({"n": encode(11), "p": encode(0.275)}, (Wrong("share", "A share.", {"n": encode(0.275)}),))
    swapped = judge(question, {"n": encode(0.275), "p": encode(11)}, key)
    assert swapped.message == "`n` and `p` have changed places: each holds what the other one should."
    assert judge(question, {"n": encode(0.275), "p": encode(0.3)}, key).message == "A share."
    foreseen = Key(key.right, (Wrong("swapped", "The other way round.", {"n": encode(0.275), "p": encode(11)}),))
    assert judge(question, {"n": encode(0.275), "p": encode(11)}, foreseen).message == "The other way round."
    choices = Question("q1", "choice", 2, names=("a", "b"), options={"options": ["x", "y"]})
    said = judge(choices, {"a": encode("x"), "b": encode("y")}, Key({"a": encode("y"), "b": encode("x")}))
    assert "places" not in said.message


LABELS = {"reach": "marketing", "quota": "sales", "churn": "shared", "win rate": "sales"}


def test_labels_forgive_capitals_and_blanks():
    assert verdict("labels", {k: f" {v.upper()} " for k, v in LABELS.items()}, LABELS).state == "right"


def test_labels_earn_partial_credit_beyond_guessing():
    assert verdict("labels", dict.fromkeys(LABELS, "sales"), LABELS).credit == 0
    three = verdict("labels", LABELS | {"reach": "sales"}, LABELS)
    assert three.credit == pytest.approx(0.5)
    assert "3 of 4 labels are right" in three.message
    assert "'reach'" in three.message


def test_an_unknown_label_is_named_with_the_near_one():
    said = verdict("labels", LABELS | {"reach": "marketting"}, LABELS)
    assert "'marketting' is none of" in said.message
    assert "Did you mean 'marketing'?" in said.message


def test_a_label_of_three_letters_is_not_taken_for_another():
    stages = {"a": "mql", "b": "sal"}
    assert "Did you mean" not in verdict("labels", stages | {"b": "sql"}, stages).message


def test_a_misshapen_dict_of_labels_is_told_so():
    assert "has lost 'reach'" in verdict("labels", {v: k for k, v in LABELS.items()}, LABELS).message
    said = verdict("labels", LABELS | {"reach": ["sales", "marketing"]}, LABELS)
    assert "'reach' in `x` is a list; give it one label" in said.message


def test_a_label_confusion_is_recognised_beside_other_errors():
    wrongs = [("mine", "Quota is not shared.", {"quota": "shared"})]
    said = verdict("labels", LABELS | {"quota": "shared", "reach": "sales"}, LABELS, wrongs)
    assert said.misconception == "mine"


TABLE = pd.DataFrame({"stage": ["lead", "win", "visit"], "n": [8, 3, 6]})


@pytest.mark.parametrize(
    "value",
    [
        TABLE.iloc[::-1],
        TABLE[["n", "stage"]],
        TABLE.set_index("stage"),
        TABLE.set_index("stage").rename_axis(None),
        TABLE.astype({"n": "Int64", "stage": "string"}),
        TABLE.astype({"n": float}),
        TABLE.astype({"stage": "category"}),
        TABLE.set_index([[7, 8, 9]]),
    ],
)
def test_the_same_table_in_another_order_or_dress_is_right(value):
    assert verdict("table", value, TABLE).state == "right"


def test_a_series_may_come_as_a_frame_or_a_dict():
    wanted = TABLE.set_index("stage")["n"]
    for value in (wanted.rename("anything"), wanted.reset_index(), wanted.to_dict(), wanted.sort_values()):
        assert verdict("table", value, wanted).state == "right"


def test_order_counts_where_it_is_asked_for():
    wanted = TABLE.sort_values("n", ascending=False)
    said = verdict("table", TABLE, wanted, ordered=True)
    assert (said.state, said.credit, said.misconception) == ("not yet", 0.75, "order")
    assert verdict("table", wanted, wanted, ordered=True).state == "right"


def test_the_column_sorted_by_may_be_any():
    wanted = TABLE[["n", "stage"]].sort_values("n", ascending=False)
    assert verdict("table", wanted.sort_values("stage", ascending=False), wanted, ordered="n").misconception == "order"
    assert verdict("table", wanted[["stage", "n"]], wanted, ordered="n").state == "right"


def test_ties_may_stand_in_any_order():
    wanted = pd.Series({"a": 5, "b": 3, "c": 3})
    assert verdict("table", pd.Series({"a": 5, "c": 3, "b": 3}), wanted, ordered=True).state == "right"


def test_a_table_says_what_is_missing():
    assert "lacks the column 'n'" in verdict("table", TABLE.rename(columns={"n": "count"}), TABLE).message
    assert "not asked for: 'extra'" in verdict("table", TABLE.assign(extra=1), TABLE).message
    assert "too few: which rows count" in verdict("table", TABLE.head(2), TABLE).message
    assert "too many" in verdict("table", pd.concat([TABLE, TABLE]), TABLE).message


def test_half_a_table_earns_half_and_less_earns_nothing():
    assert verdict("table", TABLE.head(2), TABLE).credit == pytest.approx(2 / 3)
    assert verdict("table", TABLE.head(1), TABLE).credit == 0


def test_labels_without_a_name_stand_for_one_column_only():
    wanted = TABLE.assign(share=[0.8, 0.3, 0.6])
    assert (
        "lacks the columns 'stage', 'share'"
        in verdict("table", TABLE.set_index("stage").rename_axis(None), wanted).message
    )
    assert verdict("table", TABLE.set_index("stage").rename_axis(None).iloc[::-1], TABLE).state == "right"
    assert (
        verdict("table", TABLE.assign(stage=["a", "b", "c"]).set_index("stage").rename_axis(None), TABLE).state
        == "not yet"
    )


def test_a_foreseen_table_whose_index_lost_its_name_is_recognised_by_its_labels():
    spend = pd.DataFrame({"cpl": [4.0, 9.0]}, index=["fair", "mail"])
    named = spend.rename_axis("channel")
    wrongs = [("doubled", "Everything twice.", spend * 2)]
    assert verdict("table", named * 2, named, wrongs).misconception == "doubled"
    assert verdict("table", named.rename({"fair": "print"}) * 2, named, wrongs).misconception != "doubled"
    assert verdict("table", named, spend).state == "right"
    assert "in 'index' yet" in verdict("table", named.rename({"fair": "print"}), spend).message


def test_a_missing_value_of_any_make_is_a_missing_value():
    wanted = pd.DataFrame({"stage": ["a", "b"], "step": [None, 0.5]})
    for dtype in ("Float64", "object", "float64"):
        assert verdict("table", wanted.astype({"step": dtype}), wanted).state == "right"


def test_a_count_is_no_percent():
    assert verdict("number", 7000, 70).misconception is None
    assert verdict("number", 70, 0.7).misconception == "percent for fraction"
    assert verdict("number", 0.7, 70).misconception == "fraction for percent"


def test_columns_that_only_name_the_rows_earn_nothing():
    wanted = TABLE.assign(share=[0.8, 0.3, 0.6])
    assert verdict("table", wanted.assign(n=[1, 1, 2]), wanted).credit == 0.5
    assert verdict("table", wanted.assign(n=[1, 1, 2], share=0.9), wanted).credit == 0
    assert verdict("table", TABLE.assign(n=[1, 1, 2]), TABLE).credit == 0


def test_a_rounded_table_is_not_right():
    wanted = pd.DataFrame({"a": ["x", "y"], "v": [1234.5678, 987.6543]})
    said = verdict("table", wanted.round(2), wanted)
    assert (said.state, said.misconception) == ("not yet", "rounded")
    assert "in 'v' yet. It is rounded" in said.message
    assert said.credit < 1
    shares = wanted.assign(v=[0.125, 0.375])
    percent = verdict("table", shares.assign(v=shares["v"] * 100), shares)
    assert percent.misconception == "percent for fraction"


@pytest.mark.parametrize("digits", range(6))
def test_a_rounded_column_with_a_gap_is_told_that_it_is_rounded(digits):
    wanted = pd.DataFrame({"stage": ["a", "b", "c"], "days": [None, 0.637148123, 18.441921]})
    assert verdict("table", wanted.round(digits), wanted).misconception == "rounded"


def test_a_tie_may_be_rounded_to_either_side():
    wanted = pd.DataFrame({"brand": ["a", "b"], "aided": [0.6125, 0.33371]})
    for tie in (0.612, 0.613):
        assert verdict("table", wanted.assign(aided=[tie, 0.334]), wanted).misconception == "rounded"


def test_what_is_not_rounded_is_not_called_so():
    wanted = pd.DataFrame({"stage": ["a", "b", "c"], "days": [3.0, 5.0, 8.25]})
    for days in ([5.0, 3.0, 8.25], [3.0, 5.0, 9.0], [0.0, 0.0, 0.0], [3.0, 5.0, None]):
        assert verdict("table", wanted.assign(days=days), wanted).misconception != "rounded"


def test_a_column_upside_down_or_of_ones_for_truth_is_told_so():
    wanted = pd.DataFrame({"channel": ["a", "b", "c"], "cpl": [4.0, 20.0, 12.5]})
    assert verdict("table", wanted.assign(cpl=1 / wanted["cpl"]), wanted).misconception == "upside down"
    flags = pd.DataFrame({"visitor": ["a", "b"], "robot": [True, False]})
    said = verdict("table", flags.assign(robot=[1, 0]), flags)
    assert said.message.endswith("It holds 1 and 0; asked are `True` and `False`.")
    assert verdict("table", flags.assign(robot=[1, 1]), flags).misconception is None
    assert "has 1 row, too few" in verdict("table", flags.head(1), flags).message


def test_rows_that_are_no_table_yet_are_told_so():
    wanted = TABLE.assign(share=[0.8, 0.3, 0.6])
    for rows in (wanted.to_dict("records"), wanted.to_dict("list")):
        said = verdict("table", rows, wanted)
        assert said.message.endswith("asked is a DataFrame. Put `pd.DataFrame(...)` round it.")


def test_the_column_whose_values_stand_in_wrong_rows_is_named():
    wanted = pd.DataFrame({"channel": ["a", "b", "c"], "cpl": [4.0, 20.0, 12.5], "rank": [1, 3, 2]})
    said = verdict("table", wanted.assign(rank=[3, 1, 2]), wanted)
    assert said.message == "`x` has the right values in the wrong rows of 'rank'."
    both = verdict("table", wanted.assign(rank=[3, 1, 2], cpl=[20.0, 12.5, 4.0]), wanted)
    assert both.message == "`x` has the right values in the wrong rows."


def test_a_wrong_row_is_named():
    said = verdict("table", TABLE.assign(n=[8, 4, 6]), TABLE)
    assert said.message.endswith("not the right values in 'n' yet. Look at the row 'win'.")


def calls(function, *cases):
    from larkwell.observe import call

    return {
        "t": "calls",
        "v": [call(function, {"call": f"f{c}", "args": [encode(a) for a in c], "kwargs": {}}) for c in cases],
    }


def judged(function):
    def right(k, n):
        if k > n:
            raise ValueError("k > n")
        return k / n if n else float("nan")

    cases = ((1, 4), (0, 0), (5, 2))
    question = Question("q1", "function", 2, names=("x",))
    return judge(question, {"x": calls(function, *cases)}, Key({"x": calls(right, *cases)}))


def test_functions_are_judged_by_their_results():
    class TooManyError(ValueError):
        pass

    def strict(k, n):
        if k > n:
            raise TooManyError
        return float("nan") if n == 0 else k / n

    assert judged(strict).state == "right"


def halfway(k, n):
    if k > n:
        raise ValueError
    return float("nan") if n == 0 else ...


def quiet(k, n):
    if k > n:
        raise ValueError
    print(k / n if n else "nan")


def nobody(k, n):
    if k > n:
        raise ValueError
    return k / n if n else None


def text(k, n):
    if k > n:
        raise ValueError
    return k / n if n else "nan"


def lenient(k, n):
    return k / n if n else float("nan")


def blunt(k, n):
    if k > n:
        raise RuntimeError
    return k / n if n else float("nan")


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (lambda k, n: ..., "Nothing to check yet"),
        (halfway, "right on 2 of 3 cases. In some of them the last line still returns `...`"),
        (quiet, "In some it returns nothing (`None`): is there a way through it without `return`?"),
        (nobody, "2 of 3 cases. Where there is no number it returns None; asked is NaN"),
        (text, "`f(0, 0)` returns the text 'nan'"),
        (lenient, "`f(5, 2)` should be refused; yours returns 2.5"),
        (blunt, "`f(5, 2)` stops with RuntimeError; asked is a ValueError"),
        (len, "stops with TypeError"),
    ],
)
def test_a_function_hears_what_it_did(function, said):
    assert said in judged(function).message


def test_gaps_in_tables_agree_with_gaps_only():
    wanted = pd.DataFrame({"a": ["x", "y"], "v": [1.0, np.nan]})
    assert verdict("table", wanted.copy(), wanted).state == "right"
    assert verdict("table", wanted.fillna(0), wanted).state == "not yet"


def test_floats_within_tolerance_do_not_shuffle_rows():
    wanted = pd.DataFrame({"a": ["x", "y"], "v": [0.1 + 0.2, 0.3]})
    assert verdict("table", pd.DataFrame({"a": ["y", "x"], "v": [0.3, 0.3]}), wanted).state == "right"


def test_charts_are_compared_by_their_data():
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot as plt

    counts = pd.Series({"lead": 8, "visit": 6})
    across = encode(counts.plot.barh(ax=plt.figure().gca()))
    upright = encode(counts.iloc[::-1].plot.bar(ax=plt.figure().gca()))
    other = encode((counts + 1).plot.bar(ax=plt.figure().gca()))
    question = Question("q1", "chart", 2, names=("x",))
    assert across["bars"] == [["lead", 8.0], ["visit", 6.0]]
    assert judge(question, {"x": upright}, Key({"x": across})).state == "right"
    assert judge(question, {"x": other}, Key({"x": across})).state == "not yet"
    numbered = encode(counts.reset_index(drop=True).plot.bar(ax=plt.figure().gca()))
    said = judge(question, {"x": numbered}, Key({"x": across}))
    assert said.message.startswith("`x` has bars of the right length, but not under the right labels")


def test_two_drawings_on_one_chart_are_told_so():
    from matplotlib import pyplot as plt

    costs = pd.DataFrame({"channel": ["fair", "mail"], "lead": [90.0, 7.0], "customer": [800.0, 40.0]})
    by = costs.set_index("channel")
    lead, customer = (encode(costs.plot.barh(x="channel", y=name)) for name in ("lead", "customer"))
    plt.figure()
    by["lead"].sort_values().plot.barh()
    both = encode(by["customer"].sort_values().plot.barh())
    question = Question("q1", "chart", 2, names=("a", "b"))
    said = judge(question, {"a": both, "b": both}, Key({"a": lead, "b": customer}))
    assert said.misconception == "two on one chart"
    assert "`plot` on a table, with `x=` and `y=`, opens a chart of its own" in said.message


def test_bars_are_sorted_from_either_end_where_that_is_asked():
    bars = [["search", 5.0], ["fair", 9.0], ["mail", 7.0], ["direct", None]]
    chart = {"t": "axes", "bars": bars, "lines": [], "points": []}
    question, key = Question("q1", "chart", 2, names=("x",), options={"ordered": True}), Key({"x": chart})
    for order, state in (([0, 2, 1, 3], "right"), ([1, 2, 3, 0], "right"), ([0, 1, 2, 3], "not yet")):
        verdict = judge(question, {"x": chart | {"bars": [bars[i] for i in order]}}, key)
        assert verdict.state == state
    assert (verdict.credit, verdict.message) == (
        0.75,
        "`x` shows the right bars; asked are bars sorted by their length.",
    )


def test_a_chart_above_another_keeps_its_labels_and_a_blank_stays_one():
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot as plt

    above, below = plt.subplots(2, sharex=True)[1]
    for axes in (above, below):
        pd.Series({"lead": 8, "visit": 6}).plot.bar(ax=axes)
    assert encode(above)["bars"] == [["lead", 8.0], ["visit", 6.0]]
    gaps = pd.Series([1.0, float("nan"), 3.0]).plot(ax=plt.figure().gca())
    assert encode(gaps)["lines"] == [[[0.0, 1.0], [1.0, None], [2.0, 3.0]]]


def test_values_past_the_bounds_are_not_followed():
    nested: list = []
    for _ in range(50):
        nested = [nested]
    assert encode(nested) == {"t": "too large"}
    loop: list = []
    loop.append(loop)
    assert encode(loop) == {"t": "too large"}


def test_a_function_that_must_leave_its_arguments_alone():
    def tidy(table):
        return table.assign(n=0)["n"].sum()

    def untidy(table):
        table["n"] = 0
        return table["n"].sum()

    cases = ({"call": "f(table)", "args": [encode(TABLE)], "kwargs": {}},)
    key = Key({"f": {"t": "calls", "v": [call(tidy, cases[0])]}})
    for options, state in (({"pure": True}, "not yet"), ({}, "right")):
        question = Question("q1", "function", 2, names=("f",), options=options, cases={"f": cases})
        assert judge(question, observe(question, {"f": tidy}), key).state == "right"
        said = judge(question, observe(question, {"f": untidy}), key)
        assert said.state == state
        assert ("`f(table)` changes what it was given" in said.message) is bool(options)


def test_a_value_far_off_is_not_called_rounded():
    assert verdict("number", 0.5, 0.4767).misconception is None
    assert verdict("number", 1.0, 0.69).misconception is None
    assert verdict("number", 0.48, 0.4767).misconception == "rounded"
    assert verdict("number", 28, 27.92).misconception == "rounded"
