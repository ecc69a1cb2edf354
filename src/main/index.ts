// Electron's lifecycle, and nothing else: one instance, one window, locked down before it opens.
import { readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { FAILURES } from '../shared/failures'
import { about } from './app/about'
import { createApp } from './app/app'
import { currentUser } from './app/current-user'
import { createDialogs } from './app/dialogs'
import { inProcess } from './app/inference-process'
import { lockByItself } from './app/lock-by-itself'
import { APP_ORIGIN, lockDownEarly } from './app/lockdown'
import { openLog, traceOf } from './app/log'
import { osKeystore } from './app/os-keystore'
import { viewOfSome } from './app/pipeline/view'
import { printPdf } from './app/print'
import { readingInProcess } from './app/reading-process'
import { createTools } from './app/tools'
import { openWindow } from './app/window'
import { type CodeShelf, warmUp } from './codes'
import { createHandlers } from './ipc/handlers'
import { registerCalls, tell } from './ipc/register'

const out = path.join(import.meta.dirname, '..')
const root = app.getAppPath()
const examples = path.join(root, 'examples/charts')
const home = process.env.CHARTROOM_HOME
if (home) app.setPath('userData', path.resolve(home))

const now = (): Date => new Date()
const logFile = path.join(app.getPath('userData'), 'logs/chartroom.log')
const log = openLog(logFile, now)
let window: BrowserWindow | null = null
const contents = () => window?.webContents ?? null

/** Files named on a command line; flags are not files. */
const offered: string[] = []
function offer(argv: readonly string[], folder: string): void {
  const named = argv.filter((word) => !word.startsWith('-')).slice(app.isPackaged ? 1 : 2)
  offered.push(...named.map((file) => path.resolve(folder, file)))
  if (named.length > 0) tell(contents(), 'charts.offered', null)
}

lockDownEarly()
if (app.requestSingleInstanceLock()) {
  process.on('uncaughtException', (error) => log({ event: 'bug', ...traceOf(error) }))
  process.on('unhandledRejection', (error) => log({ event: 'bug', ...traceOf(error) }))
  app.on('second-instance', (_, argv, folder) => {
    offer(argv, folder)
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(start)
    .catch((error) => {
      log({ event: 'bug', ...traceOf(error) })
      const { what, kept, todo } = FAILURES.internal
      dialog.showErrorBox('Chartroom cannot start', `${what} ${kept} ${todo} (${traceOf(error).code})`)
      app.exit(1)
    })
} else {
  app.quit()
}

let reloads = 0

function start(): void {
  const tools = createTools({
    data: path.join(root, 'data'),
    model: path.join(root, 'models/deid'),
    startInference: inProcess(path.join(out, 'main/inference.js')),
    startReading: readingInProcess(path.join(out, 'main/reading.js')),
  })
  const platform = {
    home: path.join(app.getPath('userData'), 'records'),
    data: path.join(root, 'data'),
    around: {
      log: logFile,
      crashDumps: app.getPath('crashDumps'),
      temp: app.getPath('temp'),
      runtime: app.getPath('userData'),
    },
    keystore: osKeystore(),
    printPdf,
    user: currentUser(),
    workstation: os.hostname(),
    appVersion: app.getVersion(),
    now,
  }
  const bug = (error: unknown): void => log({ event: 'bug', ...traceOf(error) })
  const chartroom = createApp(
    platform,
    tools,
    {
      progress: (chartId, stage, done, total) => tell(contents(), 'progress', { chartId, stage, done, total }),
      changed: (ids) => {
        const desk = chartroom.desk()
        if (desk.ok) tell(contents(), 'charts.changed', [...viewOfSome(desk.value, ids)])
      },
      batches: (views) => tell(contents(), 'intake.changed', [...views]),
      refused: (code) => log({ event: 'refused', code }),
    },
    bug,
  )
  const shelf = (): CodeShelf => {
    const desk = chartroom.desk()
    return desk.ok ? desk.value.codes : tools.codes
  }
  // The coder's word lists and the index of lookup take about a second to build, once for a year's table: while the passphrase is
  // typed, and again after unlocking where the records hold a newer year, not at the first suggestion.
  const warmLater = (): void => {
    setImmediate(() => {
      const table = shelf().table(null)
      if (!table.ok) return
      warmUp(table.value)
      setImmediate(() => table.value.search('pain', 1))
    })
  }
  const byItself = lockByItself(chartroom, () => tell(contents(), 'session.changed', chartroom.vault.view()))
  const handlers = createHandlers(chartroom, {
    dialogs: createDialogs(() => window, examples),
    examples: async () => (await readdir(examples)).sort().map((name) => path.join(examples, name)),
    offered,
    about: () => about(app.getVersion(), tools, shelf()),
    sessionChanged: (view) => {
      tell(contents(), 'session.changed', view)
      byItself.sessionChanged()
      if (view.state === 'open') warmLater()
    },
    tell: (name, payload) => tell(contents(), name, payload),
  })
  registerCalls(handlers, {
    window: contents,
    origin: APP_ORIGIN,
    onBug: (call, error) => log({ event: 'bug', ...traceOf(error), code: call }),
    onStranger: () => log({ event: 'call-refused-sender' }),
  })
  offer(process.argv, process.cwd())
  chartroom.unlockRemembered()
  byItself.sessionChanged()
  window = openWindow(out)
  byItself.watch(window.webContents)
  window.webContents.on('render-process-gone', (_, { reason }) => {
    log({ event: 'window-gone', code: reason })
    // A dead window is no use to anyone; the records are with main. Twice in a row means that something is wrong with the window itself.
    if (reloads++ === 0 && reason !== 'clean-exit') window?.webContents.reload()
  })
  window.webContents.once('did-finish-load', warmLater)
  window.on('closed', () => {
    window = null
  })
  app.on('will-quit', () => {
    chartroom.lock('stop')
    tools.close()
  })
  log({ event: 'start' })
}
