## প্রশ্ন

fft-question = সব মিলিয়ে, আমাদের সেবা নিয়ে আপনার অভিজ্ঞতা কেমন ছিল?
fft-very-good = খুব ভালো
fft-good = ভালো
fft-neither = ভালোও না, খারাপও না
fft-poor = খারাপ
fft-very-poor = খুব খারাপ
fft-dont-know = জানি না

govuk-question = সব মিলিয়ে, আজ পাওয়া সেবা আপনার কেমন লেগেছে?
govuk-very-satisfied = খুব সন্তুষ্ট
govuk-satisfied = সন্তুষ্ট
govuk-neither = সন্তুষ্টও না, অসন্তুষ্টও না
govuk-dissatisfied = অসন্তুষ্ট
govuk-very-dissatisfied = খুব অসন্তুষ্ট

smiley-question = আজ আমাদের সেবা নিয়ে আপনি কতটা খুশি?
smiley-very-happy = খুব খুশি
smiley-happy = খুশি
smiley-unhappy = অখুশি
smiley-very-unhappy = খুব অখুশি

## প্রতিটি পাতার চারপাশে

frame-languages = ভাষা
frame-more = এই পাতা সম্পর্কে আরও
frame-real = এই সাইনটি কি আসল?
frame-privacy = গোপনীয়তা
frame-accessibility = ব্যবহারের সুবিধা
frame-receipt = উত্তর বদলান বা মুছুন
frame-test = পরীক্ষা: গোনা হবে না
frame-test-more = আপনি সব কিছু চেষ্টা করে দেখতে পারেন। কিছুই রাখা হয় না।
frame-test-opens = এই পাতাটি { $day } তারিখে খুলবে।
frame-problem = একটি সমস্যা হয়েছে
frame-error = ভুল: { $title }
frame-unchecked = এই অনুবাদ কম্পিউটার লিখেছে। এই ভাষা জানেন এমন কেউ এখনও এটি যাচাই করেননি।

## প্রশ্নের পাতা

question-promise = আপনার উত্তর সঙ্গে সঙ্গে গোনা হয়। আপনি কে তা আমরা জিজ্ঞাসা করি না।
question-preselected = পাঠাতে আরেকবার চাপুন।
question-old = এই পাতা অনেকক্ষণ খোলা ছিল। পাঠাতে আরেকবার চাপুন।
question-words-again = আপনার কথা এখনও এখানে আছে। ঠিক করুন, তারপর দুটোই পাঠাতে আপনার উত্তর চাপুন।
question-press = পাঠাতে চাপুন
question-choose = একটি উত্তর বেছে নিন
question-pictures = শুধু মুখগুলো দেখান
question-with-words = কথাগুলো দেখান
question-trap = এই ঘরটি খালি রাখুন

## উত্তরের পরে

receipt-thanks = ধন্যবাদ। আপনার উত্তর গোনা হয়েছে।
receipt-thanks-test = ধন্যবাদ। এটি একটি পরীক্ষা ছিল।
receipt-again = ধন্যবাদ। আপনি আগেই উত্তর দিয়েছেন, আর সেই উত্তরই গোনা হয়।
receipt-score-changed = ধন্যবাদ। আপনার উত্তর বদলানো হয়েছে।
receipt-words-thanks = ধন্যবাদ। আপনার কথা আমরা পেয়েছি।
receipt-found = আপনার উত্তর
receipt-answered = আপনার উত্তর ছিল:
receipt-keep = উত্তর বদলাতে বা মুছতে এই রসিদটি রেখে দিন:
receipt-keep-how = এর ছবি তুলুন বা লিখে রাখুন। তারপর এখানে টাইপ করুন: { $address }
receipt-only = এটি ছাড়া কেউ আপনার উত্তর খুঁজে পাবে না। আমরাও না।

change-heading = ভুলটা চেপেছেন? উত্তর বদলান
change-until = পরের ঘণ্টার শেষ পর্যন্ত আপনি এটি বদলাতে পারেন।

withdraw-heading = আমার উত্তর মুছুন
withdraw-what = এতে আপনার উত্তর ও আপনার কথা চিরদিনের জন্য মুছে যায়। আগে প্রকাশিত মোট সংখ্যা যেমন আছে তেমনই থাকে।
withdraw-button = হ্যাঁ, আমার উত্তর মুছুন

words-question = কেন এই উত্তর দিলেন? (না লিখলেও চলবে)
words-leave-out = দয়া করে নাম, ফোন নম্বর বা আপনি কে তা বোঝা যায় এমন কিছু লিখবেন না।
words-limit = আপনি সর্বোচ্চ { $limit }টি অক্ষর লিখতে পারেন।
words-sharing = আপনার কথা কে পড়তে পারে?
words-share = নাম বাদ দিয়ে আমার কথা অন্যদের দেখানো যাবে
words-team-only = শুধু এই সেবার লোকেরা পড়তে পারবে
words-sharing-unset = কোনোটি না বাছলে শুধু এই সেবার লোকেরা পড়বে।
words-readers = প্রথমে { $organisation }-এর যাঁরা মতামত দেখেন তাঁরা আপনার কথা পড়েন। তারপর তাঁরা তা সেবা চালানো দলকে দিতে পারেন।
words-kept = আমরা আপনার কথা কতদিন রাখি: { $months ->
    [one] { $months } মাস।
   *[other] { $months } মাস।
}
words-found = এতে বোঝা যেতে পারে কেউ কে:
words-take-out = এটা বাদ দিন
words-taken-out = বাদ দেওয়া হয়েছে।
words-put-back = ফিরিয়ে আনুন
words-send = আমার কথা পাঠান
words-change = আপনার কথা বদলান
words-change-until = পরের ঘণ্টার শেষ পর্যন্ত, বা কেউ পড়ার আগে পর্যন্ত, আপনি তা বদলাতে পারেন।
words-yours = আপনার কথা
words-once = আমরা তা শুধু এই একবার দেখাই, কারণ অন্যরাও এই ফোন ব্যবহার করতে পারে।
words-hidden = আমরা আপনার কথা এখানে দেখাই না, কারণ অন্যরাও এই ফোন ব্যবহার করতে পারে। পড়তে চাইলে { $link }।
words-hidden-link = আপনার রসিদ আবার টাইপ করুন
words-error-long = আপনার কথা { $limit }টি অক্ষর বা তার কম হতে হবে। আপনি { $length }টি লিখেছেন।
words-error-sign = আপনার কথায় একটি লুকানো চিহ্ন আছে যা আমরা রাখতে পারি না। আবার টাইপ করুন।
words-error-none = আগে কিছু লিখুন, অথবা এটি বাদ দিন
words-error-sharing = আপনার কথা কে পড়তে পারে তা বেছে নিন

status-heading = আপনার কথা এখন কোথায় আছে
status-received = পাওয়া গেছে। এখনও কেউ পড়েনি।
status-being-read = এখন পড়া হচ্ছে।
status-passed = পড়া হয়েছে, এবং দলকে দেওয়া হয়েছে।
status-shared = পড়া হয়েছে, এবং নাম বাদ দিয়ে অন্যদের দেখানো হয়েছে।
status-not-shared = পড়া হয়েছে। অন্যদের দেখানো হবে না।

complaint-not = এটি অভিযোগ নয় এবং আমরা উত্তর দিতে পারি না, কারণ আপনি কে তা আমরা জানি না।
complaint-to = অভিযোগ করতে বা উত্তর পেতে:
complaint-nowhere = অভিযোগ করতে বা উত্তর পেতে { $organisation }-এর ওয়েবসাইট ব্যবহার করুন।

help-heading = এখনই সাহায্য দরকার?
help-everybody = আমরা এটি সবাইকে দেখাই। দিনরাত কেউ উত্তরগুলোর দিকে নজর রাখে না।
help-999 = বিপদে: পুলিশ, অ্যাম্বুলেন্স বা দমকল
help-111-england = মানসিক স্বাস্থ্যের সংকট: NHS 111, তারপর বিকল্প 2
help-111-wales = মানসিক স্বাস্থ্যের সংকট: NHS 111 Wales, তারপর বিকল্প 2
help-111-scotland = মানসিক স্বাস্থ্যের সংকট: NHS 24, তারপর মানসিক স্বাস্থ্যের বিকল্প
help-lifeline = কষ্টে বা হতাশায়: Lifeline, দিনরাত
help-samaritans = কথা বলার কেউ: Samaritans, দিনরাত
help-samaritans-welsh = Samaritans ওয়েলশ ভাষায়, সন্ধ্যা 7টা থেকে রাত 11টা
help-childline = 19 বছরের কম বয়স: Childline, দিনরাত
help-own = { $organisation }

## রসিদ টাইপ করা

type-title = আপনার উত্তর খুঁজুন
type-label = আপনার রসিদ
type-hint = 16টি অক্ষর ও সংখ্যা, যেমন { $example }। ছোট হাতের অক্ষর ও ফাঁকা জায়গা চলবে।
type-button = আমার উত্তর খুঁজুন
type-error-empty = আপনার রসিদ টাইপ করুন
type-error-shape = রসিদে 16টি অক্ষর ও সংখ্যা থাকে। কোনোটি বাদ পড়েছে কি না দেখুন।
type-error-check = একটি অক্ষর বা সংখ্যা ভুল। প্রতিটি আবার দেখুন।
type-error-unknown = এই রসিদের কোনো উত্তর আমাদের কাছে নেই। তা মুছে ফেলা হয়েছে, অথবা খুব পুরনো।

withdrawn-title = আপনার উত্তর মুছে ফেলা হয়েছে
withdrawn-what = তা আর গোনা হয় না, এবং আপনার কথাও আর নেই।
withdrawn-test = এটি একটি পরীক্ষা ছিল, তাই কিছুই রাখা হয়নি।
withdrawn-danger = কথায় যদি বোঝা যায় কেউ বিপদে থাকতে পারেন, তাহলে মানুষকে রক্ষা করতে আমাদের তা রাখতে হতে পারে।
withdrawn-published = আগে প্রকাশিত মোট সংখ্যা যেমন আছে তেমনই থাকে।

## এই সাইনটি কি আসল?

about-title = এই সাইনটি কি আসল?
about-known = হ্যাঁ, আমরা এই কোডটি চিনি।
about-code = কোড
about-place = জায়গা
about-service = সেবা
about-organisation = কে জিজ্ঞাসা করছে
about-check = তিনটি জিনিস দেখে নিন
about-check-address = আপনার পর্দার উপরের ঠিকানাটি এভাবে শুরু হয়: { $host }
about-check-place = এখানে লেখা জায়গাতেই আপনি আছেন, অথবা এটি আপনার ব্যবহার করা একটি সেবা।
about-check-asks = এই পাতা জিজ্ঞাসা করে কেমন লেগেছে। এটি কখনও টাকা, ব্যাংক কার্ড, পাসওয়ার্ড বা আপনার নাম চায় না।
about-different = কিছু কি আলাদা? তাহলে আর এগোবেন না। কোনো কর্মীকে বলুন, অথবা আমাদের বলুন:
about-different-nowhere = কিছু কি আলাদা? তাহলে আর এগোবেন না। কোনো কর্মীকে বলুন।
about-signs = আমাদের নিজস্ব ওয়েবসাইটে আমাদের সব সাইনের তালিকা আছে:
about-go = আপনার উত্তর দিন

## গোপনীয়তা

privacy-title = আপনার গোপনীয়তা
privacy-short = আপনি কে তা আমরা জিজ্ঞাসা করি না, জানার চেষ্টাও করি না।
privacy-nothing = আমরা যা রাখি না
privacy-no-cookies = কোনো কুকি নেই। আমরা আপনার ফোনে বা কম্পিউটারে কিছু রেখে যাই না।
privacy-no-address = আপনার ইন্টারনেট ঠিকানা, ফোন নম্বর বা আপনার কী ফোন আছে, কিছুই না।
privacy-no-minute = কোন মিনিটে উত্তর দিয়েছেন তাও না। আমরা শুধু ঘণ্টাটি রাখি।
privacy-no-others = আপনি যে এখানে ছিলেন তা অন্য কোনো কোম্পানি জানতে পারে না।
privacy-burst = এক দিনে একই নেটওয়ার্ক থেকে অনেক উত্তর এলে আমরা তা লক্ষ করতে চাই। তাই আমরা আপনার ইন্টারনেট ঠিকানার শেষ অংশ কেটে ফেলি এবং বাকিটা এলোমেলো করে দিই। কম্পিউটার তা সর্বোচ্চ এক দিন স্মৃতিতে রাখে, এবং আমরা তা কখনও সংরক্ষণ করি না। আপনার উত্তরের সঙ্গে আমরা শুধু হ্যাঁ বা না রাখি: সেদিন কি একটি নেটওয়ার্ক থেকে অনেক উত্তর এসেছিল? আপনার উত্তর যেভাবেই হোক গোনা হয়।
privacy-texts = আপনি টেক্সট বার্তায় উত্তর দিলে আপনার ফোন কোম্পানি এবং আমাদের বার্তা বহনকারী কোম্পানি আপনার নম্বর ও বার্তা দেখে। আমরা আপনার নম্বর রাখি না। এক দিনের জন্য আমরা তার একটি বদলানো রূপ রাখি, যাতে আপনার পরের বার্তা প্রথমটির পাশে থাকে। আপনি STOP পাঠালে আমরা নম্বরের একটি বদলানো রূপ রাখি, যাতে আমরা আর না লিখি।
privacy-kept = আমরা কী রাখি, এবং কতদিন
privacy-kept-rating = আপনার উত্তর, জায়গা, এবং দিন ও ঘণ্টা: { $months ->
    [one] { $months } মাস।
   *[other] { $months } মাস।
}
privacy-kept-words = আপনার কথা, যদি কিছু লেখেন: { $months ->
    [one] { $months } মাস।
   *[other] { $months } মাস।
}
privacy-kept-receipt = আপনার রসিদ, এলোমেলো করা: মাস শেষ হওয়ার পর { $days ->
    [one] { $days } দিন
   *[other] { $days } দিন
} পর্যন্ত, অথবা যতদিন আমরা আপনার কথা রাখি।
privacy-kept-danger = কেউ বিপদে থাকতে পারেন এমন কথা: মানুষকে রক্ষা করতে যতদিন দরকার।
privacy-kept-sums = মোট সংখ্যা, যেমন কতজন “ভালো” বলেছেন: চিরদিন। তাতে কারও নাম থাকে না।
privacy-readers = আপনার কথা কে পড়ে
privacy-readers-first = প্রথমে { $organisation }-এর যাঁরা মতামত দেখেন তাঁরা পড়েন। তাঁরা নাম বাদ দেন।
privacy-readers-team = তারপর সেবা চালানো দল তা পড়তে পারে।
privacy-readers-others = আপনি অনুমতি দিলে তবেই অন্যরা তা পড়তে পারে।
privacy-readers-numbers = মোট সংখ্যা সবাই দেখতে পারে। যে দল এত ছোট যে কে কী বলেছে বোঝা যায়, আমরা তা বাদ দিই।
privacy-rights = আপনার অধিকার
privacy-rights-receipt = আপনার রসিদ দিয়ে আপনি উত্তর দেখতে, বদলাতে বা মুছতে পারেন।
privacy-rights-lost = এটি ছাড়া কেউ বলতে পারে না কোন উত্তরটি আপনার, তাই আমরা তা আপনার জন্য খুঁজে দিতে পারি না।
privacy-rights-danger = আপনি উত্তর সরিয়ে নিলেও বিপদের কথা বন্ধ করে রাখা হতে পারে। শুধু যাঁরা মানুষকে নিরাপদ রাখেন তাঁরাই তা পড়তে পারেন।
privacy-law = আইন
privacy-law-task = এই উত্তরগুলো কীভাবে ব্যবহার হবে তা { $organisation } ঠিক করে। এগুলো সরকারি কাজ হিসেবে নেওয়া হয়: UK GDPR-এর 6(1)(e) ধারা।
privacy-law-ico = আমরা কোনো সমস্যা ঠিক না করলে আপনি তথ্য কমিশনারের দপ্তরে (Information Commissioner's Office) যেতে পারেন:
privacy-ask = আপনার তথ্য নিয়ে প্রশ্ন:
privacy-ask-nowhere = আপনার তথ্য নিয়ে প্রশ্ন থাকলে { $organisation }-এর ওয়েবসাইট ব্যবহার করুন।
privacy-complain = আমরা আপনার তথ্য যেভাবে ব্যবহার করি তাতে খুশি নন? একই উপায়ে আমাদের কাছে অভিযোগ করুন। আপনার অভিযোগ পেয়েছি তা আমরা 30 দিনের মধ্যে জানাব।
privacy-list = একটি সংস্থা বেছে নিন

## ব্যবহারের সুবিধা

accessibility-title = ব্যবহারের সুবিধা
accessibility-not-assessed = ওয়েব ব্যবহারের নির্দেশিকা (WCAG 2.2, AA স্তর) মেনে এই পাতাগুলো এখনও যাচাই করা হয়নি। তাই কোথায় কোথায় ঘাটতি আছে তার সব আমরা এখনও জানি না।
accessibility-covers = এই বিবৃতি সেই পাতাগুলো নিয়ে, যেগুলো দিয়ে { $organisation } জানতে চায় তাদের সেবা কেমন ছিল।
accessibility-full = এই পাতাগুলো ওয়েব বিষয়বস্তু ব্যবহারযোগ্যতা নির্দেশিকা (WCAG) 2.2, স্তর AA পুরোপুরি মেনে চলে।
accessibility-partial = এই পাতাগুলো ওয়েব বিষয়বস্তু ব্যবহারযোগ্যতা নির্দেশিকা (WCAG) 2.2, স্তর AA আংশিকভাবে মেনে চলে। যা কম আছে তা নিচে লেখা আছে।
accessibility-not = এই পাতাগুলো ওয়েব বিষয়বস্তু ব্যবহারযোগ্যতা নির্দেশিকা (WCAG) 2.2, স্তর AA মেনে চলে না। যা কম আছে তা নিচে লেখা আছে।
accessibility-old-statement = এই বিবৃতি এক বছরের বেশি পুরোনো। এর কিছু এখন আর ঠিক না-ও হতে পারে। আমাদের আবার পরীক্ষা করার সময় হয়েছে।
accessibility-faults = কী কম আছে
accessibility-answer = আমাদের উত্তর পেতে সবচেয়ে বেশি দিন: { $days }।
accessibility-how = আমরা কীভাবে জানি
accessibility-tested = পরীক্ষার তারিখ: { $day }।
accessibility-confirmed = এই বিবৃতি নিশ্চিত করার তারিখ: { $day }।
accessibility-enforced-britain = সমতা ও মানবাধিকার কমিশন (Equality and Human Rights Commission) দেখে যে সরকারি সংস্থাগুলো নিয়ম মানে।
accessibility-enforced-northern-ireland = উত্তর আয়ারল্যান্ডের সমতা কমিশন (Equality Commission for Northern Ireland) দেখে যে সরকারি সংস্থাগুলো নিয়ম মানে।
accessibility-built = আমরা এগুলো এমনভাবে বানিয়েছি যাতে আপনি
accessibility-keyboard = শুধু কিবোর্ড দিয়ে ব্যবহার করতে পারেন
accessibility-reader = স্ক্রিন রিডার দিয়ে শুনতে পারেন
accessibility-zoom = চার গুণ পর্যন্ত বড় করেও এক কলামে পড়তে পারেন
accessibility-colours = নিজের রং ব্যবহার করতে পারেন
accessibility-old = পুরনো ফোনে, স্ক্রিপ্ট বন্ধ রেখেও ব্যবহার করতে পারেন
accessibility-trouble = কিছু ব্যবহার করা কঠিন? আমাদের বলুন:
accessibility-trouble-nowhere = কিছু ব্যবহার করা কঠিন? কোনো কর্মীকে বলুন, অথবা { $organisation }-এর ওয়েবসাইট ব্যবহার করুন।
accessibility-law = এই পাতাগুলো সরকারি সংস্থার (ওয়েবসাইট ও মোবাইল অ্যাপ) ব্যবহারযোগ্যতা বিধি 2018 (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018) এর মধ্যে পড়ে। আমাদের উত্তরে খুশি না হলে এখানে জিজ্ঞাসা করুন:
accessibility-law-britain = সমতা বিষয়ে পরামর্শ ও সহায়তা সেবা (Equality Advisory and Support Service)
accessibility-law-northern-ireland = উত্তর আয়ারল্যান্ডের সমতা কমিশন (Equality Commission for Northern Ireland)

## এখানে উত্তর নেওয়া হয় না

closed-nothing = কিছুই পাঠানো হয়নি।
closed-paused-title = আপাতত এখানে উত্তর নেওয়া হচ্ছে না
closed-paused = { $place } এখন প্রশ্ন করা থেকে বিরতি নিচ্ছে। দয়া করে অন্য দিন চেষ্টা করুন।
closed-retired-title = এই সাইনটি পুরনো
closed-retired = { $place } এখানে আর প্রশ্ন করে না। আমাদের জানাতে চাওয়ার জন্য ধন্যবাদ।
closed-successor = এর বদলে আপনি এখানে উত্তর দিতে পারেন:
closed-unknown-title = আমরা এই কোডটি চিনি না
closed-unknown = কোনো জায়গার কোড { $code } নয়।
closed-unknown-check = সাইনটি দেখে আবার চেষ্টা করুন
closed-unknown-letters = প্রতিটি অক্ষর ও সংখ্যা দেখুন। বড় ও ছোট হাতের অক্ষর একই।
closed-unknown-address = সাইনে যেমন লেখা আছে তেমনই ঠিকানাটি টাইপ করুন। দেখতে এমন: { $address }
closed-unknown-sticker = সাইনটি কি অন্য একটির উপরে লাগানো মনে হয়? তাহলে ব্যবহার করবেন না, কোনো কর্মীকে বলুন।

## In another web page

widget-failed = এটি আমাদের কাছে পৌঁছায়নি। আবার চাপুন।
widget-open = পাতাটি খুলুন

# What a service's team says back, on the page that thanks people.
told-heading = আপনারা বলেছেন, আমরা করেছি
told-people = মানুষ আমাদের বলেছেন:
told-done = আমরা যা করেছি:
told-planned = আমরা যা করব:
