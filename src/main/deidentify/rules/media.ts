// Photographs and biometric records. Biometric numbers after a label are in cues.ts.
import { matching, type Pattern, ruleOf } from './pattern'

const MEDIA: readonly Pattern[] = [
  // What intake puts where the file has a picture (intake/chart, PICTURE).
  { find: /\uFFFC/g, category: 'PHOTO', confidence: 1, why: 'a picture in the file' },
  {
    find: /(?<![\w/\\.-])\w[\w().~-]{0,120}\.(?:jpe?g|png|heic|heif|tiff?|bmp|gif|webp|raw|cr2|nef|dcm|mp4|mov|avi)(?!\w)/gi,
    category: 'PHOTO',
    confidence: 0.9,
    why: 'image file',
  },
  {
    find: /(?<![\w-])(?:IMG|DSCN?|DSCF|PXL|MVIMG|VID|DCIM|GOPR|PHOTO|SCAN|SELFIE)[_-]?\d{3,8}(?:[_-]\d{3,9})?(?![\w-])/g,
    category: 'PHOTO',
    confidence: 0.8,
    why: 'name a camera gives',
  },
  {
    find: /\b(?:full[-\s]?face|facial|face|head[-\s]?shot|identification|id|passport|wedding|family)[-\s](?:photo(?:graph)?s?|image|picture|selfie)(?:\s(?:on file|attached|enclosed|in (?:the )?chart))?\b/gi,
    category: 'PHOTO',
    confidence: 0.45,
    why: 'speaks of a photograph of a face',
    judge: ({ value }) =>
      /^(?:full|facial|head|face|id)/i.test(value) && (/full|head/i.test(value) || /on file|attached|enclosed|chart/i.test(value)),
  },
]

export const MEDIA_REFERENCES = ruleOf('rules/media', matching(MEDIA))
