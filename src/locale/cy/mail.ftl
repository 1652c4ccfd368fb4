# Negeseuon e-bost i'r bobl sy'n gweithio yma. Nid oes gair o unrhyw sylw mewn neges, na ble yr ysgrifennwyd ef.

mail-invitation-subject = Eich dolen i Heard, ar gyfer { $organisation }
mail-invitation-body =
    Helo { $name },

    Mae { $organisation } wedi gwneud cyfrif i chi ar Heard, lle mae pobl yn dweud sut aeth ei wasanaethau.

    Dewiswch eich cyfrinair yma:
    { $link }

    Mae’r ddolen yn gweithio unwaith, am { $hours } awr. Ar ôl hynny, gofynnwch i’r person a’ch gwahoddodd am un newydd.

    Os nad oeddech yn disgwyl hon, peidiwch â gwneud dim: heb gyfrinair mae’r cyfrif yn aros ynghau.

mail-urgent-subject = Sylw brys i { $service }
mail-urgent-body =
    Mae sylw brys wedi dod i mewn i { $service }. Gall rhywun fod mewn perygl.

    Nid oes neb wedi agor hwn eto. Darllenwch ef yma:
    { $link }

    Mae angen i chi fod wedi mewngofnodi. Er diogelwch, nid oes gair o’r sylw yn y neges hon. Peidiwch ag ateb y neges.
mail-urgent-out-of-hours = Y tu allan i oriau gwaith, ffoniwch { $name } ar { $phone }.
mail-urgent-out-of-hours-phone = Y tu allan i oriau gwaith, ffoniwch { $phone }.

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
