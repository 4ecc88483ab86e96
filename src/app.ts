import { communityCommands, communityPages } from '#community'
import { demoCommands } from '#demo'
import { exchangeCommands } from '#exchange'
import { frontDoorPages } from '#front-door'
import { outcomesCommands, outcomesPages } from '#outcomes'
import { findPersonPath, peoplePages } from '#people'
import { mayDo, type Place, roleDoes, roles } from '#place'
import { demoSignIn, endSession, findSignedIn, signInPath, signOut, signOutPath, staffSignIn } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import { type House, makeRender, makeServer, type Page } from '#platform/web'

/** The table of contents: the parts, their pages and their commands. */
export type Opened = { db: Database; clock: Clock; place: Place; mode: 'demo' | 'real'; secure: boolean }

const pages = (mode: 'demo' | 'real'): Page[] => [
  mode === 'demo' ? demoSignIn(roles.map(role => ({ role, does: roleDoes[role] }))) : staffSignIn,
  signOut,
  ...peoplePages,
  ...communityPages,
  ...frontDoorPages,
  ...outcomesPages,
]

export const commands = [...demoCommands, ...exchangeCommands, ...outcomesCommands, ...communityCommands]

export function makeHouse(opened: Opened): House {
  return {
    ...opened,
    pages: pages(opened.mode),
    may: mayDo,
    nav: async () => [],
    paths: {
      find: findPersonPath({}),
      safeguarding: '/safeguarding',
      signIn: signInPath({}),
      signOut: signOutPath({}),
      privacy: '/privacy',
    },
    render: makeRender(),
  }
}

export const makeApp = (opened: Opened) => makeServer(makeHouse(opened), { find: findSignedIn, end: endSession })
