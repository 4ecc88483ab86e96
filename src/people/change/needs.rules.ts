/** Facts about somebody that change, by the names they have on the record. */
export const needs = {
  language: { kind: 'language', label: 'Language', hint: 'The one they would rather speak.' },
  interpreter: { kind: 'interpreter', label: 'Interpreter', hint: 'For which language, or British Sign Language.' },
  format: { kind: 'written words', label: 'Written words', hint: 'Large print, easy read, braille, audio.' },
  textRelay: { kind: 'text relay', label: 'Text relay', hint: 'How they ring and are rung.' },
  communicate: {
    kind: 'talking together',
    label: 'Talking together',
    hint: 'Hears better on the left. Needs time to answer.',
  },
  pronouns: { kind: 'pronouns', label: 'Pronouns', hint: 'As they said: she/her, he/him, they/them.' },
} as const

export type NeedName = keyof typeof needs
export const needNames = Object.keys(needs) as NeedName[]
