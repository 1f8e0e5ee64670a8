"""What three languages call by words of their own: concepts of the news, and what news count."""
