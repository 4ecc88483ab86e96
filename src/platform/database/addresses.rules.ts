export type Address = { host: string; port: number }

const PORT = 5432

/**
 * The hosts of postgres://user:password@one:5432,other:5432/name in their order, and the same with the first alone, as the
 * driver takes it. An address without hosts to part (a socket's, or one that is written otherwise) has none.
 */
export function addressesIn(url: string): { first: string; addresses: Address[] } {
  const parts = /^(postgres(?:ql)?:\/\/(?:[^@/?]*@)?)([^/?@]+)(\/.*)?$/.exec(url)
  if (!parts?.[2]?.includes(',')) return { first: url, addresses: [] }
  const [, before, hosts, after = ''] = parts as unknown as [string, string, string, string | undefined]
  const addresses = hosts.split(',').map(one => {
    const [, host = one, port] = /^(.*?)(?::(\d+))?$/.exec(one) ?? []
    return { host: host.replace(/^\[(.*)\]$/, '$1'), port: port ? Number(port) : PORT }
  })
  return { first: `${before}${hosts.split(',')[0]}${after}`, addresses }
}

/** What a server said of itself. `timeline` grows by one with each promotion. */
export type Said = Address & { standby: boolean; timeline: number }

/**
 * The one that takes writes. Of two that say they do, the one that was promoted last: an old primary that came back by
 * itself is on an earlier timeline.
 */
export function primaryAmong(said: Said[]): Said | undefined {
  return said.filter(one => !one.standby).sort((a, b) => b.timeline - a.timeline)[0]
}
