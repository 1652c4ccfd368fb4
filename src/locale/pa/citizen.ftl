## ਸਵਾਲ

fft-question = ਕੁੱਲ ਮਿਲਾ ਕੇ, ਸਾਡੀ ਸੇਵਾ ਦਾ ਤੁਹਾਡਾ ਤਜਰਬਾ ਕਿਹੋ ਜਿਹਾ ਰਿਹਾ?
fft-very-good = ਬਹੁਤ ਚੰਗਾ
fft-good = ਚੰਗਾ
fft-neither = ਨਾ ਚੰਗਾ ਨਾ ਮਾੜਾ
fft-poor = ਮਾੜਾ
fft-very-poor = ਬਹੁਤ ਮਾੜਾ
fft-dont-know = ਪਤਾ ਨਹੀਂ

govuk-question = ਕੁੱਲ ਮਿਲਾ ਕੇ, ਅੱਜ ਮਿਲੀ ਸੇਵਾ ਬਾਰੇ ਤੁਹਾਨੂੰ ਕਿਵੇਂ ਲੱਗਾ?
govuk-very-satisfied = ਬਹੁਤ ਸੰਤੁਸ਼ਟ
govuk-satisfied = ਸੰਤੁਸ਼ਟ
govuk-neither = ਨਾ ਸੰਤੁਸ਼ਟ ਨਾ ਅਸੰਤੁਸ਼ਟ
govuk-dissatisfied = ਅਸੰਤੁਸ਼ਟ
govuk-very-dissatisfied = ਬਹੁਤ ਅਸੰਤੁਸ਼ਟ

smiley-question = ਅੱਜ ਤੁਸੀਂ ਸਾਡੀ ਸੇਵਾ ਤੋਂ ਕਿੰਨੇ ਖੁਸ਼ ਹੋ?
smiley-very-happy = ਬਹੁਤ ਖੁਸ਼
smiley-happy = ਖੁਸ਼
smiley-unhappy = ਨਾਖੁਸ਼
smiley-very-unhappy = ਬਹੁਤ ਨਾਖੁਸ਼

## ਹਰ ਸਫ਼ੇ ਦੁਆਲੇ

frame-languages = ਭਾਸ਼ਾਵਾਂ
frame-more = ਇਸ ਸਫ਼ੇ ਬਾਰੇ ਹੋਰ
frame-real = ਕੀ ਇਹ ਬੋਰਡ ਅਸਲੀ ਹੈ?
frame-privacy = ਨਿੱਜਤਾ
frame-accessibility = ਵਰਤਣ ਦੀ ਸੌਖ
frame-receipt = ਜਵਾਬ ਬਦਲੋ ਜਾਂ ਹਟਾਓ
frame-test = ਪਰਖ: ਗਿਣਿਆ ਨਹੀਂ ਜਾਵੇਗਾ
frame-test-more = ਤੁਸੀਂ ਸਭ ਕੁਝ ਅਜ਼ਮਾ ਸਕਦੇ ਹੋ। ਕੁਝ ਵੀ ਨਹੀਂ ਰੱਖਿਆ ਜਾਂਦਾ।
frame-test-opens = ਇਹ ਪੰਨਾ { $day } ਨੂੰ ਖੁੱਲ੍ਹੇਗਾ।
frame-problem = ਇੱਕ ਸਮੱਸਿਆ ਹੈ
frame-error = ਗਲਤੀ: { $title }
frame-unchecked = ਇਹ ਅਨੁਵਾਦ ਕੰਪਿਊਟਰ ਨੇ ਲਿਖਿਆ ਹੈ। ਇਹ ਭਾਸ਼ਾ ਬੋਲਣ ਵਾਲੇ ਕਿਸੇ ਨੇ ਅਜੇ ਇਸ ਨੂੰ ਨਹੀਂ ਜਾਂਚਿਆ।

## ਸਵਾਲ ਦਾ ਸਫ਼ਾ

question-promise = ਤੁਹਾਡਾ ਜਵਾਬ ਉਸੇ ਵੇਲੇ ਗਿਣਿਆ ਜਾਂਦਾ ਹੈ। ਅਸੀਂ ਨਹੀਂ ਪੁੱਛਦੇ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ।
question-preselected = ਭੇਜਣ ਲਈ ਇੱਕ ਵਾਰ ਹੋਰ ਦਬਾਓ।
question-old = ਇਹ ਸਫ਼ਾ ਬਹੁਤ ਦੇਰ ਤੋਂ ਖੁੱਲ੍ਹਾ ਸੀ। ਭੇਜਣ ਲਈ ਇੱਕ ਵਾਰ ਹੋਰ ਦਬਾਓ।
question-words-again = ਤੁਹਾਡੇ ਸ਼ਬਦ ਅਜੇ ਇੱਥੇ ਹੀ ਹਨ। ਉਨ੍ਹਾਂ ਨੂੰ ਠੀਕ ਕਰੋ, ਫਿਰ ਦੋਵੇਂ ਭੇਜਣ ਲਈ ਆਪਣਾ ਜਵਾਬ ਦਬਾਓ।
question-press = ਭੇਜਣ ਲਈ ਦਬਾਓ
question-choose = ਜਵਾਬਾਂ ਵਿੱਚੋਂ ਇੱਕ ਚੁਣੋ
question-pictures = ਸਿਰਫ਼ ਚਿਹਰੇ ਦਿਖਾਓ
question-with-words = ਸ਼ਬਦ ਦਿਖਾਓ
question-trap = ਇਹ ਖਾਨਾ ਖਾਲੀ ਛੱਡੋ

## ਜਵਾਬ ਤੋਂ ਬਾਅਦ

