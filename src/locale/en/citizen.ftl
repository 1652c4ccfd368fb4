### What citizens read. Short sentences, everyday words, a reading age of 9.
### Words that staff use for their own work do not belong here; a test names them.

## The question sets. The words and the order of fft and govuk are fixed by others: do not edit.

fft-question = Overall, how was your experience of our service?
fft-very-good = Very good
fft-good = Good
fft-neither = Neither good nor poor
fft-poor = Poor
fft-very-poor = Very poor
fft-dont-know = Don't know

govuk-question = Overall, how did you feel about the service you received today?
govuk-very-satisfied = Very satisfied
govuk-satisfied = Satisfied
# GOV.UK writes "or" here.
govuk-neither = Neither satisfied or dissatisfied
govuk-dissatisfied = Dissatisfied
govuk-very-dissatisfied = Very dissatisfied

smiley-question = How happy are you with our service today?
smiley-very-happy = Very happy
smiley-happy = Happy
smiley-unhappy = Unhappy
smiley-very-unhappy = Very unhappy

## Around every page

frame-languages = Languages
frame-more = More about this page
frame-real = Is this sign real?
frame-privacy = Privacy
frame-accessibility = Accessibility
frame-receipt = Change or remove an answer
frame-test = Test: not counted
frame-test-more = You can try everything. Nothing is kept.
frame-test-opens = This page opens on { $day }.
frame-problem = There is a problem
# The start of a page's title in the browser.
frame-error = Error: { $title }
# Stands at the foot of every page in a language that no speaker has checked.
frame-unchecked = A computer wrote this translation. No speaker has checked it yet.

## The question

question-promise = Your tap counts at once. We do not ask who you are.
question-preselected = Press once more to send it.
question-old = This page was open for long. Press once more to send it.
question-words-again = Your words are still here. Put them right, then press your answer to send both.
question-press = Press to send
question-choose = Choose one of the answers
# The question with large faces and no words, and the way back.
question-pictures = Show faces only
question-with-words = Show the words
# A box that people never see. Programs that fill in every box are caught by it.
question-trap = Leave this box empty

## After the tap

receipt-thanks = Thank you. Your answer counts.
receipt-thanks-test = Thank you. This was a test.
receipt-again = Thank you. You had answered already, and that answer counts.
receipt-score-changed = Thank you. Your answer is changed.
receipt-words-thanks = Thank you. We have your words.
receipt-found = Your answer
receipt-answered = You answered:
receipt-keep = Keep this to change or remove your answer:
receipt-keep-how = Take a picture of it or write it down. Then type it at { $address }
receipt-only = Nobody can find your answer without it. Not even us.

change-heading = Pressed the wrong one? Change your answer
change-until = You can change it until the end of the next hour.

withdraw-heading = Remove my answer
withdraw-what = This takes out your answer and your words for good. Totals that are already published stay as they are.
withdraw-button = Yes, remove my answer

words-question = What made you say that? (you can skip this)
words-leave-out = Please leave out names, phone numbers and anything that shows who you are.
words-limit = You can write up to { $limit } characters.
words-sharing = Who may read your words?
words-share = You can share my words, with names taken out
words-team-only = Only the service may read them
words-sharing-unset = If you choose neither, only the service may read them.
words-readers = People who look after feedback for { $organisation } read your words first. Then they can pass them to the team that runs the service.
words-kept = How long we keep your words: { $months ->
    [one] { $months } month.
   *[other] { $months } months.
}
words-found = This may show who somebody is:
words-take-out = Take it out
words-taken-out = Taken out.
words-put-back = Put it back
words-send = Send my words
words-change = Change your words
words-change-until = You can change them until the end of the next hour, or until someone reads them.
words-yours = Your words
words-once = We show them only this once, in case other people use this phone.
words-hidden = We do not show your words here, in case other people use this phone. To read them, { $link }.
words-hidden-link = type your receipt again
words-error-long = Your words must be { $limit } characters or fewer. You wrote { $length }.
words-error-sign = Your words have a hidden sign in them that we cannot keep. Type them again.
words-error-none = Write some words first, or skip this
words-error-sharing = Choose who may read your words

