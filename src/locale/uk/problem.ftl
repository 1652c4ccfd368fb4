problem-back = Назад до запитання
problem-type = Ввести код відповіді

problem-bad-request-title = Ми не змогли це прочитати
problem-bad-request-answer = Із цієї спроби нічого не збережено.
problem-bad-request-do = Поверніться назад і натисніть свою відповідь ще раз.

problem-not-found-title = Цієї сторінки тут немає
problem-not-found-answer = Нічого не надіслано.
problem-not-found-do = Подивіться на адресу на табличці та введіть її ще раз. Великі й малі літери однакові.

problem-method-title = Тут це не працює
problem-method-answer = Із цієї спроби нічого не збережено.
problem-method-do = Введіть адресу з таблички та натисніть відповідь там.

problem-closed-title = Зараз тут не приймають відповідей
problem-closed-answer = Із цієї спроби нічого не збережено.
problem-closed-do = Скористайтеся найновішою табличкою або спробуйте іншого дня.

problem-too-large-title = Це було надто довго
problem-too-large-answer = Цього не збережено.
problem-too-large-do = Поверніться назад, скоротіть текст і надішліть його ще раз.

problem-too-many-title = Зачекайте, будь ласка, трохи
problem-too-many-answer = За короткий час було багато спроб, тому цієї ми не зберегли.
problem-too-many-do = Зачекайте кілька хвилин, поверніться назад і спробуйте ще раз.

problem-busy-title = Зараз відповідає багато людей
problem-busy-answer = Ми не впевнені, що вашу відповідь збережено.
problem-busy-do = Зачекайте хвилину, поверніться назад і натисніть її ще раз. Вона враховується лише раз, скільки б ви не натискали.

problem-broken-title = Тут щось пішло не так
problem-broken-answer = Це наша провина. Можливо, вашу відповідь не збережено.
problem-broken-do = Зачекайте хвилину, поверніться назад і натисніть її ще раз. Вона враховується лише раз, скільки б ви не натискали.

problem-receipt-title = У нас немає відповіді з цим кодом
problem-receipt-answer = Її видалено, вона надто стара або одна літера неправильна.
problem-receipt-do = Перегляньте кожну літеру й цифру та введіть код ще раз.

problem-too-late-title = Цього вже не можна змінити
problem-too-late-answer = Те, що ви надіслали раніше, залишилося без змін.
problem-too-late-do = Ви ще можете це видалити.
