import { nobody, path, redirectTo } from '#platform/web'
import { page, signInPath } from '../ways.ts'

export const signOutPath = path('/sign-out')

export const signOut = page({
  path: signOutPath,
  may: 'anyone signed in',
  audit: nobody('signing out shows no record'),
  async post() {
    return { ...redirectTo(signInPath({})), token: '' }
  },
})
