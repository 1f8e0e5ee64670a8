"""Who is meant in a text: names, their forms and cases, and how they are read."""
