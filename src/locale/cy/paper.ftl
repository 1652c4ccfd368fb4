# Atebion a ddaeth ar bapur neu dros y ffôn.
