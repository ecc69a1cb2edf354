// Telephone, fax and pager numbers: by their own format, or looser after a word such as "cell" or "pager".
import type { Category } from '../../../shared/safe-harbor'
import type { Hit } from '../finding'
import { isMeasure } from './measures'
import { countDigits, type Finder, lineAfter, lineBefore, ruleOf } from './pattern'

const EXT = '(?:\\s{0,2}[,;]?\\s?\\(?(?:extension|ext|xtn|x)[\\s.:#]{0,2}\\d{1,6}\\)?)?'

interface Format {
  readonly find: RegExp
  readonly confidence: number
  readonly why: string
  readonly judge?: (value: string, text: string, start: number, end: number) => boolean | number
}

const FORMATS: readonly Format[] = [
  {
    find: new RegExp(
      `(?<!\\d)(?<!\\d[-.])(?:\\+?1[-. ]{1,3}|\\+1)?(?:\\(\\s?\\d{3}\\s?\\)\\s{0,2}[-.]?\\s?|\\d{3}\\s?[-./]\\s?)\\d{3}\\s?[-.]\\s?\\d{4}(?!\\d|[-.]\\d)${EXT}`,
      'gi',
    ),
    confidence: 0.95,
    why: 'format of a phone number',
  },
  {
    find: new RegExp(`(?<!\\d)(?<!\\d[-. ])(?:\\+?1 )?(?:\\(\\d{3}\\) ?|\\d{3} )\\d{3} \\d{4}(?![\\d/]|[-.]\\d)${EXT}`, 'gi'),
    confidence: 0.85,
    why: 'format of a phone number',
    judge: (_v, text, _s, end) => !isMeasure(text, end),
  },
  { find: new RegExp(`(?<!\\d)\\(\\d{3}\\)\\s?\\d{7}(?!\\d)${EXT}`, 'gi'), confidence: 0.9, why: 'format of a phone number' },
  {
    find: new RegExp(
      `(?<![\\w+])\\+\\s?\\d{1,3}[\\s.-]?(?:\\(\\s?\\d{1,5}\\s?\\)[\\s.-]?)?\\d{1,11}(?:[ .-]\\d{1,6}){0,6}(?!\\d)${EXT}`,
      'gi',
    ),
    confidence: 0.95,
    why: 'format of an international phone number',
    judge: (v) => countDigits(v) >= 8 && countDigits(v) <= 19,
  },
  {
    find: new RegExp(`(?<![\\d.])00[1-9]\\d{0,2}[ -]\\(?\\d{1,5}\\)?(?:[ -]\\d{2,5}){1,4}(?!\\d)${EXT}`, 'gi'),
    confidence: 0.85,
    why: 'format of an international phone number',
    judge: (v) => countDigits(v) >= 10 && countDigits(v) <= 21,
  },
  {
    find: /(?<![\d./-])\(?0\d{2,4}\)?[ -](?:\d{3,4}[ -]?\d{3,4}|\d{3}[ -]\d{2}[ -]\d{2})(?![\d/-])/g,
    confidence: 0.7,
    why: 'format of a phone number',
    judge: (v) => countDigits(v) >= 9,
  },
  { find: /(?<![\d./-])0\d{1,3}(?<sep>[ .])(?:\d{2}\k<sep>){2,3}\d{2}(?![\d/]|[.:]\d)/g, confidence: 0.7, why: 'format of a phone number' },
  {
    find: /(?<![\w-])(?:1[-. ])?\(?8(?:00|88|77|66|55|44|33)\)?[-. ](?=[A-Z0-9-]{0,6}[A-Z]{2})[A-Z0-9]{2,10}(?:-[A-Z0-9]{2,10}){0,2}(?![\w-])/g,
    confidence: 0.9,
    why: 'toll-free number in letters',
  },
  {
    find: /(?<![\w(])\(\d{2,5}\)\s?\d{3,4}[-\s]\d{3,4}(?![\d/%]|[-.]\d)/g,
    confidence: 0.7,
    why: 'format of a phone number',
    judge: (_v, text, _s, end) => !isMeasure(text, end),
  },
  { find: /(?<=\p{L}[,;]\s?)x\d{4,5}(?!\w|\.\d)/gu, confidence: 0.6, why: 'telephone extension' },
  { find: /(?<=\b(?:at|call|dial|page|or|desk|ward|station)\s\(?)x\s?\d{3,6}(?!\w|\.\d)/gi, confidence: 0.7, why: 'telephone extension' },
  {
    find: new RegExp(`(?<![\\d./$-])(?<!\\d )\\d{3}[-.]\\d{4}(?![\\d/%]|[-.]\\d)${EXT}`, 'gi'),
    confidence: 0.8,
    why: 'format of a local phone number',
    // "500-1000" and "150-1200 mg" are ranges.
    judge: (v, text, start, end) =>
      isMeasure(text, end) ||
      /(?:range|normal|ref\.?|limits?|reference)\W{0,4}$/i.test(lineBefore(text, start, 20)) ||
      (text[start - 1] === '(' && text[end] === ')')
        ? false
        : /^555/.test(v)
          ? true
          : v[3] === '.' || /0[0]$/.test(v)
            ? false
            : 0.4,
  },
]

const CUE =
  /(?<![a-z])(?<label>(?:tele)?ph[o0]nes?|tel|ph|cell(?:ular)?(?:\s?phone)?|mobile|mob|landline|voicemail|voice\s?mail|hotline|whats\s?app|sms|callback|call[-\s]back|tty|tdd|pagers?|paged?|pgr|beeper|fax(?:ed)?|facsimile|telefax|contact(?:ed)?|call(?:ed|ing|s)?|answer(?:s|ing|ed)?|dial(?:ed)?|reach(?:ed|able)?|text(?:ed)?|rang|ring|home|work|office|day|evening|eve|emergency|ext|extension|fx(?=\s?[:.]))(?![a-z])\.?/gi
const LINK =
  /(?:[\s:;#=|*"'>,_-]|[([](?!\d)|[)\]]|\.(?=\s?\d)|\b(?:number|numbers|num|no|nos|nbr|phone|cell|mobile|fax|tel|is|was|at|on|to|me|us|him|her|them|back|the|patient|pt|his|their|directly|us|home|work|office|clinic|daughter|son|wife|husband|mother|father|emergency|contact|via|with|or|his|and|listed|as|of|for|questions|results|by|new|same)(?![a-z])\.?)/iy
const LOOSE = new RegExp(`\\+?(?:\\(\\d{1,5}\\)|\\d)[\\d ().\\-/]{3,22}\\d(?!\\d)${EXT}`, 'iy')
const HOUSE = /\d-\d{4}(?![\d/:%]|-\d)/y
const SHORT = /x?\d{3,7}(?:-\d{3,4})?(?![\d/:%]|\.\d|-\d)/iy
const WEAK =
  /^(?:home|work|office|day|evening|eve|emergency|contact|contacted|text|texted|ring|rang|paged?|called|calls|calling|answers?|answering|answered)$/i
const SHORT_CUE = /^(?:pagers?|pgr|beeper)$/i
const HOUSE_CUE = /^(?:tel|telephone|phone|ph|fax|ext)$/i
const DATE_LIKE = /^(?:[0-3]?\d[-/.][0-3]?\d[-/.](?:\d{2}|(?:19|20)\d{2})|(?:19|20)\d{2}[-/.][01]?\d[-/.][0-3]?\d)(?!\d|[-/.]\d)/

const TRAILED =
  /(?<![\w./(+-])\+?(?:\(\d{1,5}\)|\d)[\d ().-]{5,18}\d(?=\s?[-([,]?\s?(?:cell(?:phone)?|mobile|fax|phone|telephone|pager|voicemail|landline|\(?(?:home|work|office|cell|mobile|fax|h|w|c|m|o|f)\)|(?:-|\s)(?:office|home|work)\b)(?![a-z]))/gi

/** A number after a word that announces one. */
const cued: Finder = (text, detector) => {
  const hits: Hit[] = []
  for (const m of text.matchAll(CUE)) {
    const label = m.groups?.label ?? ''
    let at = m.index + m[0].length
    for (let step = 0; step < 10; step++) {
      const value = numberAt(text, at, label, text.slice(m.index + m[0].length, at))
      if (value) {
        hits.push({
          start: at,
          end: at + value.length,
          category: kindAt(text, at, at + value.length),
          detector,
          confidence: WEAK.test(label) ? 0.75 : 0.92,
          why: `after the word ${label.toLowerCase()}`,
        })
        break
      }
      LINK.lastIndex = at
      if (!LINK.test(text)) break
      at = LINK.lastIndex
    }
  }
  return hits
}

/** "96 228011 (office)": the word stands after the number. */
const labelledAfter: Finder = (text, detector) =>
  [...text.matchAll(TRAILED)].flatMap((m) => {
    const [start, end] = [m.index, m.index + m[0].length]
    const digits = countDigits(m[0])
    if (digits < 7 || digits > 15 || DATE_LIKE.test(m[0])) return []
    return [{ start, end, category: kindAt(text, start, end), detector, confidence: 0.8, why: 'before a word for a phone' }]
  })

function numberAt(text: string, at: number, label: string, link: string): string | null {
  LOOSE.lastIndex = at
  const loose = LOOSE.exec(text)?.[0]
  if (loose) {
    const digits = countDigits(loose.replace(/[a-z].*$/i, ''))
    const fits = digits >= 7 && digits <= 15 && !DATE_LIKE.test(loose) && !isMeasure(text, at + loose.length)
    if (fits && (!WEAK.test(label) || /[:#|]|number|phone|no\b|\bat\b/i.test(link) || digits >= 9)) return loose
  }
  HOUSE.lastIndex = at
  if (HOUSE_CUE.test(label) && HOUSE.test(text)) return text.slice(at, HOUSE.lastIndex)
  if (!SHORT_CUE.test(label) && !(/^ext/i.test(label) && /^\.?[\s:#]{0,2}$/.test(link))) return null
  SHORT.lastIndex = at
  const short = SHORT.exec(text)?.[0]
  if (!short || isMeasure(text, at + short.length)) return null
  // "extension 110" is a joint; an office extension has four digits or a dot and a colon.
  return /^extension$/i.test(label) && countDigits(short) < 4 ? null : short
}

/** Fax where the nearest word before says so, or "(fax)" follows. */
function kindAt(text: string, start: number, end: number): Category {
  if (/^\s?[([,-]?\s?(?:fax|facsimile|f\))(?!\w|[\s:.#]{0,3}[\d(+])/i.test(lineAfter(text, end, 14))) return 'FAX'
  const before = text.slice(Math.max(0, start - 40), start)
  const fax = lastOf(before, /\b(?:tele)?fax(?:ed)?\b|\bfacsimile\b|(?<![a-z])fx?(?=\s?[:.)]\s?\(?$)/gi)
  return fax > lastOf(before, /\b(?:tel|ph|phone|telephone|cell|mobile|call|pager|home|work|office)\b|\d{4}/gi) ? 'FAX' : 'PHONE'
}

const lastOf = (text: string, find: RegExp): number => [...text.matchAll(find)].at(-1)?.index ?? -1

const formatted: Finder = (text, detector) =>
  FORMATS.flatMap((f) =>
    [...text.matchAll(f.find)].flatMap((m) => {
      const [start, end] = [m.index, m.index + m[0].length]
      const verdict = f.judge?.(m[0], text, start, end) ?? true
      if (verdict === false || isCodeBefore(text, start)) return []
      const confidence = verdict === true ? f.confidence : verdict
      return [{ start, end, category: kindAt(text, start, end), detector, confidence, why: f.why }]
    }),
  )

/** Drug and product codes are not about a person. */
const isCodeBefore = (text: string, start: number): boolean =>
  /\b(?:ndc|upc|gtin|loinc|snomed(?:\s?ct)?|rxcui)\W{0,3}(?:code|no|number)?\W{0,3}$/i.test(lineBefore(text, start, 24))

export const PHONES = ruleOf('rules/phone', formatted, cued, labelledAfter)
