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
release-mark-withdrawn = withdrawn in a correction

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
