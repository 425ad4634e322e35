"""What a meeting is: its facts, its state, its rules and its sums.

Pure by contract: no screen, no file, no clock. The time is always an argument.
"""
