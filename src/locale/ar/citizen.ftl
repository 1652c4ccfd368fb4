## أسئلة التقييم

fft-question = بشكل عام، كيف كانت تجربتك مع خدمتنا؟
fft-very-good = جيدة جدًا
fft-good = جيدة
fft-neither = لا جيدة ولا سيئة
fft-poor = سيئة
fft-very-poor = سيئة جدًا
fft-dont-know = لا أعرف

govuk-question = بشكل عام، ما شعورك تجاه الخدمة التي حصلت عليها اليوم؟
govuk-very-satisfied = راضٍ جدًا
govuk-satisfied = راضٍ
govuk-neither = لا راضٍ ولا غير راضٍ
govuk-dissatisfied = غير راضٍ
govuk-very-dissatisfied = غير راضٍ أبدًا

smiley-question = ما مدى سعادتك بخدمتنا اليوم؟
smiley-very-happy = سعيد جدًا
smiley-happy = سعيد
smiley-unhappy = غير سعيد
smiley-very-unhappy = غير سعيد أبدًا

## حول كل صفحة

frame-languages = اللغات
frame-more = المزيد عن هذه الصفحة
frame-real = هل هذه اللافتة حقيقية؟
frame-privacy = الخصوصية
frame-accessibility = سهولة الاستخدام
frame-receipt = تغيير إجابة أو حذفها
frame-test = تجربة: لا تُحسب
frame-test-more = يمكنك تجربة كل شيء. لا نحتفظ بأي شيء.
frame-test-opens = تُفتح هذه الصفحة في { $day }.
frame-problem = هناك مشكلة
frame-error = خطأ: { $title }
frame-unchecked = كتب حاسوب هذه الترجمة. ولم يراجعها بعد أي شخص يتكلم هذه اللغة.

## السؤال

question-promise = تُحسب إجابتك فورًا. نحن لا نسأل من أنت.
question-preselected = اضغط مرة أخرى لإرسالها.
question-old = بقيت هذه الصفحة مفتوحة وقتًا طويلًا. اضغط مرة أخرى لإرسال إجابتك.
question-words-again = كلماتك ما زالت هنا. صحّحها، ثم اضغط إجابتك لإرسال الاثنتين معًا.
question-press = اضغط للإرسال
question-choose = اختر إحدى الإجابات
question-pictures = عرض الوجوه فقط
question-with-words = عرض الكلمات
question-trap = اترك هذا المربع فارغًا

## بعد الإجابة

receipt-thanks = شكرًا لك. إجابتك محسوبة.
receipt-thanks-test = شكرًا لك. كانت هذه تجربة.
receipt-again = شكرًا لك. لقد أجبت من قبل، وتلك الإجابة هي المحسوبة.
receipt-score-changed = شكرًا لك. تم تغيير إجابتك.
receipt-words-thanks = شكرًا لك. وصلتنا كلماتك.
receipt-found = إجابتك
receipt-answered = كانت إجابتك:
receipt-keep = احتفظ بهذا الرمز لتغيير إجابتك أو حذفها:
receipt-keep-how = التقط صورة له أو اكتبه على ورقة. ثم أدخله في { $address }
receipt-only = لا يستطيع أحد العثور على إجابتك من دونه. ولا حتى نحن.

change-heading = ضغطت على إجابة خاطئة؟ غيّر إجابتك
change-until = يمكنك تغييرها حتى نهاية الساعة القادمة.

withdraw-heading = حذف إجابتي
withdraw-what = هذا يحذف إجابتك وكلماتك نهائيًا. أما المجاميع التي نُشرت من قبل فتبقى كما هي.
withdraw-button = نعم، احذف إجابتي

