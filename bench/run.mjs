// Runs a benchmark written in TypeScript: `node bench/run.mjs codes [arguments]`.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [, , name, ...args] = process.argv
process.argv = [process.argv[0], resolve('bench', `${name}.ts`), ...args]
await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' })
