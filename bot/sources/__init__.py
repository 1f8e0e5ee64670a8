"""Sources that are visited: when, what they offer, what of it is news."""
