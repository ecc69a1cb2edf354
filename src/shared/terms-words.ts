// The words for provider terms, on the screen and in exported files. Pure.
import type { Vendor } from './endpoints'
import type { AnswerField, Lack, TermsState } from './terms'

export const FIELD_WORDS: Readonly<Record<AnswerField, string>> = {
  'legal-entity': 'Legal entity',
  product: 'Product',
  region: 'Region',
  baa: 'BAA',
  dpa: 'DPA',
  'training-use': 'Use for training',
  retention: 'Retention',
  'zero-retention': 'Zero retention',
  'human-review': 'Human review',
  'sub-processors': 'Sub-processors',
  'excluded-features': 'Excluded features',
  certifications: 'Certifications',
  'model-version-policy': 'Model versions',
  owner: 'Owner here',
  'review-by': 'Review by',
  machine: 'Whose machine',
  operator: 'Who runs the server',
  'prompt-logs': 'Logs prompts',
}

const CHOICE_WORDS: { readonly [field in AnswerField]?: Readonly<Record<string, string>> } = {
  baa: { yes: 'Signed', no: 'None' },
  dpa: { yes: 'Signed', no: 'None' },
  'training-use': {
    forbidden: 'The agreement forbids it',
    off: 'Switched off for this account',
    permitted: 'The provider may train',
    unclear: 'The terms do not say',
  },
  'zero-retention': { approved: 'Approved', 'applied-for': 'Applied for', 'not-asked': 'Not asked for', 'not-offered': 'Not offered' },
  'human-review': { never: 'Never', 'when-flagged': 'Only what is flagged', possible: 'Possible' },
  'prompt-logs': { no: 'No', yes: 'Yes', unknown: 'Not known' },
}

/** A choice in words; words and dates as they are. */
export const valueWords = (field: AnswerField, value: string): string => CHOICE_WORDS[field]?.[value] ?? value

export const STATE_WORDS: Readonly<Record<TermsState, string>> = {
  current: 'In force',
  'not-asked': 'Not asked for',
  missing: 'Missing',
  expired: 'Expired',
  forbids: 'Forbids sending',
}

export const LACK_WORDS: Readonly<Record<Lack, string>> = {
  value: 'an answer',
  clause: 'the provider’s words',
  source: 'where it stands',
  address: 'a web address, or the signed document',
  read: 'the day it was read',
  signed: 'the day it was signed',
  document: 'the document',
}

export const VENDOR_WORDS: Readonly<Record<Vendor, string>> = {
  openai: 'OpenAI',
  'azure-openai': 'Azure OpenAI',
  anthropic: 'Anthropic',
  bedrock: 'Amazon Bedrock',
  vertex: 'Google Vertex AI',
  vllm: 'vLLM',
  ollama: 'Ollama',
  'lm-studio': 'LM Studio',
  'llama-cpp': 'llama.cpp',
  other: 'Other',
}
