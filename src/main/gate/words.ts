// Ordinary English and clinical words that are also names or places, and the short words that a broken name can fall into.
// A known value made only of these is looked for as written ("May", not "may"); else every "brown sputum" would stop a
// chart of Mrs. Brown. Written by hand for this check. Pure.

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Words that people and places are called by. */
const NAMES_THAT_ARE_WORDS = list(`
  abbey able ace acres admiral ages aid airy alder alley alto amber amen angel angle apple april archer arch arms arrow art ash aspen
  august autumn avenue ayes baker ball bank banks banner bar bard barn baron base bass bath bay bays beach beacon beads beam bean beans
  bear beard beer bell belle bells belt bend bent best beverage bigger bill bills birch bird birds bishop black blank blaze bliss block
  blood bloom blossom blow blue boat bold bolt bond bone bones book booth border bow bowel bower bowls box boys brace branch brand brandy
  brave bread breeze brick bride bridge bridges bright brink britain broad brook brooks broth brown brush buck bud bull burden burn burns
  bush busy butcher butler butter butts button byte cage call calm camp candy cane canyon cape card carpenter carol carrier carry carver case
  cash castle cat cave cedar center central chance chancellor chandler chanel chapel charge charity chase chew chill chin christian
  church circle city clarity clay clear clement cliff close cloud clover coach coal coast cobb cold cole colon colt comfort commons
  constant cook cooper coral cord cork corn corner cotton counsel country county court cove crane creed creek crisp cross crow crown crystal
  cup curry curtain cutter cutting dad daisy dale dance dandy darling dash dawn day days dean dear deal death deck deer dell destiny diamond
  dice dick dike dill dime diver dock doctor dodge dollar dolly don dorm dove drake draper drew drum dry duck duke dusty dye eagle early
  earnest east easter eden ellipse elder elm else em ember emerald ends england english even ever exam eye fair faith fall falls family
  farm farmer farrow fate favor fay fear felt fern ferry few field fields fig finch fine finger fire fish fisher fist flag flash fleet
  flint flood floor flora flower flowers fly ford foreman forest foster fountain fowl fox france frank free freeman french friend friday
  frost fuller fun fur gable gain gale garden gardener garland garner garnet gates gay gem gene general gentry german gift giles ginger
  given glad glade glass glen glenn gloria glory gold golden good goose gore grace grain grand grange grant grape grass grave graves gravel
  gray green grey grief griffin grip ground grove guard guest guide gully gun gut guy hack hail hale hall ham hammer hamper hand hands
  handy harbor hardy hare harmony harp harper harsh hart harvest haste hatch haven hawk hay hays hazel head heal healer heard heart hearts heath
  heather heaven hedge helm help herb herd heritage hero herring hill hills hind hinge hip hitch hogg hold holder hole holiday holland holly
  holt home honor honey hood hook hooks hope hopes hopper horn horse house howl hug hull humble hunt hunter hurt hyde ice independence
  india iris iron island islands israel ivory ivy jack jade japan jar jasmine jasper jay jet jewel job jolly jordan journey joy judge
  july june junction just justice keen keep kelp key keys kid kidney king kings kit kitchen kite knight knot knots lace lad lady lake
  lakes lamb lamp lance land lands lane large lark lash last laurel law lawn laws lead leader leaf leaks lee left legacy lemon lent
  lever liberty light lights lily limb lime line lines link lion list little liver load lock locke lodge long longer looks loop lord
  love low lower lowes luck lucky lucy lung lyre mace mack mage maiden main major make male mallet malt mann manor manual maple marble march
  mare marine mark market marks marsh marshal martin mason mast master masters match mate may maze mayor mead meadow meadows means
  meek melody melt memory men mercer mercy merit merry mersey met middle mild miles mill miller mills mine mink minor mint mission mist
  mix moan mobile mock model mole monday money monk month moody moon moor moore moose more morning mount mountain mouse mouth much
  muse must nail name nap nation neck ness new newman night noble noel none noon normal north nova novel nun nurse nut oak oaks
  oath ocean odd old olive opal orange orchard orient osprey otter overall owl page pages pain paint pair palace palm pan pace paradise
  park parks parker parsley part partridge pass past pastor pat patch paris patience patient patients patton paul paws payne payer peace peach peacock peak
  pear pearl pears pedal pence penny pepper perch perfect perry pert petty phoenix pick pickles pierce pigg pike pillow pin pine pines pink
  piper pitt plain plains plane plant plat plaza pleasant plum point pole pond pool poole poor pope poppy port porter post potter pound
  power powers prairie pratt precious presence press price pride priest prime prince princess print prior proctor proud prudent pryor
  pulling purple purse queen quick quill quiet rain raines ram ranch range ransom rash raven ray rays read reader reading rear red reddy reed reef
  reign rest reward rice rich riches ride rider ridge right ring rise river rivers road roads rob robin rock rocks rocky rod roe roger rogue roll
  rome roof rook room root rope rose roses rouse rough round row rowan royal ruby ruff rule rush russet rust rusty rye saber sable sage sailor
  salad salt sample sand sandal sands sandy satin saturday saucer savage savior savory say scales scar school score scotch scotland scott
  scout sea seal sear seaman search season second self senior sequoia serenity service sewer shade shaft shakes shank sharp shave shaw sheen shell
  shepherd shield shine shipman shoe shook shore short shouts show sick side sierra silk silver simple single six skinner sky slack slade slaughter small
  smart smith snail snare snow soldier song sorrow south spain spark sparks sparrow speak spear speed spencer spice spicer spikes spirit spittle
  spring springs sprouse spruce squire stable stack staff stage stair stallion stands star stark stars start state station steel steele steep
  stern steward stick still stock stockings stone stones storm story strain strange stream street strength strong student suggs sullen summer
  summit sun sunday sunny sunshine super sutter swallow swan sweat sweet swift sword sycamore table tables tack tailor talent tall tang tanner tap
  target tate tea teach temple tender terrace thicket thorn thorns thrash thursday tide tiger tile till timber times tin tinker tiny toes toll
  tomb tongue tool torch torres touch tower towers town towns trail trainer treasure tree trinity trip trout true trust tucker tuesday tulip
  turkey turner tuttle twin twine twist tyre union unity upper urban usher utter vale valentine valley van vase velvet vest victory view
  villa village vine violet virgin vista waddle wade wage wager wake walker wall wallow walls ware warm warner warning washer water waters watch
  wave way ways weaver web weber wedding weed week weeks weight weir welcome welder well wells west wednesday wheat wheel whim whip white whitehead wick
  wide wiggins wild wilder wiley will wills willow wind winder window wine wing wings winner winter wise wish wit wolf wood woodland woods woody
  wool word words work works worth wren wright yard yards yarn yeast yellow york young younger youth zen zion
`)

