# The people who work here: plain words, short labels. Buttons say what they do.

staff-product = Heard
staff-skip = Skip to main content
staff-nav = Main
staff-nav-queue = Queue
staff-nav-waiting = waiting
staff-nav-services = Services
staff-nav-summaries = Summaries
staff-nav-audit = Audit
staff-sign-out = Sign out
staff-number = { $n }
staff-none = none
staff-days = { $n ->
    [0] today
    [one] { $n } day
   *[other] { $n } days
}
staff-day = { $day } { $month } { $year }
staff-month-short-1 = Jan
staff-month-short-2 = Feb
staff-month-short-3 = Mar
staff-month-short-4 = Apr
staff-month-short-5 = May
staff-month-short-6 = Jun
staff-month-short-7 = Jul
staff-month-short-8 = Aug
staff-month-short-9 = Sep
staff-month-short-10 = Oct
staff-month-short-11 = Nov
staff-month-short-12 = Dec

staff-role-moderator = moderator
staff-role-team = team
staff-role-commissioner = commissioner
staff-role-admin = admin

staff-error-prefix = Error:
staff-error-title = There is a problem

# Signing in
staff-login-title = Sign in
staff-login-email = E-mail address
staff-login-password = Password
staff-login-do = Sign in
staff-login-failed = That e-mail address and password do not go together. Check both and try again.
staff-login-help = No account yet? Ask an admin of your organisation to invite you.
staff-login-again = Sign in again
staff-login-signed-out = You are signed out.
staff-login-ended = Your session came to its end. Sign in to go on.
staff-login-password-set = Your password is set. Sign in with it.

staff-link-title = Choose your password
staff-link-hello = Hello { $name }. One password, and you can start.
staff-link-password = New password
staff-link-hint = At least 12 characters. Four unrelated words are easy to remember and hard to guess.
staff-link-short = Use at least 12 characters.
staff-link-long = Use at most 128 characters.
staff-link-common = This password is one of the first that are guessed. Choose another one.
staff-link-own = Your name or e-mail address is easy to guess. Choose another password.
staff-link-do = Save password

staff-gone-title = This link no longer works
staff-gone-text = A link works once, and only for a while. This one was used already, has run out, or a newer one took its place. If you have chosen your password, sign in. If you have not, or have forgotten it, get a new link by mail.

# Home
staff-home-title = Today
staff-home-waiting = Waiting
staff-home-urgent = Urgent
staff-home-oldest = Oldest
staff-home-done = Decided today
staff-home-next = Next: read the first comment. The riskiest stands first.
staff-home-next-urgent = { $n ->
    [one] Next: one comment may be from somebody in danger. Read it first.
   *[other] Next: { $n } comments may be from somebody in danger. Read them first.
}
staff-home-see-queue = See the queue
staff-home-unopened = { $n ->
    [one] Urgent: nobody has opened one comment
   *[other] Urgent: nobody has opened { $n } comments
}
staff-home-unopened-text = Somebody may be in danger. Open it now, the oldest first.
staff-home-unopened-first = Open the first urgent comment
staff-home-parked = { $n ->
    [one] One mail could not be sent
   *[other] { $n } mails could not be sent
}
staff-home-see-mail = See the mail that could not be sent
staff-home-services = Your services
staff-home-services-text = Comments that were passed on to the team.
staff-home-keeping = Keeping things in order
staff-home-see-services = See services and touchpoints
staff-home-see-audit = See who did what
staff-home-see-months = Months: what is left before they close
staff-home-months = A month waits for you
staff-home-nothing = Your account has no role yet. Ask an admin of your organisation what you are here for.

# The queue
staff-queue-heading = Queue, { $n } waiting
staff-queue-first = Open the first
staff-queue-empty = Nothing is waiting. New comments come here by themselves; look in again later today.
staff-queue-caption = Comments waiting, riskiest first
staff-queue-level = Level
staff-queue-words = Comment
staff-queue-why = Why
staff-queue-service = Service
staff-queue-day = Day
staff-queue-more = These are the first { $n }. As you decide, the next ones move up.
staff-counts-waiting = Waiting { $n }
staff-counts-oldest = { $n ->
    [0] oldest today
    [one] oldest { $n } day
   *[other] oldest { $n } days
}
staff-counts-done = done today { $n }
staff-level-urgent = Urgent
staff-level-concern = Concern
staff-level-plain = Plain
staff-level-unscreened = Not screened yet
staff-team-only = Team only

