# Y ddesg y tu hwnt i un sylw: hidlo, dadwneud, cofnodion, ail berson, y cyfrif.

desk-sub = Mwy am y ciw
desk-filter = Hidlo’r ciw
desk-filter-all = pob un
desk-filter-do = Hidlo
desk-filter-clear = Dangos popeth
desk-filter-found = { $n ->
    [one] Mae { $n } sylw yn cyfateb.
   *[other] Mae { $n } sylw yn cyfateb.
}
desk-filter-empty = Nid oes dim sy’n aros yn cyfateb. Gall eraill fod yn aros er hynny.
desk-language = Iaith
desk-age = Yn aros ers
desk-age-days = { $n ->
    [one] { $n } diwrnod neu fwy
    [two] { $n } ddiwrnod neu fwy
   *[other] { $n } diwrnod neu fwy
}
desk-pages = Rhagor o sylwadau
desk-page-before = Blaenorol
desk-page-after = Nesaf
desk-counts-due = i’w gwneud heddiw { $n }
desk-all-in-hand = Mae gan gydweithwyr bopeth sy’n aros mewn llaw. Bydd yr hyn a adawant yn rhydd eto o fewn deng munud.
desk-in-hand = mae gan { $by } hwn mewn llaw
desk-distressing = Geiriau a all beri gofid. Agorwch i’w darllen.
desk-language-en = Saesneg
desk-language-cy = Cymraeg
desk-language-pl = Pwyleg
desk-language-ro = Rwmaneg
desk-language-uk = Wcreineg
desk-language-so = Somaleg
desk-language-pa = Pwnjabeg
desk-language-bn = Bengaleg
desk-language-ur = Wrdw
desk-language-ar = Arabeg

desk-undo = Dadwneud (am 30 eiliad)
staff-decided-undo = Wedi’i ddadwneud. Mae’r sylw’n aros eto.
staff-beaten-undo = Mae { $by } wedi dadwneud penderfyniad am y sylw hwn.
staff-act-comment-undo = dadwnaeth benderfyniad
staff-act-comment-about-me = dywedodd y gall sylw fod amdano neu amdani
staff-act-comment-reveal = darllenodd eiriau a dorrwyd neu a ataliwyd
staff-act-queue-read = agorodd y ciw
staff-act-handover-read = agorodd gofnod diogelu
staff-act-handover-link = agorodd gofnod diogelu drwy ei ddolen
staff-act-handover-close = caeodd gofnod diogelu
staff-act-approval-ask = gofynnodd am ail berson
staff-act-approval-agree = cytunodd â’r hyn y gofynnwyd amdano
staff-act-approval-refuse = gwrthododd yr hyn y gofynnwyd amdano

desk-claimed-title = Mae gan gydweithiwr hwn mewn llaw
desk-claimed = Agorodd { $by } y sylw hwn. Os na wna { $by } ddim mwy, bydd yn rhydd eto ymhen { $n ->
    [one] { $n } munud
    [two] { $n } funud
   *[other] { $n } munud
}.
desk-decided-title = Penderfynwyd
desk-passed-on = Fel y’i trosglwyddwyd
desk-withhold-later = Ei atal nawr
desk-because = Mewn geiriau, am reswm arall
desk-error-because = Dywedwch pam mewn ychydig eiriau, neu dewiswch un o’r rhesymau eraill.
desk-copies = { $n ->
    [one] Mae’r un geiriau gan { $n } sylw arall.
   *[other] Mae’r un geiriau gan { $n } sylw arall.
}
desk-abusive = Mae’n sarhau neu’n rhegi.
desk-shouting = Mae wedi’i ysgrifennu mewn prif lythrennau.
desk-links = Mae’n cynnwys cyfeiriad gwe.
desk-restricted = Gall fod am rywun sy’n darllen y ciw, felly dim ond pobl sy’n darllen dros y sefydliad cyfan sy’n ei weld.
desk-nudge = { $n ->
    [one] Rydych wedi darllen { $n } sylw anodd heddiw. Mae seibiant yn rhan o’r gwaith.
   *[other] Rydych wedi darllen { $n } sylw anodd heddiw. Mae seibiant yn rhan o’r gwaith, a gall cydweithiwr gymryd drosodd.
}
desk-hard-today = { $n ->
    [one] Rydych wedi darllen { $n } sylw anodd heddiw.
   *[other] Rydych wedi darllen { $n } sylw anodd heddiw.
}
desk-show-words = Dangos y geiriau. Gallant beri gofid.
desk-let-go = Ei adael i rywun arall
desk-about-me = Mae amdanaf fi neu fy nhîm
desk-cut-selected = Torri’r geiriau a ddewiswyd
desk-keys = Bysellau
desk-keys-on = Mae’r bysellau hyn yn gweithio ar y dudalen hon, y tu allan i feysydd.
desk-keys-off = Mae’r bysellau wedi’u diffodd. Gallwch eu troi ymlaen yn eich cyfrif.
desk-keys-next = Mynd i’r sylw nesaf
desk-close = Cau

