import { z } from 'zod'
import { asTextFile, faultInDays, keepDocument, senderOptions, senders } from '#people'
import { page } from '#place'
import { maybeDay, maybeFile, oneOf, redirectTo, refuse, requiredDay, view, words } from '#platform/web'
import { frontDoorTeam } from '../night/night.ts'
import { addPostPath, postPath, postTrayPath } from '../paths.ts'
import { insertPost } from './post.queries.ts'

const form = z.object({
  fromKind: oneOf(senders, 'Choose whom it is from'),
  fromName: words(120),
  aboutName: words(120),
  cameOn: requiredDay('Write the day it came, like 3/3/2026'),
  datedOn: maybeDay(),
  file: maybeFile(),
  words: words(20_000),
})

/** A letter, form or notice as it came, with its file or typed in. It waits until somebody opens it. */
export const addPost = page({
  path: addPostPath,
  may: 'bring in what came',
  audit: { opened: 'began to bring in what came', saved: 'brought in what came' },
  files: true,
  form,
  async get({ today, typed, errors }) {
    const written = { fromKind: '', fromName: '', aboutName: '', cameOn: today, datedOn: '', words: '', ...typed }
    const data = {
      title: 'Something came in',
      values: written,
      senders: [{ value: '', text: 'Choose' }, ...senderOptions],
      paths: { here: addPostPath({}), tray: postTrayPath({}) },
      errors,
    }
    return view('front-door/post/add-post.njk', data, [])
  },
  async post({ tx, place, who, form: typed, today, now }) {
    const fault = faultInDays(typed, today)
    if (fault) return refuse(fault)
    if (typed.file && typed.words) return refuse({ words: 'Send the file or type the words in, one of the two' })
    if (!typed.file && !typed.words) return refuse({ file: 'Choose the file, or type in what it says' })
    const { fromKind, fromName, aboutName, cameOn, datedOn = null } = typed
    const from = senderOptions.find(one => one.value === fromKind)!.text
    const documentId = await keepDocument(tx, place.id, {
      ...{
        personId: null,
        about: fromKind === 'other' ? 'What came in' : `What came from ${from.charAt(0).toLowerCase()}${from.slice(1)}`,
      },
      ...{ fromKind, fromName, cameOn, datedOn, file: typed.file ?? asTextFile(typed.words), restricted: false },
      ...{ by: who.accountId, byName: who.name, team: who.team, at: now },
    })
    const postId = (await insertPost(tx, place.id, {
      ...{ documentId, fromKind, fromName, aboutName, forWhom: null, reach: '', cameOn, datedOn },
      ...{ team: frontDoorTeam(place), by: who.accountId, broughtByName: who.name, broughtAt: now },
      ...{ mark: null, reference: null },
    }))!
    return redirectTo(typed.file ? postPath({ post: postId }) : postTrayPath({}), [
      { record: postId, content: { fromKind, fromName, aboutName, cameOn, datedOn } },
    ])
  },
})
