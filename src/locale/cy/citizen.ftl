### Yr hyn y mae dinasyddion yn ei ddarllen. Brawddegau byr, geiriau bob dydd, oed darllen 9.
### Nid yw geiriau gwaith y staff yn perthyn yma; mae prawf yn eu henwi.

## Y setiau o gwestiynau. Eraill sydd wedi pennu geiriau a threfn fft a govuk: peidiwch â'u newid.

fft-question = Ar y cyfan, sut oedd eich profiad o'n gwasanaeth?
fft-very-good = Da iawn
fft-good = Da
fft-neither = Ddim yn dda nac yn wael
fft-poor = Gwael
fft-very-poor = Gwael iawn
fft-dont-know = Ddim yn gwybod

govuk-question = Ar y cyfan, sut oeddech chi'n teimlo am y gwasanaeth a gawsoch heddiw?
govuk-very-satisfied = Bodlon iawn
govuk-satisfied = Bodlon
govuk-neither = Ddim yn fodlon nac yn anfodlon
govuk-dissatisfied = Anfodlon
govuk-very-dissatisfied = Anfodlon iawn

smiley-question = Pa mor hapus ydych chi gyda'n gwasanaeth heddiw?
smiley-very-happy = Hapus iawn
smiley-happy = Hapus
smiley-unhappy = Anhapus
smiley-very-unhappy = Anhapus iawn

## O gwmpas pob tudalen

frame-languages = Ieithoedd
frame-more = Mwy am y dudalen hon
frame-real = Ydy'r arwydd hwn yn un go iawn?
frame-privacy = Preifatrwydd
frame-accessibility = Hygyrchedd
frame-receipt = Newid neu ddileu ateb
frame-test = Prawf: ddim yn cyfrif
frame-test-more = Cewch roi cynnig ar bopeth. Does dim yn cael ei gadw.
frame-test-opens = Mae'r dudalen hon yn agor ar { $day }.
frame-problem = Mae yna broblem
frame-error = Gwall: { $title }
frame-unchecked = Cyfrifiadur ysgrifennodd y cyfieithiad hwn. Does neb sy'n siarad yr iaith wedi'i wirio eto.

## Y cwestiwn

question-promise = Mae eich ateb yn cyfrif ar unwaith. Dydyn ni ddim yn gofyn pwy ydych chi.
question-preselected = Pwyswch unwaith eto i'w anfon.
question-old = Roedd y dudalen hon ar agor yn hir. Pwyswch unwaith eto i'w anfon.
question-words-again = Mae eich geiriau yma o hyd. Cywirwch nhw, yna pwyswch eich ateb i anfon y ddau.
question-press = Pwyswch i anfon
question-choose = Dewiswch un o'r atebion
question-pictures = Dangos wynebau yn unig
question-with-words = Dangos y geiriau
question-trap = Gadewch y blwch hwn yn wag

## Ar ôl ateb

receipt-thanks = Diolch. Mae eich ateb yn cyfrif.
receipt-thanks-test = Diolch. Prawf oedd hwn.
receipt-again = Diolch. Roeddech chi wedi ateb yn barod, a'r ateb hwnnw sy'n cyfrif.
receipt-score-changed = Diolch. Mae eich ateb wedi'i newid.
receipt-words-thanks = Diolch. Mae eich geiriau gyda ni.
receipt-found = Eich ateb
receipt-answered = Eich ateb chi oedd:
receipt-keep = Cadwch hon i newid neu ddileu eich ateb:
receipt-keep-how = Tynnwch lun ohoni neu ysgrifennwch hi. Yna teipiwch hi yn { $address }
receipt-only = All neb ddod o hyd i'ch ateb hebddi. Dim hyd yn oed ni.

change-heading = Wedi pwyso'r un anghywir? Newidiwch eich ateb
change-until = Gallwch ei newid tan ddiwedd yr awr nesaf.

withdraw-heading = Dileu fy ateb
withdraw-what = Bydd hyn yn dileu eich ateb a'ch geiriau am byth. Bydd cyfansymiau sydd wedi'u cyhoeddi yn aros fel y maen nhw.
withdraw-button = Ie, dileu fy ateb

