// What a protected term must be: checks of build.mjs, and of the test that reads terms.tsv. Pure.
import { fold as foldLetters } from '../lexicons/code.mjs'

/** Words of a term or title, without case, accents, possessives and punctuation. */
export const words = (text) =>
  foldLetters(text.replace(/['’]s?(?![\p{L}\p{N}])/gu, '')).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

const phrase = (text) => ` ${words(text).join(' ')} `

/** The words of each code's title, inclusion terms and includes notes: does a code hold a term, and which is the first that does? */
export function readCodes(table) {
  const texts = new Map()
  const add = (code, text) => texts.set(code, (texts.get(code) ?? '') + phrase(text))
  const titles = table.titles.split('\n')
  table.codes.split('\n').forEach((code, i) => {
    add(code, titles[i])
    for (const note of [...(table.notes[code]?.inclusionTerm ?? []), ...(table.notes[code]?.includes ?? [])]) add(code, note)
  })
  return {
    holds: (code, term) => (texts.get(code) ?? '').includes(phrase(term)),
    find(term) {
      const wanted = phrase(term)
      for (const [code, text] of texts) if (text.includes(wanted)) return code
      return null
    },
  }
}

/** Words that are also names, but after or before another one say that a thing is meant: "Cobb angle", "Kemp's test". */
const THINGS = new Set(
  'angle apple bend blade block blood blue body boots brace button care channel circle class click coil collar drain frame forward harness head holder joint knee lamp law lines line list mask nail node organ patch pin reflex ring risk rod rule scissors stage stem sum test triangle type wire angina bank fever valley'.split(' '),
)
const NAMELESS = /^(?:the|of|a|an|and|in|by|for|de|von|van|la|le|st|type|[ivx]+|[a-z]|\d+)$/

/**
 * Why a term may not stand in the list, or null.
 * @param look facts of a word, as src/main/deidentify/lexicon.ts gives them
 */
export function refusal({ term, kind, evidence }, look, codes) {
  if (!term || !kind || !evidence) return 'lacks a kind or evidence'
  if (!/^[\p{L}\p{N}].*[\p{L}\p{N}'’]$/u.test(term) || /[\t\n]|\s{2}/.test(term)) return 'is not spelled plainly'
  const code = /^ICD-10-CM (\S+)$/.exec(evidence)?.[1]
  if (code && !codes.holds(code, term)) return `is not in the words of ${code}`
  if (/^ICD-10-CM/.test(evidence) && !code) return 'names no code'
  const parts = words(term)
  if (evidence === 'drug list' && !(parts.length === 1 && look(parts[0]).drug)) return 'is not a drug of the lexicon'
  const named = ({ first, last, place }, rank) => first >= rank || last >= rank || place >= rank
  if (/\s/.test(term) || parts.length > 1) {
    // "Foster Kennedy", "Austin Moore": nothing in it says that it is no person
    const telling = parts.some((part) => THINGS.has(part) || (!NAMELESS.test(part) && !named(look(part), 2))) || /\p{N}/u.test(term) || kind === 'phrase'
    return telling ? null : 'could be the name of a person or place'
  }
  if (named(look(parts[0]), evidence === 'drug list' ? 3 : 2)) return 'is a name of people or places'
  return null
}
