# Sut mae sefydliad yn ei osod ei hun: ei dudalen, a beth sydd ar ôl i’w wneud.
