// Our own synonyms: circulation and breathing.
// How to write one: see synonyms.ts.

export const SYNONYMS_I_J = `
I05.0 || rheumatic mitral stenosis
I05.9 rheumatic mitral valve disease
I09.9 || rheumatic heart disease
I10 hypertension | htn | essential hypertension | arterial hypertension | systemic arterial hypertension | benign essential hypertension | HBP | HTA | high blood pressure
I11.0 hypertensive heart failure
I11.9 hypertensive heart disease
I12.9 hypertensive kidney disease | nephroangiosclerosis || nephrosclerosis | hypertensive nephrosclerosis | hypertensive nephropathy
I15.0 || renovascular hypertension
I15.9 || secondary hypertension
I16.0 hypertensive urgency
I16.1 hypertensive emergency
I16.9 hypertensive crisis
I1A.0 || resistant hypertension
I20.0 unstable angina
I20.1 || prinzmetal | vasospastic angina | variant angina
I20.89 || stable angina | angina of effort | exertional angina
I20.9 angina | angina pectoris
I21.09 || anterior stemi | anterior myocardial infarction | anterior st elevation myocardial infarction
I21.19 || inferior stemi | inferior myocardial infarction | inferior infarction | inferoposterior infarction | inferior st elevation myocardial infarction
I21.29 || lateral stemi | posterior myocardial infarction | lateral myocardial infarction
I21.3 STEMI | st elevation myocardial infarction
I21.4 NSTEMI | non st elevation myocardial infarction || subendocardial infarction | non q wave infarction
I21.9 myocardial infarction | acute myocardial infarction | MI | AMI | heart attack
I21.A1 || type 2 mi | type 2 myocardial infarction | demand ischemia myocardial infarction | type ii mi | type 2 nstemi
I24.1 || dressler syndrome
I24.89 || demand ischemia
I24.9 acute coronary syndrome | ACS
I25.10 coronary artery disease | cad | coronary heart disease | coronary atherosclerosis | coronary disease | ASHD | atherosclerotic heart disease | CHD || coronary artery stenosis | multivessel coronary disease | three vessel disease | obstructive coronary artery disease | coronary arteriosclerosis
I25.118 || cad with stable angina | coronary artery disease with stable angina
I25.2 old myocardial infarction | prior myocardial infarction | old MI || old infarction | previous myocardial infarction | history of myocardial infarction | history of heart attack
I25.3 || ventricular aneurysm
I25.42 || coronary dissection | coronary artery dissection
I25.5 ischemic cardiomyopathy
I25.82 || chronic total occlusion of coronary artery
I25.9 ischemic heart disease | IHD | ischemic cardiopathy
I26.09 || pulmonary embolism with cor pulmonale | pulmonary embolism with right heart strain
I26.92 || saddle embolus | saddle pulmonary embolus
I26.99 pulmonary embolism | PE || pulmonary thromboembolism | pulmonary emboli | PTE | pulmonary thrombosis
I27.0 || primary pulmonary hypertension
I27.20 pulmonary hypertension
I27.21 || pulmonary arterial hypertension
I27.81 cor pulmonale
I30.9 acute pericarditis
I31.1 || constrictive pericarditis
I31.2 || hemopericardium
I31.39 pericardial effusion
I31.4 cardiac tamponade | pericardial tamponade
I31.9 pericarditis
I33.0 infective endocarditis | bacterial endocarditis
I33.9 || acute endocarditis
I34.0 mitral regurgitation | mitral insufficiency | mitral valve insufficiency || mitral valve regurgitation | mitral incompetence
I34.1 mitral valve prolapse
I34.2 mitral stenosis
I34.9 || mitral valve disease | mitral valvulopathy
I35.0 aortic stenosis | aortic valve stenosis || aortic valvular stenosis | calcific aortic stenosis
I35.1 aortic regurgitation | aortic insufficiency | aortic valve insufficiency
I35.9 || aortic valve disease | aortic valvulopathy
I36.1 tricuspid regurgitation | tricuspid insufficiency
I37.0 || pulmonary valve stenosis
I38 endocarditis || valvular heart disease | valvulopathy | heart valve disease
I40.9 acute myocarditis || myocarditis acute
I42.0 dilated cardiomyopathy
I42.1 || obstructive hypertrophic cardiomyopathy | HOCM
I42.2 hypertrophic cardiomyopathy
I42.6 || alcoholic cardiomyopathy
I42.8 || arrhythmogenic right ventricular dysplasia
I42.9 cardiomyopathy
I43 || cardiomyopathy in amyloidosis
I44.0 || first degree av block | first degree atrioventricular block
I44.1 || second degree av block | mobitz | wenckebach
I44.2 complete heart block | third degree av block | complete atrioventricular block || complete av block | third degree atrioventricular block | complete atrioventricular conduction block
I44.30 av block | atrioventricular block
I44.7 LBBB | left bundle branch block
I45.10 RBBB | right bundle branch block
I45.2 || bifascicular block
I45.6 || wolff parkinson white | preexcitation
I45.81 || long qt | prolonged qt | qt prolongation
I46.9 cardiac arrest | cardiorespiratory arrest | cardiopulmonary arrest || asystole | pulseless electrical activity | cardiac standstill
I47.10 SVT | supraventricular tachycardia || paroxysmal supraventricular tachycardia | PSVT
I47.19 || atrial tachycardia
I47.20 VT | ventricular tachycardia | vtach || nsvt | wide complex tachycardia
I47.21 || torsades de pointes | torsades
I48.0 paroxysmal atrial fibrillation | paroxysmal afib
I48.11 || longstanding persistent atrial fibrillation
I48.19 || persistent atrial fibrillation | persistent afib
I48.20 chronic atrial fibrillation
I48.21 permanent atrial fibrillation
I48.91 atrial fibrillation | afib | a fib | AF | auricular fibrillation || rapid atrial fibrillation | afib with rvr | ACxFA
I48.92 atrial flutter
I49.01 ventricular fibrillation | vfib
I49.1 || premature atrial contraction | atrial premature complex
I49.3 PVC | premature ventricular contraction | ventricular extrasystole
I49.5 sick sinus syndrome
I49.8 || brugada
I49.9 arrhythmia | cardiac arrhythmia | irregular heartbeat || dysrhythmia | rhythm disorder | arrhythmic
I50.1 || left ventricular failure
I50.20 systolic heart failure | hfref | heart failure with reduced ejection fraction
I50.21 || acute systolic heart failure | acute hfref
I50.22 chronic systolic heart failure || chronic hfref | chronic heart failure with reduced ejection fraction
I50.23 || acute on chronic hfref | acute on chronic systolic heart failure
I50.30 diastolic heart failure | hfpef | heart failure with preserved ejection fraction
I50.31 || acute hfpef
I50.32 chronic diastolic heart failure || chronic hfpef | chronic heart failure with preserved ejection fraction
I50.33 || acute on chronic hfpef
I50.810 || right heart failure | right ventricular failure
I50.82 || biventricular heart failure
I50.9 heart failure | chf | congestive heart failure | HF | CCF || decompensated heart failure | acute decompensated heart failure | cardiac decompensation | left heart failure
I51.3 || intracardiac thrombus | left ventricular thrombus
I51.4 || myocarditis
I51.5 || myocardial fibrosis
I51.7 cardiomegaly | ventricular hypertrophy | left ventricular hypertrophy | LVH | enlarged heart
I51.81 || takotsubo | stress cardiomyopathy
I51.89 || diastolic dysfunction
I51.9 heart disease | cardiopathy
I60.7 || ruptured cerebral aneurysm
I60.9 subarachnoid hemorrhage | SAH
I61.3 || brainstem hemorrhage
I61.4 || cerebellar hemorrhage
I61.5 || intraventricular hemorrhage | ventricular hemorrhage
I61.9 intracerebral hemorrhage | hemorrhagic stroke | cerebral hemorrhage | ICH
I62.00 subdural hematoma | SDH | subdural hemorrhage
I62.1 || epidural hematoma nontraumatic
I62.9 intracranial hemorrhage
I63.30 || thrombotic stroke
I63.40 || embolic stroke | cardioembolic stroke | embolic infarct
I63.50 || cerebral artery occlusion with infarction
I63.519 || mca stroke | mca infarct | middle cerebral artery infarct | middle cerebral artery stroke
I63.529 || aca stroke | anterior cerebral artery infarct | anterior cerebral artery stroke
I63.539 || pca stroke | posterior cerebral artery infarct | posterior cerebral artery stroke
I63.81 || lacunar infarct | lacunar stroke
I63.9 stroke | cva | cerebrovascular accident | cerebral infarction | ischemic stroke | acute ischemic stroke || stroke syndrome | ictus | cerebral infarct | cerebellar infarct | ischemic cva
I65.29 carotid stenosis | carotid artery stenosis || internal carotid artery occlusion | internal carotid stenosis
I66.09 || middle cerebral artery occlusion | mca occlusion | mca stenosis
I66.9 || intracranial artery stenosis
I67.1 cerebral aneurysm
I67.2 || cerebral atherosclerosis
I67.4 || hypertensive encephalopathy
I67.5 || moyamoya
I67.6 || cerebral sinus thrombosis
I67.7 || cerebral vasculitis
I67.82 || cerebral ischemia
I67.83 || PRES | posterior reversible encephalopathy
I67.89 || small vessel ischemic disease | chronic microvascular ischemic change
I67.9 cerebrovascular disease
I69.30 || sequelae of stroke
I70.0 aortic atherosclerosis || atherosclerosis of aorta | calcified aorta | aortic calcification
I70.1 || renal artery stenosis
I70.209 || atherosclerosis of native arteries of extremities | lower extremity atherosclerosis
I70.21 || atherosclerosis of native arteries of leg with claudication | atherosclerosis with claudication
I70.22 || atherosclerosis of native arteries of leg with rest pain | atherosclerosis of leg with rest pain
I70.90 atherosclerosis | arteriosclerosis || atheroma | atheromatosis | atherosclerotic disease
I71.00 aortic dissection
I71.010 || ascending aortic dissection | type a aortic dissection
I71.20 || thoracic aortic aneurysm | ascending aortic aneurysm
I71.40 abdominal aortic aneurysm | AAA || infrarenal aortic aneurysm | abdominal aorta aneurysm
I71.9 aortic aneurysm
I72.2 || renal artery aneurysm
I72.8 || splenic artery aneurysm
I72.9 aneurysm
I73.00 raynaud phenomenon | raynaud
I73.1 || buerger disease | thromboangiitis obliterans
I73.89 || acrocyanosis
I73.9 peripheral vascular disease | PVD | peripheral arterial disease | PAD | peripheral artery disease | claudication | intermittent claudication || arteriopathy | peripheral arteriopathy | chronic limb ischemia | arterial insufficiency of lower limbs
I74.3 || acute limb ischemia | lower extremity arterial embolism
I74.9 arterial embolism
I77.0 || arteriovenous fistula acquired | av fistula acquired
I77.1 || arterial stricture | subclavian stenosis
I77.6 vasculitis | arteritis
I77.9 || arterial disease
I78.0 || hereditary hemorrhagic telangiectasia | osler weber rendu | rendu osler
I78.1 || telangiectasia | spider angioma | spider nevus
I80.00 || superficial thrombophlebitis
I80.9 thrombophlebitis | phlebitis
I81 portal vein thrombosis
I82.220 || inferior vena cava thrombosis | ivc thrombosis
I82.3 || renal vein thrombosis
I82.40 deep vein thrombosis | deep venous thrombosis || lower extremity dvt
I82.409 dvt || deep thrombosis | leg dvt
I82.411 || right femoral dvt | dvt of right femoral vein
I82.412 || left femoral dvt | dvt of left femoral vein
I82.431 || right popliteal dvt | dvt of right popliteal vein
I82.432 || left popliteal dvt | dvt of left popliteal vein
I82.501 || chronic dvt of right leg
I82.502 || chronic dvt of left leg
I82.509 || chronic dvt
I82.621 || right upper extremity dvt | dvt of right arm
I82.622 || left upper extremity dvt | dvt of left arm
I82.90 thrombosis | venous thrombosis
I82.C19 || internal jugular vein thrombosis | jugular thrombosis
I83.009 || venous ulcer of varicose vein
I83.90 varicose vein || varicosity | leg varices
I85.00 esophageal varix || esophageal varices | gastroesophageal varices
I85.01 || bleeding esophageal varices | esophageal variceal hemorrhage | variceal bleeding | esophageal varices with bleeding
I86.1 || varicocele
I86.4 || gastric varices
I87.1 || superior vena cava syndrome | svc syndrome | vena cava compression
I87.2 venous insufficiency | chronic venous insufficiency | venous stasis || stasis dermatitis | venous stasis dermatitis
I87.8 || jugular venous distension | JVD | jugular engorgement | jugular vein engorgement | jugular ingurgitation
I88.9 lymphadenitis | adenitis
I89.0 lymphedema
I89.8 || lymphocele | chylous | lymphorrhea
I95.1 orthostatic hypotension || postural hypotension
I95.2 || drug induced hypotension
I95.3 || intradialytic hypotension | hypotension of hemodialysis
I95.81 || postoperative hypotension
I95.9 hypotension
I96 gangrene | necrosis || dry gangrene | wet gangrene | tissue necrosis | skin necrosis
I99.8 || limb ischemia
J00 common cold | nasopharyngitis | catarrh || acute rhinitis
J01.00 || acute maxillary sinusitis
J01.90 acute sinusitis
J02.0 strep throat | streptococcal pharyngitis
J02.9 pharyngitis | sore throat
J03.00 || streptococcal tonsillitis | strep tonsillitis
J03.90 tonsillitis | acute tonsillitis || acute pharyngotonsillitis | pharyngotonsillitis
J04.0 laryngitis
J04.10 || tracheitis
J05.0 croup
J05.10 || epiglottitis
J06.9 uri | upper respiratory infection | upper respiratory tract infection || viral uri | viral upper respiratory infection | upper respiratory catarrh
J09.X2 || avian influenza | h1n1 influenza a
J10.1 influenza a | influenza b || h1n1 | influenza a virus
J11.1 influenza | flu
J12.0 || adenovirus pneumonia
J12.1 || rsv pneumonia
J12.82 || covid pneumonia | covid 19 pneumonia | pneumonia due to covid 19 | sars cov 2 pneumonia
J12.9 viral pneumonia
J13 || pneumococcal pneumonia | streptococcus pneumoniae pneumonia
J14 || haemophilus influenzae pneumonia
J15.0 || klebsiella pneumonia
J15.1 || pseudomonas pneumonia
J15.211 || mssa pneumonia
J15.212 || mrsa pneumonia
J15.69 || gram negative pneumonia
J15.7 || mycoplasma pneumonia
J15.9 bacterial pneumonia
J18.0 bronchopneumonia
J18.1 || lobar pneumonia
J18.9 pneumonia | community acquired pneumonia | PNA | CAP | pulmonary consolidation || pneumonitis infectious | multifocal pneumonia | bilateral pneumonia | hospital acquired pneumonia | HCAP | lower lobe pneumonia | pneumonic consolidation | lung consolidation
J20.9 acute bronchitis || acute tracheobronchitis
J21.0 || rsv bronchiolitis
J21.9 bronchiolitis
J22 lower respiratory infection || chest infection | LRTI | lower respiratory tract infection
J30.2 || seasonal allergic rhinitis
J30.9 allergic rhinitis | hay fever | seasonal allergy
J31.0 rhinitis
J31.2 || chronic pharyngitis
J32.0 || maxillary sinusitis
J32.4 || pansinusitis
J32.9 sinusitis | chronic sinusitis
J33.9 nasal polyp
J34.1 || sinus mucocele
J34.2 deviated septum | deviated nasal septum
J34.3 || turbinate hypertrophy
J34.89 || rhinorrhea | nasal discharge | nasal obstruction | nasal drainage
J35.01 || chronic tonsillitis
J35.1 || tonsillar hypertrophy
J35.2 || adenoid hypertrophy
J35.3 || adenotonsillar hypertrophy
J36 || peritonsillar abscess
J37.0 || chronic laryngitis
J38.00 vocal cord paralysis
J38.1 || vocal cord polyp
J38.2 || vocal cord nodule
J38.4 || laryngeal edema | glottic edema
J38.6 || laryngeal stenosis
J39.2 || pharyngeal lesion
J39.8 || tracheal stenosis | tracheomalacia
J40 bronchitis
J41.0 || simple chronic bronchitis
J42 chronic bronchitis || chronic bronchitic
J43.2 || centrilobular emphysema
J43.9 emphysema || pulmonary emphysema | emphysematous
J44.0 || copd with pneumonia | copd with acute bronchitis | copd with lower respiratory infection
J44.1 copd exacerbation | exacerbation of copd | acute exacerbation of copd | acute copd exacerbation
J44.81 || bronchiolitis obliterans
J44.9 copd | chronic obstructive pulmonary disease | COAD | obstructive pulmonary disease || chronic bronchopathy | EPOC | chronic obstructive airway disease
J45.20 || mild intermittent asthma | intermittent asthma
J45.30 || mild persistent asthma
J45.40 || moderate persistent asthma
J45.50 || severe persistent asthma
J45.901 asthma exacerbation | exacerbation of asthma | acute asthma
J45.902 || status asthmaticus
J45.909 asthma | bronchial asthma | reactive airway disease || asthmatic | allergic asthma | reactive airways
J45.990 || exercise induced bronchospasm | exercise induced asthma
J47.1 || bronchiectasis exacerbation
J47.9 bronchiectasis
J60 || black lung
J61 || asbestosis
J62.8 || silicosis
J64 || pneumoconiosis
J67.9 || hypersensitivity pneumonitis
J69.0 aspiration pneumonia | aspiration pneumonitis || aspirative pneumonia | bronchoaspiration
J70.0 || radiation pneumonitis
J80 ARDS | acute respiratory distress syndrome | adult respiratory distress syndrome || respiratory distress syndrome
J81.0 acute pulmonary edema | flash pulmonary edema | pulmonary edema
J81.1 || chronic pulmonary edema
J82.81 || eosinophilic pneumonia
J84.01 || pulmonary alveolar proteinosis
J84.10 pulmonary fibrosis
J84.112 idiopathic pulmonary fibrosis | IPF
J84.116 || cryptogenic organizing pneumonia | BOOP
J84.89 || interstitial pneumonitis
J84.9 interstitial lung disease | ILD | interstitial pneumonia || interstitial lung | interstitial pneumopathy
J85.2 lung abscess
J86.9 empyema || pleural empyema
J90 pleural effusion || pleural fluid | hydrothorax
J91.0 malignant pleural effusion
J93.11 || primary spontaneous pneumothorax
J93.83 || spontaneous pneumothorax
J93.9 pneumothorax | collapsed lung
J94.0 || chylothorax
J94.2 hemothorax
J95.811 || postprocedural pneumothorax
J95.821 || postoperative respiratory failure
J95.851 || ventilator associated pneumonia | VAP
J96.00 acute respiratory failure
J96.01 acute hypoxic respiratory failure | acute respiratory failure with hypoxia || acute hypoxemic respiratory failure
J96.02 acute hypercapnic respiratory failure | acute respiratory failure with hypercapnia
J96.10 chronic respiratory failure
J96.11 chronic hypoxic respiratory failure
J96.12 || chronic hypercapnic respiratory failure
J96.20 || acute on chronic respiratory failure
J96.21 || acute on chronic hypoxic respiratory failure
J96.22 || acute on chronic hypercapnic respiratory failure
J96.90 respiratory failure
J96.91 || hypoxic respiratory failure
J96.92 || hypercapnic respiratory failure
J98.01 || bronchospasm
J98.09 || bronchial stenosis
J98.11 atelectasis
J98.2 pneumomediastinum
J98.4 lung disease | lung lesion || pulmonary cyst | lung cavity | lung cavitation | cavitary lung lesion
J98.51 || mediastinitis
J98.59 || mediastinal disease
J98.6 || diaphragm paralysis | diaphragmatic paralysis | elevated hemidiaphragm
`
