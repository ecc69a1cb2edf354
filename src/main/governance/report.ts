// The governance report: the four questions first, then all that they rest on, out of one live state. Pure.
import type { GovernanceReport } from '../../shared/governance-views'
import { dataFlow } from './data-flow'
import type { LiveState } from './live-state'
import { crosswalkSection } from './report/crosswalk'
import { leftSection, placesSection } from './report/flow'
import { codingSection, deidentificationSection } from './report/quality'
import { aiUseSection, incidentsSection, registerSection } from './report/register'
import { endpointsSection, peopleSection, policySection, retentionSection } from './report/rules'

export function governanceReport(state: LiveState): GovernanceReport {
  const { at, app, workstation, by } = state
  const sections = [
    placesSection,
    leftSection,
    endpointsSection,
    policySection,
    retentionSection,
    deidentificationSection,
    codingSection,
    registerSection,
    aiUseSection,
    peopleSection,
    incidentsSection,
    crosswalkSection,
  ]
  return { at, app, workstation, by, answers: dataFlow(state), sections: sections.map((make) => make(state)) }
}
