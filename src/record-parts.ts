import {
  bookHubPath,
  communityHeld,
  communityOwn,
  communityTimeline,
  dueAtHubs,
  dueInWords,
  hubTimeline,
  introducePath,
  introductionPath,
  listFor,
} from '#community'
import { exchangeHeld, returnBeside, returnBranch } from '#exchange'
import {
  aboutPersonPath,
  dueCrisisReview,
  frontDoorHeld,
  frontDoorOwn,
  frontDoorTimeline,
  levelsBeside,
} from '#front-door'
import {
  type Due,
  decisionsBeside,
  dueTasks,
  heldOf,
  outsidePath,
  ownAccountBeside,
  peopleHeld,
  type RecordParts,
  rightsBeside,
  whoMaySee,
} from '#people'

/** What each part has to say on a person's record, and what can be begun there. */
export const recordParts: RecordParts = {
  timelineKinds: [...frontDoorTimeline, ...communityTimeline, ...hubTimeline],
  starters: [
    { text: 'A conversation', path: person => aboutPersonPath({ person }), method: 'post' },
    { text: 'An introduction', path: person => introducePath({ person }) },
    { text: 'A time to talk near home', path: person => bookHubPath({ person }) },
    { text: 'A hand-over outside', path: person => outsidePath({ person }) },
  ],
  beside: [levelsBeside, decisionsBeside, whoMaySee, ownAccountBeside, rightsBeside, returnBeside],
  own: [communityOwn, frontDoorOwn],
  branches: [returnBranch],
  held: heldOf(peopleHeld, communityHeld, frontDoorHeld, exchangeHeld),
  due: [
    dueAtHubs,
    dueTasks,
    dueCrisisReview,
    async (tx, { place, personId }): Promise<Due[]> =>
      (await listFor(tx, place.id, personId, null)).flatMap(i =>
        i.dueOn && i.dueFor
          ? [
              {
                text: dueInWords(i.dueFor, { name: i.knownAs, entry: i.entryName }),
                path: introductionPath({ introduction: i.introductionId }),
                onDate: i.dueOn,
              },
            ]
          : [],
      ),
  ],
}
