# The figures that are sent to a national body.
