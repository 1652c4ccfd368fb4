//! Scenes of money and things taken.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::act(
        "danger/money-taken",
        Kind::Financial,
        Level::Urgent,
        &[
            "@take .. from? my/her/his/their/mums/nans/dads/grans/bwrs/mhwrs/taids/nains/brothers/sisters/uncles/aunts/mams .. @money",
            "@money .. gone/goes/missing/vanish*/disappear*/short/stolen/taken/diflannu/ar_goll/emptied & when/whenever/every/after/since/week/friday/carer/visit*/same/both/home/new/days/mondays/only/weekend/grandson/again/thursday/nobody/drawer",
            "@visitor .. has/got/keeps/holds/took/uses/knows .. card/pin/pin_number/cheque_book/chequebook/bank_book/pension/book/cards/account/purse/keys & her/his/mums/my/nans/easier/shopping/bank",
            "pin/pin_number/bank_card/bank_details/password/passcode & carer/cleaner/neighbour/grandson/niece/nephew/friend/helper/shopping/knows/son/daughter/worker",
            "receipts/receipt/statement/statements/change/sums .. never/dont/doesnt/missing/no/short & carer/shopping/pin/card/worker/accounts/lads/home/support",
            "holds/does/enters/keys .. card/number/pin & her/woman/man/she/he/lady/gentleman/old & purse/notes/lost/isnt_his/bank/post_office/counter/pension",
            "sign/signed/signs/signing/signed_over .. house/papers/will/attorney/form/forms/blank/over/cheques/something & didnt/made/grandson/son/daughter/doesnt_know/nobody/her/him/without/understand/dementia/told/carer/niece/new",
            "attorney/power_of_attorney/poa/lpa & sale/sold/sells/spend*/nobody_told/car/holiday/cant/wont/carer/money/house/nephew/bills/unpaid/new",
            "new/changed/changing/change .. will & her/his/carer/solicitor/neighbour/grandson/everything/left/friend/weeks/dementia",
            "house/flat .. sale/sold/transferred/name & attorney/doesnt_know/thinks/without/son/nephew/signed/never",
            "borrow*/borrowed/lend/lent/lends/loan/benthyg/fenthyg/menthyg .. off/from/my/money/never/oddi/car/pounds/it & carer/worker/back/autism/residents/never/learning/support/mum/staff/again/nhw/eto/mae_o",
            "loan/loans/contract/contracts/bailiffs/credit_cards/catalogue/debts/arrears .. her/his/my/name/lady/never & niece/nephew/never/doesnt/managing/why/name/son/bailiffs/internet/grandson",
            "giro/pension/payday/pay_day/benefits/benefit/pip/wages/pensiwn/mhensiwn .. day/in/comes/dod/paid & they/he/lads/stand/come/takes/tenner/turns_up/round/gone/mae_o/wedyn/son/friends/keep/she & keep/let/me/take/draw/gone/turns/again/stand/dim/hands/him",
            "come/comes/turn/turns .. giro_day/pension_day/payday/pay_day/benefit_day",
            "roofer/builder/tradesman/tarmac/driveway/workmen/gardener/plumber/salesman/caller & paid/thousand/hundred/bank/cash/cheque/more/back/times/again/drove & her/him/mum/dad/old/shes/hes/still/nan",
            "took/takes/drove/marched .. her/him/mum/dad/gran/me .. to_the_bank/cashpoint/cash_machine/solicitor/atm/post_office",
            "online/facebook/internet/phone/caller .. boyfriend/girlfriend/man/friend/bank/soldier/doctor/police/widow & sent/sending/gift_cards/money/thousand/loves/bitcoin/transfer*/never_met/savings & she/he/mum/dad/i/her",
            "gift_cards/vouchers/bitcoin/western_union & mum/dad/she/he/asked/online/caller/bank/i",
            "no_food/nothing_in/empty_fridge/unpaid/heating_off/cut_off/fiver/milkman & grandson/son/daughter/niece/nephew/card/pension/money/lodger/carer & her/she/has/moved/his",
            "moved_in/living_in/staying & card/pension/paying/pays/rent/money/bills/drugs/wont_leave/sofa/dealers & nan/her/his/brother/lads/men/mum/uncle/my",
            "cuckoo*/taken_over/took_over/wont_leave/using .. flat/house/his_flat/her_flat & drugs/deal*/lads/men/brother/scared/bedroom/lodger",
            "all_bought/bought/charged/paid_for/billed .. same/television/telly/staff/meals/holiday & accounts/one/lads/residents/only/own_money/supported_living",
            "scared/afraid .. say/ask/lose & money/card/pin/carer/come/grandson/son",
            "wont_let/doesnt_let/have_to_ask/asks_me/gives_me & my_money/my_own_money/my_pension/my_card/own_pension/tenner/fiver/pocket_money",
            "rings/ring/watch/necklace/medals/jewellery/brooch/earrings/locket .. gone/missing/vanished/disappeared/swapped/not_hers & mum/mams/mums/nan/home/hospital/ward/carer/finger/both/week/engagement/died/dad",
            "bob_tro .. pensiwn/arian/pres/giro .. & dod/mynd/fo/mae",
        ],
    ),
    Rule::act(
        "danger/money-taken",
        Kind::Financial,
        Level::Urgent,
        &[
            "~dwyn/~cymryd/~benthyg/dwgyd/~mynd/~gwario/~diflannu .. ~pwrs/~arian/~pensiwn/~cerdyn/~modrwy/pres/bres/phres/~cynilion",
            "~arian/pres/~pwrs/~pensiwn/~modrwy/~cerdyn .. ~diflannu/ar_goll/wedi_mynd/di_mynd/mynd & bob/pan/nain/taid/mam/dad/ar_ol/gofalw*/newydd/dydd/ddydd",
            "~cerdyn/pin/llyfr_banc/cerdyn_banc/~pensiwn .. gan/da/gyda/efo & nai/wyr/mab/merch/gofalw*/cymydog/nith",
            "edrych_ar_ol/edrych_ol/rheoli .. arian/pres/llyfr_banc/banc/cyfri",
        ],
    ),
    Rule::state(
        "danger/money-missing",
        Kind::Financial,
        Level::Concern,
        &[
            "purse/wallet/cardigans/clothes/belongings/things/money/cash/£15/slippers .. gone/missing/isnt/worn_by/someone_else/others & mum/dad/home/ward/residents/nan/her",
            "asked/asks/asking .. her/him/mum/dad/residents/me/gran for .. money/loan/lend/fiver/tenner",
            "new will && new/friend/carer/neighbour/solicitor",
            "loans/loan/bailiffs/debt_collectors/contract && niece/nephew/grandson/son/daughter/carer/managing && she/he/her/his & never/doesnt/three/behind/hid",
        ],
    ),
];
