// Closed word lists that the rules for names, places and facilities share. Written for this project. Pure.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const MONTHS_AND_DAYS = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`)

/** USPS codes; a city before one of these is left of the comma. */
export const STATE_CODES = words(`
  al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut
  vt va wa wv wi wy pr vi gu`)

export const STATES = new Set(
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|puerto rico|district of columbia'.split(
    '|',
  ),
)

/** Countries of two words that names are made of; they stay. */
export const COUNTRIES_OF_TWO = new Set(
  'sierra leone|costa rica|sri lanka|el salvador|saudi arabia|san marino|burkina faso|santa lucia|saint lucia|new zealand|south africa|south korea|north korea|cape verde|ivory coast'.split(
    '|',
  ),
)

/** State codes that are also credentials, words or findings: alone they do not prove that a city stands before them. */
export const WEAK_STATE_CODES = words('md pa ma me in or ok hi la id ct mi co al de mo ms mt pr vi nd va')

export const TITLES = words(`
  mr mrs ms miss mx dr drs prof professor doctor sir madam fr father sister rev reverend pastor rabbi imam deacon judge officer deputy
  sgt sergeant lt lieutenant capt captain col maj detective sra señor señora señorita srta herr frau monsieur madame mme mlle`)

export const SUFFIXES = words('jr sr ii iii iv esq')

export const CREDENTIALS = words(`
  md do mbbs mbchb phd rn lpn lvn np aprn arnp fnp fnp-c fnp-bc agnp cnp anp pnp dnp pa pa-c pac pa-s dds dmd dpm od pharmd rph bsn msn
  lcsw lmsw licsw msw lmft lpc lmhc dpt pt ot otr ota slp ccc-slp crna cnm cns rd rdn ldn cde ma cma emt aud psyd faap facs facp facc facog
  faan fccp frcs frcp fasco ms3 ms4 pgy1 pgy2 pgy3 scribe cpc ccs rhia rhit coc cpnp agacnp pmhnp whnp cwocn ccm cdces bcps rpsgt msph mph mha mba ba bs bsw ccrn rrt crt atc cst`)

/** Lower-case parts of family names. */
export const PARTICLES = words(
  'van von der den de del della di da dos das do du la le los las el al bin ibn ben abu ter ten st saint mac y e dalla degli af zu zur op',
)

/** Capitalised words that stand beside names in headers and lists but are none. */
export const NOT_NAMES = words(`
  patient name date time age sex gender male female dob mrn ssn phone fax email address chart account visit admission discharge attending
  provider physician doctor nurse surgeon resident fellow intern referring consulting ordering primary secondary care emergency contact
  relationship insurance policy member group plan subscriber employer occupation race ethnicity language religion marital status single
  married divorced widowed unknown none n/a yes no see note notes report summary history exam examination assessment plan impression
  findings results labs laboratory imaging medications allergies vitals review systems chief complaint present illness past family social
  surgical medical physical general subjective objective hospital clinic center unit room floor bed icu ed er or service department
  cardiology neurology oncology radiology pathology surgery medicine pediatrics psychiatry dermatology urology nephrology gastroenterology
  endocrinology pulmonology rheumatology hematology orthopedics orthopaedics ophthalmology obstetrics gynecology anesthesia anesthesiology
  therapy therapist technician technologist assistant specialist coordinator manager director chief staff team the this that these those he
  she they we you it his her their our my your i and or of in on at by for with from to as is was are were be been has have had will would
  can could should might must shall do does did not but if then than so also there here when where while after before during since until
  please call contact send sent signed dictated transcribed electronically reviewed approved verified dear sincerely regards thank thanks hi
  hello re cc attn via per stat prn bid tid qid daily today tomorrow yesterday tonight morning afternoon evening continue start stop increase
  decrease left right bilateral upper lower anterior posterior medial lateral home street avenue road drive court place boulevard suite
  apartment apt floor building county city state zip code number no id type reason diagnosis procedure procedures code codes end
  normal abnormal positive negative stable acute chronic pain self wife husband son daughter mother father spouse brother sister friend
  guardian mom dad pharmacy nursing consult consultation follow followup appointment next prior new old medicaid medicare
  american african hispanic asian caucasian spanish catholic jewish muslim dentist wound
  corp inc llc ltd co denies reports states endorses admits alert awake oriented well additional instructions education counseling agreement agreements
  doctors patients x-ray ct mri ekg ecg us bp hr rr temp acct npi dea upin tel ph ext pager lic dos enc fin csn har ins o2 spo2 bmi weight height lungs heart abdomen neck skin neuro psych heent cv gi gu`)

/** What a person does: before one of these a word that is also a name is a name. A source of expressions. */
export const PERSON_DOES =
  '(?:(?:currently|also|still|now|then|usually|never|recently|just|previously|initially)[ \\t]+)?(?:is|was|has|had|will|did|does|denies|denied|reports?|reported|states?|stated|says|said|asks|asked|wants|complains|notes|noted|presents|presented|returns|returned|continues|came|comes|feels|felt|lives|works|smokes|drinks|describes?|described|understands|agrees|agreed|endorses|tolerated|underwent|called|calling|calls|texted|would|who|and h(?:is|er)|and (?:I|he|she|they))'

export const RELATIVES =
  'wife|husband|spouse|partner|fianc[ée]e?|son|daughter|mother|father|mom|dad|mum|mama|papa|stepmother|stepfather|stepson|stepdaughter|brother|sister|sibling|twin|aunt|uncle|cousin|niece|nephew|grand(?:mother|father|son|daughter|ma|pa|parent|child)|mother-in-law|father-in-law|(?:son|daughter|brother|sister)-in-law|girlfriend|boyfriend|friend|neighbou?r|roommate|caregiver|carer|guardian|godmother|godfather|ex-wife|ex-husband|great-?[ ]?(?:aunt|uncle)|baby|infant|newborn|child|toddler|boss|coworker|teacher|coach'

/** Before a name as a title would stand: "Nurse Abigail". */
export const STAFF =
  'nurse|np|pa-c|rn|lpn|cna|aide|therapist|counsell?or|physician|doctor|surgeon|attending|resident|fellow|intern|hospitalist|pcp|midwife|doula|dentist|attorney|lawyer|social worker|case manager|interpreter|chaplain|principal|paramedic|technician|scribe|pharmacist|psychologist|psychiatrist|cardiologist|oncologist|neurologist|urologist|pediatrician'