words-question = Beth wnaeth i chi ddweud hynny? (does dim rhaid ateb)
words-leave-out = Peidiwch â rhoi enwau, rhifau ffôn nac unrhyw beth sy'n dangos pwy ydych chi.
words-limit = Gallwch ysgrifennu hyd at { $limit } o nodau.
words-sharing = Pwy sy'n cael darllen eich geiriau?
words-share = Cewch rannu fy ngeiriau, ar ôl tynnu enwau
words-team-only = Dim ond y gwasanaeth sy'n cael eu darllen
words-sharing-unset = Os na fyddwch chi'n dewis, dim ond y gwasanaeth sy'n cael eu darllen.
words-readers = Pobl sy'n gofalu am adborth ar ran { $organisation } sy'n darllen eich geiriau gyntaf. Yna gallan nhw eu rhoi i'r tîm sy'n rhedeg y gwasanaeth.
words-kept = Am ba hyd rydyn ni'n cadw eich geiriau: { $months ->
    [zero] { $months } mis.
    [one] { $months } mis.
    [two] { $months } fis.
    [few] { $months } mis.
    [many] { $months } mis.
   *[other] { $months } mis.
}
words-found = Gallai hyn ddangos pwy yw rhywun:
words-take-out = Ei dynnu allan
words-taken-out = Wedi'i dynnu allan.
words-put-back = Ei roi yn ôl
words-send = Anfon fy ngeiriau
words-change = Newid eich geiriau
words-change-until = Gallwch eu newid tan ddiwedd yr awr nesaf, neu nes i rywun eu darllen.
words-yours = Eich geiriau
words-once = Dim ond unwaith rydyn ni'n eu dangos, rhag ofn bod pobl eraill yn defnyddio'r ffôn hwn.
words-hidden = Dydyn ni ddim yn dangos eich geiriau yma, rhag ofn bod pobl eraill yn defnyddio'r ffôn hwn. I'w darllen, { $link }.
words-hidden-link = teipiwch eich derbynneb eto
words-error-long = Rhaid i'ch geiriau fod yn { $limit } o nodau neu lai. Mae gennych chi { $length }.
words-error-sign = Mae arwydd cudd yn eich geiriau na allwn ei gadw. Teipiwch nhw eto.
words-error-none = Ysgrifennwch rywbeth yn gyntaf. Does dim rhaid i chi.
words-error-sharing = Dewiswch pwy sy'n cael darllen eich geiriau

status-heading = Ble mae eich geiriau nawr
status-received = Wedi cyrraedd. Does neb wedi'u darllen eto.
status-being-read = Maen nhw'n cael eu darllen.
status-passed = Wedi'u darllen, a'u rhoi i'r tîm.
status-shared = Wedi'u darllen a'u rhannu, ar ôl tynnu enwau.
status-not-shared = Wedi'u darllen. Fyddan nhw ddim yn cael eu rhannu.

complaint-not = Nid cwyn yw hon ac allwn ni ddim ateb, achos dydyn ni ddim yn gwybod pwy ydych chi.
complaint-to = I gwyno neu i gael ateb:
complaint-nowhere = I gwyno neu i gael ateb, defnyddiwch wefan { $organisation }.

help-heading = Angen help nawr?
help-everybody = Rydyn ni'n dangos hyn i bawb. Does neb yn gwylio'r atebion ddydd a nos.
help-999 = Mewn perygl: heddlu, ambiwlans neu dân
help-111-england = Argyfwng iechyd meddwl: GIG 111, yna dewis 2
help-111-wales = Argyfwng iechyd meddwl: GIG 111 Cymru, yna dewis 2
help-111-scotland = Argyfwng iechyd meddwl: NHS 24, yna'r dewis iechyd meddwl
help-lifeline = Mewn gofid neu anobaith: Lifeline, ddydd a nos
help-samaritans = Rhywun i siarad â nhw: y Samariaid, ddydd a nos
help-samaritans-welsh = Y Samariaid yn Gymraeg, 7pm i 11pm
help-childline = Dan 19 oed: Childline, ddydd a nos
help-own = { $organisation }

## Teipio derbynneb

