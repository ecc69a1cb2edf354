// Names as the value of a label: "Patient Name: COLBRAN, HESTER J.", "Attending: …", "Electronically signed by: …".
import type { Hit } from '../finding'
import { isTerm } from './eponyms'
import { nameWeight, type Range, takeName, takeReversedName } from './name-grammar'
import { indexAt, nameHit, type Tokenize } from './name-hit'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import type { Token } from './tokens'
import { CREDENTIALS, NOT_NAMES, RELATIVES, TITLES } from './vocabulary'

const SPACES = '[ \\t]{0,8}'
const ROLE =
  '(?:(?:adm|att|ref|ord|prim|con|fam)[ .]{1,2}(?:dr|md|phys|prov)|(?:(?:attending|admitting|ordering|referring|consulting|requesting|interpreting|supervising|rendering|treating|performing|billing|operating|discharging|responsible|authorizing|primary(?: care)?|family|prescribing|on[- ]call|resident|assistant|first|co-?)[ ]?)?(?:physician|provider|doctor|clinician|surgeon|practitioner|md|attending|resident|fellow|dentist|optometrist|podiatrist|psychiatrist|psychologist|therapist|counselor|counsellor|nurse|midwife|doula|anesthesiologist|anesthetist|pathologist|radiologist|cardiologist|oncologist|neurologist|nephrologist|urologist|dermatologist|endocrinologist|gastroenterologist|pulmonologist|hematologist|obstetrician|gynecologist|pediatrician|hospitalist|pharmacist|dietitian|nutritionist|technologist|technician|sonographer|scribe|case manager|care manager|care coordinator|social worker|interpreter|chaplain|assistant|pcp|author|examiner|coder|reviewer|pcg))'
const BY =
  '(?:(?:electronically|digitally)[ ]?)?(?:signed|dictated|transcribed|typed|authenticated|verified|reviewed|approved|prepared|entered|co-?signed|authored|written|documented|edited|recorded|reported|read|interpreted|performed|ordered|requested|referred|seen|examined|evaluated|collected|administered|witnessed|completed|scribed|attested|finalized|released|submitted|sent|created|modified|updated|assisted|accompanied)(?: electronically| digitally)?(?: by| for)?'
const PERSON = `(?:(?:patient|pt|resident|client|member|subscriber|guarantor|insured|policy ?holder|beneficiary|responsible party|emergency contact|contact|next of kin|nok|legal guardian|guardian|caregiver|parent|health ?care proxy|proxy|poa|surrogate|informant|witness|donor|recipient|attn|attention|cc|copy to|copies to|to|from|re|regarding|maiden|first|last|middle|given|family|preferred|legal|full|birth|${RELATIVES})(?:['’]s)?(?:[ ](?:name|full name|legal name|first name|last name|\\(last, first\\)))?|name|surname|names?|aka|a\\.k\\.a\\.|alias|nickname|maiden name|father of baby|fob)`

/** A label with its colon, at the head of a line, of a cell, or after a gap. The name follows. */
const LABEL = new RegExp(
  `(?:^|[\\n\\r|;,(\\t]|[ ]{2}|\\.[ ])${SPACES}(?:[-•*#>]${SPACES})?(${PERSON}|${ROLE}(?:[ ]name)?|${BY})${SPACES}(?:[:=\\t]|-[ ]|[ ]{3})${SPACES}`,
  'giu',
)

export function byLabel(tokenize: Tokenize): Rule {
  return tokenRule('rules/name-label', tokenize, (tokens, name, text) => {
    const hits: Hit[] = []
    for (const m of text.matchAll(LABEL)) {
      const label = m[1] as string
      // after a name "MD" is a credential, and what follows a gap another label
      if (/^md$/i.test(label) && !/[:=]/.test(m[0])) continue
      const found = labelled(tokens, indexAt(tokens, m.index + m[0].length), text, m.index + m[0].length, strongLabel(label))
      for (const range of found) {
        if (OF_RELATIVE.test(label) && isTerm(text, (tokens[range.from] as Token).start, (tokens[range.to - 1] as Token).end)) continue
        hits.push(nameHit(tokens, range, name, strongLabel(label) ? 0.97 : 0.9, `after the label ${label.trim().toLowerCase()}`))
      }
    }
    return hits
  })
}

/** "Mother: Graves disease": after these a diagnosis stands as often as a name. */
const OF_RELATIVE = new RegExp(`^(?:${RELATIVES})$`, 'iu')

const strongLabel = (label: string): boolean =>
  /name|patient|provider|physician|doctor|attending|surgeon|signed|dictated|transcribed|pcp|guarantor|subscriber/i.test(label)

/** The names of a value: one, or several with commas between; the value must read as a name to its end. */
function labelled(tokens: readonly Token[], at: number, text: string, from: number, strong: boolean): Range[] {
  const start = tokens[at]
  if (!start || text.slice(from, start.start).search(/[^ \t"“*_(]/) >= 0) return []
  const skip = TITLES.has(start.lower) ? 1 : 0
  const range =
    takeReversedName(tokens, at + skip, strong ? 'title' : 'cue') ??
    takeName(tokens, at + skip, strong ? 'title' : 'cue') ??
    (strong ? takeName(tokens, at + skip, 'label') : null) ??
    anyCase(tokens, at + skip, strong)
  if (!range || !ends(tokens[range.to - 1] as Token, tokens[range.to], range.to - range.from, tokens.slice(range.from, range.to))) return []
  const last = tokens[range.to - 1] as Token
  // "CC: CP" is a complaint
  if (!strong && range.to - range.from === 1 && last.shape === 'upper' && last.text.length < 4) return []
  const next = tokens[range.to]
  const more = next && /^[ \t]{0,8}(?:[,;/&]|and)[ \t]{0,8}$/.test(last.gap) ? takeName(tokens, range.to, 'cue') : null
  return more && more.to - more.from > 1 ? [range, more] : [range]
}

/** What may follow a labelled name. A single plain word before running text is no name: "Patient: Denies pain". */
function ends(last: Token, next: Token | undefined, length: number, words: readonly Token[]): boolean {
  if (!next || /^[ \t]{0,8}(?:[\n\r,;|()[\]/\t]|[ ]{2})/.test(last.gap)) return words.some((w) => nameWeight(w) >= 0) || length === 1
  if (next.shape === 'number' || next.shape === 'mixed' || /[-–:@<]/.test(last.gap)) return true
  if (CREDENTIALS.has(next.lower) || NOT_NAMES.has(next.lower)) return words.some((w) => nameWeight(w) >= 1) || length > 1
  return words.some((w) => nameWeight(w) >= 1 && (length > 1 || w.facts.word < 5))
}

/** "name: john smith", "patient name: SMITH JOHN". */
function anyCase(tokens: readonly Token[], at: number, strong: boolean): Range | null {
  let to = at
  while (to < at + 4 && tokens[to]) {
    const token = tokens[to] as Token
    if (token.shape === 'number' || token.shape === 'mixed' || NOT_NAMES.has(token.lower)) break
    if (nameWeight(token) < (strong ? 0 : 1) && token.shape !== 'initial') break
    to++
    if (!/^[ \t,.]{1,2}$/.test(token.gap)) break
  }
  const words = tokens.slice(at, to)
  return words.some((w) => nameWeight(w) >= 1) ? { from: at, to } : null
}
