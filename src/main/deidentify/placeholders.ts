// Which value gets which number. Numbers follow the order of appearance in the chart and are never derived from the value:
// 45 CFR 164.514(c). The same value, and every form of the same person's name, gets the same number.
import { type Category, findPlaceholders, placeholder, withoutNote } from '../../shared/safe-harbor'
import { slice } from '../../shared/spans'
import type { Finding } from './finding'
import { fold } from './fold'
import { groupPersons } from './persons'

/** One placeholder for each finding, in order. Numbers that already stand in the text are skipped, so that none means two things. */
export function assignPlaceholders(text: string, findings: readonly Finding[]): string[] {
  const taken = new Set(findPlaceholders(text).map((p) => withoutNote(p.token)))
  const person = groupPersons(findings.filter((f) => f.category === 'NAME').map((f) => slice(text, f)))
  const last = new Map<Category, number>()
  const given = new Map<string, string>()
  // Most values of a long chart stand in it many times, written alike: what they come to is worked out once.
  const written = new Map<string, string>()
  const tokenOf = (finding: Finding, value: string): string => {
    const key = `${finding.category} ${finding.category === 'NAME' ? person(value) : sameness(value)}`
    const known = given.get(key)
    if (known) return known
    let n = last.get(finding.category) ?? 0
    let token: string
    do token = placeholder(finding.category, ++n)
    while (taken.has(token) && finding.category !== 'AGE_90_PLUS')
    last.set(finding.category, n)
    given.set(key, token)
    return token
  }
  return findings.map((finding) => {
    const value = slice(text, finding)
    const key = `${finding.category} ${value}`
    const token = written.get(key) ?? tokenOf(finding, value)
    written.set(key, token)
    return token
  })
}

/** Values that differ only in case, accents, spacing or punctuation are the same value. */
function sameness(value: string): string {
  const folded = fold(value).replace(/['’]s?$/, '')
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, '')
  // punctuation alone tells nothing apart, except when there is nothing else
  return bare === '' ? folded : bare
}
