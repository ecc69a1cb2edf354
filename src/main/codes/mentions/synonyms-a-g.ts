// Our own synonyms. Infection, neoplasm, blood, endocrine, mind and nerves.
// How to write one: see synonyms.ts.

export const SYNONYMS_A_G = `
A04.72 c diff | c difficile | clostridioides difficile infection | c difficile colitis
A09 infectious diarrhea | infectious gastroenteritis | acute gastroenteritis
A15.0 pulmonary tuberculosis | lung tuberculosis
A15.9 tuberculosis | TB | TBC | mycobacterium tuberculosis
A18.01 tuberculous spondylitis | pott disease
A23.9 brucellosis | brucella
A41.51 e coli sepsis | escherichia coli sepsis
A41.9 sepsis | septicemia | urosepsis
A48.1 legionella | legionella pneumonia | legionnaire
A53.9 syphilis | lues
A69.20 lyme | lyme disease | borreliosis
B00.9 herpes | herpes simplex | HSV | herpes virus | herpetic
B02.9 herpes zoster | shingles | zoster
B15.9 hepatitis a | HAV
B18.1 chronic hepatitis b
B18.2 chronic hepatitis c
B19.10 hepatitis b | HBV | hbv infection
B19.20 hepatitis c | HCV | hcv infection
B20 hiv | hiv infection | hiv disease | AIDS | human immunodeficiency virus | hiv positive
B25.9 cytomegalovirus | CMV | cmv infection
B27.90 mononucleosis | epstein barr | EBV
B34.9 viral infection | viral syndrome | viral illness | virus infection
B35.1 onychomycosis | nail fungus
B35.3 athlete foot | tinea pedis
B37.0 thrush | oral candidiasis
B37.9 candidiasis | candida | yeast infection | moniliasis
B44.9 aspergillosis | aspergillus
B58.9 toxoplasmosis | toxoplasma
B59 pneumocystis pneumonia | pneumocystis jirovecii | PJP | pneumocystis carinii | pneumocystis
B95.2 enterococcus | enterococcus faecalis
B95.3 streptococcus pneumoniae | pneumococcus
B95.61 staphylococcus aureus | s aureus | MSSA
B95.62 MRSA | methicillin resistant staphylococcus aureus
B95.7 staphylococcus epidermidis | coagulase negative staphylococcus
B96.1 klebsiella | klebsiella pneumoniae
B96.20 escherichia coli | e coli
B96.4 proteus mirabilis
B96.5 pseudomonas | pseudomonas aeruginosa
B99.9 infection | infectious process
C15.9 esophagus cancer
C16.9 stomach cancer
C18.7 sigmoid cancer | cancer of sigmoid colon
C18.9 colon cancer | bowel cancer
C19 colorectal cancer | rectosigmoid cancer
C20 rectal cancer
C22.0 hepatocellular carcinoma | hepatoma | HCC | hepatocarcinoma | liver cell cancer
C22.1 cholangiocarcinoma
C22.9 liver cancer
C25.9 pancreatic cancer
C32.9 larynx cancer
C34.90 lung cancer | bronchogenic carcinoma | NSCLC | non small cell lung cancer | small cell lung cancer | SCLC | bronchial cancer
C43.9 melanoma | malignant melanoma
C44.91 basal cell carcinoma | BCC | basalioma
C44.92 squamous cell carcinoma of skin | epidermoid skin cancer
C45.9 mesothelioma
C46.9 kaposi sarcoma
C49.9 soft tissue sarcoma | leiomyosarcoma | liposarcoma
C50.919 breast cancer | ductal carcinoma of breast | infiltrating ductal carcinoma | lobular carcinoma of breast
C53.9 cervical cancer | cervix cancer
C54.1 endometrial cancer
C55 uterine cancer
C56.9 ovarian cancer
C61 prostate cancer
C62.90 testicular cancer | seminoma | testicular germ cell tumor
C64.9 kidney cancer | renal cell carcinoma | RCC | hypernephroma | clear cell renal carcinoma | nephroblastoma | wilms tumor
C65.9 renal pelvis cancer
C66.9 ureter cancer
C67.9 bladder cancer | urothelial carcinoma | transitional cell carcinoma | urothelial carcinoma of bladder | transitional cell carcinoma of bladder
C71.9 brain cancer | glioblastoma | glioma | astrocytoma | oligodendroglioma | GBM
C73 thyroid cancer | papillary thyroid carcinoma | follicular thyroid carcinoma
C77.9 lymph node metastasis | nodal metastasis | lymphatic metastasis
C78.00 lung metastasis
C78.6 peritoneal carcinomatosis | peritoneal metastasis
C78.7 liver metastasis | metastatic liver lesion
C79.31 brain metastasis
C79.51 bone metastasis | metastatic bone lesion
C79.9 metastasis | metastatic disease | metastatic cancer | metastatic lesion
C7A.00 carcinoid | carcinoid tumor
C80.1 cancer | carcinoma | malignancy
C81.90 hodgkin lymphoma | hodgkin disease
C83.30 diffuse large b cell lymphoma | DLBCL | large cell lymphoma
C85.10 b cell lymphoma
C85.90 lymphoma | non hodgkin lymphoma | NHL
C90.00 multiple myeloma | myeloma
C91.00 acute lymphoblastic leukemia
C91.10 chronic lymphocytic leukemia | CLL
C92.00 acute myeloid leukemia | AML
C92.10 chronic myeloid leukemia | CML
C95.90 leukemia
D12.6 colon polyp | adenomatous polyp | tubular adenoma | colonic adenoma
D17.9 lipoma
D18.00 hemangioma | angioma
D25.9 fibroid | uterine fibroid | leiomyoma of uterus | myoma | uterine myoma
D32.9 meningioma
D33.3 acoustic neuroma | vestibular schwannoma
D35.2 pituitary adenoma | prolactinoma
D36.10 neurofibroma | schwannoma | neurilemoma
D45 polycythemia vera
D46.9 myelodysplastic syndrome | MDS
D48.9 tumor of uncertain behavior
D49.0 digestive tumor | gastric tumor | colon tumor | rectal tumor | liver tumor | pancreatic tumor | intestinal tumor | retroperitoneal tumor | peritoneal tumor
D49.1 lung tumor | laryngeal tumor | mediastinal tumor
D49.2 bone tumor | soft tissue tumor | skin tumor
D49.3 breast tumor
D49.4 bladder tumor
D49.519 kidney tumor
D49.59 prostate tumor | testicular tumor | ovarian tumor | uterine tumor | paratesticular tumor | genital tumor
D49.6 brain tumor | intracranial tumor
D49.7 thyroid tumor | adrenal tumor | pituitary tumor
D50.9 iron deficiency anemia | IDA | microcytic anemia | hypochromic anemia | ferropenic anemia
D51.0 pernicious anemia
D53.9 nutritional anemia
D57.1 sickle cell disease | sickle cell anemia
D59.9 acquired hemolytic anemia
D61.818 pancytopenia
D61.9 aplastic anemia
D62 acute blood loss anemia | acute posthemorrhagic anemia | anemia due to acute blood loss
D63.1 anemia of chronic kidney disease | anemia in ckd
D64.9 anemia | low hemoglobin | normocytic anemia | anemic syndrome
D65 disseminated intravascular coagulation | DIC
D66 hemophilia | hemophilia a
D68.62 lupus anticoagulant
D68.9 coagulopathy | coagulation disorder
D69.3 immune thrombocytopenic purpura | idiopathic thrombocytopenic purpura | ITP
D69.6 thrombocytopenia | low platelets | plateletopenia
D70.9 neutropenia | agranulocytosis
D72.10 eosinophilia
D72.810 lymphopenia
D72.819 leukopenia
D72.829 leukocytosis | elevated white blood cell count | elevated wbc | elevated leukocyte
D75.839 thrombocytosis | elevated platelets
D84.9 immunodeficiency | immunocompromised
D86.9 sarcoidosis
E03.9 hypothyroidism | underactive thyroid | hypothyroid
E04.1 thyroid nodule
E04.9 goiter
E05.00 graves disease | basedow disease
E05.90 hyperthyroidism | thyrotoxicosis | overactive thyroid | hyperthyroid
E06.3 hashimoto | autoimmune thyroiditis | hashimoto thyroiditis
E10.10 type 1 diabetes ketoacidosis
E10.9 type 1 diabetes | type 1 diabetes mellitus | IDDM | dm1 | t1dm | insulin dependent diabetes | juvenile diabetes | dm type 1
E11.10 diabetic ketoacidosis | DKA
E11.21 diabetic nephropathy | type 2 diabetes with diabetic nephropathy | type 2 diabetes mellitus with diabetic nephropathy
E11.22 diabetic kidney disease | diabetic ckd | diabetes with chronic kidney disease | diabetes with ckd | type 2 diabetes with ckd
E11.319 diabetic retinopathy | type 2 diabetes with retinopathy
E11.40 diabetic neuropathy | type 2 diabetes with neuropathy
E11.42 diabetic polyneuropathy | diabetic peripheral neuropathy
E11.43 diabetic gastroparesis
E11.51 diabetic peripheral angiopathy
E11.621 diabetic foot ulcer
E11.649 diabetic hypoglycemia
E11.65 uncontrolled diabetes | diabetes with hyperglycemia | poorly controlled diabetes | uncontrolled type 2 diabetes mellitus | uncontrolled type 2 diabetes | type 2 diabetes with hyperglycemia
E11.9 diabetes | type 2 diabetes | type 2 diabetes mellitus | dm2 | t2dm | DM | niddm | diabetes mellitus | adult onset diabetes | dm type 2 | DMII | non insulin dependent diabetes
E16.2 hypoglycemia | low blood sugar
E20.9 hypoparathyroidism
E21.3 hyperparathyroidism
E22.1 hyperprolactinemia
E23.2 diabetes insipidus
E24.9 cushing | cushing syndrome
E27.1 addison disease
E27.40 adrenal insufficiency
E28.2 PCOS | polycystic ovary syndrome
E43 severe malnutrition | severe protein calorie malnutrition
E44.0 moderate malnutrition
E46 malnutrition | protein calorie malnutrition | undernutrition
E53.8 vitamin b12 deficiency | b12 deficiency
E55.9 vitamin d deficiency | low vitamin d
E61.1 iron deficiency
E66.01 morbid obesity
E66.3 overweight
E66.811 class 1 obesity
E66.812 class 2 obesity
E66.813 class 3 obesity
E66.9 obesity
E73.9 lactose intolerance
E78.00 hypercholesterolemia | elevated cholesterol | high cholesterol
E78.1 hypertriglyceridemia | elevated triglycerides
E78.2 mixed hyperlipidemia
E78.5 hyperlipidemia | HLD | HPL | dyslipidemia
E79.0 hyperuricemia | elevated uric acid
E80.4 gilbert syndrome
E80.7 elevated bilirubin
E83.110 hemochromatosis
E83.39 hypophosphatemia | hyperphosphatemia
E83.42 hypomagnesemia
E83.51 hypocalcemia
E83.52 hypercalcemia
E84.9 cystic fibrosis
E85.9 amyloidosis
E86.0 dehydration
E86.1 hypovolemia
E87.0 hypernatremia
E87.1 hyponatremia
E87.20 acidosis | metabolic acidosis
E87.21 acute metabolic acidosis
E87.29 respiratory acidosis
E87.3 alkalosis
E87.5 hyperkalemia | elevated potassium
E87.6 hypokalemia | low potassium
E87.70 fluid overload | volume overload
E88.09 hypoalbuminemia | hypoproteinemia
E88.810 metabolic syndrome
F01.50 vascular dementia
F03.90 dementia
F05 delirium
F10.10 alcohol abuse | alcohol misuse | excessive alcohol consumption | etoh abuse
F10.20 alcohol dependence | alcohol use disorder
F10.929 alcohol intoxication
F10.939 alcohol withdrawal
F11.10 opioid abuse | heroin abuse
F11.20 opioid dependence | opioid use disorder | heroin addiction
F12.10 cannabis abuse | marijuana abuse
F14.10 cocaine abuse
F17.200 smoking | tobacco use disorder | nicotine dependence | tobacco dependence | current smoker | tobacco smoker
F17.210 cigarette smoker | cigarette | pack per day | cigarette smoking | pack year | packs per day
F19.10 drug abuse | substance abuse | polysubstance abuse
F20.9 schizophrenia
F29 psychosis
F31.9 bipolar | bipolar disorder
F32.9 major depression | major depressive disorder | MDD
F32.A depression | depressive disorder | depressive syndrome | depressed mood
F33.9 recurrent major depression
F34.1 dysthymia
F40.10 social anxiety
F41.0 panic disorder | panic attack
F41.1 generalized anxiety disorder | GAD
F41.9 anxiety | anxiety disorder
F42.9 obsessive compulsive disorder | OCD
F43.10 PTSD | post traumatic stress disorder
F43.20 adjustment disorder
F50.00 anorexia nervosa
F79 mental retardation | intellectual disability
F84.0 autism | autistic disorder | autism spectrum disorder
F90.9 ADHD | attention deficit hyperactivity disorder | ADD
G00.9 bacterial meningitis
G03.9 meningitis
G04.90 encephalitis
G06.0 brain abscess
G08 cerebral venous thrombosis
G20.A1 parkinson disease | parkinson
G25.0 essential tremor
G25.3 myoclonus
G25.81 restless legs syndrome | RLS
G30.9 alzheimer | alzheimer disease | alzheimer dementia
G31.84 mild cognitive impairment
G35.D multiple sclerosis | MS
G40.409 generalized tonic clonic seizure | tonic clonic seizure
G40.909 epilepsy | seizure disorder | epileptic seizure
G43.909 migraine | migraine headache
G44.209 tension headache
G45.9 TIA | transient ischemic attack | mini stroke
G47.00 insomnia | trouble sleeping
G47.30 sleep apnea
G47.33 obstructive sleep apnea | OSA
G51.0 bell palsy | facial palsy | facial paralysis
G56.00 carpal tunnel syndrome | carpal tunnel | CTS
G61.0 guillain barre
G62.9 peripheral neuropathy | polyneuropathy
G70.00 myasthenia gravis | myasthenia
G71.00 muscular dystrophy
G80.9 cerebral palsy
G81.9 hemiplegia | hemiparesis
G82.20 paraplegia
G82.50 quadriplegia
G83.9 paralysis | palsy | paresis
G89.29 chronic pain
G89.3 cancer pain | neoplasm related pain
G89.4 chronic pain syndrome
G91.9 hydrocephalus
G93.1 anoxic brain injury | anoxic encephalopathy
G93.40 encephalopathy
G93.41 metabolic encephalopathy
G93.5 brain compression | brain herniation
G93.6 brain edema
G95.20 spinal cord compression
U07.1 covid | covid 19 | covid19 | sars cov 2 | coronavirus infection
U09.9 long covid | post covid condition
`
