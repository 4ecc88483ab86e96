import { type DateString, dayInWords } from '#platform/clock'

/** Legal authority of one of somebody's people (Mental Capacity Act 2005 s.9, s.16), as its papers say. */
export type Authority = {
  /** '' for none: the kind, such as attorney for health and welfare. */
  authority: string
  /** What it covers, where it is less than the kind says. */
  authorityScope: string
  /** Who saw the papers; '' until somebody did. */
  authoritySeen: string
  authoritySeenOn: DateString | null
  authorityFrom: DateString | null
  authorityUntil: DateString | null
}

type Asked = { [field in keyof Authority]?: Authority[field] | undefined }

/** What is wrong with what is said of an authority, by field. */
export function whatIsWrongWithAuthority(asked: Asked): Record<string, string> {
  const { authority, authoritySeen, authoritySeenOn, authorityFrom, authorityUntil } = asked
  const said = asked.authorityScope || authoritySeen || authoritySeenOn || authorityFrom || authorityUntil
  if (!authority) return said ? { authority: 'Choose which authority this is about' } : {}
  return {
    ...(authoritySeen && !authoritySeenOn && { authoritySeenOn: 'Write the day the papers were seen' }),
    ...(!authoritySeen && authoritySeenOn && { authoritySeen: 'Write who saw the papers' }),
    ...(authorityFrom &&
      authorityUntil &&
      authorityUntil < authorityFrom && { authorityUntil: 'It cannot end before it begins' }),
  }
}

/** 'Attorney for health and welfare, for where she lives (seen: Dev Patel, 3 March), until 1 May.' */
export function authorityWords(one: Authority, today: DateString): string {
  if (one.authority === '') return ''
  const said = (day: DateString) => dayInWords(day, today)
  if (one.authorityUntil && one.authorityUntil < today) return `Was ${one.authority} until ${said(one.authorityUntil)}.`
  const seen = one.authoritySeen
    ? ` (seen: ${one.authoritySeen}${one.authoritySeenOn ? `, ${said(one.authoritySeenOn)}` : ''})`
    : ', papers not seen yet'
  const scope = one.authorityScope ? `, for ${one.authorityScope}` : ''
  const from = one.authorityFrom ? `, from ${said(one.authorityFrom)}` : ''
  const until = one.authorityUntil ? `, until ${said(one.authorityUntil)}` : ''
  return `${one.authority.charAt(0).toUpperCase()}${one.authority.slice(1)}${scope}${seen}${from}${until}.`
}
