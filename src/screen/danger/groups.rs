//! Groups of words that stand for each other in scenes.

/// Each group by its name; a line holds words in the notation of [`scene`](super::scene).
pub(super) const GROUPS: &[(&str, &[&str])] = &[
    // Words that change nothing and may stand anywhere.
    (
        "little",
        &[
            "a an the so very really just all also even still ever my his her their our your this that",
            "always been then quite actually bloody well too now again right only own being of to some",
            "yn yr y i o ei fy eu ar wedi di",
        ],
    ),
    ("i", &["i im ive id ill @cyi"]),
    ("cyi", &["dwi rwyn fi wy sai wyn ydwi dwim dwin imi ni"]),
    (
        "he",
        &["he she they hes shes theyve hed shed theyd him fe hi o nhw"],
    ),
    (
        "self",
        &["myself himself herself themselves my_self her_self him_self hisself themself"],
    ),
    (
        "selfcy",
        &["fy_hun fy_hunan fi_hun ei_hun ei_hunan eu_hunain n_hun hun hunan"],
    ),
    (
        "kin",
        &[
            "mum mums mam mams mom mummy dad dads daddy mother father nan nans nana nanna gran grans granny",
            "grandma grandad grandads granddad grandpa grandmother grandfather nain taid mamgu datcu",
            "brother sister son sons daughter daughters wife husband partner aunt auntie aunty uncle cousin friend",
            "mate neighbour neighbours grandson granddaughter niece nephew inlaw in_law",
            "~mam ~tad ~brawd ~chwaer ~mab ~merch ~gwraig ~gwr ~modryb ~ewythr ~ffrind ~cymydog",
        ],
    ),
    (
        "child",
        &[
            "child children kid kids baby babies toddler infant grandson granddaughter grandchild grandchildren",
            "boy boys girl girls lad lads niece nephew pupil pupils teenager little_one little_ones brother sister",
            "stepson stepdaughter foster_child bairn ~plentyn ~plant ~babi ~bachgen ~hogyn ~hogan ~merch crwt croten rhocyn",
        ],
    ),
    (
        "cared",
        &[
            "resident residents patient patients client clients tenant tenants service_user service_users",
            "lady ladies gentleman woman women man men old_boy old_girl elderly people person pensioner pensioners",
            "someone somebody anybody others them him her me us lodger ~preswylwyr ~preswylydd ~claf ~cleifion",
            "hen_wraig hen_ddyn hen_foi hen_ddynes hon hwn",
        ],
    ),
    ("them", &["@kin @child @cared"]),
    (
        "staff",
        &[
            "carer carers staff nurse nurses worker workers hca hcas manager managers senior matron porter",
            "assistant assistants helper helpers agency volunteer warden keyworker orderly sister_on_ward night_one",
            "night_ones night_man night_lady care_home home ward teacher coach tutor driver doctor",
            "~gofalwr ~gofalwraig ~gofalwyr ~gofalydd ~nyrs ~nyrsys ~rheolwr ~gweithiwr ~gweithwyr staff",
        ],
    ),
    (
        "partner",
        &[
            "husband wife partner boyfriend girlfriend ex fella hubby spouse bf fiance stepdad stepfather",
            "the_ex other_half missus ~gwr ~gwraig ~cariad ~partner cynwr cyn_wr",
        ],
    ),
    (
        "stepdad",
        &[
            "stepdad stepfather step_dad step_father stepmum step_mum mums_boyfriend mams_boyfriend new_man new_boyfriend",
            "mums_partner mams_partner dads_girlfriend new_bloke new_fella foster_dad foster_mum foster_carer",
            "mothers_boyfriend mothers_new ~llystad ~llysfam cariad_mam",
        ],
    ),
    (
        "body",
        &[
            "arm arms wrist wrists leg legs thigh thighs neck throat face cheek cheeks eye eyes head back ribs chest",
            "hand hands shoulder shoulders finger fingers ear ears hair chin jaw shin shins feet foot knee knees belly",
            "stomach tummy bottom bum breast breasts skin ~braich ~breichiau ~coes ~coesau ~gwddf ~wyneb llygad ~llaw",
            "~gwallt ~cefn ~pen arddwrn ~breichia ~ysgwydd ~trwyn ~boch",
        ],
    ),
    (
        "hit",
        &[
            "hit hits hitting slap slaps slapped slapping punch punches punched punching kick kicks kicked kicking",
            "smack smacks smacked smacking beat beats beating thump thumps thumped thumping whack whacks whacked",
            "batter batters battered strangle strangles strangled strangling choke chokes choked choking headbutt headbutted",
            "pinch pinches pinched pinching shove shoves shoved shoving assault assaulted assaults attacked attacks",
            "clout clouts clouted belt belts belted whip whipped whips elbowed wallop walloped clobbered clobbers",
            "scratched scratches bite bites throttle throttled throttles thrash thrashed hurts hurting smacks caned slippered",
            "~taro tarodd ~bwrw ~curo ~cicio slapio ~pinsio ~pwnio ~dyrnu ~gwthio ~brifo ~hitio slap clatshen ~celpen clatsho waldio crafu ~brathu",
        ],
    ),
    (
        "rough",
        &[
            "drag drags dragged dragging yank yanks yanked grab grabs grabbed grabbing grip grips gripped squeeze squeezes",
            "squeezed twist twists twisted bends bent wrench wrenched pull pulls pulled pulling jerked jerks push pushes",
            "pushed pushing shake shakes shook shaken pin pins pinned throw throws threw thrown throwing slam slams slammed",
            "force forces forced forcing hold holds held hauled hauls lifted flung slung shoves shoved manhandle* poke pokes prods jab jabs",
            "~llusgo ~gafael gafaelodd ~tynnu ~gwasgu ~ysgwyd ~taflu ~dal ~stwffio",
        ],
    ),
    (
        "mark",
        &[
            "bruise bruises bruised bruising black_eye black_eyes burn burns scald scalds scalded finger_marks finger_mark fingermarks",
            "fingerprints handprint handprints welts welt weals scratch scratches cigarette_burns bite_marks bite_mark marks swelling",
            "split_lip fat_lip broken_arm broken_wrist broken_ribs fracture fractured broken_finger sprained swollen cut cuts wounds lump",
            "~clais ~cleisiau ~cleisia ~llosg ~marciau ~llygad_ddu llygad_du briwiau ~marc chleisie cleisie gleisie",
        ],
    ),
    (
        "hiding",
        &[
            "nobody_knows no_one_knows nobody_can nobody_could nobody_will no_one_can no_one_could noone_can noone_knows",
            "nobody_wrote not_written nothing_written nobody_saw no_one_saw nobody_told not_recorded no_explanation",
            "cant_explain couldnt_explain wont_say wouldnt_say wont_tell wont_let_us wont_let_me doesnt_know dont_know_how",
            "different_story different_stories story_changes stories_dont doesnt_add not_add keeps_changing says_he_fell says_she_fell",
            "walked_into walked_in fell_again fallen_again bed_rail thin_skin must_have knocked_it shes_clumsy hes_clumsy clumsy",
            "neb_yn neb_yn_gwybod neb_yn_gwbod medden_nhw neb_yn_dweud neb_yn_deud",
        ],
    ),
    (
        "again",
        &[
            "again every_time each_time every_week every_day every_night always keeps third_time second_time fourth_time twice",
            "three_times four_times most_days most_nights whenever third second fourth weekly daily last_week_and times constantly",
            "more_than_once repeatedly bob_tro bob_dydd bob_nos bob_wythnos eto wastad o_hyd dwywaith",
        ],
    ),
    (
        "afraid",
        &[
            "scared afraid frightened terrified petrified frit scares frightens terrifies fear dread dreads dreading flinch flinches",
            "flinched cowers cower trembles trembling shaking on_edge eggshells nervous_of ofn ofnus ~dychryn ~dychrynllyd wedi_dychryn hofn arswyd",
        ],
    ),
    (
        "cry",
        &[
            "cry cries crying cried tears weeping weeps sobbing sobs begs begged begging pleading screams screaming ~crio ~llefain ~wylo ~crefu",
        ],
    ),
    (
        "money",
        &[
            "money cash pension purse wallet savings benefit benefits pip wages jewellery jewelry ring rings bank_card bank_account",
            "cashcard cash_card card pin pin_number account allowance inheritance giro payday pay_day quid pounds tenner fiver handbag",
            "necklace chequebook cheque_book cheques bank_book post_office_card hundred thousand bankbook esa universal_credit dla",
            "~arian ~pensiwn ~pwrs ~cerdyn ~cynilion ~modrwy ~modrwyau ~gemwaith llyfr_banc ~budd-dal pres bres mhres phres cyfri",
        ],
    ),
    (
        "take",
        &[
            "take takes taking took taken steal steals stole stolen stealing nick nicks nicked nicking pinch pinched pinches rob robs robbed",
            "helps_himself helps_herself helping_himself helping_herself withdraw withdraws withdrew draws drew empties emptied cleared spends spending spent",
            "keeps keeping kept holds holding has_got has uses using used pockets pocketed borrow borrows borrowed borrowing cleaned_out had_off has_had",
            "disappears disappeared vanishes vanished missing gone goes short_of lost",
            "~dwyn dwgyd ~cymryd cymrodd ~benthyg ~gwario ~cadw ~defnyddio aeth_a ~diflannu ar_goll ~mynd wedi_mynd mynd_a",
        ],
    ),
    (
        "visitor",
        &[
            "visits visit visited comes came been_round been_here calls called_round leaves pops_in moved_in moves_in new_friend new_carer new_girl",
            "new_lad new_man new_boyfriend cleaner roofer builder tradesman gardener lodger nephew niece grandson granddaughter son daughter carer helper",
            "support_worker neighbour befriender handyman a_man a_woman young_man young_woman lads tarmac driveway_man man_from",
            "hogan_newydd ferch_newydd ~gofalwr ~gofalwraig ~nai ~wyr ~mab ~merch ~cymydog",
        ],
    ),
    (
        "without",
        &[
            "no without hasnt havent hadnt not never nobody noone no_one none nothing heb dim ddim neb nid doedd does",
        ],
    ),
    (
        "food",
        &[
            "food fed eaten eat eats eating meal meals dinner breakfast lunch tea drink drinks water feed drank supper beaker",
            "~bwyd bwyta fwyta ~dwr ~diod ~cinio ~brecwast fwydo bwydo ~swper ~te",
        ],
    ),
    (
        "while",
        &[
            "days weeks hours months all_day all_night all_morning all_weekend overnight since_friday since_monday since_thursday since_saturday",
            "since_sunday since_tuesday since_wednesday since_yesterday since_breakfast since_last since_morning since_the_morning this_morning",
            "whole_day whole_night whole_weekend all_afternoon till_morning until_morning till_lunch fortnight days_on_end yesterday weekend since",
            "ers drwyr_nos drwyr_dydd trwyr_nos drwyr trwyr dyddiau diwrnod oriau dyddie wythnosau misoedd misodd trwy_r drwy_r",
        ],
    ),
    (
        "wet",
        &[
            "wet soaked soaking soiled dirty pad pads nappy wee urine poo faeces mess soaking_wet drenched sodden filthy excrement pee commode",
            "~gwlyb ~budr ~brwnt socian ~clwt ~clytiau ~pad ~pi ~pw baw",
        ],
    ),
    (
        "alone",
        &[
            "alone by_themselves on_their_own by_himself by_herself on_his_own on_her_own by_theirselves unattended no_adult ar_ei_ben_ei_hun ar_ben_ei_hun ar_eu_pen unig hunain",
        ],
    ),
    (
        "dead",
        &["dead die died dying gone not_here kill killed suicide ~marw ~lladd"],
    ),
    (
        "pills",
        &[
            "pills tablets paracetamol tabs meds medication medicine insulin overdose morphine codeine sleepers amitriptyline ~tabledi ~tabled ~moddion ~meddyginiaeth gorddos",
        ],
    ),
    (
        "night",
        &["night nights tonight nightly bedtime midnight ~nos heno"],
    ),
    (
        "leave",
        &["leave leaves left leaving go_out goes_out get_out run_off"],
    ),
    (
        "stop_seeing",
        &[
            "visitors visit visits phone mobile post family friends ring call talk speak see out outside",
        ],
    ),
    (
        "boss",
        &[
            "boss gaffer gangmaster agency employer landlord owner manager the_man a_man couple family farm farmer supervisor firm company",
            "~bos ~meistr ~perchennog ~ffarmwr ~cyflogwr",
        ],
    ),
    (
        "slur",
        &[
            "paki pakis chink nigger nigga coon wog gollywog spastic spaz spacker retard retarded mong mongol tranny poof poofter faggot queer dyke cripple",
            "cripples gyppo gypo pikey pikeys jew yid raghead towelhead terrorist monkey p_word n_word the_p_word the_n_word go_home_to foreigner",
            "back_where_you back_where_i back_where_she back_where_he back_where_they back_to_your_own go_back_to own_country sponger immigrants",
            "dirty_foreigner gay_boy benny flid freak shemale lezzer ~du ~tramorwyr nol_i_le yn_ol_i_le",
        ],
    ),
    (
        "group_of",
        &[
            "black asian muslim jewish sikh hindu polish romanian african indian pakistani traveller gypsy roma disabled disability wheelchair deaf blind gay lesbian",
            "trans transgender bisexual lgbt hijab headscarf scarf turban accent colour skin race religion islam mosque temple synagogue somali ukrainian",
            "refugee asylum foreign immigrant hiv downs down_syndrome autistic autism learning_disability learning_difficulties dwarf welsh_speaking english_isnt foreign_nurse",
            "~mwslim ~iddew ~anabl ~byddar hoyw ~traws ~cadair_olwyn ~sipsi ~lliw ~croen du_ei_groen Cymraes",
        ],
    ),
    (
        "mock",
        &[
            "call calls called calling shout shouts shouted shouting laugh laughs laughed laughing mock mocks mocked imitate imitates imitated mimic mimics",
            "spit spits spat swear swears mutter mutters muttered whisper mouthed sneer sneers threw throw throws thrown refuse refuses refused wont_touch wont_serve",
            "wont_wash wont_sit wont_let wrote write painted daubed scrawled graffiti pulled ripped tore makes_fun taking_the_mick pictures posted post stones eggs eggs_thrown",
            "~gweiddi ~chwerthin ~galw ~taflu ~poeri ~gwrthod ~gwawdio ~dynwared",
        ],
    ),
    (
        "weapon",
        &[
            "knife knives blade gun shotgun rifle machete axe hammer petrol acid bat crowbar samurai_sword sword screwdriver crossbow",
            "firearm pistol hatchet cleaver scissors razor ~cyllell ~gwn ~bwyell ~morthwyl",
        ],
    ),
    (
        "kill",
        &[
            "kill kills stab stabs shoot murder smother suffocate strangle batter burn bomb torch poison slash knife do_him_in do_her_in hurt attack",
            "punch beat_up smash finish_him finish_her ~lladd ~trywanu ~llosgi ~saethu ~mygu ~brifo",
        ],
    ),
    (
        "will",
        &[
            "will ill im_going im_gonna gonna going_to want_to wants_to could shall swear would id about_to hell shell theyll wanna plan_to planning_to urge_to",
            "feel_like think_about thinking_about thoughts_of thoughts_about said_hed said_shed says_hell says_shell threatened_to threatens_to am_gonna might",
            "mynd_i am isio eisiau moyn isie bygwth fygwth",
        ],
    ),
    (
        "touch",
        &[
            "touch touches touched touching grope gropes groped groping stroke strokes stroked rubs rubbed rubbing fondle fondles fondled feel_up felt_up",
            "feels_me kiss kisses kissed kissing pats patted squeezes squeezed hand_up hand_on hands_on hand_down hand_under lick licked cuddle cuddles hugs presses",
            "~cyffwrdd cyffyrddodd ~twtsiad twtsio twtsia ~teimlo ~cusanu ~mwytho ~rhwbio rhoi_ei_law rhoi_i_law rhoi_law",
        ],
    ),
    (
        "private",
        &[
            "breast breasts boobs chest bottom bottoms bum privates private_parts genitals vagina penis groin crotch thigh thighs between_my_legs between_her_legs",
            "down_there down_below leg legs knee knickers pants underwear bra nightie under_my under_her up_my_skirt skirt willy fanny bits inside_me",
            "~bronnau ~pen_ol ~coes ~coesau fy_nghoesau ~dillad_isaf",
        ],
    ),
    (
        "unwanted",
        &[
            "dont_like didnt_want dont_want didnt_like doesnt_like doesnt_want asked_him_to_stop said_no froze uncomfortable scared our_secret secret dont_tell not_to_tell",
            "frightened shouldnt creepy sick dirty ashamed cant_tell stiff no_chaperone locked_the_door medical likes_it says_its ddim_isio ddim_eisiau ddim_moyn cyfrinach paid_a_dweud",
        ],
    ),
];
