# %% [markdown] intro
# # Day 26 · E-mail: Opens That Never Happened
#
# A table of mails, each with a small picture that reports home when it is loaded. You compute the four rates of e-mail with their bases, sort the readers by what their mail program does with pictures, find out how much of the open rate is made by machines, and how many clicks. Then ten uses of the open rate, and a metric for the mail series that Larkwell is going to judge. About 35 minutes.

# %% setup
import pandas as pd

from larkwell import begin, load

check, hint, solution = begin("day-026")

mails = load("email_test")  # one row a lead, and the first mail it was sent; the arm "control" was sent none
mailed = mails[mails["arm"] != "control"]  # the two arms that were sent a mail, "plain" and "newsletter"
visitors = load("visitors")
territories = load("territories")

# %% [markdown]
# ## New today: `map()`
#
# `map` translates a column value by value. Give it a dictionary, old value on the left, new value on the right, and it returns a column of the same length. Here are devices, sorted by where one holds them:

# %% demo
grip = visitors["device"].map({"mobile": "hand", "tablet": "hand", "desktop": "desk"})
grip.value_counts()

# %% [markdown]
# Two old values may share a new one. An old value that the dictionary does **not** name becomes a blank, without a word of warning, and `groupby` leaves blanks out. So count them before you go on:

# %% demo
forgetful = visitors["device"].map({"mobile": "hand", "desktop": "desk"})
print(forgetful.isna().sum(), "blanks, and", len(visitors[visitors["device"] == "tablet"]), "tablets")

# %% [markdown]
# In place of a dictionary you can give it a lookup made of a table, one column as the index and one as the value:

# %% demo
region_of = territories.set_index("territory_id")["region"]
visitors["territory_id"].map(region_of).value_counts()

# %% [markdown]
# ## From day 17, without looking
#
# What is the danger of a bot rule that flags everybody with a single visit?
#
# <details><summary>Compare with your answer</summary>
#
# Most of those it flags are people: many come once, and some of them refuse cookies, so that only one visit is kept. A rule is judged by what it catches wrongly, too. Keep that for question 4, where you write a rule for clicks.
#
# </details>

# %% [markdown] ask q1 type=table points=3 columns="email_test.arm,email_test.delivered,email_test.opened,email_test.clicked,email_test.unsubscribed" period="June to August 2025"
# ### Four rates, three bases
#
# From `mailed` make the table `rates`, **one row for each of its two arms**, with the columns (all float, fractions, not rounded):
#
# - `arm`: may be the index;
# - `delivery_rate`: mails delivered / mails sent. Every row of `mailed` is a mail sent;
# - `click_rate`, the **click-through rate**: rows with `clicked` True / mails **delivered**;
# - `click_to_open`: rows with `clicked` True / rows with `opened` True. Every clicker counts above the line, on record as an opener or not;
# - `unsubscribe_rate`: rows with `unsubscribed` True / mails **delivered**.
#
# `delivered`, `opened`, `clicked`, `unsubscribed` have no blanks.
#
# *Why: each of them is called "the rate" by somebody.*

# %% answer q1
### BEGIN SOLUTION
t = mailed.groupby("arm").agg(
    sent=("delivered", "size"),
    delivered=("delivered", "sum"),
    opened=("opened", "sum"),
    clicked=("clicked", "sum"),
    gone=("unsubscribed", "sum"),
)
rates = t.assign(
    delivery_rate=t["delivered"] / t["sent"],
    click_rate=t["clicked"] / t["delivered"],
    click_to_open=t["clicked"] / t["opened"],
    unsubscribe_rate=t["gone"] / t["delivered"],
)[["delivery_rate", "click_rate", "click_to_open", "unsubscribe_rate"]]
### END SOLUTION

# %% check q1
check("q1", rates)

# %% wrong q1 clicks-of-sent
# `click_rate` is divided by the mails sent. A mail that bounced cannot be clicked: its base is the mails delivered.
rates = rates.assign(click_rate=t["clicked"] / t["sent"])

# %% wrong q1 clicks-of-opened
# `click_rate` is divided by the openers; that is `click_to_open`. Its base is the mails delivered.
rates = rates.assign(click_rate=t["clicked"] / t["opened"])

# %% wrong q1 opens-of-delivered
# `click_to_open` holds the open rate. It has clickers above the line and openers below.
rates = rates.assign(click_to_open=t["opened"] / t["delivered"])

# %% wrong q1 click-to-delivered
# `click_to_open` is divided by the mails delivered. Its base is the openers.
rates = rates.assign(click_to_open=t["clicked"] / t["delivered"])

# %% wrong q1 openers-among-clickers
# `click_to_open` counts only clickers who are on record as openers. Every clicker counts above the line.
both = mailed[mailed["opened"] & mailed["clicked"]].groupby("arm").size()
rates = rates.assign(click_to_open=both / t["opened"])

# %% wrong q1 turned-round
# `click_to_open` is turned round: of the clickers, the share that opened. The openers belong below the line.
both = mailed[mailed["opened"] & mailed["clicked"]].groupby("arm").size()
rates = rates.assign(click_to_open=both / t["clicked"])