type-title = Dod o hyd i'ch ateb
type-label = Eich derbynneb
type-hint = 16 o lythrennau a rhifau, fel { $example }. Mae llythrennau bach a bylchau yn iawn.
type-button = Dod o hyd i fy ateb
type-error-empty = Teipiwch eich derbynneb
type-error-shape = Mae gan dderbynneb 16 o lythrennau a rhifau. Gwnewch yn siŵr nad oes un ar goll.
type-error-check = Mae un llythyren neu rif yn anghywir. Edrychwch ar bob un eto.
type-error-unknown = Does gennym ni ddim ateb ar gyfer y dderbynneb hon. Mae wedi'i ddileu, neu mae'n rhy hen.

withdrawn-title = Mae eich ateb wedi'i ddileu
withdrawn-what = Dydy'r ateb ddim yn cyfrif mwyach, ac mae eich geiriau wedi mynd.
withdrawn-test = Prawf oedd hwn, felly chafodd dim ei gadw.
withdrawn-danger = Os yw geiriau'n dweud y gallai rhywun fod mewn perygl, efallai y bydd rhaid i ni eu cadw i amddiffyn pobl.
withdrawn-published = Bydd cyfansymiau sydd wedi'u cyhoeddi yn aros fel y maen nhw.

## Ydy'r arwydd hwn yn un go iawn?

about-title = Ydy'r arwydd hwn yn un go iawn?
about-known = Ydy, rydyn ni'n gwybod am y cod hwn.
about-code = Cod
about-place = Lle
about-service = Gwasanaeth
about-organisation = Pwy sy'n gofyn
about-check = Edrychwch ar dri pheth
about-check-address = Mae'r cyfeiriad ar frig eich sgrin yn dechrau â { $host }
about-check-place = Y lle sydd wedi'i enwi yma yw'r lle rydych chi ynddo, neu wasanaeth rydych chi wedi'i ddefnyddio.
about-check-asks = Gofyn sut aeth pethau mae'r dudalen hon. Dydy hi byth yn gofyn am arian, cerdyn banc, cyfrinair na'ch enw.
about-different = Oes rhywbeth yn wahanol? Peidiwch â mynd ymlaen. Dywedwch wrth aelod o staff, neu wrthon ni:
about-different-nowhere = Oes rhywbeth yn wahanol? Peidiwch â mynd ymlaen. Dywedwch wrth aelod o staff.
about-signs = Mae ein gwefan ein hunain yn rhestru ein holl arwyddion:
about-go = Rhoi eich ateb

## Preifatrwydd

