// The kinds of servers that codes can come from. Pure.

/** How a server is spoken to. `openai-compatible` is OpenAI's chat completions, which most servers understand. */
export const DIALECTS = ['openai-compatible', 'openai-responses', 'azure-openai', 'anthropic'] as const
export type Dialect = (typeof DIALECTS)[number]

/** Where a clearance or a reply can come from: the built-in coder, or a server by its dialect. */
export const ENDPOINT_KINDS = ['built-in', ...DIALECTS] as const
export type EndpointKind = (typeof ENDPOINT_KINDS)[number]

/** Whose server it is: decides what is proposed in the form and which terms to ask about. */
export const VENDORS = [
  'openai',
  'azure-openai',
  'anthropic',
  'bedrock',
  'vertex',
  'vllm',
  'ollama',
  'lm-studio',
  'llama-cpp',
  'other',
] as const
export type Vendor = (typeof VENDORS)[number]

/**
 * native: the server holds the model to the schema. tool: as the arguments of a tool. prompt-only: the prompt asks for it. The reply is
 * checked here in each case.
 */
export const SCHEMA_MODES = ['native', 'tool', 'prompt-only'] as const
export type SchemaMode = (typeof SCHEMA_MODES)[number]
