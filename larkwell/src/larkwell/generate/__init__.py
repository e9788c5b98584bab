"""The generator of Larkwell editions: causes first, logs derived, mess last.

Runs from a checkout of the repository (`python -m larkwell.generate`); it is not part of the learner's wheel.
"""