status-heading = Where your words are now
status-received = Received. Nobody has read them yet.
status-being-read = They are being read.
status-passed = Read, and passed to the team.
status-shared = Read and shared, with names taken out.
status-not-shared = Read. They will not be shared.

complaint-not = This is not a complaint and we cannot reply, because we do not know who you are.
complaint-to = To complain or get an answer:
complaint-nowhere = To complain or get an answer, use the website of { $organisation }.

help-heading = Need help now?
help-everybody = We show this to everybody. Nobody watches the answers day and night.
help-999 = In danger: police, ambulance or fire
help-111-england = Mental health crisis: NHS 111, then option 2
help-111-wales = Mental health crisis: NHS 111 Wales, then option 2
help-111-scotland = Mental health crisis: NHS 24, then the mental health option
help-lifeline = In distress or despair: Lifeline, day and night
help-samaritans = Someone to talk to: Samaritans, day and night
help-samaritans-welsh = Samaritans in Welsh, 7pm to 11pm
help-childline = Under 19: Childline, day and night
help-own = { $organisation }

## Type a receipt

type-title = Find your answer
type-label = Your receipt
type-hint = 16 letters and numbers, like { $example }. Small letters and spaces are fine.
type-button = Find my answer
type-error-empty = Type your receipt
type-error-shape = A receipt has 16 letters and numbers. Check that none is missing.
type-error-check = One letter or number is wrong. Look at each of them again.
type-error-unknown = We have no answer for this receipt. It was removed, or it is too old.

withdrawn-title = Your answer is removed
withdrawn-what = It no longer counts, and your words are gone.
withdrawn-test = This was a test, so nothing was kept.
withdrawn-danger = If words say someone may be in danger, we may have to keep them to protect people.
withdrawn-published = Totals that are already published stay as they are.

## Is this sign real?

about-title = Is this sign real?
about-known = Yes, we know this code.
about-code = Code
about-place = Place
about-service = Service
about-organisation = Who asks
about-check = Check three things
about-check-address = The address at the top of your screen begins with { $host }
about-check-place = The place named here is where you are, or a service you used.
about-check-asks = This page asks how it went. It never asks for money, a bank card, a password or your name.
about-different = Is something different? Then do not go on. Tell a member of staff, or tell us:
about-different-nowhere = Is something different? Then do not go on. Tell a member of staff.
about-signs = Our own website lists all our signs:
about-go = Give your answer

## Privacy

privacy-title = Your privacy
privacy-short = We do not ask who you are, and we do not try to find out.
privacy-nothing = What we do not keep
privacy-no-cookies = No cookies. We leave nothing on your phone or computer.
privacy-no-address = Not your internet address, your phone number, or what phone you have.
privacy-no-minute = Not the minute you answered. We keep the hour only.
privacy-no-others = No other company gets to see that you were here.
privacy-burst = We want to notice when many answers come from one network on one day. So we cut off the end of your internet address and scramble the rest. The computer holds that in its memory for a day at most, and we never save it. With your answer we save only a yes or a no: did many answers come from one network that day? Your answer counts just the same.
privacy-texts = If you answer by text message, your phone company and the company that carries our texts see your number and your text. We do not keep your number. For a day we keep a scramble of it, so that your next text can stand beside the first one. If you text STOP, we keep a scramble of your number, so that we stay silent.
privacy-kept = What we keep, and for how long
privacy-kept-rating = Your answer, the place, and the day and hour: { $months ->
    [one] { $months } month.
   *[other] { $months } months.
}
privacy-kept-words = Your words, if you write some: { $months ->
    [one] { $months } month.
   *[other] { $months } months.
}
privacy-kept-receipt = Your receipt, scrambled: until { $days ->
    [one] { $days } day
   *[other] { $days } days
} after the end of the month, or as long as we keep your words.
privacy-kept-danger = Words that say someone may be in danger: as long as we need them to protect people.
privacy-kept-sums = Totals, such as how many people said "good": for good. They name nobody.
privacy-readers = Who reads your words
privacy-readers-first = People who look after feedback for { $organisation } read them first. They take out names.
privacy-readers-team = Then the team that runs the service may read them.
privacy-readers-others = Other people can read them only if you said we can share them.
privacy-readers-numbers = Everybody may see the totals. We leave out any group so small that you could tell who said what.
privacy-rights = Your rights
privacy-rights-receipt = With your receipt you can see, change or remove your answer.
privacy-rights-lost = Without it nobody can tell which answer is yours, so we cannot find it for you.
privacy-rights-danger = If you remove your answer, words about danger may stay, sealed. Only people who keep others safe can read them.
privacy-law = The law
privacy-law-task = { $organisation } decides how these answers are used. They are collected as a public task: Article 6(1)(e) of the UK GDPR.
privacy-law-ico = If we do not put a problem right, you can go to the Information Commissioner's Office:
privacy-ask = Questions about your data:
privacy-ask-nowhere = For questions about your data, use the website of { $organisation }.
privacy-complain = Not happy with how we use your data? Complain to us in the same way. We will tell you within 30 days that we have your complaint.
privacy-list = Choose an organisation

