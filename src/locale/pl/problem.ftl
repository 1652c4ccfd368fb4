problem-back = Wróć do pytania
problem-type = Wpisz kod odpowiedzi

problem-bad-request-title = Nie udało się tego odczytać
problem-bad-request-answer = Z tej próby niczego nie zachowano.
problem-bad-request-do = Wróć i naciśnij odpowiedź jeszcze raz.

problem-not-found-title = Tej strony tu nie ma
problem-not-found-answer = Niczego nie wysłano.
problem-not-found-do = Spójrz na adres na znaku i wpisz go jeszcze raz. Wielkość liter nie ma znaczenia.

problem-method-title = To tutaj nie działa
problem-method-answer = Z tej próby niczego nie zachowano.
problem-method-do = Wpisz adres ze znaku i tam naciśnij odpowiedź.

problem-closed-title = Teraz nie zbieramy tu odpowiedzi
problem-closed-answer = Z tej próby nic nie zostało zapisane.
problem-closed-do = Skorzystaj z najnowszego znaku albo spróbuj innego dnia.

problem-too-large-title = To było za długie
problem-too-large-answer = Nie zachowano tego.
problem-too-large-do = Wróć, skróć tekst i wyślij go jeszcze raz.

problem-too-many-title = Poczekaj chwilę
problem-too-many-answer = W krótkim czasie było wiele prób, więc tej nie zachowano.
problem-too-many-do = Poczekaj kilka minut, wróć i spróbuj jeszcze raz.

problem-busy-title = Teraz odpowiada wiele osób
problem-busy-answer = Nie mamy pewności, czy odpowiedź została zachowana.
problem-busy-do = Poczekaj minutę, wróć i naciśnij ją jeszcze raz. Liczy się tylko raz, bez względu na liczbę naciśnięć.

problem-broken-title = Coś się tu nie udało
problem-broken-answer = To nasza wina. Odpowiedź mogła nie zostać zachowana.
problem-broken-do = Poczekaj minutę, wróć i naciśnij ją jeszcze raz. Liczy się tylko raz, bez względu na liczbę naciśnięć.

problem-receipt-title = Nie mamy odpowiedzi o takim kodzie
problem-receipt-answer = Została usunięta, jest zbyt stara albo jedna litera jest błędna.
problem-receipt-do = Sprawdź każdą literę i cyfrę i wpisz kod jeszcze raz.

problem-too-late-title = Tego nie można już zmienić
problem-too-late-answer = To, co wysłano wcześniej, zostaje bez zmian.
problem-too-late-do = Nadal możesz to usunąć.
