# Y bobl sy'n gweithio yma: geiriau plaen, labeli byr. Mae botymau'n dweud beth maen nhw'n ei wneud.

staff-product = Heard
staff-skip = Neidio i’r prif gynnwys
staff-nav = Prif ddewislen
staff-nav-queue = Ciw
staff-nav-waiting = yn aros
staff-nav-services = Gwasanaethau
staff-nav-summaries = Crynodebau
staff-nav-audit = Archwilio
staff-sign-out = Allgofnodi
staff-number = { $n }
staff-none = dim
staff-days = { $n ->
    [0] heddiw
    [two] { $n } ddiwrnod
   *[other] { $n } diwrnod
}
staff-day = { $day } { $month } { $year }
staff-month-short-1 = Ion
staff-month-short-2 = Chwef
staff-month-short-3 = Maw
staff-month-short-4 = Ebr
staff-month-short-5 = Mai
staff-month-short-6 = Meh
staff-month-short-7 = Gorff
staff-month-short-8 = Awst
staff-month-short-9 = Medi
staff-month-short-10 = Hyd
staff-month-short-11 = Tach
staff-month-short-12 = Rhag

staff-role-moderator = cymedrolwr
staff-role-team = tîm
staff-role-commissioner = comisiynydd
staff-role-admin = gweinyddwr

staff-error-prefix = Gwall:
staff-error-title = Mae problem

# Mewngofnodi
staff-login-title = Mewngofnodi
staff-login-email = Cyfeiriad e-bost
staff-login-password = Cyfrinair
staff-login-do = Mewngofnodi
staff-login-failed = Nid yw’r cyfeiriad e-bost a’r cyfrinair hynny’n mynd gyda’i gilydd. Gwiriwch y ddau a rhowch gynnig arall arni.
staff-login-help = Heb gyfrif eto? Gofynnwch i weinyddwr eich sefydliad eich gwahodd.
staff-login-again = Mewngofnodi eto
staff-login-signed-out = Rydych wedi allgofnodi.
staff-login-ended = Daeth eich sesiwn i ben. Mewngofnodwch i fynd ymlaen.
staff-login-password-set = Mae eich cyfrinair wedi’i osod. Mewngofnodwch ag ef.

staff-link-title = Dewiswch eich cyfrinair
staff-link-hello = Helo { $name }. Un cyfrinair, a gallwch ddechrau.
staff-link-password = Cyfrinair newydd
staff-link-hint = O leiaf 12 nod. Mae pedwar gair digyswllt yn hawdd eu cofio ac yn anodd eu dyfalu.
staff-link-short = Defnyddiwch o leiaf 12 nod.
staff-link-long = Defnyddiwch 128 nod ar y mwyaf.
staff-link-common = Dyma un o’r cyfrineiriau cyntaf i gael eu dyfalu. Dewiswch un arall.
staff-link-own = Mae’n hawdd dyfalu eich enw neu eich cyfeiriad e-bost. Dewiswch gyfrinair arall.
staff-link-do = Cadw’r cyfrinair

staff-gone-title = Nid yw’r ddolen hon yn gweithio mwyach
staff-gone-text = Mae dolen yn gweithio unwaith, ac am gyfnod yn unig. Mae hon wedi’i defnyddio’n barod, wedi dod i ben, neu mae un fwy newydd wedi cymryd ei lle. Os ydych wedi dewis eich cyfrinair, mewngofnodwch. Os nad ydych, neu os ydych wedi’i anghofio, cewch ddolen newydd drwy e-bost.

