# Gwasanaethau a mannau holi, fel y mae gweinyddwyr yn eu cadw.