# What screening sees
staff-kind-email = e-mail address
staff-kind-phone = phone number
staff-kind-postcode = postcode
staff-kind-nhs-number = NHS number
staff-kind-nino = National Insurance number
staff-kind-person = name
staff-kind-address = street address
staff-kind-dob = date of birth
staff-kind-vrn = number plate
staff-kind-url = web address
staff-kind-handle = name on a social network
staff-kind-ref = reference number
staff-kind-card = card number
staff-kind-bank-account = bank account
staff-kind-self-harm-suicide = self-harm
staff-kind-physical = physical harm
staff-kind-sexual = sexual abuse
staff-kind-neglect = neglect
staff-kind-financial = money or things taken
staff-kind-child-at-risk = child at risk
staff-kind-threat-to-others = threat to others
staff-kind-psychological = fear or control
staff-kind-domestic = abuse at home
staff-kind-modern-slavery = modern slavery
staff-kind-discriminatory = hate or discrimination
staff-kind-organisational = harm by a whole service
staff-kind-self-neglect = self-neglect
staff-rule = rule { $rule }

# The desk
staff-unscreened-text = The rules have not seen this comment yet. Read it with care.
staff-plain-text = The rules saw nothing here. You may see more than they do.
staff-written = As written
staff-seen = As others will see it
staff-seen-team = As the team will see it
staff-seen-still = The text above shows the boxes as they were when the page opened.
staff-team-only-text = The person asked for this. Nobody but the service’s team will see these words.
staff-honeypot = A field that people do not see was filled in. A program may have sent this.
staff-burst = Many answers came from one network that day. That may be one person, or many people in one place.
staff-taken-back = Whoever wrote this has taken it back. It is kept because it may say that somebody is in danger.
staff-cuts = Cut these words
staff-cuts-none = Nothing was found to cut. Add words below if you see some.
staff-cut-words = Other words to cut, exactly as written
staff-cut-words-hint = One phrase a line. They are cut everywhere they stand.
staff-reason = Reason
staff-reason-choose = Choose a reason
staff-reason-hint = Needed to withhold. It stays in the record.
staff-reason-names-somebody = It shows who somebody is, even with words cut
staff-reason-abusive = It is abusive or hateful
staff-reason-accusation = It accuses somebody by name
staff-reason-not-this-service = It is not about this service
staff-reason-repeat = It was sent before
staff-reason-safeguarding = It is being handled as safeguarding
staff-reason-complaint = A complaint about it is being looked into
staff-reason-other = Another reason
staff-actions = Decide
staff-do-publish = Publish as written
staff-do-publish-team = Pass to the team
staff-do-redact = Publish redacted
staff-do-redact-team = Pass on redacted
staff-do-withhold = Withhold
staff-do-escalate = Escalate
staff-escalate-to = Escalate hands the words as written to { $name }.
staff-escalate-contact = Escalate hands the words as written to your safeguarding contact.
staff-escalate-nobody = Your organisation has named no safeguarding contact. If somebody may be in danger, follow your own procedure now, and ask an admin to name one.
staff-escalate-phone = Phone: { $phone }.
staff-next = Next:
staff-next-none = No more are waiting. Back to the queue
staff-decided-publish = Saved: passed on as written.
staff-decided-redact = Saved: passed on with words cut. What was cut is deleted.
staff-decided-withhold = Saved: withheld. The rating still counts.
staff-decided-escalate = Saved: escalated.
staff-error-reason = Choose a reason for withholding.
staff-error-span = The words to cut do not fit the comment. Tick the boxes again.
staff-error-nothing = Tick a box or add words to cut, or publish the comment as written.
staff-error-words = “{ $words }” does not stand in the comment. Copy the words exactly as written.
staff-error-taken-back = Whoever wrote this has taken it back. It can be withheld or escalated, and passed on to nobody.
staff-beaten-title = Somebody else was faster
staff-beaten-publish = { $by } has passed this comment on as written.
staff-beaten-redact = { $by } has passed this comment on with words cut.
staff-beaten-withhold = { $by } has withheld this comment.
staff-beaten-escalate = { $by } has escalated this comment.
staff-beaten-somebody = A colleague
staff-beaten-yours = Nothing of yours was saved, and nothing more is needed.

