# Atebion a ddaeth ar bapur neu dros y ffôn.

entry-title = Atebion o bapur a ffôn
entry-text = Mae rhai pobl yn ateb ar ffurflen neu mewn galwad. Cyfrwch atebion un lle ac un diwrnod, teipiwch y niferoedd, a byddant yn cyfrif fel pob un arall. Er enghraifft: 45 ffurflen o’r blwch yn y llyfrgell, a gasglwyd ddydd Gwener.
entry-new = Nodi atebion
entry-empty = Nid oes dim wedi’i nodi eto. Casglwch y ffurflenni neu nodiadau’r galwadau, trefnwch nhw fesul ateb, a phwyswch “Nodi atebion”.
entry-caption = Sypiau a nodwyd, y diweddaraf yn gyntaf
entry-newest = Dyma’r { $n } diweddaraf.
entry-see = Gweld y swp
entry-where = Lle
entry-how = Sut
entry-day = Diwrnod yr atebion
entry-answers = Atebion
entry-comments = Sylwadau
entry-by = Nodwyd
entry-by-on = { $name }, { $day }
entry-state = Cyflwr
entry-state-entered = yn cyfrif
entry-state-asked = yn aros i gael ei ddileu
entry-state-struck = dilëwyd ar { $day }: { $reason }
entry-how-paper = ar bapur
entry-how-phone = dros y ffôn
entry-stored = { $n ->
    [one] Mae { $n } ateb wedi’i storio. Mae’n cyfrif nawr.
   *[other] Mae { $n } ateb wedi’u storio. Maent yn cyfrif nawr.
}
entry-known = Cafodd y ffurflen hon ei storio o’r blaen, fel y mae isod. Nid ychwanegwyd dim.
entry-more = Nodi mwy o’r un lle a’r un diwrnod

# Ble a phryd
entry-place-title = O ble daw’r atebion?
entry-place-text = Un swp yw un lle, un ffordd ac un diwrnod. Mae ffurflenni dau ddiwrnod yn ddau swp.
entry-touchpoint = Pwynt cyswllt
entry-choose = Dewiswch
entry-channel = Sut y daethant
entry-day-hint = Y diwrnod yr atebodd pobl, nid heddiw os atebon nhw cyn hynny.
entry-go-on = Ymlaen
entry-no-places = Nid oes pwynt cyswllt y cewch nodi atebion drosto. Gweinyddwr sy’n ychwanegu un.
entry-error-place = Dewiswch bwynt cyswllt.
entry-error-channel = Dewiswch bapur neu ffôn.
entry-error-day = Ysgrifennwch y diwrnod fel dyddiad.
entry-error-ahead = Nid yw’r diwrnod hwnnw wedi dod eto. Dewiswch heddiw neu ddiwrnod cyn hynny.
entry-error-closed = Mae { $month } wedi cau. Nid yw ei ffigurau byth yn newid, felly ni ellir ychwanegu atebion. Os oes rhywbeth o’i le ynddo, gofynnwch i weinyddwr am gywiriad.
entry-error-not-open-paper = Ni chymerodd { $place } atebion ar bapur ym mis { $month }.
entry-error-not-open-phone = Ni chymerodd { $place } atebion dros y ffôn ym mis { $month }.
# $channel yw gair sefydlog y sianel, $command yr hyn a deipir.
entry-add-channel = Gweinyddwr sy’n ychwanegu’r sianel “{ $channel }” at y pwynt cyswllt; ar y llinell orchymyn: { $command }. Mae ar agor o’r mis yr ychwanegir hi ymlaen.

