// Which affirmed codes together are another code. Our own table from the tabular list and its notes; each rule names its source.
import type { ProposedCode } from '../code'

export interface Combination {
  readonly code: string
  readonly of: readonly ProposedCode[]
  /** Codes it stands for. */
  readonly instead: RegExp
  readonly reason: string
}

/** The best affirmed proposal of a kind that the note does not call unrelated. */
type Best = (pattern: RegExp) => ProposedCode | undefined
type Rule = (best: Best, text: string) => Combination | null

const NOTHING = /^$/

const KIDNEY = /^N18\.(?:[1-6]|9)/
const END_STAGE = /^N18\.[56]/
const FAILING_HEART = /^I50\./
const PRESSURE = /^I1[0-3]/

const hypertension: Rule = (best) => {
  const [pressure, heart, kidney] = [best(PRESSURE), best(FAILING_HEART), best(END_STAGE) ?? best(KIDNEY)]
  if (!pressure || !(heart || kidney)) return null
  const late = kidney !== undefined && END_STAGE.test(kidney.code)
  const code = heart && kidney ? (late ? 'I13.2' : 'I13.0') : heart ? 'I11.0' : late ? 'I12.0' : 'I12.9'
  const also = [heart && `${heart.code} for the kind of heart failure`, kidney && `${kidney.code} for the stage of kidney disease`]
  const named = [heart && 'heart failure', kidney && 'chronic kidney disease'].filter(Boolean).join(' and ')
  return {
    code,
    of: [pressure, heart, kidney].filter((p) => p !== undefined),
    instead: PRESSURE,
    reason: `hypertension with ${named}: the link is presumed (Official Guidelines, Section I.C.9.a); with ${also.filter(Boolean).join(' and ')}`,
  }
}

const DIABETES = ['E08', 'E09', 'E10', 'E11', 'E13'] as const

/** What the index lists below diabetes, "with": complication, what follows the category, whether its own code goes, its name. */
const DIABETIC: readonly (readonly [RegExp, string, boolean, string])[] = [
  [/^(?:I73\.9|I70\.2)/, '.51', true, 'peripheral angiopathy'],
  [/^G62\.9$/, '.42', true, 'polyneuropathy'],
  [/^H35\.00$/, '.319', true, 'retinopathy'],
  [/^H26\.9$/, '.36', true, 'cataract'],
  [/^K31\.84$/, '.43', false, 'gastroparesis'],
  [/^L97\.[45]/, '.621', false, 'foot ulcer'],
  [/^R73\.9$/, '.65', true, 'hyperglycemia'],
  [/^E16\.2$/, '.649', true, 'hypoglycemia'],
  [/^M86/, '.69', false, 'osteomyelitis'],
]

const diabetic = (kind: string): Rule[] => [
  (best) => {
    const [diabetes, kidney] = [best(new RegExp(`^${kind}\\.`)), best(END_STAGE) ?? best(KIDNEY)]
    if (!diabetes || !kidney || best(new RegExp(`^${kind}\\.2`))) return null
    return {
      code: `${kind}.22`,
      of: [diabetes, kidney],
      instead: new RegExp(`^${kind}\\.9$`),
      reason: `diabetes with chronic kidney disease: the link is presumed (Official Guidelines, Sections I.A.15 and I.C.4.a); with ${kidney.code} for the stage of kidney disease`,
    }
  },
  ...DIABETIC.map<Rule>(([complication, suffix, goes, name]) => (best) => {
    const [diabetes, other] = [best(new RegExp(`^${kind}\\.`)), best(complication)]
    if (!diabetes || !other || best(new RegExp(`^${kind}\\${/^\.6/.test(suffix) ? suffix : suffix.slice(0, 2)}`))) return null
    const own = goes && !/^I70/.test(other.code) ? `|${other.code.replace('.', '\\.')}$` : ''
    return {
      code: `${kind}${suffix}`,
      of: [diabetes, other],
      instead: new RegExp(`^(?:${kind}\\.9$${own})`),
      reason: `diabetes with ${name}: the link is presumed (Official Guidelines, Sections I.A.15 and I.C.4.a)${own === '' ? `; with ${other.code}` : ''}`,
    }
  }),
]

