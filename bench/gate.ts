// Measures the gate: `npm run bench:gate [-- alarms [N] | canary [N] | speed]`.
import { join } from 'node:path'
import { inThread } from '../src/main/app/inference-thread'
import { createTools } from '../src/main/app/tools'
import { measureAlarms } from './gate-alarms'

const ROOT = process.cwd()
const [what = 'speed', count] = process.argv.slice(2)
const tools = createTools({
  data: join(ROOT, 'data'),
  model: join(ROOT, 'models/deid'),
  startInference: inThread(join(ROOT, 'out/main/inference.js')),
})
if (what === 'alarms') await measureAlarms(ROOT, tools.detectors, tools.knowledge, Number(count ?? 0))
tools.close()