# Services
staff-services-empty = There are no services yet. An admin adds them.
staff-service-closed = Closed
staff-service-asks = asks “{ $question }”
staff-service-read = Comments passed on to { $service }
staff-service-touchpoints = Touchpoints of { $service }
staff-service-no-touchpoints = Nobody is asked here yet. Admins add a touchpoint under "Touchpoints and signs".
staff-touchpoint-code = Code
staff-touchpoint-name = Touchpoint
staff-touchpoint-state = State
staff-touchpoint-address = Public address
staff-state-draft = Draft: not counted
staff-state-open = Open
staff-state-paused = Paused
staff-state-retired = Retired
staff-state-instead = (use { $code } instead)

# Audit
staff-audit-text = Every act of the people who work here. It holds no word of any comment, and nobody can change it.
staff-audit-kept = Acts are kept for { $years } years.
staff-audit-choose = Choose acts
staff-audit-anybody = Anybody
staff-audit-any = Any act
staff-audit-from = From day
staff-audit-to = To day
staff-audit-show = Show these acts
staff-audit-chosen = Shown are only:
staff-audit-clear = Show all acts
staff-audit-none = No act is like that. Choose less, or show all acts.
staff-audit-end = There are no older acts.
staff-audit-table = Take these acts away as a table (CSV)
staff-audit-table-most = At most { $n } acts; that you did so is an act too.
staff-audit-full = More than { $n } acts are like that: too many for one table. Choose fewer days
staff-audit-no-day = Write a day as year, month and day, such as 2026-11-24
staff-audit-line = Line
staff-audit-caption = Acts, newest first
staff-audit-empty = Nothing has been done yet. Acts appear here by themselves.
staff-audit-when = When
staff-audit-who = Who
staff-audit-act = Act
staff-audit-about = About
staff-audit-pages = More acts
staff-audit-newer = Newer
staff-audit-older = Older
staff-act-person-sign-in = signed in
staff-act-person-sign-in-refused = could not sign in
staff-act-person-sign-out = signed out
staff-act-person-password = chose a password
staff-act-person-add = invited somebody
staff-act-person-grant = gave somebody a role
staff-act-person-revoke = took a role away
staff-act-person-disable = closed an account
staff-act-comment-read = opened a comment
staff-act-comment-publish = passed a comment on
staff-act-comment-redact = passed a comment on with words cut
staff-act-comment-withhold = withheld a comment
staff-act-comment-escalate = escalated a comment
staff-act-audit-export = took acts away as a table
staff-act-audit-purge = deleted acts that had their time
staff-act-answers-import = imported older answers
staff-act-month-ask = asked for a month to be released
staff-act-month-call-off = called off a release or a hold
staff-act-month-confirm = confirmed that answers in bursts count
staff-act-month-hold = held a month
staff-act-month-correct = corrected a released month
staff-act-month-release = released a month
staff-act-organisation-add = added the organisation
staff-act-organisation-change = changed the organisation
staff-act-organisation-close = closed the organisation
staff-act-organisation-staff-list = replaced the names of colleagues
staff-act-service-add = added a service
staff-act-service-change = changed a service
staff-act-service-close = closed a service
staff-act-touchpoint-add = added a touchpoint
staff-act-touchpoint-change = changed a touchpoint
staff-act-touchpoint-open = opened a touchpoint
staff-act-touchpoint-pause = paused a touchpoint
staff-act-touchpoint-retire = retired a touchpoint
staff-act-person-readmit = let somebody back in
staff-act-person-link = made a new link
staff-act-touchpoint-draft = made a touchpoint a draft
staff-operator = The operator

# What went wrong
staff-problem-403 = This is not open to you
staff-problem-403-text = Your account has no role that reaches this page. If you need it for your work, ask an admin of your organisation.
staff-problem-404 = Nothing is here
staff-problem-404-text = The address may be mistyped, or what was here has been removed.
staff-problem-409 = Something changed meanwhile
staff-problem-409-text = Somebody changed this while you worked on it, so nothing was saved. Open it again to see how it stands now.
staff-problem-419 = Please sign in again
staff-problem-419-text = This page was open longer than your session, so nothing was saved. Sign in again, then send it once more.
staff-problem-503 = Not available just now
staff-problem-503-text = We cannot reach the store, so nothing was saved. Please try again in a minute.
staff-problem-kept = What you had written

