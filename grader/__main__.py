"""`python -m grader` is the `course` command."""

from grader.cli import main

main()
