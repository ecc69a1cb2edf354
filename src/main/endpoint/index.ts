export { type BuiltInParts, createBuiltInCoder } from './built-in'
export type { Received } from './deliver'
export { createOpenAiCompatible, type OpenAiCompatibleSettings } from './openai-compatible'
export type { CodingEndpoint, EndpointFailure, EndpointProfile, Outbound, Permit, Reply } from './port'
