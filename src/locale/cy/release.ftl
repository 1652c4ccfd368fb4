# Misoedd a ryddhawyd: y tudalennau, a geiriau'r ffeiliau.

release-month-1 = Ionawr
release-month-2 = Chwefror
release-month-3 = Mawrth
release-month-4 = Ebrill
release-month-5 = Mai
release-month-6 = Mehefin
release-month-7 = Gorffennaf
release-month-8 = Awst
release-month-9 = Medi
release-month-10 = Hydref
release-month-11 = Tachwedd
release-month-12 = Rhagfyr
release-month-year = { $month } { $year }
release-number = { $n }
release-count-between = { $lower } i { $upper }
release-percent = { $n }{"\u00A0"}%
release-interval = ({ $lower } i { $upper })
release-at-least = o leiaf { $n }{"\u00A0"}%
release-at-most = ar y mwyaf { $n }{"\u00A0"}%
release-between = { $lower } i { $upper }{"\u00A0"}%

# Y rhestr
summaries-text = Caiff pob mis ei ryddhau unwaith ac nid yw byth yn newid. Fersiwn newydd yw cywiriad, ac mae’n dweud pam.
summaries-none = Nid oes sefydliad wedi rhoi ei grynodebau i chi eto. Gofynnwch i weinyddwr y sefydliad yr ydych yn gweithio gydag ef.
summaries-empty = Nid oes mis wedi’i ryddhau eto. Daw’r cyntaf yn fuan ar ôl i’r mis gau.
summaries-released = Rhyddhawyd { $day }
summaries-corrected = cywirwyd, fersiwn { $n }
summaries-not-released = heb ei ryddhau: gwiriad diogelwch
summaries-series = Pob mis mewn un tabl (CSV)
summaries-series-xlsx = Cymharu pob mis (XLSX)
summaries-zip = Mis diweddaraf pob sefydliad, pob ffeil mewn un (ZIP)
summaries-corrections = Beth a gywirwyd, a pham
summaries-told = Cewch wybod drwy e-bost pan gaiff mis ei ryddhau.
summaries-tell-no-more = Peidiwch â rhoi gwybod mwyach
summaries-tell = Rhowch wybod i mi drwy e-bost pan gaiff mis ei ryddhau
corrections-title = Cywiriadau
corrections-text = Nid yw rhyddhad byth yn newid. Pan oedd ffigur yn anghywir mae fersiwn newydd â’r rheswm; mae’r ffeiliau hŷn yn aros fel yr oeddent.
corrections-none = Ni chywirwyd dim.
corrections-version = Fersiwn
unsubscribe-title = Atal y negeseuon hyn?
unsubscribe-text = Ni chewch wybod mwyach pan gaiff mis ei ryddhau. Gallwch ofyn amdanynt eto ar dudalen y crynodebau.
unsubscribe-button = Atal y negeseuon hyn
unsubscribe-done = Mae’r negeseuon hyn wedi’u hatal.
corrections-why = Pam
summaries-other-months = Misoedd eraill

# Y frawddeg
release-sentence = { $n ->
    [one] Ym mis { $month }, dywedodd un person wrth { $organisation } sut aeth pethau.
   *[other] Ym mis { $month }, dywedodd { $n } o bobl wrth { $organisation } sut aeth pethau.
}
release-sentence-part = Dyma’r ffigurau ar gyfer { $month } am y gwasanaethau y cewch eu darllen.
release-sentence-none = Ym mis { $month }, dywedodd llai na { $k } o bobl, neu neb, wrth { $organisation } sut aeth pethau. Mae hynny’n rhy ychydig i’w ddangos heb ddangos pwy ydynt, felly mae’r mis hwn yn aros ynghau.
release-sentence-withdrawn = Ym mis { $month }, dywedodd pobl wrth { $organisation } sut aeth pethau. Ni ddywedir faint mwyach: tynnodd cywiriad y cyfanswm yn ôl, gan y gallai ddangos pwy a gywirwyd.
release-said-fft = Dywedodd { $share } “da” neu “da iawn”{ $interval }.
release-said-govuk = Roedd { $share } yn fodlon neu’n fodlon iawn{ $interval }.
release-said-smiley = Dewisodd { $share } wyneb hapus{ $interval }.
release-said-mixed = Mae ei wasanaethau’n gofyn cwestiynau gwahanol, felly dangosir pob un ar ei ben ei hun.
release-reason = Mae’r fersiwn hon yn cywiro un gynharach: { $reason }

