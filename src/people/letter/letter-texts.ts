/** What letters begin with, as data. `{name}` is the person's first name, `{place}` the place's. */
export type LetterText = { key: string; label: string; about: string; words: string }

export const letterTexts: LetterText[] = [
  {
    key: 'we-talked',
    label: 'After we talked',
    about: 'What we talked about',
    words:
      'Thank you for talking with us. You told us what matters to you, and this is what we said would happen next:\n\n\n\nIf any of this is not how you remember it, tell us and we will put it right.',
  },
  {
    key: 'could-not-reach',
    label: 'We could not reach you',
    about: 'We tried to reach you',
    words:
      'We said that we would be in touch, and we have not been able to reach you. Nothing has been stopped because of it.\n\nRing us when it suits you, or let us know a better way or a better time.',
  },
  { key: 'own', label: 'In your own words', about: '', words: '' },
]

export const ENDING = 'Yours sincerely'
