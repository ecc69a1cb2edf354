// Our own synonyms: digestion and skin.
// How to write one: see synonyms.ts.

export const SYNONYMS_K_L = `
K00.6 || retained deciduous tooth
K01.0 || embedded tooth
K01.1 || impacted tooth | impacted molar | impacted canine | impacted wisdom tooth
K02.9 dental caries | tooth decay || caries
K04.7 dental abscess || periapical abscess | tooth abscess | dental infection | dental phlegmon
K05.10 || gingivitis
K05.6 || periodontal disease | periodontitis
K06.1 || gingival hyperplasia | gingival enlargement
K06.8 || gingival bleeding | bleeding gums | gingivorrhagia
K08.109 edentulous | tooth loss
K08.409 || partial edentulism
K08.89 || toothache
K09.0 || dentigerous cyst | follicular jaw cyst
K11.1 || parotid enlargement
K11.20 sialadenitis | parotitis
K11.5 || sialolithiasis
K11.7 || sialorrhea | hypersalivation | drooling | ptyalism
K12.0 aphthous ulcer | canker sore | oral aphthae
K12.1 || stomatitis | oral ulcer | mouth ulcer
K12.2 || oral cellulitis | ludwig angina | floor of mouth abscess
K12.30 mucositis | oral mucositis
K13.0 || cheilitis
K13.21 || oral leukoplakia
K13.79 oral lesion | oral mucosa lesion
K14.0 || glossitis
K14.5 || fissured tongue
K14.6 || glossodynia | burning mouth | tongue pain
K14.8 || macroglossia acquired
K14.9 || tongue lesion
K20.0 || eosinophilic esophagitis
K20.90 esophagitis
K21.00 reflux esophagitis || erosive esophagitis | gerd with esophagitis | peptic esophagitis
K21.9 gerd | gastroesophageal reflux | gastro esophageal reflux | gastroesophageal reflux disease | acid reflux | reflux disease | GORD
K22.0 || achalasia
K22.10 || esophageal ulcer
K22.2 || esophageal stenosis | esophageal stricture
K22.3 || esophageal perforation
K22.5 || zenker | esophageal diverticulum
K22.6 || mallory weiss
K22.70 barrett esophagus
K25.4 || bleeding gastric ulcer | gastric ulcer with bleeding
K25.5 || perforated gastric ulcer
K25.9 gastric ulcer
K26.4 || bleeding duodenal ulcer | duodenal ulcer with bleeding
K26.5 || perforated duodenal ulcer
K26.9 duodenal ulcer || ulcus duodeni
K27.4 || bleeding peptic ulcer
K27.9 peptic ulcer | peptic ulcer disease | PUD
K29.00 || acute gastritis
K29.01 || acute hemorrhagic gastritis
K29.40 || atrophic gastritis
K29.50 || chronic gastritis
K29.60 || erosive gastritis
K29.70 gastritis
K29.80 || duodenitis
K30 dyspepsia | indigestion
K31.1 || pyloric stenosis
K31.5 || duodenal obstruction
K31.7 || gastric polyp
K31.811 || bleeding angiodysplasia of stomach
K31.819 || gastric angiodysplasia | GAVE | gastric antral vascular ectasia
K31.84 gastroparesis
K31.89 || gastropathy | gastric dilatation | portal hypertensive gastropathy | gastric retention
K31.9 || gastric lesion
K35.2 || appendicitis with generalized peritonitis
K35.32 || perforated appendicitis | ruptured appendicitis | appendicitis with perforation
K35.33 || appendiceal abscess
K35.80 appendicitis | acute appendicitis
K37 || appendicular
K40.20 || bilateral inguinal hernia
K40.30 || incarcerated inguinal hernia
K40.90 inguinal hernia
K41.90 || femoral hernia
K42.0 || incarcerated umbilical hernia
K42.9 umbilical hernia
K43.0 || incarcerated incisional hernia
K43.2 incisional hernia || eventration | incisional ventral hernia | hernia at surgical incision
K43.9 ventral hernia
K44.9 hiatal hernia | diaphragmatic hernia | hiatus hernia
K46.9 abdominal hernia
K50.10 || crohn colitis
K50.90 crohn | crohn disease
K51.00 || pancolitis | universal ulcerative colitis
K51.90 ulcerative colitis
K52.0 || radiation enteritis
K52.81 || eosinophilic gastroenteritis
K52.9 gastroenteritis | colitis | enteritis | chronic diarrhea || chronic diarrhoea | inflammatory bowel
K55.039 acute mesenteric ischemia
K55.069 || acute mesenteric infarction
K55.1 chronic mesenteric ischemia || intestinal angina | superior mesenteric artery syndrome | wilkie syndrome
K55.20 || colonic angiodysplasia | intestinal angiodysplasia
K55.21 || bleeding colonic angiodysplasia | angiodysplasia of colon with hemorrhage
K55.30 || necrotizing enterocolitis
K55.9 ischemic bowel | mesenteric ischemia | ischemic colitis
K56.1 || intussusception | intestinal invagination
K56.2 || volvulus
K56.41 || fecal impaction | fecaloma
K56.50 || obstruction due to adhesions | adhesive small bowel obstruction
K56.600 || partial small bowel obstruction | partial bowel obstruction
K56.601 || complete small bowel obstruction
K56.609 intestinal obstruction | SBO | small bowel obstruction || bowel occlusion | intestinal occlusion | intestinal subocclusion | obstructive bowel
K56.7 ileus | paralytic ileus
K57.20 || perforated diverticulitis | diverticulitis with abscess | diverticulitis with perforation
K57.30 diverticulosis || diverticula of colon | colonic diverticulosis | sigmoid diverticula | colonic diverticula
K57.31 || diverticular bleed | diverticular hemorrhage | diverticulosis with bleeding
K57.32 diverticulitis || sigmoid diverticulitis | acute diverticulitis
K57.90 diverticular disease || diverticula | diverticulum
K58.0 irritable bowel with diarrhea
K58.9 IBS | irritable bowel | irritable bowel syndrome
K59.00 constipation
K59.03 || opioid induced constipation
K59.04 || chronic idiopathic constipation
K59.31 || toxic megacolon
K59.39 || megacolon
K59.81 || ogilvie
K60.2 anal fissure
K60.30 anal fistula
K61.0 perianal abscess | anal abscess
K62.0 || anal polyp
K62.1 || rectal polyp
K62.3 || rectal prolapse
K62.4 || anal stenosis
K62.5 rectal bleeding | hematochezia | rectorrhagia | bright red blood per rectum | BRBPR
K62.6 || rectal ulcer | anal ulcer
K62.7 || radiation proctitis
K62.89 || proctitis | anal pain | perianal lesion
K63.1 intestinal perforation || bowel perforation | sigmoid perforation | colonic perforation | colon perforation
K63.2 intestinal fistula
K63.5 colon polyp | hyperplastic polyp
K63.89 || colonic lesion | thickening of intestinal wall
K63.9 || intestinal disease | colonic mass | bowel lesion
K64.0 || grade i hemorrhoids
K64.4 || external hemorrhoids
K64.5 || thrombosed hemorrhoid
K64.8 || internal hemorrhoids
K64.9 hemorrhoid | piles
K65.0 || generalized peritonitis | acute peritonitis | purulent peritonitis | fecal peritonitis
K65.1 || intraabdominal abscess | peritoneal abscess | subphrenic abscess | pelvic abscess | abdominal abscess | intra abdominal abscess
K65.2 || spontaneous bacterial peritonitis
K65.9 peritonitis | peritoneal irritation
K66.0 peritoneal adhesion | abdominal adhesion
K66.1 hemoperitoneum || hemoperitoneum intraabdominal bleeding
K66.8 pneumoperitoneum
K68.12 || psoas abscess
K68.19 || retroperitoneal abscess
K70.0 || alcoholic fatty liver
K70.10 || alcoholic hepatitis
K70.30 alcoholic cirrhosis | alcoholic liver cirrhosis || enolic cirrhosis | ethylic cirrhosis | etoh cirrhosis | cirrhosis of alcoholic origin
K70.31 || alcoholic cirrhosis with ascites
K70.9 alcoholic liver disease || ethylic liver disease
K71.6 || toxic hepatitis | drug induced hepatitis
K71.9 || drug induced liver injury | DILI | hepatotoxicity
K72.00 acute liver failure || fulminant hepatitis | fulminant liver failure | acute hepatic failure
K72.10 || chronic liver failure
K72.90 liver failure || hepatic failure | liver decompensation
K73.9 || chronic hepatitis
K74.00 || liver fibrosis
K74.3 || primary biliary cirrhosis | primary biliary cholangitis
K74.60 cirrhosis | liver cirrhosis || cryptogenic cirrhosis | cirrhotic liver | decompensated cirrhosis
K75.0 liver abscess || hepatic abscess
K75.4 autoimmune hepatitis
K75.81 NASH | nonalcoholic steatohepatitis || MASH
K75.9 hepatitis
K76.0 fatty liver | NAFLD | hepatic steatosis | steatosis || MASLD | hepatic fatty infiltration
K76.1 || congestive hepatopathy
K76.6 portal hypertension
K76.7 || hepatorenal syndrome
K76.81 || hepatopulmonary syndrome
K76.82 hepatic encephalopathy
K76.89 || hepatic cyst | liver cyst
K76.9 liver disease | hepatopathy | liver lesion || liver dysfunction | hepatic lesion | chronic liver disease | hepatic dysfunction
K80.00 || gallstones with acute cholecystitis | acute calculous cholecystitis | acute lithiasic cholecystitis | acute cholecystitis with cholelithiasis
K80.10 || chronic cholecystitis with gallstones | chronic calculous cholecystitis | chronic cholecystitis with cholelithiasis
K80.20 gallbladder calculus | gallstone | gall stone | cholelithiasis || biliary lithiasis | symptomatic cholelithiasis | cholecystolithiasis | biliary colic
K80.30 || choledocholithiasis with cholangitis
K80.32 || choledocholithiasis with acute cholangitis
K80.50 bile duct calculus | choledocholithiasis || common bile duct stone | cbd stone
K81.0 acute cholecystitis
K81.1 || chronic cholecystitis
K81.9 cholecystitis
K82.4 || gallbladder cholesterolosis
K82.8 || gallbladder distension | biliary dyskinesia | acholia | hydrops of gallbladder
K82.9 || gallbladder disease | biliary sludge
K83.01 || primary sclerosing cholangitis | PSC
K83.09 cholangitis || acute cholangitis | ascending cholangitis
K83.1 biliary obstruction | bile duct obstruction | cholestasis | biliary stricture || obstructive jaundice | biliary stenosis | bile duct stricture
K83.3 || biliary fistula
K83.8 || bile duct dilatation | biliary dilatation | biliary ectasia | bile leak
K85.10 || gallstone pancreatitis | biliary pancreatitis
K85.20 || alcoholic pancreatitis | alcohol induced pancreatitis
K85.90 pancreatitis | acute pancreatitis
K86.0 || alcoholic chronic pancreatitis
K86.1 chronic pancreatitis
K86.2 || pancreatic cyst
K86.3 || pancreatic pseudocyst
K86.81 || exocrine pancreatic insufficiency | pancreatic insufficiency
K86.89 || pancreatic mass | pancreatic lesion | pancreatic atrophy
K90.0 celiac | celiac disease | sprue
K90.9 || malabsorption
K91.2 || short bowel syndrome
K91.89 || postoperative ileus
K92.0 hematemesis | vomiting blood
K92.1 melena | black stool | tarry stool
K92.2 gi bleed | gastrointestinal hemorrhage | GIB | upper gi bleed | digestive bleeding | intestinal bleeding | lower gi bleed | upper gastrointestinal hemorrhage
K94.23 || gastrostomy malfunction
L00 || staphylococcal scalded skin
L01.00 || impetigo
L02.01 || facial abscess
L02.11 || neck abscess
L02.211 || abdominal wall abscess
L02.31 || buttock abscess | gluteal abscess
L02.419 || axillary abscess
L02.91 abscess | skin abscess || boil | furuncle | carbuncle
L03.019 || paronychia
L03.113 || right arm cellulitis | cellulitis of right upper extremity
L03.114 || left arm cellulitis | cellulitis of left upper extremity
L03.115 right leg cellulitis | cellulitis of right lower extremity
L03.116 left leg cellulitis | cellulitis of left lower extremity
L03.119 || leg cellulitis | lower extremity cellulitis | foot cellulitis
L03.211 || facial cellulitis
L03.221 || neck cellulitis
L03.311 || abdominal wall cellulitis
L03.90 cellulitis
L05.01 || pilonidal abscess
L05.91 || pilonidal cyst
L08.0 || pyoderma
L08.9 skin infection || infected skin lesion | soft tissue infection | skin superinfection
L10.0 || pemphigus vulgaris
L12.0 || bullous pemphigoid
L13.0 || dermatitis herpetiformis
L20.9 atopic dermatitis || atopic eczema
L21.9 || seborrheic dermatitis | dandruff
L22 || diaper rash | diaper dermatitis
L23.7 || poison ivy
L23.9 allergic contact dermatitis
L25.9 || contact dermatitis
L27.0 || drug rash | drug eruption | toxicoderma
L28.0 || lichen simplex
L28.2 || prurigo
L29.0 || anal pruritus
L29.9 || itching | pruriginous
L30.9 eczema | dermatitis
L40.0 || plaque psoriasis
L40.50 psoriatic arthritis
L40.9 psoriasis
L42 || pityriasis rosea
L43.9 || lichen planus
L50.9 urticaria || urticarial
L51.1 || stevens johnson syndrome
L51.2 || toxic epidermal necrolysis
L51.9 || erythema multiforme
L52 || erythema nodosum
L53.9 erythema || erythematous | redness of the skin
L55.9 || sunburn
L56.8 || photosensitivity
L57.0 actinic keratosis
L57.8 || photoaging
L60.0 ingrown nail
L60.3 || onychodystrophy
L60.8 || nail disorder
L63.9 alopecia areata
L65.0 || telogen effluvium
L65.9 alopecia | hair loss
L66.9 || scarring alopecia
L68.0 || hirsutism
L70.0 || acne vulgaris
L70.9 acne
L71.9 rosacea
L72.0 || epidermal inclusion cyst | epidermoid cyst
L72.3 sebaceous cyst || sebaceous cysts
L73.2 || hidradenitis suppurativa | hidradenitis
L74.519 || hyperhidrosis focal
L80 || vitiligo
L81.1 || melasma | chloasma
L81.4 || lentigo
L81.9 hyperpigmentation | pigmentation disorder || hypopigmentation | dyschromia
L82.1 seborrheic keratosis
L83 || acanthosis nigricans
L84 || callus
L85.3 || xerosis | dry skin
L85.8 || keratosis pilaris
L85.9 || hyperkeratosis
L88 || pyoderma gangrenosum
L89.151 || sacral pressure ulcer stage 1
L89.152 || sacral pressure ulcer stage 2
L89.153 || sacral pressure ulcer stage 3
L89.154 || sacral pressure ulcer stage 4
L89.159 || sacral decubitus ulcer | sacral pressure ulcer | sacral ulcer
L89.90 pressure ulcer | decubitus ulcer | bedsore | pressure sore
L90.0 || lichen sclerosus
L90.5 scar | cicatrix | scarring
L90.6 || striae | stretch marks
L91.0 || keloid | hypertrophic scar
L92.9 granuloma || granulomas of skin
L93.0 || discoid lupus | cutaneous lupus
L94.0 || morphea
L95.9 || cutaneous vasculitis
L97.409 || heel ulcer | ulcer of heel
L97.509 foot ulcer
L97.909 leg ulcer | lower extremity ulcer
L98.0 || pyogenic granuloma
L98.499 skin ulcer
L98.9 skin lesion || skin lesions | cutaneous lesion
`