/** Two codes that are one: both are replaced unless said otherwise. */
const pair =
  (a: RegExp, b: RegExp, code: string, why: string, keep?: RegExp, said?: RegExp): Rule =>
  (best, text) => {
    const [one, two] = [best(a), best(b)]
    if (!one || !two || one === two || (said && ![...one.evidence, ...two.evidence].some((e) => said.test(around(text, e))))) return null
    const gone = [one, two].filter((p) => !keep?.test(p.code)).map((p) => p.code.replace('.', '\\.'))
    return { code, of: [one, two], instead: gone.length === 0 ? NOTHING : new RegExp(`^(?:${gone.join('|')})$`), reason: why }
  }

const around = (text: string, { start, end }: { start: number; end: number }): string => text.slice(Math.max(0, start - 40), end + 60)

const HEART = 'coronary disease with angina: the link is presumed (Official Guidelines, Section I.C.9.b)'
const STONES = 'gallstones and inflammation are one code'
const LIVER = 'varices in cirrhosis or portal hypertension are secondary; code the liver disease first'

/** Use, abuse or dependence and the state it led to are one code (Official Guidelines, Section I.C.5.b). */
const substance =
  (kind: string): Rule =>
  (best) => {
    const [habit, state] = [best(new RegExp(`^${kind}\\.[12][01]?$`)), best(new RegExp(`^${kind}\\.9[2-9]`))]
    if (!habit || !state) return null
    return {
      code: `${habit.code.slice(0, 5)}${state.code.slice(5)}`,
      of: [habit, state],
      instead: new RegExp(`^(?:${habit.code}|${state.code})$`.replaceAll('.', '\\.')),
      reason: 'the pattern of use and the state are one code (Official Guidelines, Section I.C.5.b)',
    }
  }

/** A code that may not stand without another, which the text names with it. */
const implied =
  (pattern: RegExp, code: (p: ProposedCode) => string, unless: RegExp, why: string, instead = NOTHING): Rule =>
  (best) => {
    const p = best(pattern)
    return !p || best(unless) ? null : { code: code(p), of: [p], instead, reason: why }
  }

/** The artery whose occlusion caused the infarct, in the order of I65-I66 and of I63. */
const ARTERIES: readonly (readonly [string, string])[] = [
  ['I66.0', 'I63.51'],
  ['I66.1', 'I63.52'],
  ['I66.2', 'I63.53'],
  ['I65.0', 'I63.21'],
  ['I65.2', 'I63.23'],
]

const infarct =
  ([occluded, infarcted]: readonly [string, string]): Rule =>
  (best, text) => {
    const [stroke, artery] = [best(/^I63\.9$/), best(new RegExp(`^${occluded.replace('.', '\\.')}\\d`))]
    if (!stroke || !artery?.evidence.some((e) => /due to|from|secondary to|with|caused/i.test(around(text, e)))) return null
    const end = artery.code.slice(5)
    return {
      code: `${infarcted}${end}`,
      of: [stroke, artery],
      instead: new RegExp(`^(?:I63\\.9|${artery.code.replace('.', '\\.')})$`),
      reason: 'the occlusion that caused the infarct is one code with it (Excludes1 at I65 and I66)',
    }
  }

const DEMENTIA = /^(?:G30|G20|G31\.0|G31\.83|G10)/

const dementia: Rule = (best) => {
  const [cause, state] = [best(DEMENTIA), best(/^F03\./)]
  if (!cause || !state) return null
  return {
    code: state.code === 'F03.90' && cause.code.startsWith('G30') ? 'F02.80' : `F02${state.code.slice(3)}`,
    of: [cause, state],
    instead: /^F03\./,
    reason: `dementia in a disease coded elsewhere, after ${cause.code}`,
  }
}

const ORGAN = /^(?:N17|J96\.0|G93\.41|D65|K72\.0|I95\.9)/

const severeSepsis: Rule = (best, text) => {
  const [sepsis, organ] = [best(/^A4[01]/), best(ORGAN)]
  const says = /\b(?:due to|secondary to|from|with) (?:severe )?seps|seps\w+[- ](?:induced|related|associated)/i
  if (!sepsis || !organ || best(/^R65\.2/) || !organ.evidence.some((e) => says.test(around(text, e)))) return null
  return {
    code: 'R65.20',
    of: [sepsis, organ],
    instead: NOTHING,
    reason: 'organ dysfunction is ascribed to the sepsis (Official Guidelines, Section I.C.1.d)',
  }
}

/** A complication named without its type belongs to the type that is named elsewhere. */
const typeOne: Rule = (best) => {
  const [one, other] = [best(/^E10\./), best(/^E11\.[0-8]/)]
  if (!one || !other || other.evidence.some((e) => /\b(?:type|t|dm) ?-?(?:2|ii)\b|t2dm|dm2|niddm/i.test(e.text))) return null
  return {
    code: `E10${other.code.slice(3)}`,
    of: [one, other],
    instead: new RegExp(`^(?:E10\\.9|${other.code.replace('.', '\\.')})$`),
    reason: 'a complication of the diabetes, which is named type 1',
  }
}

/** A code that the words around it make another. */
const worded =
  (pattern: RegExp, said: RegExp, code: string, why: string): Rule =>
  (best, text) => {
    const p = best(pattern)
    return p?.evidence.some((e) => said.test(around(text, e)))
      ? { code, of: [p], instead: new RegExp(`^${p.code.replace('.', '\\.')}$`), reason: why }
      : null
  }

const ARTERY = 'the artery of the infarct is named'

/** The stage of a kidney disease that a combination code already names. */
const stage: Rule = (best, text) => {
  const whole = best(/^(?:E(?:08|09|10|11|13)\.22|I12|I13)/)
  const quote = whole && !best(KIDNEY) ? whole.evidence.find((e) => STAGE.test(around(text, e))) : undefined
  const said = quote && STAGE.exec(around(text, quote))?.[1]?.toLowerCase()
  if (!whole || !said) return null
  const code = { a: 'N18.31', b: 'N18.32' }[said.at(-1) as 'a' | 'b'] ?? (said === '3' ? 'N18.30' : `N18.${said}`)
  return { code, of: [whole], instead: NOTHING, reason: `the stage of the kidney disease of ${whole.code}` }
}
const STAGE = /\b(?:ckd|chronic kidney disease|kidney disease)\b[^.;]{0,20}\bstage (3[ab]|[1-5])\b/i

/** Named inside a combination and coded beside it: the combination, the word, the code, what else would say it. */
const NAMED_WITHIN: readonly (readonly [RegExp, string, string, RegExp])[] = [
  [/^N40\.1$/, 'retention', 'R33.8', /^R33/],
  [/^N40\.1$/, 'nocturia', 'R35.1', /^R35\.1/],
  [/^J44\.0$/, 'bronchitis', 'J20.9', /^J2[0-2]/],
  [/^J44\.0$/, 'pneumonia', 'J18.9', /^J1[2-8]/],
]

const within =
  ([combination, word, code, other]: (typeof NAMED_WITHIN)[number]): Rule =>
  (best) => {
    const whole = best(combination)
    if (!whole || best(other) || !whole.evidence.some((e) => e.text.toLowerCase().includes(word))) return null
    return { code, of: [whole], instead: NOTHING, reason: `coded beside ${whole.code}, which names it` }
  }