# %% wrong q1 gone-of-sent
# `unsubscribe_rate` is divided by the mails sent. Whoever received nothing cannot unsubscribe from it: take the mails delivered.
rates = rates.assign(unsubscribe_rate=t["gone"] / t["sent"])

# %% wrong q1 gone-of-opened
# `unsubscribe_rate` is divided by the openers. Its base is the mails delivered.
rates = rates.assign(unsubscribe_rate=t["gone"] / t["opened"])

# %% wrong q1 bounces
# `delivery_rate` is the share that did *not* arrive.
rates = rates.assign(delivery_rate=1 - t["delivered"] / t["sent"])

# %% wrong q1 delivered-of-all
# `delivery_rate` is divided by all leads of the test, those without a mail among them. Each arm has its own mails below the line.
rates = rates.assign(delivery_rate=t["delivered"] / len(mails))

# %% wrong q1 all-of-sent
# Every rate is divided by the mails sent. The prompt names three bases: sent, delivered, opened.
rates = mailed.groupby("arm").agg(
    delivery_rate=("delivered", "mean"),
    click_rate=("clicked", "mean"),
    click_to_open=("clicked", "mean"),
    unsubscribe_rate=("unsubscribed", "mean"),
)

# %% wrong q1 upside-down
# `click_to_open` is turned round: openers over clickers. The clickers belong above the line.
rates = rates.assign(click_to_open=t["opened"] / t["clicked"])

# %% wrong q1 counts
# These are counts. Divide each by its base: mails sent, mails delivered or openers.
rates = pd.DataFrame(
    {
        "delivery_rate": t["delivered"],
        "click_rate": t["clicked"],
        "click_to_open": t["clicked"],
        "unsubscribe_rate": t["gone"],
    }
)

# %% wrong q1 quick-clicks-out
# `click_rate` leaves the quickest clicks out. That comes in question 4; here every row with `clicked` True counts.
slow = mailed[mailed["click_delay_s"] > 2].groupby("arm").size()
rates = rates.assign(click_rate=slow / t["delivered"])

# %% accept q1
got = (
    mailed[mailed["delivered"]]
    .groupby("arm")
    .agg(click_rate=("clicked", "mean"), unsubscribe_rate=("unsubscribed", "mean"))
)
sums = mailed.groupby("arm").agg(delivery_rate=("delivered", "mean"), c=("clicked", "sum"), o=("opened", "sum"))
rates = got.assign(delivery_rate=sums["delivery_rate"], click_to_open=sums["c"] / sums["o"]).reset_index()

# %% accept q1
lines = []
for arm in ["newsletter", "plain"]:
    one = mails[mails["arm"] == arm]
    here = one[one["delivered"]]
    lines.append(
        {
            "arm": arm,
            "delivery_rate": len(here) / len(one),
            "click_rate": here["clicked"].mean(),
            "click_to_open": one["clicked"].sum() / one["opened"].sum(),
            "unsubscribe_rate": here["unsubscribed"].sum() / len(here),
        }
    )
rates = pd.DataFrame(lines)

# %% [markdown] hint q1
# 1. True counts as 1: the sum of a True/False column is a count. You need five counts an arm.
# 2. Group `mailed` by `arm`, count the rows and add up the four columns, then divide; look at the prompt for each base.
# 3. `t = mailed.groupby("arm").agg(sent=("delivered", "size"), delivered=("delivered", "sum"), …)`, then `t.assign(delivery_rate=t["…"] / t["sent"], click_rate=t["clicked"] / t["…"], …)` and the four columns.

# %% [markdown] meaning q1
# Four rates and three things below the line. The difference between sent and delivered is small as long as the list is clean, and it grows exactly when something is wrong with the list. The third base, the openers, looks just as harmless. The next question is about it.

# %% [markdown] ask q2 type=table points=3 columns="email_test.mail_client,email_test.delivered,email_test.opened,email_test.clicked" period="June to August 2025"
# ### Who opened it?
#
# `mail_client` is the program in which the lead reads. What the programs do with the picture that reports an opening, in Larkwell's table:
#
# | `mail_client` | what happens | `client_group` |
# |---|---|---|
# | `apple_mail` | Apple's computers load the pictures of delivered mails in advance, opened or not | `"prefetch"` |
# | `gmail` | Google's computers fetch the picture when the mail is opened | `"proxy"` |
# | `outlook` and `other` | the reader's program loads it when the mail is opened, unless it blocks pictures | `"direct"` |
#
# Take the **delivered** mails of `mailed`, both arms together, and make the table `by_group`, one row for each of the three groups, order free, with the columns
#
# - `client_group`: as in the last column above; may be the index;
# - `delivered` (int): mails delivered;
# - `open_rate` (float): rows with `opened` True / mails delivered, a fraction, not rounded;
# - `click_rate` (float): rows with `clicked` True / mails delivered, a fraction, not rounded.
#
# *Why: nearly everybody opens and an ordinary number click? Then it was not everybody who opened.*

