"""What fetches from strangers: the guarded HTTP client, and what a site's robots.txt allows."""
