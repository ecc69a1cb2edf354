// What this build runs on, for the About screen and for support.
import type { AboutView } from '../../shared/views'
import { dayOf, type Tools } from './tools'

/** The Electron major the app is built for and supported on. The development fallback is older. */
export const SUPPORTED_ELECTRON = 45

/** @param shelf of the open records, whose imported code sets count too */
export async function about(version: string, tools: Tools, shelf = tools.codes): Promise<AboutView> {
  const { electron = '', node } = process.versions
  const codes = shelf.table(null)
  const today = dayOf(new Date())
  const model = await tools.checkModel()
  return {
    app: version,
    electron,
    node,
    codeSet: codes.ok ? `${codes.value.version.system} ${codes.value.version.name}` : '',
    codeSetInForce: codes.ok && codes.value.version.validFrom <= today && today <= codes.value.version.validTo,
    model: model.ok ? model.value : null,
    supportedRuntime: Number(electron.split('.')[0]) >= SUPPORTED_ELECTRON,
  }
}
