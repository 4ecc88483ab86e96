import type { Measure, Registry } from '#measures'
import type { National } from '../ascof/national.ts'

/**
 * Of the figures that a place watches, those that tell what came of it for people and are not of the national framework; one that
 * stands under another as its pair is not told twice.
 */
export function localOutcomes(
  watched: readonly string[],
  national: readonly National[],
  measures: Registry,
): Measure[] {
  const asked = new Set(national.flatMap(n => n.measures))
  const all = [...new Set(watched)].flatMap(id => measures.find(id) ?? [])
  const own = all.filter(m => m.kind === 'outcome' && !asked.has(m.id))
  return own.filter((m, i) => !own.slice(0, i).some(before => before.pairs.includes(m.id)))
}

const said: Record<National['says'], string> = {
  outcome: 'what came of it for people',
  process: 'what was done',
  satisfaction: 'whether people were satisfied',
  input: 'what there is to do it with',
}

/** 'Of 19 national figures 10 say what came of it for people, 6 what was done …': process is no outcome (S241, T39). */
export function whatTheySay(national: readonly Pick<National, 'says'>[]): string {
  const counted = (Object.keys(said) as National['says'][])
    .map(says => ({ says, n: national.filter(one => one.says === says).length }))
    .filter(({ n }) => n > 0)
    .map(({ says, n }, i) => `${n} ${i > 0 ? '' : n === 1 ? 'says ' : 'say '}${said[says]}`)
  const last = counted.pop()
  return `Of ${national.length} national figures ${counted.length > 0 ? `${counted.join(', ')} and ` : ''}${last}.`
}
