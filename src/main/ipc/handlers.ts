// The contract's calls, each handed to the pipeline step it names. No decision is taken here. Each family stands in handlers/.
import type { Handlers } from '../../shared/ipc/derive'
import type { App } from '../app/app'
import { createHandlerTools, type Surroundings } from './handler-tools'
import { auditHandlers } from './handlers/audits'
import { bookHandlers } from './handlers/book'
import { chartHandlers } from './handlers/charts'
import { codeSetHandlers } from './handlers/code-sets'
import { codingHandlers } from './handlers/coding'
import { educationHandlers } from './handlers/education'
import { endpointHandlers } from './handlers/endpoints'
import { gateHandlers } from './handlers/gate'
import { governanceHandlers } from './handlers/governance'
import { incidentHandlers } from './handlers/incidents'
import { intakeHandlers } from './handlers/intake'
import { packetHandlers } from './handlers/packets'
import { pageHandlers } from './handlers/pages'
import { peopleHandlers } from './handlers/people'
import { policyHandlers } from './handlers/policy'
import { qualityHandlers } from './handlers/quality'
import { queryHandlers } from './handlers/queries'
import { retentionHandlers } from './handlers/retention'
import { sampleHandlers } from './handlers/samples'
import { selfTestHandlers } from './handlers/self-test'
import { sessionHandlers } from './handlers/session'
import { settingsHandlers } from './handlers/settings'
import { termsHandlers } from './handlers/terms'
import { validationHandlers } from './handlers/validation'
import { worklistHandlers } from './handlers/worklist'

export function createHandlers(app: App, surroundings: Surroundings): Handlers {
  const tools = createHandlerTools(app, surroundings)
  return {
    ...sessionHandlers(tools),
    ...peopleHandlers(tools),
    ...chartHandlers(tools),
    ...intakeHandlers(tools),
    ...worklistHandlers(tools),
    ...gateHandlers(tools),
    ...bookHandlers(tools),
    ...codingHandlers(tools),
    ...packetHandlers(tools),
    ...pageHandlers(tools),
    ...policyHandlers(tools),
    ...qualityHandlers(tools),
    ...governanceHandlers(tools),
    ...settingsHandlers(tools),
    ...endpointHandlers(tools),
    ...codeSetHandlers(tools),
    ...selfTestHandlers(tools),
    ...sampleHandlers(tools),
    ...validationHandlers(tools),
    ...queryHandlers(tools),
    ...educationHandlers(tools),
    ...auditHandlers(tools),
    ...termsHandlers(tools),
    ...incidentHandlers(tools),
    ...retentionHandlers(tools),
  }
}
