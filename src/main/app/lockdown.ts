// Closes every way out of the window: no network, no navigation, no new window, no permission, no download.
// The window holds PHI, so what Chromium can do by itself is refused here, not trusted.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, protocol, type Session, type WebContents } from 'electron'

export const APP_ORIGIN = 'app://chartroom'

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Before Electron is ready: every renderer sandboxed, the app's own scheme known, Chromium's own traffic off. */
export function lockDownEarly(): void {
  // Under --no-sandbox (root in a container) Chromium's own helpers could not start; windows ask for their sandbox all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  for (const flag of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ])
    app.commandLine.appendSwitch(flag)
  app.commandLine.appendSwitch('disable-features', 'Translate,MediaRouter,OptimizationHints,AutofillServerCommunication')
  app.on('web-contents-created', (_, contents) => lockContents(contents))
}

/**
 * Shuts one session. Requests without a web contents (shared workers) are refused too.
 * `folder` is the built renderer, the only content there is.
 */
export function lockSession(session: Session, folder: string): void {
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !isOwn(request.url) }))
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.protocol.handle('app', (request) => serve(folder, request.url))
}

const isOwn = (url: string): boolean => url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('devtools://')

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // WebRTC does not pass through webRequest.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Serves a file of the built renderer. Anything encoded or outside the folder is not found. */
async function serve(folder: string, url: string): Promise<Response> {
  const name = new URL(url).pathname
  const file = path.join(folder, name === '/' ? 'index.html' : name)
  const type = TYPES[path.extname(file)]
  if (name.includes('%') || !type || !file.startsWith(folder + path.sep)) return new Response(null, { status: 404 })
  try {
    return new Response(await readFile(file), {
      headers: { 'content-type': type, 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}
