// The dialects this program speaks, by name. A new one joins here and in shared/endpoints.
import type { Dialect as DialectName } from '../../../shared/endpoints'
import { ANTHROPIC } from './anthropic'
import { AZURE_OPENAI } from './azure-openai'
import type { Dialect } from './dialect'
import { OPENAI_CHAT } from './openai-chat'
import { OPENAI_RESPONSES } from './openai-responses'

export const DIALECT: Readonly<Record<DialectName, Dialect>> = {
  'openai-compatible': OPENAI_CHAT,
  'openai-responses': OPENAI_RESPONSES,
  'azure-openai': AZURE_OPENAI,
  anthropic: ANTHROPIC,
}
