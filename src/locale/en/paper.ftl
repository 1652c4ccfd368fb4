# Answers that came on paper or by telephone.

entry-title = Answers from paper and telephone
entry-text = Some people answer on a form or in a call. Count the answers of one place and one day, key the counts in, and they count like all others. For example: 45 forms from the box at the library, collected on Friday.
entry-new = Enter answers
entry-empty = Nothing has been entered yet. Collect the forms or the notes of your calls, sort them by answer, and press “Enter answers”.
entry-caption = Batches entered, newest first
entry-newest = These are the newest { $n }.
entry-see = See the batch
entry-where = Place
entry-how = How
entry-day = Day of the answers
entry-answers = Answers
entry-comments = Comments
entry-by = Entered
entry-by-on = { $name }, { $day }
entry-state = State
entry-state-entered = counts
entry-state-asked = waits to be struck out
entry-state-struck = struck out on { $day }: { $reason }
entry-how-paper = on paper
entry-how-phone = by telephone
entry-stored = { $n ->
    [one] { $n } answer is stored. It counts now.
   *[other] { $n } answers are stored. They count now.
}
entry-known = This form was stored before, as it stands below. Nothing was added.
entry-more = Enter more from the same place and day

# Where and when
entry-place-title = Where do the answers come from?
entry-place-text = One batch is one place, one way and one day. The forms of two days are two batches.
entry-touchpoint = Touchpoint
entry-choose = Choose
entry-channel = How they came
entry-day-hint = The day on which people answered, not today if they answered before.
entry-go-on = Go on
entry-no-places = There is no touchpoint for which you may enter answers. An admin adds one.
entry-error-place = Choose a touchpoint.
entry-error-channel = Choose paper or telephone.
entry-error-day = Write the day as a date.
entry-error-ahead = That day has not come yet. Choose today or a day before.
entry-error-closed = { $month } is closed. Its figures never change, so no answers can be added. If something in it is wrong, ask an admin for a correction.
entry-error-not-open-paper = { $place } took no answers on paper in { $month }.
entry-error-not-open-phone = { $place } took no answers by telephone in { $month }.
# $channel is the fixed word of the channel, $command what is typed.
entry-add-channel = An admin adds the channel “{ $channel }” to the touchpoint; on the command line it is: { $command }. It is open from the month in which it is added on.

# The counts
entry-counts-title = { $place }: the counts
entry-facts-paper = Answers on paper of { $day }
entry-facts-phone = Answers by telephone of { $day }
entry-other-place = Choose another place or day
entry-total-title = Count first
entry-total = How many forms or calls are there in all?
entry-total-hint = Count them by hand before you sort them. The counts below must add up to this.
entry-each-title = How many of each answer?
entry-each-hint = From 0 to 500. An empty field is 0.
entry-words-title = Comments on the forms
entry-words-text = Type a comment as it is written, and choose the answer ticked on the same form. Leave out names, telephone numbers and whatever shows who somebody is: write “[name]” in their place. A moderator reads it before anybody else.
entry-words-danger = If a form says that somebody is in danger, tell your safeguarding contact now. Do not wait for this page.
entry-words = Comment { $n }
entry-beside = Answer on the same form
entry-share = The form says others may read it
entry-share-short = May be shared
entry-rows-more = More rows for comments
entry-error-number = { $answer }: write a whole number from 0 to 500.
entry-error-total = Write how many there are in all, from 1 to 2,000.
entry-error-sum = You counted { $total } by hand, and the counts add up to { $sum }. Count again, and put right what is wrong.
entry-error-set = In the month of that day another question was asked, so the answers are different ones. Look at each count again.
entry-error-long = Comment { $n } has { $length } characters; 5,000 is the most. Shorten it.
entry-error-unreadable = Comment { $n } has a character that cannot be stored. Type it by hand.
entry-error-beside = Comment { $n }: choose the answer ticked on the same form.
entry-error-beyond = { $answer }: more comments ({ $words }) than answers ({ $count }). Count again, or put the answer beside a comment right.
entry-error-rows = { $n } comments are too many for one batch; 20 is the most. Enter the others as a batch of their own, with their counts.
entry-error-stale = This page was open for more than a week. Look it over and press once more.

# Once more
entry-again-title = Key the counts once more
entry-again-text = Take the forms in your hand again and key each count a second time. Both must agree; so a slip of a finger is found. Nothing is stored yet.
entry-again-words = { $n ->
    [one] { $n } comment goes with them.
   *[other] { $n } comments go with them.
}
entry-again-names = { $n ->
    [one] Comment { $numbers } seems to show who somebody is: a name, a number or an address. Go back and leave it out, or let the moderator cut it.
   *[other] Comments { $numbers } seem to show who somebody is: a name, a number or an address. Go back and leave it out, or let the moderator cut it.
}
entry-again-back = Go back and change
entry-again-store = { $n ->
    [one] Store { $n } answer
   *[other] Store { $n } answers
}
entry-error-differs = { $answer }: { $first } the first time, { $second } now. Look at the forms, and put the wrong one right.

# One batch
entry-batch-title = Batch { $n }
entry-count = Count
entry-strike-title = Strike it out
entry-strike-text = When a batch is wrong, strike it out and enter it again. A second person has to agree; it can be anybody else who enters answers for this service. The answers then count no more, and their comments are deleted. What may say that somebody is in danger stays with safeguarding.
entry-strike-why = What is wrong with it?
entry-strike-do = Ask a second person
entry-strike-asked = It is asked for. Tell a colleague who enters answers for this service; they find it under “Second person”.
entry-strike-waits = Somebody has asked to strike it out. A second person finds it under “Second person”.
entry-strike-theirs = Only whoever entered it can ask to strike it out, or somebody who enters answers for the whole organisation.
entry-strike-closed = Its month is closed, so it can be struck out no more. If it is wrong, ask an admin for a correction.
entry-error-not-yours = Whoever entered a batch asks to strike it out, or somebody who enters answers for the whole organisation.
desk-asked-strike-out = Strike out a batch of entered answers: { $about }
staff-act-entry-add = entered answers
staff-act-entry-strike-asked = asked to strike a batch out
staff-act-entry-strike = struck a batch out
months-entered = { $n ->
    [one] One batch of answers was entered from paper or telephone. It counts.
   *[other] { $n } batches of answers were entered from paper or telephone. They count.
}
