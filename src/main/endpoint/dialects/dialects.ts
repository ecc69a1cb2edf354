// The dialects this program speaks, by name. A new one joins here and in shared/endpoints.
import type { Dialect as DialectName } from '../../../shared/endpoints'
import type { Dialect } from './dialect'
import { OPENAI_CHAT } from './openai-chat'

export const DIALECT: Readonly<Partial<Record<DialectName, Dialect>>> = {
  'openai-compatible': OPENAI_CHAT,
}
