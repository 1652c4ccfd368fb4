# Gwasanaethau a phwyntiau cyswllt, fel y mae gweinyddwyr yn eu cadw.
register-services-text = Gwasanaeth yw’r hyn y mae un tîm yn gyfrifol amdano, fel “Gofal cartref y Gogledd”. Gofynnir i bobl yn ei bwyntiau cyswllt.
register-services-empty = Nid oes gwasanaethau eto. Ychwanegwch yr un cyntaf, neu gludo pob un o dabl.
register-new = Ychwanegu gwasanaeth
register-new-text = Gwasanaeth yw’r hyn y mae un tîm yn gyfrifol amdano, fel “Gofal cartref y Gogledd”. Mae ganddo un cwestiwn, a’i linell ei hun ym mhob crynodeb.
register-change = Newid
register-change-title = Newid { $service }
register-change-text = Dangosir enw newydd ar unwaith. Gofynnir cwestiwn newydd o’r mis nesaf ymlaen, fel bod gan bob mis un.
register-name-in = Enw yn yr iaith: { $language }
register-name-hint = Cewch adael hwn yn wag am y tro. Bydd pobl sy’n darllen yr iaith hon wedyn yn gweld yr enw cyntaf.
register-short-name = Enw byr
register-short-name-stays = Mae’n aros fel y mae: mae cyfeiriadau’n dibynnu arno.
register-short-name-optional = Enw byr mewn cyfeiriadau (cewch hepgor hwn)
register-short-name-hint = Llythrennau bach, digidau a chysylltnodau, fel gofal-cartref. Fe’i gwneir o’r enw os gadewch ef allan, ac nid yw byth yn newid.
register-question-set = Yr hyn y mae’n ei ofyn
register-question-set-hint = Dewiswch un. Cewch ei newid yn nes ymlaen, o ddiwrnod cyntaf mis. Mae’r geiriau’n sefydlog, fel y gellir cymharu ffigurau.
register-takes-effect = Daw newid i rym ar { $day }. Tan hynny mae’n gofyn “{ $question }”
register-then = O { $day } ymlaen mae’n gofyn “{ $question }”
register-take-back = Tynnu’r newid hwnnw’n ôl
register-who-fft = Y Prawf Ffrindiau a Theulu. Rhaid i wasanaethau’r GIG yn Lloegr ofyn hwn.
register-who-govuk = Cwestiwn bodlonrwydd GOV.UK. Rhaid i wasanaethau ar GOV.UK ofyn hwn.
register-who-smiley = Pedwar wyneb. Cyflym i bawb, ac yn dda i blant. Nid oes ffigurau cenedlaethol i gymharu â nhw.
register-nothing = (dim)
register-error-name = Ysgrifennwch yr enw.
register-error-name-long = Ysgrifennwch enw o 200 llythyren ar y mwyaf.
register-error-name-line = Ysgrifennwch yr enw ar un llinell.
register-error-question-set = Dewiswch yr hyn y mae’n ei ofyn.
register-error-short-name = Ysgrifennwch yr enw byr mewn llythrennau bach, digidau a chysylltnodau sengl, fel gofal-cartref.
register-error-no-short-name = Ni ellir gwneud enw byr o’r enw hwn. Ysgrifennwch un, fel gofal-cartref.
register-error-short-name-taken = Mae gan wasanaeth arall yr enw byr hwn. Ysgrifennwch un arall.
register-error-short-name-reserved = Mae Heard ei hun yn defnyddio’r enw byr hwn. Ysgrifennwch un arall.
register-added = Ychwanegwyd { $service }.
register-names-missing = Nid oes ganddo enw eto yn: { $languages }. Bydd pobl sy’n darllen honno’n gweld yr enw cyntaf.
register-changed = Cadwyd { $service }.
register-closed = Caewyd { $service }.
register-added-services =
    { $n ->
        [zero] Ni ychwanegwyd gwasanaeth.
        [one] Ychwanegwyd un gwasanaeth.
        [two] Ychwanegwyd dau wasanaeth.
        [few] Ychwanegwyd { $n } gwasanaeth.
        [many] Ychwanegwyd { $n } gwasanaeth.
       *[other] Ychwanegwyd { $n } gwasanaeth.
    }
register-added-touchpoints =
    { $n ->
        [zero] Ni ychwanegwyd pwynt cyswllt.
        [one] Ychwanegwyd un pwynt cyswllt.
        [two] Ychwanegwyd dau bwynt cyswllt.
        [few] Ychwanegwyd { $n } phwynt cyswllt.
        [many] Ychwanegwyd { $n } phwynt cyswllt.
       *[other] Ychwanegwyd { $n } pwynt cyswllt.
    }

# Cau
register-close = Cau’r gwasanaeth hwn
register-close-not = Ei gadw ar agor
register-close-title = Cau { $service }?
register-close-text = Gwnewch hyn pan fydd y tîm wedi mynd am byth. Dyma fydd yn digwydd:
register-close-touchpoints =
    { $n ->
        [zero] Nid oes ganddo bwynt cyswllt a allai ymddeol.
        [one] Mae ei un pwynt cyswllt yn ymddeol. Mae ei arwydd yn dweud na chymerir rhagor o atebion.
        [two] Mae ei ddau bwynt cyswllt yn ymddeol. Mae eu harwyddion yn dweud na chymerir rhagor o atebion.
        [few] Mae ei { $n } phwynt cyswllt yn ymddeol. Mae eu harwyddion yn dweud na chymerir rhagor o atebion.
        [many] Mae ei { $n } phwynt cyswllt yn ymddeol. Mae eu harwyddion yn dweud na chymerir rhagor o atebion.
       *[other] Mae ei { $n } pwynt cyswllt yn ymddeol. Mae eu harwyddion yn dweud na chymerir rhagor o atebion.
    }
register-close-waiting =
    { $n ->
        [zero] Nid oes sylw’n aros i’w ddarllen.
        [one] Mae un sylw’n dal i aros i rywun ei ddarllen. Mae’n aros yn y ciw.
        [two] Mae dau sylw’n dal i aros i rywun eu darllen. Maent yn aros yn y ciw.
        [few] Mae { $n } sylw’n dal i aros i rywun eu darllen. Maent yn aros yn y ciw.
        [many] Mae { $n } sylw’n dal i aros i rywun eu darllen. Maent yn aros yn y ciw.
       *[other] Mae { $n } sylw’n dal i aros i rywun eu darllen. Maent yn aros yn y ciw.
    }
register-close-figures = Mae ei ffigurau a’i ddatganiadau’n aros, a gall ei dîm ddarllen yr hyn a drosglwyddir o hyd.
register-close-for-good = Nid oes ffordd yn ôl.
register-closed-text = Mae’r gwasanaeth hwn wedi cau. Nid oes dim amdano’n newid mwyach. Cewch ychwanegu un arall.

# Dau sy’n golygu’r un peth
register-faster-title = Roedd rhywun arall yn gynt
register-faster-by = Newidiodd { $who } hwn ar { $when }.
register-faster-somebody = cydweithiwr
register-faster-text = Nid oes dim o’ch un chi wedi’i gadw eto. Edrychwch ar y ddau, a chadw eto os yw’ch un chi’n gywir.
register-faster-both = Yr hyn sydd yno nawr a’r hyn y gwnaethoch ei deipio
register-faster-field = Beth
register-faster-now = Yno nawr
register-faster-typed = Eich teipio chi

# Pa sefydliad
register-which = Ar gyfer pa sefydliad?
register-which-text = Rydych yn cadw mwy nag un. Dewiswch yr un yr ydych yn ei feddwl.

# Llawer ar unwaith
register-table-services = Ychwanegu gwasanaethau o dabl
register-table-touchpoints = Ychwanegu pwyntiau cyswllt o dabl
register-table-services-text = Ychwanegwch lawer o wasanaethau ar unwaith: copïwch nhw o daenlen, neu ddewis ffeil CSV. Gwelwch yr hyn a wneir cyn i ddim gael ei gadw.
register-table-touchpoints-text = Ychwanegwch lawer o bwyntiau cyswllt ar unwaith: copïwch nhw o daenlen, neu ddewis ffeil CSV. Gwelwch yr hyn a wneir cyn i ddim gael ei gadw.
register-table-no-service = Nid oes gwasanaeth eto a allai gael pwyntiau cyswllt. Ychwanegwch y gwasanaethau yn gyntaf.
register-table-paste = Gludwch y tabl yma
register-table-paste-hint = Mae’r llinell gyntaf yn enwi’r colofnau, mewn unrhyw drefn. Un llinell i bob un, 2,000 ar y mwyaf.
register-table-file = Neu ddewis ffeil CSV
register-table-file-hint = 1 MB ar y mwyaf. Os dewiswch ffeil, ni ddarllenir y blwch uchod. Yn Excel: “Cadw fel”, “CSV UTF-8”.
register-table-look = Gweld yr hyn a wneir
register-table-example = Y colofnau, gydag enghraifft
register-table-template = Lawrlwytho ffeil i ddechrau
register-head-column = Colofn
register-head-example = Enghraifft
register-head-meaning = Beth ydyw
register-head-service = Gwasanaeth
register-head-channels = Sianeli
register-head-language = Iaith
register-column-name-in = Yr enw yn yr iaith: { $language }. Caiff fod yn wag.
register-column-services-name = Yr enw. Rhaid iddo fod yno.
register-column-services-short-name = Yr enw byr mewn cyfeiriadau. Caiff fod yn wag: fe’i gwneir o’r enw.
register-column-services-question-set = Yr hyn y mae’n ei ofyn: fft, govuk neu smiley. Rhaid iddo fod yno.
register-column-touchpoints-service = Enw neu enw byr gwasanaeth sydd yno. Rhaid iddo fod yno.
register-column-touchpoints-name = Yr enw. Rhaid iddo fod yno.
register-column-touchpoints-code = Y cod ar yr arwydd. Caiff fod yn wag: gwneir un.
register-column-touchpoints-channels = Sut y daw atebion, fel qr neu qr kiosk. Caiff fod yn wag: qr.
register-column-touchpoints-state = drafft neu agored. Caiff fod yn wag: drafft, nad yw’n cyfrif dim nes i chi ei agor.
register-column-touchpoints-language = Iaith ei dudalennau, fel cy. Caiff fod yn wag.
register-table-nothing-made = Ni wnaed dim eto
register-table-too-large = Mae’r tabl yn fwy nag 1 MB. Torrwch ef yn rhannau.
register-table-empty = Nid oes dim ynddo. Gludwch dabl neu ddewis ffeil.
register-table-workbook = Llyfr gwaith yw’r ffeil hon, nid tabl o destun. Cadwch ef fel CSV UTF-8 a dewis y ffeil honno.
register-table-not-text = Nid yw’r ffeil hon yn destun y gellir ei ddarllen. Cadwch hi fel CSV UTF-8 a dewis y ffeil honno.
register-table-too-many = Mae’r tabl yn rhy hir: { $n } o linellau, ac mae lle i 2,000 ar y mwyaf. Torrwch ef yn rhannau.
register-table-no-header = Rhaid i’r llinell gyntaf enwi’r colofnau: { $columns }
register-table-only-header = Nid oes llinell o dan enwau’r colofnau.
register-table-unknown = Nid oes colofn o’r fath: { $columns }. Tynnwch hi allan, neu ei henwi’n un o { $known }
register-table-twice = Mae’r golofn { $column } yno ddwywaith. Tynnwch un allan.
register-table-missing = Mae colofn ar goll: { $columns }
register-table-not-offered = Nid yw’r sefydliad yn cynnig yr iaith: { $language }. Tynnwch y golofn honno allan.
register-wrong = Llinell { $line }, { $column }: { $why }
register-wrong-more =
    { $n ->
        [zero] Dim rhagor. Trwsiwch y rhain yn gyntaf.
        [one] Ac un arall. Trwsiwch y rhain yn gyntaf.
        [two] A dwy arall. Trwsiwch y rhain yn gyntaf.
        [few] A { $n } arall. Trwsiwch y rhain yn gyntaf.
        [many] A { $n } arall. Trwsiwch y rhain yn gyntaf.
       *[other] A { $n } arall. Trwsiwch y rhain yn gyntaf.
    }
register-wrong-empty = mae hwn yn wag, a rhaid iddo fod yno
register-wrong-long = mae lle i 200 llythyren ar y mwyaf
register-wrong-line = ysgrifennwch ef ar un llinell. A oes dyfynnod heb ei gau?
register-wrong-no-heading = nid yw “{ $given }” o dan unrhyw golofn. Enwch y golofn neu wagio’r gell
register-wrong-none-of = nid yw “{ $given }” yn un o { $of }
register-wrong-short-name = nid yw “{ $given }” yn enw byr. Ysgrifennwch lythrennau bach, digidau a chysylltnodau sengl, fel gofal-cartref
register-wrong-no-short-name = ni ellir gwneud enw byr o “{ $given }”. Ysgrifennwch un
register-wrong-reserved = mae Heard ei hun yn defnyddio “{ $given }”. Ysgrifennwch un arall
register-wrong-short-name-taken = mae gwasanaeth “{ $given }” yno’n barod. Tynnwch y llinell hon allan, neu ysgrifennu enw byr arall
register-wrong-twice = mae “{ $given }” yn llinell { $other } hefyd
register-wrong-code = nid yw “{ $given }” yn god. Ysgrifennwch 3 i 8 o lythrennau a digidau, neu ei adael yn wag
register-wrong-spoiled = mae “{ $given }” yn edrych fel rhif neu ddyddiad: mae taenlen yn newid codau o’r fath. Dewiswch god sy’n dechrau â llythrennau, fel DESG2, neu ei adael yn wag
register-wrong-code-taken = rhoddwyd y cod “{ $given }” o’r blaen, ac ni roddir cod ddwywaith. Dewiswch un arall, neu ei adael yn wag
register-wrong-no-service = nid oes gwasanaeth “{ $given }”. Ychwanegwch ef yn gyntaf, neu ysgrifennu ei enw fel y mae
register-wrong-closed = mae’r gwasanaeth “{ $given }” wedi cau
register-wrong-two-services = “{ $given }” yw enw dau wasanaeth. Ysgrifennwch yr enw byr
register-wrong-name-taken = mae gan y gwasanaeth bwynt cyswllt “{ $given }” yn barod. Tynnwch y llinell hon allan, neu ysgrifennu enw arall
register-preview-services =
    { $n ->
        [zero] Ni wneir gwasanaeth
        [one] Gwneir un gwasanaeth
        [two] Gwneir dau wasanaeth
        [few] Gwneir { $n } gwasanaeth
        [many] Gwneir { $n } gwasanaeth
       *[other] Gwneir { $n } gwasanaeth
    }
register-preview-touchpoints =
    { $n ->
        [zero] Ni wneir pwynt cyswllt
        [one] Gwneir un pwynt cyswllt
        [two] Gwneir dau bwynt cyswllt
        [few] Gwneir { $n } phwynt cyswllt
        [many] Gwneir { $n } phwynt cyswllt
       *[other] Gwneir { $n } pwynt cyswllt
    }
register-preview-text = Nid oes dim wedi’i gadw eto. Edrychwch drwy’r rhestr, yna ychwanegu pob un.
register-preview-add-services =
    { $n ->
        [zero] Ychwanegu’r gwasanaethau hyn
        [one] Ychwanegu’r gwasanaeth hwn
        [two] Ychwanegu’r ddau wasanaeth hyn
        [few] Ychwanegu’r { $n } gwasanaeth hyn
        [many] Ychwanegu’r { $n } gwasanaeth hyn
       *[other] Ychwanegu’r { $n } gwasanaeth hyn
    }
register-preview-add-touchpoints =
    { $n ->
        [zero] Ychwanegu’r pwyntiau cyswllt hyn
        [one] Ychwanegu’r pwynt cyswllt hwn
        [two] Ychwanegu’r ddau bwynt cyswllt hyn
        [few] Ychwanegu’r { $n } phwynt cyswllt hyn
        [many] Ychwanegu’r { $n } phwynt cyswllt hyn
       *[other] Ychwanegu’r { $n } pwynt cyswllt hyn
    }
register-preview-again = Newid y tabl
register-preview-more =
    { $n ->
        [zero] Dim rhagor.
        [one] Ac un arall nas dangosir yma.
        [two] A dau arall nas dangosir yma.
        [few] A { $n } arall nas dangosir yma.
        [many] A { $n } arall nas dangosir yma.
       *[other] A { $n } arall nas dangosir yma.
    }
register-gently-no-name =
    { $n ->
        [zero] Mae gan bob un enw yn yr iaith: { $language }. Mae pobl sy’n ei darllen yn ei weld.
        [one] Nid oes gan un enw yn yr iaith: { $language }. Bydd pobl sy’n ei darllen yn gweld yr enw cyntaf.
        [two] Nid oes gan ddau enw yn yr iaith: { $language }. Bydd pobl sy’n ei darllen yn gweld yr enw cyntaf.
        [few] Nid oes gan { $n } enw yn yr iaith: { $language }. Bydd pobl sy’n ei darllen yn gweld yr enw cyntaf.
        [many] Nid oes gan { $n } enw yn yr iaith: { $language }. Bydd pobl sy’n ei darllen yn gweld yr enw cyntaf.
       *[other] Nid oes gan { $n } enw yn yr iaith: { $language }. Bydd pobl sy’n ei darllen yn gweld yr enw cyntaf.
    }
register-gently-question-mark = Mae marc cwestiwn yn “{ $name }”. Mae hen ffeiliau CSV yn ysgrifennu un yn lle ŵ ac ŷ. Os collwyd llythyren, cadwch y ffeil fel CSV UTF-8.
register-code-made = gwneir un
