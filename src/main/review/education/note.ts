// The education note for one coder out of the marks of an audit: errors grouped by kind, what most often came up first, each with its
// guideline, examples quoted from cleared text, and what helps. It names cases by number and nobody else. Pure.
import type { CaseView, ErrorVerdict, MarkView } from '../../../shared/audit-views'
import type { EducationBody, EducationExample, EducationPoint } from '../../../shared/education-views'
import { adviceFor, CLOSING, opening } from './wording'

export type EducationCase = Pick<CaseView, 'number' | 'coded' | 'marks' | 'template'>

/** More examples of one kind teach nothing new. */
const EXAMPLES = 3

interface Error {
  readonly of: EducationCase
  readonly mark: MarkView
  readonly verdict: ErrorVerdict
}

/** @param said what of an auditor's words may stand in the note; empty where they name somebody */
export function educationNote(cases: readonly EducationCase[], said: (words: string, caseNumber: number) => string): EducationBody {
  const groups = new Map<string, Error[]>()
  for (const error of cases.flatMap(errorsOf)) {
    const key = error.mark.errorType ?? error.verdict
    groups.set(key, [...(groups.get(key) ?? []), error])
  }
  const points = [...groups.values()].map((errors) => pointOf(errors, said))
  points.sort((a, b) => b.times - a.times || a.title.localeCompare(b.title, 'en'))
  return { opening: opening(cases.length, points.length), points, closing: CLOSING }
}

/** Marks that say something is wrong and still stand. */
const errorsOf = (of: EducationCase): Error[] =>
  of.marks.flatMap((mark) =>
    mark.verdict === 'agree' || mark.state === 'withdrawn' || mark.state === 'overturned' ? [] : [{ of, mark, verdict: mark.verdict }],
  )

function pointOf(errors: readonly Error[], said: (words: string, caseNumber: number) => string): EducationPoint {
  const [first] = errors as readonly [Error, ...Error[]]
  const type = first.of.template.errorTypes.find(({ key }) => key === first.mark.errorType)
  const guidelines = errors.map(({ of, mark }) => said(mark.guideline.trim(), of.number)).filter((words) => words !== '')
  return {
    title: type?.label ?? TITLES[first.verdict],
    times: errors.length,
    guidelines: [...new Set(guidelines)],
    examples: errors.slice(0, EXAMPLES).map(({ of, mark }) => exampleOf(of, mark, said)),
    todo: adviceFor(type?.about ?? null, first.verdict),
  }
}

const TITLES: Readonly<Record<ErrorVerdict, string>> = {
  add: 'Code to add',
  delete: 'Code to leave out',
  revise: 'Code to revise',
  resequence: 'Sequence',
}

function exampleOf(of: EducationCase, mark: MarkView, said: (words: string, caseNumber: number) => string): EducationExample {
  const coded = of.coded?.find(({ line }) => line === mark.line)?.code
  const codes = [coded ?? '–', mark.verdict === 'resequence' ? `place ${mark.place}` : (mark.to?.code ?? '–')]
  return {
    where: `Case ${of.number}`,
    quote: mark.evidence[0]?.text.replace(/\s+/g, ' ').trim() ?? '',
    codes: codes.join(' → '),
    why: said(mark.rationale.trim(), of.number),
  }
}

/** The note as plain text. */
export function educationText({ opening: first, points, closing }: EducationBody): string {
  const lines = [first, '']
  points.forEach(({ title, times, guidelines, examples, todo }, i) => {
    lines.push(`${i + 1}. ${title} (${times})`)
    for (const { where, codes, quote, why } of examples)
      lines.push(`   ${where}: ${codes}${quote ? `, “${quote}”` : ''}${why ? `. ${why}` : ''}`)
    if (guidelines.length > 0) lines.push(`   Guideline: ${guidelines.join('; ')}`)
    lines.push(`   Next time: ${todo}`, '')
  })
  return `${[...lines, closing].join('\n')}\n`
}
