// The canary test at full length, with the shipped model: how many planted values arrived, and what the gate and the person had to do.

import { Bench } from '../src/main/app/testing/bench'
import { runCanary } from '../src/main/app/testing/canary/canary'
import type { Tools } from '../src/main/app/tools'
import { closeServers } from '../src/main/endpoint/testing/servers'

const EACH = 25

/** @param first seed of the first chart */
export async function measureCanary(tools: Tools, charts: number, first: number): Promise<void> {
  const bench = new Bench({ tools })
  const began = performance.now()
  const figures = await runCanary(
    bench,
    Array.from({ length: charts }, (_, i) => first + i),
    ({ charts: done, leaks, refused, neverCleared, blocked }) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(0)
      const counts = `${leaks.length} leaks, ${refused} gone over again, ${neverCleared.length} never cleared, ${blocked.length} stopped`
      if (done % EACH === 0) console.log(`   ${done} charts in ${seconds} s: ${counts}`)
    },
  )
  bench.close()
  closeServers()
  const { requests, planted, refused, rounds, neverCleared, blocked, leaks } = figures
  console.log(`${charts} charts, ${planted} planted values, ${requests} requests received`)
  console.log(`leaks: ${leaks.length}`)
  for (const leak of leaks.slice(0, 20))
    console.log(`   chart ${leak.seed} by ${leak.adapter}: ${leak.kind} ${leak.value}, ${leak.disguise}`)
  console.log(
    `refused by the gate and gone over again: ${refused}; statements a cleared chart took: ${(rounds / (charts - neverCleared.length)).toFixed(2)}`,
  )
  console.log(`never cleared: ${neverCleared.length}${neverCleared.length > 0 ? ` (${neverCleared.slice(0, 10).join(', ')})` : ''}`)
  console.log(
    `stopped at the last look: ${blocked.length}${
      blocked.length > 0
        ? ` (${blocked
            .slice(0, 10)
            .map((b) => `${b.seed} ${b.code}`)
            .join(', ')})`
        : ''
    }`,
  )
  if (leaks.length > 0) process.exitCode = 1
}
