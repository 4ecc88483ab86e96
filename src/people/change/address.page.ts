import { findPostcode, neighbourhoodName, tidyPostcode } from '#place'
import { dayInWords } from '#platform/clock'
import type { FieldErrors } from '#platform/web'
import { moveTo } from '../move-to.ts'
import { addressPath } from '../paths.ts'
import { type Address, before, now } from '../person-record.ts'
import { addressForm } from './address.form.ts'
import { changePage } from './change-page.ts'

const OUTSIDE = 'outside'

export const changeAddress = changePage({
  path: addressPath,
  title: 'Address',
  what: 'the address',
  template: 'people/change/address.njk',
  form: addressForm,
  afterwards: 'here',
  stands: ({ record }) => {
    const current = now(record.addresses)[0]
    const words = current?.hidden ? 'an address that is hidden' : [current?.lines, current?.postcode]
    return {
      fields: {},
      labels: { lines: 'The address', postcode: 'Postcode', fromOn: 'From' },
      watched: { 'The address that stands': [words].flat().filter(Boolean).join(', ') },
    }
  },
  values: () => ({ lines: '', postcode: '', neighbourhood: '', fromOn: '', hidden: '' }),
  more({ record, place, today }) {
    const shown = (one: Address) => ({
      hidden: one.hidden,
      words: [one.lines, one.postcode].filter(Boolean).join(', '),
      where: one.hidden ? '' : neighbourhoodName(place, one.neighbourhood),
      from: dayInWords(one.fromOn, today),
      until: one.untilOn ? dayInWords(one.untilOn, today) : '',
    })
    const current = now(record.addresses)[0]
    return {
      current: current ? shown(current) : null,
      earlier: before(record.addresses).map(shown),
      neighbourhoods: [
        { value: '', text: 'Not known' },
        ...place.neighbourhoods.map(n => ({ value: n.key, text: n.name })),
        { value: OUTSIDE, text: `Outside ${place.name}` },
      ],
      neighbourhoodWord: place.words.neighbourhood,
    }
  },
  async write({ tx, place, form, today }, { personId }): Promise<FieldErrors | undefined> {
    const postcode = tidyPostcode(form.postcode) ?? null
    const chosen = place.neighbourhoods.some(n => n.key === form.neighbourhood) ? form.neighbourhood : null
    const fromOn = form.fromOn ?? today
    if (fromOn > today) return { fromOn: 'Write it down on the day they move' }
    const outside = form.neighbourhood === OUTSIDE
    if (postcode && !chosen && !outside && !(await findPostcode(tx, place.id, postcode)))
      return { neighbourhood: `We do not know ${postcode}: choose the ${place.words.neighbourhood} it is in` }
    await moveTo(tx, place.id, {
      personId,
      lines: form.lines,
      postcode,
      neighbourhood: chosen,
      hidden: form.hidden === 'yes' ? 'yes' : 'no',
      fromOn,
    })
    return undefined
  },
})
