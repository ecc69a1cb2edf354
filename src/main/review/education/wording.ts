// What an education note advises, by what an error was about and how it was marked. About the work and never about the person. Ours to
// word; the guidelines are those of the ICD-10-CM Official Guidelines for Coding and Reporting.
import type { Checked, ErrorVerdict } from '../../../shared/audit-views'

const BY_VERDICT: Readonly<Record<ErrorVerdict, string>> = {
  add: 'Before finishing, read assessment and plan once more for conditions that were monitored, evaluated or treated and have no code yet.',
  delete: 'Before a code is accepted, find the place where the provider states the condition for this encounter.',
  revise: 'Hold the title of the code beside the words of the note: type, acuity, stage, side. Where the note is silent, ask the provider.',
  resequence: 'Ask which condition occasioned the encounter after study, and place it first (Sections II and IV).',
}

const BY_SUBJECT: Readonly<Partial<Record<Checked, string>>> = {
  poa: 'Go by what was documented at the time of the admission order, or ask the provider (Appendix I).',
  'em-level': 'Work out problems, data and risk one by one on the checklist; two of three decide, or the total time.',
  'hcc-support': 'Quote the place that shows the condition was monitored, evaluated, assessed or treated in this note.',
  documentation: 'Check signature, credential and dates on the checklist before coding from a note.',
}

export const adviceFor = (about: Checked | null, verdict: ErrorVerdict): string =>
  (about === null ? undefined : BY_SUBJECT[about]) ?? BY_VERDICT[verdict]

export const opening = (cases: number, points: number): string =>
  points === 0
    ? `${charts(cases)} reviewed. Nothing was marked that asks for a change.`
    : `${charts(cases)} reviewed. The ${points === 1 ? 'point' : `${points} points`} below came up; each says where, why, and what helps next time.`

export const CLOSING = 'Where you read the documentation otherwise, say so: answer the mark, and it will be looked at again.'

const charts = (n: number): string => (n === 1 ? '1 chart was' : `${n} charts were`)
