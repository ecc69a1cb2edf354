import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { verifyPage } from './scripts/verify-page.mjs'

/** For the whole process, and for good. */
const CLOSES_THE_NETWORK = 'src/main/intake/reading/close-network.test.ts'

export default defineConfig({
  plugins: [react(), verifyPage()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/{main,shared,cli,verifier,preload}/**/*.test.ts', 'scripts/**/*.test.ts', 'data/**/*.test.ts'],
          exclude: [CLOSES_THE_NETWORK],
          // Files of one process share what they load: word lists, code tables and the program itself are read once, not for every file.
          // What a test changes of the process it puts back.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ['src/renderer/**/*.test.{ts,tsx}', CLOSES_THE_NETWORK] } },
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
