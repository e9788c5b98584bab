"""A progress bar on stderr; plain lines where stderr is no terminal."""

import sys


class Progress:
    """`step("what")` before each piece of work, `done()` at the end."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.made = 0
        self.terminal = sys.stderr.isatty()

    def step(self, what: str) -> None:
        """Show what is under way."""
        filled = int(30 * min(self.made / self.total, 1))
        if self.terminal:
            bar = "#" * filled + "." * (30 - filled)
            print(f"\r[{bar}] {what:<40.40}", end="", file=sys.stderr, flush=True)
        self.made += 1

    def note(self, line: str) -> None:
        """A line that stays."""
        print(("\r" + " " * 75 + "\r" if self.terminal else "") + line, file=sys.stderr, flush=True)

    def done(self) -> None:
        """Finish the bar."""
        if self.terminal:
            print("\r[" + "#" * 30 + "] done" + " " * 36, file=sys.stderr, flush=True)
