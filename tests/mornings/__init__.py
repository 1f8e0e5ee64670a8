"""A day of articles and the readers of its morning, played whole: `python -m tests.mornings`."""
