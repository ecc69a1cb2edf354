// The command line: makes ready what is missing, then hands over to the built program.
import { build } from './build.mjs'
import { setUp } from './setup.mjs'

try {
  await setUp({ quiet: true })
  build()
} catch (e) {
  process.stderr.write(`chartroom: cannot start. ${e.message}\n`)
  process.exit(2)
}
const { main } = await import('../out/main/cli.js')
process.exitCode = await main(process.argv.slice(2))
