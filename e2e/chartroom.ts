// Starts the built app in real Electron with a data folder of its own, and ends it again.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

const root = path.join(import.meta.dirname, '..')
export const charts = path.join(root, 'examples/charts')
export const PASSPHRASE = 'seven green lanterns'

export interface Chartroom {
  readonly app: ElectronApplication
  readonly window: Page
  /** Everything the app wrote to its output. */
  readonly output: () => string
}

export interface Fixtures {
  /** The data folder, new for each test and removed after it. */
  home: string
  /** Starts the app over that folder, or over `data` as another workstation; a test may start it again after ending it. */
  start: (options?: {
    readonly sandbox?: boolean
    readonly args?: readonly string[]
    readonly program?: string
    readonly data?: string
  }) => Promise<Chartroom>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  home: async ({}, use) => {
    const home = mkdtempSync(path.join(tmpdir(), 'chartroom-e2e-'))
    await use(home)
    rmSync(home, { recursive: true, force: true })
  },
  start: async ({ home }, use) => {
    const running: ElectronApplication[] = []
    await use(async ({ sandbox = false, args = [], program = root, data = home } = {}) => {
      const app = await _electron.launch({
        args: [program, ...args],
        cwd: home,
        chromiumSandbox: sandbox,
        env: { ...(process.env as Record<string, string>), CHARTROOM_HOME: data },
      })
      running.push(app)
      let output = ''
      for (const stream of [app.process().stdout, app.process().stderr]) {
        stream?.on('data', (data) => {
          output += data
        })
      }
      return { app, window: await app.firstWindow(), output: () => output }
    })
    for (const app of running) await app.close().catch(() => {})
  },
})

/** The program once more in another folder, with a byte of its model changed. */
export function damagedProgram(folder: string): string {
  for (const name of ['package.json', 'out', 'data', 'examples', 'node_modules'])
    symlinkSync(path.join(root, name), path.join(folder, name))
  const model = path.join(folder, 'models/deid')
  cpSync(path.join(root, 'models/deid'), model, { recursive: true })
  const bytes = readFileSync(path.join(model, 'model.onnx'))
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] as number) ^ 1
  writeFileSync(path.join(model, 'model.onnx'), bytes)
  return folder
}

export { expect } from '@playwright/test'

/** Answers the system's file dialogs, which a test cannot click. */
export async function answerDialogs(
  app: ElectronApplication,
  answer: { readonly open?: readonly string[]; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: [...(open ?? [])] })
    dialog.showSaveDialog = async () => ({ canceled: !save, filePath: save ?? '' })
  }, answer)
}

/** Drops a file on the window as by hand: one that Chromium itself took from disk has a path, one made by script has none. */
export async function dropFile(window: Page, file: string): Promise<void> {
  await window.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'hand' })))
  await window.locator('#hand').setInputFiles(file)
  await window.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#hand')
    const dataTransfer = new DataTransfer()
    for (const dropped of input?.files ?? []) dataTransfer.items.add(dropped)
    input?.remove()
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  })
}
