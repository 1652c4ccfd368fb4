# Negeseuon e-bost i'r bobl sy'n gweithio yma. Nid oes gair o unrhyw sylw mewn neges, na ble yr ysgrifennwyd ef.

mail-invitation-subject = Eich dolen i Heard, ar gyfer { $organisation }
mail-invitation-body =
    Helo { $name },

    Mae { $organisation } wedi gwneud cyfrif i chi ar Heard, lle mae pobl yn dweud sut aeth ei wasanaethau.

    Dewiswch eich cyfrinair yma:
    { $link }

    Mae’r ddolen yn gweithio unwaith, am { $hours } awr. Ar ôl hynny, gofynnwch i’r person a’ch gwahoddodd am un newydd.

    Os nad oeddech yn disgwyl hon, peidiwch â gwneud dim: heb gyfrinair mae’r cyfrif yn aros ynghau.

mail-test-subject = E-bost prawf { $organisation }: agorwch ei ddolen
mail-test-body =
    Helo { $name },

    Gofynnoch i Heard am yr e-bost hwn, i weld a yw e-bost yn cyrraedd. Mae’n cyrraedd, os ydych yn darllen hwn.

    Dywedwch hynny yma, ac mae’r cam wedi’i wneud:
    { $link }

mail-urgent-subject = Sylw brys i { $service }
mail-urgent-body =
    Mae sylw brys wedi dod i mewn i { $service }. Gall rhywun fod mewn perygl.

    Nid oes neb wedi agor hwn. Darllenwch ef yma:
    { $link }

    Mae angen i chi fod wedi mewngofnodi. Er diogelwch, nid oes gair o’r sylw yn y neges hon. Peidiwch ag ateb y neges.

mail-handover-subject = Cofnod diogelu { $reference }
mail-handover-body =
    Trosglwyddwyd sylw am { $service } i chi fel pryder diogelu. Ei gyfeirnod yw { $reference }.

    Mae’r ddolen hon yn agor y cofnod unwaith, i rywun sydd wedi mewngofnodi. Mae’n gweithio am saith diwrnod:

    { $link }

    Mae’r cofnod yn cau pan fydd rhywun yn dweud wrth bwy y dywedwyd, sut, pryd, a beth oedd y canlyniad.
mail-about-staff-subject = Sylw a all fod am staff { $service }
mail-about-staff-body =
    Gall sylw am { $service } fod am rywun sy’n darllen y sylwadau yno. Fe’i cedwir rhagddynt, a dim ond pobl sy’n darllen sylwadau dros y sefydliad cyfan sy’n ei weld:

    { $link }
mail-urgent-out-of-hours = Y tu allan i oriau, ffoniwch { $name } ar { $phone }.
mail-urgent-out-of-hours-phone = Y tu allan i oriau, ffoniwch { $phone }.

# I'r ail gyswllt, awr yn ddiweddarach.
mail-unopened-subject = Nid oes neb wedi agor sylw brys i { $service }
mail-unopened-body =
    Daeth sylw brys i mewn i { $service } awr yn ôl. Gall rhywun fod mewn perygl.

    Nid oes neb wedi agor hwn. Chi yw’r ail gyswllt, felly gwnewch yn siŵr bod rhywun yn gwneud:
    { $link }

    Mae angen i bwy bynnag sy’n ei agor fod wedi mewngofnodi. Er diogelwch, nid oes gair o’r sylw yn y neges hon. Peidiwch ag ateb y neges.

# I'r ail gyswllt, pan nad oes neb yn edrych ar y ciw.
mail-queue-unopened-subject = Nid oes neb wedi agor ciw { $organisation } ers diwrnod gwaith
mail-queue-unopened-body =
    Mae sylwadau yn aros yn { $organisation }, ac nid oes neb wedi agor y ciw ers diwrnod gwaith cyfan.

    Yn aros: { $waiting }
    Brys: { $urgent }
    Hynaf: { $days ->
        [0] heddiw
       *[other] { $days } diwrnod gwaith
    }

    Chi yw’r ail gyswllt, felly gwnewch yn siŵr bod rhywun yn eu darllen:
    { $link }

    Mae angen i bwy bynnag sy’n ei agor fod wedi mewngofnodi. Daw’r neges hon unwaith y dydd nes i rywun wneud.

# I bob cymedrolwr, pan fydd y diwrnod gwaith yn dechrau.
mail-digest-subject = { $waiting ->
    [one] Mae { $waiting } sylw yn aros i gael ei ddarllen
   *[other] Mae { $waiting } o sylwadau yn aros i gael eu darllen
}
mail-digest-body =
    Helo { $name },

    Yn aros: { $waiting }
    Brys: { $urgent }
    I’w gwneud heddiw: { $due }
    Hynaf: { $days ->
        [0] heddiw
       *[other] { $days } diwrnod gwaith
    }

    Yr un mwyaf peryglus sydd gyntaf:
    { $link }

    Daw’r neges hon ar ddiwrnodau gwaith pan fydd rhywbeth yn aros i chi.

