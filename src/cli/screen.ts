// A virtual screen for Electron where the computer has none (Linux servers). Ends with its owner, also when that is killed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export interface Screen {
  /** For the child's environment. */
  readonly env: NodeJS.ProcessEnv
  stop(): void
}

/** The shell outlives Xvfb's start only to end it: once the pipe to its owner closes, for whatever reason, `read` returns. */
const SCREEN = 'Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp & exec 3>&-; read -r _; kill $!'

/** @throws when a screen is needed and Xvfb is not installed */
export async function takeScreen(): Promise<Screen> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { env: {}, stop: () => {} }
  const child = spawn('sh', ['-c', SCREEN], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] })
  const stop = (): void => void child.stdin?.end()
  const numbers = child.stdio[3] as Readable
  // Xvfb writes the number of its screen once the screen is ready, and closes the pipe without one when it cannot start.
  const first = await Promise.race([once(numbers, 'data'), once(numbers, 'end').then(() => null), once(child, 'error').then(() => null)])
  if (first) return { env: { DISPLAY: `:${String(first[0]).trim()}` }, stop }
  stop()
  throw new Error('no virtual screen: Xvfb did not start')
}
