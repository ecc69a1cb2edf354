// Runs a step of the recipe that is written in TypeScript, with the product's own code: `node models/training/run.mjs encode …`.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [, , name, ...args] = process.argv
process.argv = [process.argv[0], resolve(import.meta.dirname, `${name}.ts`), ...args]
await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' })
