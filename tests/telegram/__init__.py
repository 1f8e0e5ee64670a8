"""What speaks Telegram, against a server of our own and a clock that nobody waits for."""