# %% answer q2
### BEGIN SOLUTION
groups = {"apple_mail": "prefetch", "gmail": "proxy", "outlook": "direct", "other": "direct"}
arrived = mailed[mailed["delivered"]]
arrived = arrived.assign(client_group=arrived["mail_client"].map(groups))
by_group = arrived.groupby("client_group").agg(
    delivered=("delivered", "sum"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)
### END SOLUTION

# %% check q2
check("q2", by_group)

# %% wrong q2 other-forgotten
# The group `direct` has lost the programs called `other`: a value that the dictionary does not name becomes a blank, and `groupby` leaves blanks out.
lost = arrived.assign(
    client_group=arrived["mail_client"].map({"apple_mail": "prefetch", "gmail": "proxy", "outlook": "direct"})
)
by_group = lost.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 other-as-proxy
# The programs called `other` stand with Gmail in your table. The list puts them with Outlook.
moved = arrived.assign(client_group=arrived["mail_client"].map(groups | {"other": "proxy"}))
by_group = moved.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 gmail-as-prefetch
# Gmail and Apple Mail have changed places or share a group. Gmail fetches the picture when the mail is opened.
moved = arrived.assign(client_group=arrived["mail_client"].map(groups | {"apple_mail": "proxy", "gmail": "prefetch"}))
by_group = moved.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 base-sent
# Your base is the mails sent, bounced ones among them. Keep the delivered ones first.
every = mailed.assign(client_group=mailed["mail_client"].map(groups))
by_group = every.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 control-too
# Leads that were sent no mail stand below your line. Take `mailed`, and of it the delivered mails.
every = mails.assign(client_group=mails["mail_client"].map(groups))
by_group = every.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 newsletter-only
# Your table holds the newsletter alone. Asked are both arms together.
half = arrived[arrived["arm"] == "newsletter"]
by_group = half.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 plain-only
# Your table holds the plain mail alone. Asked are both arms together.
half = arrived[arrived["arm"] == "plain"]
by_group = half.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 counts
# `open_rate` and `click_rate` are counts. Divide by the delivered mails of the row.
by_group = arrived.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "sum"), click_rate=("clicked", "sum")
)

# %% wrong q2 click-to-open
# `click_rate` is divided by the openers. Its base is the mails delivered.
by_group = by_group.assign(click_rate=by_group["click_rate"] / by_group["open_rate"])

# %% wrong q2 share-of-openers
# `open_rate` says how the openings are spread over the groups. Each row has its own delivered mails below the line.
openers = arrived.groupby("client_group").agg(n=("opened", "sum"))["n"]
by_group = by_group.assign(open_rate=openers / openers.sum())

# %% wrong q2 rates-swapped
# `open_rate` and `click_rate` have changed places.
by_group = by_group.assign(open_rate=by_group["click_rate"], click_rate=by_group["open_rate"])