## Signs to print

staff-signs = Touchpoints and signs
staff-signs-text = Print at 100 %, on matt paper or under matt film. A shiny sign is hard to scan.
staff-signs-first = First language
staff-signs-second = Second language
staff-signs-own = The organisation's own languages
staff-signs-no-second = No second language
staff-signs-level = Where it will hang
staff-signs-level-m = Indoors
staff-signs-level-q = Outdoors, or where many hands touch it
staff-signs-pick = Use these
staff-signs-all = All signs in one file:
staff-sign-files = Files
staff-sign-a4 = A4 poster, PDF
staff-sign-a5 = A5 poster, PDF
staff-sign-a6 = A6 sign, PDF
staff-sign-cards = Ten cards, PDF
staff-sign-qr = QR code, SVG
staff-sign-see = See it as citizens do
staff-sign-none = No sign to print
staff-sign-retired = { $place } is closed for good, so its sign should come down.
staff-sign-instead = Print the sign of { $code }, which took its place
staff-sign-no-place = { $service } has no open touchpoint. Admins add one under "Touchpoints and signs".

staff-accessibility = Accessibility statement
staff-accessibility-text = Citizens read this on the page "Accessibility" of every sign. It says only what somebody here has confirmed, in their name.
staff-accessibility-none = Nothing is confirmed. The page says that it has not yet been assessed.
staff-accessibility-shown = Confirmed by { $name } on { $day }.
staff-accessibility-old = This statement is more than a year old. Test again, and confirm what you found.
staff-accessibility-see = Read it as citizens do
staff-accessibility-confirmed = It is confirmed, and citizens read it now.
staff-accessibility-taken-back = It is taken back. The page says again that it has not yet been assessed. To undo this, confirm it once more.
staff-accessibility-compliance = How far do the pages keep to WCAG 2.2, level AA?
staff-accessibility-compliance-hint = Only a test can tell. Heard's own pages are tested by a program, which finds about half of what can be wrong.
staff-accessibility-full = Fully compliant: a test found nothing that falls short
staff-accessibility-partial = Partially compliant: most is met, and what is not stands below
staff-accessibility-not = Not compliant: most is not met
staff-accessibility-tested-on = Day of the test
staff-accessibility-tested-en = How it was tested and by whom, in English
staff-accessibility-tested-cy = The same in Welsh (citizens read the English when this is empty)
staff-accessibility-tested-hint = For example: By Example Access Ltd, on 12 pages, with a keyboard, two screen readers and axe.
staff-accessibility-faults-en = What falls short in English, one point a line, and why: not yet met, too great a burden for you, or outside the rules
staff-accessibility-faults-cy = The same in Welsh
staff-accessibility-answer = Days until you answer at the most
staff-accessibility-confirm = Confirm in my name
staff-accessibility-take-back = Take it back
staff-accessibility-error-compliance = Choose how far the pages keep to the guidelines
staff-accessibility-error-day = The day of the test must be today or before, and not before 2018
staff-accessibility-error-tested = Say how it was tested and by whom, in 1 to 500 characters on one line
staff-accessibility-error-faults-missing = Say what falls short, one point a line
staff-accessibility-error-faults-full = Pages that fall short are not fully compliant. Choose "partially", or take the points out
staff-accessibility-error-faults-long = Write at most 30 points, each of 1 to 300 characters
staff-accessibility-error-answer = Write a number from 1 to 60
staff-act-accessibility-confirm = confirmed the accessibility statement
staff-act-accessibility-take-back = took the accessibility statement back

## Text messages

