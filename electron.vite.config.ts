import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { verifyPage } from './scripts/verify-page.mjs'

const here = import.meta.dirname

/** One build runs in the shipped Electron and in the older development runtime: see docs/adr/0002. */
const TARGETS = { node: 'node20.18', chrome: 'chrome130' }

export default defineConfig({
  main: {
    plugins: [verifyPage()],
    build: {
      target: TARGETS.node,
      rolldownOptions: {
        input: {
          index: resolve(here, 'src/main/index.ts'),
          print: resolve(here, 'src/main/print.ts'),
          inference: resolve(here, 'src/main/inference.ts'),
          reading: resolve(here, 'src/main/reading.ts'),
          ocr: resolve(here, 'src/main/ocr.ts'),
          cli: resolve(here, 'src/cli/index.ts'),
        },
      },
    },
  },
  // A sandboxed preload is one CommonJS file: neither ES modules nor npm packages load there.
  preload: {
    build: { target: TARGETS.node, externalizeDeps: false, rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } } },
  },
  renderer: {
    root: resolve(here, 'src/renderer'),
    plugins: [react()],
    build: { target: TARGETS.chrome, rolldownOptions: { input: resolve(here, 'src/renderer/index.html') } },
  },
})
