// Sections of a clinical note by their headings: where a mention stands decides half of what it means.
import { overlaps, type Span } from '../../../shared/spans'
import { copiedIn } from './sections-copied'

export type SectionKind =
  | 'diagnoses'
  | 'differential'
  | 'complaint'
  | 'present'
  | 'past'
  | 'resolved'
  | 'surgical'
  | 'family'
  | 'social'
  | 'allergies'
  | 'medications'
  | 'systems'
  | 'exam'
  | 'results'
  | 'instructions'
  | 'administrative'
  | 'other'

export interface Section extends Span {
  readonly kind: SectionKind
  /** The heading as written, without its colon; empty before the first one. */
  readonly heading: string
  /** Where the text under the heading starts. */
  readonly body: number
  /** It lies in a block copied from an earlier note. */
  readonly copied: boolean
}

/** First match wins. */
const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['family', /^(?:(?:family|fam)(?: (?:(?:medical|health|psych\w*) )?(?:history|hx|hist))?|fh|fhx|famhx)$/],
  ['surgical', /^(?:(?:past )?surgical (?:history|hx)|psh|procedures? (?:performed|history)?|operations?|past surgical history.*)$/],
  [
    'resolved',
    /^(?:(?:resolved|inactive|historical|old|past|previous|prior)(?: (?:hospital|medical|chronic))? (?:problems?(?: list)?|diagnos[ie]s|conditions?|issues|dx)(?: list)?|(?:hospital |medical )?problems?(?: list)? ?[(-]? ?(?:resolved|inactive|historical|past)\)?|resolved)$/,
  ],
  [
    'past',
    /^(?:(?:(?:past|previous|prior|pertinent|significant|relevant|other|remote|personal) )*(?:medical|health|psych(?:iatric)?|mental health|ob|obstetric(?:al)?|gyn(?:ecologic(?:al)?)?|ob\/gyn|cancer|oncolog(?:y|ic(?:al)?)|trauma|fracture|birth|neonatal|perinatal|cardiac|neurologic(?:al)?|hospitali[sz]ation|illness|injury) (?:history|hx|hist)|(?:past|previous|prior|pertinent|significant|relevant) (?:history|hx)|pmhx?|phx?|pmsh|background|comorbidities|chronic conditions|hospitali[sz]ations|childhood illnesses)$/,
  ],
  ['social', /^(?:social (?:history|hx)|sh|shx|habits|tobacco(?: use)?|alcohol(?: use)?|substance use|occupational history|lifestyle)$/],
  ['allergies', /^(?:allerg(?:y|ies)|drug allergies|allergies and (?:intolerances|reactions)|adverse reactions|nkda)$/],
  [
    'medications',
    /^(?:(?:current |home |discharge |admission |outpatient )?(?:medications?|meds|medicines?)(?: (?:list|on admission|at discharge|prior to admission))?|prescriptions?|immunizations?)$/,
  ],
  ['systems', /^(?:review of systems|ros|systems review|(?:complete )?review of systems.*)$/],
  [
    'complaint',
    /^(?:chief complaint|cc|presenting complaint|reason for (?:visit|admission|consult(?:ation)?|referral|exam|study)|complaint|indications?(?: for .*)?|clinical (?:indication|history|information))$/,
  ],
  [
    'present',
    /^(?:history of (?:the )?present(?:ing)? (?:illness|complaint)|hpi|present illness|interval history|subjective|hospital course|brief hospital course|course|clinical course|ed course|narrative|history|hx|s|now|today|today['’]s visit|currently?|at present|update|interim history|interval hx)$/,
  ],
  [
    'differential',
    /^(?:(?:working|provisional|differential|tentative|preliminary|presumptive|possible|suspected) (?:diagnos[ie]s|dx|problems?)|ddx|differentials?|(?:diagnos[ie]s|conditions) considered|rule outs?|r\/o)$/,
  ],
  [
    'diagnoses',
    /^(?:assessment(?: (?:and|&|\/) ?plan)?|assessment\/plan|a\/p|a&p|a|ap|impressions?(?: and plan)?|imp|opinion|diagnos[ie]s|dx|(?:final|principal|primary|secondary|discharge|admission|admitting|admit|clinical|other|active|active hospital|chronic|current|pre ?operative|post ?operative|preop|postop|pre-operative|post-operative) (?:diagnos[ie]s|problems?)|(?:active |chronic |current |ongoing |hospital )*problems?(?: list)?(?: reviewed)?(?: ?\(?(?:active|current)\)?)?|conclusions?|medical decision making|mdm|summary|pathologic(?:al)? diagnosis|assessment and recommendations?)$/,
  ],
  [
    'instructions',
    /^(?:(?:discharge |patient |follow[- ]?up )?instructions|return precautions|precautions|patient education|education|disposition|follow[- ]?up(?: plan)?|counsel(?:l)?ing|goals?|risks?|risks (?:and|&) benefits|consent|anticipatory guidance|warning signs|when to call|health maintenance)$/,
  ],
  [
    'exam',
    /^(?:(?:physical )?exam(?:ination)?(?: on admission| at discharge)?|physical|pe|objective|vitals?(?: signs)?|general(?: appearance)?|heent|neck|lungs?|chest|heart|cardiovascular|cv|abdomen|abd|extremities|ext|skin|neuro(?:logic(?:al)?)?|psych(?:iatric)?|musculoskeletal|msk|back|gu|genitourinary|o|respiratory|resp|gi|eyes|ears|throat|lymph(?:atic)?)$/,
  ],
  [
    'results',
    /^(?:results?|lab(?:oratory)?(?: (?:data|results?|values|studies|findings))?|labs|imaging(?: studies)?|radiology|diagnostic (?:studies|data|results)|studies|investigations?|findings|x-?rays?|ct|mri|ultrasound|ecg|ekg|echo(?:cardiogram)?|pathology|microbiology|data(?: reviewed)?|pertinent results|technique|comparison|specimens?)$/,
  ],
  [
    'administrative',
    /^(?:patient(?: name| information| id)?|name|mrn|dob|date(?: of (?:birth|service|admission|discharge|visit|exam))?|age|sex|gender|provider|attending(?: physician)?|physician|referring (?:physician|provider)|pcp|author|signed(?: by)?|electronically signed.*|facility|location|account(?: number)?|phone|fax|address|insurance|cc list|dictated(?: by)?|encounter(?: date| id)?|visit (?:date|type)|service|unit|npi|ssn)$/,
  ],
  [
    'other',
    /^(?:section|plans?|p|treatment(?: plan)?|recommendations?|procedure(?: note| details)?|description of procedure|anesthesia|complications?|estimated blood loss|condition(?: at discharge| on discharge)?|code status|functional status|diet|activity)$/,
  ],
]

const LINE =
  /^[ \t]*(?:[-*•#=_]+[ \t]*|\d{1,2}[.)][ \t]+)?([A-Za-z][A-Za-z /&'()-]{0,50}?)[ \t]*(?:[*_=#]+[ \t]*)?(:[*_]*|\.(?=[ \t]+[A-Z])|$)/gm

/** A short label within a line: "PMH: gout. FH: stroke." Others than these are too often no headings there. */
const WITHIN = /(?<=[.;][ \t]{1,3})([A-Za-z][A-Za-z /&'-]{0,28}?)(:)(?=[ \t])/g
const SHORT: ReadonlySet<SectionKind> = new Set([
  'family',
  'past',
  'surgical',
  'social',
  'resolved',
  'diagnoses',
  'differential',
  'present',
  'instructions',
])

/**
 * The sections of a text in order, without gaps; the first may have no heading, nor has what a letter or message says below its
 * address block.
 */
export function sectionsIn(text: string): Section[] {
  const found: Section[] = []
  for (const m of [...text.matchAll(LINE), ...text.matchAll(WITHIN)]) {
    const heading = (m[1] as string).trim()
    const kind = kindOf(heading)
    if (kind === null) continue
    const within = m.index > 0 && text[m.index - 1] !== '\n'
    if (within ? !SHORT.has(kind) : !isHeading(heading, kind, m[2] as string, startsParagraph(text, m.index))) continue
    found.push({ kind, heading, start: m.index, end: text.length, body: m.index + m[0].length, copied: false })
  }
  found.sort((a, b) => a.start - b.start)
  const first: Section = { kind: 'other', heading: '', start: 0, end: text.length, body: 0, copied: false }
  const all = found[0]?.start === 0 ? found : [first, ...found]
  return withCopied(
    copiedIn(text),
    withoutOverreach(
      text,
      all.map((section, i) => ({ ...section, end: all[i + 1]?.start ?? text.length })),
    ),
  )
}

/** Cuts sections where a copied block begins and ends; a heading inside the block holds no longer than the block. */
function withCopied(blocks: readonly Span[], sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => {
    const parts: Section[] = []
    let { start, body } = section
    let { kind, heading } = section
    for (const block of blocks.filter((b) => overlaps(b, section))) {
      if (block.start > start) parts.push({ kind, heading, start, body: Math.min(body, block.start), end: block.start, copied: false })
      const from = Math.max(block.start, start)
      const end = Math.min(block.end, section.end)
      parts.push({ kind, heading, start: from, body: Math.min(Math.max(body, from), end), end, copied: true })
      if (block.start <= section.start) [kind, heading] = ['present', '']
      start = end
      body = Math.max(body, end)
    }
    if (start < section.end) parts.push({ kind, heading, start, body, end: section.end, copied: false })
    return parts
  })
}

/** With a colon always. Without one it stands on a line of its own, or, as in letters, opens a paragraph: "Examination. Pulse 68". */
function isHeading(heading: string, kind: SectionKind, mark: string, opens: boolean): boolean {
  if (mark.startsWith(':')) return true
  if (heading.length < 3) return false
  if (mark === '.') return opens && kind !== 'administrative' && /^[A-Z]/.test(heading)
  // Dictation has no capitals: there the blank line above tells a heading from a wrapped line.
  return opens || /^[A-Z]/.test(heading)
}

/** @param at where a line starts */
function startsParagraph(text: string, at: number): boolean {
  const above = text.slice(Math.max(0, at - 80), at)
  return above.trim() === '' || /\n[ \t\r]*\n$/.test(above)
}

/** Label lines and lists end where their own lines do: what follows without a heading is the note. */
function withoutOverreach(text: string, sections: readonly Section[]): Section[] {
  const parted: Section[] = []
  let around: Section | null = null
  for (const section of sections) {
    const within = SHORT.has(section.kind) && section.start > 0 && text[section.start - 1] !== '\n'
    const body = text.slice(section.body, section.end)
    const stop = section.body + (within ? sentenceOf(section.kind, body) : reachOf(section.kind, body))
    if (stop >= section.end) parted.push(section)
    else {
      // A label inside a section ("Date:" below "Assessment") interrupts it; above a blank line it is the end of a header.
      const resumed =
        (within || section.kind === 'administrative') && around !== null && !/^[ \t\r]*(?:\n|$)/.test(text.slice(stop, section.end))
      const { kind, heading } = resumed && around !== null ? around : { kind: 'other' as const, heading: '' }
      parted.push({ ...section, end: stop }, { ...section, kind, heading, start: stop, body: stop })
    }
    if (!within && section.kind !== 'administrative') around = section
  }
  return parted
}

/** A label within a line that speaks of the past, of others or of what may come holds for its own sentence. */
function sentenceOf(kind: SectionKind, body: string): number {
  if (kind === 'present' || kind === 'diagnoses' || kind === 'differential') return body.length
  const stop = /[.;](?=\s)|\n/.exec(body)
  return stop ? stop.index + 1 : body.length
}

const RELATIVE =
  /^\W*(?:\d{1,2}[.)]\s*)?(?:(?:maternal|paternal|half)\b|(?:grand)?(?:mother|father|parent|son|daughter)s?\b|brother|sister|sibling|aunt|uncle|cousin|child|mom|dad\b|mgm|mgf|pgm|pgf|family|no |non)/i

/** How much of the text below a heading is its own. */
function reachOf(kind: SectionKind, body: string): number {
  if (kind === 'administrative') return /^[ \t]*[^\s][^\n]*(?:\n|$)|^[ \t\r]*(?:\n[^\n]*)?(?:\n|$)/.exec(body)?.[0].length ?? 0
  if (kind !== 'allergies' && kind !== 'family') return body.length
  // A value on the heading's own line; below a heading on a line of its own the list may have paragraphs.
  const inline = /^[ \t]*[^\s]/.test(body)
  const blank = /\S[ \t\r]*\n[ \t\r]*\n/.exec(body)
  if (blank === null || (!inline && kind === 'family')) return body.length
  const stop = blank.index + blank[0].length
  return kind === 'family' && RELATIVE.test(body.slice(stop)) ? body.length : stop
}

/** What a heading means; null when the line is none that is known. */
export function kindOf(heading: string): SectionKind | null {
  const plain = heading.toLowerCase().replace(/\s+/g, ' ').trim()
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
