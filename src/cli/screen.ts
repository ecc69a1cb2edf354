// A virtual screen for Electron where the computer has none (Linux servers). Ends with the last program on it, so that a command
// that was killed leaves none behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export interface Screen {
  /** For the child's environment. */
  readonly env: NodeJS.ProcessEnv
  stop(): void
}

/** @throws when a screen is needed and Xvfb is not installed */
export async function takeScreen(): Promise<Screen> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { env: {}, stop: () => {} }
  const child: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-terminate'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const numbers = child.stdio[3] as Readable
  // Xvfb writes the number of its screen once the screen is ready.
  const first = await Promise.race([once(numbers, 'data'), once(child, 'error').then(() => null), once(child, 'exit').then(() => null)])
  if (!first) throw new Error('no virtual screen: Xvfb did not start')
  return { env: { DISPLAY: `:${String(first[0]).trim()}` }, stop: () => void child.kill() }
}
