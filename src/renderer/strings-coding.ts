// Words of the coding pane beside suggestions: sequence, POA, setting of care, billed codes, coding before seeing.
import type { CareSetting, Poa } from '../shared/coding-views'
import type { Certainty } from './review/order'

const n = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const W = {
  codes: 'Codes of this chart',
  codesCount: (codes: number) => (codes === 0 ? 'None yet: accept a suggestion or add a code.' : n(codes, 'code')),
  procedures: 'Procedures and services',
  certainty: { strong: 'well supported', fair: 'supported', weak: 'thinly supported' } satisfies Record<Certainty, string>,
  notDocumented: 'Not documented',
  partOf: (code: string, title: string) => `Belongs to ${code} ${title}: not coded beside it (Official Guidelines, Section I.B.5).`,
  /** Where the code of a suggestion is from. */
  from: { candidate: 'found here, verified by the model', model: 'added by the model' },
  passedOver: 'Not supported by the model',
  passedOverCount: (declined: number, unanswered: number) =>
    [
      ...(declined > 0 ? [`The model declined ${n(declined, 'code')}`] : []),
      ...(unanswered > 0 ? [`${declined > 0 ? 'no answer on' : 'No answer of the model on'} ${n(unanswered, 'code')}`] : []),
    ].join(' · '),
  answers: { declined: 'Declined', none: 'Not answered' },
  addPassedOver: (code: string) => `Add ${code}`,
  earlier: 'Earlier in the sequence',
  later: 'Later in the sequence',
  drag: 'Drag to another place',
  place: (at: number) => `Place ${at}`,
  poa: 'Present on admission',
  poaShort: 'POA',
  poaMissing: (codes: number) => (codes === 0 ? 'POA complete' : `POA missing on ${n(codes, 'code')}`),
  poaWords: {
    Y: 'Yes',
    N: 'No',
    U: 'Documentation insufficient',
    W: 'Clinically undetermined',
    1: 'Exempt from reporting',
  } satisfies Record<Poa, string>,
  care: { inpatient: 'Inpatient', outpatient: 'Outpatient', unknown: 'Setting not known' } satisfies Record<CareSetting, string>,
  careName: 'Setting of care',
  careBy: { text: 'read from the text', person: 'said by a person' },
  billed: 'Billed',
  billedTitle: 'Billed codes',
  billedHelp: 'One code a line, in the order of the claim. POA after it: “E11.9 Y”. Diagnoses and procedures alike.',
  billedSave: 'Keep',
  billedNone: 'No code: what was billed is taken away.',
  billedRead: (codes: number) => `${n(codes, 'code')} read.`,
  billedBad: (line: number, words: string) => `Line ${line} is no code: “${words}”`,
  compare: 'Compare',
  compareTitle: 'Billed, proposed and decided',
  compareNoBilled: 'No billed codes are known for this chart.',
  columns: { code: 'Code', billed: 'Billed', own: 'Own first', proposed: 'Proposed', decided: 'Decided', mark: 'Differs' },
  marks: {
    'billed-only': 'Billed, not decided',
    'decided-only': 'Decided, not billed',
    open: 'Still to decide',
    order: 'Other place',
    poa: 'Other POA',
    invalid: 'Billed, not in the code set',
  },
  means: { 'billed-only': 'over-coded?', 'decided-only': 'under-coded?' },
  proposed: { open: 'to decide', accepted: 'accepted', changed: 'changed', rejected: 'rejected', aside: 'set aside', noted: 'only read' },
  ownFirst: 'in your own list before the suggestions were shown',
  tally: (agree: number, billedOnly: number, decidedOnly: number) =>
    `${agree} in both · ${billedOnly} billed only · ${decidedOnly} decided only`,
  /** How many were suggested is not said: an error may be planted among them, and a count would give it away. */
  blindTally: (own: number, both: number) => `Before the suggestions were shown: ${n(own, 'own code')}, ${both} of them suggested too.`,
  hidden: 'Suggestions are hidden until your own list stands.',
  hiddenHelp: 'Code the chart first. What stands when you show them is kept for comparison.',
  reveal: 'Show suggestions',
  off: 'Suggestions are switched off.',
  offHelp: 'No AI proposes codes, and nothing is sent. Add codes by hand.',
  addNext: 'Add and go on',
  system: 'Code set',
  toCode: 'Add codes',
  deeper: 'Enter goes on into the table',
  settings: {
    title: 'Coding',
    blind: 'Code first, then see suggestions',
    blindHelp: 'Suggestions stay hidden until the coder’s own list stands. It counts for answers that come from now on.',
    fix: 'Fixed for everybody by a compliance lead',
    fixed: 'Fixed by a compliance lead.',
  },
} as const
