import { page } from '#place'
import { nobody, view } from '#platform/web'
import { privacyPath } from '../paths.ts'

/** What is kept, why, and who may look: for whoever asks, without an account. */
export const privacy = page({
  path: privacyPath,
  may: 'anyone',
  audit: nobody('the same words for everybody'),
  async get({ place }) {
    return view('front-door/privacy/privacy.njk', {
      title: 'What we keep, why, and who may look',
      keptDays: place.drafts.keptDays,
      retention: place.retention,
      organisations: place.organisations.map(one => one.name),
    })
  },
})
