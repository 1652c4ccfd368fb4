# Mails to people who work here. No mail holds a word of any comment, or says where it was written.

mail-invitation-subject = Your link to Heard, for { $organisation }
mail-invitation-body =
    Hello { $name },

    { $organisation } has made an account for you on Heard, where people say how its services went.

    Choose your password here:
    { $link }

    The link works once, for { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }. After that, ask the person who invited you for a new one.

    If you did not expect this, do nothing: without a password the account stays shut.

mail-test-subject = Test mail of { $organisation }: open its link
mail-test-body =
    Hello { $name },

    You asked Heard for this mail, to see whether mail arrives. It does, if you read this.

    Say so here, and the step is done:
    { $link }

mail-urgent-subject = Urgent comment for { $service }
mail-urgent-body =
    An urgent comment has come in for { $service }. Somebody may be in danger.

    Nobody has opened this. Read it here:
    { $link }

    You need to be signed in. For safety, this mail holds no word of the comment. Please do not reply to it.

mail-handover-subject = Safeguarding record { $reference }
mail-handover-body =
    A comment about { $service } was handed to you as a safeguarding concern. Its reference is { $reference }.

    This link opens the record once, for somebody who is signed in. It works for seven days:

    { $link }

    The record closes when somebody says whom they told, how, when, and with what outcome.
mail-about-staff-subject = A comment that may be about staff of { $service }
mail-about-staff-body =
    A comment about { $service } may be about somebody who reads the comments there. It is kept from them, and only people who read comments for the whole organisation see it:

    { $link }
mail-urgent-out-of-hours = Outside hours ring { $name } on { $phone }.
mail-urgent-out-of-hours-phone = Outside hours ring { $phone }.

# To the second contact, an hour later.
mail-unopened-subject = Nobody has opened an urgent comment for { $service }
mail-unopened-body =
    An urgent comment came in for { $service } an hour ago. Somebody may be in danger.

    Nobody has opened this. You are the second contact, so please see that somebody does:
    { $link }

    Whoever opens it needs to be signed in. For safety, this mail holds no word of the comment. Please do not reply to it.

# To the second contact, when nobody looks at the queue.
mail-queue-unopened-subject = Nobody has opened the queue of { $organisation } for a working day
mail-queue-unopened-body =
    Comments wait at { $organisation }, and nobody has opened the queue for a whole working day.

    Waiting: { $waiting }
    Urgent: { $urgent }
    Oldest: { $days ->
        [0] today
        [one] { $days } working day
       *[other] { $days } working days
    }

    You are the second contact, so please see that somebody reads them:
    { $link }

    Whoever opens it needs to be signed in. This mail comes once a day until somebody does.

# To each moderator, when the working day begins.
mail-digest-subject = { $waiting ->
    [one] { $waiting } comment waits to be read
   *[other] { $waiting } comments wait to be read
}
mail-digest-body =
    Hello { $name },

    Waiting: { $waiting }
    Urgent: { $urgent }
    Due today: { $due }
    Oldest: { $days ->
        [0] today
        [one] { $days } working day
       *[other] { $days } working days
    }

    The riskiest stands first:
    { $link }

    This mail comes on working days when something waits for you.

mail-released-subject = { $organisation }: { $month } is out
mail-released-body =
    { $organisation } has released what people said in { $month }.

    Read it, or download it as a spreadsheet:
    { $link }

    You asked to be told. To stop these mails:
    { $stop }
mail-corrected-subject = { $organisation }: { $month } was corrected
mail-corrected-body =
    { $organisation } has corrected its figures for { $month }. The page says why.

    { $link }

    You asked to be told. To stop these mails:
    { $stop }
mail-refused-subject = { $organisation }: { $month } was not released
mail-refused-body =
    The safety check stopped { $month } of { $organisation }. Nothing was published. Readers see
    that the month is not released.

    It found:
    { $found }

    The page shows it all and what you can do: leave a flood out, correct the register, or try
    again. If nothing has changed and the check still refuses, tell whoever runs the service.
    { $link }
mail-bursts-subject = { $organisation }: please look at { $month } before it is released
mail-bursts-body =
    More than half of the answers of some groups came in bursts from one place. That may be one
    person, or a group in one room. So { $month } of { $organisation } waits for you.

    It found:
    { $found }

    If they are honest, say so on this page, and the month closes. If not, two admins can leave
    them out:
    { $link }

# To each person of a service's team, when comments came together.
mail-batch-subject = New comments for { $service }
mail-batch-body =
    People wrote about { $service }, and what they wrote is ready for your team to read:
    { $link }

    You need to be signed in. This mail holds no words of any comment. Please do not reply to it.

    You can switch these mails off:
    { $account }

# To somebody who forgot their password.
mail-reset-subject = Your link to choose a new password
mail-reset-body =
    Hello { $name },

    Choose a new password for Heard here:
    { $link }

    The link works once, for { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }. It signs you out everywhere else.

    If you did not ask for it, do nothing: your password stays as it is.

# To somebody who has an account and was given a role.
mail-role-subject = You have a role on Heard, for { $organisation }
mail-role-body =
    Hello { $name },

    { $organisation } has given you a role on Heard, where people say how its services went:
    { $roles }

    Sign in here:
    { $link }

    No password yet, or forgotten? Get a link here:
    { $forgotten }

    If you did not expect this, please tell { $organisation }.

# To every other admin, and to the one who did it.
mail-made-admin-subject = { $organisation } has a new admin
mail-made-admin-body =
    Hello { $name },

    { $by } has made { $who } an admin of { $organisation }. Admins invite people, give roles and close accounts.

    If that is right, do nothing. If it is not, close that account at once, and tell whoever runs Heard:
    { $link }
