// Wires the rooms together over one platform. Knows no Electron: the app, the command line and the tests each bring their own.
import type { FailureCode } from '../../shared/failures'
import type { PersonId } from '../../shared/ids'
import type { BatchView } from '../../shared/intake-views'
import { ROLES } from '../../shared/people'
import { CLOSED_POLICY } from '../../shared/policy/policy'
import { err, ok } from '../../shared/result'
import { type DetectionRules, type Hit, isGuess, isLanguage, lookAgain, MODEL, ModelDamaged, SURE, SURE_AT_GATE } from '../deidentify'
import { createBuiltInCoder, type Received } from '../endpoint'
import { createGate, type DueDiligence, isCleared, mayReceive, RecheckRefused } from '../gate'
import type { Store } from '../store'
import { type Coder, coderInUse, openServer } from './endpoints'
import { createLookAhead } from './look-ahead'
import { candidatesBeside } from './pipeline/candidates'
import { createChartMemory } from './pipeline/chart-memory'
import { loadChart } from './pipeline/chart-state'
import type { Desk } from './pipeline/desk'
import { importedSources } from './pipeline/imported-editions'
import { createPolicyReader } from './pipeline/policy/in-force'
import { inReach, mayGoTo } from './pipeline/policy/standing'
import { inspectOutbound } from './pipeline/sending'
import { createLanes } from './pipeline/sending-queue'
import { dueDiligenceOf } from './pipeline/terms'
import type { Platform } from './platform'
import { dayOf, type Tools } from './tools'

export interface Watchers {
  readonly progress: Desk['progress']
  readonly changed: Desk['changed']
  /** Batches that stand otherwise than before; a few times a second at most. */
  readonly batches?: (views: readonly BatchView[]) => void
  /** Work in the background did not succeed; the records say what became of it. */
  readonly refused?: (code: FailureCode) => void
  /** Something a person asked for has need of the detectors: what is done ahead waits. */
  readonly busy?: () => boolean
}

/** Records that were opened without a sign-in, as benches and tests do, know one person, who may do everything. */
const LONE_PERSON = '00000000-0000-4000-8000-000000000001' as PersonId

/** @param coder overrides the stored settings, as the command line does */
export function createDesk(platform: Platform, tools: Tools, store: Store, watchers: Watchers, coder?: Coder): Desk {
  const lookAt = (text: string) => recheck(tools, text, desk.policy().deidentification)
  const policyInForce = createPolicyReader(store)
  const lookAhead = createLookAhead({
    tools,
    policy: policyInForce,
    textOf(chartId) {
      const state = loadChart(desk, chartId, ['review', 'second'])
      return state.ok ? state.value.masked.text : null
    },
    ...(watchers.busy && { busy: watchers.busy }),
  })
  const dueDiligence: DueDiligence = (destination) => dueDiligenceOf(desk, destination)
  const asksOnLoopback = (): boolean => desk.policy().terms.loopback === 'asked'
  const gate = createGate({
    recheck: (text) => refusing(lookAhead.recheck(text)),
    recheckWords: rememberShort(() => desk.policy().version, lookAt),
    // The model learnt notes, not JSON: around the cleared text only sure finders count, and every known value.
    recheckFrame: async (text) => (await lookAt(text)).filter((hit) => !isGuess(hit.detector)),
    isWord: (word) => isLanguage(tools.knowledge.lexicon, word),
    dueDiligence,
    asksOnLoopback,
    mayGo: (destination, chartId) => mayGoTo(desk, destination, chartId),
    people: () => desk.policy().clearing.people,
    now: platform.now,
    sure: SURE,
    sureFrom: { [MODEL]: SURE_AT_GATE },
  })
  const alone = { id: LONE_PERSON, name: platform.user, credential: '', roles: ROLES }
  const desk: Desk = {
    store,
    policy: () => {
      const known = policyInForce()
      return known.ok ? known.value.policy : CLOSED_POLICY
    },
    policyInForce,
    get person() {
      return store.person() ?? alone
    },
    people: () => {
      const active = store.read.people.list().filter((person) => person.active)
      return active.length > 0 ? active : [alone]
    },
    memory: createChartMemory(tools),
    tools,
    codes: tools.codes.with({
      imported: () => importedSources(store.read.codeSets.inUse(), store),
      today: () => dayOf(platform.now()),
    }),
    release: { pending: null },
    worklistFile: { pending: null },
    packet: { pending: null },
    policyFile: { pending: null },
    gate,
    lookAhead,
    platform,
    progress: watchers.progress,
    changed: watchers.changed,
    coder: () => coder ?? coderInUse(store.read),
    endpoints: () => store.read.endpoints.list(),
    mayReceive: async (destination) => {
      const reach = inReach(desk, destination)
      return reach.ok ? mayReceive(destination, dueDiligence, asksOnLoopback()) : reach
    },
    laneOf: createLanes(),
    endpoint: (encounterDate, onReceived) => openEndpoint(desk, encounterDate, onReceived),
  }
  return desk
}

/** All detectors over the scrubbed text, without the header's facts: the gate looks for known values by its own means. */
const recheck = async ({ detectors, knowledge }: Tools, text: string, rules: DetectionRules): Promise<readonly Hit[]> =>
  refusing(lookAgain({ text, facts: [], rules }, detectors, knowledge))

async function refusing(looking: Promise<readonly Hit[]>): Promise<readonly Hit[]> {
  try {
    return await looking
  } catch (error) {
    throw error instanceof ModelDamaged ? new RecheckRefused('model-damaged') : error
  }
}

const SHORT = 300
const MOST_REMEMBERED = 1000

/** Reasons picked from a list are the same in many charts, and what the detectors find depends on the text and the policy alone. */
function rememberShort(version: () => number, look: (text: string) => Promise<readonly Hit[]>): (text: string) => Promise<readonly Hit[]> {
  const seen = new Map<string, readonly Hit[]>()
  let under = 0
  return async (text) => {
    if (under !== version()) seen.clear()
    under = version()
    const known = seen.get(text)
    if (known) return known
    const hits = await look(text)
    if (text.length <= SHORT) {
      if (seen.size >= MOST_REMEMBERED) seen.clear()
      seen.set(text, hits)
    }
    return hits
  }
}

function openEndpoint(
  desk: Desk,
  encounterDate: string | null,
  onReceived: (received: Received) => void = () => {},
): ReturnType<Desk['endpoint']> {
  const coder = desk.coder()
  if (coder.kind === 'off') return err('endpoint-off')
  const table = desk.codes.table(encounterDate)
  if (!table.ok) return table
  if (coder.kind === 'server') {
    return openServer(coder, {
      permit: (outbound) => inspectOutbound(desk, outbound),
      // Word lists that cannot be read stop the gate, which says so, and not the mere naming of an endpoint.
      candidates: (cleared) => candidatesBeside(desk, table.value, cleared),
      wire: { lane: desk.laneOf(coder) },
      onReceived: (_, received) => onReceived(received),
      onProgress: ({ cleared }, characters) => desk.progress(cleared.chartId, 'coding', characters, 0),
    })
  }
  return ok(createBuiltInCoder({ table: table.value, isCleared, now: () => performance.now() }))
}
