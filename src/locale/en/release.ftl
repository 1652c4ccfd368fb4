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
summaries-other-months = Other months

# The sentence
release-sentence = { $n ->
    [one] In { $month }, one person told { $organisation } how it went.
   *[other] In { $month }, { $n } people told { $organisation } how it went.
}
release-sentence-part = These are the figures for { $month } of the services that are yours to read.
release-sentence-none = In { $month }, fewer than { $k } people, or nobody, told { $organisation } how it went. That is too few to show without showing who they are, so this month stays closed.
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

# The files
release-files-title = Files
release-files-text = Every file says the same, figure for figure.
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
release-opens-manifest = Lists the files and their hashes, to check that nothing was changed.
release-opens-any = A file of this release.