privacy-title = Eich preifatrwydd
privacy-short = Dydyn ni ddim yn gofyn pwy ydych chi, a dydyn ni ddim yn ceisio cael gwybod.
privacy-nothing = Beth dydyn ni ddim yn ei gadw
privacy-no-cookies = Dim cwcis. Dydyn ni'n gadael dim ar eich ffôn na'ch cyfrifiadur.
privacy-no-address = Dim eich cyfeiriad rhyngrwyd, eich rhif ffôn, na pha ffôn sydd gennych chi.
privacy-no-minute = Dim yr union funud pan wnaethoch chi ateb. Dim ond yr awr rydyn ni'n ei chadw.
privacy-no-others = Does dim cwmni arall yn cael gweld eich bod chi wedi bod yma.
privacy-burst = Rydyn ni am sylwi pan fydd llawer o atebion yn dod o un rhwydwaith mewn un diwrnod. Felly rydyn ni'n torri diwedd eich cyfeiriad rhyngrwyd i ffwrdd ac yn cymysgu'r gweddill. Mae'r cyfrifiadur yn dal hwnnw yn ei gof am ddiwrnod ar y mwyaf, a dydyn ni byth yn ei gadw. Gyda'ch ateb, dim ond ie neu na rydyn ni'n ei gadw: a ddaeth llawer o atebion o un rhwydwaith y diwrnod hwnnw? Mae eich ateb chi'n cyfrif yr un fath.
privacy-texts = Os ydych chi'n ateb drwy neges destun, mae eich cwmni ffôn a'r cwmni sy'n cludo ein negeseuon yn gweld eich rhif a'ch neges. Dydyn ni ddim yn cadw eich rhif. Am ddiwrnod rydyn ni'n cadw ffurf gymysg ohono, er mwyn i'ch neges nesaf sefyll wrth ymyl y gyntaf. Os ydych chi'n tecstio STOPIO, rydyn ni'n cadw ffurf gymysg o'ch rhif, er mwyn i ni aros yn dawel.
privacy-kept = Beth rydyn ni'n ei gadw, ac am ba hyd
privacy-kept-rating = Eich ateb, y lle, a'r diwrnod a'r awr: { $months ->
    [zero] { $months } mis.
    [one] { $months } mis.
    [two] { $months } fis.
    [few] { $months } mis.
    [many] { $months } mis.
   *[other] { $months } mis.
}
privacy-kept-words = Eich geiriau, os byddwch chi'n ysgrifennu rhai: { $months ->
    [zero] { $months } mis.
    [one] { $months } mis.
    [two] { $months } fis.
    [few] { $months } mis.
    [many] { $months } mis.
   *[other] { $months } mis.
}
privacy-kept-receipt = Eich derbynneb, wedi'i chymysgu: tan { $days ->
    [zero] { $days } diwrnod
    [one] { $days } diwrnod
    [two] { $days } ddiwrnod
    [few] { $days } diwrnod
    [many] { $days } diwrnod
   *[other] { $days } diwrnod
} ar ôl diwedd y mis, neu cyhyd ag y byddwn ni'n cadw eich geiriau.
privacy-kept-danger = Geiriau sy'n dweud y gallai rhywun fod mewn perygl: cyhyd ag y bydd eu hangen i amddiffyn pobl.
privacy-kept-sums = Cyfansymiau, fel faint o bobl ddywedodd "da": am byth. Dydyn nhw'n enwi neb.
privacy-readers = Pwy sy'n darllen eich geiriau
privacy-readers-first = Pobl sy'n gofalu am adborth ar ran { $organisation } sy'n eu darllen gyntaf. Maen nhw'n tynnu enwau.
privacy-readers-team = Yna gall y tîm sy'n rhedeg y gwasanaeth eu darllen.
privacy-readers-others = Dim ond os dywedoch chi y cawn ni eu rhannu y gall pobl eraill eu darllen.
privacy-readers-numbers = Caiff pawb weld y cyfansymiau. Rydyn ni'n gadael allan unrhyw grŵp sydd mor fach fel y gallech ddweud pwy ddywedodd beth.
privacy-rights = Eich hawliau
privacy-rights-receipt = Gyda'ch derbynneb gallwch weld, newid neu ddileu eich ateb.
privacy-rights-lost = Hebddi all neb ddweud pa ateb yw'ch un chi, felly allwn ni ddim dod o hyd iddo i chi.
privacy-rights-danger = Os byddwch chi'n tynnu eich ateb, efallai y bydd geiriau am berygl yn aros dan sêl. Dim ond pobl sy'n cadw eraill yn ddiogel all eu darllen.
privacy-law = Y gyfraith
privacy-law-task = { $organisation } sy'n penderfynu sut mae'r atebion hyn yn cael eu defnyddio. Maen nhw'n cael eu casglu fel tasg gyhoeddus: Erthygl 6(1)(e) o GDPR y DU.
privacy-law-ico = Os na fyddwn ni'n datrys problem, gallwch fynd at Swyddfa'r Comisiynydd Gwybodaeth:
privacy-ask = Cwestiynau am eich data:
privacy-ask-nowhere = I ofyn cwestiwn am eich data, defnyddiwch wefan { $organisation }.
privacy-complain = Ddim yn hapus â sut rydyn ni'n defnyddio eich data? Cwynwch i ni yn yr un ffordd. Byddwn ni'n dweud wrthych o fewn 30 diwrnod fod eich cwyn wedi cyrraedd.
privacy-list = Dewiswch sefydliad

## Hygyrchedd

