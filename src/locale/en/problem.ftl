### Pages for when something did not work. Each says what happened, what became of the answer,
### and what to do: `problem-{word}-title`, `-answer`, `-do`.

problem-back = Back to the question
problem-type = Type a receipt

problem-bad-request-title = We could not read that
problem-bad-request-answer = Nothing was kept from this try.
problem-bad-request-do = Go back and press your answer again.

problem-not-found-title = This page is not here
problem-not-found-answer = Nothing was sent.
problem-not-found-do = Look at the address on the sign and type it again. Capitals and small letters are the same.

problem-method-title = That does not work here
problem-method-answer = Nothing was kept from this try.
problem-method-do = Type the address on the sign and press an answer there.

problem-closed-title = No answers are taken here now
problem-closed-answer = Nothing was kept from this try.
problem-closed-do = Use the newest sign, or try again another day.

problem-too-large-title = That was too long
problem-too-large-answer = It was not kept.
problem-too-large-do = Go back, make your words shorter, and send them again.

problem-too-many-title = Please wait a little
problem-too-many-answer = There were many tries in a short time, so we did not keep this one.
problem-too-many-do = Wait a few minutes, go back and try again.

problem-busy-title = Many people are answering just now
problem-busy-answer = We cannot be sure that your answer was kept.
problem-busy-do = Wait a minute, go back and press it again. It counts only once, however often you press.

problem-broken-title = Something went wrong here
problem-broken-answer = It is our fault. Your answer may not have been kept.
problem-broken-do = Wait a minute, go back and press it again. It counts only once, however often you press.

problem-receipt-title = We have no answer for this receipt
problem-receipt-answer = It was removed, or it is too old, or one letter is wrong.
problem-receipt-do = Look at each letter and number, and type it again.

problem-too-late-title = This cannot be changed any more
problem-too-late-answer = What you sent before stays as it was.
problem-too-late-do = You can still remove it.