# Hafan
staff-home-title = Heddiw
staff-home-waiting = Yn aros
staff-home-urgent = Brys
staff-home-oldest = Hynaf
staff-home-done = Penderfynwyd heddiw
staff-home-next = Nesaf: darllenwch y sylw cyntaf. Yr un mwyaf peryglus sydd gyntaf.
staff-home-next-urgent = { $n ->
    [one] Nesaf: gall un sylw fod gan rywun sydd mewn perygl. Darllenwch hwnnw’n gyntaf.
   *[other] Nesaf: gall { $n } o sylwadau fod gan rywun sydd mewn perygl. Darllenwch y rhain yn gyntaf.
}
staff-home-see-queue = Gweld y ciw
staff-home-unopened = { $n ->
    [one] Brys: mae un sylw nad oes neb wedi’i agor
   *[other] Brys: mae { $n } o sylwadau nad oes neb wedi’u hagor
}
staff-home-unopened-text = Gall rhywun fod mewn perygl. Agorwch nawr, yr hynaf yn gyntaf.
staff-home-unopened-first = Agor y sylw brys cyntaf
staff-home-parked = { $n ->
    [one] Ni ellid anfon un neges e-bost
   *[other] Ni ellid anfon { $n } o negeseuon e-bost
}
staff-home-see-mail = Gweld y negeseuon na ellid eu hanfon
staff-home-services = Eich gwasanaethau
staff-home-services-text = Sylwadau a gafodd eu trosglwyddo i’r tîm.
staff-home-keeping = Cadw trefn
staff-home-see-services = Gweld gwasanaethau a phwyntiau cyswllt
staff-home-see-audit = Gweld pwy wnaeth beth
staff-home-see-months = Misoedd: beth sydd ar ôl cyn iddynt gau
staff-home-months = Mae mis yn aros amdanoch chi
staff-home-nothing = Nid oes gan eich cyfrif rôl eto. Gofynnwch i weinyddwr eich sefydliad beth yw eich gwaith yma.

# Y ciw
staff-queue-heading = Ciw, { $n } yn aros
staff-queue-first = Agor y cyntaf
staff-queue-empty = Nid oes dim yn aros. Mae sylwadau newydd yn dod yma ohonynt eu hunain; edrychwch eto’n nes ymlaen heddiw.
staff-queue-caption = Sylwadau sy’n aros, y mwyaf peryglus yn gyntaf
staff-queue-level = Lefel
staff-queue-words = Sylw
staff-queue-why = Pam
staff-queue-service = Gwasanaeth
staff-queue-day = Diwrnod
staff-queue-more = Dyma’r { $n } cyntaf. Wrth i chi benderfynu, mae’r rhai nesaf yn symud i fyny.
staff-counts-waiting = Yn aros { $n }
staff-counts-oldest = { $n ->
    [0] yr hynaf heddiw
    [two] yr hynaf { $n } ddiwrnod
   *[other] yr hynaf { $n } diwrnod
}
staff-counts-done = wedi’u gwneud heddiw { $n }
staff-level-urgent = Brys
staff-level-concern = Pryder
staff-level-plain = Cyffredin
staff-level-unscreened = Heb ei sgrinio eto
staff-team-only = Y tîm yn unig

# Yr hyn mae sgrinio yn ei weld
staff-kind-email = cyfeiriad e-bost
staff-kind-phone = rhif ffôn
staff-kind-postcode = cod post
staff-kind-nhs-number = rhif GIG
staff-kind-nino = rhif Yswiriant Gwladol
staff-kind-person = enw
staff-kind-address = cyfeiriad stryd
staff-kind-dob = dyddiad geni
staff-kind-vrn = rhif cofrestru cerbyd
staff-kind-url = cyfeiriad gwe
staff-kind-handle = enw ar rwydwaith cymdeithasol
staff-kind-ref = cyfeirnod
staff-kind-card = rhif cerdyn
staff-kind-bank-account = cyfrif banc
staff-kind-self-harm-suicide = hunan-niweidio
staff-kind-physical = niwed corfforol
staff-kind-sexual = cam-drin rhywiol
staff-kind-neglect = esgeulustod
staff-kind-financial = arian neu eiddo wedi’i gymryd
staff-kind-child-at-risk = plentyn mewn perygl
staff-kind-threat-to-others = bygythiad i eraill
staff-kind-psychological = ofn neu reolaeth
staff-kind-domestic = cam-drin yn y cartref
staff-kind-modern-slavery = caethwasiaeth fodern
staff-kind-discriminatory = casineb neu wahaniaethu
staff-kind-organisational = niwed gan wasanaeth cyfan
staff-kind-self-neglect = hunanesgeuluso
staff-rule = rheol { $rule }

# Y ddesg
staff-unscreened-text = Nid yw’r rheolau wedi gweld y sylw hwn eto. Darllenwch ef yn ofalus.
staff-plain-text = Ni welodd y rheolau ddim yma. Gallwch chi weld mwy nag y maen nhw.
staff-written = Fel yr ysgrifennwyd
staff-seen = Fel y bydd eraill yn ei weld
staff-seen-team = Fel y bydd y tîm yn ei weld
staff-seen-still = Mae’r testun uchod yn dangos y blychau fel yr oeddent pan agorodd y dudalen.
staff-team-only-text = Gofynnodd y person am hyn. Ni fydd neb ond tîm y gwasanaeth yn gweld y geiriau hyn.
staff-honeypot = Llenwyd maes nad yw pobl yn ei weld. Efallai mai rhaglen a anfonodd hyn.
staff-burst = Daeth llawer o atebion o un rhwydwaith y diwrnod hwnnw. Gall hynny fod yn un person, neu’n llawer o bobl mewn un lle.
staff-taken-back = Mae’r sawl a ysgrifennodd hyn wedi’i dynnu’n ôl. Fe’i cedwir am y gall ddweud bod rhywun mewn perygl.
staff-cuts = Torri’r geiriau hyn
staff-cuts-none = Ni chafwyd hyd i ddim i’w dorri. Ychwanegwch eiriau isod os gwelwch rai.
staff-cut-words = Geiriau eraill i’w torri, yn union fel yr ysgrifennwyd
staff-cut-words-hint = Un ymadrodd ar bob llinell. Cânt eu torri ble bynnag y maent.
staff-reason = Rheswm
staff-reason-choose = Dewiswch reswm
staff-reason-hint = Mae ei angen i ddal yn ôl. Mae’n aros yn y cofnod.
staff-reason-names-somebody = Mae’n dangos pwy yw rhywun, hyd yn oed ar ôl torri geiriau
staff-reason-abusive = Mae’n sarhaus neu’n atgas
staff-reason-accusation = Mae’n cyhuddo rhywun wrth ei enw
staff-reason-not-this-service = Nid yw’n ymwneud â’r gwasanaeth hwn
staff-reason-repeat = Fe’i hanfonwyd o’r blaen
staff-reason-safeguarding = Mae’n cael ei drin fel mater diogelu
staff-reason-complaint = Mae cwyn amdano’n cael ei hystyried
staff-reason-other = Rheswm arall
staff-actions = Penderfynu
staff-do-publish = Cyhoeddi fel yr ysgrifennwyd
staff-do-publish-team = Trosglwyddo i’r tîm
staff-do-redact = Cyhoeddi wedi’i olygu
staff-do-redact-team = Trosglwyddo wedi’i olygu
staff-do-withhold = Dal yn ôl
staff-do-escalate = Uwchgyfeirio
staff-escalate-to = Mae uwchgyfeirio’n rhoi’r geiriau fel yr ysgrifennwyd i: { $name }.
staff-escalate-contact = Mae uwchgyfeirio’n rhoi’r geiriau fel yr ysgrifennwyd i’ch cyswllt diogelu.
staff-escalate-nobody = Nid yw eich sefydliad wedi enwi cyswllt diogelu. Os gall rhywun fod mewn perygl, dilynwch eich trefn eich hun nawr, a gofynnwch i weinyddwr enwi un.
staff-escalate-phone = Ffôn: { $phone }.
staff-next = Nesaf:
staff-next-none = Nid oes mwy yn aros. Yn ôl i’r ciw
staff-decided-publish = Cadwyd: trosglwyddwyd fel yr ysgrifennwyd.
staff-decided-redact = Cadwyd: trosglwyddwyd gyda geiriau wedi’u torri. Mae’r hyn a dorrwyd wedi’i ddileu.
staff-decided-withhold = Cadwyd: daliwyd yn ôl. Mae’r sgôr yn dal i gyfrif.
staff-decided-escalate = Cadwyd: uwchgyfeiriwyd.
staff-error-reason = Dewiswch reswm dros ddal yn ôl.
staff-error-span = Nid yw’r geiriau i’w torri’n cyfateb i’r sylw. Ticiwch y blychau eto.
staff-error-nothing = Ticiwch flwch neu ychwanegwch eiriau i’w torri, neu cyhoeddwch y sylw fel yr ysgrifennwyd.
staff-error-words = Nid yw “{ $words }” yn y sylw. Copïwch y geiriau yn union fel yr ysgrifennwyd.
staff-error-taken-back = Mae’r sawl a ysgrifennodd hyn wedi’i dynnu’n ôl. Gellir ei ddal yn ôl neu ei uwchgyfeirio, ond nid ei drosglwyddo i neb.
staff-beaten-title = Roedd rhywun arall yn gynt
staff-beaten-publish = Mae { $by } wedi trosglwyddo’r sylw hwn fel yr ysgrifennwyd.
staff-beaten-redact = Mae { $by } wedi trosglwyddo’r sylw hwn gyda geiriau wedi’u torri.
staff-beaten-withhold = Mae { $by } wedi dal y sylw hwn yn ôl.
staff-beaten-escalate = Mae { $by } wedi uwchgyfeirio’r sylw hwn.
staff-beaten-somebody = cydweithiwr
staff-beaten-yours = Ni chadwyd dim o’ch un chi, ac nid oes angen dim mwy.

