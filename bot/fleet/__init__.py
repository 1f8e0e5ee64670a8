"""Several processes as one bot: who lives, who polls, who is woken."""
