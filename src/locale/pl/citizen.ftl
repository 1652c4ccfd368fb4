## Zestawy pytań

fft-question = Jak ogólnie ocenia Pan/Pani nasze usługi?
fft-very-good = Bardzo dobrze
fft-good = Dobrze
fft-neither = Ani dobrze, ani źle
fft-poor = Źle
fft-very-poor = Bardzo źle
fft-dont-know = Nie wiem

govuk-question = Jak ogólnie ocenia Pan/Pani zadowolenie z dzisiejszej usługi?
govuk-very-satisfied = Bardzo duże zadowolenie
govuk-satisfied = Zadowolenie
govuk-neither = Ani zadowolenie, ani niezadowolenie
govuk-dissatisfied = Niezadowolenie
govuk-very-dissatisfied = Bardzo duże niezadowolenie

smiley-question = Jak bardzo podoba się Panu/Pani dziś nasza usługa?
smiley-very-happy = Bardzo mi się podoba
smiley-happy = Podoba mi się
smiley-unhappy = Nie podoba mi się
smiley-very-unhappy = Bardzo mi się nie podoba

## Wokół każdej strony

frame-languages = Języki
frame-more = Więcej o tej stronie
frame-real = Czy ten znak jest prawdziwy?
frame-privacy = Prywatność
frame-accessibility = Dostępność
frame-receipt = Zmień lub usuń odpowiedź
frame-test = Próba: nie liczy się
frame-test-more = Wszystko można wypróbować. Niczego nie zachowujemy.
frame-test-opens = Ta strona zostanie otwarta: { $day }.
frame-problem = Jest problem
frame-error = Błąd: { $title }
frame-unchecked = To tłumaczenie napisał komputer. Nikt, kto zna ten język, jeszcze go nie sprawdził.

## Pytanie

question-promise = Odpowiedź liczy się od razu. Nie pytamy, kto odpowiada.
question-preselected = Naciśnij jeszcze raz, aby wysłać.
question-old = Ta strona była długo otwarta. Naciśnij jeszcze raz, aby wysłać.
question-words-again = Twoje słowa nadal tu są. Popraw je, a potem naciśnij odpowiedź, aby wysłać jedno i drugie.
question-press = Naciśnij, aby wysłać
question-choose = Wybierz jedną z odpowiedzi
question-pictures = Pokaż same buźki
question-with-words = Pokaż słowa
question-trap = Zostaw to pole puste

## Po odpowiedzi

receipt-thanks = Dziękujemy. Twoja odpowiedź się liczy.
receipt-thanks-test = Dziękujemy. To była próba.
receipt-again = Dziękujemy. Odpowiedź już mamy i to ona się liczy.
receipt-score-changed = Dziękujemy. Odpowiedź została zmieniona.
receipt-words-thanks = Dziękujemy. Mamy Twoje słowa.
receipt-found = Twoja odpowiedź
receipt-answered = Twoja odpowiedź:
receipt-keep = Zachowaj ten kod odpowiedzi, aby zmienić lub usunąć odpowiedź:
receipt-keep-how = Zrób mu zdjęcie albo zapisz go. Potem wpisz go na stronie { $address }
receipt-only = Bez niego nikt nie znajdzie Twojej odpowiedzi. Nawet my.

change-heading = To nie ta odpowiedź? Zmień ją
change-until = Możesz ją zmienić do końca następnej godziny.

withdraw-heading = Usuń moją odpowiedź
withdraw-what = To na zawsze usuwa odpowiedź i słowa. Sumy, które już opublikowano, zostają bez zmian.
withdraw-button = Tak, usuń moją odpowiedź

