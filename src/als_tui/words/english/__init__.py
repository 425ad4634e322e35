"""The English words of the method, as data alone: what a facilitator may say, see and agree with a set."""
