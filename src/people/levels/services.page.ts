import { levelCalled, type ModelService, mayDo, type Place, page, teamName } from '#place'
import { missing, nobody, view } from '#platform/web'
import { holdsPath, servicesPath } from '../paths.ts'
import { countAtLevels } from './level.queries.ts'

/** The levels of the place with how many people are at each, and the catalogue of services inside and outside (S021, S022). */
export const services = page({
  path: servicesPath,
  may: 'set a level',
  audit: nobody('counts by level and the services of the place; no person is shown'),
  async get({ tx, place, who }) {
    if (!place.levels) return missing()
    const counts = new Map((await countAtLevels(tx, place.id)).map(one => [one.level, one.people]))
    const all = place.levels.services.map(service => shownService(service, place))
    const data = {
      title: 'Levels and services',
      levels: place.levels.all.map(level => ({
        name: level.name,
        isFor: level.isFor,
        people: counts.get(level.key) ?? 0,
        next: level.next.map(key => levelCalled(place, key).name),
      })),
      inside: all.filter(one => one.inside),
      outside: all.filter(one => !one.inside),
      holds: mayDo(who.role, 'read why a hold was passed') ? holdsPath({}) : '',
    }
    return view('people/levels/services.njk', data)
  },
})

const shownService = (service: ModelService, place: Place) => ({
  inside: service.inside,
  name: service.name,
  levels: service.levels.map(key => levelCalled(place, key).name),
  where: service.where,
  whose: teamName(place, service.inside ? service.team : service.outsideTeam),
})
