import type { Figure, OwnFigure } from './figure.ts'
import { cld } from './figures/cld.ts'
import { directory } from './figures/directory.ts'
import { dueList } from './figures/due-list.ts'
import { everyMeasure } from './figures/every-measure.ts'
import { findPerson } from './figures/find-person.ts'
import { firstContact } from './figures/first-contact.ts'
import { lastSlot } from './figures/last-slot.ts'
import { load } from './figures/load.ts'
import { pageWeight } from './figures/page-weight.ts'
import { recordPage } from './figures/record-page.ts'
import { restart } from './figures/restart.ts'
import { waitingList } from './figures/waiting.ts'

/** Measured on a filled database, at each size. Those that write come last. */
export const figures: Figure[] = [
  everyMeasure,
  recordPage,
  dueList,
  waitingList,
  findPerson,
  directory,
  lastSlot,
  firstContact,
  cld,
  load,
]

/** Measured once: they have no size. */
export const ownFigures: OwnFigure[] = [pageWeight, restart]
