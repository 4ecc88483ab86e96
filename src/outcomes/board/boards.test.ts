import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '#app'
import { type Breakdown, documentOf, keptFigures, type Measure } from '#measures'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { national } from '../ascof/national.ts'
import { levels } from '../levels/levels.ts'
import { headingOf } from '../measure/measure-view.rules.ts'
import { allSeries } from '../series/series.ts'
import { outOfWhole } from './one-part.ts'

const house = await openTestHouse()
const { id } = house.place
const director = await house.signedInAs('director')
const adviser = await house.signedInAs('contact adviser')

const contact = (on: string, hood: string, results: string[]) =>
  house.write(tx =>
    sql`insert into front_door.contact (place_id, contact_id, on_date, began_at, finished_at, channel, team, taken_by_name, neighbourhood,
        caller, about, might_need, results)
      values (${id}, ${newId()}, ${on}, now(), now(), 'phone', 'contact-centre', 'Somebody', ${hood}, 'the person', 'new matter', 'no',
        ${results})`.execute(tx),
  )
for (let n = 0; n < 12; n++) await contact('2025-10-10', 'fernhill', n < 9 ? ['advice'] : ['assessment'])
for (let n = 0; n < 3; n++) await contact('2024-10-10', 'larkmoor', ['advice'])

const provider = 'Brightways, Home Help'
async function service(person: string, from: string, to: string | null) {
  await house.write(tx =>
    sql`insert into exchange.cld_person (place_id, person_id, person_key) values (${id}, ${person}, ${person})`.execute(
      tx,
    ),
  )
  await house.write(tx =>
    sql`insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on,
        service_type, component, provider)
      values (${id}, ${newId()}, ${newId()}, 1, ${person}, 'Service user', 'Service', ${from}, ${to},
        'Short term support: ST-Max', 'Reablement', ${provider})`.execute(tx),
  )
}
for (let n = 0; n < 3; n++) await service(newId(), '2025-10-01', '2025-10-28')

test('a neighbourhood has a board of its own, told of it alone, and figures that cannot be cut so are not on it', async () => {
  const all = await director.get('/figures/neighbourhoods')
  assert.match(all.text, /Fernhill/)
  const { text, status } = await director.get('/figures/neighbourhoods/fernhill')
  assert.equal(status, 200)
  assert.match(text, /9 of 12 contacts/)
  assert.doesNotMatch(text, /Recording/)
  const empty = await director.get('/figures/neighbourhoods/larkmoor?period=last-quarter')
  assert.doesNotMatch(empty.text, /9 of 12/)
  assert.equal((await director.get('/figures/neighbourhoods/nowhere')).status, 404)
})

test('a provider’s board begins with whom they helped; no name stands in the address; outside, few are hidden', async () => {
  const list = await director.get('/figures/providers')
  const link = list.page.querySelectorAll('a').find(a => a.text.includes('Brightways'))!
  assert.doesNotMatch(link.getAttribute('href')!, /bright/i)
  const { text } = await director.get(link.getAttribute('href')!)
  assert.match(text, /Whom they helped/)
  assert.match(text, /Reablement ?3/)
  const outside = await director.get(`${link.getAttribute('href')!}?view=published`)
  assert.match(outside.text, /Reablement ?hidden/)
})

test('the national page names all nineteen and says of each whether it is an outcome; those without facts say where they come from', async () => {
  const { text } = await director.get('/figures/ascof')
  assert.equal(national.length, 19)
  for (const n of national) assert.ok(text.includes(n.id), n.id)
  assert.match(text, /Not in these facts. From: Survey of people who use services/)
})

test('the three levels hold every measure, once', async () => {
  const { page } = await director.get('/figures/levels')
  assert.deepEqual(
    page
      .querySelectorAll('h2')
      .map(h => h.text.trim())
      .slice(0, 3),
    ['For the person', 'For the service', 'For the whole system'],
  )
  const ids = levels.flatMap(level => level.ids)
  assert.deepEqual(ids.toSorted(), measures.all.map(m => m.id).sort(), 'each is placed once, by hand')
  const asked = levels.flatMap(level => level.series)
  assert.deepEqual(asked.toSorted(), allSeries.map(s => s.id).sort(), 'and each of what no record makes')
})

test('what was only done is never called an outcome, and a figure is tagged alike wherever it stands', async () => {
  const nationally = new Map(national.flatMap(n => n.measures.map(id => [id, n.says] as const)))
  for (const [id, says] of nationally) assert.equal(measures.find(id)!.kind, says, id)
  const { page } = await director.get('/figures')
  const cards = new Map(
    page
      .querySelectorAll('.figure')
      .map(card => [card.querySelector('.figure__title')!.text, card.querySelector('.figure__tag')!.text]),
  )
  const [head, ...lines] = (await director.get('/figures/file')).html.trim().split('\r\n')
  assert.equal(head!.split(',')[3], 'tag')
  const inFile = new Map(lines.map(line => line.replace(/"[^"]*"/g, '').split(',')).map(([id, , , tag]) => [id, tag]))
  const document = documentOf(measures.all)
  let seen = 0
  for (const m of measures.all) {
    const tag = `${m.kind.charAt(0).toUpperCase()}${m.kind.slice(1)}`
    if (cards.has(m.title)) assert.equal(cards.get(m.title), tag, m.id)
    seen += Number(cards.has(m.title))
    assert.equal(inFile.get(m.id), m.kind, m.id)
    assert.match(document, new RegExp(`\`${m.id.replaceAll('.', '\\.')}\`\\n[^#]*; ${m.kind}, `), m.id)
    assert.ok(headingOf(m).eyebrow.endsWith(`. ${tag}.`), m.id)
  }
  assert.ok(seen > 2, 'no figure stands on the board')
  assert.deepEqual(
    ['front-door.resolved', 'ascof-2b', 'community.hub-came'].map(id => measures.find(id)!.kind),
    ['process', 'process', 'process'],
  )
  assert.equal(measures.find('long-term-support.package-changes')!.kind, 'context')
})

test('two periods stand side by side, the year before if that is asked', async () => {
  const { text } = await director.get('/figures/compare?period=own&from=2025-10-01&to=2025-10-31&against=year')
  assert.match(text, /October 2025 with October 2024/)
  assert.match(text, /9 of 12 contacts/)
  assert.match(text, /3 of 3 contacts/)
  assert.match(text, /Difference.*9 of 12 contacts.*3 of 3 contacts ?\u221225 points/)
})

test('the pack has a sheet for each figure that has facts, with its pair and how it is counted', async () => {
  const { page, text } = await director.get('/figures/pack')
  const asks = page.querySelectorAll('.sheet h2').map(h => h.text)
  assert.ok(asks.includes(measures.find('front-door.resolved')!.asks))
  assert.match(text, /Counts yes\./)
  const ids = page.querySelectorAll('[id]').map(element => element.id)
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice')
})

test('the file has a line for each cut, and in the published view hides what is small', async () => {
  const own = await director.get('/figures/file?period=own&from=2025-10-01&to=2025-10-31')
  assert.match(own.html, /^front-door\.resolved,.*,neighbourhood,Fernhill,9,12,75,per cent of contacts/m)
  const published = await director.get('/figures/file?period=own&from=2024-10-01&to=2024-10-31&view=published')
  assert.match(published.html, /^front-door\.resolved,.*,neighbourhood,[^,]*,hidden,/m)
  // Who is left out, and why, is told inside only.
  const lines = (text: string) => text.trim().split('\r\n').slice(1)
  assert.ok(
    lines(own.html).some(line => /,\d+ [a-z][^,]*$/.test(line)),
    'nobody is left out of anything',
  )
  for (const line of lines(published.html)) assert.match(line, /,$/)
})

test('each board has a pack and a file of its own: of one neighbourhood or provider, or of the national measures', async () => {
  const october = 'period=own&from=2025-10-01&to=2025-10-31'
  const taken = async (at: string) => {
    const { page } = await director.get(`${at}?${october}`)
    const href = (text: string) =>
      page
        .querySelectorAll('.head a')
        .find(a => a.text === text)!
        .getAttribute('href')!
    const [pack, file] = [href('Print the pack'), href('Download as a file')].map(h => h.replaceAll('&amp;', '&'))
    return { pack: (await director.get(pack!)).text, file: (await director.get(file!)).html }
  }
  const fernhill = await taken('/figures/neighbourhoods/fernhill')
  assert.match(fernhill.pack, /Fernhill: figures.*9 of 12 contacts/)
  assert.match(fernhill.file, /^front-door\.resolved,.*,neighbourhood,Fernhill,9,12,75,/m)
  assert.doesNotMatch(fernhill.file, /Larkmoor/)
  const list = await director.get('/figures/providers')
  const link = list.page
    .querySelectorAll('a')
    .find(a => a.text.includes('Brightways'))!
    .getAttribute('href')!
  const theirs = await taken(link)
  assert.match(theirs.pack, /Brightways, Home Help: figures/)
  assert.match(theirs.file, /^short-term-help\.people-helped,.*,provider,"Brightways, Home Help",3,/m)
  const national = await taken('/figures/ascof')
  assert.match(national.file, /^ascof-2a,/m)
  assert.doesNotMatch(national.file, /^front-door\.contacts,/m)
  assert.equal((await director.get('/figures/pack?neighbourhood=nowhere')).status, 404)
  assert.equal((await director.get('/figures/file?provider=nobody')).status, 404)
})

test('outside, a neighbourhood’s board hides what the whole and the boards of the others would tell', async () => {
  const march = 'period=own&from=2025-03-01&to=2025-03-31'
  for (let n = 0; n < 30; n++)
    await contact('2025-03-10', n < 20 ? 'fernhill' : n < 28 ? 'ashdene' : 'larkmoor', ['advice'])
  assert.match(
    (await director.get(`/figures/neighbourhoods/ashdene?${march}`)).text,
    /Contacts at the front door ?Input ?8 contacts/,
  )
  const outside = async (hood: string) =>
    (await director.get(`/figures/neighbourhoods/${hood}?${march}&view=published`)).text
  assert.match(await outside('larkmoor'), /Contacts at the front door ?Input ?hidden/)
  assert.match(await outside('ashdene'), /Contacts at the front door ?Input ?hidden/, 'else it tells of the two')
  assert.match(await outside('fernhill'), /Contacts at the front door ?Input ?20 contacts/)
})

test('who may not see figures sees no board', async () => {
  for (const at of ['/figures/neighbourhoods', '/figures/levels', '/figures/compare', '/figures/pack', '/figures/file'])
    assert.equal((await adviser.get(at)).status, 200, `${at}: advisers see figures`)
  const administrator = await house.signedInAs('administrator')
  for (const at of ['/figures/neighbourhoods', '/figures/ascof', '/figures/pack', '/figures/file'])
    assert.equal((await administrator.get(at)).status, 403, at)
})

const byAge = (m: Measure): Breakdown[][] => (m.breakdowns.includes('ageBand') ? [[], ['ageBand']] : [[]])
test('one part is answered out of the cut of the whole place as it would be by itself', async () => {
  const year = { from: '2025-03-01', to: '2026-02-28', today: '2026-03-03' }
  await inTransaction(house.db, id, async tx => {
    const plain = keptFigures(tx, id)
    const ofAll = outOfWhole(keptFigures(tx, id))
    let counted = 0
    for (const only of [{ neighbourhood: 'fernhill' }, { provider }, { neighbourhood: 'nowhere' }])
      for (const m of measures.all) {
        if (!Object.keys(only).every(by => m.breakdowns.includes(by as Breakdown))) continue
        for (const q of [{ ...year, only, each: 'month' } as const, { ...year, only, by: byAge(m) }]) {
          const asked = await plain.figuresOf(m, q)
          assert.deepEqual(await ofAll.figuresOf(m, q), asked, `${m.id} ${JSON.stringify(only)}`)
          counted += asked.reduce((n, f) => n + f.yes + f.no + f.leftOut, 0)
        }
      }
    assert.ok(counted > 12, 'nothing was counted')
  })
})
