"""Everything that is kept: the schema, and every query as a function named for what it answers."""