# Y siart a'r tablau
release-chart-hint = Mae’r llinell o dan far yn dangos lle byddai’r gyfran 95 gwaith o bob 100.
release-table-title = Atebion
release-answers-title = Pob ateb, lle cafodd lle ddigon ohonynt
release-others-title = Ffigurau eraill
release-column-where = Ble
release-column-answers = Atebion
release-column-measure = Ffigur
release-column-value = Gwerth
release-row-whole = { $organisation }, gyda’i gilydd
release-row-other-services = Gwasanaethau eraill
release-row-other-touchpoints = Pwyntiau cyswllt eraill
release-row-other-channels = Ffyrdd eraill
release-share = Cyfran gadarnhaol
release-share-fft = Cyfran “da” neu “da iawn”
release-share-govuk = Cyfran “bodlon” neu “bodlon iawn”
release-share-smiley = Cyfran ag wyneb hapus
release-interval-hint = Mewn cromfachau: lle byddai’r gyfran 95 gwaith o bob 100. Gydag ychydig o atebion mae’r cromfachau’n llydan, ac nid yw newid bach yn golygu llawer.
release-band-positive = Cadarnhaol
release-band-middle = Canol
release-band-negative = Negyddol
release-band-dont-know = Ddim yn gwybod
release-band-unattributed = Heb ei ddweud
release-band-small-dont-know = ddim yn gwybod
release-band-small-unattributed = heb ei ddweud
release-band-fft-positive = da neu dda iawn
release-band-fft-middle = y naill na’r llall
release-band-fft-negative = gwael neu wael iawn
release-band-govuk-positive = bodlon neu fodlon iawn
release-band-govuk-middle = y naill na’r llall
release-band-govuk-negative = anfodlon neu anfodlon iawn
release-band-smiley-positive = hapus neu hapus iawn
release-band-smiley-middle = y naill na’r llall
release-band-smiley-negative = anhapus neu anhapus iawn
release-meaning-fft = Lle’r oedd y cwestiwn am y profiad: ystyr cadarnhaol yw “da” neu “da iawn”, ac ystyr negyddol yw “gwael” neu “gwael iawn”.
release-meaning-govuk = Lle’r oedd y cwestiwn am fodlonrwydd: ystyr cadarnhaol yw “bodlon” neu “bodlon iawn”, ac ystyr negyddol yw “anfodlon” neu “anfodlon iawn”.
release-meaning-smiley = Lle gofynnwyd y cwestiwn ag wynebau: ystyr cadarnhaol yw’r naill wyneb hapus neu’r llall, ac ystyr negyddol yw’r naill wyneb anhapus neu’r llall.
release-channel-qr = arwydd
release-channel-sms = neges destun
release-channel-widget = tudalen we
release-channel-email = e-bost
release-channel-kiosk = llechen
release-channel-paper = papur
release-channel-phone = ffôn
release-channel-api = rhaglen arall
release-measure-score = Sgôr
release-measure-share-positive-excluding-dont-know = Cyfran yr atebion da, heb “ddim yn gwybod”
release-measure-answers-excluding-dont-know = Atebion heb “ddim yn gwybod”
release-measure-share-top-two = Cyfran fodlon neu fodlon iawn
release-measure-comments-received = Sylwadau a ddaeth i law
release-measure-comments-published = Sylwadau a drosglwyddwyd
release-measure-answers-left-out = Atebion a adawyd allan fel llif

# Beth a newidiodd, a beth sy'n ddim ond siawns
release-more = Rhagor
release-fft-official = Nid Ystadegau Swyddogol yw’r rhain; peidiwch â chymharu sefydliadau: maent yn gofyn mewn ffyrdd gwahanol.
release-column-change = Ers { $month }
release-change-better = Mae hynny’n well nag ym mis { $month }: { $points } yn fwy ym mhob 100.
release-change-worse = Mae hynny’n waeth nag ym mis { $month }: { $points } yn llai ym mhob 100.
release-change-about-the-same = Mae hynny tua’r un fath ag ym mis { $month }: mae’r gwahaniaeth yn ddigon bach i fod yn siawns.
release-change-from-to = { $least } i { $most }
release-change-up-to = hyd at { $most }
release-change-parts = Mae’r tabl yn dweud sut mae pob gwasanaeth yn cymharu â mis { $month }.
release-change-none-first = Dyma’r mis cyntaf i’w ryddhau, felly nid oes dim i’w gymharu ag ef eto.
release-change-none-no-release = Ni ellir ei gymharu â mis { $month }: ni ryddhawyd y mis hwnnw.
release-change-none-mixed = Ni ellir cymharu’r cyfan â mis { $month }, am fod ei wasanaethau’n gofyn cwestiynau gwahanol. Mae’r tabl yn cymharu pob un.
release-change-none-hidden-now = Ni ellir ei gymharu â mis { $month }: ni ddangosir cyfran ar gyfer y mis hwn.
release-change-none-hidden-then = Ni ellir ei gymharu â mis { $month }: ni ddangosir cyfran ar gyfer y mis hwnnw.
release-change-none-not-there = Ni ellir ei gymharu â mis { $month }: ni ofynnwyd dim yma bryd hynny.
release-change-none-asked = Ni ellir ei gymharu â mis { $month }: mae’r cwestiwn wedi newid ers hynny.
release-change-none-reorganised = Ni ellir ei gymharu â mis { $month }: mae’r rhan fwyaf o’r lleoedd ynddo wedi newid ers hynny.
release-change-word-better = gwell
release-change-word-worse = gwaeth
release-change-word-about-the-same = tua’r un fath
release-change-word-not-comparable = ni ellir cymharu
release-change-hint = Dim ond lle nad yw siawns yn egluro’r newid y dywedir “gwell” neu “gwaeth”. Er hynny, o 20 lle heb newid o gwbl, bydd tuag un yn edrych fel petai wedi newid.
release-months-title = Fis wrth fis
release-months-text = Mis yw pob dot. Rhwng y ddau derfyn, mae misoedd yn amrywio fel y byddai siawns; mae diemwnt yn nodi mwy na hynny.
release-months-alt = { $share }, fis wrth fis. Mae’r rhifau yn y tabl isod.
release-months-steady = Nid oes dim yn sefyll allan: mae’r misoedd yn amrywio fel y byddai siawns.
release-months-outside-limits-high = { $months }: uwchlaw’r terfyn uchaf, mwy nag y mae siawns yn ei egluro.
release-months-outside-limits-low = { $months }: islaw’r terfyn isaf, mwy nag y mae siawns yn ei egluro.
release-months-trend-high = { $months }: saith mis neu fwy, pob un yn well na’r un o’i flaen. Mae’n debyg bod hynny’n welliant go iawn.
release-months-trend-low = { $months }: saith mis neu fwy, pob un yn waeth na’r un o’i flaen. Mae’n debyg bod hynny’n ddirywiad go iawn.
release-months-two-of-three-near-a-limit-high = { $months }: dau o dri mis yn agos at y terfyn uchaf. Gall hynny fod yn welliant go iawn.
release-months-two-of-three-near-a-limit-low = { $months }: dau o dri mis yn agos at y terfyn isaf. Gall hynny fod yn ddirywiad go iawn.
release-months-shift-high = { $months }: saith mis neu fwy uwchlaw’r cymedr. Mae’n debyg bod hynny’n welliant go iawn.
release-months-shift-low = { $months }: saith mis neu fwy islaw’r cymedr. Mae’n debyg bod hynny’n ddirywiad go iawn.
release-months-question-changed = { $months }: newidiodd y cwestiwn, felly mae terfynau newydd yn dechrau.
release-months-reorganised = { $months }: newidiodd y rhan fwyaf o’r lleoedd ynddo, felly mae terfynau newydd yn dechrau.
release-months-trial = Terfynau prawf yw’r rhain: maent yn dod o lai na 12 mis ({ $n } hyd yma) a byddant yn dal i symud.
release-months-span = { $from } i { $to }
release-months-file = Rhifau’r siartiau hyn: { $file }
release-months-file-text = Wedi’i gyfrifo o’r misoedd a ryddhawyd. Nid yw’n rhan o ryddhad wedi’i rewi.
release-months-many = Mae misoedd pob gwasanaeth yn y ffeil.
release-month-outside-limits-high = uwchlaw’r terfynau
release-month-outside-limits-low = islaw’r terfynau
release-month-trend-high = yn codi am saith mis neu fwy
release-month-trend-low = yn gostwng am saith mis neu fwy
release-month-two-of-three-near-a-limit-high = dau o dri yn agos at y terfyn uchaf
release-month-two-of-three-near-a-limit-low = dau o dri yn agos at y terfyn isaf
release-month-shift-high = saith neu fwy uwchlaw’r cymedr
release-month-shift-low = saith neu fwy islaw’r cymedr
release-begins-question-changed = newidiodd y cwestiwn
release-begins-reorganised = newidiodd y rhan fwyaf o’r lleoedd
release-column-month = Mis
release-column-mean = Cymedr
release-column-limits = Terfynau
release-column-notes = Beth mae’n ei ddangos
release-label-mean = cymedr { $share }
release-label-limit = terfyn { $share }
release-places-title = Lleoedd ochr yn ochr
release-places-text = Lle yw pob dot; po bellaf i’r dde, y mwyaf o atebion a gafodd. Y llinell yw cyfran y cyfan gyda’i gilydd, { $share }. Gydag ychydig o atebion, mae siawns yn unig yn mynd â lle ymhell oddi wrthi, ac mae’r cromliniau’n dweud pa mor bell. Felly nid tabl cynghrair yw hwn.
release-places-alt = Pob lle yn ôl ei gyfran a’i nifer o atebion. Mae’r rhifau yn y tabl isod.
release-places-none = Nid oes lle y tu allan i’r cromliniau allanol: gall y gwahaniaethau rhwng y lleoedd hyn fod yn siawns.
release-places-outlier-high = { $place }: uwchlaw’r gromlin allanol, yn well nag y mae siawns yn ei egluro.
release-places-outlier-low = { $place }: islaw’r gromlin allanol, yn waeth nag y mae siawns yn ei egluro.
release-places-within = o fewn
release-places-above-inner = uwchlaw’r gromlin fewnol
release-places-below-inner = islaw’r gromlin fewnol
release-places-above-outer = uwchlaw’r gromlin allanol
release-places-below-outer = islaw’r gromlin allanol
release-column-inner = Cromliniau mewnol (95{"\u00A0"}%)
release-column-outer = Cromliniau allanol (99.8{"\u00A0"}%)
release-column-lies = Ble mae’n gorwedd
release-label-all = pawb { $share }
release-label-answers = { $n ->
    [one] { $n } ateb
   *[other] { $n } ateb
}

