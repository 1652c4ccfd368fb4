# The desk beyond one comment: filters, undo, records, second persons, the account.

desk-sub = More about the queue
desk-filter = Filter the queue
desk-filter-all = all
desk-filter-do = Filter
desk-filter-clear = Show all
desk-filter-found = { $n ->
    [one] { $n } comment fits.
   *[other] { $n } comments fit.
}
desk-filter-empty = Nothing that waits fits. Others may wait all the same.
desk-language = Language
desk-age = Waiting since
desk-age-days = { $n ->
    [one] { $n } day or more
   *[other] { $n } days or more
}
desk-pages = More comments
desk-page-before = Before
desk-page-after = After
desk-counts-due = due today { $n }
desk-all-in-hand = Colleagues have all that waits in hand. What they leave is free again within ten minutes.
desk-in-hand = { $by } has it in hand
desk-distressing = Words that may distress. Open to read.
desk-language-en = English
desk-language-cy = Welsh
desk-language-pl = Polish
desk-language-ro = Romanian
desk-language-uk = Ukrainian
desk-language-so = Somali
desk-language-pa = Punjabi
desk-language-bn = Bengali
desk-language-ur = Urdu
desk-language-ar = Arabic

desk-undo = Undo (for 30 seconds)
staff-decided-undo = Taken back. The comment waits again.
staff-beaten-undo = { $by } has taken a decision about this comment back.
staff-act-comment-undo = took a decision back
staff-act-comment-about-me = said that a comment may be about them
staff-act-comment-reveal = read words that were cut or withheld
staff-act-queue-read = opened the queue
staff-act-handover-read = opened a safeguarding record
staff-act-handover-link = opened a safeguarding record by its link
staff-act-handover-close = closed a safeguarding record
staff-act-approval-ask = asked for a second person
staff-act-approval-agree = agreed to what somebody asked for
staff-act-approval-refuse = refused what somebody asked for

desk-claimed-title = A colleague has this in hand
desk-claimed = { $by } opened this comment. If { $by } does nothing more, it is free again in { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}.
desk-decided-title = Decided
desk-passed-on = As it was passed on
desk-withhold-later = Withhold it now
desk-because = In words, for another reason
desk-error-because = Say in a few words why, or choose one of the other reasons.
desk-copies = { $n ->
    [one] { $n } other comment has the same words.
   *[other] { $n } other comments have the same words.
}
desk-abusive = It insults or swears.
desk-shouting = It is written in capitals.
desk-links = It holds a web address.
desk-restricted = It may be about somebody who reads the queue, so only people who read for the whole organisation see it.
desk-nudge = { $n ->
    [one] You have read { $n } hard comment today. A break is part of the work.
   *[other] You have read { $n } hard comments today. A break is part of the work, and a colleague can take over.
}
desk-hard-today = { $n ->
    [one] You have read { $n } hard comment today.
   *[other] You have read { $n } hard comments today.
}
desk-show-words = Show the words. They may distress.
desk-let-go = Leave it for somebody else
desk-about-me = It is about me or my team
desk-cut-selected = Cut the selected words
desk-keys = Keys
desk-keys-on = These keys work on this page, outside fields.
desk-keys-off = Keys are off. You can switch them on in your account.
desk-keys-next = Go to the next comment
desk-close = Close

desk-done = Decided lately
desk-done-text = The last two hundred. From here a comment can be withheld later, kept from deletion, or read a second time.
desk-done-empty = Nothing has been decided yet.
desk-state = State
desk-state-waiting = waiting
desk-state-published = passed on
desk-state-redacted = passed on, words cut
desk-state-withheld = withheld
desk-state-escalated = escalated

desk-praise = Plain praise
desk-praise-text = The rules found nothing in these comments, and each stands beside a good rating. Read them, take the tick from any that should wait, and pass the others on together.
desk-praise-empty = No plain praise is waiting.
desk-praise-do = Pass the ticked ones on
desk-praise-many = More at once, with a second person
desk-praise-many-hint = More than { $n } at once need a second person, who sees why you ask.
desk-praise-done = { $n ->
    [one] { $n } comment is passed on.
   *[other] { $n } comments are passed on.
}
desk-praise-left = { $n ->
    [one] { $n } was left: a colleague was faster, or it has changed.
   *[other] { $n } were left: a colleague was faster, or they have changed.
}

