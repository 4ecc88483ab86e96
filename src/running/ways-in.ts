import { readFileSync } from 'node:fs'
import { outsideRoles, type Place, workRoles } from '#place'
import {
  makeProvider,
  providerAnswerPath,
  readAddress,
  readProviderSettings,
  readRoleMap,
  type Ways,
} from '#platform/access'
import { Refusal } from '#platform/commands'
import type { Environment } from './settings.rules.ts'

/** By what people come in here, judged before anything is begun: a refusal in words where something does not fit. */
export function waysFrom(env: Environment, place: Pick<Place, 'teams'>, otherwise?: string): Ways {
  const where = readAddress(env)
  if ('wrong' in where) throw new Refusal(where.wrong)
  const address = where.address ?? otherwise
  const settings = readProviderSettings(env)
  if (settings && 'wrong' in settings) throw new Refusal(settings.wrong)
  if (!settings) return { ...(address && { address }) }
  // The council's own sign-in is for its own people.
  const own = workRoles.filter(role => !outsideRoles.includes(role))
  const known = { roles: own, teams: place.teams.map(team => team.key), withoutTeam: ['external chair'] }
  const map = readRoleMap(fileText(settings.rolesFile), known)
  if ('wrong' in map) throw new Refusal(map.wrong)
  return { address: settings.address, provider: makeProvider(settings, map, providerAnswerPath({})) }
}

function fileText(name: string): string {
  try {
    return readFileSync(name, 'utf8')
  } catch {
    throw new Refusal('OIDC_ROLES is a file that can be read.')
  }
}