# Beth a grwpiwyd, a pham
release-why-title = Beth a grwpiwyd, a pham
release-why = Gallai ffigur am lai na { $n } o atebion ddangos pwy ddywedodd beth. Felly caiff lle sydd â chyn lleied ei gyfrif gydag eraill, ac mae rhai mwy yn ymuno â nhw nes na all neb ei gyfrifo trwy dynnu un rhif o un arall. Nid yw bod mewn grŵp yn dweud dim am le: gall fod wedi cael llawer o atebion, ychydig, neu ddim un.
release-why-nothing = Nid oedd angen grwpio dim y mis hwn. Mae pob ffigur yn cynrychioli o leiaf { $n } o atebion.
release-why-none = Dim ond ar gyfer { $n } neu fwy o atebion yr ydym yn dangos ffigurau. Mae’n edrych yr un fath os atebodd ychydig o bobl neu neb. Nid yw eu hatebion ar goll: mae’r bobl sy’n rhedeg y gwasanaethau’n darllen y sylwadau.
release-why-alike = Lle rhoddodd bron pawb yr un math o ateb, gadewir dau ateb heb eu dweud ac mae’r gyfran yn dweud “o leiaf” neu “ar y mwyaf”. Felly ni all neb fod yn sicr beth ddywedodd un person.
release-left-out = Gadawyd { $n } ateb allan fel llif: daeth llawer o un lle mewn amser byr, a chytunodd dau weinyddwr. Nid ydynt mewn unrhyw ffigur arall.
release-grouped-services = Cyfrifwyd gyda’i gilydd fel “Gwasanaethau eraill”: { $names }.
release-grouped-touchpoints = { $parent }, cyfrifwyd gyda’i gilydd fel “Pwyntiau cyswllt eraill”: { $names }.
release-grouped-channels = { $parent }, cyfrifwyd gyda’i gilydd fel “Ffyrdd eraill”: { $names }.
release-untold-services = Cyfrifwyd yng nghyfanswm { $parent } yn unig: { $names }.
release-untold-touchpoints = Cyfrifwyd yng nghyfanswm { $parent } yn unig: { $names }.
release-untold-channels = Cyfrifwyd yng nghyfanswm { $parent } yn unig: { $names }.
release-mark-c = wedi’i grwpio neu ei guddio, fel na ellir adnabod neb
release-mark-z = ddim ar agor y mis hwnnw
release-mark-x = heb ei ryddhau
release-mark-r = diwygiwyd
release-mark-withdrawn = tynnwyd yn ôl mewn cywiriad

