// Evaluation and management: two of three elements of medical decision making, or total time; the person chooses the basis. Pure.
import type { ChecklistAnswers, ChecklistOption, ChecklistResult } from '../../../shared/checklist-views'
import { ask, type Checklist, type ChecklistContext, chosenIn, firstOf, numberIn } from './checklist'
import { DATA, LEVELS, type Level, PROBLEMS, type Rated, RISKS, SETTINGS, type Setting } from './em-table'

const BASES = [
  { id: 'mdm', label: 'Medical decision making' },
  { id: 'time', label: 'Total time' },
]

export const em: Checklist = {
  kind: 'em',
  title: () => 'Evaluation and management level',
  source: 'CPT E/M guidelines 2021 and 2023, times of 2024 (AMA); CMS Physician Fee Schedule final rules CY 2021 and CY 2023',
  items(answers) {
    const setting = settingIn(answers)
    const byTime = basisIn(answers) === 'time'
    const mdm = { shown: setting !== null && !byTime }
    return [
      ask(
        'setting',
        'Setting',
        'one',
        SETTINGS.map(({ id, label }) => ({ id, label })),
        { quotes: false },
      ),
      ask('basis', 'Level by', 'one', BASES, { quotes: false, shown: setting !== null && setting.minutes !== null }),
      ask('problems', 'Problems addressed', 'many', withLevels(PROBLEMS), mdm),
      ask('tests', 'Tests ordered or reviewed, external notes reviewed: how many, each unique one once', 'number', [], {
        ...mdm,
        quotes: true,
      }),
      ask('data', 'Other data', 'many', DATA, mdm),
      ask('risk', 'Risk of management', 'many', withLevels(RISKS), mdm),
      ask('minutes', 'Minutes on the date of the encounter, of the billing clinician', 'number', [], { quotes: true, shown: byTime }),
    ]
  },
  result(answers, context) {
    const setting = settingIn(answers)
    if (!setting) return open('Choose the setting')
    return basisIn(answers) === 'time' ? byTime(setting, answers, context) : byDecisions(setting, answers, context)
  },
}

/** Each answer says what it is worth: a person may look it up in the table of the guidelines. */
const withLevels = (rated: readonly Rated[]): readonly ChecklistOption[] =>
  rated.map(({ id, label, level }) => ({ id, label: `${label} (${level})` }))

const settingIn = (answers: ChecklistAnswers): Setting | null => SETTINGS.find(({ id }) => id === firstOf(answers, 'setting')) ?? null

/** In a setting where time decides nothing, an answer given for another one does not count. */
const basisIn = (answers: ChecklistAnswers): 'mdm' | 'time' =>
  settingIn(answers)?.minutes && firstOf(answers, 'basis') === 'time' ? 'time' : 'mdm'

const open = (says: string): ChecklistResult => ({ outcome: 'open', says, lines: [] })

const reached = (setting: Setting, level: Level, how: string, lines: readonly string[], { hasCpt }: ChecklistContext): ChecklistResult => {
  const code = setting.codes[level]
  const name = `${level.charAt(0).toUpperCase()}${level.slice(1)}`
  return { outcome: 'met', says: `${name}, by ${how}${hasCpt(code) ? `: ${code}` : ''}`, lines }
}

function byTime(setting: Setting, answers: ChecklistAnswers, context: ChecklistContext): ChecklistResult {
  const minutes = numberIn(answers, 'minutes')
  if (minutes === null) return open('Enter the minutes')
  const level = LEVELS.findLast((one) => (setting.minutes?.[one] ?? Number.POSITIVE_INFINITY) <= minutes)
  const least = Math.min(...Object.values(setting.minutes ?? {}))
  if (!level) return { outcome: 'not-met', says: 'Too short for a level by time', lines: [`From ${least} minutes in this setting`] }
  return reached(setting, level, 'total time', [`${minutes} minutes; from ${setting.minutes?.[level]} for this level`], context)
}

function byDecisions(setting: Setting, answers: ChecklistAnswers, context: ChecklistContext): ChecklistResult {
  const problems = highest(PROBLEMS, chosenIn(answers, 'problems'))
  const risk = highest(RISKS, chosenIn(answers, 'risk'))
  const tests = numberIn(answers, 'tests')
  const data = tests === null && chosenIn(answers, 'data').length === 0 ? null : dataLevel(tests ?? 0, chosenIn(answers, 'data'))
  if (problems === null || risk === null || data === null)
    return open(
      `To answer: ${[problems ?? 'problems', data ?? 'data', risk ?? 'risk'].filter((said) => /^(?:problems|data|risk)$/.test(said)).join(', ')}`,
    )
  const lines = [`Problems: ${problems}`, `Data: ${data}`, `Risk: ${risk}`]
  return reached(setting, twoOfThree([problems, data, risk]), 'medical decision making', lines, context)
}

const highest = (rated: readonly Rated[], chosen: readonly string[]): Level | null =>
  LEVELS.findLast((level) => rated.some((one) => one.level === level && chosen.includes(one.id))) ?? null

/** The highest level that two of three elements reach or pass: the middle one. */
export function twoOfThree(levels: readonly [Level, Level, Level]): Level {
  const sorted = levels.map((level) => LEVELS.indexOf(level)).sort((a, b) => a - b)
  return LEVELS[sorted[1] as number] as Level
}

/** @param tests unique tests and documents; an independent historian is counted with them from three on */
export function dataLevel(tests: number, other: readonly string[]): Level {
  const historian = other.includes('historian')
  const counted = tests + (historian ? 1 : 0) >= 3
  const groups = [counted, other.includes('interpretation'), other.includes('discussion')].filter(Boolean).length
  if (groups >= 2) return 'high'
  if (groups === 1) return 'moderate'
  return tests >= 2 || historian ? 'low' : 'straightforward'
}
