# Pwy sy’n gweithio yma: y rhestr, gwahoddiadau, rolau.
