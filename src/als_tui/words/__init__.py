"""Everything the program says, as whole sentences in plain ``str``.

Pure by contract: values from the meeting go in, words come out; nothing is glued together from fragments.
"""
