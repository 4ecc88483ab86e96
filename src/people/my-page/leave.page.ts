import { page } from '#place'
import { nobody, redirectTo, view } from '#platform/web'
import { elsewherePath, leavePath } from './my-page-paths.ts'

/** One press, also without scripts: signed out, the browser told to forget, and on to somewhere that says nothing. */
export const leave = page({
  path: leavePath,
  may: 'see their own page',
  audit: nobody('It signs out and shows no record.'),
  async post() {
    return { ...redirectTo(elsewherePath({})), token: '' }
  },
})

/** A step between: a form may lead to no other site, a page may. */
export const elsewhere = page({
  path: elsewherePath,
  may: 'anyone',
  bare: true,
  audit: nobody('It shows nothing.'),
  async get({ place }) {
    return view('people/my-page/elsewhere.njk', { to: place.elsewhere })
  },
})
