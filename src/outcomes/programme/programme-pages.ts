import type { Registry } from '#measures'
import type { Page } from '#platform/web'
import { changePilotPage, judgePage, newPilotPage, spentPage } from '../pilots/keep-pilot.page.ts'
import { pilotPage, pilotsPage } from '../pilots/pilots.page.ts'
import { cameBackPage, newPracticePage, practicePage } from '../practice/practice.page.ts'
import { addToPrinciplePage, principleActionPage, reviewPrinciplePage } from '../principles/go-through.page.ts'
import { changePrinciplePage, principlePage } from '../principles/principle.page.ts'
import { scrutinyPage } from '../scrutiny/scrutiny.page.ts'
import { newStoryPage, storyPage } from '../scrutiny/story.page.ts'
import { objectivePage } from './objective.page.ts'
import { programmePage } from './programme.page.ts'

/** What the place set out to do, what it tests, who there is to do it, and the paper for scrutiny. */
export const programmePages = (measures: Registry): Page[] => [
  programmePage(measures),
  objectivePage(measures),
  principlePage(measures),
  changePrinciplePage(measures),
  reviewPrinciplePage,
  addToPrinciplePage,
  principleActionPage,
  pilotsPage(measures),
  newPilotPage(measures),
  pilotPage(measures),
  changePilotPage(measures),
  spentPage,
  judgePage,
  practicePage(measures),
  newPracticePage,
  cameBackPage,
  scrutinyPage(measures),
  newStoryPage,
  storyPage,
]
