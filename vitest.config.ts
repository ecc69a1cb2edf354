import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { verifyPage } from './scripts/verify-page.mjs'

export default defineConfig({
  plugins: [react(), verifyPage()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'data/**/*.test.ts'],
    pool: 'forks',
    // One for each core: left to itself it keeps one free, which on two cores doubles the time.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // The model's worker asks for it: see docs/adr/0008.
    env: { ORT_DISABLE_TELEMETRY: '1' },
  },
})
