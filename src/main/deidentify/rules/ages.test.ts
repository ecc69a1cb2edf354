// Ages over 89 go; every other age, and every number that only resembles one, stays.
import { describe, expect, it } from 'vitest'
import { findAll, linesOf, maskMarks, readCase, showFound } from './marked-case'

const AGE_CASES = linesOf(`
  AGE_90_PLUS | A «93»-year-old man with dyspnea.
  AGE_90_PLUS | A «93» year old man.
  AGE_90_PLUS | A «93»-yr-old man.
  AGE_90_PLUS | A «93» yr old woman.
  AGE_90_PLUS | A «93»yo woman.
  AGE_90_PLUS | A «93» y/o woman.
  AGE_90_PLUS | A «93» y.o. woman.
  AGE_90_PLUS | «93»YOF presents after a fall.
  AGE_90_PLUS | «93»yF with cough.
  AGE_90_PLUS | «94»F with hip pain.
  AGE_90_PLUS | «94» F w/ hip pain.
  AGE_90_PLUS | «101»F presents from nursing home.
  AGE_90_PLUS | Pt is a «94»M who fell.
  AGE_90_PLUS | «92» WF admitted with CHF.
  AGE_90_PLUS | Age: «101»
  AGE_90_PLUS | AGE «95» SEX F
  AGE_90_PLUS | Age/Sex: «93»/F
  AGE_90_PLUS | «93»/M admitted overnight
  AGE_90_PLUS | Sex F/«96», widowed
  AGE_90_PLUS | Patient aged «95» was found down.
  AGE_90_PLUS | at the age of «92» she still drives
  AGE_90_PLUS | at «102» years of age
  AGE_90_PLUS | His mother is «93» years old.
  AGE_90_PLUS | Her father died at «97» of stroke.
  AGE_90_PLUS | Her father died at age «91».
  AGE_90_PLUS | Grandfather lived to «101».
  AGE_90_PLUS | Aunt lived until «99».
  AGE_90_PLUS | Her great-grandfather reached «104» years of age.
  AGE_90_PLUS | She is «93» and lives alone.
  AGE_90_PLUS | He was «90», when he stopped driving.
  AGE_90_PLUS | She turned «91» last week.
  AGE_90_PLUS | He just celebrated his «100th» birthday.
  AGE_90_PLUS | A «ninety-three»-year-old woman.
  AGE_90_PLUS | A «ninety three» year old woman.
  AGE_90_PLUS | He is «one hundred and two» years old.
  AGE_90_PLUS | She lived to «ninety-six».
  AGE_90_PLUS | Died at the age of «ninety-one».
  AGE_90_PLUS | Both parents died in their «90s».
  AGE_90_PLUS | Grandmother died in her late «90s».
  AGE_90_PLUS | A woman in her «nineties».
  AGE_90_PLUS | A woman in her mid-«nineties».
  AGE_90_PLUS | This «centenarian» walks daily.
  AGE_90_PLUS | A healthy «nonagenarian».
  AGE_90_PLUS | «93» years young and active.
  AGE_90_PLUS | Aged 88 to «92» at diagnosis.
  AGE_90_PLUS | the patient, age «90», was
  AGE_90_PLUS | «９４»-year-old woman
  AGE_90_PLUS | «94»‑year‑old woman
  AGE_90_PLUS | 2 sisters, ages 84 and «91»
  AGE_90_PLUS | Born in «1930», she was first seen here in 2024.
  AGE_90_PLUS | Age at death: «96»
  AGE_90_PLUS | his wife, «90», cares for him
  AGE_90_PLUS | Father («92») alive
  AGE_90_PLUS | FH: father d. «93» CVA; mother «95» A&W
  AGE_90_PLUS | Seen with daughter; «91» yrs, frail.
  AGE_90_PLUS | b. 1942, now «93», s/p fall
  AGE_90_PLUS | the «90»-something gentleman
  AGE_90_PLUS | a «98»-y-o widow
  AGE_90_PLUS | who is «ninety», was found
`)

const NOT_AGES = linesOf(`
  A 54-year-old man; his aunt is 89 years old.
  Aged 45. Age: 7. 12yo. 88F with cough. 6-month-old.
  She lived 95 days after transplant.
  SpO2 is 93, pulse was 92, and MAP 95.
  Sats in the 90s. Oxygen saturation dropped to the low 90s on room air.
  Heart rate in the 90s, systolic in the 90s.
  Temp 98.6F, Tmax 101F, T 99 F, fever of 102F with chills.
  He is 93 kg and was 92% on room air.
  She is 95 pounds.
  Blood pressure 92/54. HR 94. Glucose 101.
  Scored 95 of 100 on the scale.
  EF 55%. 94% on RA. 95th percentile.
  The 90-day readmission rate; 90 days of therapy; 100-day post-transplant visit.
  90 tablets, 3 refills. 100 mg daily. 120 mL.
  He walked 95 feet. 91 minutes of E/M time.
  The hospital is 100 years in operation.
  Gleason grade 90. Born in 1952, seen in 2024.
  Born in 1930.
  Smoked 100 pack years.
  L1-L2 94 Hounsfield units.
  Fever to 103F and 101.4 F overnight.
`)

describe('ages over 89', () => {
  it.each(AGE_CASES)('finds %s', (line) => {
    const { category, text, marked } = readCase(line)
    const hits = findAll(text)
    expect(showFound(text, hits)).toBe(marked)
    expect(hits.some((h) => h.category === category)).toBe(true)
  })

  it.each(AGE_CASES)('finds nothing once it is masked: %s', (line) => {
    const masked = maskMarks(line)
    expect(showFound(masked, findAll(masked))).toBe(masked)
  })

  it.each(NOT_AGES)('leaves alone: %s', (text) => {
    expect(showFound(text, findAll(text))).toBe(text)
  })
})