/** Short and frequent words: "has an" is not Hasan, "for rest" is not Forrest. */
const FREQUENT_WORDS = list(`
  a about above across act acute add added adds after again age ago air alert all allow along also always am amount an and any appear appears are
  area arm as ask at ate away b back bad be became because bed been before began being below better between big bit blood body both bowel but
  by c came can care cause cell cells change check chest chief child chronic clinic clinical code codes come cough could count cut d daily data date
  dates daughter days deep did diet do does done dose down due during e each ear eat edema eight either end enough entry er error even every f face
  fact fail father feel feels feet felt female fever find first five flow follow food foot for form found four from full g gave get gets give go goes going gone
  got h had hard has have having he health hear held her here high him his history hospital hour how i if ill in inch ink into iron is it item its
  j k keep kept kind knee know l lab labs large later leave leg less let level life like live local look lost lot m made man many mass
  me meal med meds mellitus mild mine mm mom mood most mother move much my n na near need needs neg nerve never next nine no nor nose not note noted notes
  now o of off often on once one only onset open or oral order other our out over own p par pat per place plan plus pm pot prior pt put q quite quote
  r ran rate re reason rest result results role run s safe said same saw sea see seems seen sent set seven she sign since sit six size skin so
  some son soon sore spell stay step stop such sub sure t take taken tea tell ten test tests text than that the their them then there these they
  thin thing think this those three throat time to today toe told too took top total toward tried try two type u under until up urine us use used
  using v very via visit w walk want was wash weak wear went were what when where which while who whole whom why wide wife with within woman work
  worse would x y year years yes yet you your z
`)

/** Words of requests and replies, so that a patient called Code can be coded. */
const REQUEST_WORDS = list(`
  above abbreviation act add admission affirmed answer array assertion assign assistant belongs billable blank bracketed carry category
  character choose clinical coder coding comma condition conditions confirm context copied diagnosis diagnoses documented each empty encounter
  evidence exact exactly explain family field finding first follow form format given guess historical hypothetical icd identifier include
  instruction instructions invent json key laterality letter likely list material message model most names negated never nothing object obey one only
  order output outside part placeholder placeholders possible present procedure quote quotes quoted reason record refer reply requested result return review role
  additional allows applies certain cm content correct dot enum false happen holds identifiers items join messages mistake passages
  properties rejected relative required response shorten speaks stood store temperature without
  api choice config effort function input max name parameters tokens tool tools
  ruled schema sentence single specific stand stands strict string supports support symptom system text title treat uncertain unchanged user value verbatim word words write
`)

const WORDS: ReadonlySet<string> = new Set([...NAMES_THAT_ARE_WORDS, ...FREQUENT_WORDS, ...REQUEST_WORDS])

/** True for a folded, lower-case word that may stand in any note without naming anyone. */
export const isOrdinary = (word: string): boolean => WORDS.has(word)

const NAMES: ReadonlySet<string> = new Set(NAMES_THAT_ARE_WORDS)
const FREQUENT: ReadonlySet<string> = new Set(FREQUENT_WORDS)

/** A frequent word that nobody and no place is called by. */
export const isNothingElse = (word: string): boolean => FREQUENT.has(word) && !NAMES.has(word)

const EPONYMS: ReadonlySet<string> = new Set(
  list(`
  addison aldrete alzheimer apgar babinski baker ballard barrett barthel basedow bell bishop bowen braden bright broca bromage brugada burkitt
  charcot cheyne colles cooley crede crohn cushing dejerine down duchenne dupuytren ehlers epley ewing fabry fallot fanconi finkelstein foley
  fowler gaucher gilbert glasgow gleason goodpasture graves guillain hartmann hashimoto hawkins heberden hodgkin homan homans horner
  huntington jackson kaposi kawasaki kernig klinefelter kocher kussmaul lachman ludwig lyme mallampati mallory marfan marjolin mcburney
  mcmurray meniere merkel moro morse murphy neer norton osgood paget parkinson parkland peyronie phalen pott prader raynaud reiter romberg
  rovsing salter schatzki sengstaken sims sjogren spurling stokes swan tanner tinel tourette trendelenburg turner virchow waddell wagner weber
  wernicke whipple whitaker wilms wilson winters wolff yergason
`),
)

export const isEponymWord = (word: string): boolean => EPONYMS.has(word)

/** "Foley catheter", "Graves' disease": the eponym, not a person of that name. */
export function isEponym(word: string, following: string): boolean {
  return (
    EPONYMS.has(word) &&
    /^(?:['’]s?)?[\s-]+(?:disease|syndrome|palsy|sign|test|sarcoma|lymphoma|tumou?r|catheter|contracture|cyst|fracture|maneuver|ophthalmopathy|esophagus|phenomenon|procedure|score|thyroiditis|reflex|position|nodes?|ring|encephalopathy|chorea)\b/i.test(
      following,
    )
  )
}
