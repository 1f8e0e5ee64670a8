"""Pictures: drawn in a process apart, sent once, known to Telegram by name from then on."""
