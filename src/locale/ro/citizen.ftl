## Întrebările

fft-question = În general, cum a fost experiența dumneavoastră cu serviciul nostru?
fft-very-good = Foarte bună
fft-good = Bună
fft-neither = Nici bună, nici proastă
fft-poor = Proastă
fft-very-poor = Foarte proastă
fft-dont-know = Nu știu

govuk-question = În general, ce părere aveți despre serviciul primit astăzi?
govuk-very-satisfied = Foarte mulțumit(ă)
govuk-satisfied = Mulțumit(ă)
govuk-neither = Nici mulțumit(ă), nici nemulțumit(ă)
govuk-dissatisfied = Nemulțumit(ă)
govuk-very-dissatisfied = Foarte nemulțumit(ă)

smiley-question = Cât de fericit(ă) sunteți astăzi cu serviciul nostru?
smiley-very-happy = Foarte fericit(ă)
smiley-happy = Fericit(ă)
smiley-unhappy = Nefericit(ă)
smiley-very-unhappy = Foarte nefericit(ă)

## În jurul fiecărei pagini

frame-languages = Limbi
frame-more = Mai multe despre această pagină
frame-real = Este adevărat acest afiș?
frame-privacy = Confidențialitate
frame-accessibility = Accesibilitate
frame-receipt = Schimbați sau ștergeți un răspuns
frame-test = Probă: nu se numără
frame-test-more = Puteți încerca totul. Nu păstrăm nimic.
frame-test-opens = Această pagină se deschide pe { $day }.
frame-problem = Există o problemă
frame-error = Eroare: { $title }
frame-unchecked = Această traducere a fost scrisă de un calculator. Niciun vorbitor nu a verificat-o încă.

## Întrebarea

question-promise = Răspunsul se numără imediat. Nu întrebăm cine sunteți.
question-preselected = Apăsați încă o dată ca să îl trimiteți.
question-old = Pagina a stat mult timp deschisă. Apăsați încă o dată ca să trimiteți.
question-words-again = Cuvintele dumneavoastră sunt încă aici. Corectați-le, apoi apăsați răspunsul ca să le trimiteți pe amândouă.
question-press = Apăsați ca să trimiteți
question-choose = Alegeți unul dintre răspunsuri
question-pictures = Arată doar fețele
question-with-words = Arată cuvintele
question-trap = Lăsați goală această casetă

## După răspuns

receipt-thanks = Mulțumim. Răspunsul dumneavoastră se numără.
receipt-thanks-test = Mulțumim. A fost o probă.
receipt-again = Mulțumim. Ați răspuns deja, iar acel răspuns se numără.
receipt-score-changed = Mulțumim. Răspunsul a fost schimbat.
receipt-words-thanks = Mulțumim. Am primit cuvintele dumneavoastră.
receipt-found = Răspunsul dumneavoastră
receipt-answered = Ați răspuns:
receipt-keep = Păstrați acest cod al răspunsului ca să schimbați sau să ștergeți răspunsul:
receipt-keep-how = Faceți-i o fotografie sau notați-l. Apoi scrieți-l la { $address }
receipt-only = Fără el, nimeni nu vă poate găsi răspunsul. Nici măcar noi.

change-heading = Ați apăsat greșit? Schimbați răspunsul
change-until = Îl puteți schimba până la sfârșitul orei următoare.

withdraw-heading = Șterge răspunsul meu
withdraw-what = Aceasta șterge definitiv răspunsul și cuvintele. Totalurile deja publicate rămân așa cum sunt.
withdraw-button = Da, șterge răspunsul meu

