// Our own synonyms: birth and malformation.
// How to write one: see synonyms.ts.

export const SYNONYMS_O_Q = `
O00.90 || ectopic pregnancy
O02.1 || missed abortion
O03.9 miscarriage | spontaneous abortion || abortion
O10.919 || chronic hypertension in pregnancy
O13.9 gestational hypertension
O14.10 || severe preeclampsia
O14.20 || HELLP
O14.90 preeclampsia
O15.9 || eclampsia
O20.0 || threatened abortion | threatened miscarriage
O21.0 || hyperemesis gravidarum | hyperemesis
O24.410 || gestational diabetes diet controlled
O24.414 || gestational diabetes insulin controlled
O24.415 || gestational diabetes controlled with oral hypoglycemic
O24.419 gestational diabetes
O26.649 || intrahepatic cholestasis of pregnancy
O30.009 || twin pregnancy
O32.1XX0 || breech presentation
O36.5990 || fetal growth restriction
O40.9XX0 || polyhydramnios
O41.00X0 || oligohydramnios
O42.90 || premature rupture of membranes
O44.00 || placenta previa
O45.90 || placental abruption
O60.00 || preterm labor
O62.2 || uterine atony
O70.0 || first degree perineal laceration | first degree laceration
O70.1 || second degree perineal laceration | second degree laceration
O72.1 || postpartum hemorrhage
O80 normal delivery | spontaneous vaginal delivery
O99.019 || anemia in pregnancy
P07.30 prematurity | premature infant | preterm newborn || preterm infant | premature newborn | premature baby
P22.0 || hyaline membrane disease | neonatal respiratory distress syndrome
P22.1 || transient tachypnea of newborn
P24.01 || meconium aspiration
P27.1 || bronchopulmonary dysplasia
P36.9 || neonatal sepsis | sepsis of newborn
P59.9 || neonatal jaundice | newborn jaundice | neonatal hyperbilirubinemia
P70.4 || neonatal hypoglycemia
P77.9 || necrotizing enterocolitis of newborn
P92.9 || newborn feeding problem
P96.1 || neonatal abstinence syndrome
Q01.9 || encephalocele
Q02 || microcephaly
Q03.1 || dandy walker
Q05.9 || spina bifida | myelomeningocele
Q07.00 || arnold chiari | chiari malformation
Q10.0 || congenital ptosis
Q12.0 || congenital cataract
Q13.0 || iris coloboma | coloboma
Q20.3 || transposition of great vessels
Q21.0 ventricular septal defect | VSD
Q21.10 atrial septal defect | ASD
Q21.12 patent foramen ovale | PFO
Q21.3 || tetralogy of fallot
Q22.5 || ebstein anomaly
Q23.81 || bicuspid aortic valve
Q24.5 || coronary anomaly
Q24.9 || congenital heart disease
Q25.0 || patent ductus arteriosus | PDA
Q25.1 || coarctation of the aorta | aortic coarctation
Q27.30 || arteriovenous malformation | AVM
Q27.9 || vascular malformation
Q28.2 || cerebral arteriovenous malformation | cerebral avm
Q30.0 || choanal atresia
Q31.5 || laryngomalacia
Q33.0 || congenital lung cyst
Q35.9 || cleft palate
Q36.9 || cleft lip
Q37.9 || cleft lip and palate
Q38.1 || ankyloglossia | tongue tie
Q38.2 || macroglossia
Q39.1 || tracheoesophageal fistula
Q40.0 || congenital pyloric stenosis | infantile hypertrophic pyloric stenosis
Q41.9 || intestinal atresia
Q42.3 || anal atresia | imperforate anus
Q43.0 || meckel diverticulum
Q43.1 || hirschsprung
Q44.2 || biliary atresia
Q44.4 || choledochal cyst
Q44.6 || polycystic liver
Q51.0 || uterine agenesis
Q51.3 || bicornuate uterus
Q51.811 || uterine hypoplasia
Q52.0 || vaginal agenesis | mayer rokitansky
Q53.9 || cryptorchidism | undescended testis
Q54.9 || hypospadias
Q60.0 || renal agenesis
Q61.2 autosomal dominant polycystic kidney disease | ADPKD
Q61.3 polycystic kidney | polycystic kidney disease | multicystic kidney
Q61.5 || medullary sponge kidney
Q62.11 || congenital ureteropelvic junction obstruction
Q62.5 || ureteral duplication
Q63.1 || horseshoe kidney
Q63.2 || ectopic kidney
Q64.4 || urachus | urachal cyst | urachal remnant
Q65.89 || hip dysplasia
Q66.89 || clubfoot
Q67.0 || facial asymmetry
Q67.6 || pectus excavatum
Q67.7 || pectus carinatum
Q69.9 || polydactyly
Q70.9 || syndactyly
Q77.4 || achondroplasia
Q78.0 || osteogenesis imperfecta
Q78.2 || osteopetrosis
Q78.4 || enchondromatosis
Q79.0 || congenital diaphragmatic hernia
Q79.2 || omphalocele
Q79.3 || gastroschisis
Q79.60 || ehlers danlos
Q80.9 || ichthyosis
Q81.9 || epidermolysis bullosa
Q82.5 || birthmark | port wine stain | congenital nevus
Q85.00 || neurofibromatosis
Q85.01 || neurofibromatosis type 1 | von recklinghausen
Q85.1 || tuberous sclerosis
Q85.83 || von hippel lindau
Q85.89 || sturge weber | peutz jeghers
Q85.9 || hamartoma
Q87.11 || prader willi
Q87.19 || noonan
Q87.2 || klippel trenaunay
Q87.3 || beckwith wiedemann
Q87.40 || marfan
Q87.81 || alport
Q89.01 || asplenia
Q89.2 || ectopic thyroid | lingual thyroid | thyroglossal duct cyst
Q89.9 || congenital anomaly
Q90.9 down syndrome | trisomy 21
Q93.81 || digeorge
Q96.9 || turner syndrome
Q98.4 || klinefelter
Q99.2 || fragile x
`
