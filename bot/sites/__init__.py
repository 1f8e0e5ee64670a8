"""Sites: the feeds that a page names, the articles that a list or a sitemap names, and their text.

What is slow or may not come to an end with a hostile page is done in a process apart (`apart.py`).
"""