## Accessibility

accessibility-title = Accessibility
accessibility-not-assessed = These pages have not yet been assessed against the Web Content Accessibility Guidelines (WCAG 2.2, level AA). So we do not yet know all the places where they fall short.
accessibility-covers = This statement is about the pages with which { $organisation } asks how you found its services.
accessibility-full = These pages are fully compliant with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.
accessibility-partial = These pages are partially compliant with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. What falls short stands below.
accessibility-not = These pages are not compliant with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. What falls short stands below.
accessibility-old-statement = This statement is more than a year old. Some of it may no longer be true. We are due to test again.
accessibility-faults = What falls short
accessibility-answer = The most days until we answer: { $days }.
accessibility-how = How we know
accessibility-tested = Tested on { $day }.
accessibility-confirmed = We confirmed this statement on { $day }.
accessibility-enforced-britain = The Equality and Human Rights Commission makes sure that public bodies keep the rules.
accessibility-enforced-northern-ireland = The Equality Commission for Northern Ireland makes sure that public bodies keep the rules.
accessibility-built = We made them so that you can
accessibility-keyboard = use them with a keyboard only
accessibility-reader = listen to them with a screen reader
accessibility-zoom = make them up to four times bigger and still read down one column
accessibility-colours = use your own colours
accessibility-old = use them on an old phone, with scripts switched off
accessibility-trouble = Is something hard to use? Tell us:
accessibility-trouble-nowhere = Is something hard to use? Tell a member of staff, or use the website of { $organisation }.
accessibility-law = These pages fall under the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with our answer, ask:
accessibility-law-britain = the Equality Advisory and Support Service
accessibility-law-northern-ireland = the Equality Commission for Northern Ireland

## No answers here

closed-nothing = Nothing was sent.
closed-paused-title = No answers here for now
closed-paused = { $place } is having a break from asking. Please try again another day.
closed-retired-title = This sign is out of date
closed-retired = { $place } does not ask here any more. Thank you for wanting to tell us.
closed-successor = You can answer here instead:
closed-unknown-title = We do not know this code
closed-unknown = No place has the code { $code }.
closed-unknown-check = Check the sign and try again
closed-unknown-letters = Look at each letter and number. Capitals and small letters are the same.
closed-unknown-address = Type the address as it stands on the sign. It looks like { $address }
closed-unknown-sticker = Does the sign look stuck on top of another one? Then do not use it, and tell a member of staff.

## In another web page

widget-failed = That did not get through. Please press again.
widget-open = Open the page

# What a service's team says back, on the page that thanks people.
told-heading = You said, we did
told-people = People told us:
told-done = What we did:
told-planned = What we will do:
