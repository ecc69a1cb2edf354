// What `review` is asked to do, read from its arguments and the environment.
import path from 'node:path'
import type { Coder } from '../main/app/endpoints'
import type { Clearer } from '../main/gate'
import { ENDPOINT_DEFAULTS } from '../shared/endpoint-limits'
import { DIALECTS, SCHEMA_MODES } from '../shared/endpoints'
import { Misuse, readArguments } from './arguments'

export interface Wanted {
  readonly files: readonly string[]
  readonly out: string
  readonly clearedBy: Clearer
  /** Or the name of an endpoint of the records. */
  readonly coder: Coder | { readonly kind: 'named'; readonly name: string }
  /** Under this name the server is kept in the records; null: it is not. */
  readonly saveAs: string | null
}

const ENDPOINT_OPTIONS = {
  endpoint: { type: 'string' },
  model: { type: 'string' },
  dialect: { type: 'string' },
  'schema-mode': { type: 'string' },
  profile: { type: 'string' },
  'save-as': { type: 'string' },
} as const

type EndpointValues = { readonly [K in keyof typeof ENDPOINT_OPTIONS]?: string | undefined }

/** @throws Misuse, in words for the person who typed it */
export function readWanted(args: readonly string[], env: NodeJS.ProcessEnv): Wanted {
  const { values, positionals: files } = readArguments(args, {
    allowPositionals: true,
    options: { out: { type: 'string' }, 'cleared-by': { type: 'string' }, ...ENDPOINT_OPTIONS },
  })
  if (files.length === 0) throw new Misuse('review takes at least one chart file')
  if (!values.out) throw new Misuse('--out DIR is missing')
  return {
    files,
    out: values.out,
    clearedBy: readClearer(values['cleared-by']),
    coder: readCoder(values, env),
    saveAs: values['save-as'] ?? null,
  }
}

function readClearer(given: string | undefined): Clearer {
  const [, name, credential] = /^(.+),([^,]+)$/.exec(given ?? '') ?? []
  if (!name?.trim() || !credential?.trim()) throw new Misuse('--cleared-by takes a name and a credential, like "Robin Vale, CPC"')
  return { name: name.trim(), credential: credential.trim() }
}

function readCoder(values: EndpointValues, env: NodeJS.ProcessEnv): Wanted['coder'] {
  const { endpoint: baseUrl, model, profile } = values
  const detail = (['model', 'dialect', 'schema-mode', 'save-as'] as const).find((name) => values[name] !== undefined)
  if (profile !== undefined) {
    if (baseUrl !== undefined || detail !== undefined)
      throw new Misuse(`--${baseUrl !== undefined ? 'endpoint' : detail} does not go with --profile`)
    return { kind: 'named', name: profile }
  }
  if (baseUrl === undefined) {
    if (detail !== undefined) throw new Misuse(`--${detail} goes with --endpoint`)
    return { kind: 'built-in' }
  }
  if (!model) throw new Misuse('--endpoint needs --model NAME')
  const dialect = oneOf('dialect', DIALECTS, values.dialect ?? 'openai-compatible')
  const schemaMode = oneOf('schema-mode', SCHEMA_MODES, values['schema-mode'] ?? 'native')
  const config = { ...ENDPOINT_DEFAULTS, name: model, vendor: 'other', dialect, schemaMode, baseUrl, model } as const
  return { kind: 'server', id: null, config, key: env.CHARTROOM_API_KEY ?? '' }
}

function oneOf<T extends string>(option: string, known: readonly T[], given: string): T {
  const found = known.find((one) => one === given)
  if (!found) throw new Misuse(`--${option} is one of ${known.join(', ')}`)
  return found
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