# Y ffeiliau
release-files-title = Ffeiliau
release-files-text = Mae pob ffeil yn dweud yr un peth, ffigur am ffigur.
release-schema = Yr hyn y gall summary.json ei gynnwys (JSON Schema)
release-bytes = { $n ->
    [one] { $n } beit
   *[other] { $n } beit
}
release-kilobytes = { $n }{"\u00A0"}kB
release-megabytes = { $n }{"\u00A0"}MB
release-opens-csv = Yn agor mewn unrhyw daenlen neu raglen ystadegau.
release-opens-metadata = Yn dweud wrth raglenni beth yw ystyr colofnau’r ffeil CSV.
release-opens-xlsx = Yn agor yn Excel, LibreOffice neu Google Sheets.
release-opens-ods = Yn agor yn LibreOffice, Excel neu Google Sheets.
release-opens-json = I raglenni.
release-opens-pdf = I’w darllen a’u hargraffu.
release-opens-html = I’w ddarllen a’i argraffu, gyda’r adroddiad diogelwch.
release-opens-manifest = Yn rhestru’r ffeiliau a’u rhifau gwirio (hash), i wirio na newidiwyd dim.
release-opens-any = Un o ffeiliau’r mis hwn.

## Yr adroddiad diogelwch a’r hyn y mae rhyddhad yn ei ddweud amdano’i hun.
safety-title = Sut y gwiriwyd na all neb gael ei gyfrif
safety-how = Ni nodir ffigur ar gyfer llai na { $k } o atebion. Caiff lleoedd â llai eu cyfrif gydag eraill, wedi’u dewis yn ôl y drefn y cawsant eu sefydlu a byth yn ôl eu maint, fel y gallai pob rhif cudd fod o leiaf { $w } i ffwrdd o’r hyn y gall unrhyw un ei gyfrifo, hyd yn oed rhywun sy’n gwybod sut y gwneir hynny.
safety-checked = Cyn rhyddhau hwn, chwaraeodd rhaglen ran ymosodwr. Darllenodd { $releases ->
    [one] y rhyddhad hwn yn unig
   *[other] bob un o’r { $releases } rhyddhad gyda’i gilydd
}, { $figures } ffigur i gyd, gan eu hadio a’u tynnu, cadw fersiynau hŷn, a rhoi cynnig ar bob ffordd y mae’n ei gwybod o gyfrif grŵp bach neu o ddysgu beth ddywedodd pawb. { $hidden ->
    [0] Nid oedd angen cuddio dim, ac ni chanfu ddim.
    [one] Cuddiwyd un lle, ac ni ellid ei gyfrif.
   *[other] Cuddiwyd { $hidden } lle, ac ni allai gyfrif yr un.
} Gall unrhyw un ailadrodd hyn gyda’r ffeiliau a lawrlwythwyd: heard verify FOLDER.
safety-not-claimed = Nid yw hyn yn amddiffyn rhag rhywun sydd eisoes yn gwybod y rhan fwyaf o’r atebion, neu a’u rhoddodd. Mae dyfalu’n dal yn bosibl: lle’r oedd 95 o bob 100 yn fodlon, roedd y rhan fwyaf o bobl felly.
safety-fft = Mae’r sefydliad hwn hefyd yn anfon cyfrifon at NHS England, sy’n eu cyhoeddi o dan ei reolau ei hun. Gall rhywun sy’n cysylltu’r ddau ddysgu mwy nag y mae ein ffeiliau ni’n ei ddweud. Mae ein gwiriad ni’n cwmpasu ein ffeiliau ni’n unig.
release-about-title = Am y ffigurau hyn
release-method = { $release }. Dull: { $name }, fersiwn { $version }.
release-contact = Cwestiynau am y ffigurau: { $contact }
release-licence-open = Cewch ddefnyddio’r ffigurau hyn o dan Drwydded Llywodraeth Agored f3.0.
release-licence-internal = Mewnol. Mae’r ffigurau hyn ar gyfer y rhai a’u cafodd, ac nid ydynt wedi’u trwyddedu.