# Y niferoedd
entry-counts-title = { $place }: y niferoedd
entry-facts-paper = Atebion ar bapur { $day }
entry-facts-phone = Atebion dros y ffôn { $day }
entry-other-place = Dewis lle neu ddiwrnod arall
entry-total-title = Cyfrwch yn gyntaf
entry-total = Faint o ffurflenni neu alwadau sydd i gyd?
entry-total-hint = Cyfrwch nhw â llaw cyn eu trefnu. Rhaid i’r niferoedd isod adio i hyn.
entry-each-title = Faint o bob ateb?
entry-each-hint = O 0 i 500. Mae maes gwag yn 0.
entry-words-title = Sylwadau ar y ffurflenni
entry-words-text = Teipiwch sylw fel y’i hysgrifennwyd, a dewiswch yr ateb a diciwyd ar yr un ffurflen. Gadewch allan enwau, rhifau ffôn a beth bynnag sy’n dangos pwy yw rhywun: ysgrifennwch “[enw]” yn eu lle. Mae cymedrolwr yn ei ddarllen cyn neb arall.
entry-words-danger = Os yw ffurflen yn dweud bod rhywun mewn perygl, dywedwch wrth eich cyswllt diogelu nawr. Peidiwch ag aros am y dudalen hon.
entry-words = Sylw { $n }
entry-beside = Ateb ar yr un ffurflen
entry-share = Mae’r ffurflen yn dweud y caiff eraill ei ddarllen
entry-share-short = Caiff ei rannu
entry-rows-more = Mwy o resi i sylwadau
entry-error-number = { $answer }: ysgrifennwch rif cyfan o 0 i 500.
entry-error-total = Ysgrifennwch faint sydd i gyd, o 1 i 2,000.
entry-error-sum = Cyfrifoch { $total } â llaw, ac mae’r niferoedd yn adio i { $sum }. Cyfrwch eto, a chywirwch yr hyn sydd o’i le.
entry-error-set = Ym mis y diwrnod hwnnw gofynnwyd cwestiwn arall, felly mae’r atebion yn rhai gwahanol. Edrychwch ar bob nifer eto.
entry-error-long = Mae gan sylw { $n } { $length } o nodau; 5,000 yw’r mwyaf. Byrhewch ef.
entry-error-unreadable = Mae gan sylw { $n } nod na ellir ei storio. Teipiwch ef â llaw.
entry-error-beside = Sylw { $n }: dewiswch yr ateb a diciwyd ar yr un ffurflen.
entry-error-beyond = { $answer }: mwy o sylwadau ({ $words }) nag o atebion ({ $count }). Cyfrwch eto, neu cywirwch yr ateb wrth ymyl sylw.
entry-error-rows = Mae { $n } o sylwadau’n ormod i un swp; 20 yw’r mwyaf. Nodwch y lleill fel swp ar wahân, gyda’u niferoedd.
entry-error-stale = Bu’r dudalen hon ar agor am fwy nag wythnos. Edrychwch drosti a phwyswch unwaith eto.

# Unwaith eto
entry-again-title = Teipiwch y niferoedd unwaith eto
entry-again-text = Cymerwch y ffurflenni yn eich llaw eto a theipiwch bob nifer yr eildro. Rhaid i’r ddau gytuno; felly ceir hyd i lithriad bys. Nid oes dim wedi’i storio eto.
entry-again-words = { $n ->
    [one] Mae { $n } sylw yn mynd gyda nhw.
   *[other] Mae { $n } sylw yn mynd gyda nhw.
}
entry-again-names = { $n ->
    [one] Mae’n ymddangos bod sylw { $numbers } yn dangos pwy yw rhywun: enw, rhif neu gyfeiriad. Ewch yn ôl a’i adael allan, neu gadewch i’r cymedrolwr ei dorri.
   *[other] Mae’n ymddangos bod sylwadau { $numbers } yn dangos pwy yw rhywun: enw, rhif neu gyfeiriad. Ewch yn ôl a’i adael allan, neu gadewch i’r cymedrolwr ei dorri.
}
entry-again-back = Mynd yn ôl a newid
entry-again-store = { $n ->
    [one] Storio { $n } ateb
   *[other] Storio { $n } ateb
}
entry-error-differs = { $answer }: { $first } y tro cyntaf, { $second } nawr. Edrychwch ar y ffurflenni, a chywirwch yr un anghywir.

# Un swp
entry-batch-title = Swp { $n }
entry-count = Nifer
entry-strike-title = Ei ddileu
entry-strike-text = Pan fydd swp yn anghywir, dilëwch ef a’i nodi eto. Rhaid i ail berson gytuno; gall fod yn unrhyw un arall sy’n nodi atebion dros y gwasanaeth hwn. Wedyn nid yw’r atebion yn cyfrif mwyach, a chaiff eu sylwadau eu dileu. Mae’r hyn a all ddweud bod rhywun mewn perygl yn aros gyda diogelu.
entry-strike-why = Beth sydd o’i le arno?
entry-strike-do = Gofyn i ail berson
entry-strike-asked = Gofynnwyd amdano. Dywedwch wrth gydweithiwr sy’n nodi atebion dros y gwasanaeth hwn; mae i’w gael dan “Ail berson”.
entry-strike-waits = Mae rhywun wedi gofyn am ei ddileu. Mae i’w gael gan ail berson dan “Ail berson”.
entry-strike-theirs = Dim ond y sawl a’i nododd a gaiff ofyn am ei ddileu, neu rywun sy’n nodi atebion dros y sefydliad cyfan.
entry-strike-closed = Mae ei fis wedi cau, felly ni ellir ei ddileu mwyach. Os yw’n anghywir, gofynnwch i weinyddwr am gywiriad.
entry-error-not-yours = Y sawl a nododd swp sy’n gofyn am ei ddileu, neu rywun sy’n nodi atebion dros y sefydliad cyfan.
desk-asked-strike-out = Dileu swp o atebion a nodwyd: { $about }
staff-act-entry-add = nododd atebion
staff-act-entry-strike-asked = gofynnodd am ddileu swp
staff-act-entry-strike = dilëodd swp
months-entered = { $n ->
    [one] Nodwyd un swp o atebion o bapur neu ffôn. Mae’n cyfrif.
   *[other] Nodwyd { $n } swp o atebion o bapur neu ffôn. Maent yn cyfrif.
}
