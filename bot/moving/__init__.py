"""Moving house: an installation out to JSON lines and in again, also from another bot."""
