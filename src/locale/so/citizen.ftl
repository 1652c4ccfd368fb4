## Su'aalaha

fft-question = Guud ahaan, sidee ahayd khibraddaada adeeggayaga?
fft-very-good = Aad bay u fiicnayd
fft-good = Way fiicnayd
fft-neither = Ma fiicnayn mana xumayn
fft-poor = Way xumayd
fft-very-poor = Aad bay u xumayd
fft-dont-know = Ma garanayo

govuk-question = Guud ahaan, sidee baad u aragtay adeegga aad maanta heshay?
govuk-very-satisfied = Aad baan ugu qanacsanahay
govuk-satisfied = Waan ku qanacsanahay
govuk-neither = Kuma qanacsani mana diidi
govuk-dissatisfied = Kuma qanacsani
govuk-very-dissatisfied = Gabi ahaanba kuma qanacsani

smiley-question = Intee ayaad maanta ku faraxsan tahay adeeggayaga?
smiley-very-happy = Aad baan u faraxsanahay
smiley-happy = Waan faraxsanahay
smiley-unhappy = Ma faraxsani
smiley-very-unhappy = Gabi ahaanba ma faraxsani

## Bog kasta

frame-languages = Luqadaha
frame-more = Wax badan oo ku saabsan boggan
frame-real = Calaamaddani ma run baa?
frame-privacy = Asturnaanta
frame-accessibility = Fududaynta isticmaalka
frame-receipt = Beddel ama tirtir jawaab
frame-test = Tijaabo: lama tirinayo
frame-test-more = Wax kasta waad tijaabin kartaa. Waxba lama kaydinayo.
frame-test-opens = Boggan waxa la furayaa { $day }.
frame-problem = Dhibaato ayaa jirta
frame-error = Khalad: { $title }
frame-unchecked = Kombuyuutar ayaa qoray turjumaaddan. Weli ma hubin qof luqaddan ku hadla.

## Su'aasha

question-promise = Jawaabtaada isla markiiba waa la tiriyaa. Ma weydiinno cidda aad tahay.
question-preselected = Mar kale riix si aad u dirto.
question-old = Boggani muddo dheer buu furnaa. Mar kale riix si aad u dirto.
question-words-again = Erayadaadu weli way joogaan. Sax, kadibna riix jawaabtaada si aad labadaba u dirto.
question-press = Riix si aad u dirto
question-choose = Dooro mid ka mid ah jawaabaha
question-pictures = Tus wejiyada oo keliya
question-with-words = Tus erayada
question-trap = Sanduuqan maran uga tag

## Jawaabta kadib

receipt-thanks = Mahadsanid. Jawaabtaada waa la tiriyey.
receipt-thanks-test = Mahadsanid. Tani waxay ahayd tijaabo.
receipt-again = Mahadsanid. Horay baad u jawaabtay, jawaabtaas ayaana la tirinayaa.
receipt-score-changed = Mahadsanid. Jawaabtaada waa la beddelay.
receipt-words-thanks = Mahadsanid. Erayadaadii waa na soo gaareen.
receipt-found = Jawaabtaada
receipt-answered = Waxaad ku jawaabtay:
receipt-keep = Kaydso kan si aad u beddesho ama u tirtirto jawaabtaada:
receipt-keep-how = Sawir ka qaad ama qoro. Kadibna ku qor { $address }
receipt-only = La'aantiis cidna ma heli karto jawaabtaada. Xataa annagu.

change-heading = Mid khaldan ma riixday? Beddel jawaabtaada
change-until = Waad beddeli kartaa ilaa dhammaadka saacadda xigta.

withdraw-heading = Tirtir jawaabtayda
withdraw-what = Tani waxay weligeed tirtiraysaa jawaabtaada iyo erayadaada. Wadarta horay loo daabacay sideeda ayay ahaanaysaa.
withdraw-button = Haa, tirtir jawaabtayda