# Gwasanaethau
staff-services-empty = Nid oes gwasanaethau eto. Gweinyddwr sy’n eu hychwanegu.
staff-service-closed = Wedi cau
staff-service-asks = yn gofyn “{ $question }”
staff-service-read = Sylwadau a drosglwyddwyd i { $service }
staff-service-touchpoints = Pwyntiau cyswllt { $service }
staff-service-no-touchpoints = Ni ofynnir i neb yma eto. Mae gweinyddwyr yn ychwanegu pwynt cyswllt o dan "Pwyntiau cyswllt ac arwyddion".
staff-touchpoint-code = Cod
staff-touchpoint-name = Pwynt cyswllt
staff-touchpoint-state = Cyflwr
staff-touchpoint-address = Cyfeiriad cyhoeddus
staff-state-draft = Drafft: heb ei gyfrif
staff-state-open = Ar agor
staff-state-paused = Wedi’i oedi
staff-state-retired = Wedi ymddeol
staff-state-instead = (defnyddiwch { $code } yn ei le)

# Archwilio
staff-audit-text = Pob gweithred gan y bobl sy’n gweithio yma. Nid oes gair o unrhyw sylw ynddo, ac ni all neb ei newid.
staff-audit-kept = Cedwir gweithredoedd am { $years } blynedd.
staff-audit-choose = Dewis gweithredoedd
staff-audit-anybody = Unrhyw un
staff-audit-any = Unrhyw weithred
staff-audit-from = O’r diwrnod
staff-audit-to = Hyd at y diwrnod
staff-audit-show = Dangos y gweithredoedd hyn
staff-audit-chosen = Dim ond y rhain sydd i’w gweld:
staff-audit-clear = Dangos pob gweithred
staff-audit-none = Nid oes gweithred fel hynny. Dewiswch lai, neu dangoswch bob gweithred.
staff-audit-end = Nid oes gweithredoedd hŷn.
staff-audit-table = Mynd â’r gweithredoedd hyn fel tabl (CSV)
staff-audit-table-most = { $n } ar y mwyaf; mae gwneud hynny yn weithred hefyd.
staff-audit-full = Mae mwy na { $n } o weithredoedd fel hynny: gormod i un tabl. Dewiswch lai o ddiwrnodau
staff-audit-no-day = Ysgrifennwch ddiwrnod fel blwyddyn, mis a dydd, er enghraifft 2026-11-24
staff-audit-line = Llinell
staff-audit-caption = Gweithredoedd, y diweddaraf yn gyntaf
staff-audit-empty = Nid oes dim wedi’i wneud eto. Mae gweithredoedd yn ymddangos yma ohonynt eu hunain.
staff-audit-when = Pryd
staff-audit-who = Pwy
staff-audit-act = Gweithred
staff-audit-about = Ynghylch
staff-audit-pages = Rhagor o weithredoedd
staff-audit-newer = Diweddarach
staff-audit-older = Hŷn
staff-act-person-sign-in = mewngofnododd
staff-act-person-sign-in-refused = methodd fewngofnodi
staff-act-person-sign-out = allgofnododd
staff-act-person-password = dewisodd gyfrinair
staff-act-person-add = gwahoddodd rywun
staff-act-person-grant = rhoddodd rôl i rywun
staff-act-person-revoke = tynnodd rôl oddi ar rywun
staff-act-person-disable = caeodd gyfrif
staff-act-comment-read = agorodd sylw
staff-act-comment-publish = trosglwyddodd sylw
staff-act-comment-redact = trosglwyddodd sylw gyda geiriau wedi’u torri
staff-act-comment-withhold = daliodd sylw yn ôl
staff-act-comment-escalate = uwchgyfeiriodd sylw
staff-act-audit-export = aeth â gweithredoedd fel tabl
staff-act-audit-purge = dileodd weithredoedd oedd wedi cael eu hamser
staff-act-answers-import = mewnforiodd atebion hŷn
staff-act-month-ask = gofynnodd am ryddhau mis
staff-act-month-call-off = ataliodd ryddhad neu ddaliad
staff-act-month-confirm = cadarnhaodd fod atebion mewn llif yn cyfrif
staff-act-month-hold = daliodd fis yn ôl
staff-act-month-correct = cywirodd fis a ryddhawyd
staff-act-month-release = rhyddhaodd fis
staff-act-organisation-add = ychwanegodd y sefydliad
staff-act-organisation-change = newidiodd y sefydliad
staff-act-organisation-close = caeodd y sefydliad
staff-act-organisation-staff-list = wedi newid enwau cydweithwyr
staff-act-service-add = ychwanegodd wasanaeth
staff-act-service-change = newidiodd wasanaeth
staff-act-service-close = caeodd wasanaeth
staff-act-touchpoint-add = ychwanegodd bwynt cyswllt
staff-act-touchpoint-change = newidiodd bwynt cyswllt
staff-act-touchpoint-open = agorodd bwynt cyswllt
staff-act-touchpoint-pause = oedodd bwynt cyswllt
staff-act-touchpoint-retire = ymddeolodd bwynt cyswllt
staff-act-person-readmit = gadawodd rywun yn ôl i mewn
staff-act-person-link = gwnaeth ddolen newydd
staff-act-touchpoint-draft = gwnaeth bwynt cyswllt yn ddrafft
staff-operator = Y gweithredwr

# Beth aeth o'i le
staff-problem-403 = Nid yw hwn ar agor i chi
staff-problem-403-text = Nid oes gan eich cyfrif rôl sy’n cyrraedd y dudalen hon. Os oes ei hangen arnoch yn eich gwaith, gofynnwch i weinyddwr eich sefydliad.
staff-problem-404 = Nid oes dim yma
staff-problem-404-text = Efallai fod y cyfeiriad wedi’i gamdeipio, neu fod yr hyn oedd yma wedi’i dynnu.
staff-problem-409 = Newidiodd rhywbeth yn y cyfamser
staff-problem-409-text = Newidiodd rhywun hwn tra oeddech yn gweithio arno, felly ni chadwyd dim. Agorwch ef eto i weld sut y mae nawr.
staff-problem-419 = Mewngofnodwch eto
staff-problem-419-text = Bu’r dudalen hon ar agor yn hirach na’ch sesiwn, felly ni chadwyd dim. Mewngofnodwch eto, yna anfonwch hi unwaith yn rhagor.
staff-problem-503 = Ddim ar gael ar hyn o bryd
staff-problem-503-text = Ni allwn gyrraedd y storfa, felly ni chadwyd dim. Rhowch gynnig arall arni ymhen munud.
staff-problem-kept = Yr hyn yr oeddech wedi’i ysgrifennu

## Arwyddion i'w hargraffu

staff-signs = Pwyntiau cyswllt ac arwyddion
staff-signs-text = Argraffwch ar 100 %, ar bapur mat neu o dan ffilm fat. Mae'n anodd sganio arwydd sgleiniog.
staff-signs-first = Iaith gyntaf
staff-signs-second = Ail iaith
staff-signs-own = Ieithoedd y sefydliad ei hun
staff-signs-no-second = Dim ail iaith
staff-signs-level = Ble bydd yn hongian
staff-signs-level-m = Dan do
staff-signs-level-q = Yn yr awyr agored, neu lle mae llawer o ddwylo'n ei gyffwrdd
staff-signs-pick = Defnyddio'r rhain
staff-signs-all = Pob arwydd mewn un ffeil:
staff-sign-files = Ffeiliau
staff-sign-a4 = Poster A4, PDF
staff-sign-a5 = Poster A5, PDF
staff-sign-a6 = Arwydd A6, PDF
staff-sign-cards = Deg cerdyn, PDF
staff-sign-qr = Cod QR, SVG
staff-sign-see = Ei weld fel y mae dinasyddion
staff-sign-none = Dim arwydd i'w argraffu
staff-sign-retired = Mae { $place } wedi cau am byth, felly dylid tynnu ei arwydd i lawr.
staff-sign-instead = Argraffwch arwydd { $code }, a gymerodd ei le
staff-sign-no-place = Nid oes gan { $service } bwynt cyswllt agored. Mae gweinyddwyr yn ychwanegu un o dan "Pwyntiau cyswllt ac arwyddion".

staff-accessibility = Datganiad hygyrchedd
staff-accessibility-text = Mae dinasyddion yn darllen hwn ar dudalen "Hygyrchedd" pob arwydd. Mae'n dweud dim ond yr hyn y mae rhywun yma wedi'i gadarnhau, yn ei enw ei hun.
staff-accessibility-none = Does dim wedi'i gadarnhau. Mae'r dudalen yn dweud nad yw wedi'i hasesu eto.
staff-accessibility-shown = Cadarnhawyd gan { $name } ar { $day }.
staff-accessibility-old = Mae'r datganiad hwn yn fwy na blwydd oed. Profwch eto, a chadarnhewch beth y daethoch o hyd iddo.
staff-accessibility-see = Ei ddarllen fel y mae dinasyddion
staff-accessibility-confirmed = Mae wedi'i gadarnhau, ac mae dinasyddion yn ei ddarllen nawr.
staff-accessibility-taken-back = Mae wedi'i dynnu'n ôl. Mae'r dudalen yn dweud eto nad yw wedi'i hasesu. I ddadwneud hyn, cadarnhewch ef unwaith eto.
staff-accessibility-compliance = I ba raddau mae'r tudalennau'n cadw at WCAG 2.2, lefel AA?
staff-accessibility-compliance-hint = Dim ond prawf all ddweud. Mae tudalennau Heard ei hun yn cael eu profi gan raglen, sy'n dod o hyd i tua hanner yr hyn a all fod o'i le.
staff-accessibility-full = Cydymffurfio'n llawn: ni ddaeth prawf o hyd i ddim sy'n brin
staff-accessibility-partial = Cydymffurfio'n rhannol: mae'r rhan fwyaf yn iawn, ac mae'r hyn sydd ddim isod
staff-accessibility-not = Ddim yn cydymffurfio: dydy'r rhan fwyaf ddim yn iawn
staff-accessibility-tested-on = Diwrnod y prawf
staff-accessibility-tested-en = Sut y cafodd ei brofi a chan bwy, yn Saesneg
staff-accessibility-tested-cy = Yr un peth yn Gymraeg (mae dinasyddion yn darllen y Saesneg pan fydd hwn yn wag)
staff-accessibility-tested-hint = Er enghraifft: Gan Example Access Cyf, ar 12 tudalen, gyda bysellfwrdd, dau ddarllenydd sgrin ac axe.
staff-accessibility-faults-en = Beth sy'n brin yn Saesneg, un pwynt i bob llinell, a pham: heb ei gyflawni eto, yn ormod o faich i chi, neu y tu allan i'r rheolau
staff-accessibility-faults-cy = Yr un peth yn Gymraeg
staff-accessibility-answer = Y nifer mwyaf o ddyddiau nes i chi ateb
staff-accessibility-confirm = Cadarnhau yn fy enw i
staff-accessibility-take-back = Ei dynnu'n ôl
staff-accessibility-error-compliance = Dewiswch i ba raddau mae'r tudalennau'n cadw at y canllawiau
staff-accessibility-error-day = Rhaid i ddiwrnod y prawf fod heddiw neu cyn hynny, ac nid cyn 2018
staff-accessibility-error-tested = Dywedwch sut y cafodd ei brofi a chan bwy, mewn 1 i 500 o nodau ar un llinell
staff-accessibility-error-faults-missing = Dywedwch beth sy'n brin, un pwynt i bob llinell
staff-accessibility-error-faults-full = Dydy tudalennau sy'n brin ddim yn cydymffurfio'n llawn. Dewiswch "yn rhannol", neu tynnwch y pwyntiau allan
staff-accessibility-error-faults-long = Ysgrifennwch 30 pwynt ar y mwyaf, pob un o 1 i 300 o nodau
staff-accessibility-error-answer = Ysgrifennwch rif o 1 i 60
staff-act-accessibility-confirm = wedi cadarnhau'r datganiad hygyrchedd
staff-act-accessibility-take-back = wedi tynnu'r datganiad hygyrchedd yn ôl

