// The component of every screen.
import type { ComponentType } from 'react'
import type { Screen } from '../store/state'
import { AuditScreen } from './audit'
import { AuditCaseScreen } from './audit-case'
import { AuditsScreen } from './audits'
import { ChartScreen } from './chart'
import { GovernanceScreen } from './governance'
import { IntakeScreen } from './intake'
import { QualityScreen } from './quality'
import { ReadingScreen } from './reading'
import { SamplesScreen } from './samples'
import { SettingsScreen } from './settings'
import { WorklistScreen } from './worklist'

export const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  worklist: WorklistScreen,
  chart: ChartScreen,
  intake: IntakeScreen,
  quality: QualityScreen,
  governance: GovernanceScreen,
  samples: SamplesScreen,
  audits: AuditsScreen,
  audit: AuditScreen,
  case: AuditCaseScreen,
  reading: ReadingScreen,
  settings: SettingsScreen,
}