# Y llyfrau gwaith. Mae gan enwau dalennau 31 o lythrennau ar y mwyaf
sheet-title = { $organisation }: beth ddywedodd pobl, { $month }
sheet-of = { $organisation }, { $month }
sheet-series-title = { $organisation }: beth ddywedodd pobl, { $first } i { $last }
sheet-series-of = { $organisation }, { $first } i { $last }
sheet-series-months = { $first } i { $last }
sheet-heading = { $sheet }: { $of }
sheet-cover = Clawr
sheet-notes = Nodiadau
sheet-services = Sefydliad a gwasanaethau
sheet-touchpoints = Pwyntiau cyswllt
sheet-channels = Sianeli
sheet-answers-fft = Atebion, profiad
sheet-answers-govuk = Atebion, bodlonrwydd
sheet-answers-smiley = Atebion, wynebau
sheet-compare = Cymharu
sheet-compare-answers = Cymharu atebion
sheet-figures = Pob ffigur
sheet-holds-cover = Mae’r ddalen hon yn cynnwys un tabl: beth yw’r llyfr gwaith hwn, a dolen i bob un o’i ddalennau. Mae pob dalen yn cynnwys un tabl.
sheet-holds-notes = Mae’r ddalen hon yn cynnwys un tabl: sut i ddarllen y ffigurau, beth a grwpiwyd a pham.
sheet-holds-services = Mae’r ddalen hon yn cynnwys un tabl: y sefydliad cyfan a phob un o’i wasanaethau. Pennau’r cyfrannau: gweler y ddalen “Nodiadau”.
sheet-holds-touchpoints = Mae’r ddalen hon yn cynnwys un tabl: pob lle neu dudalen lle gofynnwyd i bobl. Pennau’r cyfrannau: gweler y ddalen “Nodiadau”.
sheet-holds-channels = Mae’r ddalen hon yn cynnwys un tabl: pob ffordd y daeth atebion, ar gyfer pwyntiau cyswllt â sawl un. Pennau’r cyfrannau: gweler y ddalen “Nodiadau”.
sheet-holds-answers = Mae’r ddalen hon yn cynnwys un tabl: faint a roddodd bob ateb, lle cafodd lle ddigon ohonynt. Y cwestiwn: “{ $question }”
sheet-holds-compare = Mae’r ddalen hon yn cynnwys un tabl: gwasanaethau i lawr, misoedd ar draws. Y ffigur y mae ei fis yn ei ddatgan yw pob ffigur; esbonnir y marciau yn y ddalen “Nodiadau”.
sheet-holds-compare-answers = Mae’r ddalen hon yn cynnwys un tabl: faint o atebion a gafodd pob gwasanaeth ym mhob mis. Esbonnir y marciau yn y ddalen “Nodiadau”.
sheet-holds-figures = Mae’r ddalen hon yn cynnwys un tabl: pob ffigur, un ym mhob rhes, yr un fath ag yn y ffeil CSV, â’r un geiriau ar gyfer rhaglenni.
sheet-column-about = Ynghylch
sheet-column-what = Beth mae’n ei ddweud
sheet-column-note = Nodyn
sheet-column-service = Gwasanaeth
sheet-column-touchpoint = Pwynt cyswllt
sheet-column-channel = Sianel
sheet-column-lower = { $figure }: pen isaf
sheet-column-upper = { $figure }: pen uchaf
sheet-column-mark = Marc
sheet-all-touchpoints = Pob pwynt cyswllt
sheet-all-channels = Pob ffordd
sheet-cover-organisation = Sefydliad
sheet-cover-month = Mis
sheet-cover-months = Misoedd
sheet-cover-sentence = Mewn un frawddeg
sheet-cover-release = Datganiad
sheet-cover-releases = Datganiadau
sheet-cover-version = Fersiwn
sheet-cover-released = Rhyddhawyd
sheet-cover-contact = Cyswllt
sheet-cover-licence = Trwydded
sheet-cover-sheet = Dalen
sheet-note-correction = Pam mae’r fersiwn hon yn cywiro un gynharach
sheet-note-grouping = Grwpio
sheet-note-grouped = Beth a grwpiwyd
sheet-note-flood = Wedi’i adael allan
sheet-note-alike = Heb ei ddweud
sheet-note-bands = Cadarnhaol a negyddol
sheet-note-interval = Pennau cyfran
sheet-note-interval-text = Mae’r pen isaf a’r pen uchaf yn dweud lle byddai’r gyfran 95 gwaith o bob 100. Gydag ychydig o atebion maent ymhell oddi wrth ei gilydd, ac nid yw newid bach yn golygu llawer.
sheet-note-range = Ystodau
sheet-note-range-text = Lle mae’r gyfran neu’r sgôr yn wag ond nid ei dau ben, mae’r ffigur rywle rhwng y pennau.
sheet-note-score = Sgôr
sheet-note-score-govuk = Lle’r oedd y cwestiwn am fodlonrwydd: cymedr yr atebion, o 0{"\u00A0"}% (pawb yn anfodlon iawn) i 100{"\u00A0"}% (pawb yn fodlon iawn), â’r camau rhyngddynt yr un mor bell oddi wrth ei gilydd.
sheet-note-score-smiley = Lle gofynnwyd y cwestiwn ag wynebau: cymedr yr atebion, o 0{"\u00A0"}% (pawb yn anhapus iawn) i 100{"\u00A0"}% (pawb yn hapus iawn), â’r camau rhyngddynt yr un mor bell oddi wrth ei gilydd.
sheet-note-empty = Celloedd gwag
sheet-note-empty-text = Nid oes gan gell wag ddim i’w ddatgan: nid yw’r ffigur yn perthyn i’r cwestiwn a ofynnwyd yno, neu gofynnwyd cwestiynau gwahanol mewn lleoedd gyda’i gilydd. Mae marc yng nghell ffigur sy’n cael ei ddal yn ôl.
sheet-note-method = Dull
sheet-note-method-text = { $name }, fersiwn { $version }. Ni ddangosir unrhyw le na grŵp ar ei ben ei hun â llai na { $k } o atebion (k = { $k }). Ni ellir culhau’r hyn a guddiwyd i lai na { $w } o rifau posibl (W = { $w }).
sheet-note-series = Cymharu misoedd
sheet-note-series-text = Y ffigur y mae fersiwn ddiweddaraf ei fis yn ei ddatgan yw pob ffigur; ni chyfrifir dim o’r newydd. Gadewir grwpiau fel “Gwasanaethau eraill” allan, am fod lleoedd eraill ynddynt bob mis.

