"""What speaks Telegram: client and connections, session, updates, webhook, pace."""
