// Fictional charts for component tests and for looking at the screens in a plain browser. Every person and number is made up.
// Identifiers are written {{CATEGORY:value}}, undecided ones {{?CATEGORY:value}}. Never shipped in the product.
import { CATEGORY_NAMES, type Category } from '../../shared/safe-harbor'

export interface WrittenFinding {
  readonly start: number
  readonly end: number
  readonly category: Category
  readonly undecided: boolean
}

/** Takes the markup out and tells where the identifiers stand. */
export function readMarkup(source: string): { text: string; findings: WrittenFinding[] } {
  const findings: WrittenFinding[] = []
  let text = ''
  let last = 0
  for (const m of source.matchAll(/\{\{(\?)?([A-Z_0-9]+):([^}]+)\}\}/g)) {
    text += source.slice(last, m.index)
    const category = m[2] as Category
    if (!CATEGORY_NAMES.includes(category)) throw new Error(`no such category in a fake chart: ${category}`)
    findings.push({ start: text.length, end: text.length + (m[3] as string).length, category, undecided: m[1] === '?' })
    text += m[3]
    last = m.index + m[0].length
  }
  return { text: text + source.slice(last), findings }
}

export const DISCHARGE = `{{FACILITY:Cedar Hollow Regional Medical Center}}
{{LOCATION:4410 Larkspur Avenue, Maple Fork, OH 44999}}
Tel {{PHONE:(614) 555-0142}}   Fax {{FAX:(614) 555-0143}}   {{URL:www.cedarhollow.example.org}}

DISCHARGE SUMMARY

Patient:        {{NAME:Delgado, Marisol T.}}            MRN:      {{MRN:00-48-2217}}
DOB:            {{DATE:03/14/1951}}                     Account:  {{ACCOUNT:A7719-204453}}
Plan ID:        {{HEALTH_PLAN_ID:QX4-88-201-556}}                 SSN:      {{SSN:900-12-3456}}
Admitted:       {{DATE:11/02/2024}}                     Discharged: {{DATE:11/07/2024}}
Attending:      {{NAME:Rose Okonkwo}}, MD               NPI:      {{LICENSE:1093817465}}
Referring:      Dr. {{NAME:Graves}}

REASON FOR ADMISSION
Ms. {{NAME:Delgado}} is a 73-year-old woman with type 2 diabetes mellitus, hypertension and Graves disease in remission who was brought in by her husband, {{NAME:Hector Delgado}} ({{PHONE:614-555-0178}}), with three days of worsening shortness of breath, orthopnea and leg swelling.

HISTORY OF PRESENT ILLNESS
The patient was well until {{DATE:October 30}}, when she noticed that she could no longer climb the stairs at {{?FACILITY:Larkspur Court}}. She denies chest pain, fever or cough. She ran out of furosemide about two weeks ago. Her neighbor {{?NAME:May}} found her resting on the porch on {{?DATE:All Souls}} and called her daughter, {{NAME:Lucia}}, at {{EMAIL:lucia.d@mail.example}}.

PAST MEDICAL HISTORY
 1. Type 2 diabetes mellitus with diabetic chronic kidney disease, stage 3b, baseline creatinine 1.6.
 2. Hypertensive heart and chronic kidney disease.
 3. Chronic systolic heart failure, EF 35 % in 2022.
 4. History of breast cancer, left, treated in 2009, no evidence of disease.
 5. Whipple procedure was discussed in 2018 and not done.

FAMILY HISTORY
Mother died at {{AGE_90_PLUS:94}} of a stroke. Father had colon cancer. No family history of sudden death.

SOCIAL HISTORY
Retired seamstress from {{LOCATION:Maple Fork}}. Never smoked. Lives with her husband. Drives a sedan, plate {{VEHICLE:HVX 4471}}.

PHYSICAL EXAMINATION
BP 164/92, HR 96, RR 22, SpO2 91 % on room air. JVP at 12 cm. Crackles to the mid zones. 2+ pitting edema to the knees. Strength 5/5. LA enlarged on bedside echo.

DATA
                 {{DATE:11/02}}     {{DATE:11/04}}     {{DATE:11/07}}
Creatinine        2.3       1.9       1.7
Potassium         3.9       4.1       4.3
BNP              2140      1310       640
Glucose           212       168       141
Dual-chamber pacemaker, model type DDD, serial {{DEVICE_ID:PJN-403882-H}}.

HOSPITAL COURSE
Acute on chronic systolic heart failure: treated with intravenous furosemide, net negative 6.2 liters. Transitioned to oral torsemide on {{DATE:November 5th}}. Acute kidney injury on CKD 3b, most likely cardiorenal, improved with decongestion. No evidence of pneumonia on chest film. Possible obstructive sleep apnea: outpatient study to be arranged by Dr. {{NAME:Okonkwo}}'s office.
Blood sugars were managed with basal insulin; she uses insulin at home long term.

DISPOSITION
Home with her husband. Follow-up with {{?NAME:Parker}} clinic in one week. If weight rises more than 3 pounds call {{PHONE:614.555.0142}}. She was told to return if she should develop chest pain.

Dictated by {{NAME:R. Okonkwo}}, {{DATE:11/07/2024}} 14:52. Job {{OTHER_ID:DX-0092214}}. Workstation {{IP:10.20.14.7}}.
`

export const CLINIC = `{{FACILITY:Birch Lane Family Practice}}
Visit: {{DATE:2024-12-03}}   Patient: {{NAME:Anders Thorvaldsen}}   DOB: {{DATE:1968-07-22}}   MRN {{MRN:BL-30077}}

S: 56-year-old man, here for follow-up of asthma. Uses albuterol twice a week. No night symptoms. His wife {{NAME:Summer}} says he snores.
O: Lungs clear. Peak flow 510. BP 138/84.
A: Mild intermittent asthma, stable. Elevated blood pressure reading without diagnosis of hypertension.
P: Continue. Recheck in 3 months. Call {{PHONE:555-0119}} with questions.
   Signed {{NAME:Wren Castellane}}, NP
`

export const NO_IDENTIFIERS = `PROCEDURE TEMPLATE, KNEE INJECTION

Consent obtained. The skin over the lateral knee was cleaned with chlorhexidine. Using a 22 gauge needle the joint was entered at the superolateral portal. 40 mg of triamcinolone with 4 mL of lidocaine 1 % was injected. The patient tolerated the procedure well.

Assessment: primary osteoarthritis, right knee.
`

/** A chart of about `characters` with an identifier in every few lines, to see how a very long one scrolls. */
export function longChart(characters: number): string {
  const names = ['Imogen Vale', 'Tobias Quill', 'Perpetua Amadi', 'Cassian Frost', 'Ottoline Birdsong']
  const lines: string[] = []
  let size = 0
  for (let i = 1; size < characters; i++) {
    const name = names[i % names.length] as string
    const line =
      i % 4 === 0
        ? `{{DATE:${(i % 12) + 1}/${(i % 28) + 1}/2023}}  Progress note ${i}. Seen with {{${i % 40 === 0 ? '?' : ''}NAME:${name}}}. Afebrile, lungs clear, abdomen soft. Continue current management and reassess tomorrow morning.`
        : `Line ${i}: heart failure stable on torsemide 20 mg daily; potassium 4.${i % 10}; weight ${60 + (i % 30)} kg; walks the corridor with one assist; no new complaint overnight.`
    lines.push(i % 50 === 0 ? `${line}\n` : line)
    size += line.length + 1
  }
  return lines.join('\n')
}
