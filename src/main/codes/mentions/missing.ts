// What the documentation does not say: where a choice fell to an unspecified code, the codes beside it tell what would have decided.
// Said in words, for the coder's query to the provider; nothing is suggested to be true.
import type { CodeEntry, CodeTable } from '../code'

interface Question {
  readonly name: string
  /** What titles say that answer it. */
  readonly answers: RegExp
  /** Asked of a disease by its name. */
  readonly ofIt?: boolean
}

/** The most telling first. */
const QUESTIONS: readonly Question[] = [
  { name: 'side', answers: /\b(?:right|left|bilateral)\b/i },
  { name: 'stage', answers: /\bstage \w+|\bstages 1\b/i },
  { name: 'trimester', answers: /\b(?:first|second|third) trimester\b/i },
  {
    name: 'type',
    answers: /\b(?:systolic|diastolic|combined|paroxysmal|persistent|permanent|primary|secondary|open-angle)\b/i,
    ofIt: true,
  },
  { name: 'acuity', answers: /\b(?:acute|chronic|subacute|recurrent)\b/i, ofIt: true },
  { name: 'severity', answers: /\b(?:mild|moderate|severe)\b/i },
  { name: 'control', answers: /\bintractable\b/i },
  { name: 'degree', answers: /\b(?:first|second|third) degree\b/i },
  { name: 'displacement', answers: /\b(?:displaced|nondisplaced)\b/i },
]

/**
 * @returns what is not documented, such as `side` or `type of heart failure`; empty when the code leaves nothing open. Symptoms are not
 * asked about: a provider is asked for the disease.
 */
export function missingIn(table: CodeTable, entry: CodeEntry): string[] {
  const base = entry.code.length === 8 ? (table.lookup(entry.code.slice(0, 7)) ?? parentOf(table, entry)) : entry
  if (base === null || !OPEN.test(base.title) || /^[RV-Z]/.test(base.code)) return []
  const noun = nounOf(base.title)
  const found = new Set<string>(NAMED.filter(([pattern]) => pattern.test(base.title)).map(([, name]) => name))
  // Each heading above that is left open asks its own question.
  for (let at: CodeEntry = base; OPEN.test(at.title); ) {
    const above = parentOf(table, at)
    if (above === null || !/^[A-Z]\d[0-9A-Z](?:\.|$)/.test(above.code)) break
    const others = table.children(above.code).filter(({ code }) => code !== at.code)
    for (const { name, answers, ofIt } of QUESTIONS) {
      const told = others.filter(({ title }) => answers.test(bare(title)) && !answers.test(bare(base.title)))
      if (told.length >= 2 || (told.length === 1 && others.length <= 2)) found.add(ofIt ? `${name} of ${noun}` : name)
    }
    at = above
  }
  if (found.size === 0) found.add(`kind of ${noun}`)
  return [...found].slice(0, MOST)
}

/** More is no query a provider answers. */
const MOST = 3
const OPEN = /\bunspecified\b|\bNOS\b|not specified/i
/** What a title itself says is open. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/unspecified ligament/i, 'ligament'],
  [/unspecified (?:deep )?veins?\b/i, 'vein'],
  [/unspecified (?:site|part|location|lobe)|site (?:not specified|unspecified)/i, 'site'],
  [/unspecified organism|organism unspecified/i, 'organism'],
  [/unspecified whether with hypoxia/i, 'hypoxia or hypercapnia'],
]

const bare = (title: string): string => title.replace(/\[[^\]]*\]|\([^)]*\)/g, '')

const parentOf = (table: CodeTable, entry: CodeEntry): CodeEntry | null => (entry.parent === null ? null : table.lookup(entry.parent))

/** "Heart failure, unspecified" → "heart failure". */
function nounOf(title: string): string {
  const plain = bare(title)
    .replace(/^(?:unspecified|other) |,.*$| without .*$| (?:of|in) unspecified .*$/gi, '')
    .trim()
  return /^[A-Z][a-z]+(?:'s|-[A-Z])/.test(plain) ? plain : plain.charAt(0).toLowerCase() + plain.slice(1)
}