words-question = ما سبب إجابتك؟ (يمكنك تخطي هذا السؤال)
words-leave-out = من فضلك لا تكتب أسماء أو أرقام هواتف أو أي شيء يدل على هويتك.
words-limit = يمكنك كتابة { $limit } حرف على الأكثر.
words-sharing = من يجوز له قراءة كلماتك؟
words-share = يمكنكم مشاركة كلماتي بعد حذف الأسماء منها
words-team-only = الخدمة وحدها يجوز لها قراءتها
words-sharing-unset = إذا لم تختر أيًا منهما، فلن تقرأها إلا الخدمة.
words-readers = يقرأ كلماتك أولًا الأشخاص المسؤولون عن الآراء لدى { $organisation }. ثم يمكنهم نقلها إلى الفريق الذي يدير الخدمة.
words-kept = مدة احتفاظنا بكلماتك: { $months ->
    [zero] { $months } شهر.
    [one] شهر واحد.
    [two] شهران.
    [few] { $months } أشهر.
    [many] { $months } شهرًا.
   *[other] { $months } شهر.
}
words-found = قد يكشف هذا هوية شخص ما:
words-take-out = إزالته
words-taken-out = تمت الإزالة.
words-put-back = إعادته
words-send = أرسل كلماتي
words-change = غيّر كلماتك
words-change-until = يمكنك تغييرها حتى نهاية الساعة القادمة، أو إلى أن يقرأها أحد.
words-yours = كلماتك
words-once = نعرضها هذه المرة فقط، فقد يستخدم أشخاص آخرون هذا الهاتف.
words-hidden = لا نعرض كلماتك هنا، فقد يستخدم أشخاص آخرون هذا الهاتف. لقراءتها، { $link }.
words-hidden-link = أدخل رمز إيصالك مرة أخرى
words-error-long = يجب ألا تزيد كلماتك على { $limit } حرف. لقد كتبت { $length }.
words-error-sign = في كلماتك علامة مخفية لا نستطيع حفظها. اكتبها مرة أخرى.
words-error-none = اكتب بعض الكلمات أولًا، أو تخطَّ هذا
words-error-sharing = اختر من يجوز له قراءة كلماتك

status-heading = أين كلماتك الآن
status-received = وصلت. لم يقرأها أحد بعد.
status-being-read = تجري قراءتها الآن.
status-passed = قُرئت ونُقلت إلى الفريق.
status-shared = قُرئت وتمت مشاركتها بعد حذف الأسماء منها.
status-not-shared = قُرئت. ولن تتم مشاركتها.

complaint-not = هذه ليست شكوى، ولا نستطيع الرد عليك، لأننا لا نعرف من أنت.
complaint-to = لتقديم شكوى أو للحصول على رد:
complaint-nowhere = لتقديم شكوى أو للحصول على رد، استخدم الموقع الإلكتروني لـ { $organisation }.

help-heading = هل تحتاج إلى مساعدة الآن؟
help-everybody = نعرض هذا على الجميع. لا أحد يراقب الإجابات ليلًا ونهارًا.
help-999 = في حالة الخطر: الشرطة أو الإسعاف أو الإطفاء
help-111-england = أزمة نفسية: NHS 111، ثم الخيار 2
help-111-wales = أزمة نفسية: NHS 111 Wales، ثم الخيار 2
help-111-scotland = أزمة نفسية: NHS 24، ثم خيار الصحة النفسية
help-lifeline = في الضيق أو اليأس: Lifeline، ليلًا ونهارًا
help-samaritans = شخص تتحدث إليه: Samaritans، ليلًا ونهارًا
help-samaritans-welsh = Samaritans باللغة الويلزية، من 7 إلى 11 مساءً
help-childline = لمن عمره أقل من 19 عامًا: Childline، ليلًا ونهارًا
help-own = { $organisation }

## إدخال رمز الإيصال

type-title = ابحث عن إجابتك
type-label = رمز إيصالك
type-hint = 16 حرفًا ورقمًا، مثل { $example }. لا بأس بالحروف الصغيرة والمسافات.
type-button = ابحث عن إجابتي
type-error-empty = أدخل رمز إيصالك
type-error-shape = يتكون رمز الإيصال من 16 حرفًا ورقمًا. تأكد من أنه لا ينقص منه شيء.
type-error-check = أحد الحروف أو الأرقام خاطئ. انظر إلى كل واحد منها مرة أخرى.
type-error-unknown = ليست لدينا إجابة لهذا الإيصال. لقد حُذفت، أو أنه قديم جدًا.

withdrawn-title = تم حذف إجابتك
withdrawn-what = لم تعد محسوبة، وقد حُذفت كلماتك.
withdrawn-test = كانت هذه تجربة، ولذلك لم نحتفظ بأي شيء.
withdrawn-danger = إذا دلّت كلمات على أن شخصًا قد يكون في خطر، فقد نضطر إلى الاحتفاظ بها لحماية الناس.
withdrawn-published = المجاميع التي نُشرت من قبل تبقى كما هي.

## هل هذه اللافتة حقيقية؟

about-title = هل هذه اللافتة حقيقية؟
about-known = نعم، نحن نعرف هذا الرمز.
about-code = الرمز
about-place = المكان
about-service = الخدمة
about-organisation = من يسأل
about-check = تحقق من ثلاثة أشياء
about-check-address = العنوان في أعلى شاشتك يبدأ بـ { $host }
about-check-place = المكان المذكور هنا هو المكان الذي أنت فيه، أو خدمة استخدمتها.
about-check-asks = تسأل هذه الصفحة كيف كانت الخدمة. وهي لا تطلب أبدًا مالًا أو بطاقة مصرفية أو كلمة سر أو اسمك.
about-different = هل هناك شيء مختلف؟ إذن لا تكمل. أخبر أحد الموظفين، أو أخبرنا:
about-different-nowhere = هل هناك شيء مختلف؟ إذن لا تكمل. أخبر أحد الموظفين.
about-signs = موقعنا الإلكتروني يعرض قائمة بكل لافتاتنا:
about-go = قدّم إجابتك

