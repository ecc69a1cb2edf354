import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { NAMES } from './mentions/synonyms'
import { suggest, warmUp } from './suggest'
import { charactersRead, shippedTable } from './testing'

const table = shippedTable()
const propose = (text: string) => suggest(table, text)
const affirmed = (text: string) => propose(text).flatMap((p) => (p.assertion === 'affirmed' ? [p.code] : []))

const NOTE = `CHIEF COMPLAINT: shortness of breath

HISTORY OF PRESENT ILLNESS:
[NAME_1] is a 71-year-old man with a history of hypertension, type 2 diabetes mellitus and COPD, seen on [DATE_2].
He denies chest pain or syncope. Possible pneumonia. Ruled out for pulmonary embolism.

ALLERGIES: penicillin, latex.
FAMILY HISTORY: Mother had breast cancer.
PAST SURGICAL HISTORY: appendectomy.
PHYSICAL EXAM: Right knee pain. No edema.

ASSESSMENT AND PLAN:
1. Acute on chronic systolic heart failure
2. CKD stage 3b
Return if fever worsens.
`

describe('what is proposed', () => {
  it.each([
    ['Type 2 diabetes mellitus.', 'E11.9'],
    ['DM type 2 with diabetic nephropathy.', 'E11.21'],
    ['Uncontrolled type 2 diabetes.', 'E11.65'],
    ['Type 2 DM with peripheral neuropathy.', 'E11.40'],
    ['Type 1 diabetes.', 'E10.9'],
    ['Primary osteoarthritis of both knees.', 'M17.0'],
    ['Primary osteoarthritis of both hips.', 'M16.0'],
    ['Lumbar spinal stenosis with neurogenic claudication.', 'M48.062'],
    ['Asthma, moderate persistent, with exacerbation.', 'J45.41'],
    ['Stage 3 pressure ulcer of the sacrum.', 'L89.153'],
    ['Malignant neoplasm of the left breast.', 'C50.912'],
    ['Malignant neoplasm of right lung.', 'C34.91'],
    ['HTN.', 'I10'],
    ['High blood pressure.', 'I10'],
    ['Acute on chronic systolic heart failure.', 'I50.23'],
    ['Chronic diastolic congestive heart failure.', 'I50.32'],
    ['Heart failure.', 'I50.9'],
    ['CHF exacerbation.', 'I50.9'],
    ['COPD exacerbation.', 'J44.1'],
    ['Right knee pain.', 'M25.561'],
    ['Pain in the left knee.', 'M25.562'],
    ['Knee pain.', 'M25.569'],
    ['Bilateral shoulder pain, worse on the right shoulder.', 'M25.511'],
    ['Sprain of the left ankle.', 'S93.402A'],
    ['Distal radius fracture on the left, healing well.', 'S52.502D'],
    ['Left hemiparesis.', 'G81.94'],
    ['CKD stage 4.', 'N18.4'],
    ['Stage 3b chronic kidney disease.', 'N18.32'],
    ['Anaemia.', 'D64.9'],
    ['Iron deficiency anemia.', 'D50.9'],
    ['Oedema of both ankles.', 'R60.0'],
    ['Kidney stones.', 'N20.0'],
    ['Nephrolithiasis.', 'N20.0'],
    ['Cancer of the prostate.', 'C61'],
    ['Metastases to the liver.', 'C78.7'],
    ['Squamous cell carcinoma of the larynx.', 'C32.9'],
    ['Pneumonia.', 'J18.9'],
    ['Morbid obesity.', 'E66.01'],
    ['Hepatitis A.', 'B15.9'],
    ['Hepatitis.', 'K75.9'],
    ['Major depressive disorder, recurrent, moderate.', 'F33.1'],
    ['Status post right total hip replacement.', 'Z96.641'],
    ['s/p CABG.', 'Z95.1'],
    ['Allergies: penicillin.', 'Z88.0'],
    ['Past medical history: hypothyroidism.', 'E03.9'],
    ['Long term insulin use.', 'Z79.4'],
    ['ST depression in V4 to V6.', 'R94.31'],
    ['s/p PCI with drug-eluting stent to the LAD.', 'Z95.5'],
    ['Status post left total knee arthroplasty.', 'Z96.652'],
    ['Past surgical history: bilateral knee replacement.', 'Z96.653'],
    ['Smokes one pack per day.', 'F17.210'],
    ['Type 2 diabetes.\n\nMedications:\nLantus 20 units at bedtime\nmetformin 1000 mg twice a day', 'Z79.84'],
    ['Type 2 diabetes.\n\nMedications:\nLantus 20 units at bedtime\nmetformin 1000 mg twice a day', 'Z79.4'],
    ['Medications: apixaban 5 mg, clopidogrel 75 mg once a day', 'Z79.01'],
    ['Medications: apixaban 5 mg, clopidogrel 75 mg once a day', 'Z79.02'],
    ['Medications: aspirin 81 mg daily', 'Z79.82'],
    ['Class 2 obesity. BMI 36.4 kg/m2.', 'Z68.36'],
    ['Morbid obesity with a body mass index of 51.', 'Z68.43'],
    ['impression number one gout number two hypertension no fever number three asthma', 'J45.909'],
    ['This is a non obstructive picture with hypertension.', 'I10'],
    ['RA on methotrexate.', 'M06.9'],
    ['Today: HTN, MI, gout.', 'I21.9'],
    ['Runs of VT on the monitor.', 'I47.20'],
    ['ADD since childhood.', 'F90.9'],
    ['He had a fit this morning.', 'R56.9'],
    ['Painful scar of the forearm.', 'L90.5'],
    ['GAD treated with sertraline.', 'F41.1'],
  ])('%s → %s', (text, code) => {
    expect(affirmed(text)).toContain(code)
  })

  it.each([
    ['Type 2 diabetes mellitus with hyperglycemia.', 'E11.9'],
    ['Type 2 diabetes mellitus with hyperglycemia.', 'R73.9'],
    ['COPD exacerbation. COPD.', 'J44.9'],
    ['Colon cancer. The cancer was resected.', 'C80.1'],
    ['Appendectomy is planned for tomorrow.', 'Z90.49'],
    ['Nausea without vomiting.', 'R11.11'],
    ['The patient left the clinic.', 'R69'],
    ['Other findings as above.', 'G62.9'],
    ['ST depression in V4 to V6.', 'F32.A'],
    ['MDS-UPDRS part III: 31.', 'D46.9'],
    ['Adverse effect of warfarin.', 'T78.40XA'],
    ['Cocaine was found in the urine.', 'T41.3X5A'],
    ['Medications: metformin 500 mg daily', 'Z79.84'],
    ['Type 1 diabetes.\n\nMedications: insulin lispro', 'Z79.4'],
    ['Medications: aspirin 325 mg as needed', 'Z79.82'],
    ['Medications: warfarin, stopped last month', 'Z79.01'],
    ['BMI 36.4.', 'Z68.36'],
    ['Obesity in a 9-year-old girl. BMI 31.', 'Z68.31'],
    ['HPI: cough and fever.\n\nASSESSMENT: Pneumonia.', 'R05.9'],
    ['ASSESSMENT: Pneumonia with fever.', 'R50.9'],
    ['Pneumonia. Cultures: pneumonia due to Streptococcus pneumoniae.', 'J18.9'],
    ['Acute duodenal ulcer with hemorrhage. GI bleed.', 'K92.2'],
    ['CKD stage 3. Later: CKD stage 3a.', 'N18.30'],
    ['Hyperlipidemia. Mixed hyperlipidemia.', 'E78.5'],
    ['Anemia. Iron deficiency anemia.', 'D64.9'],
    ['Osteoarthritis. Primary osteoarthritis of the right hip.', 'M19.90'],
    ['ASSESSMENT: Type 1 diabetes.\n\nHPI: type 2 diabetes.', 'E11.9'],
    ['SpO2 94% RA.', 'M06.9'],
    ['Oxygen saturation 97 % on RA, afebrile.', 'M06.9'],
    ['[LOCATION_1], MI [LOCATION_2]. She has gout.', 'I21.9'],
    ['Barre, VT 05641. She has gout.', 'I47.20'],
    ['HEARING AIDS IN BOTH EARS.', 'B20'],
    ['PLAN: ADD AMLODIPINE 5 MG.', 'F90.9'],
    ['PRE WT 71, POST WT 69.', 'I67.83'],
    ['GAD-7 of 11, PHQ-9 of 8.', 'F41.1'],
    ['The stem had an excellent fit.', 'R56.9'],
    ['Well-healed sternotomy scar.', 'L90.5'],
    ['Breathing with use of accessory muscles.', 'Q79.8'],
    ['Kind regards,\n[NAME_1], MD\nDirector, Movement Disorders', 'G25.9'],
    ['ER positive, HER2 negative.', 'Z17.31'],
    ['Breast cancer, HER2 0.', 'Z17.31'],
    ['Tetanus booster last year.', 'A35'],
    ['Allergies: latex: no; penicillin.', 'Z91.040'],
    ['Allergies: penicillin (rash), tolerated in 2020.', 'Z88.0'],
    ['HIV negative. Seen for gout.', 'B20'],
    ['Spinal cord compression not suspected.', 'G95.20'],
  ])('%s does not give %s', (text, code) => {
    expect(affirmed(text)).not.toContain(code)
  })

  it.each([
    ['[Copied from visit of [DATE_1]]\nHypertension.\n[End of copied text]', 'I10', 'historical'],
    ['Resolved problems:\nHypertension', 'I10', 'historical'],
    ['History of stroke.', 'Z86.73', 'historical'],
    ['History of breast cancer.', 'Z85.3', 'historical'],
    ['Myocardial infarction 5 years ago.', 'I25.2', 'historical'],
    ['Past medical history: pneumonia.', 'Z87.01', 'historical'],
    ['Mother had colon cancer.', 'Z80.0', 'family'],
    ['Denies chest pain.', 'R07.9', 'negated'],
    ['Probable pneumonia.', 'J18.9', 'uncertain'],
    ['Return if fever.', 'R50.9', 'hypothetical'],
    ['History of hypertension.', 'I10', 'affirmed'],
    ['Former smoker.', 'Z87.891', 'historical'],
  ])('%s gives %s as %s', (text, code, assertion) => {
    expect(propose(text).find((p) => p.code === code)?.assertion).toBe(assertion)
  })

  it.each([
    ['below a header without a heading', 'MRN: 1\n\nEssential hypertension.', 'I10'],
    ['in a letter', 'RE: [NAME_1]\nDOB: [DATE_1]\n\nDear Dr. [NAME_2],\n\nShe has gout.\n\nYours,\n[NAME_3]', 'M10.9'],
    [
      'in a telephone message',
      'Patient: [NAME_1]   MRN [MRN_1]\nCaller: wife\n-----\n[DATE_1]  [NAME_2], RN\n-----\nHe has gout.',
      'M10.9',
    ],
    ['after an allergy line', 'Allergies: NKDA\n\nShe has gout.', 'M10.9'],
  ])('codes what stands %s', (_where, text, code) => {
    expect(affirmed(text)).toContain(code)
  })

  it.each([
    ['Hypertension. Systolic heart failure.', ['I11.0', 'I50.20'], ['I10']],
    ['HTN\nCKD stage 3a', ['I12.9', 'N18.31'], ['I10']],
    ['HTN\nESRD', ['I12.0', 'N18.6'], ['I10']],
    ['CHF. Hypertension. CKD stage 4.', ['I13.0', 'I50.9', 'N18.4'], ['I10', 'I11.0', 'I12.9']],
    ['CHF. Hypertension. ESRD.', ['I13.2', 'I50.9', 'N18.6'], ['I10', 'I13.0']],
    ['Type 2 diabetes. Seen for gout. CKD stage 3b.', ['E11.22', 'N18.32'], ['E11.9']],
    ['Type 2 diabetes with hyperglycemia. Seen for gout. CKD stage 3b.', ['E11.22', 'E11.65', 'N18.32'], ['E11.9']],
    ['Hypertension. CKD stage 3a, not due to hypertension.', ['I10', 'N18.31'], ['I12.9']],
    ['Hypertension. No heart failure.', ['I10'], ['I11.0']],
    ['Hypertension. Possible CKD.', ['I10'], ['I12.9']],
    ['Hypertension. Mother had heart failure.', ['I10'], ['I11.0']],
  ])('%j gives the combination where ICD-10-CM presumes one', (text, codes, not) => {
    const given = affirmed(text)
    expect(given).toEqual(expect.arrayContaining(codes))
    for (const code of not) expect(given).not.toContain(code)
  })

  it('says why two conditions became one code, with the evidence of both', () => {
    const combined = propose('Hypertension. Systolic heart failure.').find((p) => p.code === 'I11.0')
    expect(combined?.reason).toContain('Official Guidelines, Section I.C.9.a')
    expect(combined?.reason).toContain('I50.20')
    expect(combined?.evidence.map((e) => e.text)).toEqual(['Hypertension', 'Systolic heart failure'])
    expect(propose('Type 2 diabetes. Gout. CKD stage 2.').find((p) => p.code === 'E11.22')?.reason).toContain('I.C.4.a')
  })

  it('keeps the better evidenced of two codes that exclude each other, and says so', () => {
    const all = propose('HPI: major depression, single episode.\n\nASSESSMENT: Bipolar disorder.').filter((p) => p.assertion === 'affirmed')
    expect(all.map((p) => p.code)).toEqual(['F31.9'])
    expect(all[0]?.reason).toMatch(/Excludes1 rules out F32/)
  })

  it('leaves out what is denied in general while a kind of it is affirmed', () => {
    const all = propose('No heart failure on admission. Later: acute systolic heart failure.').map((p) => p.code)
    expect(all).toContain('I50.21')
    expect(all).not.toContain('I50.9')
  })

  it('reads a whole note', () => {
    const codes = affirmed(NOTE)
    for (const code of ['I13.0', 'I50.23', 'N18.32', 'E11.22', 'J44.9', 'M25.561', 'Z88.0', 'Z91.040', 'Z90.49'])
      expect(codes).toContain(code)
    for (const code of ['I10', 'E11.9', 'R06.02', 'R07.9', 'I26.99', 'J18.9', 'R60.9', 'C50.919', 'R50.9'])
      expect(codes).not.toContain(code)
  })

  it('puts the assessment first and what was denied last', () => {
    const all = propose(NOTE)
    expect(all.slice(0, 2).map((p) => p.code)).toEqual(['I13.0', 'I50.23'])
    expect(all.at(-1)?.assertion).toBe('negated')
  })

  it('joins the evidence of one code and says where it stands', () => {
    const found = propose('HPI: The patient has gout.\n\nASSESSMENT: Gout.\n').filter((p) => p.code === 'M10.9')
    expect(found).toHaveLength(1)
    expect(found[0]?.evidence.map((e) => e.text)).toEqual(['gout', 'Gout'])
    expect(found[0]?.reason).toMatch(/in ASSESSMENT/)
  })

  it('says when a condition affirmed in one place is denied in another', () => {
    expect(propose('He has a cough.\nLater: no cough.').find((p) => p.code === 'R05.9')?.reason).toMatch(/denied elsewhere/)
  })

  it('takes short forms in capitals only', () => {
    expect(affirmed('MS for ten years.')).toContain('G35.D')
    expect(affirmed('She asked ms Smith.')).not.toContain('G35.D')
  })

  it('neither codes placeholders nor stumbles over them', () => {
    expect(propose('[NAME_1] [LOCATION_2] [DATE_1] [AGE_90_PLUS] [FACILITY_1].')).toEqual([])
    expect(affirmed('Chronic [DATE_1] kidney disease.')).toContain('N18.9')
  })
})

