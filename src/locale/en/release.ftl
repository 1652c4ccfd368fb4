# Released months: the pages, and the words of the files.

release-month-1 = January
release-month-2 = February
release-month-3 = March
release-month-4 = April
release-month-5 = May
release-month-6 = June
release-month-7 = July
release-month-8 = August
release-month-9 = September
release-month-10 = October
release-month-11 = November
release-month-12 = December
release-month-year = { $month } { $year }
release-number = { $n }
release-count-between = { $lower } to { $upper }
release-percent = { $n }{"\u00A0"}%
release-interval = ({ $lower } to { $upper })
release-at-least = at least { $n }{"\u00A0"}%
release-at-most = at most { $n }{"\u00A0"}%
release-between = { $lower } to { $upper }{"\u00A0"}%

# The list
summaries-text = Each month is released once and never changes. A correction is a new version that says why.
summaries-none = No organisation has given you its summaries yet. Ask an admin of the organisation you work with.
summaries-empty = No month has been released yet. The first one comes soon after the month has closed.
summaries-released = Released { $day }
summaries-corrected = corrected, version { $n }
summaries-not-released = not released: safety check
summaries-series = All months in one table (CSV)
summaries-series-xlsx = Compare all months (XLSX)
summaries-zip = The newest month of each organisation, all files in one (ZIP)
summaries-corrections = What was corrected, and why
summaries-told = You are told by mail when a month is released.
summaries-tell-no-more = Tell me no more
summaries-tell = Tell me by mail when a month is released
corrections-title = Corrections
corrections-text = A release never changes. When a figure was wrong there is a new version with the reason; the older files stay as they were.
corrections-none = Nothing was corrected.
corrections-version = Version
unsubscribe-title = Stop these mails?
unsubscribe-text = You will not be told any more when a month is released. You can ask for it again on the summaries page.
unsubscribe-button = Stop these mails
unsubscribe-done = These mails have stopped.
corrections-why = Why
summaries-other-months = Other months

# The sentence
release-sentence = { $n ->
    [one] In { $month }, one person told { $organisation } how it went.
   *[other] In { $month }, { $n } people told { $organisation } how it went.
}
release-sentence-part = These are the figures for { $month } of the services that are yours to read.
release-sentence-none = In { $month }, fewer than { $k } people, or nobody, told { $organisation } how it went. That is too few to show without showing who they are, so this month stays closed.
release-sentence-withdrawn = In { $month }, people told { $organisation } how it went. How many is told no more: a correction withdrew the total, because it could show who was corrected.
release-said-fft = { $share } said good or very good{ $interval }.
release-said-govuk = { $share } were satisfied or very satisfied{ $interval }.
release-said-smiley = { $share } chose a happy face{ $interval }.
release-said-mixed = Its services ask different questions, so each one is shown by itself.
release-reason = This version corrects an earlier one: { $reason }

# The chart and the tables
release-chart-hint = The line under a bar shows where the share would lie 95 times in 100.
release-table-title = Answers
release-answers-title = Each answer, where a place had enough of them
release-others-title = Other figures
release-column-where = Where
release-column-answers = Answers
release-column-measure = Figure
release-column-value = Value
release-row-whole = { $organisation }, all together
release-row-other-services = Other services
release-row-other-touchpoints = Other touchpoints
release-row-other-channels = Other ways
release-share = Share positive
release-share-fft = Share good or very good
release-share-govuk = Share satisfied or very satisfied
release-share-smiley = Share with a happy face
release-interval-hint = In brackets: where the share would lie 95 times in 100. With few answers the brackets are wide, and a small change means little.
release-band-positive = Positive
release-band-middle = Middle
release-band-negative = Negative
release-band-dont-know = Don’t know
release-band-unattributed = Left untold
release-band-small-dont-know = don’t know
release-band-small-unattributed = left untold
release-band-fft-positive = good or very good
release-band-fft-middle = neither
release-band-fft-negative = poor or very poor
release-band-govuk-positive = satisfied or very satisfied
release-band-govuk-middle = neither
release-band-govuk-negative = dissatisfied or very dissatisfied
release-band-smiley-positive = happy or very happy
release-band-smiley-middle = neither
release-band-smiley-negative = unhappy or very unhappy
release-meaning-fft = Where the question was about the experience: positive is “good” or “very good”, negative is “poor” or “very poor”.
release-meaning-govuk = Where the question was about satisfaction: positive is “satisfied” or “very satisfied”, negative is “dissatisfied” or “very dissatisfied”.
release-meaning-smiley = Where the question was asked with faces: positive is either happy face, negative is either unhappy face.
release-channel-qr = sign
release-channel-sms = text message
release-channel-widget = web page
release-channel-email = e-mail
release-channel-kiosk = tablet
release-channel-paper = paper
release-channel-phone = phone
release-channel-api = another program
release-measure-score = Score
release-measure-share-positive-excluding-dont-know = Share of good answers, without “don’t know”
release-measure-answers-excluding-dont-know = Answers without “don’t know”
release-measure-share-top-two = Share satisfied or very satisfied
release-measure-comments-received = Comments received
release-measure-comments-published = Comments passed on
release-measure-answers-left-out = Answers left out as a flood

