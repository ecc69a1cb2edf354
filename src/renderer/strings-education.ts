// The words of the education note.
import { count } from './words'

export const EDUCATION = {
  title: 'Education note',
  coder: 'Note for',
  none: 'A note is written from cases that were released. None is yet.',
  drafted: 'Drafted from the marks; not saved yet.',
  savedAt: (when: string) => `Saved ${when}`,
  changed: 'Changed since it was saved.',
  opening: 'Opening',
  todo: 'What helps',
  pointOf: (title: string) => `What helps: ${title}`,
  closing: 'Closing',
  noPoints: 'No error stands in this coder’s cases.',
  times: (n: number) => count(n, 'time'),
  again: 'Draft again',
  save: 'Save the note',
  copy: 'Copy as text',
  saved: 'The note is saved.',
  copied: 'The note is copied.',
  help: 'It names no patient: quotes are from cleared text, cases have numbers.',
} as const
