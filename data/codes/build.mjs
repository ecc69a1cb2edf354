// Builds data/codes from registry packages: `node data/codes/build.mjs [FOLDER]`, see build.ts.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

await runnerImport(fileURLToPath(new URL('build.ts', import.meta.url)), { configFile: false, logLevel: 'error' })
