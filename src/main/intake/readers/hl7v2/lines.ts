// Groups as text: results as a table of their names and values, narrative as it was written under the name of what it describes. Pure.
import { titleOf } from '../../documents'
import type { Group, Run } from './groups'

/** How far names reach before their values. */
const WIDEST = 40
/** A text no longer than this stands behind its name, a longer one below. */
const SHORT = 80

/** Empty where the group says nothing in words. */
export function linesOf(group: Group): string {
  const runs = [...group.runs.values()].filter(
    (run) => run.said.some(isWords) || run.status === 'not obtained' || run.comments.some(Boolean),
  )
  const body = runs.length === 1 && runs[0]?.said.some(({ kind }) => kind === 'text') ? alone(runs[0]) : table(runs)
  if (body === '' && group.preface.length === 0) return ''
  return [group.heading, ...group.preface, body].filter(Boolean).join('\n')
}

/** With its title above, unless its own first lines say the same. */
export const titled = (title: string | null, text: string): string =>
  title === null || titleOf(text.slice(0, 1500)) === title ? text : `${title.toUpperCase()}\n\n${text}`

export const hasNumbers = (group: Group): boolean => [...group.runs.values()].some((run) => run.said.some(({ kind }) => kind === 'value'))

const isWords = (said: Run['said'][number]): boolean => (said.kind === 'text' || said.kind === 'value') && said.text !== ''

const textOf = (run: Run): string =>
  run.said.flatMap((said) => (said.kind === 'text' || said.kind === 'value' ? [said.text] : [])).join('\n')

/** A report of one part needs no name for it: the order's or the title stands above. */
const alone = (run: Run): string => [textOf(run), ...run.comments.filter(Boolean)].join('\n')

function table(runs: readonly Run[]): string {
  const width = Math.min(
    WIDEST,
    runs.reduce((widest, run) => (isShort(run) ? Math.max(widest, run.name.length) : widest), 0),
  )
  return runs
    .map((run) => {
      const text = textOf(run)
      const isNarrative = run.said.some(({ kind }) => kind === 'text') && !run.units && !run.range
      if (!isShort(run)) return `\n${run.name}:\n${[text, ...run.comments.filter(Boolean)].join('\n')}\n`
      const value = [text, run.units].filter(Boolean).join(' ')
      const more = [run.range && `(ref ${run.range})`, run.flags, run.status && `(${run.status})`].filter(Boolean)
      const line = isNarrative ? `${run.name}: ${value}` : `${run.name.padEnd(width)}  ${value}`
      const comments = run.comments.filter(Boolean).map((comment) => `\n  ${comment.replaceAll('\n', '\n  ')}`)
      return [line, ...more].join('  ').trimEnd() + comments.join('')
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

const isShort = (run: Run): boolean => {
  const text = textOf(run)
  return text.length <= SHORT && !text.includes('\n')
}
