// What `review` is asked to do, read from its arguments and the environment.
import path from 'node:path'
import type { Coder } from '../main/app/endpoints'
import type { Clearer } from '../main/gate'
import { ENDPOINT_DEFAULTS } from '../shared/endpoint-config'
import { Misuse, readArguments } from './arguments'

export interface Wanted {
  readonly files: readonly string[]
  readonly out: string
  readonly clearedBy: Clearer
  readonly endpoint: Coder
}

/** @throws Misuse, in words for the person who typed it */
export function readWanted(args: readonly string[], env: NodeJS.ProcessEnv): Wanted {
  const { values, positionals: files } = readArguments(args, {
    allowPositionals: true,
    options: { out: { type: 'string' }, 'cleared-by': { type: 'string' }, endpoint: { type: 'string' }, model: { type: 'string' } },
  })
  if (files.length === 0) throw new Misuse('review takes at least one chart file')
  if (!values.out) throw new Misuse('--out DIR is missing')
  const endpoint = readEndpoint(values.endpoint, values.model, env)
  return { files, out: values.out, clearedBy: readClearer(values['cleared-by']), endpoint }
}

function readClearer(given: string | undefined): Clearer {
  const [, name, credential] = /^(.+),([^,]+)$/.exec(given ?? '') ?? []
  if (!name?.trim() || !credential?.trim()) throw new Misuse('--cleared-by takes a name and a credential, like "Robin Vale, CPC"')
  return { name: name.trim(), credential: credential.trim() }
}

function readEndpoint(baseUrl: string | undefined, model: string | undefined, env: NodeJS.ProcessEnv): Coder {
  if (baseUrl === undefined) {
    if (model !== undefined) throw new Misuse('--model goes with --endpoint')
    return { kind: 'built-in' }
  }
  if (!model) throw new Misuse('--endpoint needs --model NAME')
  const config = { ...ENDPOINT_DEFAULTS, name: model, vendor: 'other', dialect: 'openai-compatible', baseUrl, model } as const
  return { kind: 'server', id: null, config, key: env.CHARTROOM_API_KEY ?? '' }
}

/** One base name per file; files of the same name in different folders get a number. */
export function outputNames(files: readonly string[]): string[] {
  const used = new Set<string>()
  return files.map((file) => {
    const given = path.basename(file, path.extname(file))
    // A name of dots alone would lead out of the folder.
    const base = /^\.*$/.test(given) ? 'chart' : given
    let name = base
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}-${n}`
    used.add(name.toLowerCase())
    return name
  })
}
