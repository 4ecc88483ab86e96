import type { Page } from '#platform/web'
import { askToJoin, join } from './join/join.page.ts'
import { anotherPasskey, askForAnother } from './my-account/another-passkey.page.ts'
import { myAccount } from './my-account/my-account.page.ts'
import { askPasskey, showPasskey } from './passkey/show-passkey.page.ts'
import { backFromProvider, goToProvider } from './provider/provider.page.ts'
import { demoSignIn, type RoleOffered } from './sign-in/demo-sign-in.page.ts'
import { staffSignIn } from './sign-in/sign-in.page.ts'
import { signOut } from './sign-in/sign-out.page.ts'
import type { Ways } from './ways.ts'

/** How people come in and go, and what each may see of it. The demo signs anybody in as anyone; nothing else does. */
export function accessPages(given: Ways, demo: RoleOffered[] | undefined): Page[] {
  const ways: Ways = demo ? { ...given, password: false } : given
  return [
    demo ? demoSignIn(demo, ways) : staffSignIn(ways),
    ...[askPasskey, showPasskey, goToProvider, backFromProvider, join, askToJoin].map(page => page(ways)),
    ...[myAccount, anotherPasskey, askForAnother].map(page => page(ways)),
    signOut,
  ]
}