desk-records = Safeguarding records
desk-records-text = What was escalated. A record closes only when somebody says whom they told, and it cannot be deleted.
desk-records-empty = Nothing has been escalated.
desk-reference = Reference
desk-record-by = Escalated by
desk-record-open = Open
desk-record-closed-with = Closed: { $told }
desk-record-see = See record { $reference }
desk-record-title = Safeguarding record { $reference }
desk-record-once = You came by a link that works once. Print or note what you need before you leave this page.
desk-record-organisation = Organisation
desk-record-came = Came
desk-record-why = Why it was flagged
desk-record-no-rule = No rule; a moderator saw it
desk-record-decided = Decided
desk-record-escalated = { $by }, { $day }, { $time }
desk-record-words = The words exactly as they were sent
desk-record-gone = The words are deleted: their time was over.
desk-record-closed = How it was closed
desk-record-close = Close this record
desk-record-close-text = The words are kept for 90 days after that day, unless they are on hold.
desk-record-told = Whom you told
desk-record-how = How
desk-record-told-on = On which day
desk-record-theirs = Their reference
desk-record-outcome = Outcome
desk-record-until = The words are kept until { $day }.
desk-record-just-closed = The record is closed.
desk-error-field = Fill in every field, each with at most 500 characters.
desk-error-told-on = The day lies between the day of the comment and today.
desk-error-closed = This record is closed already.
desk-once = Open a safeguarding record
desk-once-text = This link works once. The record opens when you press the button, and that is on record in your name.
desk-once-do = Open it now

desk-nav-approvals = Second person
desk-approvals = Second person
desk-approvals-text = Some things need two people. Whoever asks gives a reason; somebody else says yes or no. Nobody agrees to what they asked for.
desk-approvals-empty = Nobody has asked for anything.
desk-asked = It is asked for. Tell a colleague; they find it on this page.
desk-touched = { $n ->
    [one] Done. It touched { $n } item.
   *[other] Done. It touched { $n } items.
}
desk-asked-reveal = Read words that were cut or withheld
desk-asked-bulk = Pass { $about } comments on at once
desk-asked-hold = Stop the deletion of a comment
desk-asked-end-hold = Let a comment be deleted again
desk-asked-leave-out = Leave a burst of answers out of the figures: { $about }
desk-ask-waits = waits for a second person
desk-ask-agreed = agreed to
desk-ask-refused = refused
desk-ask-used = agreed to, and done
desk-ask-comment = See the comment
desk-agree = Agree
desk-refuse = Refuse
desk-read-once = Read the words, once
desk-ask = Ask a second person
desk-why = Why
desk-error-ask-reason = Say why, in 5 to 500 characters.
desk-error-ask-own = You asked for this, so somebody else has to agree.
desk-error-ask-over = This was decided or used already, or its time is over.
desk-error-ask-nothing = There is nothing here that this could be asked for. Check the code and the day.
desk-error-ask-day = Choose why, and a day after today on which somebody looks again.
desk-error-ask-released = That month is released. Its figures never change.
desk-reveal = Read what was cut or withheld
desk-reveal-text = A second person has to agree. You then read the words once, within 24 hours, and that is on record.
desk-revealed = Words as they were written
desk-revealed-text = They are shown this once. When you leave this page they are sealed again.
desk-hold = Keep it from deletion
desk-hold-end = Let it be deleted again
desk-hold-text = While a comment is on hold nothing of it is deleted, even when its time is over. A second person has to agree.
desk-hold-kind = For
desk-hold-review = Look again on
desk-hold-enquiry = a safeguarding enquiry
desk-hold-complaint = a complaint
desk-hold-legal = a legal reason
desk-held = On hold for { $kind }. { $by } asked for it. To be looked at again on { $day }.
desk-flood = Leave a burst of answers out
desk-flood-text = When many answers of one day came from one network, they can be left out of a month that is not released. They stay stored, and two admins have to agree.

desk-account = Your account
desk-account-shortcuts = Decide with single keys
desk-account-shortcuts-hint = p, r, w, e and others on the page of a comment. The button “Keys” there lists them.
desk-account-blur = Blur distressing words until I want them
desk-account-nudge = Say a word after so many hard comments a day
desk-account-nudge-hint = 0 is never.
desk-account-away = Away until
desk-account-away-hint = What you have in hand goes back to the queue at once, and no daily mail comes.
desk-error-account = Write a number from 0 to 999, and a day as a date.
desk-save = Save
desk-saved = It is saved.
