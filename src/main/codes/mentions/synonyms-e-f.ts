// Our own synonyms: endocrine and metabolic, mind.
// How to write one: see synonyms.ts.

export const SYNONYMS_E_F = `
E03.1 || congenital hypothyroidism
E03.2 || drug induced hypothyroidism
E03.8 || subclinical hypothyroidism
E03.9 hypothyroidism | underactive thyroid | hypothyroid
E04.0 || diffuse goiter
E04.1 thyroid nodule
E04.2 || multinodular goiter
E04.9 goiter
E05.00 graves disease | basedow disease
E05.10 || toxic nodule
E05.20 || toxic multinodular goiter
E05.90 hyperthyroidism | thyrotoxicosis | overactive thyroid | hyperthyroid || hyperthyroid state
E06.1 || subacute thyroiditis | de quervain thyroiditis
E06.3 hashimoto | autoimmune thyroiditis | hashimoto thyroiditis
E06.9 || thyroiditis
E07.81 || sick euthyroid
E07.9 || thyroid disease | thyroid dysfunction | thyroid disorder
E08.9 || diabetes due to underlying condition
E09.9 || steroid induced diabetes | drug induced diabetes
E10.10 type 1 diabetes ketoacidosis
E10.9 type 1 diabetes | type 1 diabetes mellitus | IDDM | dm1 | t1dm | insulin dependent diabetes | juvenile diabetes | dm type 1 || autoimmune diabetes
E11.00 || hyperosmolar hyperglycemic state | HHS
E11.10 diabetic ketoacidosis | DKA
E11.21 diabetic nephropathy | type 2 diabetes with diabetic nephropathy | type 2 diabetes mellitus with diabetic nephropathy
E11.22 diabetic kidney disease | diabetic ckd | diabetes with chronic kidney disease | diabetes with ckd | type 2 diabetes with ckd
E11.311 || diabetic macular edema
E11.319 diabetic retinopathy | type 2 diabetes with retinopathy
E11.36 || diabetic cataract
E11.40 diabetic neuropathy | type 2 diabetes with neuropathy
E11.42 diabetic polyneuropathy | diabetic peripheral neuropathy
E11.43 diabetic gastroparesis
E11.49 || diabetic autonomic neuropathy
E11.51 diabetic peripheral angiopathy
E11.610 || charcot foot | diabetic charcot arthropathy | charcot arthropathy
E11.621 diabetic foot ulcer
E11.628 || diabetic dermopathy
E11.649 diabetic hypoglycemia
E11.65 uncontrolled diabetes | diabetes with hyperglycemia | poorly controlled diabetes | uncontrolled type 2 diabetes mellitus | uncontrolled type 2 diabetes | type 2 diabetes with hyperglycemia
E11.9 diabetes | type 2 diabetes | type 2 diabetes mellitus | dm2 | t2dm | DM | niddm | diabetes mellitus | adult onset diabetes | dm type 2 | DMII | non insulin dependent diabetes || diabetes type ii | NIDDM | diet controlled diabetes | maturity onset diabetes
E13.9 || secondary diabetes | latent autoimmune diabetes | LADA
E15 || hypoglycemic coma
E16.1 || hyperinsulinism
E16.2 hypoglycemia | low blood sugar
E20.9 hypoparathyroidism
E21.0 || primary hyperparathyroidism
E21.1 || secondary hyperparathyroidism
E21.3 hyperparathyroidism
E22.0 || acromegaly
E22.1 hyperprolactinemia
E22.2 || SIADH | inappropriate antidiuretic hormone secretion
E23.0 || hypopituitarism | panhypopituitarism | growth hormone deficiency
E23.2 diabetes insipidus
E23.7 || pituitary disorder
E24.9 cushing | cushing syndrome
E26.09 || conn syndrome | hyperaldosteronism
E26.1 || secondary hyperaldosteronism
E27.1 addison disease
E27.40 adrenal insufficiency || adrenal failure | addisonian crisis
E27.8 || adrenal nodule | adrenal incidentaloma | adrenal cyst
E27.9 || adrenal disease
E28.2 PCOS | polycystic ovary syndrome
E28.39 || premature ovarian failure | ovarian failure
E29.1 || hypogonadism | low testosterone | testicular hypofunction
E30.1 || precocious puberty
E34.0 || carcinoid syndrome
E41 || kwashiorkor marasmus
E43 severe malnutrition | severe protein calorie malnutrition
E44.0 moderate malnutrition
E44.1 || mild malnutrition | mild protein calorie malnutrition
E46 malnutrition | protein calorie malnutrition | undernutrition || protein energy malnutrition | protein malnutrition | nutritional deficiency | poor nutrition state
E50.9 || vitamin a deficiency
E51.2 || wernicke encephalopathy
E51.9 || thiamine deficiency | beriberi
E52 || pellagra
E53.8 vitamin b12 deficiency | b12 deficiency || folate deficiency | folic acid deficiency | low b12 | cobalamin deficiency
E54 || scurvy | vitamin c deficiency
E55.0 || rickets
E55.9 vitamin d deficiency | low vitamin d
E56.1 || vitamin k deficiency
E60 || zinc deficiency
E61.1 iron deficiency
E66.01 morbid obesity || severe obesity | extreme obesity | morbidly obese | severely obese
E66.2 || obesity hypoventilation syndrome | obesity hypoventilation | pickwickian
E66.3 overweight
E66.811 class 1 obesity
E66.812 class 2 obesity
E66.813 class 3 obesity
E66.9 obesity
E70.0 || phenylketonuria | PKU
E72.11 || homocystinuria
E72.20 || urea cycle disorder | hyperammonemia
E73.9 lactose intolerance
E74.00 || glycogen storage disease | glycogenosis
E75.21 || fabry disease
E75.22 || gaucher disease
E75.5 || xanthoma
E76.9 || mucopolysaccharidosis
E77.8 || hypoproteinemia syndrome
E78.00 hypercholesterolemia | elevated cholesterol | high cholesterol
E78.01 || familial hypercholesterolemia
E78.1 hypertriglyceridemia | elevated triglycerides
E78.2 mixed hyperlipidemia
E78.49 || familial hyperlipidemia | combined familial hyperlipidemia
E78.5 hyperlipidemia | HLD | HPL | dyslipidemia
E78.6 || low hdl
E79.0 hyperuricemia | elevated uric acid || elevated urate
E80.20 || porphyria
E80.4 gilbert syndrome
E80.6 || crigler najjar
E80.7 elevated bilirubin
E83.01 || wilson disease
E83.10 || iron overload
E83.110 hemochromatosis
E83.119 || iron overload hemochromatosis
E83.31 || hypophosphatemic rickets
E83.39 hypophosphatemia | hyperphosphatemia
E83.41 || hypermagnesemia
E83.42 hypomagnesemia
E83.51 hypocalcemia
E83.52 hypercalcemia || hypercalciuria
E83.59 || nephrocalcinosis | calciphylaxis | calcinosis
E83.81 || hungry bone syndrome
E84.9 cystic fibrosis
E85.4 || cardiac amyloidosis | renal amyloidosis | organ limited amyloidosis
E85.81 || al amyloidosis | light chain amyloidosis
E85.9 amyloidosis
E86.0 dehydration
E86.1 hypovolemia
E87.0 hypernatremia
E87.1 hyponatremia
E87.20 acidosis | metabolic acidosis || lactic acidosis
E87.21 acute metabolic acidosis
E87.29 respiratory acidosis
E87.3 alkalosis
E87.4 || mixed acid base disorder
E87.5 hyperkalemia | elevated potassium
E87.6 hypokalemia | low potassium
E87.70 fluid overload | volume overload
E87.8 || electrolyte imbalance | electrolyte disorder | electrolyte abnormality | hydroelectrolytic disorder
E88.01 || alpha 1 antitrypsin deficiency
E88.09 hypoalbuminemia | hypoproteinemia
E88.2 || lipomatosis dolorosa
E88.3 || tumor lysis syndrome
E88.810 metabolic syndrome
E88.A || cachexia due to underlying condition
E89.0 || postsurgical hypothyroidism | postablative hypothyroidism | hypothyroidism after thyroidectomy | thyroidectomy hypothyroidism
E89.2 || postsurgical hypoparathyroidism
F01.50 vascular dementia
F03.90 dementia
F05 delirium
F06.30 || organic mood disorder
F07.81 || postconcussional syndrome | post concussion syndrome
F09 || cognitive disorder | organic mental disorder
F10.10 alcohol abuse | alcohol misuse | excessive alcohol consumption | etoh abuse || heavy drinker | alcohol consumption | harmful alcohol use | enolism
F10.20 alcohol dependence | alcohol use disorder
F10.21 || alcohol use disorder in remission | alcohol dependence in remission | sober alcoholic | abstinent alcoholic | former alcoholic | ex alcoholic
F10.231 || alcohol withdrawal delirium | delirium tremens | DTs
F10.929 alcohol intoxication
F10.939 alcohol withdrawal
F11.10 opioid abuse | heroin abuse
F11.20 opioid dependence | opioid use disorder | heroin addiction
F11.23 || opioid dependence with withdrawal | opioid withdrawal
F11.90 || opioid use
F12.10 cannabis abuse | marijuana abuse || cannabis user | marijuana user | cannabis consumption
F12.20 || cannabis dependence | cannabis use disorder
F12.90 || cannabis use | marijuana use | smokes marijuana
F13.20 || benzodiazepine dependence | sedative dependence
F14.10 cocaine abuse || cocaine user | cocaine consumption | cocaine use disorder mild
F14.129 || cocaine abuse with intoxication
F14.20 || cocaine dependence | cocaine use disorder | cocaine addiction
F14.90 || cocaine use
F15.10 || methamphetamine abuse | amphetamine abuse
F15.20 || methamphetamine dependence | methamphetamine use disorder | stimulant use disorder
F17.200 smoking | tobacco use disorder | nicotine dependence | tobacco dependence | current smoker | tobacco smoker || tobacco user | heavy smoker | chronic smoker | smoker | smoking habit | toxic habit tobacco
F17.210 cigarette smoker | cigarette | pack per day | cigarette smoking | pack year | packs per day
F17.220 || chewing tobacco dependence
F17.290 || vaping | vapes | e cigarette use | electronic cigarette
F19.10 drug abuse | substance abuse | polysubstance abuse
F19.20 || drug dependence | drug addiction | polysubstance dependence | drug addict
F19.21 || ex drug addict | former drug addict | former parenteral drug user | ex parenteral drug addict
F20.0 || paranoid schizophrenia
F20.9 schizophrenia
F22 || delusional disorder | delusion | paranoia
F23 || acute psychosis | brief psychotic disorder | psychotic episode | psychotic outbreak | acute psychotic episode
F25.9 || schizoaffective
F28 || psychotic disorder other
F29 psychosis
F30.9 || mania | manic episode
F31.81 || bipolar ii
F31.9 bipolar | bipolar disorder || manic depressive | bipolar affective disorder
F32.0 || mild depression
F32.1 || moderate depression
F32.2 || severe depression
F32.5 || major depression in full remission | major depressive disorder in full remission
F32.9 major depression | major depressive disorder | MDD
F32.A depression | depressive disorder | depressive syndrome | depressed mood || depressive symptoms | depressive episode
F33.40 || recurrent major depression in remission | recurrent depression in remission
F33.42 || recurrent major depression in full remission | recurrent depression in full remission
F33.9 recurrent major depression
F34.1 dysthymia
F40.00 || agoraphobia
F40.01 || agoraphobia with panic
F40.10 social anxiety
F40.9 || phobia
F41.0 panic disorder | panic attack
F41.1 generalized anxiety disorder | GAD
F41.8 || anxiety depression | mixed anxiety depressive disorder | anxious depressive syndrome | anxiety depressive syndrome | anxiodepressive syndrome
F41.9 anxiety | anxiety disorder
F42.9 obsessive compulsive disorder | OCD
F43.0 || acute stress reaction
F43.10 PTSD | post traumatic stress disorder
F43.20 adjustment disorder || adaptive disorder
F43.21 || adjustment disorder with depressed mood
F43.22 || adjustment disorder with anxiety
F43.23 || adjustment disorder with mixed anxiety and depressed mood
F43.9 || stress
F44.9 || conversion disorder | functional neurologic disorder
F45.21 || hypochondriasis | illness anxiety
F45.9 || somatization | somatoform
F50.00 anorexia nervosa
F50.20 || bulimia
F50.819 || binge eating
F50.9 || eating disorder
F52.4 || premature ejaculation
F60.3 || borderline personality
F60.9 || personality disorder
F64.9 || gender dysphoria
F70 || mild mental retardation | mild intellectual disability
F71 || moderate mental retardation | moderate intellectual disability
F72 || severe mental retardation | severe intellectual disability
F79 mental retardation | intellectual disability
F80.9 || speech delay | language delay
F81.9 || learning disability
F82 || motor delay | dyspraxia
F84.0 autism | autistic disorder | autism spectrum disorder || autistic | asperger
F89 || neurodevelopmental disorder
F90.0 || adhd inattentive | adhd predominantly inattentive type | adhd inattentive type
F90.1 || adhd hyperactive type
F90.2 || adhd combined type | adhd combined presentation | adhd combined
F90.9 ADHD | attention deficit hyperactivity disorder | ADD
F91.3 || oppositional defiant disorder
F95.2 || tourette
F98.0 || enuresis
F99 || psychiatric disorder | psychiatric disease
`
