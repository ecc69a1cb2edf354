// A query as plain text, for a person to carry to the provider: placeholders stand as they are. Pure.
import type { QueryWords } from '../../../shared/query-views'
import { findPlaceholders } from '../../../shared/safe-harbor'
import type { Masked } from '../../deidentify'

/** @param reference how the chart is called outside, e.g. the first characters of its id; never a name */
export function letterOf({ title, question, indicators, options }: QueryWords, reference: string): string {
  const lines = [
    'QUESTION TO THE PROVIDER',
    `Chart ${reference}`,
    '',
    title.trim(),
    '',
    'Clinical indicators in the record',
    ...indicators.map(({ text }) => `- “${text.replace(/\s+/g, ' ').trim()}”`),
    '',
    question.trim(),
    ...options.map((option) => `[ ] ${option.trim()}${/^other\b/i.test(option) ? ': ____________________' : ''}`),
    '',
    'Please answer by your own clinical judgment, in the record. No particular answer is expected.',
  ]
  return `${lines.join('\n')}\n`
}

/** The same with the identifiers put back: PHI. A placeholder of many values, such as the one for ages over 89, stays. */
export function withIdentifiers(letter: string, segments: Masked['segments']): string {
  const values = new Map<string, Set<string>>()
  for (const { placeholder, value } of segments) values.set(placeholder, (values.get(placeholder) ?? new Set()).add(value))
  return findPlaceholders(letter)
    .reverse()
    .reduce((text, { start, end, token, category }) => {
      const [first] = values.get(token) ?? []
      return first === undefined || category === 'AGE_90_PLUS' ? text : text.slice(0, start) + first + text.slice(end)
    }, letter)
}