words-question = Skąd taka odpowiedź? (możesz to pominąć)
words-leave-out = Nie podawaj imion, nazwisk, numerów telefonu ani niczego, co zdradza, kim jesteś.
words-limit = Możesz napisać najwyżej { $limit } znaków.
words-sharing = Kto może przeczytać Twoje słowa?
words-share = Możecie udostępnić moje słowa po usunięciu nazwisk
words-team-only = Może je czytać tylko zespół tej usługi
words-sharing-unset = Jeśli nic nie wybierzesz, przeczyta je tylko zespół tej usługi.
words-readers = Najpierw czytają je osoby, które zajmują się opiniami dla { $organisation }. Potem mogą je przekazać zespołowi, który prowadzi tę usługę.
words-kept = Jak długo przechowujemy Twoje słowa: { $months ->
    [one] { $months } miesiąc.
    [few] { $months } miesiące.
    [many] { $months } miesięcy.
   *[other] { $months } miesiąca.
}
words-found = To może zdradzić, kim ktoś jest:
words-take-out = Usuń to
words-taken-out = Usunięto.
words-put-back = Przywróć to
words-send = Wyślij moje słowa
words-change = Zmień swoje słowa
words-change-until = Możesz je zmienić do końca następnej godziny albo do chwili, gdy ktoś je przeczyta.
words-yours = Twoje słowa
words-once = Pokazujemy je tylko ten jeden raz, bo tego telefonu mogą używać inni.
words-hidden = Nie pokazujemy tu Twoich słów, bo tego telefonu mogą używać inni. Aby je przeczytać, { $link }.
words-hidden-link = wpisz ponownie swój kod odpowiedzi
words-error-long = Słowa mogą mieć najwyżej { $limit } znaków. Teraz mają { $length }.
words-error-sign = W tekście jest ukryty znak, którego nie możemy zachować. Wpisz tekst jeszcze raz.
words-error-none = Najpierw coś napisz albo pomiń ten krok
words-error-sharing = Wybierz, kto może przeczytać Twoje słowa

status-heading = Gdzie są teraz Twoje słowa
status-received = Otrzymane. Nikt ich jeszcze nie przeczytał.
status-being-read = Ktoś je teraz czyta.
status-passed = Przeczytane i przekazane zespołowi.
status-shared = Przeczytane i udostępnione bez nazwisk.
status-not-shared = Przeczytane. Nie zostaną udostępnione.

complaint-not = To nie jest skarga i nie możemy odpisać, bo nie wiemy, kim jesteś.
complaint-to = Aby złożyć skargę lub dostać odpowiedź:
complaint-nowhere = Aby złożyć skargę lub dostać odpowiedź, skorzystaj ze strony internetowej: { $organisation }.

help-heading = Potrzebujesz pomocy teraz?
help-everybody = Pokazujemy to wszystkim. Nikt nie śledzi odpowiedzi dniem i nocą.
help-999 = W niebezpieczeństwie: policja, pogotowie lub straż pożarna
help-111-england = Kryzys psychiczny: NHS 111, potem opcja 2
help-111-wales = Kryzys psychiczny: NHS 111 Wales, potem opcja 2
help-111-scotland = Kryzys psychiczny: NHS 24, potem opcja zdrowia psychicznego
help-lifeline = W rozpaczy lub kryzysie: Lifeline, dniem i nocą
help-samaritans = Ktoś do rozmowy: Samaritans, dniem i nocą
help-samaritans-welsh = Samaritans po walijsku, od 19 do 23
help-childline = Przed 19. rokiem życia: Childline, dniem i nocą
help-own = { $organisation }

## Wpisywanie kodu odpowiedzi

type-title = Znajdź swoją odpowiedź
type-label = Twój kod odpowiedzi
type-hint = 16 liter i cyfr, na przykład { $example }. Małe litery i spacje nie przeszkadzają.
type-button = Znajdź moją odpowiedź
type-error-empty = Wpisz swój kod odpowiedzi
type-error-shape = Kod odpowiedzi ma 16 liter i cyfr. Sprawdź, czy żadnej nie brakuje.
type-error-check = Jedna litera lub cyfra jest błędna. Sprawdź każdą jeszcze raz.
type-error-unknown = Nie mamy odpowiedzi o takim kodzie. Została usunięta albo jest zbyt stara.

withdrawn-title = Twoja odpowiedź jest usunięta
withdrawn-what = Już się nie liczy, a słowa zniknęły.
withdrawn-test = To była próba, więc niczego nie zachowano.
withdrawn-danger = Jeśli słowa mówią, że komuś może grozić niebezpieczeństwo, być może musimy je zachować, aby chronić ludzi.
withdrawn-published = Sumy, które już opublikowano, zostają bez zmian.

## Czy ten znak jest prawdziwy?

about-title = Czy ten znak jest prawdziwy?
about-known = Tak, znamy kod tego znaku.
about-code = Kod znaku
about-place = Miejsce
about-service = Usługa
about-organisation = Kto pyta
about-check = Sprawdź trzy rzeczy
about-check-address = Adres na górze ekranu zaczyna się od { $host }
about-check-place = Podane tu miejsce to to, w którym jesteś, albo usługa, z której korzystasz.
about-check-asks = Ta strona pyta, jak było. Nigdy nie prosi o pieniądze, kartę płatniczą, hasło ani nazwisko.
about-different = Coś się nie zgadza? Nie idź dalej. Powiedz komuś z personelu albo nam:
about-different-nowhere = Coś się nie zgadza? Nie idź dalej. Powiedz komuś z personelu.
about-signs = Nasza własna strona wymienia wszystkie nasze tabliczki:
about-go = Odpowiedz

