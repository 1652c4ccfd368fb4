problem-back = سوال پر واپس جائیں
problem-type = رسید ٹائپ کریں

problem-bad-request-title = ہم اسے پڑھ نہیں سکے
problem-bad-request-answer = اس کوشش سے کچھ محفوظ نہیں ہوا۔
problem-bad-request-do = واپس جائیں اور اپنا جواب دوبارہ دبائیں۔

problem-not-found-title = یہ صفحہ یہاں نہیں ہے
problem-not-found-answer = کچھ نہیں بھیجا گیا۔
problem-not-found-do = بورڈ پر لکھا پتہ دیکھیں اور دوبارہ ٹائپ کریں۔ بڑے اور چھوٹے حروف ایک جیسے ہیں۔

problem-method-title = یہ یہاں کام نہیں کرتا
problem-method-answer = اس کوشش سے کچھ محفوظ نہیں ہوا۔
problem-method-do = بورڈ پر لکھا پتہ ٹائپ کریں اور وہاں جواب دبائیں۔

problem-closed-title = یہاں ابھی جواب نہیں لیے جا رہے
problem-closed-answer = اس کوشش میں سے کچھ نہیں رکھا گیا۔
problem-closed-do = سب سے نیا سائن استعمال کریں، یا کسی اور دن دوبارہ کوشش کریں۔

problem-too-large-title = یہ بہت لمبا تھا
problem-too-large-answer = اسے محفوظ نہیں کیا گیا۔
problem-too-large-do = واپس جائیں، اپنے الفاظ کم کریں، اور دوبارہ بھیجیں۔

problem-too-many-title = براہ کرم تھوڑا انتظار کریں
problem-too-many-answer = تھوڑے وقت میں بہت سی کوششیں ہوئیں، اس لیے ہم نے یہ والی محفوظ نہیں کی۔
problem-too-many-do = چند منٹ انتظار کریں، واپس جائیں اور دوبارہ کوشش کریں۔

problem-busy-title = اس وقت بہت سے لوگ جواب دے رہے ہیں
problem-busy-answer = ہمیں یقین نہیں کہ آپ کا جواب محفوظ ہوا۔
problem-busy-do = ایک منٹ انتظار کریں، واپس جائیں اور اسے دوبارہ دبائیں۔ چاہے جتنی بار دبائیں، یہ صرف ایک بار شمار ہوتا ہے۔

problem-broken-title = یہاں کچھ غلط ہو گیا
problem-broken-answer = غلطی ہماری ہے۔ ہو سکتا ہے آپ کا جواب محفوظ نہ ہوا ہو۔
problem-broken-do = ایک منٹ انتظار کریں، واپس جائیں اور اسے دوبارہ دبائیں۔ چاہے جتنی بار دبائیں، یہ صرف ایک بار شمار ہوتا ہے۔

problem-receipt-title = ہمارے پاس اس رسید کا کوئی جواب نہیں
problem-receipt-answer = اسے ہٹا دیا گیا، یا یہ بہت پرانا ہے، یا ایک حرف غلط ہے۔
problem-receipt-do = ہر حرف اور ہندسے کو دیکھیں، اور اسے دوبارہ ٹائپ کریں۔

problem-too-late-title = اب اسے بدلا نہیں جا سکتا
problem-too-late-answer = جو آپ نے پہلے بھیجا تھا وہ ویسا ہی ہے۔
problem-too-late-do = آپ اب بھی اسے ہٹا سکتے ہیں۔
