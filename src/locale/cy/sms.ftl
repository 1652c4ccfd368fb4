### Beth mae Heard yn ei ateb i neges destun. Dim ond llythrennau GSM 03.38.

sms-thanks-why = Diolch. Eisiau dweud pam? Tecstiwch eto o fewn 24 awr.
sms-thanks = Diolch. Mae eich ateb yn cyfrif.
sms-receipt = I'w newid neu ei ddileu: { $address }, derbynneb { $receipt }
sms-receipt-short = Derbynneb { $receipt }
sms-thanks-words = Diolch. Bydd person yn darllen eich geiriau.
sms-help-line = Mewn perygl? Ffoniwch 999. Angen siarad? Y Samariaid 116 123.
sms-ask = Tecstiwch rif o { $first } i { $last }.
sms-ask-in-words = Tecstiwch rif o { $first } ({ $low }) i { $last } ({ $high }).
sms-test = Prawf: nid yw'n cael ei gyfrif.
sms-closed = Nid ydym yn derbyn atebion yma nawr. Ni wnaethom gadw eich neges.
sms-stopped = Ni chewch ragor o negeseuon gan { $organisation }. I'w cael eto, tecstiwch DECHRAU.
sms-started = Fe gewch negeseuon gan { $organisation } eto. I'w hatal, tecstiwch STOPIO.
sms-about = Mae { $organisation } yn gofyn sut mae ei wasanaethau. Tecstiwch eich barn, nid ydym yn cadw eich rhif. I atal negeseuon, tecstiwch STOPIO.
