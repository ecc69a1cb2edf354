// Our own synonyms: injury, provisional codes, and what is a status and no disease.
// How to write one: see synonyms.ts.

export const SYNONYMS_S_Z = `
S00.83XA || facial contusion
S00.93XA head contusion | scalp contusion
S01.81XA || forehead laceration | chin laceration | facial laceration | face laceration
S02.2XXA || nasal fracture | broken nose | nasal bone fracture
S02.609A || mandible fracture | jaw fracture
S02.91XA || skull fracture
S05.00XA || corneal abrasion
S06.0X0A concussion
S06.2X0A || diffuse axonal injury
S06.4X0A || traumatic epidural hematoma
S06.5X0A || traumatic subdural hematoma
S06.6X0A || traumatic subarachnoid hemorrhage
S06.9X0A traumatic brain injury | TBI
S09.90XA head injury | head trauma | closed head injury || craniocerebral trauma | cranioencephalic trauma | head traumatism | TCE
S12.9XXA || neck fracture | cervical spine fracture
S13.4XXA || whiplash | cervical strain | neck strain | neck sprain
S20.219A || chest wall contusion | rib contusion
S22.000A || thoracic vertebral fracture
S22.20XA || sternal fracture
S22.39XA rib fracture
S27.0XXA || traumatic pneumothorax
S32.000A || lumbar vertebral fracture
S32.10XA || sacral fracture
S32.9XXA pelvic fracture
S36.039A || splenic laceration
S36.09XA || splenic rupture traumatic
S39.012A || lumbar strain | back strain | low back strain | lumbosacral strain
S42.009A || clavicle fracture | broken collarbone
S42.209A || proximal humerus fracture
S42.309A || humerus fracture | humeral shaft fracture
S42.90XA shoulder fracture
S43.006A || shoulder dislocation
S43.409A || shoulder sprain
S46.019A || rotator cuff strain
S52.123A || radial head fracture
S52.509A distal radius fracture | wrist fracture | colles fracture
S52.609A || distal ulna fracture
S52.90XA forearm fracture
S61.219A || finger laceration
S61.419A || hand laceration
S62.009A || scaphoid fracture
S62.309A || metacarpal fracture | boxer fracture
S62.609A || finger fracture | phalanx fracture of finger
S62.90XA hand fracture
S63.509A || wrist sprain
S72.009A hip fracture | femoral neck fracture | neck of femur fracture || intracapsular hip fracture | subcapital hip fracture
S72.109A || trochanteric fracture | pertrochanteric fracture
S72.143A || intertrochanteric fracture | displaced intertrochanteric fracture
S72.309A || femoral shaft fracture
S72.409A || distal femur fracture
S72.90XA femur fracture
S73.006A || hip dislocation
S76.019A || hip strain
S76.319A || hamstring strain
S80.01XA || right knee contusion
S80.02XA || left knee contusion
S82.009A || patella fracture
S82.109A || proximal tibia fracture | tibial plateau fracture
S82.209A tibia fracture | tibial shaft fracture
S82.409A || fibula fracture
S82.843A || bimalleolar fracture
S82.853A || trimalleolar fracture
S82.899A ankle fracture
S83.206A || meniscal tear
S83.209A meniscus tear | torn meniscus
S83.419A || mcl tear | mcl sprain
S83.519A acl tear | anterior cruciate ligament tear
S83.90XA || knee sprain
S86.019A || achilles rupture | achilles tendon rupture | achilles tear
S92.009A || calcaneus fracture | heel fracture
S92.309A || metatarsal fracture
S92.919A || toe fracture
S93.409A ankle sprain | sprained ankle
T14.8XXA hematoma
T14.91XA || suicide attempt | attempted suicide
T30.0 || burn injury
T38.0X5A || steroid adverse effect
T39.1X1A || acetaminophen overdose | tylenol overdose
T40.1X1A || heroin overdose
T40.601A || opioid overdose | narcotic overdose
T45.515A || coumadin toxicity | warfarin toxicity
T46.0X1A || digoxin toxicity
T50.901A || drug overdose | overdose
T50.905A adverse drug reaction | drug reaction
T51.0X1A || alcohol poisoning
T58.91XA || carbon monoxide poisoning
T63.301A || spider bite
T63.441A || bee sting
T67.01XA || heat stroke
T67.5XXA || heat exhaustion
T68.XXXA || hypothermia
T74.11XA || domestic violence
T78.00XA || food anaphylaxis
T78.2XXA anaphylaxis | anaphylactic shock
T78.3XXA || angioedema | quincke edema
T78.40XA allergic reaction
T79.7XXA || subcutaneous emphysema
T80.211A || central line infection | catheter related bloodstream infection | CLABSI
T81.31XA || wound dehiscence | surgical wound dehiscence
T81.40XA surgical site infection | postoperative infection | surgical wound infection
T81.41XA || superficial surgical site infection | superficial incisional infection | superficial wound infection after surgery
T81.42XA || deep surgical site infection | deep incisional infection
T81.43XA || organ space infection
T82.7XXA || pacemaker infection | vascular graft infection
T82.855A || in stent restenosis | coronary stent stenosis
T83.511A || catheter associated uti | CAUTI
T84.50XA || prosthetic joint infection | periprosthetic joint infection | infected joint prosthesis
T85.71XA || peritoneal dialysis catheter infection
T85.79XA || prosthesis infection | mesh infection
T86.10 || kidney transplant complication
T86.11 kidney transplant rejection
T86.12 || kidney transplant failure
T86.40 || liver transplant complication
T86.41 || liver transplant rejection
U07.1 covid | covid 19 | covid19 | sars cov 2 | coronavirus infection
U09.9 long covid | post covid condition
W19.XXXA accidental fall | fell down | mechanical fall | ground level fall
W57.XXXA || insect bite | tick bite
Y95 || nosocomial infection | nosocomial
Z00.00 || annual physical | annual wellness visit | general adult medical examination | health maintenance exam | routine physical | wellness exam | adult physical | preventive visit | annual exam
Z00.129 || well child visit | well child check | routine child health examination | well child exam | well baby visit
Z01.419 || well woman exam | annual gynecologic exam
Z01.818 || preoperative clearance | preop evaluation | preoperative examination
Z02.5 || sports physical
Z09 || follow up after completed treatment
Z11.3 || std screening | sti screening
Z12.11 || screening colonoscopy | colon cancer screening | colonoscopy screening
Z12.31 || screening mammogram | mammogram screening | screening mammography
Z12.4 || cervical cancer screening | pap smear screening | screening pap
Z12.5 || prostate cancer screening
Z13.1 || diabetes screening
Z13.220 || lipid screening
Z13.820 || osteoporosis screening
Z16.12 ESBL
Z16.24 || multidrug resistant | multiresistant
Z17.0 || estrogen receptor positive | ER positive
Z17.1 || estrogen receptor negative | ER negative
Z17.421 || triple negative
Z20.822 || covid exposure | exposure to covid
Z21 || asymptomatic hiv | asymptomatic hiv infection | hiv carrier
Z22.322 || mrsa carrier | mrsa colonization
Z22.7 || latent tuberculosis | latent tb
Z23 || vaccination today | immunization today | immunizations given | received vaccine | vaccine administered | encounter for immunization
Z30.09 || contraceptive counseling
Z30.430 || iud insertion
Z34.90 || normal pregnancy supervision
Z37.0 || single liveborn | single live birth | single live born | liveborn infant delivered
Z38.00 || single liveborn infant delivered vaginally | newborn vaginal delivery | born in hospital vaginal delivery | born in hospital vaginally | newborn born in hospital by vaginal delivery
Z38.01 || newborn delivered by cesarean | single liveborn infant delivered by cesarean
Z45.018 || pacemaker check
Z48.00 || dressing change
Z48.02 || suture removal
Z51.0 || radiotherapy encounter | encounter for radiation therapy
Z51.11 chemotherapy encounter | encounter for chemotherapy
Z51.12 || immunotherapy encounter | encounter for immunotherapy
Z51.5 palliative care | comfort care | hospice || hospice care | palliative treatment
Z51.81 || therapeutic drug monitoring
Z53.20 || patient refused procedure
Z56.0 || unemployed
Z59.00 || homeless | homelessness
Z60.2 || lives alone
Z63.0 || marital problem
Z63.4 || bereavement | grief
Z66 DNR | do not resuscitate
Z71.3 || dietary counseling
Z71.6 || smoking cessation counseling | tobacco cessation counseling
Z72.0 tobacco use
Z74.01 || bedridden | bed bound | bedbound
Z74.09 || reduced mobility
Z76.0 || medication refill | prescription refill
Z77.22 || secondhand smoke
Z78.0 || postmenopausal | menopausal
Z79.01 anticoagulation therapy | anticoagulant therapy | long term anticoagulation | chronic anticoagulation | anticoagulated || oral anticoagulation | anticoagulant treatment
Z79.02 antiplatelet therapy
Z79.1 || long term nsaid | chronic nsaid use
Z79.3 || oral contraceptive | birth control pills
Z79.4 insulin therapy | insulin dependent | long term insulin | insulin use || insulin treatment
Z79.52 chronic steroids | long term steroids | corticosteroid dependent | steroid dependent | chronic prednisone | long term prednisone | chronic corticosteroid || long term corticosteroid | chronic steroid therapy | long term systemic steroid
Z79.811 || aromatase inhibitor
Z79.82 long term aspirin | daily aspirin
Z79.84 oral hypoglycemic | oral antidiabetic || oral antidiabetic drug
Z79.890 || hormone replacement | hormone replacement therapy
Z79.891 || long term opioid | chronic opioid | chronic opioid therapy
Z79.899 || long term drug therapy | high risk medication
Z81.8 || family psychiatric history
Z82.41 || family history of sudden cardiac death | family history of sudden death
Z85.038 || history of colon cancer
Z85.118 || history of lung cancer
Z85.3 history of breast cancer
Z85.46 || history of prostate cancer
Z85.820 || history of melanoma
Z86.0100 || history of colon polyps | history of colonic polyps
Z86.14 || history of mrsa
Z86.16 || history of covid
Z86.711 history of pulmonary embolism
Z86.718 history of dvt
Z86.73 history of stroke | history of tia | prior stroke | history of cva
Z87.11 || history of peptic ulcer
Z87.440 || history of uti
Z87.442 || history of kidney stones | history of nephrolithiasis
Z87.820 || history of traumatic brain injury | history of concussion
Z87.891 former smoker | stopped smoking | smoked until | formerly smoked | gave up smoking | ex smoker | quit smoking | history of smoking | history of tobacco use | past smoker | exsmoker
Z87.892 || history of anaphylaxis
Z88.0 penicillin allergy | allergic to penicillin | allergy to penicillin | PCN allergy
Z88.1 || allergic to beta lactams | beta lactam allergy
Z88.2 sulfa allergy | allergic to sulfa
Z88.5 || codeine allergy | morphine allergy | allergic to codeine
Z88.6 || allergic to nsaids | nsaid allergy | aspirin allergy | allergic to aspirin | allergic to metamizole
Z88.9 || allergic to medication
Z89.411 || right great toe amputation
Z89.412 || left great toe amputation
Z89.429 || toe amputation
Z89.511 || right below knee amputation | right bka | amputation of right leg below knee
Z89.512 || left below knee amputation | left bka | amputation of left leg below knee
Z89.519 || below knee amputation | bka
Z89.611 || right above knee amputation | right aka
Z89.612 || left above knee amputation | left aka
Z89.619 || above knee amputation | aka
Z90.10 mastectomy
Z90.11 || right mastectomy
Z90.12 || left mastectomy
Z90.13 || bilateral mastectomy
Z90.2 || lobectomy | pneumonectomy
Z90.3 || gastrectomy | gastrectomized
Z90.410 || pancreatectomy
Z90.49 cholecystectomy | appendectomy | cholecystectomized | appendectomized || colectomy | hemicolectomy | appendicectomy | bowel resection | sigmoidectomy
Z90.5 nephrectomy | single kidney | nephrectomized | solitary kidney
Z90.710 hysterectomy | hysterectomized || total hysterectomy | histerectomy
Z90.721 || unilateral oophorectomy
Z90.722 || bilateral oophorectomy | bilateral salpingo oophorectomy | double adnexectomy
Z90.79 || prostatectomy | orchiectomy | radical prostatectomy | prostatectomized
Z90.81 splenectomy | splenectomized
Z91.010 || peanut allergy
Z91.013 || shellfish allergy
Z91.030 || bee allergy
Z91.040 || latex allergy | allergic to latex
Z91.041 || contrast allergy | allergic to contrast | iodine allergy | allergic to iodine | allergic to iodinated contrast | allergy to iodinated contrast
Z91.09 || dust mite allergy | pollen allergy
Z91.148 medication noncompliance | noncompliance with medication
Z91.15 || dialysis noncompliance
Z91.51 || history of suicide attempt
Z91.81 || fall risk | history of falls | risk of falls | history of falling
Z91.83 || wandering
Z92.21 || history of chemotherapy | prior chemotherapy | previous chemotherapy
Z92.3 || history of radiation therapy | prior radiation | previous radiotherapy | history of radiotherapy
Z93.0 tracheostomy
Z93.1 || gastrostomy | PEG tube | g tube
Z93.2 || ileostomy
Z93.3 colostomy
Z93.50 || cystostomy | suprapubic catheter
Z93.51 || cutaneous vesicostomy
Z93.6 || nephrostomy | urostomy
Z94.0 kidney transplant | renal transplant | transplanted kidney
Z94.1 heart transplant
Z94.2 || lung transplant
Z94.4 liver transplant
Z94.7 || corneal transplant
Z94.81 || bone marrow transplant
Z94.83 || pancreas transplant
Z94.84 || stem cell transplant
Z95.0 pacemaker | cardiac pacemaker || dual chamber pacemaker | pacemaker carrier
Z95.1 CABG | coronary artery bypass | bypass graft
Z95.2 mechanical valve | prosthetic valve | valve replacement || aortic valve replacement | TAVR | mechanical aortic valve | mitral valve prosthesis | mechanical mitral valve | valve prosthesis | aortic valve prosthesis
Z95.3 || bioprosthetic valve | biological prosthesis valve | porcine valve
Z95.5 coronary stent | drug eluting stent | bare metal stent | stent lad | stent rca | stent coronary artery | stent left anterior descending | pci stent | stented coronary artery
Z95.810 ICD | implantable defibrillator | AICD || automatic defibrillator | implantable cardioverter defibrillator | internal defibrillator
Z95.811 || LVAD | left ventricular assist device
Z95.820 || peripheral stent | iliac stent | femoral stent
Z95.828 || ivc filter | vena cava filter
Z96.0 || ureteral stent | double j catheter | double j
Z96.1 pseudophakia | intraocular lens
Z96.21 || cochlear implant
Z96.60 || joint replacement
Z96.61 || shoulder replacement
Z96.64 hip replacement | hip arthroplasty | THA
Z96.641 right hip replacement
Z96.642 left hip replacement
Z96.65 knee replacement | knee arthroplasty | TKA
Z96.651 right knee replacement
Z96.652 left knee replacement
Z97.4 || hearing aid | hearing aids
Z97.5 || intrauterine device | IUD
Z98.1 spinal fusion | arthrodesis
Z98.2 || ventriculoperitoneal shunt | vp shunt | csf shunt
Z98.51 tubal ligation
Z98.52 || vasectomy | vasectomized
Z98.84 || bariatric surgery status | gastric bypass | sleeve gastrectomy | roux en y gastric bypass | gastric sleeve
Z99.11 || ventilator dependent | ventilator dependence
Z99.2 dialysis dependent | chronic dialysis | maintenance dialysis | chronic hemodialysis | maintenance hemodialysis | hemodialysis dependent | hemodialysis program | peritoneal dialysis || on hemodialysis | hemodialysis three times a week | on dialysis | receives hemodialysis | dialysis three times | undergoes hemodialysis
Z99.3 wheelchair || wheelchair dependent | wheelchair bound
Z99.81 home oxygen | oxygen dependent | chronic oxygen || supplemental oxygen dependence | home o2 | oxygen at home | domiciliary oxygen
Z99.89 || cpap dependence
`
