import { hash } from 'node:crypto'
import { arrayOf } from './array-bytes.ts'
import { placeOf } from './columns.rules.ts'
import { c } from './judge-row.rules.ts'
import type { JudgedRow } from './judged-row.ts'
import { numberTold } from './number-told.rules.ts'

/** Rows as they came, and what figures read of them. */
export type Written = { came: Uint8Array<ArrayBuffer>; read: Uint8Array<ArrayBuffer> }

export type RowBytes = {
  add(line: number, row: JudgedRow, cells: readonly string[]): void
  /** How many rows wait. */
  rows(): number
  /** The rows so far, and begins anew. The bytes are the caller's. */
  take(): Written
}

/** The numbers that the server has given to the two types. */
export type RowTypes = { came: number; read: number }

export function rowBytes(types: RowTypes): RowBytes {
  const came = arrayOf(types.came, 3)
  const read = arrayOf(types.read, 35)
  let whose = { key: '', id: Buffer.alloc(0) }
  const told = numberTold()
  return {
    add(line, row, cells) {
      const { words, days } = row
      if (row.personKey !== whose.key)
        whose = { key: row.personKey, id: hash('md5', `person of the files ${row.personKey}`, 'buffer') }
      came.begin()
      came.integer(line)
      came.text(row.personKey)
      came.joined(cells)
      came.end()
      read.begin()
      read.uuid(hash('md5', row.eventKey, 'buffer'))
      read.integer(line)
      read.uuid(whose.id)
      read.text(words[c.clientType])
      read.text(words[c.eventType])
      read.day(days.started)
      read.text(words[c.outcome])
      read.boolean(row.conversation)
      for (const place of asked) read.text(words[place])
      read.text(words[method.assessment] ?? words[method.review])
      for (const place of served) read.text(words[place])
      read.text(cells[provider.name])
      read.text(cells[provider.code])
      read.text(words[funding])
      read.text(words[c.reason])
      read.double(row.perWeek)
      read.double(row.once)
      read.text(words[c.reviewReason])
      read.text(words[achieved])
      read.text(row.personKey)
      read.smallint(row.outcomeRank)
      read.day(days.ended)
      read.day(days.born)
      read.day(days.died)
      read.text(row.postcode)
      read.bigint(told(row, cells[c.localId]!))
      for (const place of lived) read.text(words[place])
      read.text(cells[c.localId])
      read.end()
    },
    rows: read.rows,
    take: () => ({ came: came.take(), read: read.take() }),
  }
}

/** Columns of exchange.cld_read that are words, in its order, between those that are something else. */
const asked = [c.route, c.assessment, placeOf('Eligible Needs Identified')]
const method = { assessment: placeOf('Method of Assessment'), review: placeOf('Method of Review') }
const served = [c.serviceType, c.component, c.mechanism]
const provider = { name: placeOf('Provider CQC Location Name'), code: placeOf('Provider CQC Location ID') }
const funding = placeOf('Client Funding Status')
const achieved = placeOf('Review Outcomes Achieved')
const lived = ['Gender', 'Ethnicity', 'Accommodation Status', 'Has Unpaid Carer'].map(placeOf)
