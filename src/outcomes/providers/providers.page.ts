import { periodInWords, publish, type Registry, type Step, steps } from '#measures'
import { page } from '#place'
import { missing, nobody, view } from '#platform/web'
import { gatherAll, headsOf, periodsOf, sectionOf } from '../board/board.ts'
import { boardLinks } from '../board/board-links.ts'
import { addressWith, type Choice, choiceFrom } from '../choice.rules.ts'
import { providerPath, providersPath } from '../paths.ts'
import { countInWords } from '../wording.rules.ts'
import { agreedWith } from './agreed.ts'
import { mixOf, providersSeen } from './providers.queries.ts'

/** Counts of people in a list, as they are or as they may leave the council. The list shows no total to subtract from. */
function counted(counts: number[], choice: Choice): string[] {
  if (choice.view === 'our own') return counts.map(countInWords)
  const shown = publish({ counts: new Map(counts.map((n, i) => [String(i), n])), sums: [] })
  return counts.map((_, i) => String(shown.get(String(i))))
}

/** Who provides, by name, each with a board of its own. Nobody is ranked. */
export const providersPage = page({
  path: providersPath,
  may: 'see figures',
  audit: nobody('it names providers, and nobody they help'),
  async get({ tx, place, today, query }) {
    const choice = choiceFrom(query, today)
    const seen = await providersSeen(tx, place.id, choice.period)
    const people = counted(
      seen.map(p => p.people),
      choice,
    )
    return view('outcomes/providers/providers.njk', {
      head: {
        title: 'Providers',
        period: periodInWords(choice.period),
        says: 'By name. Who a provider helps differs, so each board begins with the mix of people, and no list ranks them.',
        links: boardLinks(providersPath({}), choice),
        periods: periodsOf(providersPath({}), choice),
        published: choice.view === 'published',
      },
      rows: seen.map((p, i) => ({
        name: p.name,
        href: addressWith(providerPath({ provider: p.key }), choice, {}),
        people: people[i],
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
      const choice = choiceFrom(query, today)
      const seen = await providersSeen(tx, place.id, choice.period)
      const found = seen.find(p => p.key === params.provider)
      if (!found) return missing()
      const base = providerPath({ provider: found.key })
      const looking = { tx, place, today, choice, measures, only: { by: 'provider', value: found.name } as const }
      const theirs = measures.all.filter(m => m.breakdowns.includes('provider'))
      const gathered = await gatherAll(looking, theirs)
      const mix = await mixOf(tx, place.id, found.name, choice.period)
      const counts = counted(
        mix.map(m => m.people),
        choice,
      )
      return view('outcomes/providers/provider.njk', {
        back: { text: 'All providers', href: addressWith(providersPath({}), choice, {}) },
        head: {
          title: found.name,
          period: periodInWords(choice.period),
          says: 'The system answers, not the provider alone: read each figure with whom they helped, and with its pair.',
          links: { ...boardLinks(providersPath({}), choice), view: boardLinks(base, choice).view },
          published: choice.view === 'published',
        },
        agreed: await agreedWith(looking, found.name, gathered),
        mix: mix.map((m, i) => ({ what: m.what, people: counts[i] })),
        sections: (Object.keys(steps).map(Number) as Step[])
          .map(step => sectionOf(looking, `${step} ${steps[step]}`, headsOf(theirs, step), gathered))
          .filter(section => section.figures.length > 0),
      })
    },
  })
