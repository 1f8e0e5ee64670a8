"""The registry of officials: who holds what, from a date to a date; and what is shipped."""
