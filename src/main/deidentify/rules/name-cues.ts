// Names that something written beside them gives away: a title, a label, a relative, a verb, a credential, a greeting.
import type { Hit } from '../finding'
import { isTerm } from './eponyms'
import { credentialAt, nameWeight, type Range, takeName, takeReversedName } from './name-grammar'
import { indexAt, nameHit, type Tokenize } from './name-hit'
import type { Rule } from './rule'
import { tokenRule } from './token-rule'
import { adjoins, type Token } from './tokens'
import { CREDENTIALS, NOT_NAMES, RELATIVES, STAFF, STATE_CODES, TITLES } from './vocabulary'

/** "Dr. Rice", "Mrs Colbran-Reyes", "DR. J. R. VU", also "mr john smith". */
export function byTitle(tokenize: Tokenize): Rule {
  return tokenRule('rules/name-title', tokenize, (tokens, name) => {
    const hits: Hit[] = []
    tokens.forEach((token, i) => {
      if (!TITLES.has(token.lower) || !/^\.?[ \t\u00a0]{0,2}$|^\.?[ \t]?\r?\n[ \t]{0,8}$/.test(token.gap)) return
      if (token.gap.startsWith('.') && token.text.length > 4) return
      // "436 ms." are milliseconds
      if (token.lower === 'ms' && token.shape === 'lower' && tokens[i - 1]?.shape === 'number') return
      let at = i + 1
      while (tokens[at] && TITLES.has((tokens[at] as Token).lower) && at < i + 3) at++
      if (ambiguousTitle(token)) {
        const range = takeName(tokens, at, 'cue')
        const last = tokens[(range?.to ?? 0) - 1]
        if (range && last && nameWeight(last) >= 1 && !(last.shape === 'upper' && last.text.length < 4))
          hits.push(nameHit(tokens, range, name, 0.7, 'after a title'))
        return
      }
      const range = takeName(tokens, at, 'title') ?? lowerCaseName(tokens, at)
      if (range) hits.push(nameHit(tokens, range, name, 0.97, 'after a title'))
      if (range && token.lower === 'drs') hits.push(...others(tokens, range.to, name))
    })
    return hits
  })
}

/** The rest of "Drs. Vu, Rennick and Holt". */
function others(tokens: readonly Token[], from: number, detector: string): Hit[] {
  const hits: Hit[] = []
  for (let at = from; tokens[at] && hits.length < 6; ) {
    const gap = (tokens[at - 1] as Token).gap
    if ((tokens[at] as Token).lower === 'and' && /^,?[ ]$/.test(gap)) at++
    else if (!/^,[ ]$/.test(gap)) break
    const range = takeName(tokens, at, 'title')
    if (!range) break
    hits.push(nameHit(tokens, range, detector, 0.9, 'in a list after a title'))
    at = range.to
  }
  return hits
}

/** Words that are titles only before a name: "Sr" is senior too, "Col" colon, "Miss" a verb, "Father" a relative. */
function ambiguousTitle(token: Token): boolean {
  if (token.shape === 'upper' && token.lower === 'ms') return true
  if (token.shape === 'lower') return !/^(?:mr|mrs|ms|dr|prof|professor|doctor)$/.test(token.lower)
  return /^(?:sr|sir|fr|father|sister|col|maj|miss|madam|lt|capt|judge|officer|deputy|pastor|doctor|señor)$/.test(token.lower)
}

/** Typed without capitals: every word must be a name, and no common word. */
function lowerCaseName(tokens: readonly Token[], at: number): Range | null {
  let to = at
  while (to < at + 3 && tokens[to]?.shape === 'lower' && nameWeight(tokens[to] as Token) >= 1) {
    if (!adjoins(tokens[to++] as Token)) break
  }
  return to > at ? { from: at, to } : null
}

const VERB =
  "seen by|evaluated by|examined by|followed by|treated by|managed by|referred by|referred to|refer to|performed by|operated on by|accompanied by|interpreted by|read by|reviewed with|reviewed by|discussed with|discussed (?:the )?(?:case|plan|results|findings|this|options) with|spoke (?:to|with)|speaking with|spoken with|talked (?:to|with)|met with|consulted with|consulted|visit(?:ed)? with|follow(?:s|ed|ing)?[- ]?up with|appointment with|established with|under the care of|care of|on behalf of|dictated by|dictating for|transcribed by|signed by|cosigned by|ordered by|prescribed by|per|paged|notified|informed|updated|contacted|called|texted|counseled|assisted by|supervised by|precepted by|attended by|delivered by|brought (?:in )?by|cared for by|lives with|living with|reported by|named|name is|known as|goes by|aka|a\\.k\\.a\\.|i am|i’m|i'm|this is|introduced (?:myself )?to|sincerely,?|regards,?|thank you,?|thanks,?|respectfully,?|yours truly,?|ask for|asked for|dear|hi|hello|hey|good morning,?|good afternoon,?|scribe for|case of|patient of|client of|signature|/s/|attn|cc"
