# What stands in brackets where words were cut from a comment.
mark-email = e-mail address
mark-phone = phone number
mark-postcode = postcode
mark-nhs-number = NHS number
mark-nino = National Insurance number
mark-name = name
mark-address = address
mark-dob = date of birth
mark-vrn = number plate
mark-online = name online
mark-ref = reference number
mark-bank = bank details
mark-words = words taken out
