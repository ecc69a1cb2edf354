// Our own synonyms: symptoms and findings.
// How to write one: see synonyms.ts.

export const SYNONYMS_R = `
R00.0 tachycardia | rapid heart rate || tachycardic | sinus tachycardia | elevated heart rate
R00.1 bradycardia | slow heart rate || sinus bradycardia
R00.2 palpitation
R00.8 || abnormal heart beat
R01.1 heart murmur | systolic murmur | murmur || cardiac murmur | heart sounds murmur | diastolic murmur | heart systolic murmur
R03.0 elevated blood pressure reading | elevated blood pressure
R03.1 || low blood pressure reading
R04.0 epistaxis | nosebleed | nose bleed
R04.2 hemoptysis | coughing blood
R04.89 || pulmonary hemorrhage | alveolar hemorrhage
R05.1 || acute cough
R05.2 || subacute cough
R05.3 chronic cough
R05.8 || productive cough | cough with expectoration | dry cough | nonproductive cough
R05.9 cough
R06.00 dyspnea | trouble breathing | difficulty breathing || respiratory difficulty | labored breathing
R06.01 orthopnea
R06.02 shortness of breath | sob | breathlessness
R06.03 || acute respiratory distress | respiratory distress
R06.09 DOE | dyspnea on exertion | exertional dyspnea || dyspnea on minimal exertion | dyspnea on moderate exertion | effort dyspnea
R06.1 || stridor
R06.2 wheezing
R06.3 || cheyne stokes
R06.4 hyperventilation
R06.5 || mouth breathing
R06.6 hiccup
R06.81 apnea
R06.82 tachypnea
R06.83 || snoring
R06.89 || hypoventilation | respiratory insufficiency symptom
R07.0 throat pain || odynophagia throat
R07.1 pleuritic chest pain
R07.2 || precordial pain | retrosternal pain | substernal chest pain
R07.81 || rib pain | costal pain
R07.89 chest discomfort | chest tightness | chest wall pain | atypical chest pain || chest oppression | oppressive chest pain | musculoskeletal chest pain | noncardiac chest pain | chest pressure
R07.9 chest pain | CP | thoracic pain
R09.02 hypoxia | hypoxemia | low oxygen saturation | desaturation
R09.1 || pleurisy
R09.2 || respiratory arrest
R09.3 || purulent sputum
R09.81 nasal congestion | congested nose
R09.82 || postnasal drip
R09.89 || rales | crackles | crepitant | bruit | carotid bruit | chest congestion
R10.0 acute abdomen
R10.10 upper abdominal pain || epigastrium and hypochondrium pain
R10.11 right upper quadrant pain | RUQ pain | right hypochondrium pain
R10.12 left upper quadrant pain | LUQ pain | left hypochondrium pain
R10.13 epigastric pain | epigastralgia
R10.20 || pelvic pain | perineal pain
R10.30 lower abdominal pain | hypogastric pain || suprapubic pain | hypogastrium pain | hypogastralgia | infraumbilical pain
R10.31 right lower quadrant pain | RLQ pain | right iliac fossa pain || pain in the right iliac fossa | right inguinal pain | right groin pain
R10.32 left lower quadrant pain | LLQ pain | left iliac fossa pain || pain in the left iliac fossa | left inguinal pain | left groin pain
R10.33 || periumbilical pain
R10.811 || right upper quadrant tenderness
R10.813 || right lower quadrant tenderness
R10.816 || epigastric tenderness
R10.819 abdominal tenderness || painful abdomen on palpation | pain on abdominal palpation | abdomen tender
R10.83 || infantile colic | colicky
R10.84 generalized abdominal pain | diffuse abdominal pain || diffuse abdomen pain
R10.9 abdominal pain | severe abdominal pain | acute abdominal pain | abdomen pain | stomach pain | belly pain
R10.A0 || flank pain | lumbar fossa pain
R10.A1 || right flank pain
R10.A2 || left flank pain
R11.0 nausea
R11.10 vomiting | emesis || vomits | vomitus | emetic
R11.11 || vomiting without nausea
R11.12 || projectile vomiting
R11.14 || bilious vomiting
R11.15 || cyclic vomiting
R11.2 nausea and vomiting
R12 heartburn | pyrosis
R13.10 dysphagia | difficulty swallowing | trouble swallowing || swallowing difficulty | odynodysphagia
R13.12 || oropharyngeal dysphagia
R14.0 bloating | abdominal distension | distended abdomen | abdominal bloating || distention | meteorism | abdomen distended
R14.3 || flatulence
R15.2 || fecal urgency
R15.9 fecal incontinence
R16.0 hepatomegaly | enlarged liver || hepatic enlargement | liver enlargement
R16.1 splenomegaly | enlarged spleen || spleen enlargement
R16.2 hepatosplenomegaly
R17 jaundice || icteric sclera | scleral icterus
R18.0 || malignant ascites | ascites from malignancy | ascites due to carcinomatosis | ascites due to malignancy
R18.8 ascites || ascitic fluid | abdominal free fluid
R19.00 abdominal mass | pelvic mass | abdominal lump || abdominopelvic mass | abdominal swelling
R19.01 || right upper quadrant mass
R19.02 || left upper quadrant mass
R19.03 || right lower quadrant mass | right iliac fossa mass
R19.04 || left lower quadrant mass
R19.06 || epigastric mass
R19.4 change in bowel habits
R19.5 occult blood in stool | positive fecal occult blood || occult blood positive | abnormal stool | acholic stool
R19.6 || halitosis | bad breath
R19.7 diarrhea | loose stool || diarrheal stools | diarrheic syndrome | watery stools
R19.8 || tenesmus
R20.0 numbness | anesthesia of skin || loss of sensation | anesthesia skin
R20.1 hypoesthesia | hypesthesia || hypoesthetic | decreased sensation
R20.2 paresthesia | tingling | pins and needles | numbness and tingling || paresthesias | tingling sensation | formication
R20.3 || hyperesthesia | allodynia
R20.8 dysesthesia || dysesthesias
R20.9 || sensory deficit | sensory disturbance | sensory alteration
R21 rash | skin rash | skin eruption || maculopapular rash | exanthematous | skin eruptions | macular rash
R22.0 facial swelling || head mass | facial mass | mandibular mass | submandibular swelling
R22.1 neck mass | neck swelling | neck lump || cervical mass | laterocervical mass | cervical swelling
R22.2 || mediastinal mass | chest wall mass
R22.30 || arm mass
R22.40 || leg mass
R22.9 || subcutaneous nodule | tumefaction
R23.0 cyanosis
R23.1 pallor | pale | paleness || pallid | mucocutaneous pallor | skin pallor | paleness of skin
R23.2 || flushing
R23.3 || petechia | ecchymosis | easy bruising
R23.4 desquamation || skin peeling
R23.8 || papule | bulla | pustule
R25.1 tremor | tremors || shaking | tremulousness
R25.2 muscle cramp | leg cramp || muscle cramps
R25.3 || fasciculation | muscle twitching
R26.0 ataxic gait
R26.1 || spastic gait
R26.2 difficulty walking || difficulty in walking | difficulty in walking gait
R26.81 unsteady gait | unsteadiness
R26.89 || gait instability | antalgic gait | impaired mobility | unstable gait | instability of gait
R26.9 gait abnormality | gait disturbance | abnormal gait
R27.0 ataxia
R27.8 || dysmetria | incoordination | lack of coordination | dysdiadochokinesia
R27.9 || ataxic
R29.0 || tetany
R29.1 || meningismus | neck stiffness | nuchal rigidity | meningeal signs | stiff neck
R29.2 hyperreflexia | hyporeflexia | abnormal reflex || areflexia | babinski
R29.3 || abnormal posture
R29.6 repeated falls | frequent falls || recurrent falls
R29.810 facial droop || facial asymmetry acute
R29.818 || neurological deficit | focal neurologic deficit
R29.898 || limb weakness | motor weakness | musculoskeletal symptom
R30.0 dysuria | painful urination | burning urination || micturition burning | stranguria
R30.9 || painful micturition
R31.0 gross hematuria | macroscopic hematuria || frank hematuria | visible hematuria | hematuria macroscopic
R31.21 || asymptomatic microscopic hematuria
R31.29 microscopic hematuria | microhematuria || microscopic haematuria
R31.9 hematuria
R32 urinary incontinence
R33.9 urinary retention || acute urinary retention | acute retention of urine | AUR
R34 oliguria | anuria || oliguric | anuric | oligoanuria | low urine output
R35.0 urinary frequency | frequent urination | pollakiuria || polakiuria | pollakisuria | frequency of micturition
R35.1 nocturia
R35.89 polyuria
R36.1 || hematospermia | hemospermia
R36.9 urethral discharge
R39.11 || urinary hesitancy
R39.12 || poor stream
R39.14 || incomplete bladder emptying
R39.15 urinary urgency
R39.198 || voiding difficulty | difficulty voiding | difficulty urinating
R39.9 || lower urinary tract symptom | LUTS | irritative voiding symptom | irritative syndrome
R40.0 somnolence | drowsiness || sleepiness
R40.1 || stupor | obtunded | obtundation | stuporous
R40.20 coma | comatose | unconscious || unconsciousness
R40.3 || vegetative state
R40.4 || transient alteration of awareness
R41.0 confusion | disorientation || disoriented | confusional state | confusional syndrome | acute confusion
R41.2 || retrograde amnesia
R41.3 memory loss | amnesia || forgetfulness | memory impairment | memory disturbance | memory problem
R41.82 altered mental status | AMS | mental status change || altered level of consciousness | decreased level of consciousness | decreased consciousness | alteration of consciousness | altered mentation
R41.840 || attention deficit | inattention
R41.841 || cognitive communication deficit
R41.89 || cognitive impairment | cognitive decline | bradypsychia
R41.9 || cognitive symptom
R42 dizziness | vertigo | lightheadedness | giddiness || instability dizziness | light headed
R43.0 || anosmia | loss of smell
R43.2 || dysgeusia | loss of taste | taste alteration
R44.0 auditory hallucination
R44.1 || visual hallucination
R44.3 hallucination
R45.0 || nervousness
R45.1 agitation | restlessness
R45.2 || unhappiness
R45.3 || apathy | apathetic
R45.4 || irritability
R45.6 || violent behavior
R45.851 suicidal ideation | SI
R45.86 || emotional lability
R45.87 || impulsiveness
R45.88 || self injury without suicidal intent | nonsuicidal self harm
R45.89 || crying spell
R46.0 || poor hygiene
R47.01 aphasia
R47.02 || dysphasia | paraphasia
R47.1 dysarthria
R47.81 slurred speech
R47.9 || speech disturbance | speech difficulty
R48.0 || dyslexia
R48.1 || agnosia
R48.2 || apraxia
R49.0 dysphonia | hoarseness
R49.1 || aphonia
R49.21 || hypernasality | nasal voice
R50.82 postoperative fever
R50.9 fever | febrile | pyrexia || febrile syndrome | fever of unknown origin | FUO | fevers | low grade fever | temperature elevation | pyretic
R51.9 headache | HA || cephalea | headaches
R52 pain || painful | discomfort pain | generalized pain
R53.1 weakness | asthenia || asthenic | generalized weakness | loss of strength | debility
R53.81 malaise || malaise general | general malaise | deconditioning | physical deconditioning
R53.83 fatigue | tiredness | lethargy || tired | exhaustion | loss of energy | lack of energy | astheny
R54 frailty
R55 syncope | fainting | lipothymia | presyncope || near syncope | loss of consciousness | syncopal
R56.00 febrile seizure | febrile convulsion
R56.1 || post traumatic seizure
R56.9 seizure | convulsion | fit || convulsions | convulsive crisis | seizures | convulsive seizure
R57.0 cardiogenic shock || shock cardiogenic
R57.1 hypovolemic shock || hemorrhagic shock
R57.8 || distributive shock | vasoplegic shock
R57.9 shock
R58 bleeding | hemorrhage || bleed | haemorrhage
R59.0 axillary lymphadenopathy | inguinal lymphadenopathy | cervical lymphadenopathy | mediastinal lymphadenopathy | retroperitoneal lymphadenopathy | hilar lymphadenopathy | supraclavicular lymphadenopathy | abdominal lymphadenopathy | mesenteric lymphadenopathy | neck lymphadenopathy | pelvic lymphadenopathy | retroperitoneal lymph node | localized lymphadenopathy | submandibular lymphadenopathy || laterocervical lymphadenopathy | submandibular lymph node | hilar adenopathy | locoregional lymphadenopathy | regional lymphadenopathy | cervical lymph node enlarged | axillary lymph node | mediastinal lymph node | inguinal lymph node | retroperitoneal adenopathy | abdominal lymph node | laterocervical adenopathy | celiac lymphadenopathy
R59.1 generalized lymphadenopathy || multiple lymphadenopathies | disseminated lymphadenopathy
R59.9 lymphadenopathy | swollen gland | enlarged lymph node | adenomegaly
R60.0 localized edema | leg edema | lower extremity edema | lower limb edema | ankle edema | ankle swelling | leg swelling | pedal edema | pitting edema || peripheral edema | malleolar edema | edema of the lower limbs | pretibial edema | foot swelling | foot edema | bilateral leg edema | edema in legs | limb edema
R60.1 generalized edema | anasarca || anasarcic
R60.9 edema
R61 diaphoresis | night sweat | sweating | hyperhidrosis | excessive sweating || night sweats | sudoration | diaphoretic | perspiration
R62.50 || developmental delay | delayed milestones | psychomotor delay
R62.51 || failure to thrive
R62.52 || short stature
R62.7 || adult failure to thrive
R63.0 loss of appetite | decreased appetite | anorexia | poor appetite || hyporexia | lack of appetite | anorectic | appetite loss
R63.1 polydipsia || excessive thirst
R63.2 || polyphagia | hyperphagia
R63.30 || feeding difficulties
R63.4 weight loss | lost weight | unintentional weight loss || unexplained weight loss | loss of weight | losing weight
R63.5 weight gain
R63.6 || underweight
R64 cachexia || cachectic | wasting syndrome
R65.10 SIRS | systemic inflammatory response syndrome
R65.20 severe sepsis || severe sepsis without shock
R65.21 septic shock
R68.2 dry mouth | xerostomia || mouth dryness
R68.81 || early satiety
R68.83 chills || rigors | shivering
R68.84 || jaw pain | mandibular pain
R68.89 || hyperemia
R70.0 elevated esr | elevated sedimentation rate || high esr | increased erythrocyte sedimentation rate
R71.0 || drop in hematocrit | drop in hemoglobin
R73.01 impaired fasting glucose
R73.02 || impaired glucose tolerance | glucose intolerance
R73.03 prediabetes | pre diabetes | borderline diabetes || prediabetic
R73.09 || abnormal glucose
R73.9 hyperglycemia | elevated glucose | high blood sugar | elevated blood sugar || elevated blood glucose | hyperglycaemia
R74.01 elevated transaminase | elevated liver enzyme | transaminitis | hypertransaminasemia | elevated ast | elevated alt | hypertransaminemia || hypertransaminasaemia | elevated lft | elevated aminotransferase | raised transaminases | elevated got | elevated gpt | transaminase elevation
R74.02 || elevated ldh | elevated lactate dehydrogenase
R74.8 || elevated alkaline phosphatase | elevated lipase | elevated amylase | elevated ggt | elevated gamma glutamyl transferase
R75 || inconclusive hiv
R76.0 || elevated antibody titer
R76.11 positive ppd | positive tuberculin
R76.8 || positive antinuclear antibody | elevated immunoglobulin
R77.1 || abnormal globulin
R77.2 || elevated alpha fetoprotein | elevated afp
R78.81 bacteremia || bacteraemia | positive blood culture
R79.0 || abnormal blood mineral
R79.1 || prolonged pt | elevated inr | prolonged prothrombin time | supratherapeutic inr | prolonged ptt | coagulation times prolonged
R79.81 || abnormal blood gas
R79.82 elevated crp | elevated c reactive protein || elevated reactive protein
R79.89 azotemia | abnormal blood chemistry || elevated creatinine | elevated bun
R80.1 || persistent proteinuria
R80.9 proteinuria | albuminuria
R81 || glycosuria | glucosuria
R82.2 || biliuria | choluria | coluria | dark urine
R82.4 || ketonuria
R82.71 bacteriuria
R82.81 pyuria
R82.90 || abnormal urinalysis
R82.998 || crystalluria
R87.610 || ASCUS
R87.619 abnormal pap smear
R90.0 || intracranial mass | intracranial space occupying lesion
R90.89 || abnormal brain imaging
R91.1 lung nodule | pulmonary nodule | solitary pulmonary nodule || coin lesion | single lung nodule
R91.8 lung infiltrate | pulmonary infiltrate | pulmonary nodules multiple | lung mass | pulmonary mass | lung opacity || pulmonary opacity | multiple pulmonary nodules | alveolar infiltrate | ground glass opacity | pulmonary infiltrates | abnormal chest x ray | abnormal lung imaging | bilateral infiltrates | interstitial infiltrate
R92.8 || abnormal mammogram
R93.1 || abnormal echocardiogram
R93.5 || abnormal abdominal imaging
R94.01 || abnormal eeg
R94.31 st depression | st segment depression | st elevation | st segment elevation | abnormal ecg | abnormal ekg | abnormal electrocardiogram
R94.4 || abnormal kidney function test
R94.5 || abnormal liver function test
R94.6 || abnormal thyroid function
R97.0 || elevated cea
R97.1 || elevated ca 125
R97.20 elevated psa
R97.8 || elevated tumor marker
`
