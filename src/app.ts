import { answerPath, communityChecks, communityCommands, communityMeasures, communityPages } from '#community'
import { demoCommands } from '#demo'
import { cldFilesPath, exchangeCommands, exchangePages, groupServices, namesInFiles, populationPath } from '#exchange'
import {
  frontDoorCommands,
  frontDoorMeasures,
  frontDoorPages,
  privacyPath,
  raiseConcernPath,
  tellUsPath,
  worryPath,
} from '#front-door'
import { longTermSupportMeasures } from '#long-term-support'
import { registryOf } from '#measures'
import { checkLeads, outcomesCommands, outcomesPages } from '#outcomes'
import {
  askForLinkPath,
  erasing,
  findPersonPath,
  findTies,
  glassChecks,
  outboxPages,
  packCommand,
  passingSigner,
  peopleChecks,
  peoplePages,
  retentionCommand,
} from '#people'
import {
  accountPages,
  agreedNow,
  mayDo,
  outsideRoles,
  type Place,
  roleDoes,
  roles,
  seated,
  whatRuns,
  whyTheyLook,
} from '#place'
import {
  accessPages,
  endSession,
  findSignedIn,
  myAccountPath,
  signInPath,
  signOutPath,
  type Ways,
} from '#platform/access'
import type { Chore } from '#platform/chores'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import { type Checks, outboxPage } from '#platform/notify'
import type { Scan } from '#platform/scanning'
import { type House, makeRender, makeServer, type Page } from '#platform/web'
import { shortTermHelpMeasures } from '#short-term-help'
import { navFor } from './nav.ts'
import { recordParts } from './record-parts.ts'

export { recordParts }

/** The table of contents: the parts, their pages and their commands. */
export type Opened = {
  db: Database
  clock: Clock
  place: Place
  mode: 'demo' | 'real'
  secure: boolean
  scan?: Scan
  /** By what people come in, besides a password. */
  ways?: Ways
} & Pick<House, 'watch' | 'logTo' | 'proxies'>

/** Every measure of the house; it does not start when one stands without its pair or reads more than facts. */
export const measures = registryOf([
  ...frontDoorMeasures,
  ...shortTermHelpMeasures,
  ...longTermSupportMeasures,
  ...communityMeasures,
])

/** Every page there is: the server mounts these and no others. */
export const pagesOf = (mode: 'demo' | 'real', ways: Ways = {}): Page[] => [
  ...accessPages(
    { ...ways, link: askForLinkPath({}) },
    mode === 'demo' ? roles.map(role => ({ role, does: roleDoes[role] })) : undefined,
  ),
  ...accountPages(ways),
  whatRuns,
  ...peoplePages(recordParts),
  ...outboxPages({ mode, linkPath: token => answerPath({ token }) }),
  ...communityPages(ways),
  ...frontDoorPages,
  ...outcomesPages(measures, {
    ...{ files: cldFilesPath({}), population: populationPath({}) },
    ...{ groupServices, namesInFiles },
  }),
  ...exchangePages,
]

/** Who says, for each kind of message, whether it may still go. */
export const checks: Checks = { ...peopleChecks, ...glassChecks, ...communityChecks }

/** Where the link in a message leads. */
export const linkTo = (address: string) => (token: string) => `${address}${answerPath({ token })}`

export const commands = [
  ...demoCommands,
  ...exchangeCommands,
  ...outcomesCommands(measures),
  ...communityCommands,
  ...frontDoorCommands,
  retentionCommand(recordParts.held),
  packCommand(recordParts),
]

/** What happens by itself to whole records; the file is where it is kept, outside the database, who was erased. */
export const recordChores = (place: Place, erasedFile: string | undefined): Chore[] => [
  erasing(place, recordParts.held, erasedFile),
]

export function makeHouse(opened: Opened): House {
  checkLeads(opened.place, measures)
  // In the demo every message is offered: it goes no further than the outbox page.
  const sends = opened.mode === 'demo' ? outboxPage.sends : opened.place.sends
  // A demo's packs are signed by a key that goes with it.
  const packs = opened.place.packs ?? (opened.mode === 'demo' ? passingSigner() : undefined)
  return {
    ...opened,
    place: { ...opened.place, ...(sends && { sends }), ...(packs && { packs }) },
    pages: pagesOf(opened.mode, opened.ways),
    may: mayDo,
    sharesWith: (organisation, on) => agreedNow(opened.place, organisation, on),
    whyTheyLook: async (tx, who, personId, now) => {
      const ties = await findTies(tx, opened.place.id, { ...who, personId, now })
      return ties && whyTheyLook(ties)
    },
    nav: (tx, who, now) => navFor(opened.place, tx, who, now),
    findFor: role => (mayDo(role, 'find a person') ? findPersonPath({}) : ''),
    safeguardingFor: role =>
      mayDo(role, 'raise a safeguarding concern')
        ? { href: raiseConcernPath({}), text: 'Safeguarding' }
        : { href: worryPath({}), text: 'Not safe?' },
    paths: {
      signIn: signInPath({}),
      signOut: signOutPath({}),
      account: myAccountPath({}),
      privacy: privacyPath({}),
      tellUs: tellUsPath({}),
    },
    render: makeRender(),
  }
}

export const makeApp = (opened: Opened) =>
  makeServer(makeHouse(opened), {
    find: async (tx, placeId, shown, now) => {
      const who = await findSignedIn(tx, placeId, shown, now)
      return who && seated(opened.place, who, outsideRoles[0]!)
    },
    end: endSession,
  })
