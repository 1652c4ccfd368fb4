problem-back = العودة إلى السؤال
problem-type = إدخال رمز الإيصال

problem-bad-request-title = لم نستطع قراءة ذلك
problem-bad-request-answer = لم يُحفظ شيء من هذه المحاولة.
problem-bad-request-do = ارجع واضغط إجابتك مرة أخرى.

problem-not-found-title = هذه الصفحة ليست هنا
problem-not-found-answer = لم يُرسل أي شيء.
problem-not-found-do = انظر إلى العنوان على اللافتة واكتبه مرة أخرى. لا فرق بين الحروف الكبيرة والصغيرة.

problem-method-title = هذا لا يعمل هنا
problem-method-answer = لم يُحفظ شيء من هذه المحاولة.
problem-method-do = اكتب العنوان الموجود على اللافتة واضغط إجابة هناك.

problem-closed-title = لا نستقبل إجابات هنا الآن
problem-closed-answer = لم يُحفظ شيء من هذه المحاولة.
problem-closed-do = استخدم أحدث لافتة، أو حاول في يوم آخر.

problem-too-large-title = كان ذلك طويلًا جدًا
problem-too-large-answer = لم يُحفظ.
problem-too-large-do = ارجع، واختصر كلماتك، وأرسلها مرة أخرى.

problem-too-many-title = من فضلك انتظر قليلًا
problem-too-many-answer = كانت هناك محاولات كثيرة في وقت قصير، لذلك لم نحفظ هذه المحاولة.
problem-too-many-do = انتظر بضع دقائق، ثم ارجع وحاول مرة أخرى.

problem-busy-title = يجيب الآن أشخاص كثيرون
problem-busy-answer = لسنا متأكدين من أن إجابتك حُفظت.
problem-busy-do = انتظر دقيقة، ثم ارجع واضغطها مرة أخرى. تُحسب مرة واحدة فقط، مهما ضغطت.

problem-broken-title = حدث خطأ هنا
problem-broken-answer = الخطأ منا. ربما لم تُحفظ إجابتك.
problem-broken-do = انتظر دقيقة، ثم ارجع واضغطها مرة أخرى. تُحسب مرة واحدة فقط، مهما ضغطت.

problem-receipt-title = ليست لدينا إجابة لهذا الإيصال
problem-receipt-answer = لقد حُذفت، أو أن الإيصال قديم جدًا، أو أن حرفًا واحدًا خاطئ.
problem-receipt-do = انظر إلى كل حرف ورقم، واكتبه مرة أخرى.

problem-too-late-title = لم يعد من الممكن تغيير هذا
problem-too-late-answer = ما أرسلته من قبل بقي كما كان.
problem-too-late-do = ما زال بإمكانك حذفه.