accessibility-title = Hygyrchedd
accessibility-not-assessed = Dydy'r tudalennau hyn ddim wedi cael eu hasesu eto yn erbyn y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG 2.2, lefel AA). Felly dydyn ni ddim yn gwybod eto am bob man lle maen nhw'n methu.
accessibility-covers = Mae'r datganiad hwn am y tudalennau y mae { $organisation } yn eu defnyddio i ofyn sut oedd ei wasanaethau.
accessibility-full = Mae'r tudalennau hyn yn cydymffurfio'n llawn â'r Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) 2.2, lefel AA.
accessibility-partial = Mae'r tudalennau hyn yn cydymffurfio'n rhannol â'r Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) 2.2, lefel AA. Mae'r hyn sy'n brin isod.
accessibility-not = Dydy'r tudalennau hyn ddim yn cydymffurfio â'r Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) 2.2, lefel AA. Mae'r hyn sy'n brin isod.
accessibility-old-statement = Mae'r datganiad hwn yn fwy na blwydd oed. Efallai nad yw peth ohono'n wir mwyach. Mae'n bryd i ni brofi eto.
accessibility-faults = Beth sy'n brin
accessibility-answer = Y nifer mwyaf o ddyddiau nes i ni ateb: { $days }.
accessibility-how = Sut rydyn ni'n gwybod
accessibility-tested = Profwyd ar { $day }.
accessibility-confirmed = Cadarnhaon ni'r datganiad hwn ar { $day }.
accessibility-enforced-britain = Y Comisiwn Cydraddoldeb a Hawliau Dynol sy'n gwneud yn siŵr bod cyrff cyhoeddus yn cadw at y rheolau.
accessibility-enforced-northern-ireland = Comisiwn Cydraddoldeb Gogledd Iwerddon sy'n gwneud yn siŵr bod cyrff cyhoeddus yn cadw at y rheolau.
accessibility-built = Rydyn ni wedi'u gwneud er mwyn i chi allu
accessibility-keyboard = eu defnyddio gyda bysellfwrdd yn unig
accessibility-reader = gwrando arnyn nhw gyda darllenydd sgrin
accessibility-zoom = eu gwneud hyd at bedair gwaith yn fwy a'u darllen mewn un golofn o hyd
accessibility-colours = defnyddio eich lliwiau eich hun
accessibility-old = eu defnyddio ar hen ffôn, gyda sgriptiau wedi'u diffodd
accessibility-trouble = Oes rhywbeth yn anodd ei ddefnyddio? Dywedwch wrthon ni:
accessibility-trouble-nowhere = Oes rhywbeth yn anodd ei ddefnyddio? Dywedwch wrth aelod o staff, neu defnyddiwch wefan { $organisation }.
accessibility-law = Mae'r tudalennau hyn yn dod o dan Reoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018. Os nad ydych chi'n fodlon ar ein hateb, gofynnwch i:
accessibility-law-britain = y Gwasanaeth Cynghori a Chymorth Cydraddoldeb
accessibility-law-northern-ireland = Comisiwn Cydraddoldeb Gogledd Iwerddon

## Dim atebion yma

closed-nothing = Chafodd dim ei anfon.
closed-paused-title = Dim atebion yma am y tro
closed-paused = { $place }: rydyn ni'n cael seibiant o ofyn yma. Rhowch gynnig arall arni ryw ddiwrnod arall.
closed-retired-title = Mae'r arwydd hwn yn hen
closed-retired = { $place }: dydyn ni ddim yn gofyn yma mwyach. Diolch am fod eisiau dweud wrthon ni.
closed-successor = Gallwch ateb yma yn lle hynny:
closed-unknown-title = Dydyn ni ddim yn nabod y cod hwn
closed-unknown = Does gan unrhyw le y cod { $code }.
closed-unknown-check = Edrychwch ar yr arwydd a rhowch gynnig arall arni
closed-unknown-letters = Edrychwch ar bob llythyren a rhif. Mae llythrennau mawr a bach yr un peth.
closed-unknown-address = Teipiwch y cyfeiriad fel y mae ar yr arwydd. Mae'n edrych fel { $address }
closed-unknown-sticker = Ydy'r arwydd yn edrych fel petai wedi'i ludo dros un arall? Peidiwch â'i ddefnyddio, a dywedwch wrth aelod o staff.

## Mewn tudalen we arall

widget-failed = Chyrhaeddodd hynny ddim. Pwyswch eto.
widget-open = Agor y dudalen

# Yr hyn y mae tîm gwasanaeth yn ei ddweud yn ôl, ar y dudalen ddiolch.
told-heading = Dywedoch chi, gwnaethom ni
told-people = Dywedodd pobl wrthym:
told-done = Beth wnaethom ni:
told-planned = Beth fyddwn ni’n ei wneud:
