# Y ffigurau a anfonir at gorff cenedlaethol.

returns-title = Ffurflenni misol
returns-text = Bob mis mae ar rai gwasanaethau ffigurau i gorff cenedlaethol. Dyma nhw, yn nhrefn ei ffurflen. Er enghraifft: mae ysbyty’n anfon ei Brawf Ffrindiau a Theulu at NHS England.
returns-none = Nid oes dim yn ddyledus eto. Bydd mis yn ymddangos yma pan fydd gwasanaeth yn gofyn y Prawf Ffrindiau a Theulu neu gwestiwn GOV.UK.
returns-column-month = Mis
returns-column-duty = Beth sy’n ddyledus
returns-column-standing = Ble mae arni
returns-column-organisation = Sefydliad
returns-column-service = Gwasanaeth
returns-column-figure = Ffigur
returns-column-sent = Anfonwyd
returns-column-now = Nawr
returns-column-place = Lle
returns-column-mode = Dull casglu
returns-column-counts = Fel beth y mae ei atebion yn cyfrif
returns-duty-fft = Prawf Ffrindiau a Theulu
returns-duty-govuk = Data perfformiad GOV.UK
returns-running = Heb orffen eto
returns-running-text = Bydd ffigurau’n ymddangos yma pan fydd y mis drosodd. Tan hynny mae atebion yn dod i mewn.
returns-due = I’w anfon erbyn { $day }
returns-late = Roedd i’w anfon erbyn { $day }: nid oes neb wedi dweud iddo gael ei anfon.
returns-due-monthly = I’w anfon bob mis; nid oes dyddiad wedi’i osod
returns-sent = Anfonwyd ar { $day } gan { $name }.
returns-sent-again = Anfonwyd eto ar { $day } gan { $name }: { $reason }
returns-changed = { $n ->
    [one] Newidiodd { $n } ffigur ers hynny.
   *[other] Newidiodd { $n } o ffigurau ers hynny.
}
returns-internal = Mewnol. Rhifau bach. Nid i’w gyhoeddi.
returns-internal-text = Gall un rhif yma fod yn un person. Anfonwch y ffigurau hyn at y corff sy’n gofyn amdanynt, ac at neb arall. I bawb arall mae crynodeb y mis.
returns-month-text = Cyfrifir holl atebion y mis, gan gynnwys rhai hŷn a fewnforiwyd. Ni chyfrifir drafftiau, na llif y mae dau weinyddwr wedi’i adael allan: mae’r crynodeb yn cyfrif yr un ffordd.
returns-csv = Mynd â’r ffigurau hyn fel tabl (CSV)
returns-csv-hint = Bydd hynny i’w weld yn yr archwiliad.
returns-text-fft = Mae NHS England yn gofyn faint o bobl a roddodd bob ateb, a faint a ddaeth drwy bob dull casglu. Mae meddygfa’n eu teipio i CQRS. Ni ellir newid ffurflen ar ôl ei hanfon.
returns-text-govuk = Mae gwasanaeth ar GOV.UK yn adrodd ei sgôr, nifer ei ddefnyddwyr a’r cyfrif ar bob lefel. Mae’r sgôr yn rhoi 100 i’r lefel orau a 0 i’r waethaf.
returns-by-answer = Yn ôl ateb
returns-by-mode = Yn ôl dull casglu
returns-by-level = Yn ôl lefel
returns-total = Pob ateb
returns-users = Nifer y defnyddwyr
returns-score = Sgôr gyffredinol (%)
returns-all = Pob gwasanaeth
returns-no-data = Dim data
returns-no-data-text = Ystyr “Dim data” yw na wnaeth neb ateb. Nid 0 ydyw: peidiwch ag anfon dim dros y gwasanaeth hwnnw, a dywedwch hynny wrth eich comisiynydd. Lle mae atebion, mae 0 yn 0 go iawn.
returns-silent = { $name }: dim data am 3 mis yn olynol. Gall eich comisiynydd anfon hysbysiad torri contract. Siaradwch â nhw nawr.
returns-left-out = { $n ->
    [one] Gadawyd { $n } ateb allan fel llif. Nid yw mewn unrhyw ffigur yma.
   *[other] Gadawyd { $n } o atebion allan fel llif. Nid ydynt mewn unrhyw ffigur yma.
}
returns-send-text = Pan fyddwch wedi anfon y ffigurau hyn, dywedwch hynny yma. Cedwir nhw fel yr ydych yn eu gweld nawr.
returns-send = Rwyf wedi anfon y ffigurau hyn
returns-send-nothing = Nid oedd dim i’w anfon, ac rwyf wedi dweud hynny
returns-noted = Nodwyd. Cedwir y ffigurau hyn fel y gwelsoch nhw.
returns-unchanged = Nid oes dim wedi newid ers hynny.
returns-changed-title = Beth sydd wedi newid ers hynny
returns-changed-text = Mae’r ffurflen yn sefyll: ni ellir ei newid. Dywedwch wrth y corff os yw’n bwysig. Efallai fod llif wedi’i adael allan, atebion hŷn wedi’u mewnforio, ateb wedi’i dynnu’n ôl gan ei awdur, neu ddull wedi’i ddewis o’r newydd.
returns-again = Wedi’i hanfon unwaith eto?
returns-reason = Pam y cafodd ei hanfon eto?
returns-reason-hint = Mewn 5 i 500 nod. Er enghraifft: gofynnodd y corff am ffigurau cywir.
returns-error-reason = Dywedwch pam y cafodd ei hanfon eto, mewn 5 i 500 nod
returns-error-moved = Newidiodd y ffigurau tra oeddech yn edrych. Gwiriwch nhw, a dywedwch eto beth a anfonoch
returns-error-not-over = Nid yw’r mis drosodd eto
returns-modes = Dulliau casglu
returns-modes-text = Mae NHS England yn gofyn sut y daeth pob ateb. Dywedwch yma pa ffurflen rydych yn ei llenwi, ac fel beth y mae atebion pob lle yn cyfrif. Er enghraifft: mae llechen ar ward yn cyfrif fel “electronig, wrth adael”.
returns-list = Eich ffurflen
returns-list-text = Ffurflen pwy rydych yn ei llenwi?
returns-list-trust = Ffurflen ymddiriedolaeth: neges destun, electronig neu bapur, wrth adael neu gartref
returns-list-practice = Ffurflen meddygfa: mewn llawysgrifen, ffôn, llechen, neges destun, ar-lein
returns-remind = Atgoffa gweinyddwyr drwy e-bost
returns-remind-hint = Ar yr 8fed diwrnod gwaith o’r mis nesaf, ac ar y 12fed os nad oes neb wedi’i hanfon eto.
returns-places = Lleoedd
returns-places-text = Mae negeseuon testun, galwadau ffôn a phapur bob amser yn cyfrif fel yr hyn ydynt. Mae eich dewis yn dweud ble mae pobl pan fyddant yn ateb. Mae hefyd yn newid yr hyn y mae misoedd cyn hwn yn ei ddangos.
returns-by-channel = Fel y dywed pob sianel
returns-counts-as = { $channel } – { $mode }
returns-mode-sms = Neges destun (SMS)
returns-mode-electronic-discharge = Electronig, wrth adael
returns-mode-electronic-home = Electronig, gartref
returns-mode-paper-discharge = Papur, wrth adael
returns-mode-paper-home = Papur, gartref
returns-mode-telephone = Ffôn
returns-mode-online = Ar-lein
returns-mode-other = Arall
returns-mode-handwritten = Mewn llawysgrifen
returns-mode-tablet = Llechen neu giosg
returns-pages = Rhagor o leoedd
returns-pages-back = Lleoedd cynt
returns-pages-on = Rhagor o leoedd
returns-home = Mae ffurflen yn ddyledus
returns-home-due = { $organisation }: mae ffurflen { $month } i’w hanfon erbyn { $day }.
returns-home-late = { $organisation }: roedd ffurflen { $month } i’w hanfon erbyn { $day }.
staff-act-return-copied = dywedodd fod ffurflen fisol wedi’i hanfon
staff-act-return-download = lawrlwythodd ffigurau ffurflen fisol
staff-act-return-modes = newidiodd sut y gwneir ffurflen fisol
staff-act-return-view = edrychodd ar ffigurau ffurflen fisol
staff-mail-kind-return-due = Mae ffurflen yn ddyledus
mail-return-due-subject = { $organisation }: mae ffurflen { $month } i’w hanfon erbyn { $day }
mail-return-due-body =
    Mae Prawf Ffrindiau a Theulu { $organisation } ar gyfer { $month } i’w anfon erbyn { $day }. Nid oes neb wedi dweud eto iddo gael ei anfon.

    Mewngofnodwch, copïwch y ffigurau, a dywedwch eich bod wedi’u hanfon:
    { $link }

    Gall tri mis heb ddata ddod â hysbysiad torri contract.
