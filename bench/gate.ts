// Measures the gate: `npm run bench:gate [-- speed [N] | alarms [N] | canary [N [SEED]]]`. speed: how long a decision takes on N charts
// of ten thousand characters. alarms: how often each means stops a chart in which nothing is left, N of the places shown. canary: N made
// charts, from a seed on, through every adapter.
import { join } from 'node:path'
import { inThread } from '../src/main/app/inference-thread'
import { readingInChild } from '../src/main/app/reading-child'
import { createTools } from '../src/main/app/tools'
import { measureAlarms } from './gate-alarms'
import { measureCanary } from './gate-canary'
import { measureSpeed } from './gate-speed'

const ROOT = process.cwd()
const [what = 'speed', count, seed] = process.argv.slice(2)
const tools = createTools({
  data: join(ROOT, 'data'),
  model: join(ROOT, 'models/deid'),
  startInference: inThread(join(ROOT, 'out/main/inference.js')),
  startReading: readingInChild(join(ROOT, 'out/main/reading.js')),
})
if (what === 'alarms') await measureAlarms(ROOT, tools.detectors, tools.knowledge, Number(count ?? 0))
if (what === 'canary') await measureCanary(tools, Number(count ?? 1000), Number(seed ?? 1))
if (what === 'speed') await measureSpeed(ROOT, tools, Number(count ?? 20))
tools.close()