words-question = De ce ați răspuns așa? (puteți sări peste întrebare)
words-leave-out = Vă rugăm să nu scrieți nume, numere de telefon sau ceva ce arată cine sunteți.
words-limit = Puteți scrie cel mult { $limit } de caractere.
words-sharing = Cine poate citi cuvintele dumneavoastră?
words-share = Puteți arăta cuvintele mele și altora, fără nume
words-team-only = Le poate citi doar serviciul
words-sharing-unset = Dacă nu alegeți nimic, le citește doar serviciul.
words-readers = Mai întâi le citesc oamenii care se ocupă de păreri la { $organisation }. Apoi le pot da echipei care conduce serviciul.
words-kept = Cât timp păstrăm cuvintele: { $months ->
    [one] { $months } lună.
    [few] { $months } luni.
   *[other] { $months } de luni.
}
words-found = Asta poate arăta cine este cineva:
words-take-out = Scoateți
words-taken-out = Scos.
words-put-back = Puneți la loc
words-send = Trimite cuvintele mele
words-change = Schimbați cuvintele
words-change-until = Le puteți schimba până la sfârșitul orei următoare sau până le citește cineva.
words-yours = Cuvintele dumneavoastră
words-once = Le arătăm doar acum, pentru că poate și alții folosesc acest telefon.
words-hidden = Nu vă arătăm cuvintele aici, pentru că poate și alții folosesc acest telefon. Ca să le citiți, { $link }.
words-hidden-link = scrieți din nou codul răspunsului
words-error-long = Textul trebuie să aibă cel mult { $limit } de caractere. Ați scris { $length }.
words-error-sign = În text este un semn ascuns pe care nu îl putem păstra. Scrieți textul din nou.
words-error-none = Scrieți mai întâi ceva sau săriți peste acest pas
words-error-sharing = Alegeți cine poate citi cuvintele dumneavoastră

status-heading = Unde sunt acum cuvintele dumneavoastră
status-received = Primite. Nu le-a citit încă nimeni.
status-being-read = Cineva le citește acum.
status-passed = Citite și date echipei.
status-shared = Citite și arătate și altora, fără nume.
status-not-shared = Citite. Nu vor fi arătate altora.

complaint-not = Aceasta nu este o plângere și nu putem răspunde, pentru că nu știm cine sunteți.
complaint-to = Pentru o plângere sau un răspuns:
complaint-nowhere = Pentru o plângere sau un răspuns, folosiți site-ul { $organisation }.

help-heading = Aveți nevoie de ajutor acum?
help-everybody = Arătăm acestea tuturor. Nimeni nu urmărește răspunsurile zi și noapte.
help-999 = În pericol: poliție, ambulanță sau pompieri
help-111-england = Criză de sănătate mintală: NHS 111, apoi opțiunea 2
help-111-wales = Criză de sănătate mintală: NHS 111 Wales, apoi opțiunea 2
help-111-scotland = Criză de sănătate mintală: NHS 24, apoi opțiunea de sănătate mintală
help-lifeline = La necaz sau disperare: Lifeline, zi și noapte
help-samaritans = Cineva cu care să vorbiți: Samaritans, zi și noapte
help-samaritans-welsh = Samaritans în galeză, între orele 19 și 23
help-childline = Sub 19 ani: Childline, zi și noapte
help-own = { $organisation }

## Scrierea codului răspunsului

type-title = Găsiți răspunsul dumneavoastră
type-label = Codul răspunsului
type-hint = 16 litere și cifre, de exemplu { $example }. Literele mici și spațiile nu deranjează.
type-button = Găsește răspunsul meu
type-error-empty = Scrieți codul răspunsului
type-error-shape = Codul răspunsului are 16 litere și cifre. Verificați să nu lipsească vreuna.
type-error-check = O literă sau o cifră este greșită. Priviți-le din nou pe fiecare.
type-error-unknown = Nu avem niciun răspuns cu acest cod. A fost șters sau este prea vechi.

withdrawn-title = Răspunsul dumneavoastră este șters
withdrawn-what = Nu se mai numără, iar cuvintele au dispărut.
withdrawn-test = A fost o probă, așa că nu s-a păstrat nimic.
withdrawn-danger = Dacă din cuvinte reiese că cineva poate fi în pericol, poate va trebui să le păstrăm ca să protejăm oamenii.
withdrawn-published = Totalurile deja publicate rămân așa cum sunt.

## Este adevărat acest afiș?

about-title = Este adevărat acest afiș?
about-known = Da, cunoaștem codul acestui afiș.
about-code = Codul afișului
about-place = Loc
about-service = Serviciu
about-organisation = Cine întreabă
about-check = Verificați trei lucruri
about-check-address = Adresa din partea de sus a ecranului începe cu { $host }
about-check-place = Locul numit aici este cel în care sunteți sau un serviciu pe care l-ați folosit.
about-check-asks = Această pagină întreabă cum a fost. Nu cere niciodată bani, card bancar, parolă sau numele dumneavoastră.
about-different = Ceva este diferit? Atunci nu continuați. Spuneți unui angajat sau spuneți-ne nouă:
about-different-nowhere = Ceva este diferit? Atunci nu continuați. Spuneți unui angajat.
about-signs = Site-ul nostru are lista tuturor panourilor noastre:
about-go = Dați răspunsul