receipt-thanks = ਧੰਨਵਾਦ। ਤੁਹਾਡਾ ਜਵਾਬ ਗਿਣਿਆ ਗਿਆ।
receipt-thanks-test = ਧੰਨਵਾਦ। ਇਹ ਇੱਕ ਪਰਖ ਸੀ।
receipt-again = ਧੰਨਵਾਦ। ਤੁਸੀਂ ਪਹਿਲਾਂ ਹੀ ਜਵਾਬ ਦੇ ਚੁੱਕੇ ਸੀ, ਅਤੇ ਉਹੀ ਜਵਾਬ ਗਿਣਿਆ ਜਾਂਦਾ ਹੈ।
receipt-score-changed = ਧੰਨਵਾਦ। ਤੁਹਾਡਾ ਜਵਾਬ ਬਦਲ ਦਿੱਤਾ ਗਿਆ।
receipt-words-thanks = ਧੰਨਵਾਦ। ਤੁਹਾਡੇ ਸ਼ਬਦ ਸਾਨੂੰ ਮਿਲ ਗਏ।
receipt-found = ਤੁਹਾਡਾ ਜਵਾਬ
receipt-answered = ਤੁਹਾਡਾ ਜਵਾਬ ਸੀ:
receipt-keep = ਆਪਣਾ ਜਵਾਬ ਬਦਲਣ ਜਾਂ ਹਟਾਉਣ ਲਈ ਇਹ ਰਸੀਦ ਸਾਂਭ ਕੇ ਰੱਖੋ:
receipt-keep-how = ਇਸ ਦੀ ਤਸਵੀਰ ਲੈ ਲਓ ਜਾਂ ਇਸ ਨੂੰ ਲਿਖ ਲਓ। ਫਿਰ ਇਸ ਨੂੰ ਇੱਥੇ ਟਾਈਪ ਕਰੋ: { $address }
receipt-only = ਇਸ ਤੋਂ ਬਿਨਾਂ ਕੋਈ ਤੁਹਾਡਾ ਜਵਾਬ ਨਹੀਂ ਲੱਭ ਸਕਦਾ। ਅਸੀਂ ਵੀ ਨਹੀਂ।

change-heading = ਗਲਤ ਦਬਾ ਦਿੱਤਾ? ਆਪਣਾ ਜਵਾਬ ਬਦਲੋ
change-until = ਤੁਸੀਂ ਇਸ ਨੂੰ ਅਗਲੇ ਘੰਟੇ ਦੇ ਅੰਤ ਤੱਕ ਬਦਲ ਸਕਦੇ ਹੋ।

withdraw-heading = ਮੇਰਾ ਜਵਾਬ ਹਟਾਓ
withdraw-what = ਇਸ ਨਾਲ ਤੁਹਾਡਾ ਜਵਾਬ ਅਤੇ ਤੁਹਾਡੇ ਸ਼ਬਦ ਹਮੇਸ਼ਾ ਲਈ ਹਟ ਜਾਂਦੇ ਹਨ। ਪਹਿਲਾਂ ਛਪੇ ਜੋੜ ਉਵੇਂ ਹੀ ਰਹਿੰਦੇ ਹਨ।
withdraw-button = ਹਾਂ, ਮੇਰਾ ਜਵਾਬ ਹਟਾਓ

words-question = ਤੁਸੀਂ ਇਹ ਜਵਾਬ ਕਿਉਂ ਦਿੱਤਾ? (ਤੁਸੀਂ ਇਸ ਨੂੰ ਛੱਡ ਸਕਦੇ ਹੋ)
words-leave-out = ਕਿਰਪਾ ਕਰਕੇ ਨਾਂ, ਫ਼ੋਨ ਨੰਬਰ ਅਤੇ ਅਜਿਹਾ ਕੁਝ ਨਾ ਲਿਖੋ ਜਿਸ ਤੋਂ ਪਤਾ ਲੱਗੇ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ।
words-limit = ਤੁਸੀਂ ਵੱਧ ਤੋਂ ਵੱਧ { $limit } ਅੱਖਰ ਲਿਖ ਸਕਦੇ ਹੋ।
words-sharing = ਤੁਹਾਡੇ ਸ਼ਬਦ ਕੌਣ ਪੜ੍ਹ ਸਕਦਾ ਹੈ?
words-share = ਨਾਂ ਕੱਢ ਕੇ ਤੁਸੀਂ ਮੇਰੇ ਸ਼ਬਦ ਹੋਰਾਂ ਨੂੰ ਦਿਖਾ ਸਕਦੇ ਹੋ
words-team-only = ਸਿਰਫ਼ ਇਹ ਸੇਵਾ ਇਨ੍ਹਾਂ ਨੂੰ ਪੜ੍ਹ ਸਕਦੀ ਹੈ
words-sharing-unset = ਜੇ ਤੁਸੀਂ ਕੁਝ ਨਹੀਂ ਚੁਣਦੇ, ਤਾਂ ਸਿਰਫ਼ ਇਹ ਸੇਵਾ ਇਨ੍ਹਾਂ ਨੂੰ ਪੜ੍ਹੇਗੀ।
words-readers = ਪਹਿਲਾਂ { $organisation } ਦੇ ਉਹ ਲੋਕ ਤੁਹਾਡੇ ਸ਼ਬਦ ਪੜ੍ਹਦੇ ਹਨ ਜੋ ਰਾਇ ਦਾ ਧਿਆਨ ਰੱਖਦੇ ਹਨ। ਫਿਰ ਉਹ ਇਨ੍ਹਾਂ ਨੂੰ ਸੇਵਾ ਚਲਾਉਣ ਵਾਲੀ ਟੀਮ ਨੂੰ ਦੇ ਸਕਦੇ ਹਨ।
words-kept = ਅਸੀਂ ਤੁਹਾਡੇ ਸ਼ਬਦ ਕਿੰਨਾ ਚਿਰ ਰੱਖਦੇ ਹਾਂ: { $months ->
    [one] { $months } ਮਹੀਨਾ।
   *[other] { $months } ਮਹੀਨੇ।
}
words-found = ਇਸ ਤੋਂ ਪਤਾ ਲੱਗ ਸਕਦਾ ਹੈ ਕਿ ਕੋਈ ਕੌਣ ਹੈ:
words-take-out = ਇਸ ਨੂੰ ਕੱਢੋ
words-taken-out = ਕੱਢ ਦਿੱਤਾ।
words-put-back = ਵਾਪਸ ਪਾਓ
words-send = ਮੇਰੇ ਸ਼ਬਦ ਭੇਜੋ
words-change = ਆਪਣੇ ਸ਼ਬਦ ਬਦਲੋ
words-change-until = ਤੁਸੀਂ ਇਨ੍ਹਾਂ ਨੂੰ ਅਗਲੇ ਘੰਟੇ ਦੇ ਅੰਤ ਤੱਕ, ਜਾਂ ਕਿਸੇ ਦੇ ਪੜ੍ਹਨ ਤੱਕ, ਬਦਲ ਸਕਦੇ ਹੋ।
words-yours = ਤੁਹਾਡੇ ਸ਼ਬਦ
words-once = ਅਸੀਂ ਇਨ੍ਹਾਂ ਨੂੰ ਸਿਰਫ਼ ਇਸ ਵਾਰ ਦਿਖਾਉਂਦੇ ਹਾਂ, ਕਿਉਂਕਿ ਹੋ ਸਕਦਾ ਹੈ ਇਹ ਫ਼ੋਨ ਹੋਰ ਲੋਕ ਵੀ ਵਰਤਦੇ ਹੋਣ।
words-hidden = ਅਸੀਂ ਤੁਹਾਡੇ ਸ਼ਬਦ ਇੱਥੇ ਨਹੀਂ ਦਿਖਾਉਂਦੇ, ਕਿਉਂਕਿ ਹੋ ਸਕਦਾ ਹੈ ਇਹ ਫ਼ੋਨ ਹੋਰ ਲੋਕ ਵੀ ਵਰਤਦੇ ਹੋਣ। ਪੜ੍ਹਨ ਲਈ { $link }।
words-hidden-link = ਆਪਣੀ ਰਸੀਦ ਦੁਬਾਰਾ ਟਾਈਪ ਕਰੋ
words-error-long = ਤੁਹਾਡੇ ਸ਼ਬਦ { $limit } ਅੱਖਰ ਜਾਂ ਇਸ ਤੋਂ ਘੱਟ ਹੋਣੇ ਚਾਹੀਦੇ ਹਨ। ਤੁਸੀਂ { $length } ਲਿਖੇ ਹਨ।
words-error-sign = ਤੁਹਾਡੇ ਸ਼ਬਦਾਂ ਵਿੱਚ ਇੱਕ ਲੁਕਿਆ ਨਿਸ਼ਾਨ ਹੈ ਜੋ ਅਸੀਂ ਨਹੀਂ ਰੱਖ ਸਕਦੇ। ਇਨ੍ਹਾਂ ਨੂੰ ਦੁਬਾਰਾ ਟਾਈਪ ਕਰੋ।
words-error-none = ਪਹਿਲਾਂ ਕੁਝ ਲਿਖੋ, ਜਾਂ ਇਸ ਨੂੰ ਛੱਡ ਦਿਓ
words-error-sharing = ਚੁਣੋ ਕਿ ਤੁਹਾਡੇ ਸ਼ਬਦ ਕੌਣ ਪੜ੍ਹ ਸਕਦਾ ਹੈ

