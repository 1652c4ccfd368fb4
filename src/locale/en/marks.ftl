# What stands in brackets where words were cut from a comment.
mark-email = e-mail address
mark-phone = phone number
mark-postcode = postcode
mark-nhs-number = NHS number
mark-nino = National Insurance number
mark-words = words taken out