# What changed, and what is only noise
release-more = More
release-fft-official = Not Official Statistics; do not compare organisations: they ask in different ways.
release-column-change = Since { $month }
release-change-better = That is better than { $month }: { $points } more in every 100.
release-change-worse = That is worse than { $month }: { $points } fewer in every 100.
release-change-about-the-same = That is about the same as { $month }: the difference is small enough to be chance.
release-change-from-to = { $least } to { $most }
release-change-up-to = up to { $most }
release-change-parts = The table says how each service compares with { $month }.
release-change-none-first = This is the first month released, so there is nothing to compare it with yet.
release-change-none-no-release = It cannot be compared with { $month }: that month was not released.
release-change-none-mixed = The whole cannot be compared with { $month }, because its services ask different questions. The table compares each one.
release-change-none-hidden-now = It cannot be compared with { $month }: no share is shown for this month.
release-change-none-hidden-then = It cannot be compared with { $month }: no share is shown for that month.
release-change-none-not-there = It cannot be compared with { $month }: nothing was asked here then.
release-change-none-asked = It cannot be compared with { $month }: the question has changed since.
release-change-none-reorganised = It cannot be compared with { $month }: most of the places in it have changed since.
release-change-word-better = better
release-change-word-worse = worse
release-change-word-about-the-same = about the same
release-change-word-not-comparable = cannot be compared
release-change-hint = “Better” and “worse” are said only where chance does not explain the change. Even so, of 20 places where nothing changed, about one will seem to have.
release-months-title = Month by month
release-months-text = Each dot is one month. Between the two limits, months differ as chance has it; a diamond marks more than that.
release-months-alt = { $share }, month by month. The numbers are in the table below.
release-months-steady = Nothing stands out: the months differ as chance has it.
release-months-outside-limits-high = { $months }: above the upper limit, more than chance explains.
release-months-outside-limits-low = { $months }: below the lower limit, more than chance explains.
release-months-trend-high = { $months }: seven months or more, each better than the last. That is likely a real improvement.
release-months-trend-low = { $months }: seven months or more, each worse than the last. That is likely a real decline.
release-months-two-of-three-near-a-limit-high = { $months }: two of three months near the upper limit. That may be a real improvement.
release-months-two-of-three-near-a-limit-low = { $months }: two of three months near the lower limit. That may be a real decline.
release-months-shift-high = { $months }: seven months or more above the mean. That is likely a real improvement.
release-months-shift-low = { $months }: seven months or more below the mean. That is likely a real decline.
release-months-question-changed = { $months }: the question changed, so new limits begin.
release-months-reorganised = { $months }: most of the places in it changed, so new limits begin.
release-months-trial = These are trial limits: they come from fewer than 12 months ({ $n } so far) and will still move.
release-months-span = { $from } to { $to }
release-months-file = The numbers of these charts: { $file }
release-months-file-text = Computed from the released months. It is not part of a frozen release.
release-months-many = The months of each service are in the file.
release-month-outside-limits-high = above the limits
release-month-outside-limits-low = below the limits
release-month-trend-high = rising for seven months or more
release-month-trend-low = falling for seven months or more
release-month-two-of-three-near-a-limit-high = two of three near the upper limit
release-month-two-of-three-near-a-limit-low = two of three near the lower limit
release-month-shift-high = seven or more above the mean
release-month-shift-low = seven or more below the mean
release-begins-question-changed = question changed
release-begins-reorganised = most places changed
release-column-month = Month
release-column-mean = Mean
release-column-limits = Limits
release-column-notes = What it shows
release-label-mean = mean { $share }
release-label-limit = limit { $share }
release-places-title = Places side by side
release-places-text = Each dot is a place; further right, it had more answers. The line is the share of all of them together, { $share }. With few answers, chance alone takes a place far from it, and the curves say how far. So this is no league table.
release-places-alt = Each place by its share and its number of answers. The numbers are in the table below.
release-places-none = No place lies outside the outer curves: the differences between these places may be chance.
release-places-outlier-high = { $place }: above the outer curve, better than chance explains.
release-places-outlier-low = { $place }: below the outer curve, worse than chance explains.
release-places-within = within
release-places-above-inner = above the inner curve
release-places-below-inner = below the inner curve
release-places-above-outer = above the outer curve
release-places-below-outer = below the outer curve
release-column-inner = Inner curves (95{"\u00A0"}%)
release-column-outer = Outer curves (99.8{"\u00A0"}%)
release-column-lies = Where it lies
release-label-all = all { $share }
release-label-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}

