# Yr hyn sydd mewn cromfachau lle tynnwyd geiriau o sylw.
mark-email = cyfeiriad e-bost
mark-phone = rhif ffôn
mark-postcode = cod post
mark-nhs-number = rhif GIG
mark-nino = rhif Yswiriant Gwladol
mark-words = tynnwyd geiriau
