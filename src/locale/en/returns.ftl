# The figures that are sent to a national body.

returns-title = Returns
returns-text = Each month some services owe their figures to a national body. Here you find them, in the order of its form. For example: a hospital sends its Friends and Family Test to NHS England.
returns-none = Nothing is owed yet. A month appears here when a service asks the Friends and Family Test or the GOV.UK question.
returns-column-month = Month
returns-column-duty = What is owed
returns-column-standing = Where it stands
returns-column-organisation = Organisation
returns-column-service = Service
returns-column-figure = Figure
returns-column-sent = Sent
returns-column-now = Now
returns-column-place = Place
returns-column-mode = Mode of collection
returns-column-counts = What its answers count as
returns-duty-fft = Friends and Family Test
returns-duty-govuk = GOV.UK performance data
returns-running = Not over yet
returns-running-text = Figures appear here when the month is over. Until then answers come in.
returns-due = Due by { $day }
returns-late = Was due by { $day }: nobody has said that it was sent.
returns-due-monthly = To be sent each month; no date is set
returns-sent = Sent on { $day } by { $name }.
returns-sent-again = Sent again on { $day } by { $name }: { $reason }
returns-changed = { $n ->
    [one] { $n } figure changed since.
   *[other] { $n } figures changed since.
}
returns-internal = Internal. Small numbers. Not for publication.
returns-internal-text = One number here may be one person. Send these figures to the body that asks for them, and to nobody else. For everybody else there is the summary of the month.
returns-month-text = All answers of the month are counted, older ones that were imported too. Drafts are not counted, and neither is a flood that two admins left out: the summary counts the same way.
returns-csv = Take these figures away as a table (CSV)
returns-csv-hint = That you did so stands in the audit.
returns-text-fft = NHS England asks how many people gave each answer, and how many came by each mode of collection. A GP practice types them into CQRS. A return cannot be changed once it is sent.
returns-text-govuk = A service on GOV.UK reports its score, its number of users and the count of each level. The score gives 100 to the best level and 0 to the worst.
returns-by-answer = By answer
returns-by-mode = By mode of collection
returns-by-level = By level
returns-total = All answers
returns-users = Number of users
returns-score = Overall score (%)
returns-all = All services
returns-no-data = No data
returns-no-data-text = “No data” means that nobody answered. It is not 0: send nothing for that service, and tell your commissioner so. Where there are answers, a 0 is a true 0.
returns-silent = { $name }: no data for 3 months in a row. Your commissioner may send a breach notice. Speak to them now.
returns-left-out = { $n ->
    [one] { $n } answer was left out as a flood. It is in no figure here.
   *[other] { $n } answers were left out as a flood. They are in no figure here.
}
returns-send-text = When you have sent these figures, say so here. They are kept as you see them now.
returns-send = I have sent these figures
returns-send-nothing = There was nothing to send, and I have said so
returns-noted = Noted. These figures are kept as you saw them.
returns-unchanged = Nothing has changed since.
returns-changed-title = What changed since
returns-changed-text = The return stands: it cannot be changed. Tell the body if it matters. A flood may have been left out, older answers imported, an answer removed by its writer, or a mode chosen anew.
returns-again = Sent once more?
returns-reason = Why was it sent again?
returns-reason-hint = In 5 to 500 characters. For example: the body asked for corrected figures.
returns-error-reason = Say why it was sent again, in 5 to 500 characters
returns-error-moved = The figures changed while you looked. Check them, and say once more what you sent
returns-error-not-over = The month is not over yet
returns-modes = Modes of collection
returns-modes-text = NHS England asks how each answer came. Say here which form you fill in, and what the answers of each place count as. For example: a tablet on a ward counts as “electronic at discharge”.
returns-list = Your form
returns-list-text = Whose form do you fill in?
returns-list-trust = A trust’s: text message, electronic or paper, at discharge or at home
returns-list-practice = A GP practice’s: handwritten, telephone, tablet, text message, online
returns-remind = Remind admins by mail
returns-remind-hint = On the 8th working day of the next month, and on the 12th if nobody has sent it yet.
returns-places = Places
returns-places-text = Text messages, telephone calls and paper always count as what they are. Your choice says where people are when they answer. It also changes what months before this one show.
returns-by-channel = As each channel says
returns-counts-as = { $channel }: { $mode }
returns-mode-sms = Text message (SMS)
returns-mode-electronic-discharge = Electronic, at discharge
returns-mode-electronic-home = Electronic, at home
returns-mode-paper-discharge = Paper, at discharge
returns-mode-paper-home = Paper, at home
returns-mode-telephone = Telephone
returns-mode-online = Online
returns-mode-other = Other
returns-mode-handwritten = Handwritten
returns-mode-tablet = Tablet or kiosk
returns-pages = More places
returns-pages-back = Places before
returns-pages-on = More places
returns-home = A return is due
returns-home-due = { $organisation }: the { $month } return is due by { $day }.
returns-home-late = { $organisation }: the { $month } return was due by { $day }.
staff-act-return-copied = said that a return was sent
staff-act-return-download = took the figures of a return away
staff-act-return-modes = changed how a return is made
staff-act-return-view = looked at the figures of a return
staff-mail-kind-return-due = A return is due
mail-return-due-subject = { $organisation }: the { $month } return is due by { $day }
mail-return-due-body =
    The Friends and Family Test of { $organisation } for { $month } is due by { $day }. Nobody has said yet that it was sent.

    Sign in, copy the figures, and say that you sent them:
    { $link }

    Three months without data may bring a breach notice.