# What was grouped and why
release-why-title = What was grouped, and why
release-why = A figure for fewer than { $n } answers could show who said what. So a place with so few is counted together with others, and larger ones join them until nobody can work it out by taking one number from another. To be in a group says nothing about a place: it may have had many answers, few, or none.
release-why-nothing = Nothing had to be grouped this month. Every figure stands for at least { $n } answers.
release-why-none = We show figures only for { $n } answers or more. It looks the same whether a few people answered or nobody did. Their answers are not lost: the people who run the services read the comments.
release-why-alike = Where nearly everybody gave the same kind of answer, two answers are left untold and the share says “at least” or “at most”. So nobody can be sure what one person said.
release-left-out = { $n } answers were left out as a flood: many came from one place in a short time, and two admins agreed. They are in no other figure.
release-grouped-services = Counted together as “Other services”: { $names }.
release-grouped-touchpoints = { $parent }, counted together as “Other touchpoints”: { $names }.
release-grouped-channels = { $parent }, counted together as “Other ways”: { $names }.
release-untold-services = Counted only in the total of { $parent }: { $names }.
release-untold-touchpoints = Counted only in the total of { $parent }: { $names }.
release-untold-channels = Counted only in the total of { $parent }: { $names }.
release-mark-c = grouped or hidden, so that nobody can be recognised
release-mark-z = not open that month
release-mark-x = no release
release-mark-r = revised
release-mark-withdrawn = withdrawn in a correction

# The files
release-files-title = Files
release-files-text = Every file says the same, figure for figure.
release-schema = What summary.json may hold (JSON Schema)
release-bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
release-kilobytes = { $n }{"\u00A0"}kB
release-megabytes = { $n }{"\u00A0"}MB
release-opens-csv = Opens in any spreadsheet or statistics program.
release-opens-metadata = Tells programs what the columns of the CSV file mean.
release-opens-xlsx = Opens in Excel, LibreOffice or Google Sheets.
release-opens-ods = Opens in LibreOffice, Excel or Google Sheets.
release-opens-json = For programs.
release-opens-pdf = For reading and printing.
release-opens-html = To read and print, with the safety report.
release-opens-manifest = Lists the files and their hashes, to check that nothing was changed.
release-opens-any = A file of this release.

## The safety report and what a release says of itself.
safety-title = How we checked that nobody can be counted
safety-how = No figure is stated for fewer than { $k } answers. Places with fewer are counted together with others, chosen by the order in which they were set up and never by their size, so that each hidden number could still be at least { $w } apart from what anybody can work out, also for somebody who knows how it is done.
safety-checked = Before this was released, a program played an attacker. It read { $releases ->
    [one] this release alone
   *[other] all { $releases } releases together
}, { $figures } figures in all, added and subtracted them, kept older versions, and tried every way it knows to count a small group or to learn what everybody said. { $hidden ->
    [0] Nothing had to be hidden, and it found nothing.
    [one] One place was hidden, and it could not be counted.
   *[other] { $hidden } places were hidden, and it could count none.
} Anybody can repeat this with the downloaded files: heard verify FOLDER.
safety-not-claimed = This does not protect against somebody who already knows most of the answers, or who gave them. Guesses stay possible: where 95 in 100 were content, most people were.
safety-fft = This organisation also sends counts to NHS England, which publishes them under its own rules. Someone who joins both may learn more than our files tell. Our check covers our files only.
release-about-title = About these figures
release-method = { $release }. Method: { $name }, version { $version }.
release-contact = Questions about the figures: { $contact }
release-licence-open = You may use these figures under the Open Government Licence v3.0.
release-licence-internal = Internal. These figures are for those who were given them, and are not licensed.

