"""The grader: a class's notebooks in, trustworthy marks in nbgrader's own gradebook out.

The path of a submission: `submission` reads the file, `roles` lays it over the released notebook, a `worker` runs the
learner's cells in a jail (`sandbox` outside, `child`, `shell` and `walls` inside), answers come out as data,
`verdicts` judges them with the edition's key, `autograded` writes the graded notebook and `gradebook_write` the marks.
"""
