import { z } from 'zod'
import { type Place, page } from '#place'
import type { Reading } from '#platform/database'
import { missing, nobody, oneOf, redirectTo, view } from '#platform/web'
import { openPack, titlesOf, wordsOfPack } from '../meetings/meeting.page.ts'
import { titleOf } from '../meetings/pack-shown.rules.ts'
import { meetingPath, publishPath } from '../paths.ts'
import { knownFor } from './known-for.ts'
import { listLetOut, publishPack } from './let-out.queries.ts'
import { markedUp } from './marks.rules.ts'
import { keyOf, writtenOn } from './words-of-pack.ts'

const form = z.object({
  out: z.preprocess(v => (v === undefined ? [] : [v].flat()), z.array(z.string().max(200)).max(2_000)),
  sure: oneOf(['yes'], 'Read what is ticked, then say that it tells of nobody'),
})

/**
 * Before somebody outside reads a pack, somebody here reads every word of it, with all marked that may tell of a person.
 * What is marked stays inside unless it is let out by hand; words written later stay inside until this is done again.
 */
export const publishPage = page({
  path: publishPath,
  may: 'hold a performance meeting',
  audit: nobody('it compares words of a pack with names on record, and shows no record'),
  form,
  async get({ tx, place, params, today, typed, errors }) {
    const found = await readFor(tx, place, params.meeting)
    if (!found) return missing()
    const { meeting, words } = found
    const known = await knownFor(
      tx,
      place,
      words.map(w => w.text),
    )
    const out = 'out' in typed ? new Set([typed.out].flat().map(String)) : await listLetOut(tx, place.id)
    const shown = words.map((w, i) => {
      const pieces = w.text.split('\n').map(line => markedUp(line, known, today))
      const why = [...new Set(pieces.flat().flatMap(p => p.why || []))]
      const before = meeting.publishedAt !== null || 'out' in typed
      return {
        id: `w${i}`,
        key: keyOf(w),
        what: w.what,
        pieces,
        why,
        out: out.has(keyOf(w)) || (!before && !why.length),
      }
    })
    return view('outcomes/let-out/publish.njk', {
      title: meeting.publishedAt ? 'What is read outside' : 'Publish this pack',
      ...{ meeting: titleOf(meeting, today), published: meeting.publishedAt !== null, words: shown, errors },
      marked: shown.filter(w => w.why.length > 0).length,
      ...{ here: publishPath(params), back: meetingPath(params) },
    })
  },
  async post({ tx, place, who, params, now, form: typed }) {
    const found = await readFor(tx, place, params.meeting)
    if (!found) return missing()
    // A key holds the hash of the words that were shown: whatever was written meanwhile is not among them.
    const out = found.words.filter(w => typed.out.includes(keyOf(w)))
    const by = { accountId: who.accountId, name: who.name }
    await publishPack(tx, place.id, { meetingId: params.meeting, by, now, read: found.words, out })
    return redirectTo(meetingPath(params))
  },
})

async function readFor(tx: Reading, place: Place, meetingId: string) {
  const pack = await openPack(tx, place.id, meetingId)
  if (!pack) return undefined
  const { meeting, variances, actions, challenges } = await wordsOfPack(tx, place.id, pack)
  const on = {
    ...{ meeting, variances },
    actions: [...actions.carried, ...actions.agreed],
    challenges: [...challenges.before, ...challenges.here],
  }
  return { meeting, words: writtenOn(on, titlesOf(pack.figures)) }
}
