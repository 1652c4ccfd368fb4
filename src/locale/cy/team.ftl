# Tudalen tîm gwasanaeth: sylwadau fesul swp, "Dywedoch chi, gwnaethom ni".
