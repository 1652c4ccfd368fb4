### Tudalennau ar gyfer pan nad oedd rhywbeth wedi gweithio. Mae pob un yn dweud beth ddigwyddodd,
### beth ddaeth o'r ateb, a beth i'w wneud: `problem-{word}-title`, `-answer`, `-do`.

problem-back = Yn ôl at y cwestiwn
problem-type = Teipio derbynneb

problem-bad-request-title = Doedden ni ddim yn gallu darllen hynny
problem-bad-request-answer = Chafodd dim ei gadw y tro hwn.
problem-bad-request-do = Ewch yn ôl a phwyswch eich ateb eto.

problem-not-found-title = Dydy'r dudalen hon ddim yma
problem-not-found-answer = Chafodd dim ei anfon.
problem-not-found-do = Edrychwch ar y cyfeiriad ar yr arwydd a'i deipio eto. Mae llythrennau mawr a bach yr un peth.

problem-method-title = Dydy hynny ddim yn gweithio yma
problem-method-answer = Chafodd dim ei gadw y tro hwn.
problem-method-do = Teipiwch y cyfeiriad ar yr arwydd a phwyswch ateb yno.

problem-closed-title = Does dim atebion yn cael eu cymryd yma nawr
problem-closed-answer = Chafodd dim ei gadw o'r cynnig hwn.
problem-closed-do = Defnyddiwch yr arwydd diweddaraf, neu rhowch gynnig arall arni ryw ddiwrnod arall.

problem-too-large-title = Roedd hynny'n rhy hir
problem-too-large-answer = Ni chafodd ei gadw.
problem-too-large-do = Ewch yn ôl, gwnewch eich geiriau'n fyrrach, a'u hanfon eto.

problem-too-many-title = Arhoswch ychydig
problem-too-many-answer = Roedd llawer o geisiau mewn amser byr, felly wnaethon ni ddim cadw'r un hwn.
problem-too-many-do = Arhoswch ychydig funudau, ewch yn ôl a rhowch gynnig arall arni.

problem-busy-title = Mae llawer o bobl yn ateb nawr
problem-busy-answer = Allwn ni ddim bod yn siŵr bod eich ateb wedi'i gadw.
problem-busy-do = Arhoswch funud, ewch yn ôl a'i bwyso eto. Dim ond unwaith mae'n cyfrif, waeth faint o weithiau y pwyswch chi.

problem-broken-title = Aeth rhywbeth o'i le yma
problem-broken-answer = Ein bai ni yw hyn. Efallai nad yw eich ateb wedi'i gadw.
problem-broken-do = Arhoswch funud, ewch yn ôl a'i bwyso eto. Dim ond unwaith mae'n cyfrif, waeth faint o weithiau y pwyswch chi.

problem-receipt-title = Does gennym ni ddim ateb ar gyfer y dderbynneb hon
problem-receipt-answer = Mae wedi'i ddileu, neu mae'n rhy hen, neu mae un llythyren yn anghywir.
problem-receipt-do = Edrychwch ar bob llythyren a rhif, a'i theipio eto.

problem-too-late-title = All hyn ddim cael ei newid mwyach
problem-too-late-answer = Mae'r hyn a anfonoch chi o'r blaen yn aros fel yr oedd.
problem-too-late-do = Gallwch ei ddileu o hyd.