## Prywatność

privacy-title = Twoja prywatność
privacy-short = Nie pytamy, kim jesteś, i nie próbujemy się dowiedzieć.
privacy-nothing = Czego nie zachowujemy
privacy-no-cookies = Żadnych ciasteczek. Niczego nie zostawiamy na telefonie ani komputerze.
privacy-no-address = Ani adresu internetowego, ani numeru telefonu, ani rodzaju telefonu.
privacy-no-minute = Ani minuty odpowiedzi. Zachowujemy tylko godzinę.
privacy-no-others = Żadna inna firma nie dowie się o tej wizycie.
privacy-burst = Chcemy zauważyć, gdy jednego dnia z jednej sieci przychodzi wiele odpowiedzi. Dlatego odcinamy koniec adresu internetowego, a resztę szyfrujemy. Komputer trzyma to w pamięci najwyżej jeden dzień i nigdy tego nie zapisujemy. Z odpowiedzią zapisujemy tylko „tak” albo „nie”: czy tego dnia z jednej sieci przyszło wiele odpowiedzi? Twoja odpowiedź i tak się liczy.
privacy-texts = Jeśli odpowiadasz SMS-em, Twój operator i firma, która przesyła nasze SMS-y, widzą Twój numer i wiadomość. Nie zachowujemy Twojego numeru. Przez jeden dzień trzymamy jego zaszyfrowaną postać, aby Twoja następna wiadomość stanęła obok pierwszej. Jeśli wyślesz STOP, zachowamy zaszyfrowaną postać numeru, aby już nie pisać.
privacy-kept = Co zachowujemy i jak długo
privacy-kept-rating = Twoja odpowiedź, miejsce, dzień i godzina: { $months ->
    [one] { $months } miesiąc.
    [few] { $months } miesiące.
    [many] { $months } miesięcy.
   *[other] { $months } miesiąca.
}
privacy-kept-words = Twoje słowa, jeśli je napiszesz: { $months ->
    [one] { $months } miesiąc.
    [few] { $months } miesiące.
    [many] { $months } miesięcy.
   *[other] { $months } miesiąca.
}
privacy-kept-receipt = Twój kod odpowiedzi w postaci zaszyfrowanej: do upływu { $days ->
    [one] { $days } dnia
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
} po końcu miesiąca albo tak długo, jak zachowujemy Twoje słowa.
privacy-kept-danger = Słowa, które mówią, że komuś może grozić niebezpieczeństwo: tak długo, jak są potrzebne do ochrony ludzi.
privacy-kept-sums = Sumy, na przykład ile osób odpowiedziało „dobrze”: na zawsze. Nie wskazują nikogo.
privacy-readers = Kto czyta Twoje słowa
privacy-readers-first = Najpierw czytają je osoby, które zajmują się opiniami dla { $organisation }. Usuwają nazwiska.
privacy-readers-team = Potem może je przeczytać zespół, który prowadzi tę usługę.
privacy-readers-others = Inni mogą je przeczytać tylko wtedy, gdy pozwolisz je udostępnić.
privacy-readers-numbers = Sumy może zobaczyć każdy. Pomijamy grupy tak małe, że można by poznać, kto co powiedział.
privacy-rights = Twoje prawa
privacy-rights-receipt = Dzięki kodowi odpowiedzi możesz zobaczyć, zmienić lub usunąć swoją odpowiedź.
privacy-rights-lost = Bez niego nikt nie wie, która odpowiedź jest Twoja, więc nie możemy jej znaleźć.
privacy-rights-danger = Jeśli usuniesz odpowiedź, słowa o niebezpieczeństwie mogą pozostać pod zamknięciem. Mogą je czytać tylko osoby, które dbają o bezpieczeństwo innych.
privacy-law = Prawo
privacy-law-task = { $organisation } decyduje o tym, jak używa się tych odpowiedzi. Zbiera się je w ramach zadania publicznego: artykuł 6(1)(e) brytyjskiego RODO (UK GDPR).
privacy-law-ico = Jeśli nie naprawimy błędu, możesz zwrócić się do urzędu Information Commissioner's Office:
privacy-ask = Pytania o Twoje dane:
privacy-ask-nowhere = Z pytaniami o swoje dane skorzystaj ze strony internetowej: { $organisation }.
privacy-complain = Nie podoba Ci się, jak używamy Twoich danych? Złóż do nas skargę w ten sam sposób. W ciągu 30 dni potwierdzimy, że ją mamy.
privacy-list = Wybierz instytucję

