// What a hostile chart, a bug or a curious script in the window can reach: nothing. One test for each promise.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from './chartroom'
import { UnlockScreen } from './screens/unlock'

test('the window has no Node, no Electron and only the bridge', async ({ start }) => {
  const { window } = await start()
  const seen = await window.evaluate(() => {
    const w = window as unknown as Record<string, unknown>
    return {
      require: typeof w.require,
      process: typeof w.process,
      module: typeof w.module,
      bridge: Object.keys(w.chartroom as object).sort(),
    }
  })
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', module: 'undefined', bridge: ['call', 'on', 'pathsOf'] })
})

test('the window is sandboxed, isolated and without Node by its own settings', async ({ start }) => {
  const { app, window } = await start()
  expect(new URL(window.url()).protocol).toBe('app:')
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
  })
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true })
})

test('the content policy is strict and refuses evaluated code', async ({ start }) => {
  const { window } = await start()
  const policy = await window.evaluate(async () => {
    // Playwright's own evaluation is exempt from the policy; a timer's callback is not.
    const evaluated = await new Promise((done) =>
      setTimeout(() => {
        try {
          done(new Function('return "ran"')())
        } catch (error) {
          done((error as Error).name)
        }
      }),
    )
    const injected = await new Promise((done) =>
      setTimeout(() => {
        try {
          document.createElement('div').innerHTML = '<b>x</b>'
          done('injected')
        } catch (error) {
          done((error as Error).name)
        }
      }),
    )
    return { evaluated, injected }
  })
  expect(policy).toEqual({ evaluated: 'EvalError', injected: 'TypeError' })
})

test('no request of the window reaches a server, by any means it has', async ({ start }) => {
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    response.setHeader('access-control-allow-origin', '*').end('here')
  })
  server.on('connection', () => {
    requests += 1
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { window } = await start()
  const outcomes = await window.evaluate(async (to) => {
    const settle = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'reached',
        () => 'refused',
      )
    const load = (element: HTMLElement & { src?: string; href?: string }): Promise<unknown> =>
      new Promise((done, fail) => {
        element.onload = done
        element.onerror = fail
        document.body.append(element)
      })
    const socket = new Promise((done, fail) => {
      const own = new WebSocket(to.replace('http', 'ws'))
      own.onopen = done
      own.onerror = fail
    })
    const image = Object.assign(document.createElement('img'), { src: `${to}/image.png` })
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${to}/style.css` })
    const beacon = navigator.sendBeacon(`${to}/beacon`)
    const form = Object.assign(document.createElement('form'), { action: `${to}/form`, method: 'post' })
    document.body.append(form)
    form.submit()
    return {
      fetch: await settle(fetch(to)),
      socket: await settle(socket),
      image: await settle(load(image)),
      style: await settle(load(style)),
      beacon,
    }
  }, url)
  expect(outcomes).toMatchObject({ fetch: 'refused', socket: 'refused', image: 'refused', style: 'refused' })
  await expect.poll(() => window.url()).toContain('app://chartroom')
  expect(requests).toBe(0)
  server.close()
})

test('navigation and new windows are denied', async ({ start }) => {
  const { app, window } = await start()
  const opened = await window.evaluate(() => globalThis.open('https://example.org') === null)
  expect(opened).toBe(true)
  await window.evaluate(() => {
    location.href = 'https://example.org/away'
  })
  await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(window.url()).toContain('app://chartroom')
  expect(app.windows()).toHaveLength(1)
})

test('every permission request is denied', async ({ start }) => {
  const { window } = await start()
  const answers = await window.evaluate(async () => {
    const refused = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'granted',
        () => 'denied',
      )
    const position = new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))
    return {
      notifications: await Notification.requestPermission(),
      position: await refused(position),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
    }
  })
  expect(answers).toEqual({ notifications: 'denied', position: 'denied', camera: 'denied', screen: 'denied' })
})

test('own content is served from its folder only, and encoded paths are not found', async ({ start }) => {
  const { app } = await start()
  const statuses = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    const paths = ['/index.html', '/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/missing.js', '/index.html%00']
    return Promise.all(paths.map(async (name) => (await session?.fetch(`app://chartroom${name}`))?.status))
  })
  expect(statuses[0]).toBe(200)
  expect(statuses.slice(1).every((status) => status === 404)).toBe(true)
})

test('calls that the contract does not know, or with wrong input, are refused', async ({ start }) => {
  const { window } = await start()
  const answers = await window.evaluate(async () => {
    const { call } = (window as unknown as { chartroom: { call(name: unknown, input: unknown): Promise<unknown> } }).chartroom
    return Promise.all([
      call('no.such', {}),
      call('__proto__', {}),
      call('chart.open', { chartId: '../etc' }),
      call('charts.list', { extra: 1 }),
      call('charts.list', {}),
    ])
  })
  const invalid = { ok: false, error: { code: 'request-invalid' } }
  expect(answers).toEqual([invalid, invalid, invalid, invalid, { ok: false, error: { code: 'store-locked' } }])
})

test('a second instance hands over to the first and ends', async ({ start }) => {
  const { app } = await start()
  const main = await app.evaluate(async ({ app: own }) => own.hasSingleInstanceLock())
  expect(main).toBe(true)
  await expect(start()).rejects.toThrow()
  expect(app.windows()).toHaveLength(1)
})

test('logs, crash dumps, output and every file of the data folder are free of chart text', async ({ start, home }) => {
  const { app, window, output } = await start()
  await new UnlockScreen(window).firstRun()
  const planted = { name: 'Quillan Ostrander-Vey', condition: 'zebra-striped melanoma of the planted sort' }
  const file = path.join(home, 'planted.txt')
  const { writeFileSync, rmSync } = await import('node:fs')
  writeFileSync(file, `Patient: ${planted.name}\nMRN: 55501234\n\nASSESSMENT\n${planted.condition}\n`)
  await window.evaluate(
    (name) =>
      (window as unknown as { chartroom: { call(n: string, i: unknown): Promise<unknown> } }).chartroom.call('charts.import', {
        paths: [name],
      }),
    file,
  )
  await window.getByRole('row', { name: /planted/ }).dblclick()
  await expect(window.getByText(planted.name).first()).toBeVisible()
  rmSync(file)
  // The window dies with the chart on it; the app notes that it went, and nothing of what it showed.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(() => readFileSync(path.join(home, 'logs/chartroom.log'), 'utf8')).toContain('window-gone')
  const needles = [planted.name, 'Quillan', planted.condition, 'zebra-striped', 'planted.txt'].flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
  ])
  const holding = filesBelow(home).filter((name) => needles.some((needle) => readFileSync(name).includes(needle)))
  expect(holding).toEqual([])
  expect(needles.some((needle) => Buffer.from(output()).includes(needle))).toBe(false)
  expect(filesBelow(home).filter((name) => name.endsWith('.dmp'))).toEqual([])
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name, { throwIfNoEntry: false })?.isFile())
}
