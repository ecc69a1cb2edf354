// Runs a benchmark written in TypeScript: `node bench/run.mjs codes [arguments]`.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'
import { build } from '../scripts/build.mjs'
import { verifyPage } from '../scripts/verify-page.mjs'

// The model runs in the built worker, as it does for users.
build()
const [, , name, ...args] = process.argv
process.argv = [process.argv[0], resolve('bench', `${name}.ts`), ...args]
await runnerImport(process.argv[1], { configFile: false, logLevel: 'error', plugins: [verifyPage()] })
