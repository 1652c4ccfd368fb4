# A service team's page: comments in batches, "You said, we did".

team-title = { $service }: what people said
team-text = Read what people said about this service, and tell them what came of it.
team-parts = On this page
team-saved = Saved.
team-withdrawn = Taken away. It stands on no page any more.

team-summary-title = How it went
team-summary-more = The whole summary of { $month }
team-summary-none = No summary tells of this service yet. One comes when a month is released.

team-comments-title = Comments
team-comments-text = Comments come together, on Mondays, when there are enough that nobody can be told from them.
team-comments-guess = Only their months are shown. Please do not try to guess who wrote them.
team-comments-none = No comments have come together yet. Your team is told by mail when they do.
team-months = { $from } to { $to }
team-only = For the team only: do not pass on.
team-print = Put this on the sheet
team-acted = We acted on this
team-pages = More comments
team-older = Older comments
team-newer = Newer comments

team-said-title = You said, we did
team-said-text = Say in two lines what people told you and what you did. The newest stands on the page that thanks people for their answer. For example: “It was cold in the waiting room.” “We mended the heating.”
team-said-none = Nothing has been said back yet. Begin with one small thing that you changed.
team-said-people = People told us:
team-said-done = What we did:
team-said-planned = What we will do:
team-said-edit = Change
team-said-mark-done = This is done
team-said-withdraw = Take away
team-state-done = Done
team-state-planned = Planned

team-form-new = Say something back
team-form-change = Change what you said
team-form-began = It begins with the comments of { $months }.
team-form-hint = Each is one line of at most 140 characters. Everybody can read it: write no names, and use your own words, not a comment’s.
team-form-optional = If you like
team-form-heard = What people said
team-form-did = What you did, or will do
team-form-state = Is it done?
team-form-no-person = What looks like a name here is not the name of a person
team-error-heard = Write what people said
team-error-did = Write what you did, or will do
team-error-long = Write at most 140 characters
team-error-personal = Everybody can read this, so take out: { $found }

team-sheet-title = A sheet for the wall
team-sheet-text = One page (PDF) for the staff room and the waiting room: the summary, up to three things you did, and up to three comments. Tick the comments above that you want; else it takes the newest. Comments for the team only never stand on it.
team-sheet-languages = Languages
team-sheet-make = Make the sheet
team-sheet-heading = { $service }: what people told us
team-sheet-comments = In their own words
team-sheet-answer = How was it for you? Tell us: { $address }

team-account-mail = Tell me by mail when comments for my team have come together

# What was done, as the audit says it.
staff-act-said-add = said something back
staff-act-said-change = changed what was said back
staff-act-said-done = said that something is done
staff-act-said-withdraw = took back what was said
