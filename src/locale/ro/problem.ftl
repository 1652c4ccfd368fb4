problem-back = Înapoi la întrebare
problem-type = Scrieți codul răspunsului

problem-bad-request-title = Nu am putut citi aceasta
problem-bad-request-answer = Din această încercare nu s-a păstrat nimic.
problem-bad-request-do = Mergeți înapoi și apăsați din nou răspunsul.

problem-not-found-title = Această pagină nu este aici
problem-not-found-answer = Nu s-a trimis nimic.
problem-not-found-do = Priviți adresa de pe afiș și scrieți-o din nou. Literele mari și mici sunt la fel.

problem-method-title = Aici nu merge așa
problem-method-answer = Din această încercare nu s-a păstrat nimic.
problem-method-do = Scrieți adresa de pe afiș și apăsați acolo un răspuns.

problem-closed-title = Acum nu primim răspunsuri aici
problem-closed-answer = Nu s-a păstrat nimic din această încercare.
problem-closed-do = Folosiți cel mai nou semn sau încercați din nou în altă zi.

problem-too-large-title = A fost prea lung
problem-too-large-answer = Nu s-a păstrat.
problem-too-large-do = Mergeți înapoi, scurtați textul și trimiteți-l din nou.

problem-too-many-title = Vă rugăm să așteptați puțin
problem-too-many-answer = Au fost multe încercări în scurt timp, așa că nu am păstrat-o pe aceasta.
problem-too-many-do = Așteptați câteva minute, mergeți înapoi și încercați din nou.

problem-busy-title = Mulți oameni răspund chiar acum
problem-busy-answer = Nu suntem siguri că răspunsul dumneavoastră a fost păstrat.
problem-busy-do = Așteptați un minut, mergeți înapoi și apăsați-l din nou. Se numără o singură dată, oricât de des apăsați.

problem-broken-title = Ceva nu a mers aici
problem-broken-answer = Este vina noastră. Poate că răspunsul nu a fost păstrat.
problem-broken-do = Așteptați un minut, mergeți înapoi și apăsați-l din nou. Se numără o singură dată, oricât de des apăsați.

problem-receipt-title = Nu avem niciun răspuns cu acest cod
problem-receipt-answer = A fost șters, este prea vechi sau o literă este greșită.
problem-receipt-do = Priviți fiecare literă și cifră și scrieți codul din nou.

problem-too-late-title = Aceasta nu se mai poate schimba
problem-too-late-answer = Ce ați trimis înainte a rămas așa cum era.
problem-too-late-do = Încă îl puteți șterge.
