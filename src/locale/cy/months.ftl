# Misoedd ar eu ffordd i gael eu rhyddhau, i weinyddwyr.

months-title = Misoedd
months-text = Mae mis yn cau ohono’i hun ar y diwrnod cau. Cyn hynny gallwch edrych ar yr hyn sydd ar ôl, ei ryddhau’n gynt, neu ei ddal yn ôl am ychydig ddyddiau.
months-none = Nid oes mis wedi dechrau eto. Mae mis yn dechrau pan fydd gan wasanaeth le i ofyn i bobl.
months-month = Mis
months-standing = Ble mae arni
months-running = Mae atebion yn dod i mewn. Mae’n cau ohono’i hun ar { $day }.
months-closes = Mae’n cau ohono’i hun ar { $day }.
months-held = Wedi’i ddal yn ôl tan ddiwedd { $day }: { $reason }
months-releasing = Caiff ei ryddhau am { $time }. Tan hynny gallwch ei atal.
months-bursts = Mae’n aros amdanoch chi: daeth rhai grwpiau o atebion mewn llif gan mwyaf.
months-refused = Heb ei ryddhau: gwrthododd y gwiriad diogelwch ef.
months-waits = Cafodd ei fewnforio, felly nid yw’n cau ohono’i hun. Rhyddhewch ef pan fydd ei holl atebion i mewn.
months-released = Rhyddhawyd ar { $day }.
months-corrected = Rhyddhawyd, a chywirwyd ar { $day } (fersiwn { $version }).
months-call-off = Atal y rhyddhau
months-end-hold = Peidio â’i ddal yn ôl mwyach
months-read = Darllen yr hyn a ryddhawyd
months-left = Beth sydd ar ôl i edrych arno
months-left-none = Dim byd. Dim llif, dim oriau prysur iawn, dim sylwadau brys yn aros, dim arwydd a aeth yn dawel.
months-left-text = Cewch edrych ar y rhain cyn i’r mis gau. Nid oes dim yma’n ei atal. Dim ond chi sy’n gweld y seroau a’r oriau: nid ydynt mewn unrhyw ryddhad.
months-asked = { $n ->
    [one] Mae llif yn aros i ail weinyddwr gytuno i’w adael allan.
   *[other] Mae { $n } llif yn aros i ail weinyddwr gytuno i’w gadael allan.
}
months-urgent = { $n ->
    [one] Mae sylw brys yn aros am benderfyniad.
   *[other] Mae { $n } sylw brys yn aros am benderfyniad.
}
months-loud = { $name }: daeth { $n } o { $of } ateb y mis mewn un awr, { $hour }:00 ar { $day }.
months-quiet = Ni chafodd { $name } ({ $code }) unrhyw ateb. Y mis cynt cafodd { $n }. A yw’r arwydd yno o hyd?
months-floods = Atebion a ddaeth mewn llif
months-floods-text = Llawer o atebion o un lle mewn amser byr. Gall hynny fod yn un person, neu’n grŵp mewn un ystafell. Maent yn cyfrif oni bai bod dau weinyddwr yn eu gadael allan.
months-place = Lle
months-burst-answers = Mewn llif
months-leave-out = Gofyn am adael llif allan
months-preview = Beth fyddai’n cael ei ryddhau
months-preview-text = Pe bai’n cau nawr. Gall atebion sy’n dal i aros mewn ciw ar weinydd fod ar goll.
months-preview-table = Dangos y ffigurau
months-safe = { $n ->
    [one] Darllenodd y gwiriad diogelwch y rhyddhad hwn ac ni allai gyfrif neb.
   *[other] Darllenodd y gwiriad diogelwch bob un o’r { $n } rhyddhad gyda’i gilydd ac ni allai gyfrif neb.
}
months-unsafe = Byddai’r gwiriad diogelwch yn ei wrthod
months-unsafe-text = Gadewch lif allan, neu cywirwch pa leoedd oedd ar agor, ac edrychwch eto. Os nad oes dim yn helpu, dywedwch wrth bwy bynnag sy’n rhedeg y gwasanaeth: mae darllenwyr yn gweld nad yw’r mis wedi’i ryddhau, a pham.
months-bursts-title = Grwpiau a ddaeth mewn llif gan mwyaf
months-confirm-bursts = Maent yn onest: cyfrifwch nhw
months-now = Ei ryddhau nawr
months-now-text = Caiff ei ryddhau ymhen deng munud, a gallwch ei atal tan hynny. Nid yw rhyddhad byth yn newid.
months-release = Rhyddhau ymhen deng munud
months-hold = Ei ddal yn ôl
months-hold-text = Tan { $day } fan bellaf. Wedyn mae’n cau ohono’i hun.
months-until = Dal yn ôl tan ddiwedd
months-error-not-over = Nid yw’r mis drosodd eto.
months-error-released = Mae’r mis wedi’i ryddhau’n barod, ac nid yw rhyddhad byth yn newid.
months-error-reason = Dywedwch pam, mewn 5 i 500 nod.
months-error-nothing = Nid oes dim i’w atal na’i gadarnhau mwyach.
months-error-day = Dewiswch ddiwrnod o heddiw hyd { $day }.
