"""What the operator and the editors should know: what waits, what fails, what has gone silent."""