words-question = Maxaad sidaas u tidhi? (waad ka boodi kartaa)
words-leave-out = Fadlan ha qorin magacyo, lambarro telefoon iyo wax muujinaya cidda aad tahay.
words-limit = Waxaad qori kartaa ugu badnaan { $limit } xaraf.
words-sharing = Yaa akhrin kara erayadaada?
words-share = Erayadayda waad la wadaagi kartaan dadka kale, iyadoo magacyada laga saaray
words-team-only = Adeegga oo keliya ayaa akhrin kara
words-sharing-unset = Haddaadan midna dooran, adeegga oo keliya ayaa akhrin doona.
words-readers = Marka hore waxaa erayadaada akhriya dadka { $organisation } u qaabilsan ra'yiga. Kadibna waxay u gudbin karaan kooxda adeegga wadda.
words-kept = Inta aan erayadaada haynayno: { $months ->
    [one] { $months } bil.
   *[other] { $months } bilood.
}
words-found = Tani waxay muujin kartaa qofka uu qof yahay:
words-take-out = Ka saar
words-taken-out = Waa laga saaray.
words-put-back = Ku celi
words-send = Dir erayadayda
words-change = Beddel erayadaada
words-change-until = Waad beddeli kartaa ilaa dhammaadka saacadda xigta, ama ilaa qof akhriyo.
words-yours = Erayadaada
words-once = Markan oo keliya ayaan tusaynaa, waayo dad kale ayaa laga yaabaa inay telefoonkan isticmaalaan.
words-hidden = Erayadaada halkan kuma tusno, waayo dad kale ayaa laga yaabaa inay telefoonkan isticmaalaan. Si aad u akhrido, { $link }.
words-hidden-link = mar kale qor rasiidkaaga
words-error-long = Erayadaadu waa inay noqdaan { $limit } xaraf ama ka yar. Waxaad qortay { $length }.
words-error-sign = Erayadaada waxaa ku jira calaamad qarsoon oo aannan kaydin karin. Mar kale qor.
words-error-none = Marka hore wax qor, ama ka bood
words-error-sharing = Dooro cidda akhrin karta erayadaada

status-heading = Halka ay erayadaadu hadda joogaan
status-received = Waa la helay. Weli cidna ma akhrin.
status-being-read = Hadda waa la akhrinayaa.
status-passed = Waa la akhriyey oo kooxda ayaa loo gudbiyey.
status-shared = Waa la akhriyey oo la wadaagay, iyadoo magacyada laga saaray.
status-not-shared = Waa la akhriyey. Lama wadaagi doono.

complaint-not = Tani cabasho maaha, jawaabna kuma siin karno, waayo ma garanayno cidda aad tahay.
complaint-to = Si aad u cabato ama jawaab u hesho:
complaint-nowhere = Si aad u cabato ama jawaab u hesho, isticmaal bogga internetka ee { $organisation }.

help-heading = Hadda caawimaad ma u baahan tahay?
help-everybody = Qof kasta ayaan tan tusnaa. Cidna habeen iyo maalin ma ilaaliso jawaabaha.
help-999 = Khatar: booliis, ambalaas ama dab-demis
help-111-england = Dhibaato caafimaadka dhimirka ah: NHS 111, kadibna doorashada 2
help-111-wales = Dhibaato caafimaadka dhimirka ah: NHS 111 Wales, kadibna doorashada 2
help-111-scotland = Dhibaato caafimaadka dhimirka ah: NHS 24, kadibna doorashada caafimaadka dhimirka
help-lifeline = Murugo ama quus: Lifeline, habeen iyo maalin
help-samaritans = Qof aad la hadasho: Samaritans, habeen iyo maalin
help-samaritans-welsh = Samaritans oo af Welsh ah, 7 ilaa 11 fiidnimo
help-childline = Ka yar 19 jir: Childline, habeen iyo maalin
help-own = { $organisation }

## Qorista rasiidka

type-title = Hel jawaabtaada
type-label = Rasiidkaaga
type-hint = 16 xaraf iyo lambar, sida { $example }. Xarfaha yaryar iyo meelaha banaan dhib ma laha.
type-button = Hel jawaabtayda
type-error-empty = Qor rasiidkaaga
type-error-shape = Rasiidku wuxuu leeyahay 16 xaraf iyo lambar. Hubi inaanay midna ka maqnayn.
type-error-check = Hal xaraf ama lambar ayaa khaldan. Mid kasta mar kale fiiri.
type-error-unknown = Ma hayno jawaab rasiidkan leh. Waa la tirtiray, ama aad bay u duugowday.

withdrawn-title = Jawaabtaada waa la tirtiray
withdrawn-what = Hadda lama tirinayo, erayadaadiina way baxeen.
withdrawn-test = Tani waxay ahayd tijaabo, sidaa darteed waxba lama kaydin.
withdrawn-danger = Haddii erayadu sheegaan in qof khatar ku jiri karo, waxaa laga yaabaa inaan hayno si aan dadka u ilaalinno.
withdrawn-published = Wadarta horay loo daabacay sideeda ayay ahaanaysaa.

## Calaamaddani ma run baa?

about-title = Calaamaddani ma run baa?
about-known = Haa, koodhkan waan naqaannaa.
about-code = Koodhka
about-place = Goobta
about-service = Adeegga
about-organisation = Cidda weydiinaysa
about-check = Saddex shay hubi
about-check-address = Cinwaanka shaashaddaada korkeeda wuxuu ku bilaabmaa { $host }
about-check-place = Goobta halkan ku qoran waa halka aad joogto, ama waa adeeg aad isticmaashay.
about-check-asks = Boggani wuxuu weydiiyaa sidii ay ahayd. Weligii ma weydiiyo lacag, kaarka bangiga, furaha sirta ah ama magacaaga.
about-different = Wax ma ka duwan yihiin? Markaa ha sii wadin. U sheeg shaqaale, ama noo sheeg:
about-different-nowhere = Wax ma ka duwan yihiin? Markaa ha sii wadin. U sheeg shaqaale.
about-signs = Boggayaga internetka ayaa ku taxan dhammaan calaamadahayaga:
about-go = Jawaabtaada bixi

## Asturnaanta

