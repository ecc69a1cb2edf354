// What is worth asking a provider about, by vendor: facts to check on the day, never answers. governance: terms to ask about.
import type { Vendor } from '../../../shared/endpoints'
import type { AnswerField } from '../../../shared/terms'

type Hints = { readonly [field in AnswerField]?: string }

const LOCAL: Hints = {
  'prompt-logs': 'Look at the server’s own log level and log files: several print prompts when they run verbosely.',
  machine: 'A port on this computer may lead on to another one, through a tunnel or a container.',
}

const BY_VENDOR: Readonly<Record<Vendor, Hints>> = {
  openai: {
    retention: 'Abuse-monitoring logs may hold requests for up to 30 days unless zero retention is approved.',
    'zero-retention': 'Approved per organisation on request. Does the approval cover this endpoint and model?',
    'excluded-features':
      'Which features stay outside zero retention and the BAA? Requests from here say store: false and use no files, caching, search or batch.',
  },
  'azure-openai': {
    'human-review': 'Abuse monitoring may involve people; the opt-out is by application.',
    'zero-retention': 'Was modified abuse monitoring applied for, and granted for this subscription?',
    region: 'Which kind of deployment is it: regional, data zone or global?',
  },
  anthropic: {
    'zero-retention': 'Zero retention is an arrangement of its own.',
    baa: 'HIPAA-ready service is an arrangement of its own, beside zero retention. Which of the two was made?',
    'excluded-features': 'Which features do the arrangements leave out?',
  },
  bedrock: {
    'zero-retention': 'store: false does not guarantee zero retention. What does the model’s own provider keep?',
    'sub-processors': 'Is the model’s provider among those who can see requests?',
  },
  vertex: {
    'excluded-features': 'Prompt logging, caching and grounding each need a step of their own to be off.',
    retention: 'Is caching off for this project, and was an exception from abuse monitoring asked for?',
  },
  vllm: LOCAL,
  ollama: LOCAL,
  'lm-studio': LOCAL,
  'llama-cpp': LOCAL,
  other: {
    'sub-processors': 'Does a model behind this service belong to somebody else, who gets the text too?',
    'prompt-logs': LOCAL['prompt-logs'] as string,
  },
}

export const hintFor = (vendor: Vendor, field: AnswerField): string | null => BY_VENDOR[vendor][field] ?? null