desk-done = Penderfynwyd yn ddiweddar
desk-done-text = Y ddau gant diwethaf. Oddi yma gellir atal sylw yn nes ymlaen, ei gadw rhag ei ddileu, neu ei ddarllen eilwaith.
desk-done-empty = Nid oes dim wedi’i benderfynu eto.
desk-state = Cyflwr
desk-state-waiting = yn aros
desk-state-published = trosglwyddwyd
desk-state-redacted = trosglwyddwyd, geiriau wedi’u torri
desk-state-withheld = ataliwyd
desk-state-escalated = uwchgyfeiriwyd

desk-praise = Canmoliaeth blaen
desk-praise-text = Ni welodd y rheolau ddim yn y sylwadau hyn, ac mae pob un wrth ymyl sgôr dda. Darllenwch nhw, tynnwch y tic oddi ar unrhyw un a ddylai aros, a throsglwyddwch y lleill gyda’i gilydd.
desk-praise-empty = Nid oes canmoliaeth blaen yn aros.
desk-praise-do = Trosglwyddo’r rhai â thic
desk-praise-many = Mwy ar unwaith, gydag ail berson
desk-praise-many-hint = Mae mwy na { $n } ar unwaith yn galw am ail berson, sy’n gweld pam rydych yn gofyn.
desk-praise-done = { $n ->
    [one] Trosglwyddwyd { $n } sylw.
   *[other] Trosglwyddwyd { $n } sylw.
}
desk-praise-left = { $n ->
    [one] Gadawyd { $n }: roedd cydweithiwr yn gynt, neu mae wedi newid.
   *[other] Gadawyd { $n }: roedd cydweithiwr yn gynt, neu maent wedi newid.
}

desk-records = Cofnodion diogelu
desk-records-text = Yr hyn a uwchgyfeiriwyd. Dim ond pan fydd rhywun yn dweud wrth bwy y dywedwyd y mae cofnod yn cau, ac ni ellir ei ddileu.
desk-records-empty = Nid oes dim wedi’i uwchgyfeirio.
desk-reference = Cyfeirnod
desk-record-by = Uwchgyfeiriwyd gan
desk-record-open = Ar agor
desk-record-closed-with = Ar gau: { $told }
desk-record-see = Gweld cofnod { $reference }
desk-record-title = Cofnod diogelu { $reference }
desk-record-once = Daethoch drwy ddolen sy’n gweithio unwaith. Argraffwch neu nodwch yr hyn sydd ei angen arnoch cyn gadael y dudalen hon.
desk-record-organisation = Sefydliad
desk-record-came = Daeth
desk-record-why = Pam y’i nodwyd
desk-record-no-rule = Dim rheol; safonwr a’i gwelodd
desk-record-decided = Penderfynwyd
desk-record-escalated = { $by }, { $day }, { $time }
desk-record-words = Y geiriau yn union fel y’u hanfonwyd
desk-record-gone = Mae’r geiriau wedi’u dileu: roedd eu hamser ar ben.
desk-record-closed = Sut y’i caewyd
desk-record-close = Cau’r cofnod hwn
desk-record-close-text = Cedwir y geiriau am 90 diwrnod ar ôl y diwrnod hwnnw, oni bai eu bod dan ataliad dileu.
desk-record-told = Wrth bwy y dywedoch
desk-record-how = Sut
desk-record-told-on = Ar ba ddiwrnod
desk-record-theirs = Eu cyfeirnod nhw
desk-record-outcome = Canlyniad
desk-record-until = Cedwir y geiriau tan { $day }.
desk-record-just-closed = Mae’r cofnod ar gau.
desk-error-field = Llenwch bob maes, pob un â 500 nod ar y mwyaf.
desk-error-told-on = Rhaid i’r diwrnod fod rhwng diwrnod y sylw a heddiw.
desk-error-closed = Mae’r cofnod hwn ar gau eisoes.
desk-once = Agor cofnod diogelu
desk-once-text = Mae’r ddolen hon yn gweithio unwaith. Mae’r cofnod yn agor pan bwyswch y botwm, a chofnodir hynny yn eich enw chi.
desk-once-do = Ei agor nawr