# The workbooks. Names of sheets have at most 31 letters
sheet-title = { $organisation }: what people said, { $month }
sheet-of = { $organisation }, { $month }
sheet-series-title = { $organisation }: what people said, { $first } to { $last }
sheet-series-of = { $organisation }, { $first } to { $last }
sheet-series-months = { $first } to { $last }
sheet-heading = { $sheet }: { $of }
sheet-cover = Cover
sheet-notes = Notes
sheet-services = Organisation and services
sheet-touchpoints = Touchpoints
sheet-channels = Channels
sheet-answers-fft = Answers, experience
sheet-answers-govuk = Answers, satisfaction
sheet-answers-smiley = Answers, faces
sheet-compare = Compare
sheet-compare-answers = Compare answers
sheet-figures = All figures
sheet-holds-cover = This sheet holds one table: what this workbook is, and a link to each of its sheets. Every sheet holds one table.
sheet-holds-notes = This sheet holds one table: how to read the figures, what was grouped and why.
sheet-holds-services = This sheet holds one table: the whole organisation and each of its services. Ends of shares: see the sheet “Notes”.
sheet-holds-touchpoints = This sheet holds one table: each place or page where people were asked. Ends of shares: see the sheet “Notes”.
sheet-holds-channels = This sheet holds one table: each way by which answers came, for touchpoints with several. Ends of shares: see the sheet “Notes”.
sheet-holds-answers = This sheet holds one table: how many gave each answer, where a place had enough of them. The question: “{ $question }”
sheet-holds-compare = This sheet holds one table: services down, months across. Each figure is the one its month states; marks are explained in the sheet “Notes”.
sheet-holds-compare-answers = This sheet holds one table: how many answers each service had in each month. Marks are explained in the sheet “Notes”.
sheet-holds-figures = This sheet holds one table: every figure, one in a row, the same as in the CSV file, with the same words for programs.
sheet-column-about = About
sheet-column-what = What it says
sheet-column-note = Note
sheet-column-service = Service
sheet-column-touchpoint = Touchpoint
sheet-column-channel = Channel
sheet-column-lower = { $figure }: lower end
sheet-column-upper = { $figure }: upper end
sheet-column-mark = Mark
sheet-all-touchpoints = All touchpoints
sheet-all-channels = All ways
sheet-cover-organisation = Organisation
sheet-cover-month = Month
sheet-cover-months = Months
sheet-cover-sentence = In one sentence
sheet-cover-release = Release
sheet-cover-releases = Releases
sheet-cover-version = Version
sheet-cover-released = Released
sheet-cover-contact = Contact
sheet-cover-licence = Licence
sheet-cover-sheet = Sheet
sheet-note-correction = Why this version corrects an earlier one
sheet-note-grouping = Grouping
sheet-note-grouped = What was grouped
sheet-note-flood = Left out
sheet-note-alike = Left untold
sheet-note-bands = Positive and negative
sheet-note-interval = Ends of a share
sheet-note-interval-text = The lower and the upper end tell where the share would lie 95 times in 100. With few answers they are far apart, and a small change means little.
sheet-note-range = Ranges
sheet-note-range-text = Where the share or the score is empty and its two ends are not, the figure lies somewhere between the ends.
sheet-note-score = Score
sheet-note-score-govuk = Where the question was about satisfaction: the mean of the answers, from 0{"\u00A0"}% (all very dissatisfied) to 100{"\u00A0"}% (all very satisfied), with the steps between them equally far apart.
sheet-note-score-smiley = Where the question was asked with faces: the mean of the answers, from 0{"\u00A0"}% (all very unhappy) to 100{"\u00A0"}% (all very happy), with the steps between them equally far apart.
sheet-note-empty = Empty cells
sheet-note-empty-text = An empty cell has nothing to state: the figure does not belong to the question that was asked there, or places together were asked different questions. A figure that is held back has a mark in its cell.
sheet-note-method = Method
sheet-note-method-text = { $name }, version { $version }. No place or group is shown by itself with fewer than { $k } answers (k = { $k }). What is hidden can be narrowed down to no fewer than { $w } possible numbers (W = { $w }).
sheet-note-series = Comparing months
sheet-note-series-text = Each figure is the one that the newest version of its month states; nothing is computed anew. Groups such as “Other services” are left out, because other places are in them each month.

# The report on paper
release-pdf-kind = What people told us
release-pdf-version = Version { $n }
release-pdf-chart-title = What people said, service by service
release-pdf-chart-most = The bars are those of the { $n } services with the most answers.
release-pdf-bar = { $name }. { $answers } answers: { $parts }.
release-pdf-bar-share = { $name }. { $answers } answers: { $parts }. { $measure }: { $share }.
release-pdf-places-title = Place by place
release-pdf-places-later = The places of each service are listed at the end, under “Place by place”.
release-pdf-others = { $n ->
    [one] One more place is in the spreadsheet of this month.
   *[other] { $n } more places are in the spreadsheet of this month.
}
release-pdf-grouped-more = Not every group is named here in full. In the spreadsheet each grouped place carries the mark [c].
release-pdf-method-title = How the figures were made
release-pdf-method-text = Method { $name }, version { $version }, with k = { $k } and W = { $w }. No figure stands for fewer than { $k } answers. A number that is left untold lies somewhere in a range at least { $w } wide, even for somebody who knows the method and everything that was published.
release-pdf-check-title = How to check this summary
release-pdf-check-text = This document is a part of the release { $release }. Every figure in it is also in summary.csv, and manifest.json holds a hash of each file. Put the files in one folder and run “heard verify FOLDER”: it tells whether anything was changed.
release-pdf-page = Page { $n } of { $all }
