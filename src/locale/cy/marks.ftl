# Yr hyn sydd mewn cromfachau lle tynnwyd geiriau o sylw.
mark-email = cyfeiriad e-bost
mark-phone = rhif ffôn
mark-postcode = cod post
mark-nhs-number = rhif GIG
mark-nino = rhif Yswiriant Gwladol
mark-name = enw person
mark-address = cyfeiriad
mark-dob = dyddiad geni
mark-vrn = rhif cofrestru cerbyd
mark-online = enw ar-lein
mark-ref = cyfeirnod
mark-bank = manylion banc
mark-words = tynnwyd geiriau