## Negeseuon testun

staff-texts = Negeseuon testun
staff-texts-text = I ble mae pob porth yn anfon negeseuon, a beth ddaeth. Y gweithredwr sy'n gosod pyrth a rhifau yn y ffeil y mae HEARD_SMS yn ei henwi.
staff-texts-none = Nid oes porth wedi'i osod. Mae'r gweithredwr yn gosod HEARD_SMS; mae'r README yn dweud sut.
staff-texts-none-yours = Nid oes rhif i chi wedi'i osod.
staff-texts-kind-notify = GOV.UK Notify (Hysbysu)
staff-texts-kind-twilio = Gwasanaeth Twilio
staff-texts-kind-vonage = Gwasanaeth Vonage
staff-texts-kind-android = Ffôn gydag android-sms-gateway
staff-texts-kind-firetext = Gwasanaeth FireText
staff-texts-kind-esendex = Gwasanaeth Esendex
staff-texts-kind-kannel = Porth Kannel
staff-texts-kind-jasmin = Porth Jasmin
staff-texts-kind-generic = Porth arall
staff-texts-paste-notify = Gludwch hwn yn GOV.UK Notify o dan "API integration", "Callbacks", "Received text messages", gyda thocyn y gosodiadau:
staff-texts-paste-twilio = Gludwch hwn yn Twilio o dan "Messaging" y rhif, "A message comes in", fel Webhook a HTTP POST:
staff-texts-paste-vonage = Gludwch hwn yn Vonage fel cyfeiriad negeseuon y rhif, a gofynnwch i Vonage lofnodi:
staff-texts-paste-android = Cofrestrwch hwn yn yr ap fel webhook ar gyfer "sms:received", gydag allwedd lofnodi'r gosodiadau:
staff-texts-paste-firetext = Gludwch hwn yn FireText fel y cyfeiriad ar gyfer negeseuon sy'n dod i mewn, gyda'r enw a'r cyfrinair:
staff-texts-paste-esendex = Gludwch hwn yn Esendex o dan "Push notifications", ar gyfer negeseuon i mewn:
staff-texts-paste-kannel = Ysgrifennwch hwn fel get-url yr sms-service yn Kannel, gydag alt-charset = "UTF-8":
staff-texts-paste-jasmin = Rhowch hwn i Jasmin fel cyfeiriad y cleient HTTP y mae negeseuon yn mynd iddo:
staff-texts-paste-generic = Rhowch y cyfeiriad hwn i'r porth:
staff-texts-secret = Rhowch gyfrinach y gosodiadau lle mae SECRET. Ni chaiff ei dangos yma.
staff-texts-last = Neges ddiwethaf:
staff-texts-never = dim eto
staff-texts-refused = Cais diwethaf gyda phrawf anghywir:
staff-texts-hour = { $day }, rhwng { $from } a { $to }
staff-texts-numbers = Rhifau
staff-texts-number = Rhif
staff-texts-touchpoint = Mae negeseuon heb god am
staff-texts-direction = Cyfeiriad
staff-texts-one-is-best = 1 yw'r gorau
staff-texts-one-is-worst = 1 yw'r gwaethaf
staff-texts-state = Cyflwr
staff-texts-good = yn barod
staff-texts-trouble-no-touchpoint = Nid oes man cyswllt â'r cod { $code }. Mae ei negeseuon yn cael eu gollwng.
staff-texts-trouble-not-theirs = Mae { $code } yn perthyn i sefydliad arall. Mae ei negeseuon yn cael eu gollwng.
staff-texts-trouble-no-texts = Nid yw { $code } yn derbyn negeseuon eto: heard touchpoint change { $code } --channel sms, gyda'i sianeli eraill.
staff-texts-trouble-not-open = Nid yw { $code } ar agor nawr.
staff-texts-trouble-refused = Daeth ceisiadau heb brawf: mae'r gyfrinach yn y porth ac yn y gosodiadau'n wahanol, neu mae rhywun yn ceisio.
staff-texts-trouble-failed = Daeth negeseuon na ellid eu cadw. Mae'r porth yn eu hanfon eto; edrychwch ar y log.
staff-texts-trouble-malformed = Daeth ceisiadau na ellir eu darllen: mae math arall o gais yn cael ei anfon i'r cyfeiriad hwn.
staff-texts-trouble-unmapped = Daeth negeseuon i rif nad yw wedi'i osod, neu nad yw ei fan yno.
staff-texts-trouble-silent = Nid oes dim wedi dod eto. Gludwch y cyfeiriad, yna tecstiwch god a rhif.
staff-texts-trouble-no-replies = Nid oes atebion wedi'u gosod ar gyfer y porth hwn, felly ni chaiff neb ddiolch.
staff-texts-trouble-not-https = Nid yw'r cyfeiriad cyhoeddus yn https, y mae pyrth yn gofyn amdano.

