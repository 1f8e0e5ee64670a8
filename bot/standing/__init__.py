"""How an article stands: what of its topics it tells of, and what it only mentions. Pure."""
