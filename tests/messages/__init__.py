"""How it looks in Telegram."""
