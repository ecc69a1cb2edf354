"""Words that must stay: drugs, values, eponyms, workplaces. Written for this project; drug names also from data/lexicons."""

import random

DRUGS = (
    "lisinopril metformin atorvastatin amlodipine metoprolol omeprazole losartan gabapentin hydrochlorothiazide sertraline furosemide Lasix "
    "prednisone tamsulosin Flomax warfarin Coumadin Eliquis Xarelto insulin Lantus Humalog Novolog Jardiance Ozempic Trulicity levothyroxine "
    "Synthroid albuterol Advair Symbicort Spiriva montelukast Singulair cetirizine amoxicillin Augmentin azithromycin Zithromax Keflex Bactrim "
    "ciprofloxacin Levaquin vancomycin Zosyn ceftriaxone Rocephin cefepime meropenem acyclovir Valtrex fluconazole Diflucan hydrocodone Norco "
    "oxycodone Percocet tramadol morphine Dilaudid fentanyl ketorolac Toradol ibuprofen Motrin naproxen Aleve acetaminophen Tylenol aspirin "
    "Plavix clopidogrel Brilinta carvedilol Coreg digoxin amiodarone diltiazem Cardizem spironolactone Entresto hydralazine clonidine "
    "Zoloft Lexapro Prozac Wellbutrin Cymbalta Effexor trazodone Seroquel Abilify Risperdal lithium Depakote Lamictal Keppra Dilantin Topamax "
    "Ativan Xanax Klonopin Valium Ambien Adderall Ritalin Concerta methotrexate Humira Enbrel Plaquenil allopurinol colchicine alendronate "
    "Fosamax Prolia Premarin estradiol progesterone Depo-Provera Mirena oxytocin Pitocin magnesium potassium Zofran Reglan Protonix Nexium "
    "famotidine Pepcid docusate Colace senna MiraLAX lactulose rifaximin ursodiol pancrelipase Creon heparin Lovenox tPA nitroglycerin "
    "epinephrine norepinephrine Levophed propofol Precedex ketamine rocuronium succinylcholine sugammadex lidocaine bupivacaine Marcaine "
    "tacrolimus Prograf mycophenolate CellCept rituximab Keytruda Opdivo carboplatin Taxol Herceptin tamoxifen Arimidex Lupron Epogen "
    "iron sucrose Sensipar sevelamer Renvela calcitriol Narcan Suboxone buprenorphine methadone naltrexone Vivitrol disulfiram nicotine Chantix"
).split()
EPONYMS = (
    "Crohn's disease|Babinski sign|Foley catheter|McBurney's point|Parkinson's disease|Alzheimer's disease|Hodgkin lymphoma|Graves' disease|"
    "Hashimoto thyroiditis|Cushing's syndrome|Addison's disease|Raynaud phenomenon|Sjögren's syndrome|Marfan syndrome|Ehlers-Danlos|Down syndrome|"
    "Turner syndrome|Guillain-Barré|Bell's palsy|Barrett's esophagus|Mallory-Weiss tear|Murphy's sign|Rovsing's sign|Homans sign|Phalen test|Tinel sign|"
    "Lachman test|McMurray's test|Hoffmann's reflex|Romberg|Kernig's sign|Brudzinski|Spurling's maneuver|Dix-Hallpike|Epley maneuver|Valsalva|"
    "Trendelenburg|Fowler's position|Heimlich|Kocher incision|Pfannenstiel incision|Whipple procedure|Roux-en-Y|Billroth II|Nissen fundoplication|"
    "Hartmann's pouch|Swan-Ganz|Hickman catheter|Port-a-Cath|Kirschner wire|Steri-Strips|Penrose drain|Jackson-Pratt drain|Bovie|Metzenbaum scissors|"
    "Weitlaner|Allis clamp|Kelly clamp|Mayo stand|Colles' fracture|Salter-Harris II|Lisfranc injury|Jones fracture|Charcot joint|Baker's cyst|"
    "Dupuytren's contracture|de Quervain's|Osgood-Schlatter|Scheuermann's|Legg-Calvé-Perthes|Paget's disease|Ewing sarcoma|Wilms tumor|Kaposi sarcoma|"
    "Burkitt lymphoma|Waldenström|Merkel cell|Bowen's disease|Gleason 7|Breslow depth|Clark level IV|Child-Pugh B|Glasgow coma scale|Apgar|Bishop score|"
    "Braden scale|Morse fall|Wells score|Ranson criteria|Framingham|Killip class|Duke criteria|Jones criteria|Light's criteria|Rome IV|Mallampati II|"
    "Cobb angle|Lyme disease|Epstein-Barr|Coombs test|Wright stain|Gram stain|Ziehl-Neelsen|Papanicolaou|Wood's lamp|Snellen|Ishihara|Rinne and Weber|"
    "Korsakoff|Wernicke's|Huntington's chorea|Tourette|Lewy body|Friedreich ataxia|Charcot-Marie-Tooth|Brown-Séquard|Horner syndrome|Argyll Robertson|"
    "Wolff-Parkinson-White|Brugada|Mobitz I|Wenckebach|Dressler's|Takotsubo|Kawasaki|Takayasu|Buerger|Behçet|Henoch-Schönlein|Goodpasture|Wegener|Alport|"
    "Kimmelstiel-Wilson|Bartter|Gitelman|Fanconi|Wilson disease|Gilbert's|Budd-Chiari|Meckel's|Hirschsprung|Zenker|Schatzki ring|Boerhaave|Cullen's sign|"
    "Kussmaul|Cheyne-Stokes|Beck's triad|Austin Flint|Graham Steell|Still's murmur|Osler nodes|Janeway lesions|Roth spots|Virchow node|Sister Mary Joseph"
).split("|")
DX = (
    "hypertension|type 2 diabetes|CHF|COPD|asthma|atrial fibrillation|CAD|CKD stage 3|hypothyroidism|hyperlipidemia|GERD|depression|anxiety|osteoarthritis|"
    "pneumonia|UTI|cellulitis|sepsis|DVT|pulmonary embolism|NSTEMI|stroke|TIA|migraine|seizure disorder|gout|anemia|BPH|prostate cancer|breast cancer|"
    "colon cancer|diverticulitis|pancreatitis|cholecystitis|appendicitis|small bowel obstruction|cirrhosis|hepatitis C|ESRD on hemodialysis|lupus|"
    "rheumatoid arthritis|sleep apnea|obesity|kidney stones|syncope|hip fracture|rotator cuff tear|carpal tunnel syndrome|lumbar stenosis|sciatica|"
    "otitis media|strep pharyngitis|bronchiolitis|croup|eczema|psoriasis|shingles|preeclampsia|gestational diabetes|bipolar disorder|schizophrenia|PTSD|"
    "ADHD|dementia|delirium|opioid use disorder|alcohol withdrawal|melanoma|lymphoma|DKA|hyponatremia|AKI|GI bleed|concussion|glaucoma|cataract"
).split("|")
SYMPTOMS = "chest pain|shortness of breath|nausea|vomiting|abdominal pain|fever|chills|cough|headache|dizziness|fatigue|back pain|knee pain|rash|swelling|palpitations|dysuria|hematuria|diarrhea|constipation|blurred vision|weakness|numbness|tingling|joint pain|sore throat|insomnia|weight loss|night sweats|confusion|wheezing|heartburn|melena|dysphagia|vertigo|tinnitus|edema|itching".split("|")
PROCEDURES = "colonoscopy|EGD|appendectomy|cholecystectomy|total knee arthroplasty|hip replacement|CABG|cardiac catheterization|PCI|cesarean section|hysterectomy|hernia repair|lumbar fusion|laminectomy|thyroidectomy|mastectomy|lumpectomy|TURP|cystoscopy|bronchoscopy|thoracentesis|paracentesis|lumbar puncture|carotid endarterectomy|tonsillectomy|cataract extraction|arthroscopy|ORIF|biopsy|pacemaker implantation|ablation|echocardiogram|stress test|MRI brain|CT abdomen|chest x-ray|mammogram|ultrasound|EMG|sleep study".split("|")
SPECIALTIES = "cardiology|neurology|orthopedics|GI|pulmonology|nephrology|oncology|psychiatry|dermatology|endocrinology|urology|rheumatology|infectious disease|ENT|ophthalmology|general surgery|vascular surgery|hematology|palliative care|physical therapy|pain clinic|wound care|hospitalist|anesthesia|radiology|pathology|podiatry|geriatrics|neurosurgery|OB".split("|")
ORGANISMS = "E. coli|MRSA|MSSA|Klebsiella pneumoniae|Pseudomonas aeruginosa|C. difficile|Streptococcus pneumoniae|Candida albicans|Enterococcus faecalis|Proteus mirabilis|group B strep|Influenza A|RSV|SARS-CoV-2|H. pylori|Salmonella|Campylobacter|Legionella|Staph epidermidis|Borrelia burgdorferi".split("|")
ALLERGIES = "penicillin|sulfa|latex|shellfish|codeine|iodine contrast|NKDA|peanuts|aspirin|eggs|morphine|amoxicillin|adhesive tape|bee stings|no known drug allergies|cephalosporins".split("|")
OCCUPATIONS = "teacher|truck driver|retired welder|nurse|farmer|accountant|construction worker|electrician|homemaker|student|mechanic|retired postal worker|cashier|software engineer|carpenter|bartender|retired machinist|police officer|firefighter|coal miner|roofer|chef|janitor|hairdresser|retired schoolteacher|plumber|warehouse worker|bus driver|paralegal|librarian|dairy farmer|commercial fisherman|veteran".split("|")
INSURERS = "Medicare|Medicaid|Blue Cross|Aetna|UnitedHealthcare|Cigna|Humana|Tricare|Kaiser|Medi-Cal|BCBS PPO|Medicare Part B|Medicare Advantage|worker's comp|self-pay|VA benefits|Anthem|Molina".split("|")
EMPLOYER_KINDS = "Mining|Trucking|Logistics|Foods|Farms|Electric|Bakery|Hardware|Construction|Plumbing|Auto Body|Steel|Bank|Insurance|Manufacturing|Supply|Dairy|Brewing|Paper|Textiles|Shipyard|Roofing|Industries|Software|Airlines|Grill|Diner|Motors|Lumber|Warehouse|Co.|Inc.|LLC|& Sons|Corporation|Fire Department|Police Department|Sheriff's Office|School District|Public Works|Grocery|Market|Hotel|Casino|Library|Nursery|Orchards|Ranch".split("|")
STATES = "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming AL AK AZ AR CA CO CT DE FL GA ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NJ NM NY NC ND OH OK OR PA SC SD TN TX UT VT VA WA WV WI WY".split() + ["New York", "New Jersey", "New Mexico", "North Carolina", "South Carolina", "West Virginia", "New Hampshire", "Rhode Island", "North Dakota", "South Dakota"]
COUNTRIES = "Mexico|India|China|Vietnam|the Philippines|Nigeria|Germany|Poland|Ukraine|Somalia|Haiti|Cuba|Brazil|Guatemala|El Salvador|Honduras|Korea|Japan|Iran|Iraq|Syria|Ethiopia|Ghana|Kenya|England|Ireland|Italy|Greece|Russia|Canada|Australia|Pakistan|Bangladesh|Nepal|Thailand|Laos|Cambodia|Peru|Colombia|Ecuador|Venezuela|Jamaica|Dominican Republic|Puerto Rico|Portugal|Spain|France|Egypt|Morocco|Lebanon|Turkey|Afghanistan".split("|")
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thurs Fri".split()
ROUTES = "PO daily|PO BID|PO TID|PO QID|PO QHS|PO q6h PRN|IV q8h|IV q12h|SQ daily|SL PRN|by mouth twice a day|once daily|every 4 hours as needed|at bedtime|weekly|topically BID|inhaled q4h prn|nightly|qAM|x 7 days".split("|")


def dose(r: random.Random) -> str:
    n = r.choice((1, 2, 2.5, 4, 5, 6.25, 7.5, 10, 12.5, 15, 20, 25, 30, 40, 50, 60, 75, 80, 81, 100, 125, 150, 200, 220, 250, 300, 325, 400, 500, 600, 750, 800, 850, 875, 1000, 1500, 2000))
    return f"{n}{r.choice((' ', ' ', ''))}{r.choice(('mg', 'mg', 'mg', 'mcg', 'g', 'mL', 'units', 'mEq', 'MG', 'milligrams'))}"


def drug(r: random.Random, pools) -> str:
    return r.choice(DRUGS) if r.random() < 0.7 else r.choice(pools.drugs)


LABS = "WBC|Hgb|Hct|Plt|Na|K|Cl|CO2|BUN|Cr|Glucose|Ca|Mg|Phos|AST|ALT|Alk phos|T bili|Albumin|INR|PT|PTT|Troponin|BNP|TSH|A1c|LDL|HDL|Lactate|CRP|ESR|PSA|Ferritin|Lipase|eGFR".split("|")


def lab_line(r: random.Random) -> str:
    if r.random() < 0.3:
        return f"{r.randint(128, 148)}/{r.uniform(3, 5.6):.1f}/{r.randint(95, 110)}/{r.randint(18, 30)}/{r.randint(6, 60)}/{r.uniform(0.5, 4):.1f}<{r.randint(70, 300)}"
    parts = [f"{name} {r.choice((f'{r.uniform(0.3, 20):.1f}', str(r.randint(2, 400)), f'{r.uniform(0.01, 3):.2f}'))}" for name in r.sample(LABS, r.randint(1, 7))]
    return r.choice((", ", "  ", "; ", " | ")).join(parts)
