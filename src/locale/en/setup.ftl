# How an organisation sets itself up: its own page, and what is left to do.
