# Months on their way to a release, for admins.

months-title = Months
months-text = A month closes by itself on the closing day. Before that you can look at what is left, release it sooner, or hold it for a few days.
months-none = No month has begun yet. A month begins when a service has a place where people are asked.
months-month = Month
months-standing = Where it stands
months-running = Answers come in. It closes by itself on { $day }.
months-closes = It closes by itself on { $day }.
months-held = Held until the end of { $day }: { $reason }
months-releasing = It is released at { $time }. Until then you can call it off.
months-bursts = It waits for you: some groups of answers came for the most part in bursts.
months-refused = Not released: the safety check refused it.
months-waits = It was imported, so it does not close by itself. Release it when all its answers are in.
months-released = Released on { $day }.
months-corrected = Released, and corrected on { $day } (version { $version }).
months-call-off = Call the release off
months-end-hold = End the hold
months-read = Read what was released
months-left = What is left to look at
months-left-none = Nothing. No floods, no loud hours, no urgent comments that wait, no sign that went quiet.
months-left-text = You may look at these before the month closes. Nothing here stops it. Only you see the zeros and the hours: they stand in no release.
months-asked = { $n ->
    [one] A flood waits for a second admin to agree that it is left out.
   *[other] { $n } floods wait for a second admin to agree that they are left out.
}
months-urgent = { $n ->
    [one] An urgent comment waits for a decision.
   *[other] { $n } urgent comments wait for a decision.
}
months-loud = { $name }: { $n } of { $of } answers of the month came in one hour, { $hour }:00 on { $day }.
months-quiet = { $name } ({ $code }) got no answer. The month before it got { $n }. Is the sign still up?
months-floods = Answers that came in bursts
months-floods-text = Many answers from one place in a short time. That may be one person, or a group in one room. They count unless two admins leave them out.
months-place = Place
months-burst-answers = In bursts
months-leave-out = Ask to leave a flood out
months-preview = What would be released
months-preview-text = If it closed now. Answers that still wait in the queue of a server may be missing.
months-preview-table = Show the figures
months-safe = { $n ->
    [one] The safety check read this release and could count nobody.
   *[other] The safety check read all { $n } releases together and could count nobody.
}
months-unsafe = The safety check would refuse it
months-unsafe-text = Leave a flood out, or correct which places were open, and look again. If nothing helps, tell whoever runs the service: readers see that the month is not released, and why.
months-bursts-title = Groups that came for the most part in bursts
months-confirm-bursts = They are honest: count them
months-now = Release it now
months-now-text = It is released in ten minutes, and you can call it off until then. A release never changes.
months-release = Release in ten minutes
months-hold = Hold it
months-hold-text = Until { $day } at the latest. Then it closes by itself.
months-until = Hold until the end of
months-error-not-over = The month is not over yet.
months-error-released = The month is released already, and a release never changes.
months-error-reason = Say why, in 5 to 500 characters.
months-error-nothing = There is nothing to call off or to confirm any more.
months-error-day = Choose a day from today to { $day }.
