"""What one chat reads, and when."""
