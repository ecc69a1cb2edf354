// What the form proposes by vendor. governance: the endpoints that people configure. Pure.
import type { Dialect, SchemaMode, Vendor } from './endpoints'

export interface Preset {
  readonly label: string
  readonly where: 'this-computer' | 'elsewhere'
  /** Complete, or empty where part of it is the site's own. */
  readonly baseUrl: string
  /** How such an address looks. */
  readonly example: string
  readonly dialect: Dialect
  readonly schemaMode: SchemaMode
}

const local = (label: string, port: number): Preset => ({
  label,
  where: 'this-computer',
  baseUrl: `http://127.0.0.1:${port}/v1`,
  example: `http://127.0.0.1:${port}/v1`,
  dialect: 'openai-compatible',
  schemaMode: 'native',
})

/** In the order of the form: this computer first. */
export const PRESETS = {
  vllm: local('vLLM', 8000),
  ollama: local('Ollama', 11434),
  'lm-studio': local('LM Studio', 1234),
  'llama-cpp': local('llama.cpp', 8080),
  openai: {
    label: 'OpenAI',
    where: 'elsewhere',
    baseUrl: 'https://api.openai.com/v1',
    example: 'https://api.openai.com/v1',
    dialect: 'openai-compatible',
    schemaMode: 'native',
  },
  'azure-openai': {
    label: 'Azure OpenAI',
    where: 'elsewhere',
    baseUrl: '',
    example: 'https://your-resource.openai.azure.com',
    dialect: 'azure-openai',
    schemaMode: 'native',
  },
  anthropic: {
    label: 'Anthropic',
    where: 'elsewhere',
    baseUrl: 'https://api.anthropic.com',
    example: 'https://api.anthropic.com',
    dialect: 'anthropic',
    schemaMode: 'tool',
  },
  // The faces that speak OpenAI's dialect with a bearer key, so that no request needs signing.
  bedrock: {
    label: 'Amazon Bedrock',
    where: 'elsewhere',
    baseUrl: '',
    example: 'https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1',
    dialect: 'openai-compatible',
    schemaMode: 'tool',
  },
  vertex: {
    label: 'Google Vertex AI',
    where: 'elsewhere',
    baseUrl: '',
    example: 'https://us-east4-aiplatform.googleapis.com/v1/projects/your-project/locations/us-east4/endpoints/openapi',
    dialect: 'openai-compatible',
    schemaMode: 'native',
  },
  other: {
    label: 'Another server',
    where: 'elsewhere',
    baseUrl: '',
    example: 'https://coder.example.org/v1',
    dialect: 'openai-compatible',
    schemaMode: 'native',
  },
} as const satisfies Record<Vendor, Preset>

export const VENDOR_ORDER = Object.keys(PRESETS) as Vendor[]
