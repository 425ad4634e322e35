"""A meeting line by line, for screen readers, plain terminals and scripts: lines in, whole sentences out."""