staff-texts = Text messages
staff-texts-text = Where each gateway sends texts to, and what came. The operator sets gateways and numbers up in the file that HEARD_SMS names.
staff-texts-none = No gateway is set up. The operator sets HEARD_SMS; the README tells how.
staff-texts-none-yours = No number of yours is set up.
staff-texts-kind-notify = GOV.UK Notify
staff-texts-kind-twilio = Twilio
staff-texts-kind-vonage = Vonage
staff-texts-kind-android = A phone with android-sms-gateway
staff-texts-kind-firetext = FireText
staff-texts-kind-esendex = Esendex
staff-texts-kind-kannel = Kannel
staff-texts-kind-jasmin = Jasmin
staff-texts-kind-generic = Another gateway
staff-texts-paste-notify = Paste this in GOV.UK Notify under "API integration", "Callbacks", "Received text messages", with the bearer token of the settings:
staff-texts-paste-twilio = Paste this at Twilio under the number's "Messaging", "A message comes in", as Webhook and HTTP POST:
staff-texts-paste-vonage = Paste this at Vonage as the number's inbound SMS webhook, and ask Vonage to sign:
staff-texts-paste-android = Register this in the app as a webhook for "sms:received", with the signing key of the settings:
staff-texts-paste-firetext = Paste this at FireText as the address that received messages are sent to, with user and password:
staff-texts-paste-esendex = Paste this at Esendex under "Push notifications", for inbound messages:
staff-texts-paste-kannel = Write this as the get-url of the sms-service in Kannel, with alt-charset = "UTF-8":
staff-texts-paste-jasmin = Give this to Jasmin as the address of the HTTP client that texts are routed to:
staff-texts-paste-generic = Give this address to the gateway:
staff-texts-secret = Put the secret of the settings where SECRET stands. It is not shown here.
staff-texts-last = Last text:
staff-texts-never = none yet
staff-texts-refused = Last request with a wrong proof:
staff-texts-hour = { $day }, between { $from } and { $to }
staff-texts-numbers = Numbers
staff-texts-number = Number
staff-texts-touchpoint = Texts without a code are about
staff-texts-direction = Direction
staff-texts-one-is-best = 1 is best
staff-texts-one-is-worst = 1 is worst
staff-texts-state = State
staff-texts-good = ready
# $code is the touchpoint of the number.
staff-texts-trouble-no-touchpoint = No touchpoint has the code { $code }. Its texts are dropped.
staff-texts-trouble-not-theirs = { $code } belongs to another organisation. Its texts are dropped.
staff-texts-trouble-no-texts = { $code } does not take texts yet: heard touchpoint change { $code } --channel sms, with its other channels.
staff-texts-trouble-not-open = { $code } is not open now.
staff-texts-trouble-refused = Requests came that were not proved: the secret at the gateway and in the settings differ, or somebody is trying.
staff-texts-trouble-failed = Texts came that could not be stored. The gateway sends them again; look at the log.
staff-texts-trouble-malformed = Requests came that cannot be read: another kind of request is sent to this address.
staff-texts-trouble-unmapped = Texts came to a number that is not set up, or whose place is not there.
staff-texts-trouble-silent = Nothing has come yet. Paste the address, then text a code and a number.
staff-texts-trouble-no-replies = No replies are set up for this gateway, so nobody is thanked.
staff-texts-trouble-not-https = The public address is not https, which gateways ask for.

## Mail that could not be sent

staff-mail = Mail that could not be sent
staff-mail-text = The mail server refused these mails, or was away for long. Put the address right, or ask whoever runs Heard, then try again. They are deleted after 30 days.
staff-mail-none = Every mail was sent, or still waits for its turn.
staff-mail-caption = Mails, newest first
staff-mail-kind = Mail
staff-mail-to = To
staff-mail-day = Given up
staff-mail-tries = Tries
staff-mail-error = What the mail server said
staff-mail-again = Try again
staff-mail-done = It goes within a minute. If it cannot be sent, it stands here again.
staff-mail-kind-invitation = Link for a new account
staff-mail-kind-test-mail = Test mail
staff-mail-kind-urgent-comment = Urgent comment
staff-mail-kind-urgent-unopened = Urgent comment nobody opened
staff-mail-kind-digest = Mail of the morning
staff-mail-kind-queue-unopened = Queue nobody opened
staff-act-mail-again = had a mail tried again
staff-act-mail-arrived = opened the link of a test mail
staff-act-mail-test = asked for a test mail

## Names of colleagues

staff-list = Names of colleagues
staff-list-text = Screening finds these names in comments, so that they can be cut before others read. It finds most names without a list; with one it finds those that are words, and those that no list knows. Only screening and admins read it.
staff-list-count = { $n ->
    [0] There are no names yet.
    [one] There is 1 name.
   *[other] There are { $n } names.
}
staff-list-names = Names
staff-list-hint = One a line, as they are said: Siân Rees. A table can be pasted too. What you save takes the place of what is here, and all comments that wait are screened again.
staff-list-too-many = There are { $n } names, and at most 10,000 fit.
staff-list-no-name = No name in line { $lines }. Write one name a line.