## Negeseuon na ellid eu hanfon

staff-mail = Negeseuon na ellid eu hanfon
staff-mail-text = Gwrthododd y gweinydd e-bost y negeseuon hyn, neu roedd i ffwrdd yn hir. Cywirwch y cyfeiriad, neu gofynnwch i bwy bynnag sy’n rhedeg Heard, ac yna rhowch gynnig arall. Cânt eu dileu ar ôl 30 diwrnod.
staff-mail-none = Mae pob neges wedi’i hanfon, neu’n aros ei thro.
staff-mail-caption = Negeseuon, y diweddaraf yn gyntaf
staff-mail-kind = Neges
staff-mail-to = At
staff-mail-day = Rhoddwyd y gorau iddi
staff-mail-tries = Ceisiadau
staff-mail-error = Beth ddywedodd y gweinydd e-bost
staff-mail-again = Ceisio eto
staff-mail-done = Bydd yn mynd o fewn munud. Os na ellir ei hanfon, bydd yma eto.
staff-mail-kind-invitation = Dolen ar gyfer cyfrif newydd
staff-mail-kind-test-mail = E-bost prawf
staff-mail-kind-urgent-comment = Sylw brys
staff-mail-kind-urgent-unopened = Sylw brys nad oes neb wedi’i agor
staff-mail-kind-digest = Neges y bore
staff-mail-kind-queue-unopened = Ciw nad oes neb wedi’i agor
staff-act-mail-again = ceisiodd anfon neges eto
staff-act-mail-arrived = agorodd ddolen e-bost prawf
staff-act-mail-test = gofynnodd am e-bost prawf

## Enwau cydweithwyr

staff-list = Enwau cydweithwyr
staff-list-text = Mae'r sgrinio'n dod o hyd i'r enwau hyn mewn sylwadau, fel y gellir eu torri cyn i eraill ddarllen. Mae'n dod o hyd i'r rhan fwyaf o enwau heb restr; gyda rhestr mae'n canfod y rhai sy'n eiriau hefyd, a'r rhai nad oes yr un rhestr yn eu gwybod. Y sgrinio a gweinyddwyr yn unig sy'n ei darllen.
staff-list-count = { $n ->
    [0] Does dim enwau eto.
    [one] Mae 1 enw.
   *[other] Mae { $n } o enwau.
}
staff-list-names = Enwau
staff-list-hint = Un i bob llinell, fel y cânt eu dweud: Siân Rees. Gellir gludo tabl hefyd. Mae'r hyn a gadwch yn cymryd lle'r hyn sydd yma, a chaiff pob sylw sy'n aros ei sgrinio eto.
staff-list-too-many = Mae { $n } o enwau, a 10,000 ar y mwyaf sy'n ffitio.
staff-list-no-name = Dim enw yn llinell { $lines }. Ysgrifennwch un enw i bob llinell.
