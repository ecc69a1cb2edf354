import { describe, expect, it } from 'vitest'
import type { Assertion } from '../../../shared/views'
import { judge } from './assertion'
import type { SectionKind } from './sections'
import { sentencesIn } from './sentences'

/** Sentences of our own; the mention stands between double brackets. */
const SUITE: Record<Assertion, string> = {
  affirmed: `
Patient has [[pneumonia]].
She presents with [[chest pain]] and nausea.
Positive for [[cough]].
No fever, but he has a [[cough]].
Denies fever; reports [[headache]].
He denies chest pain. [[Dyspnea]] is present.
No change in her [[edema]].
Without difficulty, [[hypertension]] is controlled.
Gram-negative [[sepsis]] was treated.
Known [[diabetes mellitus]], on metformin.
No acute distress, [[wheezing]] in both lungs.
The patient denies fever but complains of [[abdominal pain]].
X-ray shows no fracture; however [[osteoarthritis]] is seen.
[[Atrial fibrillation]] with rapid ventricular response.
History of present illness: [[cough]] for two days.
CT demonstrated [[diverticulitis]].
The patient was found to have [[anemia]].
No evidence of fracture, although [[swelling]] was noted.
She was started on insulin for [[diabetes]].
He was admitted with [[cellulitis]] of the leg.
MRI reveals [[spinal stenosis]] at L4.
Not only [[nausea]] but also vomiting.
She is not certain when the [[headache]] began.
HIV-negative man with [[tuberculosis]].
Mother reports that the child has [[fever]].
Continue lisinopril for [[hypertension]].
No new complaints, [[gout]] is stable.
Denies tobacco use. Current [[bronchitis]].
[[Migraine]], takes sumatriptan.
He has never smoked and presents with [[hemoptysis]].
he has no fever impression number one [[gout]]
no rash and no edema there is [[wheezing]] on both sides
no prior surgery his potassium was low and [[hypokalemia]]
[[Influenza]] positive, strep negative.
[[Diabetes]]: no complications so far.
| 2 | [[Gout]] | allopurinol |
[[Gout]]      not resolved
Not a surgical candidate given [[severe COPD]].
Denies missing doses of her [[seizure]] medication.
Nonhealing [[ulcer]] of the left heel.
Cannot tolerate statins; [[hyperlipidemia]] treated with ezetimibe.
[[Pneumonia]] not improving on doxycycline.
[[Diabetes]] not well controlled.
[[Depression]]: no better on sertraline.
Unable to bear weight on the [[sprained ankle]].
He hasn't noticed that his [[tremor]] is worse.
She doesn't think the [[headaches]] are related to stress.
[[Hypothyroidism]], no symptoms on current dose.
Presents for follow up of [[ulcerative colitis]], no flares this year.
[[Depression]] without suicidal ideation.
[[Gallstones]] without cholecystitis.
Previously well, presents with [[seizure]].
History of smoking, now with [[lung mass]].
Old man with [[delirium]].
Symptoms of [[heartburn]] for six months.
[[Asthma]] diagnosed in 2005, on fluticasone.
[[Hypertension]] diagnosed ten years ago.
Now treated for [[cellulitis]].
[[Fracture]] reduced in the ED under sedation.
[[Warts]] treated today with cryotherapy.
If anything, her [[edema]] is better.
Screening labs showed [[hyperlipidemia]].
Prevented from working by [[sciatica]].
She is at risk because of her [[CKD]].
Call light in reach, [[confusion]] unchanged.
Possibly related to her [[lupus]].
Suspect noncompliance with [[CPAP]] therapy.
CT confirmed suspected [[appendicitis]].
Mom states he has had [[diarrhea]].
Lives with parents; has [[autism]].
Here with her husband for [[infertility]].
Familial [[hypercholesterolemia]].
`,
  negated: `
No [[fever]].
Denies [[chest pain]].
He denies fever, chills, or [[cough]].
Patient denies any nausea, vomiting, diarrhea or [[constipation]].
Negative for [[pneumonia]].
No evidence of [[deep vein thrombosis]].
There was no sign of [[infection]].
Without [[edema]].
[[Pulmonary embolism]] was ruled out.
PE ruled out; no [[pneumothorax]].
Ruled out for [[myocardial infarction]].
She does not have [[diabetes]].
He has never had a [[stroke]].
Absence of [[fracture]].
The abdomen is free of [[tenderness]].
Neither [[nausea]] nor vomiting.
No history of [[seizures]].
Imaging failed to show [[metastasis]].
CT did not reveal [[hemorrhage]].
[[Fracture]] is not seen.
[[Pleural effusion]]: none.
[[Jaundice]] absent.
No [[acute abdominal pain]].
No fever or [[chills]].
No cyanosis, clubbing, or [[edema]].
The patient wasn't [[dehydrated]].
Patient is not [[suicidal]].
Lungs are clear without wheezing or [[rales]].
Excluded [[tuberculosis]] by culture.
She denied any [[shortness of breath]].
No signs or symptoms of [[meningitis]].
[[Appendicitis]] has been excluded.
Lack of [[appetite loss]].
No longer has [[back pain]].
No complaints of [[dizziness]].
Unremarkable for [[murmur]].
[[Pneumonia]] unlikely.
Not consistent with [[gout]].
No known [[coronary artery disease]].
Never diagnosed with [[asthma]].
[[HIV]]: negative.
[[HIV]] antibody screen non-reactive.
[[HCV]] AB NEG   CALCIUM 9
[[Syphilis]] -ve.
[[Latex allergy]]: no.
[[Epidural abscess]] not suspected.
[[Lupus]] was considered and not found.
[[Gout]] was considered but criteria were not met.
[[Delirium]] was screened for and is not present.
Not yet in [[septic shock]].
Never [[smoker]].
No family history of [[melanoma]].
No one in the family has had [[gout]].
[[Celiac disease]] is NOT known.
[[Vasculitis]] is not supported.
[[Measles]] denied.
Rule out [[lupus]]      <- ANA negative 2020
[[HIV]], syphilis and hepatitis B negative.
[[Influenza]] and RSV PCR negative.
Chest CT did not show [[pulmonary embolism]].
[[Edema]] - absent.
Not in [[respiratory distress]].
[[Hernia]] could not be appreciated.
Non-tender, no masses, no [[organomegaly]].
[[Clonus]] absent bilaterally.
[[Hematuria]]: no.
No personal history of [[cancer]].
Lungs without [[crackles]] or wheeze.
Biopsy did not demonstrate [[carcinoma]].
I see no reason to suspect [[malignancy]].
The possibility of [[sepsis]] was excluded.
Pt with no complaint of [[palpitations]].
Exam negative for [[hernia]].
No one else at home is sick and she has no [[cough]].
Never had [[gestational diabetes]].
`,
  family: `
Mother had [[breast cancer]].
His father died of [[myocardial infarction]] at 60.
Family history of [[colon cancer]].
Family history is significant for [[hypertension]] and diabetes.
FHx: [[stroke]].
Her sister has [[lupus]].
[[Huntington disease]] in his father.
Brother with [[schizophrenia]].
Maternal grandmother had [[ovarian cancer]].
[[Asthma]] runs in the family.
The patient's mother suffers from [[depression]].
There is a family history of early [[coronary disease]].
[[Diabetes]] in her mother.
Family hx positive for [[glaucoma]].
Paternal uncle with [[prostate cancer]].
[[Glaucoma]]         mother
| [[Hemochromatosis]] | brother, at 50 |
Dad died of [[lung cancer]].
Positive family history of [[glaucoma]].
Mother: [[lupus]].
[[Bipolar disorder]] in two cousins.
Younger brother with similar [[rash]].
Sick contacts: sister with [[croup]].
Family hx: [[asthma]] (dad).
Patient's mother was a [[diabetic]].
There is [[colon cancer]] on his mother's side.
`,
  historical: `
History of [[pneumonia]] in childhood.
H/o [[kidney stones]].
S/p [[hip fracture]].
Status post [[stroke]].
Past medical history of [[hepatitis]].
He had a [[myocardial infarction]] 5 years ago.
Previous [[pulmonary embolism]].
Prior [[fracture]] of the wrist.
Old [[myocardial infarction]].
Remote [[tuberculosis]].
[[Rhabdomyolysis]] resolved.
4. [[Cellulitis]]          <- 2019, resolved
| 3 | [[Shingles]] | resolved in spring |
[[Hydronephrosis]]     inactive
[[Egg allergy]] (hives), outgrown.
The [[rash]] has resolved.
[[Breast cancer]] in remission.
[[Meningitis]] in infancy.
She had [[measles]] as a child.
History significant for [[peptic ulcer]].
[[Appendicitis]] in 2012.
Recovered from [[covid]].
Her medical history includes [[pancreatitis]].
Healed [[ulcer]] of the foot.
[[Deep vein thrombosis]] in [DATE_4].
Had [[mono]] in high school.
Her [[pneumonia]] has since cleared on repeat film.
[[Hip fracture]] four years back, ORIF.
Admitted last November with [[urosepsis]].
She had [[preeclampsia]] with her first child.
Two prior [[miscarriages]].
[[Gastric ulcer]], healed on repeat EGD.
Her [[anemia]] has resolved with iron.
[[Acute urinary retention]] resolved after catheter removal.
[[Ovarian cyst]] ruptured in 2014, managed conservatively.
Was diagnosed with [[mononucleosis]] at 16.
Distant [[GI bleed]].
Evidence of remote [[infarct]] in the right MCA territory.
Treated three months ago for [[bacterial vaginosis]].
Cured of [[hepatitis C]] with sofosbuvir.
As a teenager he had [[osteomyelitis]] of the tibia.
[[Breast cancer]] survivor.
Status post radiation for [[cervical cancer]].
Transient [[hypotension]] overnight, now resolved.
Ten years ago he suffered a [[subdural hematoma]].
[[Kidney stone]] passed last week.
[[Scarlet fever]] in childhood.
Past history includes [[rheumatic fever]].
[[Pyloric stenosis]] repaired at 6 weeks of age.
The [[abscess]] was drained and has healed.
[[Atrial fibrillation]] after CABG, converted, none since.
[[UTI]] treated last month with Bactrim.
[[Seizures]] in infancy only.
Quit drinking in 2010, prior [[withdrawal seizures]].
[[COVID-19]] infection in December 2021.
[[Hyperkalemia]] on admission, now normal.
[[Pleural effusion]] s/p thoracentesis, resolved.
`,
  hypothetical: `
Return if [[fever]] or vomiting develops.
Call if you have [[chest pain]].
Go to the ED if [[shortness of breath]] worsens.
At risk of [[falls]].
Risk for [[aspiration]].
Screening for [[breast cancer]].
Screening colonoscopy for [[colon cancer]].
Heparin for prevention of [[thrombosis]].
[[DVT]] prophylaxis.
Monitor for [[bleeding]].
Watch for [[infection]].
Risks of the procedure include [[bleeding]] and infection.
Should she develop [[seizures]], call 911.
If there is [[swelling]], elevate the leg.
Vaccinated against [[influenza]].
Take as needed in case of [[pain]].
The drug may cause [[drowsiness]].
Side effects such as [[nausea]] were explained.
To prevent [[stroke]], start apixaban.
[[Tetanus]] booster given.
[[Influenza]] and pneumococcal vaccines given.
[[Rubella]] immune.
Immunizations up to date except [[influenza]].
Aspiration precautions; seizure precautions: [[seizure]] precautions.
Return sooner if [[pain]] worsens.
Discussed risk of [[bleeding]] on apixaban.
Ibuprofen as needed for [[pain]].
She is high risk for [[preterm birth]].
HPV vaccine reduces [[cervical cancer]].
[[Stroke]] risk discussed.
Side effects including [[dizziness]] were reviewed.
In the event of [[seizure]] give lorazepam.
Seek care for any [[fever]].
Mammogram ordered to screen for [[breast cancer]].
PPI for [[ulcer]] prophylaxis.
Concerned that she will develop [[osteoporosis]].
Reduce salt to avoid [[fluid overload]].
Untreated this can progress to [[blindness]].
Risk factors for [[osteoporosis]] reviewed.
He wants to be tested for [[HIV]].
Nitroglycerin SL prn [[angina]].
`,
  uncertain: `
Possible [[pneumonia]].
Probable [[sepsis]].
Suspected [[appendicitis]].
Likely [[viral gastroenteritis]].
Rule out [[pulmonary embolism]].
R/o [[myocardial infarction]].
Concern for [[osteomyelitis]].
Suspicious for [[malignancy]].
Cannot exclude [[fracture]].
Findings may represent [[pneumonia]].
[[Pneumonia]] versus atelectasis.
Questionable [[nodule]].
Differential includes [[cellulitis]].
Presumed [[urinary tract infection]].
[[Cholecystitis]] is suspected.
[[Deep vein thrombosis]] cannot be ruled out.
Appears to be [[gout]].
Findings suggestive of [[heart failure]].
Could be [[lymphoma]].
Thought to have [[vasculitis]].
Work-up for [[anemia]].
?[[Stroke]].
Possible early [[cellulitis]].
Impression: [[pyelonephritis]] suspected.
We are worried about [[meningitis]].
Need to rule out [[ectopic pregnancy]].
Most c/w [[viral syndrome]].
Questionable [[hernia]] on the left.
[[Tendinitis]] is favored.
May have had a [[seizure]].
Probably just a [[virus]].
Suggesting [[obstruction]].
Evaluate for possible [[fracture]].
Rule out: [[sepsis]].
?[[pneumonia]] on the left
[[Gout]] vs. pseudogout.
Nodule suspicious for [[metastasis]].
`,
}

function read(line: string): { text: string; start: number; end: number } {
  const start = line.indexOf('[[')
  const end = line.indexOf(']]') - 2
  return { text: line.replace('[[', '').replace(']]', ''), start, end }
}

function assertionOf(line: string, kind: SectionKind = 'other'): Assertion {
  const { text, start, end } = read(line)
  const sentence = sentencesIn(text).find((s) => s.start <= start && end <= s.end)
  if (sentence === undefined) throw new Error(`no sentence holds the mention: ${line}`)
  return judge(text, sentence, { start, end }, kind).assertion
}

describe('assertion', () => {
  for (const [expected, lines] of Object.entries(SUITE)) {
    it.each(lines.trim().split('\n'))(`reads as ${expected}: %s`, (line) => {
      expect(assertionOf(line)).toBe(expected)
    })
  }

  it('takes everything under a family history heading as of the family', () => {
    expect(assertionOf('[[Diabetes]], hypertension.', 'family')).toBe('family')
  })

  it('takes what is denied under a family history heading as denied', () => {
    expect(assertionOf('No [[melanoma]], no gout.', 'family')).toBe('negated')
  })

  it('takes discharge instructions as what may happen', () => {
    expect(assertionOf('Fever, [[redness]] at the wound.', 'instructions')).toBe('hypothetical')
  })

  it('names the words that decided', () => {
    const { text, start, end } = read('He denies any [[cough]].')
    expect(judge(text, { start: 0, end: text.length }, { start, end }, 'other').cue).toBe('denies')
  })
})
