// The parts of the intake benchmark, by name: each a file bench/intake-<part>.ts that exports `run`.
type Part = (args: readonly string[]) => Promise<void>

const PARTS: Readonly<Record<string, () => Promise<{ readonly run: Part }>>> = {
  pdf: () => import('./intake-pdf'),
  ocr: () => import('./intake-ocr'),
  fuzz: () => import('./intake-fuzz'),
  identifiers: () => import('./intake-identifiers'),
  batch: () => import('./intake-batch'),
}

export async function run([name, ...args]: readonly string[]): Promise<void> {
  const chosen = name === undefined ? Object.keys(PARTS) : [name]
  for (const part of chosen) {
    const load = PARTS[part]
    if (!load) throw new Error(`no such part: ${part}. There are ${Object.keys(PARTS).join(', ')}.`)
    process.stdout.write(`\n${part}\n`)
    await (await load()).run(args)
  }
}
