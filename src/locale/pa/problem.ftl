problem-back = ਸਵਾਲ ਵੱਲ ਵਾਪਸ ਜਾਓ
problem-type = ਰਸੀਦ ਟਾਈਪ ਕਰੋ

problem-bad-request-title = ਅਸੀਂ ਇਹ ਪੜ੍ਹ ਨਹੀਂ ਸਕੇ
problem-bad-request-answer = ਇਸ ਕੋਸ਼ਿਸ਼ ਵਿੱਚੋਂ ਕੁਝ ਨਹੀਂ ਰੱਖਿਆ ਗਿਆ।
problem-bad-request-do = ਵਾਪਸ ਜਾਓ ਅਤੇ ਆਪਣਾ ਜਵਾਬ ਦੁਬਾਰਾ ਦਬਾਓ।

problem-not-found-title = ਇਹ ਸਫ਼ਾ ਇੱਥੇ ਨਹੀਂ ਹੈ
problem-not-found-answer = ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਗਿਆ।
problem-not-found-do = ਬੋਰਡ ਉੱਤੇ ਲਿਖਿਆ ਪਤਾ ਦੇਖੋ ਅਤੇ ਦੁਬਾਰਾ ਟਾਈਪ ਕਰੋ। ਵੱਡੇ ਅਤੇ ਛੋਟੇ ਅੱਖਰ ਇੱਕੋ ਜਿਹੇ ਹਨ।

problem-method-title = ਇਹ ਇੱਥੇ ਨਹੀਂ ਚੱਲਦਾ
problem-method-answer = ਇਸ ਕੋਸ਼ਿਸ਼ ਵਿੱਚੋਂ ਕੁਝ ਨਹੀਂ ਰੱਖਿਆ ਗਿਆ।
problem-method-do = ਬੋਰਡ ਉੱਤੇ ਲਿਖਿਆ ਪਤਾ ਟਾਈਪ ਕਰੋ ਅਤੇ ਉੱਥੇ ਜਵਾਬ ਦਬਾਓ।

problem-closed-title = ਇੱਥੇ ਹੁਣ ਜਵਾਬ ਨਹੀਂ ਲਏ ਜਾ ਰਹੇ
problem-closed-answer = ਇਸ ਕੋਸ਼ਿਸ਼ ਵਿੱਚੋਂ ਕੁਝ ਨਹੀਂ ਰੱਖਿਆ ਗਿਆ।
problem-closed-do = ਸਭ ਤੋਂ ਨਵਾਂ ਬੋਰਡ ਵਰਤੋ, ਜਾਂ ਕਿਸੇ ਹੋਰ ਦਿਨ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ।

problem-too-large-title = ਇਹ ਬਹੁਤ ਲੰਮਾ ਸੀ
problem-too-large-answer = ਇਹ ਨਹੀਂ ਰੱਖਿਆ ਗਿਆ।
problem-too-large-do = ਵਾਪਸ ਜਾਓ, ਆਪਣੇ ਸ਼ਬਦ ਘਟਾਓ, ਅਤੇ ਦੁਬਾਰਾ ਭੇਜੋ।

problem-too-many-title = ਕਿਰਪਾ ਕਰਕੇ ਥੋੜ੍ਹੀ ਉਡੀਕ ਕਰੋ
problem-too-many-answer = ਥੋੜ੍ਹੇ ਸਮੇਂ ਵਿੱਚ ਬਹੁਤ ਕੋਸ਼ਿਸ਼ਾਂ ਹੋਈਆਂ, ਇਸ ਲਈ ਅਸੀਂ ਇਹ ਵਾਲੀ ਨਹੀਂ ਰੱਖੀ।
problem-too-many-do = ਕੁਝ ਮਿੰਟ ਉਡੀਕ ਕਰੋ, ਵਾਪਸ ਜਾਓ ਅਤੇ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ।

problem-busy-title = ਇਸ ਵੇਲੇ ਬਹੁਤ ਲੋਕ ਜਵਾਬ ਦੇ ਰਹੇ ਹਨ
problem-busy-answer = ਸਾਨੂੰ ਪੱਕਾ ਪਤਾ ਨਹੀਂ ਕਿ ਤੁਹਾਡਾ ਜਵਾਬ ਰੱਖਿਆ ਗਿਆ।
problem-busy-do = ਇੱਕ ਮਿੰਟ ਉਡੀਕ ਕਰੋ, ਵਾਪਸ ਜਾਓ ਅਤੇ ਦੁਬਾਰਾ ਦਬਾਓ। ਭਾਵੇਂ ਜਿੰਨੀ ਵਾਰ ਦਬਾਓ, ਇਹ ਇੱਕੋ ਵਾਰ ਗਿਣਿਆ ਜਾਂਦਾ ਹੈ।

problem-broken-title = ਇੱਥੇ ਕੁਝ ਗਲਤ ਹੋ ਗਿਆ
problem-broken-answer = ਗਲਤੀ ਸਾਡੀ ਹੈ। ਹੋ ਸਕਦਾ ਹੈ ਤੁਹਾਡਾ ਜਵਾਬ ਨਾ ਰੱਖਿਆ ਗਿਆ ਹੋਵੇ।
problem-broken-do = ਇੱਕ ਮਿੰਟ ਉਡੀਕ ਕਰੋ, ਵਾਪਸ ਜਾਓ ਅਤੇ ਦੁਬਾਰਾ ਦਬਾਓ। ਭਾਵੇਂ ਜਿੰਨੀ ਵਾਰ ਦਬਾਓ, ਇਹ ਇੱਕੋ ਵਾਰ ਗਿਣਿਆ ਜਾਂਦਾ ਹੈ।

problem-receipt-title = ਸਾਡੇ ਕੋਲ ਇਸ ਰਸੀਦ ਦਾ ਕੋਈ ਜਵਾਬ ਨਹੀਂ
problem-receipt-answer = ਇਹ ਹਟਾ ਦਿੱਤਾ ਗਿਆ, ਜਾਂ ਬਹੁਤ ਪੁਰਾਣਾ ਹੈ, ਜਾਂ ਇੱਕ ਅੱਖਰ ਗਲਤ ਹੈ।
problem-receipt-do = ਹਰ ਅੱਖਰ ਅਤੇ ਅੰਕ ਨੂੰ ਦੇਖੋ, ਅਤੇ ਦੁਬਾਰਾ ਟਾਈਪ ਕਰੋ।

problem-too-late-title = ਹੁਣ ਇਹ ਬਦਲਿਆ ਨਹੀਂ ਜਾ ਸਕਦਾ
problem-too-late-answer = ਜੋ ਤੁਸੀਂ ਪਹਿਲਾਂ ਭੇਜਿਆ ਸੀ ਉਹ ਉਵੇਂ ਹੀ ਹੈ।
problem-too-late-do = ਤੁਸੀਂ ਅਜੇ ਵੀ ਇਸ ਨੂੰ ਹਟਾ ਸਕਦੇ ਹੋ।
