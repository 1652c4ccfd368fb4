# Services and touchpoints, as admins keep them.
register-services-text = A service is what one team owns, such as “Home care North”. People are asked at its touchpoints.
register-services-empty = There are no services yet. Add the first one, or paste them all from a table.
register-new = Add a service
register-new-text = A service is what one team owns, such as “Home care North”. It has one question, and its own line in every summary.
register-change = Change
register-change-title = Change { $service }
register-change-text = A new name is shown at once. A new question is asked from next month on, so that every month has one.
register-name-in = Name in { $language }
register-name-hint = You may leave this empty for now. People who read this language then see the first name.
register-short-name = Short name
register-short-name-stays = It stays as it is: addresses hang on it.
register-short-name-optional = Short name in addresses (you can skip this)
register-short-name-hint = Small letters, digits and hyphens, such as home-care-north. It is made from the name if you leave it out, and it never changes.
register-question-set = What it asks
register-question-set-hint = Choose one. You can change it later, from the first day of a month on. The words are fixed, so that figures can be compared.
register-takes-effect = A change takes effect on { $day }. Until then it asks “{ $question }”
register-then = From { $day } on it asks “{ $question }”
register-take-back = Take that change back
register-who-fft = The Friends and Family Test. NHS services in England must ask this.
register-who-govuk = The GOV.UK satisfaction question. Services on GOV.UK must ask this.
register-who-smiley = Four faces. Quick for everybody, and good for children. No national figures to compare with.
register-nothing = (nothing)
register-error-name = Write the name.
register-error-name-long = Write a name of at most 200 letters.
register-error-name-line = Write the name on one line.
register-error-question-set = Choose what it asks.
register-error-short-name = Write the short name in small letters, digits and single hyphens, such as home-care-north.
register-error-no-short-name = No short name can be made from this name. Write one, such as home-care-north.
register-error-short-name-taken = Another service has this short name. Write another one.
register-error-short-name-reserved = Heard itself uses this short name. Write another one.
register-added = { $service } was added.
register-names-missing = It has no name yet in: { $languages }. People who read that see the first name.
register-changed = { $service } was saved.
register-closed = { $service } was closed.
register-added-services =
    { $n ->
        [one] One service was added.
       *[other] { $n } services were added.
    }
register-added-touchpoints =
    { $n ->
        [one] One touchpoint was added.
       *[other] { $n } touchpoints were added.
    }

# Closing
register-close = Close this service
register-close-not = Keep it open
register-close-title = Close { $service }?
register-close-text = Do this when the team is gone for good. This is what will happen:
register-close-touchpoints =
    { $n ->
        [0] It has no touchpoint that could retire.
        [one] Its one touchpoint retires. Its sign says that no more answers are taken.
       *[other] Its { $n } touchpoints retire. Their signs say that no more answers are taken.
    }
register-close-waiting =
    { $n ->
        [0] No comment is waiting to be read.
        [one] One comment is still waiting for somebody to read it. It stays in the queue.
       *[other] { $n } comments are still waiting for somebody to read them. They stay in the queue.
    }
register-close-figures = Its figures and releases stay, and its team can still read what is passed on.
register-close-for-good = There is no way back.
register-closed-text = This service is closed. Nothing about it changes any more. You can add another one.

# Two who edit one thing
register-faster-title = Somebody else was faster
register-faster-by = { $who } changed this on { $when }.
register-faster-somebody = A colleague
register-faster-text = Nothing of yours is saved yet. Look at both, and save again if yours is right.
register-faster-both = What is there now and what you typed
register-faster-field = What
register-faster-now = There now
register-faster-typed = You typed

# Which organisation
register-which = For which organisation?
register-which-text = You keep more than one. Choose the one you mean.

# Many at once
register-table-services = Add services from a table
register-table-touchpoints = Add touchpoints from a table
register-table-services-text = Add many services at once: copy them from a spreadsheet, or choose a CSV file. You see what will be made before anything is stored.
register-table-touchpoints-text = Add many touchpoints at once: copy them from a spreadsheet, or choose a CSV file. You see what will be made before anything is stored.
register-table-no-service = There is no service yet that could have touchpoints. Add the services first.
register-table-paste = Paste the table here
register-table-paste-hint = The first line names the columns, in any order. One line for each, at most 2,000.
register-table-file = Or choose a CSV file
register-table-file-hint = At most 1 MB. If you choose a file, the box above is not read. In Excel: “Save as”, “CSV UTF-8”.
register-table-look = See what will be made
register-table-example = The columns, with an example
register-table-template = Download a file to begin with
register-head-column = Column
register-head-example = Example
register-head-meaning = What it is
register-head-service = Service
register-head-channels = Channels
register-head-language = Language
register-column-name-in = The name in { $language }. May be empty.
register-column-services-name = The name. Must be there.
register-column-services-short-name = The short name in addresses. May be empty: it is made from the name.
register-column-services-question-set = What it asks: fft, govuk or smiley. Must be there.
register-column-touchpoints-service = The name or the short name of a service that is there. Must be there.
register-column-touchpoints-name = The name. Must be there.
register-column-touchpoints-code = The code on the sign. May be empty: one is made.
register-column-touchpoints-channels = How answers come, such as qr or qr kiosk. May be empty: qr.
register-column-touchpoints-state = draft or open. May be empty: draft, which counts nothing until you open it.
register-column-touchpoints-language = The language of its pages, such as cy. May be empty.
register-table-nothing-made = Nothing was made yet
register-table-too-large = The table is larger than 1 MB. Cut it in parts.
register-table-empty = There is nothing in it. Paste a table or choose a file.
register-table-workbook = This file is a workbook, not a table of text. Save it as CSV UTF-8 and choose that file.
register-table-not-text = This file is not text that can be read. Save it as CSV UTF-8 and choose that file.
register-table-too-many = There are { $n } lines, and at most 2,000 fit. Cut the table in parts.
register-table-no-header = The first line must name the columns: { $columns }
register-table-only-header = There is no line below the names of the columns.
register-table-unknown = No such column: { $columns }. Take it out, or name it as one of { $known }
register-table-twice = The column { $column } is there twice. Take one out.
register-table-missing = A column is missing: { $columns }
register-table-not-offered = The organisation does not offer { $language }. Take that column out.
register-wrong = Line { $line }, { $column }: { $why }
register-wrong-more =
    { $n ->
        [one] And one more. Mend these first.
       *[other] And { $n } more. Mend these first.
    }
register-wrong-empty = this is empty, and it must be there
register-wrong-long = at most 200 letters fit
register-wrong-line = write it on one line. Is a quotation mark left open?
register-wrong-no-heading = “{ $given }” stands under no column. Name the column or empty the cell
register-wrong-none-of = “{ $given }” is none of { $of }
register-wrong-short-name = “{ $given }” is no short name. Write small letters, digits and single hyphens, such as home-care-north
register-wrong-no-short-name = no short name can be made from “{ $given }”. Write one
register-wrong-reserved = Heard itself uses “{ $given }”. Write another one
register-wrong-short-name-taken = a service “{ $given }” is there already. Take this line out, or write another short name
register-wrong-twice = “{ $given }” is in line { $other } too
register-wrong-code = “{ $given }” is no code. Write 3 to 8 letters and digits, or leave it empty
register-wrong-spoiled = “{ $given }” looks like a number or a date: a spreadsheet changes such codes. Choose a code that begins with letters, such as DESK2, or leave it empty
register-wrong-code-taken = the code “{ $given }” was given out before, and no code is given out twice. Choose another one, or leave it empty
register-wrong-no-service = there is no service “{ $given }”. Add it first, or write its name as it stands
register-wrong-closed = the service “{ $given }” is closed
register-wrong-two-services = two services are called “{ $given }”. Write the short name
register-wrong-name-taken = the service has a touchpoint “{ $given }” already. Take this line out, or write another name
register-preview-services =
    { $n ->
        [one] One service will be made
       *[other] { $n } services will be made
    }
register-preview-touchpoints =
    { $n ->
        [one] One touchpoint will be made
       *[other] { $n } touchpoints will be made
    }
register-preview-text = Nothing is stored yet. Look through the list, then add them all.
register-preview-add-services =
    { $n ->
        [one] Add this service
       *[other] Add these { $n } services
    }
register-preview-add-touchpoints =
    { $n ->
        [one] Add this touchpoint
       *[other] Add these { $n } touchpoints
    }
register-preview-again = Change the table
register-preview-more =
    { $n ->
        [one] And one more that is not shown here.
       *[other] And { $n } more that are not shown here.
    }
register-gently-no-name =
    { $n ->
        [one] One has no name in { $language }. People who read it see the first name.
       *[other] { $n } have no name in { $language }. People who read it see the first name.
    }
register-gently-question-mark = “{ $name }” has a question mark. Old CSV files write one in place of ŵ and ŷ. If a letter was lost, save the file as CSV UTF-8.
register-code-made = will be made
