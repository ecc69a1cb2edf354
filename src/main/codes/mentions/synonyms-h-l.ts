// Our own synonyms. Eye, ear, circulation, breathing, digestion and skin.
// How to write one: see synonyms.ts.

export const SYNONYMS_H_L = `
H02.409 ptosis | eyelid ptosis
H04.129 dry eye
H10.9 conjunctivitis | pink eye
H16.9 keratitis
H20.9 uveitis | iridocyclitis | iritis
H25.9 senile cataract | age related cataract
H26.9 cataract
H33.20 retinal detachment
H34.9 retinal vein occlusion
H35.30 macular degeneration | AMD
H35.81 macular edema | retinal edema
H40.9 glaucoma
H43.10 vitreous hemorrhage
H46.9 optic neuritis
H47.10 papilledema | optic disc edema
H47.20 optic atrophy
H49.9 ophthalmoplegia
H50.9 strabismus | squint
H53.149 photophobia
H53.2 diplopia | double vision
H53.8 blurred vision | blurry vision
H54.3 blindness
H54.7 vision loss | visual loss | low visual acuity | low vision
H55.00 nystagmus
H57.03 miosis
H57.04 mydriasis
H57.10 eye pain
H60.90 otitis externa | swimmer ear
H61.20 cerumen impaction | ear wax
H66.90 otitis media | ear infection | OM
H81.09 meniere disease
H81.10 BPPV | benign positional vertigo
H83.09 labyrinthitis
H90.5 sensorineural hearing loss
H91.90 hearing loss | deafness | hard of hearing | hypoacusis
H92.09 ear pain
H93.19 tinnitus | ringing in ear
I05.9 rheumatic mitral valve disease
I10 hypertension | htn | essential hypertension | arterial hypertension | systemic arterial hypertension | benign essential hypertension | HBP | HTA | high blood pressure
I11.0 hypertensive heart failure
I11.9 hypertensive heart disease
I12.9 hypertensive kidney disease | nephroangiosclerosis
I16.0 hypertensive urgency
I16.1 hypertensive emergency
I16.9 hypertensive crisis
I20.0 unstable angina
I20.9 angina | angina pectoris
I21.3 STEMI | st elevation myocardial infarction
I21.4 NSTEMI | non st elevation myocardial infarction
I21.9 myocardial infarction | acute myocardial infarction | MI | AMI | heart attack
I24.9 acute coronary syndrome | ACS
I25.10 coronary artery disease | cad | coronary heart disease | coronary atherosclerosis | coronary disease | ASHD | atherosclerotic heart disease | CHD
I25.2 old myocardial infarction | prior myocardial infarction | old MI
I25.5 ischemic cardiomyopathy
I25.9 ischemic heart disease | IHD | ischemic cardiopathy
I26.99 pulmonary embolism | PE
I27.20 pulmonary hypertension
I27.81 cor pulmonale
I30.9 acute pericarditis
I31.39 pericardial effusion
I31.4 cardiac tamponade | pericardial tamponade
I31.9 pericarditis
I33.0 infective endocarditis | bacterial endocarditis
I34.0 mitral regurgitation | mitral insufficiency | mitral valve insufficiency
I34.1 mitral valve prolapse
I34.2 mitral stenosis
I35.0 aortic stenosis | aortic valve stenosis
I35.1 aortic regurgitation | aortic insufficiency | aortic valve insufficiency
I36.1 tricuspid regurgitation | tricuspid insufficiency
I38 endocarditis
I40.9 acute myocarditis
I42.0 dilated cardiomyopathy
I42.2 hypertrophic cardiomyopathy
I42.9 cardiomyopathy
I44.2 complete heart block | third degree av block | complete atrioventricular block
I44.30 av block | atrioventricular block
I44.7 LBBB | left bundle branch block
I45.10 RBBB | right bundle branch block
I46.9 cardiac arrest | cardiorespiratory arrest | cardiopulmonary arrest
I47.10 SVT | supraventricular tachycardia
I47.20 VT | ventricular tachycardia | vtach
I48.0 paroxysmal atrial fibrillation | paroxysmal afib
I48.20 chronic atrial fibrillation
I48.21 permanent atrial fibrillation
I48.91 atrial fibrillation | afib | a fib | AF | auricular fibrillation
I48.92 atrial flutter
I49.01 ventricular fibrillation | vfib
I49.3 PVC | premature ventricular contraction | ventricular extrasystole
I49.5 sick sinus syndrome
I49.9 arrhythmia | cardiac arrhythmia | irregular heartbeat
I50.20 systolic heart failure | hfref | heart failure with reduced ejection fraction
I50.22 chronic systolic heart failure
I50.30 diastolic heart failure | hfpef | heart failure with preserved ejection fraction
I50.32 chronic diastolic heart failure
I50.9 heart failure | chf | congestive heart failure | HF | CCF
I51.7 cardiomegaly | ventricular hypertrophy | left ventricular hypertrophy | LVH | enlarged heart
I51.9 heart disease | cardiopathy
I60.9 subarachnoid hemorrhage | SAH
I61.9 intracerebral hemorrhage | hemorrhagic stroke | cerebral hemorrhage | ICH
I62.00 subdural hematoma | SDH | subdural hemorrhage
I62.9 intracranial hemorrhage
I63.9 stroke | cva | cerebrovascular accident | cerebral infarction | ischemic stroke | acute ischemic stroke
I65.29 carotid stenosis | carotid artery stenosis
I67.1 cerebral aneurysm
I67.9 cerebrovascular disease
I70.0 aortic atherosclerosis
I70.90 atherosclerosis | arteriosclerosis
I71.00 aortic dissection
I71.40 abdominal aortic aneurysm | AAA
I71.9 aortic aneurysm
I72.9 aneurysm
I73.00 raynaud phenomenon | raynaud
I73.9 peripheral vascular disease | PVD | peripheral arterial disease | PAD | peripheral artery disease | claudication | intermittent claudication
I74.9 arterial embolism
I77.6 vasculitis | arteritis
I80.9 thrombophlebitis | phlebitis
I81 portal vein thrombosis
I82.40 deep vein thrombosis | deep venous thrombosis
I82.409 dvt
I82.90 thrombosis | venous thrombosis
I83.90 varicose vein
I85.00 esophageal varix
I87.2 venous insufficiency | chronic venous insufficiency | venous stasis
I88.9 lymphadenitis | adenitis
I89.0 lymphedema
I95.1 orthostatic hypotension
I95.9 hypotension
I96 gangrene | necrosis
J00 common cold | nasopharyngitis | catarrh
J01.90 acute sinusitis
J02.0 strep throat | streptococcal pharyngitis
J02.9 pharyngitis | sore throat
J03.90 tonsillitis | acute tonsillitis
J04.0 laryngitis
J05.0 croup
J06.9 uri | upper respiratory infection | upper respiratory tract infection
J10.1 influenza a | influenza b
J11.1 influenza | flu
J12.9 viral pneumonia
J15.9 bacterial pneumonia
J18.0 bronchopneumonia
J18.9 pneumonia | community acquired pneumonia | PNA | CAP | pulmonary consolidation
J20.9 acute bronchitis
J21.9 bronchiolitis
J22 lower respiratory infection
J30.9 allergic rhinitis | hay fever | seasonal allergy
J31.0 rhinitis
J32.9 sinusitis | chronic sinusitis
J33.9 nasal polyp
J34.2 deviated septum | deviated nasal septum
J38.00 vocal cord paralysis
J40 bronchitis
J42 chronic bronchitis
J43.9 emphysema
J44.1 copd exacerbation | exacerbation of copd | acute exacerbation of copd | acute copd exacerbation
J44.9 copd | chronic obstructive pulmonary disease | COAD | obstructive pulmonary disease
J45.901 asthma exacerbation | exacerbation of asthma | acute asthma
J45.909 asthma | bronchial asthma | reactive airway disease
J47.9 bronchiectasis
J69.0 aspiration pneumonia | aspiration pneumonitis
J80 ARDS | acute respiratory distress syndrome | adult respiratory distress syndrome
J81.0 acute pulmonary edema | flash pulmonary edema | pulmonary edema
J84.10 pulmonary fibrosis
J84.112 idiopathic pulmonary fibrosis | IPF
J84.9 interstitial lung disease | ILD | interstitial pneumonia
J85.2 lung abscess
J86.9 empyema
J90 pleural effusion
J91.0 malignant pleural effusion
J93.9 pneumothorax | collapsed lung
J94.2 hemothorax
J96.00 acute respiratory failure
J96.01 acute hypoxic respiratory failure | acute respiratory failure with hypoxia
J96.02 acute hypercapnic respiratory failure | acute respiratory failure with hypercapnia
J96.10 chronic respiratory failure
J96.11 chronic hypoxic respiratory failure
J96.90 respiratory failure
J98.11 atelectasis
J98.2 pneumomediastinum
J98.4 lung disease | lung lesion
K02.9 dental caries | tooth decay
K04.7 dental abscess
K08.109 edentulous | tooth loss
K11.20 sialadenitis | parotitis
K12.0 aphthous ulcer | canker sore | oral aphthae
K12.30 mucositis | oral mucositis
K13.79 oral lesion | oral mucosa lesion
K20.90 esophagitis
K21.00 reflux esophagitis
K21.9 gerd | gastroesophageal reflux | gastro esophageal reflux | gastroesophageal reflux disease | acid reflux | reflux disease | GORD
K22.70 barrett esophagus
K25.9 gastric ulcer
K26.9 duodenal ulcer
K27.9 peptic ulcer | peptic ulcer disease | PUD
K29.70 gastritis
K30 dyspepsia | indigestion
K31.84 gastroparesis
K35.80 appendicitis | acute appendicitis
K40.90 inguinal hernia
K42.9 umbilical hernia
K43.2 incisional hernia
K43.9 ventral hernia
K44.9 hiatal hernia | diaphragmatic hernia | hiatus hernia
K46.9 abdominal hernia
K50.90 crohn | crohn disease
K51.90 ulcerative colitis
K52.9 gastroenteritis | colitis | enteritis | chronic diarrhea
K55.039 acute mesenteric ischemia
K55.1 chronic mesenteric ischemia
K55.9 ischemic bowel | mesenteric ischemia | ischemic colitis
K56.609 intestinal obstruction | SBO | small bowel obstruction
K56.7 ileus | paralytic ileus
K57.30 diverticulosis
K57.32 diverticulitis
K57.90 diverticular disease
K58.0 irritable bowel with diarrhea
K58.9 IBS | irritable bowel | irritable bowel syndrome
K59.00 constipation
K60.2 anal fissure
K60.30 anal fistula
K61.0 perianal abscess | anal abscess
K62.5 rectal bleeding | hematochezia | rectorrhagia | bright red blood per rectum | BRBPR
K63.1 intestinal perforation
K63.2 intestinal fistula
K63.5 polyp of colon | hyperplastic polyp
K64.9 hemorrhoid | piles
K65.9 peritonitis | peritoneal irritation
K66.0 peritoneal adhesion | abdominal adhesion
K66.1 hemoperitoneum
K66.8 pneumoperitoneum
K70.30 alcoholic cirrhosis | alcoholic liver cirrhosis
K70.9 alcoholic liver disease
K72.00 acute liver failure
K72.90 liver failure
K74.60 cirrhosis | liver cirrhosis
K75.0 liver abscess
K75.4 autoimmune hepatitis
K75.81 NASH | nonalcoholic steatohepatitis
K75.9 hepatitis
K76.0 fatty liver | NAFLD | hepatic steatosis | steatosis
K76.6 portal hypertension
K76.82 hepatic encephalopathy
K76.9 liver disease | hepatopathy | liver lesion
K80.20 gallbladder calculus | gallstone | gall stone | cholelithiasis
K80.50 bile duct calculus | choledocholithiasis
K81.0 acute cholecystitis
K81.9 cholecystitis
K83.09 cholangitis
K83.1 biliary obstruction | bile duct obstruction | cholestasis | biliary stricture
K85.90 pancreatitis | acute pancreatitis
K86.1 chronic pancreatitis
K90.0 celiac | celiac disease | sprue
K92.0 hematemesis | vomiting blood
K92.1 melena | black stool | tarry stool
K92.2 gi bleed | gastrointestinal hemorrhage | GIB | upper gi bleed | digestive bleeding | intestinal bleeding | lower gi bleed | upper gastrointestinal hemorrhage
L02.91 abscess | skin abscess
L03.115 right leg cellulitis | cellulitis of right lower extremity
L03.116 left leg cellulitis | cellulitis of left lower extremity
L03.90 cellulitis
L08.9 skin infection
L20.9 atopic dermatitis
L23.9 allergic contact dermatitis
L30.9 eczema | dermatitis
L40.50 psoriatic arthritis
L40.9 psoriasis
L50.9 urticaria
L53.9 erythema
L57.0 actinic keratosis
L60.0 ingrown nail
L63.9 alopecia areata
L65.9 alopecia | hair loss
L70.9 acne
L71.9 rosacea
L72.3 sebaceous cyst
L81.9 hyperpigmentation | pigmentation disorder
L82.1 seborrheic keratosis
L89.90 pressure ulcer | decubitus ulcer | bedsore | pressure sore
L90.5 scar | cicatrix | scarring
L92.9 granuloma
L97.509 foot ulcer
L97.909 leg ulcer | lower extremity ulcer
L98.499 skin ulcer
L98.9 skin lesion
`
