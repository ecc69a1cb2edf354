// What this build runs on, for the About screen and for support.
import type { AboutView } from '../../shared/views'
import type { Tools } from './tools'

/** The Electron major the app is built for and supported on. The development fallback is older. */
export const SUPPORTED_ELECTRON = 45

export function about(version: string, tools: Tools): AboutView {
  const { electron = '', node } = process.versions
  const { codes } = tools
  return {
    app: version,
    electron,
    node,
    codeSet: codes.ok ? `${codes.value.version.system} ${codes.value.version.name}` : '',
    supportedRuntime: Number(electron.split('.')[0]) >= SUPPORTED_ELECTRON,
  }
}