## Dostępność

accessibility-title = Dostępność
accessibility-not-assessed = Tych stron jeszcze nie oceniono według wytycznych WCAG 2.2 na poziomie AA. Dlatego nie znamy jeszcze wszystkich ich braków.
accessibility-covers = To oświadczenie dotyczy stron, na których { $organisation } pyta o opinie o swoich usługach.
accessibility-full = Te strony są w pełni zgodne z wytycznymi dostępności treści internetowych (WCAG) 2.2, poziom AA.
accessibility-partial = Te strony są częściowo zgodne z wytycznymi dostępności treści internetowych (WCAG) 2.2, poziom AA. Braki są wymienione niżej.
accessibility-not = Te strony nie są zgodne z wytycznymi dostępności treści internetowych (WCAG) 2.2, poziom AA. Braki są wymienione niżej.
accessibility-old-statement = To oświadczenie ma ponad rok. Część może już nie być prawdą. Czas na nowe testy.
accessibility-faults = Czego brakuje
accessibility-answer = Najwięcej dni do naszej odpowiedzi: { $days }.
accessibility-how = Skąd to wiemy
accessibility-tested = Data testu: { $day }.
accessibility-confirmed = Data potwierdzenia tego oświadczenia: { $day }.
accessibility-enforced-britain = Przestrzegania zasad przez instytucje publiczne pilnuje Equality and Human Rights Commission (Komisja Równości i Praw Człowieka).
accessibility-enforced-northern-ireland = Przestrzegania zasad przez instytucje publiczne pilnuje Equality Commission for Northern Ireland (Komisja Równości Irlandii Północnej).
accessibility-built = Zrobiliśmy je tak, aby można było
accessibility-keyboard = używać ich samą klawiaturą
accessibility-reader = słuchać ich czytnikiem ekranu
accessibility-zoom = powiększyć je czterokrotnie i nadal czytać w jednej kolumnie
accessibility-colours = używać własnych kolorów
accessibility-old = używać ich na starym telefonie z wyłączonymi skryptami
accessibility-trouble = Coś trudno obsłużyć? Powiedz nam:
accessibility-trouble-nowhere = Coś trudno obsłużyć? Powiedz komuś z personelu albo skorzystaj ze strony internetowej: { $organisation }.
accessibility-law = Te strony podlegają przepisom Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. Jeśli nasza odpowiedź Cię nie zadowala, zapytaj:
accessibility-law-britain = służbę doradztwa i wsparcia w sprawach równości (Equality Advisory and Support Service)
accessibility-law-northern-ireland = Komisję Równości Irlandii Północnej (Equality Commission for Northern Ireland)

## Tu nie ma odpowiedzi

closed-nothing = Niczego nie wysłano.
closed-paused-title = Na razie nie zbieramy tu odpowiedzi
closed-paused = { $place }: mamy przerwę w pytaniu. Spróbuj innego dnia.
closed-retired-title = Ten znak jest nieaktualny
closed-retired = { $place }: tu już nie pytamy. Dziękujemy, że chcesz nam coś powiedzieć.
closed-successor = Zamiast tego możesz odpowiedzieć tutaj:
closed-unknown-title = Nie znamy kodu tego znaku
closed-unknown = Żadne miejsce nie ma kodu { $code }.
closed-unknown-check = Sprawdź znak i spróbuj jeszcze raz
closed-unknown-letters = Sprawdź każdą literę i cyfrę. Wielkość liter nie ma znaczenia.
closed-unknown-address = Wpisz adres tak, jak jest na znaku. Wygląda tak: { $address }
closed-unknown-sticker = Czy znak wygląda na naklejony na inny? Nie używaj go i powiedz komuś z personelu.

## In another web page

widget-failed = To nie dotarło. Naciśnij jeszcze raz.
widget-open = Otwórz stronę

# What a service's team says back, on the page that thanks people.
told-heading = Wasze głosy, nasze działania
told-people = Ludzie nam powiedzieli:
told-done = Co zrobiliśmy:
told-planned = Co zrobimy:
