## سوالات

fft-question = مجموعی طور پر، ہماری سروس کا آپ کا تجربہ کیسا رہا؟
fft-very-good = بہت اچھا
fft-good = اچھا
fft-neither = نہ اچھا نہ برا
fft-poor = برا
fft-very-poor = بہت برا
fft-dont-know = معلوم نہیں

govuk-question = مجموعی طور پر، آج ملنے والی سروس کے بارے میں آپ نے کیسا محسوس کیا؟
govuk-very-satisfied = بہت مطمئن
govuk-satisfied = مطمئن
govuk-neither = نہ مطمئن نہ غیر مطمئن
govuk-dissatisfied = غیر مطمئن
govuk-very-dissatisfied = بہت غیر مطمئن

smiley-question = آج آپ ہماری سروس سے کتنے خوش ہیں؟
smiley-very-happy = بہت خوش
smiley-happy = خوش
smiley-unhappy = ناخوش
smiley-very-unhappy = بہت ناخوش

## ہر صفحے کے گرد

frame-languages = زبانیں
frame-more = اس صفحے کے بارے میں مزید
frame-real = کیا یہ بورڈ اصلی ہے؟
frame-privacy = رازداری
frame-accessibility = استعمال میں آسانی
frame-receipt = جواب بدلیں یا ہٹائیں
frame-test = آزمائش: شمار نہیں ہوگا
frame-test-more = آپ سب کچھ آزما سکتے ہیں۔ کچھ بھی محفوظ نہیں ہوتا۔
frame-test-opens = یہ صفحہ { $day } کو کھلے گا۔
frame-problem = ایک مسئلہ ہے
frame-error = غلطی: { $title }
frame-unchecked = یہ ترجمہ کمپیوٹر نے لکھا ہے۔ یہ زبان بولنے والے کسی شخص نے ابھی اسے نہیں جانچا۔

## سوال

question-promise = آپ کا جواب فوراً شمار ہوتا ہے۔ ہم نہیں پوچھتے کہ آپ کون ہیں۔
question-preselected = بھیجنے کے لیے ایک بار اور دبائیں۔
question-old = یہ صفحہ بہت دیر سے کھلا تھا۔ بھیجنے کے لیے ایک بار اور دبائیں۔
question-words-again = آپ کے الفاظ ابھی یہیں ہیں۔ انہیں درست کریں، پھر دونوں بھیجنے کے لیے اپنا جواب دبائیں۔
question-press = بھیجنے کے لیے دبائیں
question-choose = جوابات میں سے ایک چنیں
question-pictures = صرف چہرے دکھائیں
question-with-words = الفاظ دکھائیں
question-trap = اس خانے کو خالی چھوڑ دیں

## جواب کے بعد

receipt-thanks = شکریہ۔ آپ کا جواب شمار ہو گیا۔
receipt-thanks-test = شکریہ۔ یہ ایک آزمائش تھی۔
receipt-again = شکریہ۔ آپ پہلے ہی جواب دے چکے تھے، اور وہی جواب شمار ہوتا ہے۔
receipt-score-changed = شکریہ۔ آپ کا جواب بدل دیا گیا۔
receipt-words-thanks = شکریہ۔ آپ کے الفاظ ہمیں مل گئے۔
receipt-found = آپ کا جواب
receipt-answered = آپ کا جواب یہ تھا:
receipt-keep = اپنا جواب بدلنے یا ہٹانے کے لیے یہ رسید سنبھال کر رکھیں:
receipt-keep-how = اس کی تصویر لے لیں یا اسے لکھ لیں۔ پھر اسے یہاں ٹائپ کریں: { $address }
receipt-only = اس کے بغیر کوئی آپ کا جواب نہیں ڈھونڈ سکتا۔ ہم بھی نہیں۔

change-heading = غلط جواب دب گیا؟ اپنا جواب بدلیں
change-until = آپ اسے اگلے گھنٹے کے آخر تک بدل سکتے ہیں۔

withdraw-heading = میرا جواب ہٹا دیں
withdraw-what = اس سے آپ کا جواب اور آپ کے الفاظ ہمیشہ کے لیے ہٹ جاتے ہیں۔ جو مجموعے پہلے شائع ہو چکے ہیں وہ ویسے ہی رہیں گے۔
withdraw-button = ہاں، میرا جواب ہٹا دیں

words-question = آپ نے یہ جواب کیوں دیا؟ (آپ اسے چھوڑ سکتے ہیں)
words-leave-out = براہ کرم نام، فون نمبر اور کوئی ایسی بات نہ لکھیں جس سے پتا چلے کہ آپ کون ہیں۔
words-limit = آپ زیادہ سے زیادہ { $limit } حروف لکھ سکتے ہیں۔
words-sharing = آپ کے الفاظ کون پڑھ سکتا ہے؟
words-share = آپ میرے الفاظ نام نکال کر دوسروں کو دکھا سکتے ہیں
words-team-only = انہیں صرف یہ سروس پڑھ سکتی ہے
words-sharing-unset = اگر آپ کچھ نہ چنیں تو انہیں صرف یہ سروس پڑھے گی۔
words-readers = پہلے { $organisation } کے وہ لوگ آپ کے الفاظ پڑھتے ہیں جو رائے کا خیال رکھتے ہیں۔ پھر وہ انہیں سروس چلانے والی ٹیم کو دے سکتے ہیں۔
words-kept = ہم آپ کے الفاظ کتنی دیر رکھتے ہیں: { $months ->
    [one] { $months } مہینہ۔
   *[other] { $months } مہینے۔
}
words-found = اس سے پتا چل سکتا ہے کہ کوئی کون ہے:
words-take-out = اسے نکالیں
words-taken-out = نکال دیا۔
words-put-back = واپس ڈالیں
words-send = میرے الفاظ بھیجیں
words-change = اپنے الفاظ بدلیں
words-change-until = آپ انہیں اگلے گھنٹے کے آخر تک، یا کسی کے پڑھنے تک، بدل سکتے ہیں۔
words-yours = آپ کے الفاظ
words-once = ہم انہیں صرف اس ایک بار دکھاتے ہیں، کیونکہ ہو سکتا ہے یہ فون دوسرے لوگ بھی استعمال کرتے ہوں۔
words-hidden = ہم آپ کے الفاظ یہاں نہیں دکھاتے، کیونکہ ہو سکتا ہے یہ فون دوسرے لوگ بھی استعمال کرتے ہوں۔ انہیں پڑھنے کے لیے { $link }۔
words-hidden-link = اپنی رسید دوبارہ ٹائپ کریں
words-error-long = آپ کے الفاظ { $limit } حروف یا اس سے کم ہونے چاہئیں۔ آپ نے { $length } لکھے ہیں۔
words-error-sign = آپ کے الفاظ میں ایک چھپا ہوا نشان ہے جسے ہم محفوظ نہیں کر سکتے۔ انہیں دوبارہ ٹائپ کریں۔
words-error-none = پہلے کچھ لکھیں، یا اسے چھوڑ دیں
words-error-sharing = چنیں کہ آپ کے الفاظ کون پڑھ سکتا ہے

status-heading = آپ کے الفاظ اب کہاں ہیں
status-received = مل گئے۔ ابھی کسی نے انہیں نہیں پڑھا۔
status-being-read = انہیں پڑھا جا رہا ہے۔
status-passed = پڑھ کر ٹیم کو دے دیے گئے۔
status-shared = پڑھ لیے گئے اور نام نکال کر دوسروں کو دکھائے گئے۔
status-not-shared = پڑھ لیے گئے۔ دوسروں کو نہیں دکھائے جائیں گے۔

complaint-not = یہ شکایت نہیں ہے اور ہم جواب نہیں دے سکتے، کیونکہ ہم نہیں جانتے کہ آپ کون ہیں۔
complaint-to = شکایت کرنے یا جواب پانے کے لیے:
complaint-nowhere = شکایت کرنے یا جواب پانے کے لیے { $organisation } کی ویب سائٹ استعمال کریں۔

help-heading = ابھی مدد چاہیے؟
help-everybody = ہم یہ سب کو دکھاتے ہیں۔ کوئی دن رات جوابات نہیں دیکھتا۔
help-999 = خطرے میں: پولیس، ایمبولینس یا فائر بریگیڈ
help-111-england = ذہنی صحت کا بحران: NHS 111، پھر آپشن 2
help-111-wales = ذہنی صحت کا بحران: NHS 111 Wales، پھر آپشن 2
help-111-scotland = ذہنی صحت کا بحران: NHS 24، پھر ذہنی صحت کا آپشن
help-lifeline = پریشانی یا مایوسی میں: Lifeline، دن رات
help-samaritans = بات کرنے کے لیے کوئی: Samaritans، دن رات
help-samaritans-welsh = Samaritans ویلش زبان میں، شام 7 سے رات 11 بجے تک
help-childline = 19 سال سے کم عمر: Childline، دن رات
help-own = { $organisation }

## رسید ٹائپ کرنا

type-title = اپنا جواب ڈھونڈیں
type-label = آپ کی رسید
type-hint = 16 حروف اور ہندسے، جیسے { $example }۔ چھوٹے حروف اور خالی جگہیں ٹھیک ہیں۔
type-button = میرا جواب ڈھونڈیں
type-error-empty = اپنی رسید ٹائپ کریں
type-error-shape = رسید میں 16 حروف اور ہندسے ہوتے ہیں۔ دیکھیں کہ کوئی رہ تو نہیں گیا۔
type-error-check = ایک حرف یا ہندسہ غلط ہے۔ ہر ایک کو دوبارہ دیکھیں۔
type-error-unknown = ہمارے پاس اس رسید کا کوئی جواب نہیں۔ اسے ہٹا دیا گیا، یا یہ بہت پرانا ہے۔

withdrawn-title = آپ کا جواب ہٹا دیا گیا
withdrawn-what = اب وہ شمار نہیں ہوتا، اور آپ کے الفاظ بھی ختم ہو گئے۔
withdrawn-test = یہ ایک آزمائش تھی، اس لیے کچھ محفوظ نہیں ہوا۔
withdrawn-danger = اگر الفاظ سے لگے کہ کوئی خطرے میں ہو سکتا ہے تو لوگوں کی حفاظت کے لیے شاید ہمیں انہیں رکھنا پڑے۔
withdrawn-published = جو مجموعے پہلے شائع ہو چکے ہیں وہ ویسے ہی رہیں گے۔

## کیا یہ بورڈ اصلی ہے؟

about-title = کیا یہ بورڈ اصلی ہے؟
about-known = جی ہاں، ہم اس کوڈ کو جانتے ہیں۔
about-code = کوڈ
about-place = جگہ
about-service = سروس
about-organisation = کون پوچھتا ہے
about-check = تین چیزیں دیکھیں
about-check-address = آپ کی سکرین کے اوپر کا پتہ اس سے شروع ہوتا ہے: { $host }
about-check-place = یہاں لکھی جگہ وہی ہے جہاں آپ ہیں، یا وہ سروس ہے جو آپ نے استعمال کی۔
about-check-asks = یہ صفحہ پوچھتا ہے کہ سب کیسا رہا۔ یہ کبھی پیسے، بینک کارڈ، پاس ورڈ یا آپ کا نام نہیں مانگتا۔
about-different = کچھ مختلف ہے؟ تو آگے نہ بڑھیں۔ عملے کے کسی فرد کو بتائیں، یا ہمیں بتائیں:
about-different-nowhere = کچھ مختلف ہے؟ تو آگے نہ بڑھیں۔ عملے کے کسی فرد کو بتائیں۔
about-signs = ہماری اپنی ویب سائٹ پر ہمارے تمام بورڈوں کی فہرست ہے:
about-go = اپنا جواب دیں

## رازداری

privacy-title = آپ کی رازداری
privacy-short = ہم نہیں پوچھتے کہ آپ کون ہیں، اور نہ جاننے کی کوشش کرتے ہیں۔
privacy-nothing = جو ہم نہیں رکھتے
privacy-no-cookies = کوئی کوکی نہیں۔ ہم آپ کے فون یا کمپیوٹر پر کچھ نہیں چھوڑتے۔
privacy-no-address = نہ آپ کا انٹرنیٹ پتہ، نہ فون نمبر، نہ یہ کہ آپ کا فون کون سا ہے۔
privacy-no-minute = نہ وہ منٹ جب آپ نے جواب دیا۔ ہم صرف گھنٹہ رکھتے ہیں۔
privacy-no-others = کسی اور کمپنی کو پتا نہیں چلتا کہ آپ یہاں آئے تھے۔
privacy-burst = ہم جاننا چاہتے ہیں کہ کب ایک ہی دن میں ایک نیٹ ورک سے بہت سے جواب آتے ہیں۔ اس لیے ہم آپ کے انٹرنیٹ پتے کا آخری حصہ کاٹ دیتے ہیں اور باقی کو گڈمڈ کر دیتے ہیں۔ کمپیوٹر اسے زیادہ سے زیادہ ایک دن اپنی یادداشت میں رکھتا ہے، اور ہم اسے کبھی محفوظ نہیں کرتے۔ آپ کے جواب کے ساتھ ہم صرف ہاں یا نہیں محفوظ کرتے ہیں: کیا اس دن ایک نیٹ ورک سے بہت سے جواب آئے؟ آپ کا جواب پھر بھی شمار ہوتا ہے۔
privacy-texts = اگر آپ ٹیکسٹ پیغام سے جواب دیتے ہیں تو آپ کی فون کمپنی اور ہمارے پیغام پہنچانے والی کمپنی آپ کا نمبر اور پیغام دیکھتی ہیں۔ ہم آپ کا نمبر نہیں رکھتے۔ ایک دن کے لیے ہم اس کی بدلی ہوئی شکل رکھتے ہیں تاکہ آپ کا اگلا پیغام پہلے کے ساتھ ہو۔ اگر آپ STOP بھیجیں تو ہم نمبر کی بدلی ہوئی شکل رکھتے ہیں تاکہ ہم مزید نہ لکھیں۔
privacy-kept = ہم کیا رکھتے ہیں، اور کتنی دیر
privacy-kept-rating = آپ کا جواب، جگہ، اور دن اور گھنٹہ: { $months ->
    [one] { $months } مہینہ۔
   *[other] { $months } مہینے۔
}
privacy-kept-words = آپ کے الفاظ، اگر آپ کچھ لکھیں: { $months ->
    [one] { $months } مہینہ۔
   *[other] { $months } مہینے۔
}
privacy-kept-receipt = آپ کی رسید، گڈمڈ شکل میں: مہینہ ختم ہونے کے بعد { $days ->
    [one] { $days } دن
   *[other] { $days } دنوں
} تک، یا جب تک ہم آپ کے الفاظ رکھتے ہیں۔
privacy-kept-danger = وہ الفاظ جن سے لگے کہ کوئی خطرے میں ہو سکتا ہے: جب تک لوگوں کی حفاظت کے لیے ان کی ضرورت ہو۔
privacy-kept-sums = مجموعے، جیسے کتنے لوگوں نے ”اچھا“ کہا: ہمیشہ کے لیے۔ ان میں کسی کا نام نہیں ہوتا۔
privacy-readers = آپ کے الفاظ کون پڑھتا ہے
privacy-readers-first = پہلے { $organisation } کے وہ لوگ پڑھتے ہیں جو رائے کا خیال رکھتے ہیں۔ وہ نام نکال دیتے ہیں۔
privacy-readers-team = پھر سروس چلانے والی ٹیم انہیں پڑھ سکتی ہے۔
privacy-readers-others = دوسرے لوگ انہیں صرف تب پڑھ سکتے ہیں جب آپ نے اس کی اجازت دی ہو۔
privacy-readers-numbers = مجموعے سب دیکھ سکتے ہیں۔ ہم ہر وہ گروہ چھوڑ دیتے ہیں جو اتنا چھوٹا ہو کہ پتا چل جائے کس نے کیا کہا۔
privacy-rights = آپ کے حقوق
privacy-rights-receipt = اپنی رسید سے آپ اپنا جواب دیکھ، بدل یا ہٹا سکتے ہیں۔
privacy-rights-lost = اس کے بغیر کوئی نہیں بتا سکتا کہ کون سا جواب آپ کا ہے، اس لیے ہم اسے آپ کے لیے نہیں ڈھونڈ سکتے۔
privacy-rights-danger = اگر آپ اپنا جواب ہٹا دیں تب بھی خطرے کے بارے میں الفاظ بند کر کے رکھے جا سکتے ہیں۔ انہیں صرف وہ لوگ پڑھ سکتے ہیں جو دوسروں کی حفاظت کرتے ہیں۔
privacy-law = قانون
privacy-law-task = { $organisation } طے کرتا ہے کہ یہ جوابات کیسے استعمال ہوں۔ انہیں ایک عوامی کام کے طور پر جمع کیا جاتا ہے: UK GDPR کی شق 6(1)(e)۔
privacy-law-ico = اگر ہم کوئی مسئلہ حل نہ کریں تو آپ معلومات کے کمشنر کے دفتر (Information Commissioner's Office) سے رجوع کر سکتے ہیں:
privacy-ask = آپ کے ڈیٹا کے بارے میں سوالات:
privacy-ask-nowhere = اپنے ڈیٹا کے بارے میں سوالات کے لیے { $organisation } کی ویب سائٹ استعمال کریں۔
privacy-complain = ہم آپ کا ڈیٹا جیسے استعمال کرتے ہیں اس سے خوش نہیں؟ اسی طریقے سے ہمیں شکایت کریں۔ ہم 30 دن کے اندر بتائیں گے کہ آپ کی شکایت مل گئی ہے۔
privacy-list = ایک ادارہ چنیں

## استعمال میں آسانی

accessibility-title = استعمال میں آسانی
accessibility-not-assessed = ان صفحات کو ابھی ویب مواد تک رسائی کے رہنما اصولوں (WCAG 2.2، درجہ AA) کے مطابق نہیں جانچا گیا۔ اس لیے ہم ابھی وہ تمام جگہیں نہیں جانتے جہاں کمی ہے۔
accessibility-covers = یہ بیان ان صفحات کے بارے میں ہے جن پر { $organisation } پوچھتا ہے کہ اس کی خدمات کیسی تھیں۔
accessibility-full = یہ صفحات ویب مواد تک رسائی کے رہنما اصولوں (WCAG) 2.2، سطح AA پر پوری طرح پورے اترتے ہیں۔
accessibility-partial = یہ صفحات ویب مواد تک رسائی کے رہنما اصولوں (WCAG) 2.2، سطح AA پر جزوی طور پر پورے اترتے ہیں۔ جو کمی ہے وہ نیچے لکھی ہے۔
accessibility-not = یہ صفحات ویب مواد تک رسائی کے رہنما اصولوں (WCAG) 2.2، سطح AA پر پورے نہیں اترتے۔ جو کمی ہے وہ نیچے لکھی ہے۔
accessibility-old-statement = یہ بیان ایک سال سے زیادہ پرانا ہے۔ اس کا کچھ حصہ شاید اب درست نہ ہو۔ ہمیں دوبارہ جانچ کرنی ہے۔
accessibility-faults = کیا کمی ہے
accessibility-answer = ہمارے جواب تک زیادہ سے زیادہ دن: { $days }۔
accessibility-how = ہمیں کیسے معلوم ہے
accessibility-tested = جانچ کی تاریخ: { $day }۔
accessibility-confirmed = اس بیان کی تصدیق کی تاریخ: { $day }۔
accessibility-enforced-britain = مساوات اور انسانی حقوق کمیشن (Equality and Human Rights Commission) دیکھتا ہے کہ سرکاری ادارے قواعد پر عمل کریں۔
accessibility-enforced-northern-ireland = شمالی آئرلینڈ مساوات کمیشن (Equality Commission for Northern Ireland) دیکھتا ہے کہ سرکاری ادارے قواعد پر عمل کریں۔
accessibility-built = ہم نے انہیں ایسا بنایا ہے کہ آپ
accessibility-keyboard = انہیں صرف کی بورڈ سے استعمال کر سکیں
accessibility-reader = انہیں سکرین ریڈر سے سن سکیں
accessibility-zoom = انہیں چار گنا تک بڑا کر کے بھی ایک ہی کالم میں پڑھ سکیں
accessibility-colours = اپنے رنگ استعمال کر سکیں
accessibility-old = انہیں پرانے فون پر، سکرپٹ بند کر کے بھی، استعمال کر سکیں
accessibility-trouble = کوئی چیز استعمال کرنا مشکل ہے؟ ہمیں بتائیں:
accessibility-trouble-nowhere = کوئی چیز استعمال کرنا مشکل ہے؟ عملے کے کسی فرد کو بتائیں، یا { $organisation } کی ویب سائٹ استعمال کریں۔
accessibility-law = یہ صفحات سرکاری اداروں (ویب سائٹس اور موبائل ایپس) کی رسائی کے ضوابط 2018 (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018) کے تحت آتے ہیں۔ اگر آپ ہمارے جواب سے خوش نہیں تو یہاں پوچھیں:
accessibility-law-britain = برابری کے مشورے اور مدد کی سروس (Equality Advisory and Support Service)
accessibility-law-northern-ireland = شمالی آئرلینڈ کا برابری کمیشن (Equality Commission for Northern Ireland)

## یہاں جواب نہیں لیے جاتے

closed-nothing = کچھ نہیں بھیجا گیا۔
closed-paused-title = فی الحال یہاں جواب نہیں لیے جا رہے
closed-paused = { $place } میں کچھ دیر کے لیے سوال نہیں پوچھا جا رہا۔ براہ کرم کسی اور دن کوشش کریں۔
closed-retired-title = یہ بورڈ پرانا ہو چکا ہے
closed-retired = { $place } میں اب سوال نہیں پوچھا جاتا۔ ہمیں بتانے کی خواہش کا شکریہ۔
closed-successor = اس کے بجائے آپ یہاں جواب دے سکتے ہیں:
closed-unknown-title = ہم اس کوڈ کو نہیں جانتے
closed-unknown = کسی جگہ کا کوڈ { $code } نہیں ہے۔
closed-unknown-check = بورڈ دیکھیں اور دوبارہ کوشش کریں
closed-unknown-letters = ہر حرف اور ہندسے کو دیکھیں۔ بڑے اور چھوٹے حروف ایک جیسے ہیں۔
closed-unknown-address = پتہ ویسے ہی ٹائپ کریں جیسے بورڈ پر لکھا ہے۔ وہ ایسا دکھتا ہے: { $address }
closed-unknown-sticker = کیا بورڈ کسی دوسرے بورڈ کے اوپر چپکا ہوا لگتا ہے؟ تو اسے استعمال نہ کریں، اور عملے کے کسی فرد کو بتائیں۔

## In another web page

widget-failed = یہ ہم تک نہیں پہنچا۔ براہ کرم دوبارہ دبائیں۔
widget-open = صفحہ کھولیں

# What a service's team says back, on the page that thanks people.
told-heading = آپ نے کہا، ہم نے کیا
told-people = لوگوں نے ہمیں بتایا:
told-done = ہم نے کیا کیا:
told-planned = ہم کیا کریں گے:
