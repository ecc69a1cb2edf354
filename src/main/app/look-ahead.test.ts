import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { type ChartId, newId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import type { Detector } from '../deidentify'
import { SENTENCE } from './known-sentence'
import { createLookAhead, type LookAhead, type LookAheadOptions } from './look-ahead'
import { type PolicyInForce, STANDARD_IN_FORCE } from './pipeline/policy/in-force'
import { TOOLS } from './testing/bench'
import { hits, toolsWith } from './testing/detectors'
import type { Tools } from './tools'

const CHART = newId<ChartId>()
const TEXT = 'Seen with [NAME_1] for cough. Wobbegong was told.'

let text: string | null
let asked: string[]
let policy: Result<PolicyInForce, 'policy-damaged'>
let digest: Result<string, 'model-damaged'>
let version: string
let busy: boolean
let waiting: (() => void)[]
let ahead: LookAhead

/** Says when it is asked, and finds one word. */
const counting: Detector = {
  name: 'counting',
  get version() {
    return version
  },
  detect: async (input) => {
    asked.push(input.text)
    return hits(input.text, 'Wobbegong', 'NAME')
  },
}

const make = (own: Partial<LookAheadOptions> = {}, detectors: readonly Detector[] = [...TOOLS.detectors, counting]): LookAhead => {
  const tools: Tools = { ...toolsWith(...detectors), modelDigest: async () => digest }
  return createLookAhead({
    tools,
    policy: () => policy,
    textOf: () => text,
    busy: () => busy,
    later: (_, call) => {
      waiting.push(call)
      return () => {
        waiting = waiting.filter((one) => one !== call)
      }
    },
    ...own,
  })
}

beforeEach(() => {
  text = TEXT
  asked = []
  policy = ok(STANDARD_IN_FORCE)
  digest = ok('a'.repeat(64))
  version = 'counting 1'
  busy = false
  waiting = []
  ahead = make()
})

/** The detectors are at it. */
const begun = async (): Promise<void> => {
  while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
}

const timesLooked = (at: string): number => asked.filter((one) => one === at).length

test('a text that was looked at ahead is not looked at again for clearing, and the answer is the same', async () => {
  const fresh = await make().recheck(TEXT)
  asked = []
  await ahead.look(CHART)
  expect(await ahead.recheck(TEXT)).toEqual(fresh)
  expect(timesLooked(TEXT)).toBe(1)
  expect(fresh.some(({ detector }) => detector === 'told')).toBe(true)
})

test('the known sentence is asked anew each time an answer is to count', async () => {
  await ahead.look(CHART)
  const before = timesLooked(SENTENCE)
  await ahead.recheck(TEXT)
  await ahead.recheck(TEXT)
  expect(timesLooked(SENTENCE)).toBe(before + 2)
})

test('a clearing that comes while the look is under way waits for that look', async () => {
  const looking = ahead.look(CHART)
  await begun()
  await Promise.all([looking, ahead.recheck(TEXT)])
  expect(timesLooked(TEXT)).toBe(1)
})

test('a text with any unit changed, added or taken out never gets the old answer', async () => {
  await ahead.look(CHART)
  const change = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 0xffff }))
  await fc.assert(
    fc.asyncProperty(change, async ([at, takenOut, unit]) => {
      const added = takenOut === 2 ? '' : String.fromCharCode(unit)
      const other = TEXT.slice(0, at) + added + TEXT.slice(at + (takenOut === 0 ? 0 : 1))
      fc.pre(other !== TEXT)
      const before = timesLooked(other)
      await ahead.recheck(other)
      expect(timesLooked(other)).toBe(before + 1)
    }),
    { numRuns: 40 },
  )
})

test('two texts that differ in half a broken pair alone are two texts', async () => {
  text = 'one \ud800 two'
  await ahead.look(CHART)
  await ahead.recheck('one \ud801 two')
  expect(timesLooked('one \ud801 two')).toBe(1)
})

test.each<[string, () => void]>([
  ['another policy is in force', () => (policy = ok({ ...STANDARD_IN_FORCE, ref: { ...STANDARD_IN_FORCE.ref, version: 2 } }))],
  ['the policy cannot be proved', () => (policy = err('policy-damaged'))],
  ['the model is another', () => (digest = ok('b'.repeat(64)))],
  ['rules or lists are another', () => (version = 'counting 2')],
])('an answer does not count once %s', async (_, change) => {
  await ahead.look(CHART)
  change()
  await ahead.recheck(TEXT)
  expect(timesLooked(TEXT)).toBe(2)
})

test('a model that is not whole refuses, answer or no answer', async () => {
  await ahead.look(CHART)
  digest = err('model-damaged')
  await expect(ahead.recheck(TEXT)).rejects.toMatchObject({ name: 'ModelDamaged' })
})

test('where the detectors do not know the known sentence, nothing is kept', async () => {
  ahead = make({}, [counting])
  await ahead.look(CHART)
  await ahead.recheck(TEXT)
  expect(timesLooked(TEXT)).toBe(2)
})

test('after a wrong answer to the known sentence the next clearing looks afresh', async () => {
  let broken = false
  const moody: Detector = { ...counting, detect: async (input) => (broken ? hits(input.text, 'phone', 'OTHER_ID') : []) }
  ahead = make({}, [...TOOLS.detectors, moody, counting])
  await ahead.look(CHART)
  broken = true
  await expect(ahead.recheck(TEXT)).rejects.toThrow('the rules do not say what they said before')
  broken = false
  await ahead.recheck(TEXT)
  expect(timesLooked(TEXT)).toBe(2)
})

test('each change puts the look off, and another text ends one that is under way', async () => {
  ahead.settle(CHART)
  ahead.settle(CHART)
  expect(waiting.length).toBe(1)
  const looking = ahead.look(CHART)
  await begun()
  text = `${TEXT} More.`
  ahead.settle(CHART)
  await looking
  await ahead.recheck(TEXT)
  expect(timesLooked(TEXT)).toBe(2)
})

test('it waits as long as others need the detectors, and gives way to them', async () => {
  busy = true
  ahead.settle(CHART)
  waiting.shift()?.()
  expect(asked).toEqual([])
  expect(waiting.length).toBe(1)
  await ahead.look(CHART)
  busy = false
  await ahead.recheck(TEXT)
  expect(timesLooked(TEXT)).toBe(2)
})

test('a lock forgets all, and so does a chart that is no longer under review', async () => {
  await ahead.look(CHART)
  text = null
  ahead.settle(CHART)
  await ahead.recheck(TEXT)
  expect(timesLooked(TEXT)).toBe(2)
  text = TEXT
  await ahead.look(CHART)
  ahead.stop()
  await ahead.recheck(TEXT)
  expect(timesLooked(TEXT)).toBe(4)
  await ahead.look(CHART)
  ahead.settle(CHART)
  expect(waiting).toEqual([])
  expect(timesLooked(TEXT)).toBe(4)
})