desk-nav-approvals = Ail berson
desk-approvals = Ail berson
desk-approvals-text = Mae angen dau berson ar gyfer rhai pethau. Mae’r sawl sy’n gofyn yn rhoi rheswm; mae rhywun arall yn dweud ie neu na. Nid oes neb yn cytuno â’r hyn y gofynnodd amdano.
desk-approvals-empty = Nid oes neb wedi gofyn am ddim.
desk-asked = Gofynnwyd amdano. Dywedwch wrth gydweithiwr; mae i’w gael ar y dudalen hon.
desk-touched = { $n ->
    [one] Wedi’i wneud. Cyffyrddodd â { $n } eitem.
   *[other] Wedi’i wneud. Cyffyrddodd â { $n } eitem.
}
desk-asked-reveal = Darllen geiriau a dorrwyd neu a ataliwyd
desk-asked-bulk = Trosglwyddo { $about } sylw ar unwaith
desk-asked-hold = Atal dileu sylw
desk-asked-end-hold = Gadael i sylw gael ei ddileu eto
desk-asked-leave-out = Gadael llif o atebion allan o’r ffigurau: { $about }
desk-ask-waits = yn aros am ail berson
desk-ask-agreed = cytunwyd
desk-ask-refused = gwrthodwyd
desk-ask-used = cytunwyd, a’i wneud
desk-ask-comment = Gweld y sylw
desk-agree = Cytuno
desk-refuse = Gwrthod
desk-read-once = Darllen y geiriau, unwaith
desk-ask = Gofyn i ail berson
desk-why = Pam
desk-error-ask-reason = Dywedwch pam, mewn 5 i 500 nod.
desk-error-ask-own = Chi a ofynnodd am hyn, felly rhaid i rywun arall gytuno.
desk-error-ask-over = Penderfynwyd neu defnyddiwyd hyn eisoes, neu mae ei amser ar ben.
desk-error-ask-nothing = Nid oes dim yma y gellid gofyn hyn amdano. Gwiriwch y cod a’r diwrnod.
desk-error-ask-day = Dewiswch pam, a diwrnod ar ôl heddiw i rywun edrych eto.
desk-error-ask-released = Mae’r mis hwnnw wedi’i ryddhau. Nid yw ei ffigurau byth yn newid.
desk-reveal = Darllen yr hyn a dorrwyd neu a ataliwyd
desk-reveal-text = Rhaid i ail berson gytuno. Yna byddwch yn darllen y geiriau unwaith, o fewn 24 awr, a chofnodir hynny.
desk-revealed = Geiriau fel y’u hysgrifennwyd
desk-revealed-text = Fe’u dangosir yr unwaith hon. Pan adewch y dudalen hon cânt eu selio eto.
desk-hold = Ei gadw rhag ei ddileu
desk-hold-end = Gadael iddo gael ei ddileu eto
desk-hold-text = Tra bo sylw dan ataliad ni chaiff dim ohono ei ddileu, hyd yn oed pan ddaw ei amser i ben. Rhaid i ail berson gytuno.
desk-hold-kind = Ar gyfer
desk-hold-review = Edrych eto ar
desk-hold-enquiry = ymholiad diogelu
desk-hold-complaint = cwyn
desk-hold-legal = rheswm cyfreithiol
desk-held = Dan ataliad ar gyfer { $kind }. { $by } a ofynnodd amdano. I’w adolygu ar { $day }.
desk-flood = Gadael llif o atebion allan
desk-flood-text = Pan ddaeth llawer o atebion un diwrnod o un rhwydwaith, gellir eu gadael allan o fis nad yw wedi’i ryddhau. Maent yn aros wedi’u storio, a rhaid i ddau weinyddwr gytuno.

desk-account = Eich cyfrif
desk-account-shortcuts = Penderfynu â bysellau sengl
desk-account-shortcuts-hint = p, r, w, e ac eraill ar dudalen sylw. Mae’r botwm “Bysellau” yno yn eu rhestru.
desk-account-blur = Pylu geiriau a all beri gofid nes fy mod am eu gweld
desk-account-nudge = Dweud gair ar ôl cynifer â hyn o sylwadau anodd mewn diwrnod
desk-account-nudge-hint = Mae 0 yn golygu byth.
desk-account-away = I ffwrdd tan
desk-account-away-hint = Mae’r hyn sydd gennych mewn llaw yn mynd yn ôl i’r ciw ar unwaith, ac ni ddaw post dyddiol.
desk-error-account = Ysgrifennwch rif o 0 i 999, a diwrnod fel dyddiad.
desk-save = Cadw
desk-saved = Mae wedi’i gadw.