## الخصوصية

privacy-title = خصوصيتك
privacy-short = نحن لا نسأل من أنت، ولا نحاول أن نعرف.
privacy-nothing = ما لا نحتفظ به
privacy-no-cookies = لا ملفات تعريف ارتباط. لا نترك أي شيء على هاتفك أو حاسوبك.
privacy-no-address = لا عنوانك على الإنترنت، ولا رقم هاتفك، ولا نوع هاتفك.
privacy-no-minute = لا الدقيقة التي أجبت فيها. نحتفظ بالساعة فقط.
privacy-no-others = لا تعرف أي شركة أخرى أنك كنت هنا.
privacy-burst = نريد أن نلاحظ متى تأتي إجابات كثيرة من شبكة واحدة في يوم واحد. لذلك نقطع نهاية عنوانك على الإنترنت ونخلط الباقي. يبقى ذلك في ذاكرة الحاسوب يومًا واحدًا على الأكثر، ولا نحفظه أبدًا. ولا نحفظ مع إجابتك إلا نعم أو لا: هل جاءت إجابات كثيرة من شبكة واحدة في ذلك اليوم؟ إجابتك محسوبة في كل الأحوال.
privacy-texts = إذا أجبت برسالة نصية فإن شركة هاتفك والشركة التي تنقل رسائلنا تريان رقمك ورسالتك. لا نحتفظ برقمك. نحتفظ ليوم واحد بصورة مشفرة منه لكي توضع رسالتك التالية إلى جانب الأولى. إذا أرسلت STOP نحتفظ بصورة مشفرة من رقمك لكي لا نكتب إليك.
privacy-kept = ما نحتفظ به، وإلى متى
privacy-kept-rating = إجابتك والمكان واليوم والساعة: { $months ->
    [zero] { $months } شهر.
    [one] شهر واحد.
    [two] شهران.
    [few] { $months } أشهر.
    [many] { $months } شهرًا.
   *[other] { $months } شهر.
}
privacy-kept-words = كلماتك، إذا كتبت شيئًا: { $months ->
    [zero] { $months } شهر.
    [one] شهر واحد.
    [two] شهران.
    [few] { $months } أشهر.
    [many] { $months } شهرًا.
   *[other] { $months } شهر.
}
privacy-kept-receipt = رمز إيصالك، بشكل مخلوط: حتى مرور { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} بعد نهاية الشهر، أو طوال المدة التي نحتفظ فيها بكلماتك.
privacy-kept-danger = الكلمات التي تدل على أن شخصًا قد يكون في خطر: ما دمنا نحتاج إليها لحماية الناس.
privacy-kept-sums = المجاميع، مثل عدد الأشخاص الذين قالوا «جيدة»: دائمًا. وهي لا تذكر اسم أحد.
privacy-readers = من يقرأ كلماتك
privacy-readers-first = يقرؤها أولًا الأشخاص المسؤولون عن الآراء لدى { $organisation }. وهم يحذفون الأسماء.
privacy-readers-team = ثم يجوز للفريق الذي يدير الخدمة أن يقرأها.
privacy-readers-others = لا يستطيع الآخرون قراءتها إلا إذا قلت إنه يمكننا مشاركتها.
privacy-readers-numbers = يجوز للجميع رؤية المجاميع. ونحذف كل مجموعة صغيرة إلى حد يمكن معه معرفة من قال ماذا.
privacy-rights = حقوقك
privacy-rights-receipt = برمز إيصالك يمكنك رؤية إجابتك أو تغييرها أو حذفها.
privacy-rights-lost = ومن دونه لا يستطيع أحد معرفة أي إجابة هي إجابتك، فلا نستطيع العثور عليها لك.
privacy-rights-danger = إذا أزلت إجابتك فقد تبقى الكلمات التي تتحدث عن خطر محفوظة ومغلقة. لا يقرؤها إلا من يحمون الناس.
privacy-law = القانون
privacy-law-task = تقرر { $organisation } كيف تُستخدم هذه الإجابات. وهي تُجمع لأداء مهمة عامة: المادة 6(1)(e) من UK GDPR.
privacy-law-ico = إذا لم نصلح خطأ ما، يمكنك اللجوء إلى مكتب مفوض المعلومات (Information Commissioner's Office):
privacy-ask = أسئلة عن بياناتك:
privacy-ask-nowhere = للأسئلة عن بياناتك، استخدم الموقع الإلكتروني لـ { $organisation }.
privacy-complain = هل أنت غير راضٍ عن طريقة استخدامنا لبياناتك؟ قدّم لنا شكوى بالطريقة نفسها. سنخبرك خلال 30 يومًا بأننا استلمنا شكواك.
privacy-list = اختر جهة

## سهولة الاستخدام

accessibility-title = سهولة الاستخدام
accessibility-not-assessed = لم تُفحص هذه الصفحات بعد وفق إرشادات إتاحة محتوى الويب (WCAG 2.2، المستوى AA). ولذلك لا نعرف بعد كل مواضع النقص فيها.
accessibility-covers = هذا البيان عن الصفحات التي تسأل بها { $organisation } عن رأيك في خدماتها.
accessibility-full = هذه الصفحات متوافقة تمامًا مع إرشادات الوصول إلى محتوى الويب (WCAG) 2.2، المستوى AA.
accessibility-partial = هذه الصفحات متوافقة جزئيًا مع إرشادات الوصول إلى محتوى الويب (WCAG) 2.2، المستوى AA. النواقص مذكورة أدناه.
accessibility-not = هذه الصفحات غير متوافقة مع إرشادات الوصول إلى محتوى الويب (WCAG) 2.2، المستوى AA. النواقص مذكورة أدناه.
accessibility-old-statement = مضى على هذا البيان أكثر من سنة. قد لا يكون بعضه صحيحًا الآن. حان الوقت لنختبر من جديد.
accessibility-faults = النواقص
accessibility-answer = أقصى عدد من الأيام حتى نجيب: { $days }.
accessibility-how = كيف نعرف ذلك
accessibility-tested = تاريخ الاختبار: { $day }.
accessibility-confirmed = تاريخ تأكيد هذا البيان: { $day }.
accessibility-enforced-britain = تتأكد لجنة المساواة وحقوق الإنسان (Equality and Human Rights Commission) من التزام الجهات العامة بالقواعد.
accessibility-enforced-northern-ireland = تتأكد لجنة المساواة في أيرلندا الشمالية (Equality Commission for Northern Ireland) من التزام الجهات العامة بالقواعد.
accessibility-built = صنعناها بحيث يمكنك
accessibility-keyboard = استخدامها بلوحة المفاتيح وحدها
accessibility-reader = الاستماع إليها بقارئ الشاشة
accessibility-zoom = تكبيرها حتى أربعة أضعاف مع بقائها في عمود واحد
accessibility-colours = استخدام ألوانك الخاصة
accessibility-old = استخدامها على هاتف قديم ومع إيقاف البرامج النصية
accessibility-trouble = هل هناك شيء صعب الاستخدام؟ أخبرنا:
accessibility-trouble-nowhere = هل هناك شيء صعب الاستخدام؟ أخبر أحد الموظفين، أو استخدم الموقع الإلكتروني لـ { $organisation }.
accessibility-law = تخضع هذه الصفحات للائحة إتاحة المواقع والتطبيقات لهيئات القطاع العام لسنة 2018 (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018). إذا لم تكن راضيًا عن ردنا، فاسأل:
accessibility-law-britain = خدمة المشورة والدعم في المساواة (Equality Advisory and Support Service)
accessibility-law-northern-ireland = لجنة المساواة في أيرلندا الشمالية (Equality Commission for Northern Ireland)

## لا إجابات هنا

closed-nothing = لم يُرسل أي شيء.
closed-paused-title = لا إجابات هنا في الوقت الحالي
closed-paused = توقف السؤال في { $place } لفترة قصيرة. من فضلك حاول في يوم آخر.
closed-retired-title = هذه اللافتة قديمة
closed-retired = لم نعد نسأل هنا: { $place }. شكرًا لأنك أردت أن تخبرنا.
closed-successor = يمكنك الإجابة هنا بدلًا من ذلك:
closed-unknown-title = نحن لا نعرف هذا الرمز
closed-unknown = لا يوجد مكان له الرمز { $code }.
closed-unknown-check = تحقق من اللافتة وحاول مرة أخرى
closed-unknown-letters = انظر إلى كل حرف وكل رقم. لا فرق بين الحروف الكبيرة والصغيرة.
closed-unknown-address = اكتب العنوان كما هو على اللافتة. شكله هكذا: { $address }
closed-unknown-sticker = هل تبدو اللافتة ملصقة فوق لافتة أخرى؟ إذن لا تستخدمها، وأخبر أحد الموظفين.

## In another web page

widget-failed = لم يصلنا ذلك. من فضلك اضغط مرة أخرى.
widget-open = فتح الصفحة

# What a service's team says back, on the page that thanks people.
told-heading = قلتم وفعلنا
told-people = قال لنا الناس:
told-done = ما فعلناه:
told-planned = ما سنفعله:
