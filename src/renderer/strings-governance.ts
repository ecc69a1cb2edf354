// The words of the governance screen. Each part with many words of its own has a file of its own.

export const G = {
  title: 'Governance',
  parts: {
    'data-flow': 'Data flow',
    terms: 'Provider terms',
    policy: 'Policy',
    validation: 'Validation',
    retention: 'Retention',
    incidents: 'Incidents',
  },
} as const