## Confidențialitate

privacy-title = Confidențialitatea dumneavoastră
privacy-short = Nu întrebăm cine sunteți și nu încercăm să aflăm.
privacy-nothing = Ce nu păstrăm
privacy-no-cookies = Niciun cookie. Nu lăsăm nimic pe telefonul sau calculatorul dumneavoastră.
privacy-no-address = Nici adresa de internet, nici numărul de telefon, nici ce telefon aveți.
privacy-no-minute = Nici minutul în care ați răspuns. Păstrăm doar ora.
privacy-no-others = Nicio altă companie nu află că ați fost aici.
privacy-burst = Vrem să observăm când vin multe răspunsuri din aceeași rețea în aceeași zi. De aceea tăiem sfârșitul adresei de internet și amestecăm restul. Calculatorul ține aceasta în memorie cel mult o zi și nu o salvăm niciodată. Cu răspunsul salvăm doar un da sau un nu: au venit multe răspunsuri dintr-o rețea în acea zi? Răspunsul dumneavoastră se numără oricum.
privacy-texts = Dacă răspundeți prin SMS, operatorul dumneavoastră și firma care ne transmite mesajele văd numărul și mesajul. Nu păstrăm numărul. Timp de o zi păstrăm o formă amestecată a lui, ca mesajul următor să stea lângă primul. Dacă trimiteți STOP, păstrăm o formă amestecată a numărului, ca să nu vă mai scriem.
privacy-kept = Ce păstrăm și cât timp
privacy-kept-rating = Răspunsul, locul, ziua și ora: { $months ->
    [one] { $months } lună.
    [few] { $months } luni.
   *[other] { $months } de luni.
}
privacy-kept-words = Cuvintele, dacă scrieți: { $months ->
    [one] { $months } lună.
    [few] { $months } luni.
   *[other] { $months } de luni.
}
privacy-kept-receipt = Codul răspunsului, amestecat: până la { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
} după sfârșitul lunii sau cât timp vă păstrăm cuvintele.
privacy-kept-danger = Cuvintele din care reiese că cineva poate fi în pericol: cât timp avem nevoie de ele ca să protejăm oamenii.
privacy-kept-sums = Totalurile, de exemplu câți oameni au spus „bună”: pentru totdeauna. Nu numesc pe nimeni.
privacy-readers = Cine citește cuvintele dumneavoastră
privacy-readers-first = Mai întâi le citesc oamenii care se ocupă de păreri la { $organisation }. Ei scot numele.
privacy-readers-team = Apoi le poate citi echipa care conduce serviciul.
privacy-readers-others = Alți oameni le pot citi doar dacă ați spus că le putem arăta.
privacy-readers-numbers = Totalurile le poate vedea oricine. Lăsăm deoparte orice grup atât de mic încât s-ar putea afla cine ce a spus.
privacy-rights = Drepturile dumneavoastră
privacy-rights-receipt = Cu codul răspunsului puteți vedea, schimba sau șterge răspunsul.
privacy-rights-lost = Fără el, nimeni nu știe care răspuns este al dumneavoastră, așa că nu vi-l putem găsi.
privacy-rights-danger = Dacă vă ștergeți răspunsul, cuvintele despre un pericol pot rămâne sigilate. Le pot citi doar cei care îi apără pe oameni.
privacy-law = Legea
privacy-law-task = { $organisation } hotărăște cum sunt folosite aceste răspunsuri. Ele sunt adunate ca sarcină publică: articolul 6(1)(e) din UK GDPR.
privacy-law-ico = Dacă nu rezolvăm o problemă, vă puteți adresa Biroului Comisarului pentru Informații (Information Commissioner's Office):
privacy-ask = Întrebări despre datele dumneavoastră:
privacy-ask-nowhere = Pentru întrebări despre datele dumneavoastră, folosiți site-ul { $organisation }.
privacy-complain = Nu sunteți mulțumit(ă) de felul în care vă folosim datele? Faceți-ne o plângere pe aceeași cale. Vă confirmăm în 30 de zile că am primit-o.
privacy-list = Alegeți o organizație

## Accesibilitate

accessibility-title = Accesibilitate
accessibility-not-assessed = Aceste pagini nu au fost încă evaluate după regulile WCAG 2.2, nivelul AA. De aceea nu știm încă toate locurile în care au lipsuri.
accessibility-covers = Această declarație este despre paginile prin care { $organisation } întreabă cum au fost serviciile sale.
accessibility-full = Aceste pagini respectă pe deplin Ghidul de accesibilitate a conținutului web (WCAG) 2.2, nivelul AA.
accessibility-partial = Aceste pagini respectă parțial Ghidul de accesibilitate a conținutului web (WCAG) 2.2, nivelul AA. Ce lipsește stă mai jos.
accessibility-not = Aceste pagini nu respectă Ghidul de accesibilitate a conținutului web (WCAG) 2.2, nivelul AA. Ce lipsește stă mai jos.
accessibility-old-statement = Această declarație are mai mult de un an. O parte poate să nu mai fie adevărată. Este timpul să testăm din nou.
accessibility-faults = Ce lipsește
accessibility-answer = Cele mai multe zile până la răspunsul nostru: { $days }.
accessibility-how = De unde știm
accessibility-tested = Testat pe { $day }.
accessibility-confirmed = Am confirmat această declarație pe { $day }.
accessibility-enforced-britain = Comisia pentru Egalitate și Drepturile Omului (Equality and Human Rights Commission) are grijă ca instituțiile publice să respecte regulile.
accessibility-enforced-northern-ireland = Comisia pentru Egalitate din Irlanda de Nord (Equality Commission for Northern Ireland) are grijă ca instituțiile publice să respecte regulile.
accessibility-built = Le-am făcut ca să puteți
accessibility-keyboard = să le folosiți doar cu tastatura
accessibility-reader = să le ascultați cu un cititor de ecran
accessibility-zoom = să le măriți de până la patru ori și să le citiți tot pe o coloană
accessibility-colours = să folosiți culorile dumneavoastră
accessibility-old = să le folosiți pe un telefon vechi, cu scripturile oprite
accessibility-trouble = Ceva este greu de folosit? Spuneți-ne:
accessibility-trouble-nowhere = Ceva este greu de folosit? Spuneți unui angajat sau folosiți site-ul { $organisation }.
accessibility-law = Aceste pagini se supun regulamentului Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. Dacă nu sunteți mulțumit(ă) de răspunsul nostru, întrebați:
accessibility-law-britain = Serviciul de consiliere pentru egalitate (Equality Advisory and Support Service)
accessibility-law-northern-ireland = Comisia pentru Egalitate din Irlanda de Nord (Equality Commission for Northern Ireland)

## Aici nu se răspunde

closed-nothing = Nu s-a trimis nimic.
closed-paused-title = Deocamdată nu primim răspunsuri aici
closed-paused = { $place } face o pauză de la întrebări. Vă rugăm să încercați în altă zi.
closed-retired-title = Acest afiș nu mai este valabil
closed-retired = { $place } nu mai întreabă aici. Mulțumim că ați vrut să ne spuneți.
closed-successor = Puteți răspunde în schimb aici:
closed-unknown-title = Nu cunoaștem codul acestui afiș
closed-unknown = Niciun loc nu are codul { $code }.
closed-unknown-check = Verificați afișul și încercați din nou
closed-unknown-letters = Priviți fiecare literă și cifră. Literele mari și mici sunt la fel.
closed-unknown-address = Scrieți adresa așa cum este pe afiș. Arată așa: { $address }
closed-unknown-sticker = Afișul pare lipit peste altul? Atunci nu îl folosiți și spuneți unui angajat.

## In another web page

widget-failed = Nu a ajuns la noi. Apăsați din nou.
widget-open = Deschideți pagina

# What a service's team says back, on the page that thanks people.
told-heading = Voi ați spus, noi am făcut
told-people = Oamenii ne-au spus:
told-done = Ce am făcut:
told-planned = Ce vom face:
