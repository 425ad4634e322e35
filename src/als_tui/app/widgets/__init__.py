"""Each shows one thing that it is given and says what was done to it; none knows of a session or a file."""
