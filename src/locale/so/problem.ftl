problem-back = Ku noqo su'aasha
problem-type = Qor rasiidka

problem-bad-request-title = Taas ma akhrin karin
problem-bad-request-answer = Isku daygan waxba lagama kaydin.
problem-bad-request-do = Dib u noqo oo mar kale riix jawaabtaada.

problem-not-found-title = Boggani halkan ma joogo
problem-not-found-answer = Waxba lama dirin.
problem-not-found-do = Fiiri cinwaanka calaamadda ku yaal oo mar kale qor. Xarfaha waaweyn iyo kuwa yaryar waa isku mid.

problem-method-title = Taasi halkan kama shaqayso
problem-method-answer = Isku daygan waxba lagama kaydin.
problem-method-do = Qor cinwaanka calaamadda ku yaal oo halkaas jawaab ka riix.

problem-closed-title = Hadda jawaabo lagama qaado halkan
problem-closed-answer = Isku daygan waxba lagama kaydin.
problem-closed-do = Isticmaal calaamadda ugu cusub, ama maalin kale isku day.

problem-too-large-title = Aad bay u dheerayd
problem-too-large-answer = Lama kaydin.
problem-too-large-do = Dib u noqo, erayadaada soo gaabi, oo mar kale dir.

problem-too-many-title = Fadlan waxyar sug
problem-too-many-answer = Waqti gaaban gudihiis isku dayo badan ayaa dhacay, markaa kan ma kaydin.
problem-too-many-do = Dhowr daqiiqo sug, dib u noqo oo mar kale isku day.

problem-busy-title = Dad badan ayaa hadda jawaabaya
problem-busy-answer = Ma hubno in jawaabtaada la kaydiyey.
problem-busy-do = Daqiiqad sug, dib u noqo oo mar kale riix. Hal mar oo keliya ayaa la tiriyaa, inta jeer ee aad riixdaba.

problem-broken-title = Wax baa halkan ka khaldamay
problem-broken-answer = Khaladku waa kayaga. Waxaa laga yaabaa in jawaabtaada aan la kaydin.
problem-broken-do = Daqiiqad sug, dib u noqo oo mar kale riix. Hal mar oo keliya ayaa la tiriyaa, inta jeer ee aad riixdaba.

problem-receipt-title = Ma hayno jawaab rasiidkan leh
problem-receipt-answer = Waa la tirtiray, ama aad bay u duugowday, ama hal xaraf ayaa khaldan.
problem-receipt-do = Fiiri xaraf kasta iyo lambar kasta, oo mar kale qor.

problem-too-late-title = Tan hadda lama beddeli karo
problem-too-late-answer = Wixii aad hore u dirtay sidoodii ayay yihiin.
problem-too-late-do = Weli waad tirtiri kartaa.
