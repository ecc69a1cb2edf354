import { describe, expect, it } from 'vitest'
import { suggest } from '../suggest'
import { shippedTable } from '../testing'

const posted = (text: string) => suggest(shippedTable(), text).flatMap((p) => (p.assertion === 'affirmed' && !p.partOf ? [p.code] : []))

describe('two conditions that are one code', () => {
  it.each([
    ['CAD with unstable angina.', ['I25.110'], ['I25.10', 'I20.0']],
    ['Coronary artery disease. Stable angina.', ['I25.118'], ['I25.10', 'I20.89']],
    ['COPD exacerbation and pneumonia.', ['J44.0', 'J44.1', 'J18.9'], ['J44.9']],
    ['COPD with acute bronchitis.', ['J44.0', 'J20.9'], ['J44.9']],
    ['Gallstones. Acute cholecystitis.', ['K80.00'], ['K80.20', 'K81.0']],
    ['Common bile duct stone with acute cholangitis.', ['K80.32'], ['K80.50', 'K83.09']],
    ['Alcohol dependence. Alcohol withdrawal.', ['F10.239'], ['F10.20', 'F10.939']],
    ['Opioid abuse with opioid withdrawal.', ['F11.13'], []],
    ['Cirrhosis with esophageal varices, not bleeding.', ['I85.10', 'K74.60'], ['I85.00']],
    ['Alcoholic cirrhosis. Ascites.', ['K70.31'], ['K70.30', 'R18.8']],
    ['Left ureteral stone. Hydronephrosis.', ['N13.2'], ['N20.1', 'N13.30']],
    ['BPH with nocturia.', ['N40.1', 'R35.1'], ['N40.0']],
    ['Type 2 diabetes. Peripheral vascular disease.', ['E11.51'], ['E11.9', 'I73.9']],
    ['Type 1 diabetes with diabetic foot ulcer.', ['E10.621'], ['E11.621', 'E10.9']],
    ['Type 2 diabetes. CKD stage 3a, hyperglycemia.', ['E11.22', 'E11.65', 'N18.31'], ['E11.9', 'R73.9']],
    ["Alzheimer's disease. Moderate dementia with agitation.", ['G30.9', 'F02.B11'], ['F03.B11']],
    ['COVID-19 pneumonia.', ['U07.1', 'J12.82'], ['J18.9']],
    ['Sepsis. Acute kidney injury due to sepsis.', ['A41.9', 'R65.20', 'N17.9'], []],
    ['Ischemic stroke due to occlusion of the right middle cerebral artery.', ['I63.511'], ['I63.9', 'I66.01']],
    ['Cardiac arrest due to anterior STEMI of the LAD.', ['I46.2', 'I21.02'], ['I46.9']],
    ['Pain due to bone metastases.', ['G89.3', 'C79.51'], ['R52']],
  ])('%s', (text, codes, not) => {
    const given = posted(text)
    expect(given).toEqual(expect.arrayContaining(codes))
    for (const code of not) expect(given).not.toContain(code)
  })

  it.each([
    ['Gallstones. No cholecystitis.', 'K80.00'],
    ['CAD. No angina.', 'I25.119'],
    ['Possible sepsis. Acute kidney injury.', 'R65.20'],
    ['Type 2 diabetes. Neuropathy not due to diabetes.', 'E11.42'],
    ['Cardiac arrest. Later: myocardial infarction in 2015.', 'I46.2'],
  ])('%s does not give %s', (text, code) => {
    expect(posted(text)).not.toContain(code)
  })
})

describe('substance use', () => {
  it.each([
    ['Opioid use disorder, severe, in sustained remission.', 'F11.21'],
    ['Alcohol use disorder, mild.', 'F10.10'],
    ['Cocaine abuse with intoxication.', 'F14.129'],
    ['Alcohol dependence in remission.', 'F10.21'],
  ])('%s → %s', (text, code) => {
    expect(posted(text)).toContain(code)
  })
})
