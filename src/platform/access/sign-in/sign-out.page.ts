import { declarePages, nobody, path, redirectTo } from '#platform/web'
import { signInPath } from './sign-in.page.ts'

export const signOutPath = path('/sign-out')
const page = declarePages<never, { id: number }>()

export const signOut = page({
  path: signOutPath,
  may: 'anyone signed in',
  audit: nobody('signing out shows no record'),
  async post() {
    return { ...redirectTo(signInPath({})), token: '' }
  },
})
