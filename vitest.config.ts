import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { verifyPage } from './scripts/verify-page.mjs'

export default defineConfig({
  plugins: [react(), verifyPage()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['src/{main,shared,cli,verifier,preload}/**/*.test.ts', 'scripts/**/*.test.ts', 'data/**/*.test.ts'],
          // Files of one process share what they load: word lists, code tables and the program itself are read once, not for every file.
          // What a test changes of the process it puts back.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'window', include: ['src/renderer/**/*.test.{ts,tsx}'] } },
    ],
    pool: 'forks',
    // One for each core: left to itself it keeps one free, which on two cores doubles the time.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The model's worker asks for it: see docs/adr/0008.
    env: { ORT_DISABLE_TELEMETRY: '1' },
  },
})
