"""What editors have put off: published at its minute, once, whichever process looks."""
