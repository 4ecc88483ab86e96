import type { Registry } from '#measures'
import { page } from '#place'
import { missing, nobody, view } from '#platform/web'
import { gatherAll, sectionsByStep, withFacts } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { addressWith } from '../choice.rules.ts'
import { choiceIn } from '../choice.ts'
import { providerPath, providersPath } from '../paths.ts'
import { agreedWith } from './agreed.ts'
import { countShown, countsShown, mixShown } from './mix.rules.ts'
import { mixOf, providerCalled, providersSeen } from './providers.queries.ts'

/** Who provides, by name, each with a board of its own. Nobody is ranked. */
export const providersPage = page({
  path: providersPath,
  may: 'see figures',
  audit: nobody('it names providers, and nobody they help'),
  async get({ tx, place, today, query }) {
    const choice = await choiceIn({ tx, place, today, query })
    const seen = await providersSeen(tx, place.id, choice.period)
    const people = countsShown(
      seen.map(p => p.people),
      choice.view,
    )
    return view('outcomes/providers/providers.njk', {
      head: boardHead(choice, {
        title: 'Providers',
        says: 'By name. Who a provider helps differs, so each board begins with the mix of people, and no list ranks them.',
        at: providersPath({}),
      }),
      rows: seen.map((p, i) => ({
        name: p.name,
        href: addressWith(providerPath({ provider: p.key }), choice, {}),
        people: countShown(people[i]!),
      })),
    })
  },
})

/** The figures of one provider, with whom it helped beside them. */
export const providerPage = (measures: Registry) =>
  page({
    path: providerPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, today, query, params }) {
      const choice = await choiceIn({ tx, place, today, query })
      const name = await providerCalled(tx, place.id, params.provider)
      if (!name) return missing()
      const base = providerPath(params)
      const looking = {
        tx,
        place,
        today,
        choice,
        measures,
        part: { title: name, values: { provider: name }, of: { provider: params.provider }, board: base },
      }
      const theirs = measures.all.filter(m => m.breakdowns.includes('provider'))
      const gathered = await gatherAll(looking, theirs)
      const mix = await mixOf(tx, place.id, name, choice.period)
      return view('outcomes/providers/provider.njk', {
        back: { text: 'All providers', href: addressWith(providersPath({}), choice, {}) },
        head: boardHead(choice, {
          title: name,
          says: 'The system answers, not the provider alone: read each figure with whom they helped, and with its pair.',
          ...{ at: base, of: providersPath({}), about: `provider=${params.provider}` },
        }),
        agreed: await agreedWith(looking, name, gathered),
        mix: mixShown(mix, choice.view),
        sections: withFacts(sectionsByStep(looking, theirs, gathered)),
      })
    },
  })
