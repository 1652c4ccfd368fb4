# A service team's page: comments in batches, "You said, we did".
