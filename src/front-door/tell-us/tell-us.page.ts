import { z } from 'zod'
import { asTextFile, keepDocument } from '#people'
import { page } from '#place'
import { isId, newId } from '#platform/database'
import { maybeOneOf, nobody, oneOf, redirectTo, requiredWords, view, words } from '#platform/web'
import { frontDoorTeam } from '../night/night.ts'
import { tellUsPath, toldPath, worryPath } from '../paths.ts'
import { hasCome, insertPost } from '../post/post.queries.ts'
import { asWritten, isReference, reachInWords, referenceFor } from './tell-us.rules.ts'

/** Stands where a worker's name would: whoever wrote has no account. */
const SOMEBODY = 'Somebody, online'

const mark = z.preprocess(v => (typeof v === 'string' && isId(v) ? v : newId()), z.string())

const form = z.object({
  mark,
  forWhom: oneOf(['me', 'somebody else'], 'Choose who this is about'),
  myName: words(120),
  theirName: words(120),
  theyKnow: maybeOneOf(['yes', 'no']),
  what: requiredWords(8_000, 'Tell us what is going on'),
  postcode: words(12),
  how: oneOf(['phone', 'text', 'email', 'letter'], 'Choose how we can talk to you'),
  number: requiredWords(200, 'Write your phone number, e-mail or address'),
  when: words(200),
  careful: words(500),
})

const blank = { forWhom: '', myName: '', theirName: '', theyKnow: '', what: '', postcode: '' }
const reaching = { how: '', number: '', when: '', careful: '' }

/**
 * For anybody, without an account: few questions, a person to talk to first (P21), and nothing read back. What is written
 * lands in the tray of what came in.
 */
export const tellUs = page({
  path: tellUsPath,
  may: 'anyone',
  audit: { saved: 'kept what somebody wrote to us online' },
  form,
  async get({ typed, errors }) {
    const values = { mark: newId(), ...blank, ...reaching, ...typed }
    const paths = { here: tellUsPath({}), worry: worryPath({}) }
    return view('front-door/tell-us/tell-us.njk', { title: 'Tell us what is going on', values, paths, errors }, [])
  },
  async post({ tx, place, form: told, today, now }) {
    const reference = referenceFor(told.mark)
    const receipt = `${toldPath({})}?reference=${reference}`
    if (await hasCome(tx, place.id, told.mark)) return redirectTo(receipt, [])
    const mine = told.forWhom === 'me'
    const team = frontDoorTeam(place)
    const documentId = await keepDocument(tx, place.id, {
      ...{ personId: null, about: 'Written online', fromKind: 'online', fromName: told.myName },
      ...{ datedOn: null, cameOn: today, file: asTextFile(asWritten(told)), restricted: false },
      ...{ by: null, byName: SOMEBODY, team, at: now },
    })
    const postId = await insertPost(tx, place.id, {
      ...{ documentId, fromKind: 'online', fromName: told.myName, aboutName: mine ? told.myName : told.theirName },
      ...{ forWhom: told.forWhom, reach: reachInWords(told), cameOn: today, datedOn: null, team },
      ...{ by: null, broughtByName: SOMEBODY, broughtAt: now, mark: told.mark, reference },
    })
    return redirectTo(receipt, postId ? [{ record: postId, content: told }] : [])
  },
})

/** A receipt and nothing more: it says back only what stands in its own address. */
export const told = page({
  path: toldPath,
  may: 'anyone',
  audit: nobody('the same words for everybody'),
  async get({ query }) {
    const reference = isReference(query.reference ?? '') ? query.reference! : ''
    const worry = query.about === 'worry'
    return view('front-door/tell-us/told.njk', { title: 'Thank you', reference, worry, again: tellUsPath({}) })
  },
})
