// Tells of files that come into a folder, once they are written to their end. Reads nothing, and never moves or deletes what it finds.
import path from 'node:path'
import { watch } from 'chokidar'
import { isPassedOver, QUIET } from './walk'

export interface WatchOptions {
  /** Looks by the clock, as network shares tell of no change. */
  readonly polling: boolean
  /** New or changed, and not growing any more. */
  readonly onFiles: (paths: readonly string[]) => void
  /** Time to look through the folder as a whole. */
  readonly onLook: () => void
  readonly onBug: (error: unknown) => void
}

export interface FolderWatch {
  close(): void
}

/** In milliseconds. */
const GATHER = 500
const LOOK = 5 * 60_000

export function watchFolder(folder: string, { polling, onFiles, onLook, onBug }: WatchOptions): FolderWatch {
  const root = path.resolve(folder)
  const ignored = (file: string): boolean =>
    file !== root &&
    path
      .relative(root, file)
      .split(path.sep)
      .some((name) => isPassedOver(name))
  const watcher = watch(root, {
    ignored,
    ignoreInitial: true,
    followSymlinks: false,
    usePolling: polling,
    interval: 2000,
    binaryInterval: 2000,
    awaitWriteFinish: { stabilityThreshold: QUIET, pollInterval: 250 },
  })
  let come: string[] = []
  let clock: NodeJS.Timeout | null = null
  const gather = (file: string): void => {
    come.push(file)
    clock ??= setTimeout(() => {
      clock = null
      onFiles([...new Set(come.splice(0))])
    }, GATHER)
  }
  watcher.on('add', gather).on('change', gather)
  // A folder that cannot be reached, or a limit of the system on watches: looking it through goes on.
  watcher.on('error', () => {})
  const looking = setInterval(onLook, LOOK)
  looking.unref()
  return {
    close() {
      come = []
      if (clock) clearTimeout(clock)
      clearInterval(looking)
      watcher.close().catch(onBug)
    },
  }
}