status-heading = ਤੁਹਾਡੇ ਸ਼ਬਦ ਹੁਣ ਕਿੱਥੇ ਹਨ
status-received = ਮਿਲ ਗਏ। ਅਜੇ ਕਿਸੇ ਨੇ ਨਹੀਂ ਪੜ੍ਹੇ।
status-being-read = ਪੜ੍ਹੇ ਜਾ ਰਹੇ ਹਨ।
status-passed = ਪੜ੍ਹ ਕੇ ਟੀਮ ਨੂੰ ਦੇ ਦਿੱਤੇ ਗਏ।
status-shared = ਪੜ੍ਹੇ ਗਏ ਅਤੇ ਨਾਂ ਕੱਢ ਕੇ ਹੋਰਾਂ ਨੂੰ ਦਿਖਾਏ ਗਏ।
status-not-shared = ਪੜ੍ਹੇ ਗਏ। ਹੋਰਾਂ ਨੂੰ ਨਹੀਂ ਦਿਖਾਏ ਜਾਣਗੇ।

complaint-not = ਇਹ ਸ਼ਿਕਾਇਤ ਨਹੀਂ ਹੈ ਅਤੇ ਅਸੀਂ ਜਵਾਬ ਨਹੀਂ ਦੇ ਸਕਦੇ, ਕਿਉਂਕਿ ਅਸੀਂ ਨਹੀਂ ਜਾਣਦੇ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ।
complaint-to = ਸ਼ਿਕਾਇਤ ਕਰਨ ਜਾਂ ਜਵਾਬ ਲੈਣ ਲਈ:
complaint-nowhere = ਸ਼ਿਕਾਇਤ ਕਰਨ ਜਾਂ ਜਵਾਬ ਲੈਣ ਲਈ { $organisation } ਦੀ ਵੈੱਬਸਾਈਟ ਵਰਤੋ।

help-heading = ਹੁਣੇ ਮਦਦ ਚਾਹੀਦੀ ਹੈ?
help-everybody = ਅਸੀਂ ਇਹ ਸਭ ਨੂੰ ਦਿਖਾਉਂਦੇ ਹਾਂ। ਕੋਈ ਦਿਨ ਰਾਤ ਜਵਾਬਾਂ ਨੂੰ ਨਹੀਂ ਦੇਖਦਾ।
help-999 = ਖ਼ਤਰੇ ਵਿੱਚ: ਪੁਲਿਸ, ਐਂਬੂਲੈਂਸ ਜਾਂ ਅੱਗ ਬੁਝਾਊ ਦਸਤਾ
help-111-england = ਮਾਨਸਿਕ ਸਿਹਤ ਦਾ ਸੰਕਟ: NHS 111, ਫਿਰ ਵਿਕਲਪ 2
help-111-wales = ਮਾਨਸਿਕ ਸਿਹਤ ਦਾ ਸੰਕਟ: NHS 111 Wales, ਫਿਰ ਵਿਕਲਪ 2
help-111-scotland = ਮਾਨਸਿਕ ਸਿਹਤ ਦਾ ਸੰਕਟ: NHS 24, ਫਿਰ ਮਾਨਸਿਕ ਸਿਹਤ ਦਾ ਵਿਕਲਪ
help-lifeline = ਦੁੱਖ ਜਾਂ ਨਿਰਾਸ਼ਾ ਵਿੱਚ: Lifeline, ਦਿਨ ਰਾਤ
help-samaritans = ਗੱਲ ਕਰਨ ਲਈ ਕੋਈ: Samaritans, ਦਿਨ ਰਾਤ
help-samaritans-welsh = Samaritans ਵੈਲਸ਼ ਭਾਸ਼ਾ ਵਿੱਚ, ਸ਼ਾਮ 7 ਤੋਂ ਰਾਤ 11 ਵਜੇ ਤੱਕ
help-childline = 19 ਸਾਲ ਤੋਂ ਘੱਟ: Childline, ਦਿਨ ਰਾਤ
help-own = { $organisation }

## ਰਸੀਦ ਟਾਈਪ ਕਰਨਾ

type-title = ਆਪਣਾ ਜਵਾਬ ਲੱਭੋ
type-label = ਤੁਹਾਡੀ ਰਸੀਦ
type-hint = 16 ਅੱਖਰ ਅਤੇ ਅੰਕ, ਜਿਵੇਂ { $example }। ਛੋਟੇ ਅੱਖਰ ਅਤੇ ਖਾਲੀ ਥਾਂਵਾਂ ਠੀਕ ਹਨ।
type-button = ਮੇਰਾ ਜਵਾਬ ਲੱਭੋ
type-error-empty = ਆਪਣੀ ਰਸੀਦ ਟਾਈਪ ਕਰੋ
type-error-shape = ਰਸੀਦ ਵਿੱਚ 16 ਅੱਖਰ ਅਤੇ ਅੰਕ ਹੁੰਦੇ ਹਨ। ਦੇਖੋ ਕਿ ਕੋਈ ਰਹਿ ਤਾਂ ਨਹੀਂ ਗਿਆ।
type-error-check = ਇੱਕ ਅੱਖਰ ਜਾਂ ਅੰਕ ਗਲਤ ਹੈ। ਹਰ ਇੱਕ ਨੂੰ ਦੁਬਾਰਾ ਦੇਖੋ।
type-error-unknown = ਸਾਡੇ ਕੋਲ ਇਸ ਰਸੀਦ ਦਾ ਕੋਈ ਜਵਾਬ ਨਹੀਂ। ਇਹ ਹਟਾ ਦਿੱਤਾ ਗਿਆ, ਜਾਂ ਬਹੁਤ ਪੁਰਾਣਾ ਹੈ।

withdrawn-title = ਤੁਹਾਡਾ ਜਵਾਬ ਹਟਾ ਦਿੱਤਾ ਗਿਆ
withdrawn-what = ਹੁਣ ਇਹ ਨਹੀਂ ਗਿਣਿਆ ਜਾਂਦਾ, ਅਤੇ ਤੁਹਾਡੇ ਸ਼ਬਦ ਵੀ ਨਹੀਂ ਰਹੇ।
withdrawn-test = ਇਹ ਇੱਕ ਪਰਖ ਸੀ, ਇਸ ਲਈ ਕੁਝ ਨਹੀਂ ਰੱਖਿਆ ਗਿਆ।
withdrawn-danger = ਜੇ ਸ਼ਬਦਾਂ ਤੋਂ ਲੱਗੇ ਕਿ ਕੋਈ ਖ਼ਤਰੇ ਵਿੱਚ ਹੋ ਸਕਦਾ ਹੈ, ਤਾਂ ਲੋਕਾਂ ਦੀ ਰਾਖੀ ਲਈ ਸ਼ਾਇਦ ਸਾਨੂੰ ਉਹ ਰੱਖਣੇ ਪੈਣ।
withdrawn-published = ਪਹਿਲਾਂ ਛਪੇ ਜੋੜ ਉਵੇਂ ਹੀ ਰਹਿੰਦੇ ਹਨ।

## ਕੀ ਇਹ ਬੋਰਡ ਅਸਲੀ ਹੈ?

about-title = ਕੀ ਇਹ ਬੋਰਡ ਅਸਲੀ ਹੈ?
about-known = ਹਾਂ, ਅਸੀਂ ਇਸ ਕੋਡ ਨੂੰ ਜਾਣਦੇ ਹਾਂ।
about-code = ਕੋਡ
about-place = ਥਾਂ
about-service = ਸੇਵਾ
about-organisation = ਕੌਣ ਪੁੱਛਦਾ ਹੈ
about-check = ਤਿੰਨ ਗੱਲਾਂ ਦੇਖੋ
about-check-address = ਤੁਹਾਡੀ ਸਕਰੀਨ ਦੇ ਉੱਪਰਲਾ ਪਤਾ ਇਸ ਨਾਲ ਸ਼ੁਰੂ ਹੁੰਦਾ ਹੈ: { $host }
about-check-place = ਇੱਥੇ ਲਿਖੀ ਥਾਂ ਉਹੀ ਹੈ ਜਿੱਥੇ ਤੁਸੀਂ ਹੋ, ਜਾਂ ਉਹ ਸੇਵਾ ਹੈ ਜੋ ਤੁਸੀਂ ਵਰਤੀ।
about-check-asks = ਇਹ ਸਫ਼ਾ ਪੁੱਛਦਾ ਹੈ ਕਿ ਸਭ ਕਿਵੇਂ ਰਿਹਾ। ਇਹ ਕਦੇ ਪੈਸੇ, ਬੈਂਕ ਕਾਰਡ, ਪਾਸਵਰਡ ਜਾਂ ਤੁਹਾਡਾ ਨਾਂ ਨਹੀਂ ਮੰਗਦਾ।
about-different = ਕੁਝ ਵੱਖਰਾ ਹੈ? ਤਾਂ ਅੱਗੇ ਨਾ ਵਧੋ। ਸਟਾਫ਼ ਦੇ ਕਿਸੇ ਮੈਂਬਰ ਨੂੰ ਦੱਸੋ, ਜਾਂ ਸਾਨੂੰ ਦੱਸੋ:
about-different-nowhere = ਕੁਝ ਵੱਖਰਾ ਹੈ? ਤਾਂ ਅੱਗੇ ਨਾ ਵਧੋ। ਸਟਾਫ਼ ਦੇ ਕਿਸੇ ਮੈਂਬਰ ਨੂੰ ਦੱਸੋ।
about-signs = ਸਾਡੀ ਆਪਣੀ ਵੈੱਬਸਾਈਟ ਉੱਤੇ ਸਾਡੇ ਸਾਰੇ ਬੋਰਡਾਂ ਦੀ ਸੂਚੀ ਹੈ:
about-go = ਆਪਣਾ ਜਵਾਬ ਦਿਓ

