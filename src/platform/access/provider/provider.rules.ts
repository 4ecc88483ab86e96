/** What somebody is here by what the council's own sign-in says of them: the first rule that fits. */
export type RoleMap = {
  /** The claim that holds their groups: 'groups', 'roles'. */
  claim: string
  /** The claim that says the e-mail is really theirs: 'email_verified'; Microsoft Entra has 'xms_edov'. */
  emailProvedBy: string
  rules: { value: string; role: string; team: string }[]
}
export type Claims = Record<string, unknown>

type Known = { roles: readonly string[]; teams: readonly string[]; withoutTeam: readonly string[] }

/** The file that OIDC_ROLES names; or what is wrong with it, in words for whoever starts the house. */
export function readRoleMap(text: string, known: Known): RoleMap | { wrong: string } {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return { wrong: 'OIDC_ROLES is not JSON.' }
  }
  const { claim, emailProvedBy = 'email_verified', rules } = (read ?? {}) as Partial<RoleMap>
  if (typeof claim !== 'string' || claim === '') return { wrong: 'OIDC_ROLES says no claim: { "claim": "groups", … }.' }
  if (typeof emailProvedBy !== 'string' || emailProvedBy === '')
    return { wrong: 'emailProvedBy in OIDC_ROLES is the name of a claim.' }
  if (!Array.isArray(rules) || rules.length === 0) return { wrong: 'OIDC_ROLES has no rules: nobody could come in.' }
  const wrong = rules.map(rule => wrongInRule(rule, rules, known)).find(said => said !== '')
  return wrong
    ? { wrong }
    : { claim, emailProvedBy, rules: rules.map(({ value, role, team }) => ({ value, role, team })) }
}

function wrongInRule(rule: unknown, all: RoleMap['rules'], known: Known): string {
  const { value, role, team } = (rule ?? {}) as Partial<RoleMap['rules'][number]>
  if (typeof value !== 'string' || value === '') return 'A rule in OIDC_ROLES has no value.'
  if (all.filter(one => one.value === value).length > 1) return `OIDC_ROLES has two rules for ${value}.`
  if (typeof role !== 'string' || !known.roles.includes(role))
    return `The role for ${value} in OIDC_ROLES is one of: ${known.roles.join(', ')}.`
  const teams = known.withoutTeam.includes(role) ? ['', ...known.teams] : known.teams
  if (typeof team !== 'string' || !teams.includes(team))
    return `The team for ${value} in OIDC_ROLES is one of: ${known.teams.join(', ')}.`
  return ''
}

/** Undefined when no rule fits: then they are nobody here. */
export function roleOf(claims: Claims, map: RoleMap): { role: string; team: string } | undefined {
  const said = [claims[map.claim]].flat()
  const rule = map.rules.find(one => said.includes(one.value))
  return rule && { role: rule.role, team: rule.team }
}

export const emailOf = (claims: Claims): string | undefined =>
  typeof claims.email === 'string' && claims.email.includes('@') ? claims.email : undefined

/** Providers write yes in more than one way; whatever else it says is no. */
export const emailIsProved = (claims: Claims, map: RoleMap): boolean =>
  [true, 'true', 1, '1'].includes(claims[map.emailProvedBy] as boolean)

export type ProviderAccount = { accountId: string; role: string; team: string; left: boolean; subject: string | null }
export type Comes =
  | { comes: 'in'; account: ProviderAccount; as: { role: string; team: string }; tie: 'tied before' | 'tie now' }
  | { comes: 'not in'; why: Why; account?: ProviderAccount }
export type Why =
  | 'no account'
  | 'left'
  | 'no role'
  | 'e-mail not proved'
  | 'refused there'
  | 'failed'
  | 'too late'
  | 'away'

/**
 * Who it is, once the provider has said so. The subject is the key: an e-mail that was given to somebody else opens nothing
 * of whoever had it before. Only an account that was made here, and is tied to nobody yet, is found by its e-mail.
 */
export function whoComes(
  claims: Claims,
  map: RoleMap,
  found: { bySubject: ProviderAccount | undefined; byEmail: ProviderAccount | undefined },
): Comes {
  const { bySubject, byEmail } = found
  const account = bySubject ?? (byEmail?.subject === null ? byEmail : undefined)
  if (!account) return { comes: 'not in', why: 'no account' }
  if (account.left) return { comes: 'not in', why: 'left', account }
  if (!bySubject && !emailIsProved(claims, map)) return { comes: 'not in', why: 'e-mail not proved' }
  const as = roleOf(claims, map)
  if (!as) return { comes: 'not in', why: 'no role', account }
  return { comes: 'in', account, as, tie: bySubject ? 'tied before' : 'tie now' }
}

/** In the words of the page. `name` is what the council calls its sign-in. */
export function whyWords(why: Why, name: string): string {
  switch (why) {
    case 'no account':
    case 'left':
      return `${name} knows you, but you have no account here. Ask whoever looks after accounts in your council.`
    case 'no role':
      return `${name} knows you, but does not say what you do here. Ask whoever looks after accounts to put you in the right group there.`
    case 'e-mail not proved':
      return `${name} does not say that your e-mail is yours, so we cannot tell which account is. Ask whoever looks after accounts.`
    case 'refused there':
      return `${name} did not let you in. If that is not right, ask your service desk.`
    case 'too late':
      return 'That took too long, or was begun in another browser. Try again.'
    case 'away':
      return `${name} does not answer just now. Try again in a few minutes.`
    case 'failed':
      return `What came back from ${name} could not be taken. Try again; if it goes on, tell whoever looks after Alongside.`
  }
}
