// Measures intake: `npm run bench:intake [-- PART [arguments]]`, all parts one after the other where none is named.
import { run as runParts } from './intake-parts'

await runParts(process.argv.slice(2))