## ਨਿੱਜਤਾ

privacy-title = ਤੁਹਾਡੀ ਨਿੱਜਤਾ
privacy-short = ਅਸੀਂ ਨਹੀਂ ਪੁੱਛਦੇ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ, ਅਤੇ ਨਾ ਹੀ ਜਾਣਨ ਦੀ ਕੋਸ਼ਿਸ਼ ਕਰਦੇ ਹਾਂ।
privacy-nothing = ਜੋ ਅਸੀਂ ਨਹੀਂ ਰੱਖਦੇ
privacy-no-cookies = ਕੋਈ ਕੁਕੀ ਨਹੀਂ। ਅਸੀਂ ਤੁਹਾਡੇ ਫ਼ੋਨ ਜਾਂ ਕੰਪਿਊਟਰ ਉੱਤੇ ਕੁਝ ਨਹੀਂ ਛੱਡਦੇ।
privacy-no-address = ਨਾ ਤੁਹਾਡਾ ਇੰਟਰਨੈੱਟ ਪਤਾ, ਨਾ ਫ਼ੋਨ ਨੰਬਰ, ਨਾ ਇਹ ਕਿ ਤੁਹਾਡਾ ਫ਼ੋਨ ਕਿਹੜਾ ਹੈ।
privacy-no-minute = ਨਾ ਉਹ ਮਿੰਟ ਜਦੋਂ ਤੁਸੀਂ ਜਵਾਬ ਦਿੱਤਾ। ਅਸੀਂ ਸਿਰਫ਼ ਘੰਟਾ ਰੱਖਦੇ ਹਾਂ।
privacy-no-others = ਕਿਸੇ ਹੋਰ ਕੰਪਨੀ ਨੂੰ ਪਤਾ ਨਹੀਂ ਲੱਗਦਾ ਕਿ ਤੁਸੀਂ ਇੱਥੇ ਆਏ ਸੀ।
privacy-burst = ਅਸੀਂ ਧਿਆਨ ਦੇਣਾ ਚਾਹੁੰਦੇ ਹਾਂ ਜਦੋਂ ਇੱਕੋ ਦਿਨ ਇੱਕ ਨੈੱਟਵਰਕ ਤੋਂ ਬਹੁਤ ਸਾਰੇ ਜਵਾਬ ਆਉਂਦੇ ਹਨ। ਇਸ ਲਈ ਅਸੀਂ ਤੁਹਾਡੇ ਇੰਟਰਨੈੱਟ ਪਤੇ ਦਾ ਅਖੀਰਲਾ ਹਿੱਸਾ ਕੱਟ ਦਿੰਦੇ ਹਾਂ ਅਤੇ ਬਾਕੀ ਨੂੰ ਰਲਾ ਦਿੰਦੇ ਹਾਂ। ਕੰਪਿਊਟਰ ਇਸ ਨੂੰ ਵੱਧ ਤੋਂ ਵੱਧ ਇੱਕ ਦਿਨ ਯਾਦ ਰੱਖਦਾ ਹੈ, ਅਤੇ ਅਸੀਂ ਇਸ ਨੂੰ ਕਦੇ ਨਹੀਂ ਸਾਂਭਦੇ। ਤੁਹਾਡੇ ਜਵਾਬ ਨਾਲ ਅਸੀਂ ਸਿਰਫ਼ ਹਾਂ ਜਾਂ ਨਾਂਹ ਸਾਂਭਦੇ ਹਾਂ: ਕੀ ਉਸ ਦਿਨ ਇੱਕ ਨੈੱਟਵਰਕ ਤੋਂ ਬਹੁਤ ਜਵਾਬ ਆਏ? ਤੁਹਾਡਾ ਜਵਾਬ ਫਿਰ ਵੀ ਗਿਣਿਆ ਜਾਂਦਾ ਹੈ।
privacy-texts = ਜੇ ਤੁਸੀਂ ਟੈਕਸਟ ਸੁਨੇਹੇ ਰਾਹੀਂ ਜਵਾਬ ਦਿੰਦੇ ਹੋ, ਤਾਂ ਤੁਹਾਡੀ ਫ਼ੋਨ ਕੰਪਨੀ ਅਤੇ ਸਾਡੇ ਸੁਨੇਹੇ ਪਹੁੰਚਾਉਣ ਵਾਲੀ ਕੰਪਨੀ ਤੁਹਾਡਾ ਨੰਬਰ ਅਤੇ ਸੁਨੇਹਾ ਦੇਖਦੀਆਂ ਹਨ। ਅਸੀਂ ਤੁਹਾਡਾ ਨੰਬਰ ਨਹੀਂ ਰੱਖਦੇ। ਇੱਕ ਦਿਨ ਲਈ ਅਸੀਂ ਉਸ ਦਾ ਬਦਲਿਆ ਰੂਪ ਰੱਖਦੇ ਹਾਂ, ਤਾਂ ਜੋ ਤੁਹਾਡਾ ਅਗਲਾ ਸੁਨੇਹਾ ਪਹਿਲੇ ਨਾਲ ਜੁੜ ਸਕੇ। ਜੇ ਤੁਸੀਂ STOP ਭੇਜਦੇ ਹੋ, ਤਾਂ ਅਸੀਂ ਨੰਬਰ ਦਾ ਬਦਲਿਆ ਰੂਪ ਰੱਖਦੇ ਹਾਂ, ਤਾਂ ਜੋ ਅਸੀਂ ਹੋਰ ਨਾ ਲਿਖੀਏ।
privacy-kept = ਅਸੀਂ ਕੀ ਰੱਖਦੇ ਹਾਂ, ਅਤੇ ਕਿੰਨੀ ਦੇਰ
privacy-kept-rating = ਤੁਹਾਡਾ ਜਵਾਬ, ਥਾਂ, ਅਤੇ ਦਿਨ ਤੇ ਘੰਟਾ: { $months ->
    [one] { $months } ਮਹੀਨਾ।
   *[other] { $months } ਮਹੀਨੇ।
}
privacy-kept-words = ਤੁਹਾਡੇ ਸ਼ਬਦ, ਜੇ ਤੁਸੀਂ ਕੁਝ ਲਿਖੋ: { $months ->
    [one] { $months } ਮਹੀਨਾ।
   *[other] { $months } ਮਹੀਨੇ।
}
privacy-kept-receipt = ਤੁਹਾਡੀ ਰਸੀਦ, ਰਲੀ ਹੋਈ ਸ਼ਕਲ ਵਿੱਚ: ਮਹੀਨਾ ਮੁੱਕਣ ਤੋਂ { $days ->
    [one] { $days } ਦਿਨ
   *[other] { $days } ਦਿਨ
} ਬਾਅਦ ਤੱਕ, ਜਾਂ ਜਦੋਂ ਤੱਕ ਅਸੀਂ ਤੁਹਾਡੇ ਸ਼ਬਦ ਰੱਖਦੇ ਹਾਂ।
privacy-kept-danger = ਉਹ ਸ਼ਬਦ ਜਿਨ੍ਹਾਂ ਤੋਂ ਲੱਗੇ ਕਿ ਕੋਈ ਖ਼ਤਰੇ ਵਿੱਚ ਹੋ ਸਕਦਾ ਹੈ: ਜਦੋਂ ਤੱਕ ਲੋਕਾਂ ਦੀ ਰਾਖੀ ਲਈ ਲੋੜ ਹੋਵੇ।
privacy-kept-sums = ਜੋੜ, ਜਿਵੇਂ ਕਿੰਨੇ ਲੋਕਾਂ ਨੇ “ਚੰਗਾ” ਕਿਹਾ: ਹਮੇਸ਼ਾ ਲਈ। ਇਨ੍ਹਾਂ ਵਿੱਚ ਕਿਸੇ ਦਾ ਨਾਂ ਨਹੀਂ ਹੁੰਦਾ।
privacy-readers = ਤੁਹਾਡੇ ਸ਼ਬਦ ਕੌਣ ਪੜ੍ਹਦਾ ਹੈ
privacy-readers-first = ਪਹਿਲਾਂ { $organisation } ਦੇ ਉਹ ਲੋਕ ਪੜ੍ਹਦੇ ਹਨ ਜੋ ਰਾਇ ਦਾ ਧਿਆਨ ਰੱਖਦੇ ਹਨ। ਉਹ ਨਾਂ ਕੱਢ ਦਿੰਦੇ ਹਨ।
privacy-readers-team = ਫਿਰ ਸੇਵਾ ਚਲਾਉਣ ਵਾਲੀ ਟੀਮ ਇਨ੍ਹਾਂ ਨੂੰ ਪੜ੍ਹ ਸਕਦੀ ਹੈ।
privacy-readers-others = ਹੋਰ ਲੋਕ ਇਨ੍ਹਾਂ ਨੂੰ ਤਾਂ ਹੀ ਪੜ੍ਹ ਸਕਦੇ ਹਨ ਜੇ ਤੁਸੀਂ ਇਜਾਜ਼ਤ ਦਿੱਤੀ ਹੋਵੇ।
privacy-readers-numbers = ਜੋੜ ਸਭ ਦੇਖ ਸਕਦੇ ਹਨ। ਅਸੀਂ ਹਰ ਉਹ ਸਮੂਹ ਛੱਡ ਦਿੰਦੇ ਹਾਂ ਜੋ ਇੰਨਾ ਛੋਟਾ ਹੋਵੇ ਕਿ ਪਤਾ ਲੱਗ ਸਕੇ ਕਿਸ ਨੇ ਕੀ ਕਿਹਾ।
privacy-rights = ਤੁਹਾਡੇ ਹੱਕ
privacy-rights-receipt = ਆਪਣੀ ਰਸੀਦ ਨਾਲ ਤੁਸੀਂ ਆਪਣਾ ਜਵਾਬ ਦੇਖ, ਬਦਲ ਜਾਂ ਹਟਾ ਸਕਦੇ ਹੋ।
privacy-rights-lost = ਇਸ ਤੋਂ ਬਿਨਾਂ ਕੋਈ ਨਹੀਂ ਦੱਸ ਸਕਦਾ ਕਿ ਕਿਹੜਾ ਜਵਾਬ ਤੁਹਾਡਾ ਹੈ, ਇਸ ਲਈ ਅਸੀਂ ਇਸ ਨੂੰ ਤੁਹਾਡੇ ਲਈ ਨਹੀਂ ਲੱਭ ਸਕਦੇ।
privacy-rights-danger = ਜੇ ਤੁਸੀਂ ਆਪਣਾ ਜਵਾਬ ਹਟਾਓ, ਤਾਂ ਵੀ ਖ਼ਤਰੇ ਬਾਰੇ ਸ਼ਬਦ ਬੰਦ ਕਰਕੇ ਰੱਖੇ ਜਾ ਸਕਦੇ ਹਨ। ਉਨ੍ਹਾਂ ਨੂੰ ਸਿਰਫ਼ ਉਹ ਲੋਕ ਪੜ੍ਹ ਸਕਦੇ ਹਨ ਜੋ ਦੂਜਿਆਂ ਦੀ ਰਾਖੀ ਕਰਦੇ ਹਨ।
privacy-law = ਕਾਨੂੰਨ
privacy-law-task = { $organisation } ਤੈਅ ਕਰਦਾ ਹੈ ਕਿ ਇਹ ਜਵਾਬ ਕਿਵੇਂ ਵਰਤੇ ਜਾਣ। ਇਹ ਇੱਕ ਜਨਤਕ ਕੰਮ ਵਜੋਂ ਇਕੱਠੇ ਕੀਤੇ ਜਾਂਦੇ ਹਨ: UK GDPR ਦੀ ਧਾਰਾ 6(1)(e)।
privacy-law-ico = ਜੇ ਅਸੀਂ ਕੋਈ ਸਮੱਸਿਆ ਠੀਕ ਨਾ ਕਰੀਏ, ਤਾਂ ਤੁਸੀਂ ਸੂਚਨਾ ਕਮਿਸ਼ਨਰ ਦੇ ਦਫ਼ਤਰ (Information Commissioner's Office) ਕੋਲ ਜਾ ਸਕਦੇ ਹੋ:
privacy-ask = ਤੁਹਾਡੇ ਡਾਟਾ ਬਾਰੇ ਸਵਾਲ:
privacy-ask-nowhere = ਆਪਣੇ ਡਾਟਾ ਬਾਰੇ ਸਵਾਲਾਂ ਲਈ { $organisation } ਦੀ ਵੈੱਬਸਾਈਟ ਵਰਤੋ।
privacy-complain = ਅਸੀਂ ਤੁਹਾਡਾ ਡਾਟਾ ਜਿਵੇਂ ਵਰਤਦੇ ਹਾਂ, ਉਸ ਤੋਂ ਖੁਸ਼ ਨਹੀਂ? ਇਸੇ ਤਰ੍ਹਾਂ ਸਾਨੂੰ ਸ਼ਿਕਾਇਤ ਕਰੋ। ਅਸੀਂ 30 ਦਿਨਾਂ ਵਿੱਚ ਦੱਸਾਂਗੇ ਕਿ ਤੁਹਾਡੀ ਸ਼ਿਕਾਇਤ ਮਿਲ ਗਈ ਹੈ।
privacy-list = ਇੱਕ ਸੰਸਥਾ ਚੁਣੋ

## ਵਰਤਣ ਦੀ ਸੌਖ

accessibility-title = ਵਰਤਣ ਦੀ ਸੌਖ
accessibility-not-assessed = ਇਨ੍ਹਾਂ ਸਫ਼ਿਆਂ ਨੂੰ ਅਜੇ ਵੈੱਬ ਸਮੱਗਰੀ ਪਹੁੰਚ ਦਿਸ਼ਾ-ਨਿਰਦੇਸ਼ਾਂ (WCAG 2.2, ਪੱਧਰ AA) ਮੁਤਾਬਕ ਨਹੀਂ ਪਰਖਿਆ ਗਿਆ। ਇਸ ਲਈ ਅਸੀਂ ਅਜੇ ਉਹ ਸਾਰੀਆਂ ਥਾਵਾਂ ਨਹੀਂ ਜਾਣਦੇ ਜਿੱਥੇ ਘਾਟ ਹੈ।
accessibility-covers = ਇਹ ਬਿਆਨ ਉਨ੍ਹਾਂ ਸਫ਼ਿਆਂ ਬਾਰੇ ਹੈ ਜਿਨ੍ਹਾਂ ਰਾਹੀਂ { $organisation } ਪੁੱਛਦੀ ਹੈ ਕਿ ਸੇਵਾਵਾਂ ਕਿਹੋ ਜਿਹੀਆਂ ਸਨ।
accessibility-full = ਇਹ ਸਫ਼ੇ ਵੈੱਬ ਸਮੱਗਰੀ ਪਹੁੰਚ ਦਿਸ਼ਾ-ਨਿਰਦੇਸ਼ਾਂ (WCAG) 2.2, ਪੱਧਰ AA ਨਾਲ ਪੂਰੀ ਤਰ੍ਹਾਂ ਮੇਲ ਖਾਂਦੇ ਹਨ।
accessibility-partial = ਇਹ ਸਫ਼ੇ ਵੈੱਬ ਸਮੱਗਰੀ ਪਹੁੰਚ ਦਿਸ਼ਾ-ਨਿਰਦੇਸ਼ਾਂ (WCAG) 2.2, ਪੱਧਰ AA ਨਾਲ ਕੁਝ ਹੱਦ ਤੱਕ ਮੇਲ ਖਾਂਦੇ ਹਨ। ਜੋ ਕਮੀ ਹੈ ਉਹ ਹੇਠਾਂ ਲਿਖੀ ਹੈ।
accessibility-not = ਇਹ ਸਫ਼ੇ ਵੈੱਬ ਸਮੱਗਰੀ ਪਹੁੰਚ ਦਿਸ਼ਾ-ਨਿਰਦੇਸ਼ਾਂ (WCAG) 2.2, ਪੱਧਰ AA ਨਾਲ ਮੇਲ ਨਹੀਂ ਖਾਂਦੇ। ਜੋ ਕਮੀ ਹੈ ਉਹ ਹੇਠਾਂ ਲਿਖੀ ਹੈ।
accessibility-old-statement = ਇਹ ਬਿਆਨ ਇੱਕ ਸਾਲ ਤੋਂ ਪੁਰਾਣਾ ਹੈ। ਇਸ ਦਾ ਕੁਝ ਹਿੱਸਾ ਹੁਣ ਸਹੀ ਨਾ ਹੋਵੇ। ਸਾਨੂੰ ਦੁਬਾਰਾ ਜਾਂਚ ਕਰਨੀ ਚਾਹੀਦੀ ਹੈ।
accessibility-faults = ਕੀ ਕਮੀ ਹੈ
accessibility-answer = ਸਾਡੇ ਜਵਾਬ ਤੱਕ ਵੱਧ ਤੋਂ ਵੱਧ ਦਿਨ: { $days }।
accessibility-how = ਅਸੀਂ ਕਿਵੇਂ ਜਾਣਦੇ ਹਾਂ
accessibility-tested = ਜਾਂਚ ਦੀ ਤਾਰੀਖ਼: { $day }।
accessibility-confirmed = ਇਸ ਬਿਆਨ ਦੀ ਪੁਸ਼ਟੀ ਦੀ ਤਾਰੀਖ਼: { $day }।
accessibility-enforced-britain = ਬਰਾਬਰੀ ਅਤੇ ਮਨੁੱਖੀ ਅਧਿਕਾਰ ਕਮਿਸ਼ਨ (Equality and Human Rights Commission) ਦੇਖਦਾ ਹੈ ਕਿ ਜਨਤਕ ਅਦਾਰੇ ਨਿਯਮ ਮੰਨਣ।
accessibility-enforced-northern-ireland = ਉੱਤਰੀ ਆਇਰਲੈਂਡ ਬਰਾਬਰੀ ਕਮਿਸ਼ਨ (Equality Commission for Northern Ireland) ਦੇਖਦਾ ਹੈ ਕਿ ਜਨਤਕ ਅਦਾਰੇ ਨਿਯਮ ਮੰਨਣ।
accessibility-built = ਅਸੀਂ ਇਨ੍ਹਾਂ ਨੂੰ ਇੰਝ ਬਣਾਇਆ ਹੈ ਕਿ ਤੁਸੀਂ
accessibility-keyboard = ਸਿਰਫ਼ ਕੀਬੋਰਡ ਨਾਲ ਵਰਤ ਸਕੋ
accessibility-reader = ਸਕਰੀਨ ਰੀਡਰ ਨਾਲ ਸੁਣ ਸਕੋ
accessibility-zoom = ਚਾਰ ਗੁਣਾ ਤੱਕ ਵੱਡਾ ਕਰਕੇ ਵੀ ਇੱਕੋ ਕਾਲਮ ਵਿੱਚ ਪੜ੍ਹ ਸਕੋ
accessibility-colours = ਆਪਣੇ ਰੰਗ ਵਰਤ ਸਕੋ
accessibility-old = ਪੁਰਾਣੇ ਫ਼ੋਨ ਉੱਤੇ, ਸਕ੍ਰਿਪਟਾਂ ਬੰਦ ਕਰਕੇ ਵੀ, ਵਰਤ ਸਕੋ
accessibility-trouble = ਕੁਝ ਵਰਤਣਾ ਔਖਾ ਹੈ? ਸਾਨੂੰ ਦੱਸੋ:
accessibility-trouble-nowhere = ਕੁਝ ਵਰਤਣਾ ਔਖਾ ਹੈ? ਸਟਾਫ਼ ਦੇ ਕਿਸੇ ਮੈਂਬਰ ਨੂੰ ਦੱਸੋ, ਜਾਂ { $organisation } ਦੀ ਵੈੱਬਸਾਈਟ ਵਰਤੋ।
accessibility-law = ਇਹ ਸਫ਼ੇ ਜਨਤਕ ਅਦਾਰਿਆਂ (ਵੈੱਬਸਾਈਟਾਂ ਅਤੇ ਮੋਬਾਈਲ ਐਪਾਂ) ਦੀ ਪਹੁੰਚ ਦੇ ਨਿਯਮ 2018 (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018) ਹੇਠ ਆਉਂਦੇ ਹਨ। ਜੇ ਤੁਸੀਂ ਸਾਡੇ ਜਵਾਬ ਤੋਂ ਖੁਸ਼ ਨਹੀਂ, ਤਾਂ ਇੱਥੇ ਪੁੱਛੋ:
accessibility-law-britain = ਬਰਾਬਰੀ ਬਾਰੇ ਸਲਾਹ ਅਤੇ ਮਦਦ ਸੇਵਾ (Equality Advisory and Support Service)
accessibility-law-northern-ireland = ਉੱਤਰੀ ਆਇਰਲੈਂਡ ਦਾ ਬਰਾਬਰੀ ਕਮਿਸ਼ਨ (Equality Commission for Northern Ireland)

## ਇੱਥੇ ਜਵਾਬ ਨਹੀਂ ਲਏ ਜਾਂਦੇ

closed-nothing = ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਗਿਆ।
closed-paused-title = ਫ਼ਿਲਹਾਲ ਇੱਥੇ ਜਵਾਬ ਨਹੀਂ ਲਏ ਜਾ ਰਹੇ
closed-paused = { $place } ਵਿੱਚ ਅਜੇ ਸਵਾਲ ਪੁੱਛਣਾ ਰੋਕਿਆ ਹੋਇਆ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਕਿਸੇ ਹੋਰ ਦਿਨ ਕੋਸ਼ਿਸ਼ ਕਰੋ।
closed-retired-title = ਇਹ ਬੋਰਡ ਪੁਰਾਣਾ ਹੋ ਗਿਆ ਹੈ
closed-retired = { $place } ਵਿੱਚ ਹੁਣ ਸਵਾਲ ਨਹੀਂ ਪੁੱਛਿਆ ਜਾਂਦਾ। ਸਾਨੂੰ ਦੱਸਣ ਦੀ ਇੱਛਾ ਲਈ ਧੰਨਵਾਦ।
closed-successor = ਇਸ ਦੀ ਥਾਂ ਤੁਸੀਂ ਇੱਥੇ ਜਵਾਬ ਦੇ ਸਕਦੇ ਹੋ:
closed-unknown-title = ਅਸੀਂ ਇਸ ਕੋਡ ਨੂੰ ਨਹੀਂ ਜਾਣਦੇ
closed-unknown = ਕਿਸੇ ਥਾਂ ਦਾ ਕੋਡ { $code } ਨਹੀਂ ਹੈ।
closed-unknown-check = ਬੋਰਡ ਦੇਖੋ ਅਤੇ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ
closed-unknown-letters = ਹਰ ਅੱਖਰ ਅਤੇ ਅੰਕ ਨੂੰ ਦੇਖੋ। ਵੱਡੇ ਅਤੇ ਛੋਟੇ ਅੱਖਰ ਇੱਕੋ ਜਿਹੇ ਹਨ।
closed-unknown-address = ਪਤਾ ਉਵੇਂ ਹੀ ਟਾਈਪ ਕਰੋ ਜਿਵੇਂ ਬੋਰਡ ਉੱਤੇ ਲਿਖਿਆ ਹੈ। ਇਹ ਇੰਝ ਦਿਸਦਾ ਹੈ: { $address }
closed-unknown-sticker = ਕੀ ਬੋਰਡ ਕਿਸੇ ਹੋਰ ਉੱਤੇ ਚਿਪਕਾਇਆ ਲੱਗਦਾ ਹੈ? ਤਾਂ ਇਸ ਨੂੰ ਨਾ ਵਰਤੋ, ਅਤੇ ਸਟਾਫ਼ ਦੇ ਕਿਸੇ ਮੈਂਬਰ ਨੂੰ ਦੱਸੋ।

## In another web page

widget-failed = ਇਹ ਸਾਡੇ ਤੱਕ ਨਹੀਂ ਪਹੁੰਚਿਆ। ਕਿਰਪਾ ਕਰਕੇ ਦੁਬਾਰਾ ਦਬਾਓ।
widget-open = ਪੰਨਾ ਖੋਲ੍ਹੋ

# What a service's team says back, on the page that thanks people.
told-heading = ਤੁਸੀਂ ਕਿਹਾ, ਅਸੀਂ ਕੀਤਾ
told-people = ਲੋਕਾਂ ਨੇ ਸਾਨੂੰ ਦੱਸਿਆ:
told-done = ਅਸੀਂ ਕੀ ਕੀਤਾ:
told-planned = ਅਸੀਂ ਕੀ ਕਰਾਂਗੇ:
