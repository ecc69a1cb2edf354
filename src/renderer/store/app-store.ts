// The window's one store, made from a bridge: real in Electron, fake in tests. It also listens to main's events.
import { createStore } from 'zustand/vanilla'
import type { Bridge } from '../../shared/ipc/derive'
import { auditCaseSlice } from './audit-case'
import { auditsSlice } from './audits'
import { bookSlice } from './book'
import { chartSlice } from './chart'
import { checklistsSlice } from './checklists'
import { codeSetsSlice } from './code-sets'
import { codingSlice } from './coding'
import { dataFlowSlice } from './data-flow'
import { editsSlice } from './edits'
import { educationSlice } from './education'
import { endpointsSlice } from './endpoints'
import { governanceSlice } from './governance'
import { incidentsSlice } from './incidents'
import { intakeSlice } from './intake'
import { noticeSlice } from './notice'
import { packetsSlice } from './packets'
import { pagesSlice } from './pages'
import { peopleSlice } from './people'
import { placeSlice } from './place'
import { policySlice } from './policy'
import { qualitySlice } from './quality'
import { queriesSlice } from './queries'
import { retentionSlice } from './retention'
import { samplesSlice } from './samples'
import { selfTestSlice } from './self-test'
import { sessionSlice } from './session'
import { settingsSlice } from './settings'
import type { AppState, AppStore, Tools } from './state'
import { termsSlice } from './terms'
import { validationSlice } from './validation'
import { worklistSlice } from './worklist'
import { worklistWorkSlice } from './worklist-work'
import { workplaceSlice } from './workplace'

/** Makes the store and starts to listen; call `loadSession` to begin. */
export function createAppStore(bridge: Bridge): AppStore {
  const store = createStore<AppState>()((set, get) => {
    const tools: Tools = { bridge, set: set as Tools['set'], get }
    return {
      ...placeSlice(tools),
      ...noticeSlice(tools),
      ...worklistSlice(tools),
      ...worklistWorkSlice(tools),
      ...intakeSlice(tools),
      ...chartSlice(tools),
      ...codingSlice(tools),
      ...editsSlice(tools),
      ...workplaceSlice(tools),
      ...settingsSlice(tools),
      ...endpointsSlice(tools),
      ...selfTestSlice(tools),
      ...codeSetsSlice(tools),
      ...qualitySlice(tools),
      ...governanceSlice(tools),
      ...validationSlice(tools),
      ...termsSlice(tools),
      ...incidentsSlice(tools),
      ...retentionSlice(tools),
      ...dataFlowSlice(tools),
      ...policySlice(tools),
      ...bookSlice(tools),
      ...samplesSlice(tools),
      ...queriesSlice(tools),
      ...checklistsSlice(tools),
      ...auditsSlice(tools),
      ...educationSlice(tools),
      ...auditCaseSlice(tools),
      ...peopleSlice(tools),
      ...packetsSlice(tools),
      ...pagesSlice(tools),
      ...sessionSlice(tools),
    }
  })
  bridge.on('charts.changed', (charts) => store.getState().takeCharts(charts))
  bridge.on('intake.changed', (batches) => store.getState().takeBatches(batches))
  bridge.on('progress', (event) => store.getState().takeProgress(event))
  bridge.on('worklist.sent', (bulkSending) => store.getState().bulkSending && store.setState({ bulkSending }))
  bridge.on('self-test.progress', (tested) => store.setState({ tested }))
  bridge.on('code-sets.progress', (releaseRead) => store.setState({ releaseRead }))
  bridge.on('planted.shown', (shown) => store.getState().takePlanted(shown))
  bridge.on('quality.progress', (qualityCounted) => store.setState({ qualityCounted }))
  bridge.on('governance.progress', (reportWalked) => store.setState({ reportWalked }))
  bridge.on('policy.progress', (policyTried) => store.setState({ policyTried }))
  bridge.on('packet.progress', (progress) => store.getState().takePacking(progress))
  bridge.on('pages.progress', (progress) => store.getState().takeRedacting(progress))
  bridge.on('session.changed', (session) => store.getState().takeSession(session))
  bridge.on('charts.offered', () => void store.getState().openOffered())
  return store
}
