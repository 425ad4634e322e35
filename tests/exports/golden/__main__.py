"""Makes the golden files anew; what has changed is to be looked at before it is kept."""

from tests.exports.golden import HERE, golden

for name, content in golden():
    (HERE / name).write_bytes(content)
