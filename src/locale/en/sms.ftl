### What Heard answers to a text message. Each reply is put together from these sentences; with as many
### of them as fit into one message. English and Welsh keep to the letters of GSM 03.38.

sms-thanks-why = Thank you. Want to say why? Text back within 24 hours.
sms-thanks = Thank you. Your answer counts.
# $address is where a receipt can be typed: heard.example.uk/r
sms-receipt = To change or remove it: { $address }, receipt { $receipt }
sms-receipt-short = Receipt { $receipt }
sms-thanks-words = Thank you. A person will read your words.
# Stands with every thanks for words, whatever they say.
sms-help-line = In danger? Call 999. Need to talk? Samaritans 116 123.
sms-ask = Please text a number from { $first } to { $last }.
# $low and $high are the answers that the numbers stand for.
sms-ask-in-words = Please text a number from { $first } ({ $low }) to { $last } ({ $high }).
sms-test = Test: not counted.
sms-closed = No answers are taken here now. We did not keep your text.
sms-stopped = You will get no more texts from { $organisation }. To get them again, text START.
sms-started = You will get texts from { $organisation } again. To end them, text STOP.
sms-about = { $organisation } asks how its services are. Text what you think, we do not keep your number. To end texts, text STOP.
