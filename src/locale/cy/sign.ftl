### Beth mae arwydd printiedig yn ei ddweud, wrth ymyl y cwestiwn.

sign-scan = Pwyntiwch gamera eich ffôn yma
sign-type = Neu teipiwch y cyfeiriad hwn
sign-text = Neu tecstiwch { $keyword } a'ch ateb i { $number }
sign-cost = Y gost: { $cost }
sign-promise = Un tap. Dim ap. Dydyn ni ddim yn gofyn pwy ydych chi.
sign-real = Mae arwydd go iawn yn dechrau gyda { $host }
sign-emergency = Ddim ar gyfer argyfwng. Ffoniwch 999.
sign-test = Prawf: nid yw'n cael ei gyfrif
sign-alt = Cod QR sy'n agor { $address }
