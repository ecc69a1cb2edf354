// Servers on this computer that say which models they have. Only loopback is asked, only the ports that such servers have by default, and
// what they say is a list of names for a person to pick from.
import { z } from 'zod'
import { PRESETS } from '../../shared/endpoint-presets'
import type { FoundServer } from '../../shared/endpoint-views'
import type { Vendor } from '../../shared/endpoints'
import { parseJson } from './parse-json'
import { getLocal, type LoopbackHost } from './transport-local'

export interface LocalServer {
  readonly vendor: Vendor
  readonly port: number
  /** Of its list of models. */
  readonly path: string
}

const portOf = (vendor: Vendor): number => Number(new URL(PRESETS[vendor].baseUrl).port)

/** By the ports that they have when nobody changes them. */
export const LOCAL_SERVERS: readonly LocalServer[] = [
  { vendor: 'vllm', port: portOf('vllm'), path: '/v1/models' },
  { vendor: 'ollama', port: portOf('ollama'), path: '/api/tags' },
  { vendor: 'lm-studio', port: portOf('lm-studio'), path: '/v1/models' },
  { vendor: 'llama-cpp', port: portOf('llama-cpp'), path: '/v1/models' },
]

const HOSTS: readonly LoopbackHost[] = ['127.0.0.1', '::1']

const name = z.string().trim().min(1).max(200)
/** OpenAI's list, which most have, and Ollama's own. */
const List = z.union([
  z.object({ data: z.array(z.object({ id: name })) }).transform(({ data }) => data.map(({ id }) => id)),
  z.object({ models: z.array(z.object({ name })) }).transform(({ models }) => models.map((model) => model.name)),
])

/** More than anybody would pick from. */
const MOST = 200

/** In the order of `servers`; one that listens on both addresses is listed once. */
export async function discoverLocal(servers: readonly LocalServer[], signal: AbortSignal): Promise<readonly FoundServer[]> {
  const asked = await Promise.all(servers.flatMap((server) => HOSTS.map((host) => ask(server, host, signal))))
  const found = asked.filter((server) => server !== null)
  return found.filter((server, i) => found.findIndex(({ vendor }) => vendor === server.vendor) === i)
}

async function ask({ vendor, port, path }: LocalServer, host: LoopbackHost, signal: AbortSignal): Promise<FoundServer | null> {
  const body = await getLocal({ host, port, path, signal })
  const list = body === null ? null : List.safeParse(parseJson(body))
  if (!list?.success) return null
  const models = [...new Set(list.data)].slice(0, MOST)
  return { vendor, baseUrl: `http://${host === '::1' ? '[::1]' : host}:${port}/v1`, models }
}
