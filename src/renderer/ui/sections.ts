// Where the top bar leads, in its order, each with its key. A new screen of the desk joins here.
import type { Section } from '../store/state'
import { S } from '../strings'
import { INTAKE } from '../strings-intake'
import type { CommandId } from './commands'

export interface SectionPlace {
  readonly section: Section
  readonly command: CommandId
  readonly label: string
}

export const SETTINGS: SectionPlace = { section: 'settings', command: 'app.settings', label: S.common.settings }

export const SECTIONS: readonly SectionPlace[] = [
  { section: 'worklist', command: 'go.worklist', label: S.worklist.title },
  { section: 'audits', command: 'go.audits', label: S.audits.title },
  { section: 'samples', command: 'go.samples', label: S.samples.title },
  { section: 'quality', command: 'go.quality', label: S.quality.title },
  { section: 'governance', command: 'go.governance', label: S.governance.title },
  { section: 'intake', command: 'go.intake', label: INTAKE.title },
  SETTINGS,
]
