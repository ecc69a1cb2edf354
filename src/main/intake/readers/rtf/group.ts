// A group of RTF: what it hands on to those inside it, and what a formatting word does to it.
import type { Capture, FormField, Picture, Story } from './story'

export interface Group {
  /** Null: its letters are not shown. */
  story: Story | null
  capture: Capture | null
  /** Nothing in it counts. */
  dead: boolean
  /** It is the table of fonts. */
  fonts: boolean
  /** Its first group repeats for old programs what its second one says in Unicode. */
  twice: boolean
  font: number
  /** Letters that stand for one of `\u`, for programs without Unicode. */
  alternatives: number
  hidden: boolean
  deleted: boolean
  raised: boolean
  inTable: boolean
  /** Tables around its paragraph, where it is in one. */
  level: number
  picture: Picture | null
  form: FormField | null
  close: (() => void) | null
}

export const plainGroup = (story: Story): Group => ({
  story,
  capture: null,
  dead: false,
  fonts: false,
  twice: false,
  font: 0,
  alternatives: 1,
  ...PLAIN_LETTERS,
  ...PLAIN_PARAGRAPH,
  picture: null,
  form: null,
  close: null,
})

const PLAIN_LETTERS = { hidden: false, deleted: false, raised: false }
const PLAIN_PARAGRAPH = { inTable: false, level: 1 }

/** A story of its own begins without what is around it. */
export const beginAnew = (group: Group, story: Story): void => {
  Object.assign(group, { story, capture: null, ...PLAIN_LETTERS, ...PLAIN_PARAGRAPH })
}

/** Words that say how letters and paragraphs are; false for others. */
export function formatGroup(group: Group, word: string, parameter: number | null, usualFont: number): boolean {
  const on = parameter !== 0
  if (word === 'f') group.font = parameter ?? 0
  else if (word === 'uc') group.alternatives = Math.min(Math.max(parameter ?? 1, 0), 100)
  else if (word === 'v') group.hidden = on
  else if (word === 'deleted') group.deleted = on
  else if (word === 'super') group.raised = on
  else if (word === 'nosupersub' || word === 'sub') group.raised = false
  else if (word === 'plain') Object.assign(group, PLAIN_LETTERS, { font: usualFont })
  else if (word === 'pard') Object.assign(group, PLAIN_PARAGRAPH)
  else if (word === 'intbl') group.inTable = on
  else if (word === 'itap') Object.assign(group, { level: Math.max(1, parameter ?? 1), inTable: (parameter ?? 1) > 0 })
  else return false
  return true
}
