import { z } from 'zod'
import { page } from '#place'
import { missing, requiredWords, view } from '#platform/web'
import { hiddenAddressPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors } from '../person-frame.ts'
import type { PersonRecord } from '../person-record.ts'
import { readHiddenAddress } from './hidden-address.queries.ts'

const TITLE = 'A hidden address'

/** Shown once, to somebody about to visit, who says why. The reason is kept; the line is quiet. */
export const seeHiddenAddress = page({
  path: hiddenAddressPath,
  may: 'open a record',
  audit: { opened: 'asked for a hidden address', saved: 'was shown a hidden address' },
  form: z.object({ reason: requiredWords(300, 'Write why you need it, such as when you will visit') }),
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    return view(
      'people/change/hidden-address.njk',
      { ...frame(record, today), ...shownErrors(errors), reason: String(typed.reason ?? ''), address: null },
      [quietly(record)],
    )
  },
  async post({ tx, params, place, today, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const address = (await readHiddenAddress(tx, place.id, record.personId)) ?? {
      lines: 'No address is written down',
      postcode: null,
    }
    const shown = { ...address, postcode: address.postcode ?? '' }
    return view(
      'people/change/hidden-address.njk',
      { ...frame(record, today), ...shownErrors({}), reason: form.reason, address: shown },
      [{ ...quietly(record), reason: form.reason }],
    )
  },
})

const frame = (record: PersonRecord, today: string) => ({ title: TITLE, ...personFrame(record, today) })
const quietly = (record: PersonRecord) => ({ person: record.personId, visibility: 'quiet' as const })
