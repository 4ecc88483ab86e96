import { z } from 'zod'
import { isOfRecords, page } from '#place'
import { dayInWords } from '#platform/clock'
import { ids, missing, redirectTo, refuse, requiredWords, view } from '#platform/web'
import { erase } from './erase.ts'
import { monthsAfter } from './everything.rules.ts'
import { listDueRows, removeRows, rowsInWords } from './going.ts'
import type { Held } from './held.ts'
import { listDueToGo } from './retention.queries.ts'
import { retentionPath } from './rights-paths.ts'

const keys = () => z.preprocess(v => (v === undefined ? [] : [v].flat()), z.array(z.string().max(100)).max(50))

/** What goes and when, by the place's own rules; it goes by a named person's decision. */
export const retention = (held: Held) =>
  page({
    path: retentionPath,
    may: 'decide what is removed',
    audit: { opened: 'read what is due to be removed', saved: 'decided what is removed' },
    form: z.object({ people: ids(), rules: keys(), reason: requiredWords(500, 'Write why they go now') }),
    async get({ tx, place, today, errors, typed }) {
      const soon = monthsAfter(today, 3)
      const rules = await Promise.all(
        place.retention.filter(isOfRecords).map(async rule => ({
          ...{ name: rule.name, years: rule.years, from: rule.from, source: rule.source },
          byItself: rule.goes?.byItself ?? '',
          due: (await listDueToGo(tx, place.id, rule, soon)).map(one => ({
            ...{
              id: one.personId,
              name: one.knownAs,
              from: dayInWords(one.from, today),
              on: dayInWords(one.goesOn, today),
            },
            now: one.goesOn <= today,
          })),
        })),
      )
      const dueRows = await listDueRows(tx, place, held, today)
      const data = {
        title: 'What goes, and when',
        wrong: errors,
        rules,
        rows: dueRows.map(({ rule, people, rows, untilOn }) => ({
          ...{ key: rule.key, name: rule.name, years: rule.years, from: rule.from, source: rule.source },
          ...{ rows, some: rowsInWords({ people, rows }), loaded: rule.of !== 'learning notes' },
          until: dayInWords(untilOn, today),
        })),
        anybody: dueRows.length > 0 || rules.some(rule => rule.due.some(one => one.now)),
        values: { reason: '', ...typed },
        here: retentionPath({}),
        drafts: place.drafts.keptDays,
        messages: place.messages.keptDays,
      }
      return view(
        'people/rights/retention.njk',
        data,
        rules.flatMap(rule => rule.due.map(one => ({ person: one.id }))),
      )
    },
    async post({ tx, place, who, today, now, form }) {
      if (form.people.length + form.rules.length === 0) return refuse({ people: 'Choose what goes' })
      const by = { by: who.accountId, byName: who.name, at: now, reason: form.reason }
      const about = []
      for (const rule of place.retention.filter(isOfRecords)) {
        const due = await listDueToGo(tx, place.id, rule, today)
        for (const one of due.filter(each => form.people.includes(each.personId)))
          about.push(...(await erase(tx, place, held, one.personId, { ...by, rule: rule.key })))
      }
      for (const { rule, untilOn, rows } of await listDueRows(tx, place, held, today))
        if (rows > 0 && form.rules.includes(rule.key))
          about.push(...(await removeRows(tx, place, held, { rule, untilOn }, { ...by, rule: rule.key })))
      return about.length === 0 ? missing() : redirectTo(retentionPath({}), about)
    },
  })
