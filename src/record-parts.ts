import {
  bookHubPath,
  communityHeld,
  communityOwn,
  communityTimeline,
  communityTimelines,
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
  frontDoorTimelines,
  levelsBeside,
} from '#front-door'
import {
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
  timelines: [...frontDoorTimelines, ...communityTimelines],
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
    {
      of: ['community.introduction'],
      ask: async (tx, { place, personId }) =>
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
    },
  ],
}