describe('what says nothing more', () => {
  it.each([
    ['the heart of a heart failure', 'Heart failure. Hypertensive heart and chronic kidney disease, stage 3b.', 'I51.9', 'I13.0'],
    [
      'a side that the report of the same bone leaves out',
      'DIAGNOSES: Displaced segmental fracture of shaft of right fibula, open.\nRESULTS: segmental fracture of the fibular shaft.',
      'S82.463A',
      'S82.461B',
    ],
    [
      'a cancer of the past without a place',
      'Status post resection of metastases. Malignant neoplasm of the left breast.',
      'Z85.9',
      'C50.912',
    ],
  ])('%s is not proposed beside it', (_, text, idle, precise) => {
    const codes = propose(text).map((p) => p.code)
    expect(codes).toContain(precise)
    expect(codes).not.toContain(idle)
  })
})

describe('what always holds', () => {
  const clinical = fc.constantFrom(
    ...[
      'No',
      'denies',
      'history of',
      'Pneumonia',
      'diabetes',
      'fracture',
      'of the',
      'left',
      'right',
      'Mother had',
      'possible',
      ',',
      '.',
      ';',
      '\n',
      ':',
      'PMH:',
    ],
    ...[
      'FAMILY HISTORY:',
      '[NAME_1]',
      'and',
      'MI',
      'stage 3',
      'cancer',
      'breast',
      'pain',
      'knee',
      's/p',
      'ASSESSMENT:',
      'if',
      '1.',
      '-',
      '\u{1F600}',
      'é',
      '\r\n',
    ],
  )
  const texts = fc.oneof(
    fc.array(clinical, { maxLength: 40 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  )

  it('evidence is verbatim, codes exist and are billable, each comes once, best first', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const proposals = propose(text)
        expect(new Set(proposals.map((p) => p.code)).size).toBe(proposals.length)
        let last = 1
        for (const p of proposals) {
          expect(table.lookup(p.code)).toMatchObject({ code: p.code, title: p.title, billable: true })
          expect(p.evidence.length).toBeGreaterThan(0)
          for (const e of p.evidence) {
            expect(text.slice(e.start, e.end)).toBe(e.text)
            expect(e.text.trim()).not.toBe('')
            expect(e.text).not.toMatch(/^\[?(?:NAME|DATE)_\d+\]?$/)
          }
          expect(p.score).toBeGreaterThan(0)
          expect(p.score).toBeLessThanOrEqual(last)
          last = p.score
        }
      }),
      { numRuns: 200 },
    )
  })

  it('the same text gives the same proposals', () => {
    expect(propose(NOTE)).toEqual(propose(NOTE))
  })

  it('our synonyms name codes and headings that exist', () => {
    expect(NAMES.filter(({ code }) => table.lookup(code) === null)).toEqual([])
    const codesOf = new Map<string, Set<string>>()
    for (const { phrase, code } of NAMES) codesOf.set(phrase, (codesOf.get(phrase) ?? new Set()).add(code))
    expect([...codesOf].filter(([, codes]) => codes.size > 1)).toEqual([])
  })
})

describe('long texts', () => {
  beforeAll(() => warmUp(table))

  it.each(['. ', 'no ', '[NAME_1] ', 'pneumonia and diabetes with no fever '])('of %j take work in proportion to their length', (unit) => {
    const readIn = (length: number) => charactersRead(() => propose(unit.repeat(length / unit.length)))
    // Ten times the text; work that grows with the square would be a hundred times as much.
    expect(readIn(50_000)).toBeLessThan(12 * readIn(5_000))
  })

  it('would show work that grows with the square of the length', () => {
    const everyPrefix = (length: number) =>
      charactersRead(() => {
        for (let at = 0; at < length; at++) /x/.test('a'.repeat(at))
      })
    expect(everyPrefix(1_000)).toBeGreaterThan(90 * everyPrefix(100))
  })
})
