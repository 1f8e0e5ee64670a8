"""Themes of policy that readers ask for, and the words by which news names them."""
