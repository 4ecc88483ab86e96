import type { Place } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { newStoryPath, storyPath } from '../programme/programme-paths.ts'
import { listStories } from './story.queries.ts'

/** Those that were let out stand in the paper; whoever keeps it sees where the others wait to be read. */
export async function storiesFor(tx: Reading, place: Place, { keeps, today }: { keeps: boolean; today: DateString }) {
  const all = await listStories(tx, place.id)
  return {
    stories: all
      .filter(s => s.letOutByName !== null)
      .map(s => ({
        ...{ lines: s.words.split('\n').filter(Boolean), by: s.agreedBy, on: dayInWords(s.agreedOn, today) },
        href: keeps ? storyPath({ story: s.storyId }) : '',
      })),
    waiting: keeps
      ? all
          .filter(s => s.letOutByName === null)
          .map(s => ({ by: s.agreedBy, href: storyPath({ story: s.storyId }), on: dayInWords(s.agreedOn, today) }))
      : [],
    add: keeps ? newStoryPath({}) : '',
  }
}
