"""How a language bends what is put into its sentences: dates, times, lists, names. Pure."""
