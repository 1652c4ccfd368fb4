### What a printed sign says, beside the question. Few words, a reading age of 9.

sign-scan = Point your phone's camera here
sign-type = Or type this address
# $keyword is the code of the place, $number the number that takes text messages.
sign-text = Or text { $keyword } and your answer to { $number }
sign-cost = Cost: { $cost }
sign-promise = One tap. No app. We do not ask who you are.
# $host is the first part of the address, such as heard.example.uk.
sign-real = A real sign starts with { $host }
sign-emergency = Not for emergencies. Call 999.
sign-test = Test: not counted
# For people who have the sign read to them.
sign-alt = QR code that opens { $address }
