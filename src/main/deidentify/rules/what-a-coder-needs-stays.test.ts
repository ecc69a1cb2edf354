// The hard negatives of Safe Harbor scrubbing: text that looks like an identifier and is what the codes rest on.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadLexicon } from '../lexicon'
import { createRulesDetector } from '../rules-detector'

const detector = createRulesDetector(loadLexicon(join(import.meta.dirname, '../../../../data/lexicons')))

it.each([
  [
    'anatomy abbreviations',
    'LA is dilated. LV function normal, RA pressure 8. MS exam normal. CT Abd/Pelvis with contrast. CA 19-9 is low.',
  ],
  [
    'eponymous diseases',
    'Parkinson disease, Crohn’s disease, Graves disease, Hodgkin lymphoma, Cushing syndrome, Marfan, Down syndrome, Bell palsy.',
  ],
  [
    'eponyms of several names',
    'Wolff-Parkinson-White, Guillain-Barre, Stevens-Johnson, Charcot-Marie-Tooth, Epstein-Barr virus, Brown-Sequard syndrome.',
  ],
  ['eponymous devices', 'Foley catheter placed. Swan-Ganz catheter, Hickman line, Jackson-Pratt drain, Penrose drain, Holter monitor.'],
  ['eponymous signs', 'Positive Babinski, Murphy sign negative, McBurney point tenderness, Romberg negative, Lachman test, Homans sign.'],
  ['eponymous scores', 'Apgar 8 and 9. Glasgow Coma Scale 15. Bishop score 6. Tanner stage III. Child-Pugh B. Gleason 3+4. Mallampati II.'],
  [
    'eponymous operations',
    'Whipple procedure, Ross procedure, Nissen fundoplication, Billroth II, Hartmann procedure, Baker cyst excised.',
  ],
  [
    'eponymous fractures',
    'Colles fracture, Bennett fracture, Smith fracture, Salter-Harris II fracture, Lisfranc injury, Hill-Sachs lesion.',
  ],
  ['structures', 'Circle of Willis, pouch of Douglas, loop of Henle, Achilles tendon, Left Anterior Descending artery.'],
  [
    'infections named for places',
    'Lyme titer, West Nile virus, Norwalk virus, Rocky Mountain spotted fever, Coxsackie virus, Ebola, Lassa fever.',
  ],
  ['organisms', 'Helicobacter pylori, Candida albicans, Klebsiella, E. coli, Staphylococcus aureus.'],
  ['drugs', 'Lasix 40 mg, Coumadin, Norco 5/325, Allegra, Zyrtec, Januvia, Xanax, Percocet prn. Start Augmentin. Synthroid daily.'],
  ['makers of devices', 'Medtronic pacemaker, Boston Scientific stent, Stryker implant, Zimmer knee, Johnson & Johnson vaccine.'],
  [
    'names that are words, as words',
    'Will start iron. May repeat. Drew blood. Pat dry. Bill for 99214. White count 12. Brown discharge. Young woman. Mark the site.',
  ],
  [
    'departments and units',
    'Seen in the Emergency Department, admitted to the ICU, then to Medicine. Discussed with Cardiology and Infectious Disease.',
  ],
  [
    'kinds of clinic',
    'Follow up at the Pain Clinic, the Wound Care Center and the Heart Failure Clinic. Physical Therapy evaluated the patient.',
  ],
  ['an outside hospital', 'Transferred from an outside hospital. Discharged to home with Home Health. Referred to Vascular Surgery.'],
  [
    'states and countries',
    'She is from Texas and visited Mexico, Canada and New York. Lives in California. Born in Virginia. Moved from West Virginia.',
  ],
  ['peoples and languages', 'Hispanic female, Asian male, Spanish speaking, African American, Caucasian, German measles.'],
  [
    'sections and headings',
    'HOSPITAL COURSE: stable. FAMILY HISTORY: Mother had breast cancer. Surgeon: see op note. ROS: Eyes: negative. ENT: negative.',
  ],
  [
    'relatives without names',
    'Mother had breast cancer. Father deceased. Sister healthy. Son with asthma. His wife denies smoking. Brother Deceased.',
  ],
  [
    'what a patient says',
    'Patient: I have had a cough. Patient Denies pain. Patient reports Nausea. The patient is Alert. Doctor: How long?',
  ],
  ['payers and programmes', 'Medicare Advantage, Medicaid, Blue Cross Blue Shield PPO, Veterans Affairs benefits, FDA approved.'],
  ['measures', 'BP 120/80, vision 20/40, strength 5/5, EF 45%, A1c 7.2, BI-RADS 4, T2N1M0, GCS 15, 24 2/7 weeks, grade III/VI murmur.'],
  ['ages up to 89 and durations', '54-year-old, aged 89, 18 months, 6-week-old, POD 3, 3 days post-op, 40 minutes of time.'],
  ['breathing rates and head circumferences', 'T 36.8 HR 96 RR 22 SpO2 97%. RR 20, HC 47.5 cm (40th percentile), Wt 11.8 kg.'],
  [
    'what relatives had',
    'Mother: Graves disease. Father: Parkinson disease, died. Mother: DM. Sister - breast ca. Brother: Marfan syndrome. Father MI at 58.',
  ],
  [
    'letters after a term',
    'QTcF 428 ms. Vitamin D 29. Hepatitis B, type B dissection, Factor V Leiden, segment IVa, stage IIIb, Dorr type B bone.',
  ],
  ['labels after a credential', 'MD    ACCT pending. MD   NPI on file. RN    EXT none.'],
  ['scores out of a total', 'No depression (GDS 3/15). PHQ-9 5/27, MoCA 22/30, ypN1a (3/16), pN2 (5/18), SLUMS 20/30, MIC <1/19.'],
  ['years of service', 'Vietnam veteran (1967-1969), smoked 1980-2004.'],
  ['a fast', 'She fasts for Ramadan and takes metformin at sunset.'],
  ['departments in short', '| PULM REHAB | CARDIO CLINIC | ORTHO CLINIC |'],
  [
    'classes and signs named for people',
    'Fuhrman grade II, Robson II, Lowenstein culture negative, Blumberg positive, Coombs test +, Ziehl Neelsen stain.',
  ],
  ['procedure codes', 'Medicare AWV G0439 with 99213-25; can I bill G0438 and 99397-25?'],
  ['rates, not ages', 'heart rate 110m, cardiac frequency of 104m, IgG of the mother 113.7.'],
  ['trade marks', 'closed with Vicryl Rapide Jenkins® 4-0; thymolol (Tim®).'],
  ['ranges in brackets', 'C-peptide 166 (298-2350), IgG 450 (normal range: 751-1560).'],
  ['eponyms with a hyphen', 'negative Bence-Jones protein, Arnold-Chiari and Michaelis-Gutmann, Cockcroft-Gault 54'],
  ['countries of two words', 'He came from Sierra Leone, by way of Costa Rica.'],
  ['a frailty score and a denial code', 'RAI 35, CFS 4/9. CARC CO-50 and CO-16.'],
  ['a year alone', 'Cholecystectomy in 2009, stroke in 2015.'],
])('keeps %s', async (_what, text) => {
  const hits = await detector.detect({ text, facts: [] })
  expect(hits.map((h) => `${h.detector}: ${text.slice(h.start, h.end)}`)).toEqual([])
})