# Yr adroddiad ar bapur
release-pdf-kind = Beth ddywedodd pobl wrthym
release-pdf-version = Fersiwn { $n }
release-pdf-chart-title = Beth ddywedodd pobl, fesul gwasanaeth
release-pdf-chart-most = Barrau’r { $n } gwasanaeth â’r nifer fwyaf o atebion yw’r rhain.
release-pdf-bar = { $name }. { $answers } o atebion: { $parts }.
release-pdf-bar-share = { $name }. { $answers } o atebion: { $parts }. { $measure }: { $share }.
release-pdf-places-title = Fesul lle
release-pdf-places-later = Mae lleoedd pob gwasanaeth wedi’u rhestru ar y diwedd, o dan “Fesul lle”.
release-pdf-others = { $n ->
    [one] Mae un lle arall yn nhaenlen y mis hwn.
   *[other] Mae { $n } o leoedd eraill yn nhaenlen y mis hwn.
}
release-pdf-grouped-more = Nid yw pob grŵp wedi’i enwi’n llawn yma. Yn y daenlen mae’r marc [c] wrth bob lle a grwpiwyd.
release-pdf-method-title = Sut y gwnaed y ffigurau
release-pdf-method-text = Dull { $name }, fersiwn { $version }, gyda k = { $k } a W = { $w }. Nid oes unrhyw ffigur yn cynrychioli llai na { $k } o atebion. Mae rhif sydd heb ei ddweud rywle mewn ystod sydd o leiaf { $w } o led, hyd yn oed i rywun sy’n gwybod y dull a phopeth a gyhoeddwyd.
release-pdf-check-title = Sut i wirio’r crynodeb hwn
release-pdf-check-text = Mae’r ddogfen hon yn rhan o { $release }. Mae pob ffigur ynddi hefyd yn summary.csv, ac mae manifest.json yn cynnwys rhif gwirio (hash) pob ffeil. Rhowch y ffeiliau mewn un ffolder a rhedwch “heard verify FOLDER”: mae’n dweud a newidiwyd unrhyw beth.
release-pdf-page = Tudalen { $n } o { $all }
