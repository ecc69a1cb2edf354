// Adverse effects: a drug that the note blames for a condition is coded after it (T36-T50 with fifth or sixth character 5; Official
// Guidelines, Section I.C.19.e.5). The drug's name alone is no finding, and an overdose is a poisoning.
import type { Span } from '../../../shared/spans'
import type { CodeTable } from '../code'
import { type Found, statusFound } from './found'

/** Code = names; from the Table of Drugs and Chemicals, by what is met most. */
const DRUGS = `
T36.0X5A penicillin amoxicillin ampicillin augmentin
T36.1X5A cephalexin ceftriaxone cefazolin cefepime
T36.8X5A vancomycin
T37.0X5A sulfamethoxazole bactrim sulfonamide sulfa
T38.0X5A prednisone prednisolone dexamethasone methylprednisolone steroid steroids corticosteroids glucocorticoids
T38.3X5A insulin metformin glipizide glyburide glimepiride
T39.015A aspirin
T39.1X5A acetaminophen
T39.315A ibuprofen naproxen ketoprofen
T39.395A nsaid nsaids ketorolac diclofenac
T40.2X5A morphine oxycodone hydrocodone codeine hydromorphone opioid opioids
T42.0X5A phenytoin
T42.4X5A lorazepam diazepam alprazolam benzodiazepine benzodiazepines
T43.225A sertraline fluoxetine citalopram escitalopram paroxetine ssri
T44.7X5A metoprolol atenolol propranolol carvedilol bisoprolol labetalol
T45.1X5A chemotherapy methotrexate cisplatin carboplatin paclitaxel docetaxel doxorubicin
T45.515A warfarin coumadin heparin apixaban rivaroxaban anticoagulant anticoagulants
T46.0X5A digoxin
T46.1X5A amlodipine diltiazem verapamil nifedipine
T46.2X5A amiodarone
T46.4X5A lisinopril enalapril ramipril captopril benazepril
T46.6X5A statin statins atorvastatin simvastatin rosuvastatin pravastatin
T50.1X5A furosemide torsemide bumetanide
T50.2X5A hydrochlorothiazide chlorthalidone
T50.8X5A contrast
`

const codes = new Map(
  DRUGS.split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [code, ...words] = line.split(' ')
      return words.map((word) => [word, code as string] as const)
    }),
)

const names = [...codes.keys()].join('|')
const BLAMED = new RegExp(
  `\\b(?:due to|secondary to|caused by|induced by|side effects? of|adverse (?:effect|reaction)s? (?:of|to)|related to)\\s+(?:the |her |his |recent |long-term |chronic )?(${names})\\b|\\b(${names})[- ](?:induced|related|associated)\\b`,
  'gi',
)
const NOT_SO = /\b(?:overdose|intoxication|poisoning|suicid\w*|ingest\w*|accidental\w*|not|no|without|unlikely|possib\w+|unclear|rule)\b/i

/** @param sentence where the blame is laid */
export function adverseIn(table: CodeTable, text: string, sentence: Span, affirmed: (mention: Span) => boolean): Found[] {
  const said = text.slice(sentence.start, sentence.end)
  const blamed = [...said.matchAll(BLAMED)]
  if (blamed.length === 0 || NOT_SO.test(said)) return []
  return blamed.flatMap((m) => {
    const name = (m[1] ?? m[2] ?? '').toLowerCase()
    const start = sentence.start + m.index
    const span = { start, end: start + m[0].length }
    if (!affirmed(span)) return []
    return statusFound(table, codes.get(name), text, span, 'blamed for the condition; the condition is coded first') ?? []
  })
}
