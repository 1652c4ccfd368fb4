# Tudalen tîm gwasanaeth: sylwadau fesul swp, "Dywedoch chi, gwnaethom ni".

team-title = { $service }: beth ddywedodd pobl
team-text = Darllenwch beth ddywedodd pobl am y gwasanaeth hwn, a dywedwch wrthynt beth ddaeth o hynny.
team-parts = Ar y dudalen hon
team-saved = Wedi’i gadw.
team-withdrawn = Wedi’i dynnu. Nid yw ar unrhyw dudalen mwyach.

team-summary-title = Sut aeth hi
team-summary-more = Crynodeb llawn { $month }
team-summary-none = Nid oes crynodeb yn sôn am y gwasanaeth hwn eto. Daw un pan gaiff mis ei ryddhau.

team-comments-title = Sylwadau
team-comments-text = Mae sylwadau’n dod gyda’i gilydd, ar ddydd Llun, pan fydd digon ohonynt fel na ellir adnabod neb.
team-comments-guess = Dim ond eu misoedd a ddangosir. Peidiwch â cheisio dyfalu pwy a’u hysgrifennodd.
team-comments-none = Nid oes sylwadau wedi dod gyda’i gilydd eto. Caiff eich tîm neges e-bost pan fyddant.
team-months = { $from } i { $to }
team-only = I’r tîm yn unig: peidiwch â’i rannu.
team-print = Rhoi hwn ar y daflen
team-acted = Fe wnaethom rywbeth am hyn
team-pages = Mwy o sylwadau
team-older = Sylwadau hŷn
team-newer = Sylwadau mwy newydd

team-said-title = Dywedoch chi, gwnaethom ni
team-said-text = Dywedwch mewn dwy linell beth ddywedodd pobl wrthych a beth wnaethoch chi. Mae’r un newyddaf ar y dudalen sy’n diolch i bobl am eu hateb. Er enghraifft: “Roedd hi’n oer yn yr ystafell aros.” “Trwsiwyd y gwres gennym.”
team-said-none = Nid oes dim wedi’i ddweud yn ôl eto. Dechreuwch gydag un peth bach y gwnaethoch ei newid.
team-said-people = Dywedodd pobl wrthym:
team-said-done = Beth wnaethom ni:
team-said-planned = Beth fyddwn ni’n ei wneud:
team-said-edit = Newid
team-said-mark-done = Mae hyn wedi’i wneud
team-said-withdraw = Tynnu
team-state-done = Wedi’i wneud
team-state-planned = Ar y gweill

team-form-new = Dweud rhywbeth yn ôl
team-form-change = Newid yr hyn a ddywedoch
team-form-began = Mae’n dechrau gyda sylwadau { $months }.
team-form-hint = Un llinell o 140 nod ar y mwyaf yw pob un. Gall pawb ei darllen: peidiwch ag ysgrifennu enwau, a defnyddiwch eich geiriau eich hun, nid geiriau sylw.
team-form-optional = Os dymunwch
team-form-heard = Beth ddywedodd pobl
team-form-did = Beth wnaethoch chi, neu beth fyddwch yn ei wneud
team-form-state = A yw wedi’i wneud?
team-form-no-person = Nid enw person yw’r hyn sy’n edrych fel enw yma
team-error-heard = Ysgrifennwch beth ddywedodd pobl
team-error-did = Ysgrifennwch beth wnaethoch chi, neu beth fyddwch yn ei wneud
team-error-long = Ysgrifennwch 140 nod ar y mwyaf
team-error-personal = Gall pawb ddarllen hyn, felly tynnwch: { $found }

team-sheet-title = Taflen i’r wal
team-sheet-text = Un dudalen (PDF) i’r ystafell staff a’r ystafell aros: y crynodeb, hyd at dri pheth a wnaethoch, a hyd at dri sylw. Ticiwch y sylwadau uchod rydych am eu cael; fel arall bydd yn cymryd y rhai diweddaraf. Nid yw sylwadau i’r tîm yn unig byth arni.
team-sheet-languages = Ieithoedd
team-sheet-make = Gwneud y daflen
team-sheet-heading = { $service }: beth ddywedodd pobl wrthym
team-sheet-comments = Yn eu geiriau eu hunain
team-sheet-answer = Sut oedd hi i chi? Dywedwch wrthym: { $address }

team-account-mail = Dweud wrthyf drwy e-bost pan fydd sylwadau i’m tîm wedi dod gyda’i gilydd

# Yr hyn a wnaed, fel y mae’r archwiliad yn ei ddweud.
staff-act-said-add = dywedodd rywbeth yn ôl
staff-act-said-change = newidiodd yr hyn a ddywedwyd yn ôl
staff-act-said-done = dywedodd fod rhywbeth wedi’i wneud
staff-act-said-withdraw = tynnodd yn ôl yr hyn a ddywedwyd
