// Our own synonyms. Symptoms and findings, injury, and what is a status and no disease.
// How to write one: see synonyms.ts.

export const SYNONYMS_R_Z = `
R00.0 tachycardia | rapid heart rate
R00.1 bradycardia | slow heart rate
R00.2 palpitation
R01.1 heart murmur | systolic murmur | murmur
R03.0 elevated blood pressure reading | elevated blood pressure
R04.0 epistaxis | nosebleed | nose bleed
R04.2 hemoptysis | coughing blood
R05.3 chronic cough
R05.9 cough
R06.00 dyspnea | trouble breathing | difficulty breathing
R06.02 shortness of breath | sob | breathlessness
R06.09 DOE | dyspnea on exertion | exertional dyspnea | orthopnea
R06.2 wheezing
R06.4 hyperventilation
R06.6 hiccup
R06.81 apnea
R06.82 tachypnea
R07.0 throat pain
R07.1 pleuritic chest pain
R07.89 chest discomfort | chest tightness | chest wall pain | atypical chest pain
R07.9 chest pain | CP | thoracic pain
R09.02 hypoxia | hypoxemia | low oxygen saturation | desaturation
R09.81 nasal congestion | congested nose
R10.0 acute abdomen
R10.10 upper abdominal pain
R10.11 right upper quadrant pain | RUQ pain | right hypochondrium pain
R10.12 left upper quadrant pain | LUQ pain | left hypochondrium pain
R10.13 epigastric pain | epigastralgia
R10.30 lower abdominal pain | hypogastric pain
R10.31 right lower quadrant pain | RLQ pain | right iliac fossa pain
R10.32 left lower quadrant pain | LLQ pain | left iliac fossa pain
R10.819 abdominal tenderness
R10.84 generalized abdominal pain | diffuse abdominal pain
R10.9 abdominal pain | severe abdominal pain | acute abdominal pain | abdomen pain | stomach pain | belly pain
R11.0 nausea
R11.10 vomiting | emesis
R11.2 nausea and vomiting
R12 heartburn | pyrosis
R13.10 dysphagia | difficulty swallowing | trouble swallowing
R14.0 bloating | abdominal distension | distended abdomen | abdominal bloating
R15.9 fecal incontinence
R16.0 hepatomegaly | enlarged liver
R16.1 splenomegaly | enlarged spleen
R16.2 hepatosplenomegaly
R17 jaundice
R18.8 ascites
R19.00 abdominal mass | pelvic mass | abdominal lump
R19.4 change in bowel habits
R19.5 occult blood in stool | positive fecal occult blood
R19.7 diarrhea | loose stool
R20.0 numbness | anesthesia of skin
R20.1 hypoesthesia | hypesthesia
R20.2 paresthesia | tingling | pins and needles | numbness and tingling
R20.8 dysesthesia
R21 rash | skin rash | skin eruption
R22.0 facial swelling
R22.1 neck mass | neck swelling | neck lump
R23.0 cyanosis
R23.1 pallor | pale | paleness
R23.4 desquamation
R25.1 tremor | tremors
R25.2 muscle cramp | leg cramp
R26.0 ataxic gait
R26.2 difficulty walking
R26.81 unsteady gait | unsteadiness
R26.9 gait abnormality | gait disturbance | abnormal gait
R27.0 ataxia
R29.2 hyperreflexia | hyporeflexia | abnormal reflex
R29.6 repeated falls | frequent falls
R29.810 facial droop
R30.0 dysuria | painful urination | burning urination
R31.0 gross hematuria | macroscopic hematuria
R31.29 microscopic hematuria | microhematuria
R31.9 hematuria
R32 urinary incontinence
R33.9 urinary retention
R34 oliguria | anuria
R35.0 urinary frequency | frequent urination | pollakiuria
R35.1 nocturia
R35.89 polyuria
R36.9 urethral discharge
R39.15 urinary urgency
R40.0 somnolence | drowsiness
R40.20 coma | comatose | unconscious
R41.0 confusion | disorientation
R41.3 memory loss | amnesia
R41.82 altered mental status | AMS | mental status change
R42 dizziness | vertigo | lightheadedness | giddiness
R44.0 auditory hallucination
R44.3 hallucination
R45.1 agitation | restlessness
R45.851 suicidal ideation | SI
R47.01 aphasia
R47.1 dysarthria
R47.81 slurred speech
R49.0 dysphonia | hoarseness
R50.82 postoperative fever
R50.9 fever | febrile | pyrexia
R51.9 headache | HA
R52 pain
R53.1 weakness | asthenia
R53.81 malaise
R53.83 fatigue | tiredness | lethargy
R54 frailty
R55 syncope | fainting | lipothymia | presyncope
R56.00 febrile seizure | febrile convulsion
R56.9 seizure | convulsion | fit
R57.0 cardiogenic shock
R57.1 hypovolemic shock
R57.9 shock
R58 bleeding | hemorrhage
R59.0 axillary lymphadenopathy | inguinal lymphadenopathy | cervical lymphadenopathy | mediastinal lymphadenopathy | retroperitoneal lymphadenopathy | hilar lymphadenopathy | supraclavicular lymphadenopathy | abdominal lymphadenopathy | mesenteric lymphadenopathy | neck lymphadenopathy | pelvic lymphadenopathy | retroperitoneal lymph node | localized lymphadenopathy | submandibular lymphadenopathy
R59.1 generalized lymphadenopathy
R59.9 lymphadenopathy | swollen gland | enlarged lymph node | adenomegaly
R60.0 localized edema | leg edema | lower extremity edema | lower limb edema | ankle edema | ankle swelling | leg swelling | pedal edema | pitting edema
R60.1 generalized edema | anasarca
R60.9 edema
R61 diaphoresis | night sweat | sweating | hyperhidrosis | excessive sweating
R63.0 loss of appetite | decreased appetite | anorexia | poor appetite
R63.1 polydipsia
R63.4 weight loss | lost weight | unintentional weight loss
R63.5 weight gain
R64 cachexia
R65.10 SIRS | systemic inflammatory response syndrome
R65.20 severe sepsis
R65.21 septic shock
R68.2 dry mouth | xerostomia
R68.83 chills
R70.0 elevated esr | elevated sedimentation rate
R73.01 impaired fasting glucose
R73.03 prediabetes | pre diabetes | borderline diabetes
R73.9 hyperglycemia | elevated glucose | high blood sugar | elevated blood sugar
R74.01 elevated transaminase | elevated liver enzyme | transaminitis | hypertransaminasemia | elevated ast | elevated alt | hypertransaminemia
R76.11 positive ppd | positive tuberculin
R78.81 bacteremia
R79.82 elevated crp | elevated c reactive protein
R79.89 azotemia | abnormal blood chemistry
R80.9 proteinuria | albuminuria
R82.71 bacteriuria
R82.81 pyuria
R87.619 abnormal pap smear
R91.1 lung nodule | pulmonary nodule | solitary pulmonary nodule
R91.8 lung infiltrate | pulmonary infiltrate | pulmonary nodules multiple | lung mass | pulmonary mass | lung opacity
R94.31 st depression | st segment depression | st elevation | st segment elevation | abnormal ecg | abnormal ekg | abnormal electrocardiogram
R97.20 elevated psa
S00.93XA head contusion | scalp contusion
S06.0X0A concussion
S06.9X0A traumatic brain injury | TBI
S09.90XA head injury | head trauma | closed head injury
S22.39XA rib fracture
S32.9XXA pelvic fracture
S42.90XA shoulder fracture
S52.509A distal radius fracture | wrist fracture | colles fracture
S52.90XA forearm fracture
S62.90XA hand fracture
S72.009A hip fracture | femoral neck fracture | neck of femur fracture
S72.90XA femur fracture
S82.209A tibia fracture | tibial shaft fracture
S82.899A ankle fracture
S83.209A meniscus tear | torn meniscus
S83.519A acl tear | anterior cruciate ligament tear
S93.409A ankle sprain | sprained ankle
T14.8XXA hematoma
T50.905A adverse drug reaction | drug reaction
T78.2XXA anaphylaxis | anaphylactic shock
T78.40XA allergic reaction
T81.40XA surgical site infection | postoperative infection | surgical wound infection
T86.11 kidney transplant rejection
W19.XXXA accidental fall | fell down | mechanical fall | ground level fall
Z16.12 ESBL
Z51.11 chemotherapy encounter | encounter for chemotherapy
Z51.5 palliative care | comfort care | hospice
Z66 DNR | do not resuscitate
Z72.0 tobacco use
Z79.01 anticoagulation therapy | anticoagulant therapy | long term anticoagulation | chronic anticoagulation | on warfarin | on coumadin | anticoagulated | on apixaban | on eliquis | on xarelto | on acenocoumarol
Z79.02 on plavix | on clopidogrel | antiplatelet therapy
Z79.4 insulin therapy | insulin dependent | long term insulin | insulin use
Z79.52 chronic steroids | long term steroids | corticosteroid dependent | steroid dependent | chronic prednisone | long term prednisone | chronic corticosteroid
Z79.82 long term aspirin | daily aspirin
Z79.84 oral hypoglycemic | oral antidiabetic
Z85.3 history of breast cancer
Z86.711 history of pulmonary embolism
Z86.718 history of dvt
Z86.73 history of stroke | history of tia | prior stroke | history of cva
Z87.891 former smoker | stopped smoking | smoked until | formerly smoked | gave up smoking | ex smoker | quit smoking | history of smoking | history of tobacco use | past smoker | exsmoker
Z88.0 penicillin allergy | allergic to penicillin | allergy to penicillin | PCN allergy
Z88.2 sulfa allergy | allergic to sulfa
Z90.10 mastectomy
Z90.49 cholecystectomy | appendectomy | cholecystectomized | appendectomized
Z90.5 nephrectomy | single kidney | nephrectomized | solitary kidney
Z90.710 hysterectomy | hysterectomized
Z90.81 splenectomy | splenectomized
Z91.148 medication noncompliance | noncompliance with medication
Z93.0 tracheostomy
Z93.3 colostomy
Z94.0 kidney transplant | renal transplant | transplanted kidney
Z94.1 heart transplant
Z94.4 liver transplant
Z95.0 pacemaker | cardiac pacemaker
Z95.1 CABG | coronary artery bypass | bypass graft
Z95.2 mechanical valve | prosthetic valve | valve replacement
Z95.5 coronary stent | drug eluting stent | bare metal stent | stent lad | stent rca | stent coronary artery | stent left anterior descending | pci stent | stented coronary artery
Z95.810 ICD | implantable defibrillator | AICD
Z96.1 pseudophakia | intraocular lens
Z96.64 hip replacement | hip arthroplasty | THA
Z96.641 right hip replacement
Z96.642 left hip replacement
Z96.65 knee replacement | knee arthroplasty | TKA
Z96.651 right knee replacement
Z96.652 left knee replacement
Z98.1 spinal fusion | arthrodesis
Z98.51 tubal ligation
Z99.2 dialysis dependent | chronic dialysis | maintenance dialysis | chronic hemodialysis | maintenance hemodialysis | hemodialysis dependent | hemodialysis program | peritoneal dialysis
Z99.3 wheelchair
Z99.81 home oxygen | oxygen dependent | chronic oxygen
`
