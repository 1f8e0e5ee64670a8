"""What a claimed delivery says now: the stage between how news looks and how it gets there."""