privacy-title = Asturnaantaada
privacy-short = Ma weydiinno cidda aad tahay, mana isku dayno inaan ogaanno.
privacy-nothing = Waxa aanan kaydin
privacy-no-cookies = Kukiis ma jiraan. Waxba kagama tagno telefoonkaaga ama kombuyuutarkaaga.
privacy-no-address = Maya cinwaankaaga internetka, lambarkaaga telefoonka, ama nooca telefoonkaaga.
privacy-no-minute = Maya daqiiqaddii aad jawaabtay. Saacadda oo keliya ayaan haynaa.
privacy-no-others = Shirkad kale ma ogaato inaad halkan joogtay.
privacy-burst = Waxaan rabnaa inaan ogaanno marka hal maalin ay jawaabo badan ka yimaadaan hal shabakad. Sidaa darteed waxaan jarnaa dhammaadka cinwaankaaga internetka, inta kalena waan isku qasnaa. Kombuyuutarku wuxuu xusuusta ku hayaa ugu badnaan hal maalin, weligayana ma kaydinno. Jawaabtaada waxaan la kaydinnaa haa ama maya oo keliya: maalintaas jawaabo badan ma ka yimaadeen hal shabakad? Jawaabtaada si kasta waa la tiriyaa.
privacy-texts = Haddii aad fariin qoraal ah ku jawaabto, shirkadda taleefankaaga iyo shirkadda fariimaheenna qaada waxay arkaan lambarkaaga iyo fariintaada. Lambarkaaga ma kaydino. Hal maalin waxaan haynaa qaab qarsoon oo lambarka ah, si fariintaada xigta ay ula jirto tii hore. Haddii aad soo dirto STOP, waxaan haynaa qaab qarsoon oo lambarka ah si aan kuu soo qorin.
privacy-kept = Waxa aan hayno, iyo muddada
privacy-kept-rating = Jawaabtaada, goobta, iyo maalinta iyo saacadda: { $months ->
    [one] { $months } bil.
   *[other] { $months } bilood.
}
privacy-kept-words = Erayadaada, haddii aad wax qorto: { $months ->
    [one] { $months } bil.
   *[other] { $months } bilood.
}
privacy-kept-receipt = Rasiidkaaga, oo la isku qasay: ilaa { $days ->
    [one] { $days } maalin
   *[other] { $days } maalmood
} kadib dhammaadka bisha, ama inta aan erayadaada hayno.
privacy-kept-danger = Erayada sheegaya in qof khatar ku jiri karo: inta aan ugu baahannahay si aan dadka u ilaalinno.
privacy-kept-sums = Wadarta, sida tirada dadka yidhi "way fiicnayd": weligeed. Cidna magaceeda kuma qorna.
privacy-readers = Cidda akhrida erayadaada
privacy-readers-first = Marka hore waxaa akhriya dadka { $organisation } u qaabilsan ra'yiga. Magacyada way ka saaraan.
privacy-readers-team = Kadibna kooxda adeegga wadda ayaa akhrin karta.
privacy-readers-others = Dadka kale waxay akhrin karaan oo keliya haddii aad tidhi waan la wadaagi karnaa.
privacy-readers-numbers = Qof kasta waa arki karaa wadarta. Waan ka saarnaa koox kasta oo aad u yar oo lagu garan karo qof waxa uu yidhi.
privacy-rights = Xuquuqdaada
privacy-rights-receipt = Rasiidkaaga waxaad ku arki kartaa, ku beddeli kartaa ama ku tirtiri kartaa jawaabtaada.
privacy-rights-lost = La'aantiis cidna ma sheegi karto jawaabta taada ah, markaa ma kuu heli karno.
privacy-rights-danger = Haddaad jawaabtaada ka saarto, erayada khatarta ku saabsan way sii xirnaan karaan. Waxaa akhrin kara oo keliya dadka dadka kale badbaadiya.
privacy-law = Sharciga
privacy-law-task = { $organisation } ayaa go'aamisa sida jawaabahan loo isticmaalo. Waxaa loo ururiyaa hawl dadweyne: Qodobka 6(1)(e) ee UK GDPR.
privacy-law-ico = Haddii aannan dhibaato saxin, waxaad u tegi kartaa Xafiiska Guddoomiyaha Macluumaadka (Information Commissioner's Office):
privacy-ask = Su'aalaha xogtaada ku saabsan:
privacy-ask-nowhere = Su'aalaha xogtaada ku saabsan, isticmaal bogga internetka ee { $organisation }.
privacy-complain = Kuma qanacsanid sida aan xogtaada u isticmaalno? Si la mid ah noogu soo cabo. 30 maalmood gudahood ayaan kuu sheegi doonnaa inaan cabashadaada helnay.
privacy-list = Dooro hay'ad

## Fududaynta isticmaalka

accessibility-title = Fududaynta isticmaalka
accessibility-not-assessed = Bogaggan weli laguma qiimayn tilmaamaha WCAG 2.2, heerka AA. Sidaa darteed weli ma wada naqaanno meelaha ay ka liitaan.
accessibility-covers = Bayaankani wuxuu ku saabsan yahay bogagga ay { $organisation } ku weydiiso sida adeegyadeedu ahaayeen.
accessibility-full = Bogaggani si buuxda ayay u waafaqsan yihiin Tilmaamaha Helitaanka Boggaga Internetka (WCAG) 2.2, heerka AA.
accessibility-partial = Bogaggani qayb ahaan ayay u waafaqsan yihiin Tilmaamaha Helitaanka Boggaga Internetka (WCAG) 2.2, heerka AA. Waxa dhiman hoos ayay ku qoran yihiin.
accessibility-not = Bogaggani ma waafaqsana Tilmaamaha Helitaanka Boggaga Internetka (WCAG) 2.2, heerka AA. Waxa dhiman hoos ayay ku qoran yihiin.
accessibility-old-statement = Bayaankani wuxuu ka weyn yahay hal sano. Qaar ka mid ah laga yaabaa inaysan run ahayn hadda. Waa waqtigii aan mar kale tijaabin lahayn.
accessibility-faults = Waxa dhiman
accessibility-answer = Maalmaha ugu badan ilaa aan ka jawaabno: { $days }.
accessibility-how = Sida aan ku ogaannay
accessibility-tested = Waxaa la tijaabiyay { $day }.
accessibility-confirmed = Bayaankan waxaan xaqiijinnay { $day }.
accessibility-enforced-britain = Guddiga Sinnaanta iyo Xuquuqda Aadanaha (Equality and Human Rights Commission) ayaa hubiya in hay'adaha dadweynuhu ilaaliyaan xeerarka.
accessibility-enforced-northern-ireland = Guddiga Sinnaanta ee Waqooyiga Ayrland (Equality Commission for Northern Ireland) ayaa hubiya in hay'adaha dadweynuhu ilaaliyaan xeerarka.
accessibility-built = Waxaan u samaynay si aad
accessibility-keyboard = ugu isticmaali karto kiiboodhka oo keliya
accessibility-reader = ugu dhegaysan karto akhriyaha shaashadda
accessibility-zoom = uga dhigi karto afar jeer ka weyn oo aad weli hal tiir ugu akhrin karto
accessibility-colours = u isticmaali karto midabadaada
accessibility-old = ugu isticmaali karto telefoon duug ah, iyadoo qoraallada barnaamijku damsan yihiin
accessibility-trouble = Wax ma adag yihiin in la isticmaalo? Noo sheeg:
accessibility-trouble-nowhere = Wax ma adag yihiin in la isticmaalo? U sheeg shaqaale, ama isticmaal bogga internetka ee { $organisation }.
accessibility-law = Bogaggan waxaa quseeya xeerka Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. Haddaadan ku qanacsanayn jawaabtayada, weydii:
accessibility-law-britain = Adeegga Talada iyo Taageerada Sinnaanta (Equality Advisory and Support Service)
accessibility-law-northern-ireland = Guddiga Sinnaanta ee Waqooyiga Ayrland (Equality Commission for Northern Ireland)

## Halkan jawaab lagama bixiyo

closed-nothing = Waxba lama dirin.
closed-paused-title = Hadda halkan jawaabo lagama qaado
closed-paused = { $place } hadda way ka nasanaysaa weydiinta. Fadlan maalin kale isku day.
closed-retired-title = Calaamaddani way duugowday
closed-retired = { $place } halkan wax dambe kuma weydiiso. Waad ku mahadsan tahay inaad rabtay inaad noo sheegto.
closed-successor = Beddelkeeda halkan waad kaga jawaabi kartaa:
closed-unknown-title = Koodhkan ma naqaanno
closed-unknown = Goob leh koodhka { $code } ma jirto.
closed-unknown-check = Fiiri calaamadda oo mar kale isku day
closed-unknown-letters = Fiiri xaraf kasta iyo lambar kasta. Xarfaha waaweyn iyo kuwa yaryar waa isku mid.
closed-unknown-address = U qor cinwaanka sida uu calaamadda ugu qoran yahay. Wuxuu u eg yahay { $address }
closed-unknown-sticker = Calaamaddu ma waxay u egtahay mid mid kale lagu dul dhejiyey? Markaa ha isticmaalin, u sheegna shaqaale.

## In another web page

widget-failed = Taasi ma gaarin. Fadlan mar kale riix.
widget-open = Fur bogga

# What a service's team says back, on the page that thanks people.
told-heading = Waad sheegteen, waan qabannay
told-people = Dadku waxay noo sheegeen:
told-done = Waxa aan qabannay:
told-planned = Waxa aan qaban doonno:
