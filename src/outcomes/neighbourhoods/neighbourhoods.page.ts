import type { Registry } from '#measures'
import { anyPostcode, mayDo, type Place, page } from '#place'
import type { Reading } from '#platform/database'
import { missing, nobody, view } from '#platform/web'
import { gatherAll, sectionsByStep, withFacts } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { addressWith } from '../choice.rules.ts'
import { choiceIn } from '../choice.ts'
import { expectedShown } from '../expected/expected-shown.ts'
import { figurePath, neighbourhoodPath, neighbourhoodsPath } from '../paths.ts'

/** The neighbourhoods of the place, each with a board of its own. By name: nobody is ranked. */
export const neighbourhoodsPage = page({
  path: neighbourhoodsPath,
  may: 'see figures',
  audit: nobody('it names neighbourhoods, and nobody in them'),
  async get({ tx, place, today, query }) {
    const choice = await choiceIn({ tx, place, today, query })
    const rows = place.neighbourhoods
      .map(({ key, name, population }) => ({
        name,
        href: addressWith(neighbourhoodPath({ neighbourhood: key }), choice, {}),
        people: new Intl.NumberFormat('en-GB').format(population),
      }))
      .sort((a, b) => a.name.localeCompare(b.name))
    return view('outcomes/neighbourhoods/neighbourhoods.njk', {
      head: boardHead(choice, {
        title: `By ${place.words.neighbourhood}`,
        says: 'Each has a board of its own. They stand by name: they are different places, and nobody is ranked.',
        at: neighbourhoodsPath({}),
      }),
      ...{ rows, called: place.words.neighbourhood, whyUnknown: await whyUnknown(tx, place) },
    })
  },
})

/** Why nobody of the files is in any of them, and what to do about it; '' where there are postcodes to know it by. */
async function whyUnknown(tx: Reading, { id, words }: Place): Promise<string> {
  if (await anyPostcode(tx, id)) return ''
  return `No postcode is known here, so people in the council’s files are all in “${words.neighbourhood} not known”. Bring the postcode directory (import postcodes FILE), and load the next file, or one again (import cld FILE --again): all rows then find their ${words.neighbourhood} by postcode.`
}

/** The figures of one neighbourhood, by the Six Steps. */
export const neighbourhoodPage = (measures: Registry) =>
  page({
    path: neighbourhoodPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, who, today, query, params }) {
      const found = place.neighbourhoods.find(n => n.key === params.neighbourhood)
      if (!found) return missing()
      const choice = await choiceIn({ tx, place, today, query })
      const base = neighbourhoodPath({ neighbourhood: found.key })
      const here = { neighbourhood: found.key }
      const part = { title: found.name, values: here, of: here, board: base }
      const looking = { tx, place, today, choice, measures, part }
      const local = measures.all.filter(m => m.breakdowns.includes('neighbourhood'))
      const gathered = await gatherAll(looking, local)
      return view('outcomes/neighbourhoods/neighbourhood.njk', {
        whyUnknown: await whyUnknown(tx, place),
        back: { text: 'All of them', href: addressWith(neighbourhoodsPath({}), choice, {}) },
        head: boardHead(choice, {
          title: found.name,
          says: `Only what can be told of ${found.name} alone. Small numbers move a lot from month to month.`,
          ...{ at: base, of: neighbourhoodsPath({}), about: `neighbourhood=${found.key}` },
        }),
        expected: (await expectedShown({ tx, place, today, choice, measures })).map(m => ({
          ...m.rows.find(row => row.neighbourhood === found.key)!,
          ...{ name: m.title, href: addressWith(figurePath({ measure: m.measure }), choice, { of: here }) },
        })),
        mayNote: mayDo(who.role, 'write a note on figures') && choice.view === 'our own',
        sections: withFacts(sectionsByStep(looking, local, gathered)),
      })
    },
  })
