// Makes verify.html, the page that travels in every packet, as a module that main, command line, tests and benchmarks import. One page
// without a single reference to anything else; its policy lets only its own script and style run, by their hashes.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = path.join(root, 'src/verifier')
const NAME = 'virtual:verify-page'
/** Browsers of the years since 2022; the page may be opened on a computer nobody updates. */
const TARGET = ['chrome100', 'firefox100', 'safari15.4']

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

async function makePage() {
  const out = await build({
    configFile: false,
    logLevel: 'error',
    root: source,
    // What needs Node has a twin without.
    resolve: { alias: [{ find: /^\.\/primitives$/, replacement: path.join(root, 'src/main/packet/primitives.web.ts') }] },
    build: {
      write: false,
      target: TARGET,
      minify: true,
      lib: { entry: path.join(source, 'page.ts'), formats: ['iife'], name: 'verify', fileName: 'page' },
    },
  })
  const [{ output }] = Array.isArray(out) ? out : [out]
  if (output.length !== 1) throw new Error('verify.html must be one script')
  // Inside a script element, only its end tag ends it.
  const script = output[0].code.trim().replaceAll('</script', '<\\/script')
  const style = fs.readFileSync(path.join(source, 'page.css'), 'utf8').trim()
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`
  const parts = { '"CSP"': `"${policy}"`, '/* STYLE */': style, '/* SCRIPT */': script }
  return fs.readFileSync(path.join(source, 'page.html'), 'utf8').replace(/"CSP"|\/\* (?:STYLE|SCRIPT) \*\//g, (place) => parts[place])
}

let page = null

/** A Vite plugin that gives the module. */
export function verifyPage() {
  return {
    name: 'verify-page',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null
      page ??= makePage()
      return `export default ${JSON.stringify(await page)}`
    },
  }
}
