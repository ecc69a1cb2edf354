// A query as plain text, for a person to carry to the provider: placeholders stand as they are. Pure.
import type { QueryWords } from '../../../shared/query-views'

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