const BEFORE_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${VERB})[ \\t]{0,8}:?(?:[ \\t]+|[ \\t]{0,8}\\r?\\n[ \\t]{0,8}){1,2}(?:(?:his|her|their|the|my|our)[ \\t]+)?)`,
  'giu',
)

/** "spoke with Hester", "my name is", "Sincerely,": less than a label, so the word itself must look like a name. */
export function byVerb(tokenize: Tokenize): Rule {
  return afterPattern('rules/name-context', tokenize, BEFORE_NAME, 0.85, 'after words that introduce a person')
}

const RELATIVE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${RELATIVES}|${STAFF}|driver|landlord|employer|patient|pt\\.?|client|resident|boy|girl|gentleman|lady|man|woman|male|female)(?:['’]s name)?(?:(?:[ \\t]+(?:is|named|called|name is))|[ \\t]{0,8}[,:(]|[ ]-(?=[ ]))?(?:[ \\t]+|[ \\t]{0,8}\\r?\\n[ \\t]{0,8})`,
  'giu',
)

/** Typed without capitals after "pt" or a relative: "pt jane doe". */
function lowerFull(tokens: readonly Token[], at: number): Range | null {
  const [first, last] = [tokens[at], tokens[at + 1]]
  if (first?.shape !== 'lower' || last?.shape !== 'lower' || !adjoins(first)) return null
  const plain = [first, last].every((t) => !t.facts.clinical && !t.facts.drug && !NOT_NAMES.has(t.lower))
  const common = first.facts.first === 3 && last.facts.last === 3 && first.facts.word < 6 && last.facts.word < 7
  if (common && !NOT_NAMES.has(first.lower) && !NOT_NAMES.has(last.lower)) return { from: at, to: at + 2 }
  return plain && first.facts.first >= 2 && first.facts.word < 3 && last.facts.last >= 1 && last.facts.word < 5
    ? { from: at, to: at + 2 }
    : null
}

const ASKS_NAME = /(?:asks?|asked) for\s*$|name(?:d| is)\s*$/i

/** "daughter anna", "his wife grace": a given name that is no word, or a common one that is not among the most common words. */
function lowerGiven(tokens: readonly Token[], at: number): Range | null {
  const { shape, facts, text, lower } = tokens[at] as Token
  if (shape !== 'lower' || facts.clinical || facts.drug || facts.keep || text.length < 3 || NOT_NAMES.has(lower)) return null
  return (facts.first >= 2 && facts.word === 0) || (facts.first === 3 && facts.word < 7) ? { from: at, to: at + 1 } : null
}

/** "his wife Hester", "daughter, Ursula Hill", "patient John Smith". */
export function byRelative(tokenize: Tokenize): Rule {
  return afterPattern('rules/name-relative', tokenize, RELATIVE, 0.85, 'after a word for a relative or the patient', true)
}

function afterPattern(name: Rule['name'], tokenize: Tokenize, pattern: RegExp, confidence: number, why: string, given = false): Rule {
  return {
    name,
    find(text) {
      const tokens = tokenize(text)
      const hits: Hit[] = []
      for (const m of text.matchAll(pattern)) {
        const offset = m.index + m[0].length
        const at = indexAt(tokens, offset)
        const start = tokens[at]
        if (!start || text.slice(offset, start.start).search(/[^"“'‘(]/) >= 0) continue
        const range =
          takeReversedName(tokens, at, 'cue') ??
          takeName(tokens, at, 'cue') ??
          lowerFull(tokens, at) ??
          (given || ASKS_NAME.test(m[0]) ? lowerGiven(tokens, at) : null) ??
          (given && start.shape !== 'lower' ? { from: at, to: at + 1 } : null)
        // "Mother - eczema": after a dash only a known name
        if (range && / -[ ]$/.test(m[0]) && nameWeight(start) < 1) continue
        if (!range || isTerm(text, start.start, (tokens[range.to - 1] as Token).end)) continue
        if (credible(tokens, range) || (given && loneGiven(tokens, range))) hits.push(nameHit(tokens, range, name, confidence, why))
      }
      return hits
    },
  }
}

/** "Her sister Olive drove her home": a given name that is a word, capitalised in the middle of a line. */
function loneGiven(tokens: readonly Token[], range: Range): boolean {
  const token = tokens[range.from] as Token
  const { first, clinical, drug, word, keep } = token.facts
  // set off by commas after a relative, any word that is no term is a name: "his wife, Marigold,"
  if (range.to - range.from === 1 && token.shape === 'capital' && /^[ ]?[,)]/.test(token.gap) && word < 5 && !clinical && !drug && !keep) {
    return /[,(][ ]?$/.test(tokens[range.from - 1]?.gap ?? '')
  }
  return range.to - range.from === 1 && token.shape === 'capital' && first >= 2 && !clinical && !drug && !NOT_NAMES.has(token.lower)
}

/** "BROTHER GLEN DIABETES": in a line of capitals the next word says nothing by its own. */
const inCapitals = (last: Token, next: Token): boolean => last.shape === 'upper' && (next.facts.clinical || next.facts.word >= 3)

/** A lone word must be in the lists of names or in no list at all, and must not go on as a facility or a clinical term. */
function credible(tokens: readonly Token[], range: Range): boolean {
  const words = tokens.slice(range.from, range.to)
  const last = words.at(-1) as Token
  const next = tokens[range.to]
  const goesOn = next && adjoins(last) && (next.shape === 'capital' || (next.shape === 'upper' && !inCapitals(last, next)))
  if (goesOn && !CREDENTIALS.has(next.lower)) {
    if (words.length === 1 && nameWeight(words[0] as Token) < 2) return false
  }
  const weights = words.filter((w) => w.shape !== 'initial').map(nameWeight)
  if (weights.length > 1) return Math.max(...weights) >= 1 || weights.every((w) => w >= 0)
  const only = words[0] as Token
  if (only.shape === 'upper' && only.text.length < 5) return nameWeight(only) >= (only.facts.first === 3 ? 2 : 3)
  return (
    (weights[0] ?? -1) >= 1 ||
    (weights[0] === 0 &&
      only.facts.word === 0 &&
      !only.facts.place &&
      only.shape === 'capital' &&
      /[aeiouy]|[^\0-\x7f]/i.test(only.text) &&
      only.text.length > 3)
  )
}

/** "Hester Colbran, MD", "T. Vu RN": the credential names what stands before it. */
export function byCredential(tokenize: Tokenize): Rule {
  return tokenRule('rules/name-credential', tokenize, (tokens, name) => {
    const hits: Hit[] = []
    tokens.forEach((token, i) => {
      if (!isCredential(tokens, i)) return
      const range = nameBefore(tokens, i, /,/.test(tokens[i - 1]?.gap ?? ''))
      if (range) hits.push(nameHit(tokens, range, name, 0.95, `before the credential ${token.text}`))
    })
    return hits
  })
}

function isCredential(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const previous = tokens[i - 1]
  if (!previous || !credentialAt(tokens, i)) return false
  if (/^[ \t]?,[ \t]{0,2}$/.test(previous.gap)) return true
  return adjoins(previous) && (!STATE_CODES.has(token.lower) || token.lower === 'md')
}

/** Up to four words back that read as a name; without a comma the words must be known names. */
function nameBefore(tokens: readonly Token[], end: number, comma: boolean): Range | null {
  for (let from = Math.max(0, end - 5); from < end; from++) {
    const range = takeName(tokens, from, 'name')
    if (!range || range.to !== end) continue
    const words = tokens.slice(from, end)
    if (TITLES.has((words[0] as Token).lower)) continue
    const weights = words.filter((w) => w.shape !== 'initial' && w.shape !== 'lower').map(nameWeight)
    const sum = weights.reduce((a, b) => a + b, 0)
    // "breast CA, MA with bone cancer"
    if (words.length === 1 && (words[0] as Token).shape === 'upper' && (words[0] as Token).text.length < 4) continue
    const initialled = words[0]?.shape === 'initial' && words[0].gap.startsWith('.') && words.at(-1)?.shape === 'capital'
    if (words.length > 1 ? sum >= (comma ? (initialled ? 0 : 0.5) : 2) : comma ? sum >= 1 : sum >= 2) return range
  }
  return null
}
