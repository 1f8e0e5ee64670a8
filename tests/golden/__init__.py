"""Golden renders: every message that a reader or an editor can see, one page a language.

`python -m tests.golden` writes the pages; test_golden.py holds that they are what the code says,
and leave nothing out. A message that is new, or a new state of one: a `Case` in the `cases_*.py` of
its conversation.
"""