# %% wrong q2 mean-of-programs
# The group with two programs has the average of two rates, each with the same vote. Put the mails of the group together first (day 23).
per = (
    arrived.groupby(["client_group", "mail_client"])
    .agg(delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean"))
    .reset_index()
)
by_group = per.groupby("client_group").agg(
    delivered=("delivered", "sum"), open_rate=("open_rate", "mean"), click_rate=("click_rate", "mean")
)

# %% wrong q2 rates-of-sent
# `delivered` is right, and the two rates have the mails sent below the line, bounced ones among them. Keep the delivered mails first.
every = mailed.assign(client_group=mailed["mail_client"].map(groups))
by_group = every.groupby("client_group").agg(
    delivered=("delivered", "sum"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 rates-of-everybody
# `delivered` is right, and the two rates have leads below the line that were sent no mail. Take `mailed`, and of it the delivered mails.
every = mails.assign(client_group=mails["mail_client"].map(groups))
by_group = every.groupby("client_group").agg(
    delivered=("delivered", "sum"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% wrong q2 sent-as-delivered
# The rates are right, and `delivered` counts the mails sent. Count after you have kept the delivered ones.
every = mailed.assign(client_group=mailed["mail_client"].map(groups)).groupby("client_group")
by_group = by_group.assign(delivered=every.agg(n=("lead_id", "size"))["n"])

# %% wrong q2 gmail-joins-apple
# Gmail stands in one group with Apple Mail. Gmail fetches the picture when the mail is opened, and has a group of its own.
joined = arrived.assign(client_group=arrived["mail_client"].map(groups | {"gmail": "prefetch"}))
by_group = joined.groupby("client_group").agg(
    delivered=("lead_id", "size"), open_rate=("opened", "mean"), click_rate=("clicked", "mean")
)

# %% accept q2
client = mails["mail_client"].map({"gmail": "proxy", "apple_mail": "prefetch"}).fillna("direct")
x = (
    mails.assign(client_group=client)
    .groupby("client_group")
    .agg(delivered=("delivered", "sum"), o=("opened", "sum"), c=("clicked", "sum"))
)
by_group = x.assign(open_rate=x["o"] / x["delivered"], click_rate=x["c"] / x["delivered"])[
    ["delivered", "open_rate", "click_rate"]
].reset_index()

# %% accept q2
rows = []
for name, programs in {"prefetch": ["apple_mail"], "proxy": ["gmail"], "direct": ["outlook", "other"]}.items():
    some = mailed[mailed["delivered"] & mailed["mail_client"].isin(programs)]
    rows.append(
        {
            "client_group": name,
            "delivered": len(some),
            "open_rate": some["opened"].mean(),
            "click_rate": some["clicked"].mean(),
        }
    )
by_group = pd.DataFrame(rows)

# %% [markdown] hint q2
# 1. The dictionary is the table in the prompt: first column on the left, last column on the right, four entries.
# 2. Keep the delivered mails, `assign` the mapped column, group by it. The mean of a True/False column is its rate.
# 3. `arrived = mailed[mailed["…"]]`, `arrived.assign(client_group=arrived["mail_client"].map({"apple_mail": "…", …}))`, `.groupby("client_group").agg(delivered=("lead_id", "size"), open_rate=("…", "mean"), click_rate=("…", "mean"))`.

# %% [markdown] meaning q2
# Where the pictures are loaded in advance, nearly every delivered mail counts as opened, by construction, and the clicks do not follow. So there the picture reports that a mail arrived, in a tone as if it had been read. Put the three groups into one average, and it rises with every reader who buys an Apple telephone.

# %% [markdown] ask q3 points=3 columns="email_test.mail_client,email_test.delivered,email_test.opened" period="June to August 2025"
# ### How much of it is prefetch?
#
# Again the delivered mails of `mailed`, both arms together. Fill three variables (float, not rounded):
#
# - `open_all`: of all delivered mails, the share with `opened` True, a fraction;
# - `open_others`: the same share among the delivered mails to leads **whose program does not prefetch** (groups `"proxy"` and `"direct"` of question 2, together), a fraction;
# - `gap_pp`: `open_all` minus `open_others`, in **percentage points**.
#
# *Why: this is how far the newsletter's proudest number would fall if a machine stopped helping.*

# %% answer q3
### BEGIN SOLUTION
arrived = mailed[mailed["delivered"]]
open_all = arrived["opened"].mean()
open_others = arrived[arrived["mail_client"] != "apple_mail"]["opened"].mean()
gap_pp = (open_all - open_others) * 100
### END SOLUTION

# %% check q3
check("q3", open_all, open_others, gap_pp)

# %% wrong q3 base-sent
# `open_all` is divided by the mails sent. Bounced mails cannot be opened: keep the delivered ones first.
open_all = mailed["opened"].mean()

# %% wrong q3 control-too
# `open_all` has the control arm below the line, which was sent no mail.
open_all = mails["opened"].mean()

# %% wrong q3 mean-of-groups
# `open_all` is the average of group rates, each with the same vote. Take all delivered mails together (day 23).
open_all = arrived.groupby("mail_client").agg(r=("opened", "mean"))["r"].mean()

# %% wrong q3 newsletter-only
# `open_all` is that of the newsletter alone. Asked are both arms together.
open_all = arrived[arrived["arm"] == "newsletter"]["opened"].mean()

# %% wrong q3 only-prefetch
# `open_others` is the rate of the readers *with* prefetching. Leave them out.
open_others = arrived[arrived["mail_client"] == "apple_mail"]["opened"].mean()

# %% wrong q3 direct-only
# `open_others` leaves Gmail out as well. Google fetches the picture when the mail is opened, so these readers stay in.
open_others = arrived[arrived["mail_client"].isin(["outlook", "other"])]["opened"].mean()

# %% wrong q3 other-lost
# `open_others` has lost the programs called `other`. They do not prefetch.
open_others = arrived[arrived["mail_client"].isin(["gmail", "outlook"])]["opened"].mean()

# %% wrong q3 openings-removed-only
# `open_others` takes the prefetched openings out of the top and leaves these readers in the base. Whoever leaves, leaves above *and* below the line (day 17).
open_others = (arrived["opened"] & (arrived["mail_client"] != "apple_mail")).mean()

# %% wrong q3 others-mean-of-groups
# `open_others` is the plain mean of the rates of `proxy` and `direct`. The two groups differ in size: put the openings of both above the line and the delivered mails of both below it.
open_others = (
    arrived[arrived["mail_client"] == "gmail"]["opened"].mean()
    + arrived[arrived["mail_client"].isin(["outlook", "other"])]["opened"].mean()
) / 2

# %% wrong q3 others-mean-of-programs
# `open_others` is the plain mean of the programs' own rates, a small one counting as much as a large one. Take the delivered mails of all of them together (day 23).
open_others = arrived[arrived["mail_client"] != "apple_mail"].groupby("mail_client")["opened"].mean().mean()

# %% wrong q3 others-of-sent
# `open_others` is divided by mails sent. Keep the delivered ones first.
open_others = mailed[mailed["mail_client"] != "apple_mail"]["opened"].mean()

# %% wrong q3 relative
# `gap_pp` is a relative difference in percent. Percentage points are the plain difference of the two shares, times 100 (day 7).
gap_pp = (open_all / open_others - 1) * 100

# %% wrong q3 from-prefetch
# `gap_pp` is the distance between readers with and without prefetching. Asked is how far the rate of *all* lies above that of the others.
gap_pp = (arrived[arrived["mail_client"] == "apple_mail"]["opened"].mean() - open_others) * 100

# %% wrong q3 mean-of-two
# `open_all` is the mean of two rates, with prefetching and without, each with the same vote. Take all delivered mails together (day 23).
open_all = (arrived[arrived["mail_client"] == "apple_mail"]["opened"].mean() + open_others) / 2

# %% wrong q3 part-of-all
# `gap_pp` is the part of `open_all` that disappears, in percent of it. Percentage points are the plain difference of the two shares, times 100 (day 7).
gap_pp = (1 - open_others / open_all) * 100

# %% wrong q3 counted
# `open_all` is a count. Divide by the delivered mails.
open_all = arrived["opened"].sum()

# %% wrong q3 others-counted
# `open_others` is a count. Divide by the delivered mails of these readers.
open_others = arrived[arrived["mail_client"] != "apple_mail"]["opened"].sum()

# %% wrong q3 turned
# `gap_pp` has its sign turned: the rate of all minus that of the others.
gap_pp = (open_others - open_all) * 100

# %% accept q3
client_group = arrived["mail_client"].map(
    {"apple_mail": "prefetch", "gmail": "proxy", "outlook": "direct", "other": "direct"}
)
rest = arrived[client_group.isin(["proxy", "direct"])]
open_all = arrived["opened"].sum() / len(arrived)
open_others = rest["opened"].sum() / len(rest)
gap_pp = open_all * 100 - open_others * 100

# %% accept q3
open_all = mails["opened"].sum() / mails["delivered"].sum()
some = mails[~mails["mail_client"].isin(["apple_mail"])]
open_others = some["opened"].sum() / some["delivered"].sum()
gap_pp = 100 * (open_all - open_others)

# %% [markdown] hint q3
# 1. Two means of `opened`, over different rows of the delivered mails.
# 2. For the second keep the rows whose program is not the one that prefetches; these readers leave the base, too.
# 3. `arrived["…"].mean()`, `arrived[arrived["mail_client"] != "…"]["…"].mean()`, and the difference times 100.

# %% [markdown] meaning q3
# If readers with prefetching open like the others, the whole gap is loading and no reading. Nobody can check that from openings: the lower number is the rate of the readers without prefetching, and those on Apple devices may read more, or less. Some readers block pictures and read without being seen. If Ines needs a number for openings, this is the more honest one, with its base in its name.

# %% [markdown] ask q4 points=3 mutants="no first click falls between the scanners' two seconds and the first people's, so a rule of three seconds counts the same" columns="email_test.delivered,email_test.clicked,email_test.click_delay_s" period="June to August 2025"
# ### Clicks without a finger
#
# Some firms let a program try the links of a mail before it reaches the reader. `click_delay_s` holds the seconds from delivery to the first click, and a blank where nobody clicked. Larkwell's rule: a first click **after two seconds or less** (2 counts) is a scanner's. Again the delivered mails of `mailed`, both arms together. Fill three variables:
#
# - `n_scanner` (int): mails whose first click is a scanner's by this rule;
# - `p_scanner` (float): `n_scanner` / mails with `clicked` True, a fraction, not rounded;
# - `click_rate_people` (float): mails that were clicked and whose first click is **not** a scanner's / **all** delivered mails, a fraction, not rounded.
#
# *Why: after the openings people say "then we trust the clicks".*

# %% answer q4
### BEGIN SOLUTION
arrived = mailed[mailed["delivered"]]
n_scanner = (arrived["click_delay_s"] <= 2).sum()
p_scanner = n_scanner / arrived["clicked"].sum()
click_rate_people = (arrived["click_delay_s"] > 2).sum() / len(arrived)
### END SOLUTION

# %% check q4
check("q4", n_scanner, p_scanner, click_rate_people)

# %% wrong q4 two-left-out
# `n_scanner` leaves out the clicks after exactly two seconds. The rule says two seconds *or less*.
n_scanner = (arrived["click_delay_s"] < 2).sum()

# %% wrong q4 blanks-as-fast
# `n_scanner` counts the mails that nobody clicked as well. A blank is no zero, and "not greater than 2" is not the same as "2 or smaller".
n_scanner = (~(arrived["click_delay_s"] > 2)).sum()

# %% wrong q4 slow-ones
# `n_scanner` counts the clicks that came later. Asked are those after two seconds or less.
n_scanner = (arrived["click_delay_s"] > 2).sum()

# %% wrong q4 hours
# `n_scanner` counts the clicks within two hours. The column is in seconds.
n_scanner = (arrived["click_delay_s"] <= 2 * 3600).sum()

# %% wrong q4 newsletter-only
# `n_scanner` counts in the newsletter alone. Asked are both arms together.
n_scanner = (arrived[arrived["arm"] == "newsletter"]["click_delay_s"] <= 2).sum()

# %% wrong q4 unopened-clicks
# `n_scanner` counts clicks without an opening on record. That is another sign: whoever blocks pictures and clicks looks the same. The rule goes by seconds.
n_scanner = (arrived["clicked"] & ~arrived["opened"]).sum()

# %% wrong q4 of-delivered
# `p_scanner` is divided by the mails delivered. Its base is the mails clicked.
p_scanner = n_scanner / len(arrived)

# %% wrong q4 of-the-rest
# `p_scanner` is divided by the *other* clicks. Its base is all mails clicked.
p_scanner = n_scanner / (arrived["click_delay_s"] > 2).sum()

# %% wrong q4 share-of-people
# `p_scanner` is the share of the clicks that are *not* a scanner's.
p_scanner = (arrived["click_delay_s"] > 2).sum() / arrived["clicked"].sum()

# %% wrong q4 all-clicks
# `click_rate_people` still has the scanners' clicks above the line.
click_rate_people = arrived["clicked"].mean()

# %% wrong q4 people-of-clicks
# `click_rate_people` is divided by the mails clicked. Its base is all delivered mails.
click_rate_people = (arrived["click_delay_s"] > 2).sum() / arrived["clicked"].sum()

# %% wrong q4 scanned-mails-out
# `click_rate_people` takes the scanned mails out of the base as well. Behind each scanner there is a reader who got the mail: the base is *all* delivered mails.
click_rate_people = (arrived["click_delay_s"] > 2).sum() / (len(arrived) - (arrived["click_delay_s"] <= 2).sum())

# %% wrong q4 people-of-sent
# `click_rate_people` is divided by the mails sent. Its base is the mails delivered.
click_rate_people = (arrived["click_delay_s"] > 2).sum() / len(mailed)

# %% wrong q4 unclicked-as-people
# `click_rate_people` counts the mails that nobody clicked as well. "Not a scanner's" is true of them, too; ask also whether they were clicked.
click_rate_people = (~(arrived["click_delay_s"] <= 2)).mean()

# %% wrong q4 one-program-out
# `click_rate_people` leaves out every click in Outlook. Readers in Outlook click by themselves, too: the rule goes by seconds.
click_rate_people = (arrived["clicked"] & (arrived["mail_client"] != "outlook")).mean()

# %% wrong q4 one-program-as-scanner
# `n_scanner` counts every click in Outlook. Readers in Outlook click by themselves, too: the rule goes by seconds.
n_scanner = (arrived["clicked"] & (arrived["mail_client"] == "outlook")).sum()

# %% accept q4
fast = arrived["click_delay_s"].isin([0, 1, 2])
n_scanner = len(arrived[fast])
p_scanner = len(arrived[fast & arrived["clicked"]]) / len(arrived[arrived["clicked"]])
click_rate_people = len(arrived[arrived["clicked"] & ~fast]) / len(arrived)

# %% accept q4
clicks = mails[mails["clicked"]]
n_scanner = (clicks["click_delay_s"] <= 2).sum()
p_scanner = (clicks["click_delay_s"] <= 2).mean()
click_rate_people = (len(clicks) - n_scanner) / mails["delivered"].sum()

# %% [markdown] hint q4
# 1. A comparison with a blank is False, so `<= 2` and `> 2` both leave the unclicked mails out.
# 2. Count the Trues of `click_delay_s <= 2`; for the share divide by the Trues of `clicked`; for the last one count the slower clicks and divide by the number of delivered mails.
# 3. `(arrived["click_delay_s"] <= …).sum()`, `… / arrived["clicked"].sum()`, `(arrived["click_delay_s"] > …).sum() / len(…)`.

# %% [markdown] meaning q4
# Clicks are much the better witness, and they too have to be asked how old they are. The rule is cautious in one direction and careless in the other: no reader is that quick, but behind a scanner's *first* click a person may have clicked later, and the table keeps only the first. So, if no scanner takes longer than two seconds, the rate of the people is a lower bound.

# %% [markdown] ask q5 type=labels points=4 options="safe|person|diluted|mix" fixed="the label follows from the four questions in the prompt"
# ### Ten uses of an opening
#
# Suppose that some of a firm's readers use a program that prefetches, so that every mail they are sent counts as opened, and that the firm can tell which readers they are. All other openings are made by people. Ask in this order and take the **first** yes:
#
# 1. `"safe"`: the number is made without a single opening of a prefetching reader.
# 2. `"person"`: single readers are treated according to whether *they* have opened.
# 3. `"diluted"`: open rates of groups are compared that were **drawn by lot from the same list** and mailed with the same delay until counting. (The machines add as much to either group: the difference shrinks, its direction is not theirs.)
# 4. `"mix"`: open rates of groups, lists or times are compared that were not drawn by lot, so that the share of prefetching readers may differ.
#
# In `uses` replace each `...` by one of the four.
#
# *Why: a score that adds points for openings promotes telephones, not buyers.*

# %% answer q5
uses = {
    "Subject test": ...,  # subject lines A and B, each to a tenth of the list drawn by lot; open rates of all readers compared after a day
    "List cleaning": ...,  # whoever has opened no mail for six months is taken off the list
    "Lead score": ...,  # five points for each mail that a lead has opened
    "Year on year": ...,  # the newsletter's open rate of 2019 beside that of 2025, all readers
    "Button test": ...,  # green or red button, halves drawn by lot; clickers / mails delivered compared
    "Second try": ...,  # whoever has not opened by Thursday gets the mail again
    "Hour test": ...,  # half the list, drawn by lot, mailed at 8, the other at 18; open rates of all readers compared, each 24 hours after sending
    "Two countries": ...,  # open rate of the British list beside that of the German list, all readers
    "Quiet subject test": ...,  # lines A and B, halves drawn by lot; open rates compared among the readers who do not prefetch
    "Published average": ...,  # the firm's open rate beside the average of its industry from a report
}
### BEGIN SOLUTION
uses = {
    "Subject test": "diluted",
    "List cleaning": "person",
    "Lead score": "person",
    "Year on year": "mix",
    "Button test": "safe",
    "Second try": "person",
    "Hour test": "diluted",
    "Two countries": "mix",
    "Quiet subject test": "safe",
    "Published average": "mix",
}
### END SOLUTION

# %% check q5
check("q5", uses)

# %% wrong q5 subject-safe
# "Subject test" counts the openings of all readers, the prefetching ones among them. Is it made without a single one of theirs?
uses = uses | {"Subject test": "safe"}

# %% wrong q5 subject-mix
# "Subject test": how were the two groups made? Can one of them have many more prefetching readers than the other?
uses = uses | {"Subject test": "mix"}

# %% wrong q5 subject-person
# "Subject test" compares two rates. Does anything happen to a single reader because of *her* opening?
uses = uses | {"Subject test": "person"}

# %% wrong q5 cleaning-safe
# "List cleaning": think of a prefetching reader who has not looked at a mail for a year. Is she ever taken off?
uses = uses | {"List cleaning": "safe"}

# %% wrong q5 cleaning-mix
# "List cleaning" compares no rates of groups. Who is taken off, and for what?
uses = uses | {"List cleaning": "mix"}

# %% wrong q5 score-safe
# "Lead score" gives a prefetching reader points for every mail that arrives. Whose openings are these?
uses = uses | {"Lead score": "safe"}

# %% wrong q5 score-mix
# "Lead score": the points go to single leads. Which question of the four speaks of that?
uses = uses | {"Lead score": "mix"}

# %% wrong q5 year-diluted
# "Year on year": nobody drew the readers of 2019 and 2025 by lot from one list. What has changed between them besides the newsletter?
uses = uses | {"Year on year": "diluted"}

# %% wrong q5 year-safe
# "Year on year" counts the openings of all readers, in 2025 those of the machines as well.
uses = uses | {"Year on year": "safe"}

# %% wrong q5 button-diluted
# "Button test": what is counted above the line, and does an opening occur anywhere?
uses = uses | {"Button test": "diluted"}

# %% wrong q5 second-safe
# "Second try": who never gets the second mail, read or unread?
uses = uses | {"Second try": "safe"}

# %% wrong q5 second-diluted
# "Second try" draws nothing by lot. Who gets the mail again, and for what?
uses = uses | {"Second try": "diluted"}

# %% wrong q5 second-mix
# "Second try" compares no rates. It treats each reader by her own opening.
uses = uses | {"Second try": "mix"}

# %% wrong q5 hour-mix
# "Hour test": the hours differ, and that is what is tested. How were the groups made, and how long was each given?
uses = uses | {"Hour test": "mix"}

# %% wrong q5 hour-safe
# "Hour test" counts the openings of all readers, the prefetching ones among them.
uses = uses | {"Hour test": "safe"}

# %% wrong q5 countries-diluted
# "Two countries": a list is not a group drawn by lot. May one of the lists have more prefetching readers?
uses = uses | {"Two countries": "diluted"}

# %% wrong q5 countries-safe
# "Two countries" counts the openings of all readers, in either list.
uses = uses | {"Two countries": "safe"}

# %% wrong q5 quiet-diluted
# "Quiet subject test": whose openings does it count? Start with the first question.
uses = uses | {"Quiet subject test": "diluted"}

# %% wrong q5 quiet-person
# "Quiet subject test" compares two rates, and nothing happens to a single reader. Start with the first question.
uses = uses | {"Quiet subject test": "person"}

# %% wrong q5 quiet-mix
# "Quiet subject test": the readers who prefetch are left out of both halves. Start with the first question.
uses = uses | {"Quiet subject test": "mix"}

# %% wrong q5 published-safe
# "Published average": does the report say how many of its readers prefetch?
uses = uses | {"Published average": "safe"}

# %% wrong q5 published-diluted
# "Published average": an industry's lists are not groups drawn by lot from your list.
uses = uses | {"Published average": "diluted"}

# %% wrong q5 all-mix
# You give every use the same label. Go through the four questions in their order and stop at the first yes.
uses = dict.fromkeys(uses, "mix")

# %% wrong q5 all-person
# You give every use the same label. Some of these compare groups and treat no single reader by her opening.
uses = dict.fromkeys(uses, "person")

# %% [markdown] hint q5
# 1. Four questions, in their order: openings of prefetching readers at all? single readers treated by them? groups drawn by lot? otherwise.
# 2. Look for two words in each text: *whoever* or *each lead* points to single readers, *drawn by lot* to a fair comparison. And look at what is counted.
# 3. Each of the four labels occurs. Where two seem to fit, the earlier question decides.

# %% [markdown] meaning q5
# The three uses that treat single readers are the ones with consequences for people: somebody is called, kept or left alone because of a machine. Comparisons by lot survive, with more mails needed to see the same thing. And for the rest one question helps: *has the share of Apple readers changed, too?*
#
# | use | label | because |
# |---|---|---|
# | Subject test | diluted | by lot, all readers counted |
# | List cleaning | person | a prefetching reader is never taken off |
# | Lead score | person | points for arriving mail |
# | Year on year | mix | between the two years prefetching began |
# | Button test | safe | clicks and deliveries, no opening |
# | Second try | person | a prefetching reader never gets it |
# | Hour test | diluted | by lot, same delay until counting |
# | Two countries | mix | lists differ in telephones |
# | Quiet subject test | safe | prefetching readers are left out |
# | Published average | mix | nobody knows the report's readers |

# %% [markdown] ask q6 type=essay points=4
# ### By what shall it be judged?
#
# Larkwell has drawn leads by lot for three arms: no mail, a plain personal mail, a designed newsletter. On day 80 you judge the two series. Write the metric down **before the plain arm's meetings and value are opened**, in **four to six sentences** to Ines and Tomasz. You have seen clicks of both mails and, in the lesson, some of the newsletter's meetings; say so in your text. Its other meetings, those of the arm without mail, and the value of both lie open in `mails`: leave them alone, or say that you have looked.
#
# - the metric: what is counted above the line, what stands below it, within how many days;
# - why it is not the open rate or click-to-open, with one of your numbers, its unit and its base;
# - what your metric cannot show, or what could spoil it;
# - the decision that hangs on it, and what you will look at beside it.
#
# A person reads your text and gives one point each for a claim, a number with its unit, a caveat and a decision.
#
# *Why: whoever picks the metric after the result has picked the result.*

# %% [markdown] answer q6
# *Write here: four to six sentences to Ines and Tomasz.*

# %% [markdown] rubric q6
# One point each:
#
# 1. **Claim**: one metric with numerator, base and window that exists in *all three* arms (for example meetings booked within 14 days / leads drawn for the arm), and that a machine cannot produce.
# 2. **Number with unit**: one own number, right for the tables, with unit and base, that speaks against openings ("open rate of prefetching readers, of the mails delivered"; "gap in percentage points").
# 3. **Caveat**: names a limit: meetings are rare and need many leads, a meeting is no sale, 14 days are short, a base of openers or of delivered mails is made after the draw and has no counterpart in the control arm.
# 4. **Decision**: what will be sent to whom if the metric comes out one way or the other, and a number beside it (unsubscribes, value after 90 days).

# %% [markdown] model q6
# I have seen the clicks and some of the newsletter's meetings, none in the arm without mail, and nothing of what the plain mail has brought; so that nobody can choose later, we judge both series by meetings booked within 14 days of the draw / all leads drawn for the arm, delivered or not, because this can be counted in the control arm as well, and no machine books a meeting. The open rate is out: of the mails delivered to readers whose program prefetches, (write `open_rate` of `prefetch`) count as opened, and without these readers the rate of all falls by (write `gap_pp`) percentage points. Click-to-open is out for the same reason, its base consists of openings, and clicks stay on the page only without those of the first two seconds. Meetings are rare, so a small difference may be luck, and a meeting is not yet a customer; please don't ask for a verdict per mail program. If an arm brings more meetings than no mail at all, by more than luck would explain, we send it to all leads with consent; otherwise we stop it. Beside it we look at the unsubscribe rate of the mails delivered, since a reader who has gone cannot be won back by mail.
#
# *(In your answer the brackets are replaced by your own numbers.)*

# %% [markdown] weak q6
# "The best metric for a newsletter is engagement. I would take the open rate and the click rate together, because one alone doesn't say everything. If more than 50% open, the series is a success."
#
# *What it misses: part of the number is made by machines, and the threshold of 50% was taken from nowhere. Openings don't exist in the control arm, so the question "compared with no mail?" can't be asked. Two rates "together" leave open which one decides.*
