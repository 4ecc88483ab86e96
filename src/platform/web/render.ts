import nunjucks from 'nunjucks'
import { type DateString, dayInWords, fromToday, fullDayInWords, monthInWords, timeOf } from '#platform/clock'

const source = new URL('../../', import.meta.url).pathname
const govuk = new URL('../../../node_modules/govuk-frontend/dist', import.meta.url).pathname

export type Render = (template: string, data: Record<string, unknown>) => string

/**
 * Templates lie beside the pages that use them. An undefined name of ours is an error, never an empty space on a page
 * that somebody relies on.
 */
export function makeRender(): Render {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([source, govuk]), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  environment.addFilter('day', (date: DateString, today: DateString) => dayInWords(date, today))
  environment.addFilter('fullDay', (date: DateString, today: DateString) => fullDayInWords(date, today))
  environment.addFilter('fromToday', (date: DateString, today: DateString) => fromToday(date, today))
  environment.addFilter('month', (date: DateString) => monthInWords(date))
  environment.addFilter('clockTime', (moment: Date) => timeOf(moment))
  environment.addFilter('listWords', inWords)
  return (template, data) => environment.render(template, data)
}

/** 'a', 'a and b', 'a, b and c' */
export function inWords(items: string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
