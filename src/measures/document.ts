import { breakdowns, type Measure, type Step, steps } from './measure.ts'

const inPlainWords: Record<Measure['combine'], string> = {
  share: 'yes, of yes and no, in per cent',
  count: 'how many count yes',
  sum: 'the amounts of those that count yes, added up',
  median: 'the middle of the amounts of those that count yes',
  rate: 'those that count yes, for every so many people of that age who live here',
}
const better: Record<Measure['better'], string> = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither higher nor lower is better',
}

/** docs/measures.md, made from the definitions: what each figure means and how it is made. */
export function documentOf(measures: readonly Measure[]): string {
  const sections = (Object.keys(steps).map(Number) as Step[]).flatMap(step => {
    const here = measures.filter(m => m.step === step).sort((a, b) => a.id.localeCompare(b.id))
    return here.length === 0 ? [] : [`## ${step} ${steps[step]}`, ...here.map(m => about(m, measures))]
  })
  return `${[introduction, ...sections].join('\n\n')}\n`
}

const introduction = `# How each figure is made

Made from the definitions by \`npm run alongside -- measures --document\`; do not change it by hand.

A measure is a list of who was looked at: each counts yes, counts no, or is left out for a reason that is shown beside the
figure. A figure that can be good or bad is never shown without its pair. A standard belongs to a place or a contract,
never to a measure. A coordinator's notebook has no figures, on purpose, and the registry refuses a measure that reads more
than schema facts.`

function about(m: Measure, all: readonly Measure[]): string {
  const pairs = m.pairs.map(id => `${all.find(other => other.id === id)?.title} (\`${id}\`)`)
  const rows = [
    ['Asks', m.asks],
    ['Why it matters', m.whyItMatters],
    ['Counts yes', m.countsYes],
    ['Counts no', m.countsNo],
    ['Left out', m.leftOut],
    [
      'The figure',
      `${inPlainWords[m.combine]}${m.weighed ? ', each row for as many as it stands for' : ''}; in ${m.unit}; ${m.kind}, ${better[m.better]}${m.periods ? `; for ${m.periods} only` : ''}`,
    ],
    ['Shown with', pairs.join(', ') || 'nothing'],
    ['Cut by', m.breakdowns.map(name => breakdowns[name].words).join(', ') || 'nothing'],
    ['From', m.source],
    ['Version', `${m.version}, reviewed ${m.reviewedOn}, to be reviewed by ${m.reviewBy}`],
  ]
  return `### ${m.title}\n\n\`${m.id}\`\n\n| | |\n|---|---|\n${rows.map(([name, words]) => `| ${name} | ${words} |`).join('\n')}`
}