mail-released-subject = { $organisation }: mae { $month } wedi’i ryddhau
mail-released-body =
    Mae { $organisation } wedi rhyddhau’r hyn a ddywedodd pobl ym mis { $month }.

    Darllenwch ef, neu lawrlwythwch ef fel taenlen:
    { $link }

    Gofynnoch am gael gwybod. I atal y negeseuon hyn:
    { $stop }
mail-corrected-subject = { $organisation }: cywirwyd { $month }
mail-corrected-body =
    Mae { $organisation } wedi cywiro ei ffigurau ar gyfer { $month }. Mae’r dudalen yn dweud pam.

    { $link }

    Gofynnoch am gael gwybod. I atal y negeseuon hyn:
    { $stop }
mail-refused-subject = { $organisation }: ni ryddhawyd { $month }
mail-refused-body =
    Ataliodd y gwiriad diogelwch { $month } ar gyfer { $organisation }. Ni chyhoeddwyd dim. Mae
    darllenwyr yn gweld nad yw’r mis wedi’i ryddhau.

    Dyma’r hyn a ganfu:
    { $found }

    Mae’r dudalen yn dangos y cyfan a’r hyn y gallwch ei wneud: gadael llif allan, cywiro’r
    gofrestr, neu roi cynnig arall arni. Os nad oes dim wedi newid a bod y gwiriad yn dal i wrthod,
    dywedwch wrth bwy bynnag sy’n rhedeg y gwasanaeth.
    { $link }
mail-bursts-subject = { $organisation }: edrychwch ar { $month } cyn ei ryddhau
mail-bursts-body =
    Daeth mwy na hanner atebion rhai grwpiau mewn llif o un lle. Gall hynny fod yn un person, neu’n
    grŵp mewn un ystafell. Felly mae { $month } ar gyfer { $organisation } yn aros amdanoch chi.

    Dyma’r hyn a ganfuwyd:
    { $found }

    Os ydynt yn onest, dywedwch hynny ar y dudalen hon, a bydd y mis yn cau. Os nad ydynt, gall dau
    weinyddwr eu gadael allan:
    { $link }

# I bob un yn nhîm gwasanaeth, pan ddaw sylwadau ynghyd.
mail-batch-subject = Sylwadau newydd i { $service }
mail-batch-body =
    Ysgrifennodd pobl am { $service }, ac mae eu geiriau’n barod i’ch tîm eu darllen:
    { $link }

    Mae angen i chi fewngofnodi. Nid oes gair o unrhyw sylw yn y neges hon. Peidiwch ag ateb y neges.

    Gallwch ddiffodd y negeseuon hyn:
    { $account }

# I rywun a anghofiodd eu cyfrinair.
mail-reset-subject = Eich dolen i ddewis cyfrinair newydd
mail-reset-body =
    Helo { $name },

    Dewiswch gyfrinair newydd ar gyfer Heard yma:
    { $link }

    Mae’r ddolen yn gweithio unwaith, am { $hours } awr. Mae’n eich allgofnodi ym mhob man arall.

    Os na ofynnoch amdani, peidiwch â gwneud dim: mae eich cyfrinair yn aros fel y mae.

# I rywun sydd â chyfrif ac a gafodd rôl.
mail-role-subject = Mae gennych rôl ar Heard, ar gyfer { $organisation }
mail-role-body =
    Helo { $name },

    Mae { $organisation } wedi rhoi rôl i chi ar Heard, lle mae pobl yn dweud sut aeth ei wasanaethau:
    { $roles }

    Mewngofnodwch yma:
    { $link }

    Heb gyfrinair eto, neu wedi’i anghofio? Cewch ddolen yma:
    { $forgotten }

    Os nad oeddech yn disgwyl hyn, dywedwch wrth { $organisation }.

# I bob gweinyddwr arall, ac i’r un a’i gwnaeth.
mail-made-admin-subject = Mae gan { $organisation } weinyddwr newydd
mail-made-admin-body =
    Helo { $name },

    Mae { $by } wedi gwneud { $who } yn weinyddwr { $organisation }. Mae gweinyddwyr yn gwahodd pobl, yn rhoi rolau ac yn cau cyfrifon.

    Os yw hynny’n iawn, peidiwch â gwneud dim. Os nad yw, caewch y cyfrif hwnnw ar unwaith, a dywedwch wrth bwy bynnag sy’n rhedeg Heard:
    { $link }