/** In this order: a later rule sees what an earlier one made. */
export const combinationsOf: readonly Rule[] = [
  typeOne,
  stage,
  hypertension,
  ...DIABETES.flatMap(diabetic),
  pair(/^I25\.10$/, /^I20\.0$/, 'I25.110', HEART),
  pair(/^I25\.10$/, /^I20\.1$/, 'I25.111', HEART),
  pair(/^I25\.10$/, /^I20\.2$/, 'I25.112', HEART),
  pair(/^I25\.10$/, /^I20\.8/, 'I25.118', HEART),
  pair(/^I25\.10$/, /^I20\.9$/, 'I25.119', HEART),
  pair(
    /^J44\.[19]$/,
    /^J(?:1[2-68]|20|22)/,
    'J44.0',
    'COPD with a lower respiratory infection, coded with the infection',
    /^J(?:1|2|44\.1)/,
  ),
  pair(/^K80\.20$/, /^K81\.0$/, 'K80.00', STONES),
  pair(/^K80\.20$/, /^K81\.2$/, 'K80.12', STONES),
  pair(/^K80\.20$/, /^K81\.[19]$/, 'K80.10', STONES),
  pair(/^K80\.50$/, /^K83\.09$/, 'K80.32', STONES, undefined, /\b(?:acute|ascending)\b/i),
  pair(/^K80\.50$/, /^K83\.09$/, 'K80.30', STONES),
  pair(/^K80\.50$/, /^K81\.0$/, 'K80.42', STONES),
  pair(/^K80\.50$/, /^K81\.1$/, 'K80.44', STONES),
  pair(/^K80\.50$/, /^K81\.9$/, 'K80.40', STONES),
  pair(/^K80\.20$/, /^K80\.50$/, 'K80.70', 'stones in gallbladder and bile duct are one code'),
  pair(/^K70\.30$/, /^R18\.8$/, 'K70.31', 'alcoholic cirrhosis with ascites is one code'),
  pair(/^K70\.10$/, /^R18\.8$/, 'K70.11', 'alcoholic hepatitis with ascites is one code'),
  pair(/^I85\.00$/, /^K7(?:0\.3|4\.6|6\.6)/, 'I85.10', LIVER, /^K7/),
  pair(/^I85\.01$/, /^K7(?:0\.3|4\.6|6\.6)/, 'I85.11', LIVER, /^K7/),
  pair(/^N20\.[0129]$/, /^N13\.30$/, 'N13.2', 'hydronephrosis with a stone is one code'),
  pair(
    /^N40\.0$/,
    /^R3(?:3\.9|5\.|9\.1)/,
    'N40.1',
    'prostatic hyperplasia with its symptoms, which are coded too',
    /^R3/,
    /\bwith\b|due to|secondary/i,
  ),
  pair(/^N40\.1$/, /^R33\.9$/, 'R33.8', 'retention that belongs to N40.1', /^N40/),
  ...NAMED_WITHIN.map(within),
  ...[0, 1, 2, 3, 4, 5, 6, 8, 9].map((n) => substance(`F1${n}`)),
  ...ARTERIES.map(infarct),
  worded(/^I21\.(?:09|3)$/, /\b(?:LAD|left anterior descending)\b/i, 'I21.02', ARTERY),
  worded(/^I21\.(?:19|3)$/, /\b(?:RCA|right coronary)\b/i, 'I21.11', ARTERY),
  worded(/^I21\.(?:29|3)$/, /\b(?:LCX|circumflex)\b/i, 'I21.21', ARTERY),
  pair(
    /^I46\.9$/,
    /^I(?:2[0-2]|4[2-57-9])/,
    'I46.2',
    'an arrest due to a condition of the heart',
    /^I(?!46)/,
    /due to|secondary to|from|caused by/i,
  ),
  worded(
    /^R52$/,
    /\bpain (?:due to|from|secondary to|related to)[^.;]{0,30}(?:metasta|cancer|tumou?r|malignan|neoplasm|carcinoma)/i,
    'G89.3',
    'pain of a neoplasm',
  ),
  dementia,
  implied(/^G30/, () => 'F02.80', /^F0[1-3]/, 'the dementia of Alzheimer disease is coded with it (index: G30 [F02.8-])'),
  implied(/^J12\.82$/, () => 'U07.1', /^U07\.1$/, 'pneumonia of COVID-19 is coded after U07.1'),
  severeSepsis,
]
