"""The errors of the package: each is one plain line that says what to do next."""


class LarkwellError(Exception):
    """Base of everything that `larkwell` raises on purpose."""


class UnknownTableError(LarkwellError, KeyError):
    """No table of that name; the message lists the near ones."""

    def __str__(self) -> str:
        return str(self.args[0])


class EditionError(LarkwellError):
    """A folder that is no edition, or one whose files are damaged or stale."""


class ExerciseUnknownError(LarkwellError):
    """The notebook's exercise is not in the installed package, or in another version."""


class NotYetError(LarkwellError):
    """Raised by `check` under stock nbgrader only, where an error is what costs the points."""


class DecisionError(LarkwellError, ValueError):
    """A decision or a test plan that cannot be judged as it stands; the message names what is missing or unknown."""


class PredictionError(LarkwellError, ValueError):
    """A prediction that is no interval, is settled already, or is not on record."""


class ModelError(LarkwellError, ValueError):
    """A model that cannot be fitted to the table, or used on it, as it stands; the message says why."""
