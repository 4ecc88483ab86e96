import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '#app'
import { makeDemoPlace } from '#demo'
import { teamsToHandOverTo } from '#people'
import type { TeamKind } from '#place'
import { openTestHouse } from '#tests/house'
import { profiles } from './index.ts'

/** Kinds that somebody may be handed over to in every place that ships (Bolton 2019); besides them, outside. */
const handedOverTo: TeamKind[] = [
  'rapid response',
  'short-term help',
  'occupational therapy',
  'social work',
  'trusted assessor',
]

for (const [name, place] of Object.entries(profiles)) {
  test(`${name}: what it says of itself holds together`, () => {
    assert.equal(place.slug, name)
    const keys = place.neighbourhoods.map(n => n.key)
    assert.equal(new Set(keys).size, keys.length)
    for (const n of place.neighbourhoods) {
      assert.match(n.key, /^[a-z]+(-[a-z]+)*$/)
      assert.ok(n.population > 0 && n.latitude > 49 && n.latitude < 61 && n.longitude > -9 && n.longitude < 2, n.key)
    }
    const teams = [...place.teams, ...place.outsideTeams].map(t => t.key)
    assert.equal(new Set(teams).size, teams.length, 'a team of our own and one outside share no key')
    for (const team of place.teams) for (const key of team.neighbourhoods ?? []) assert.ok(keys.includes(key), key)
    assert.ok(teams.includes(place.safeguarding.team))
    for (const id of Object.keys(place.standards))
      assert.ok(
        measures.all.some(m => m.id === id),
        id,
      )
    assert.ok(new Set(place.conversation.results.map(r => r.kind)).size === place.conversation.results.length)
  })

  test(`${name}: whoever leaves their own page in a hurry is seen on a public page that says nothing of care`, () => {
    const { title, address } = place.elsewhere
    assert.equal(new URL(address).protocol, 'https:')
    assert.equal(new URL(address).href, address, 'as a browser writes it')
    const telling = new RegExp(`care|council|alongside|social|${place.name}`, 'i')
    assert.doesNotMatch(`${title} ${address}`, telling)
  })

  test(`${name}: every telephone is of a range kept for fiction`, () => {
    const numbers = JSON.stringify(place).match(/\b0\d[\d ]{7,}\d/g) ?? []
    assert.ok(numbers.length > 0)
    for (const number of numbers) assert.match(number, /^(01632 960\d{3}|07700 900\d{3})$/)
  })

  test(`${name}: from every neighbourhood somebody can be handed over to every kind of team, and outside`, () => {
    for (const { key } of place.neighbourhoods) {
      const kinds = teamsToHandOverTo(place, key).map(team => team.kind)
      for (const kind of handedOverTo) assert.ok(kinds.includes(kind), `${kind} from ${key}`)
      for (const { kind } of place.firstAssessor) assert.ok(kinds.includes(kind), `first: ${kind} from ${key}`)
    }
    assert.ok(place.outsideTeams.length > 0)
    assert.ok(place.conversation.results.some(result => result.kind === 'handed over'))
    for (const kind of ['front door', 'hub', 'safeguarding', 'leadership', 'records'] as const)
      assert.ok(
        place.teams.some(team => team.kind === kind),
        kind,
      )
  })

  test(`${name}: it opens with its people in it, in its own words and no other place’s`, async () => {
    const house = await openTestHouse({ profile: name as keyof typeof profiles })
    await makeDemoPlace(house.db, house.place, { asAt: house.today, seed: 1, scale: 0.004, years: 1 })
    const front = place.teams.find(team => team.kind === 'front door')!
    const adviser = await house.signedInAs('contact adviser', { team: front.key })
    const director = await house.signedInAs('director', { team: front.key })

    const start = await adviser.get('/')
    assert.equal(start.status, 200)
    assert.ok(start.text.includes(place.name) && start.text.includes(`${place.words.hubs}: sit down with somebody`))

    const begun = await adviser.get('/conversations/new')
    const conversation = await adviser.get(begun.location!)
    assert.equal(conversation.status, 200)
    for (const { label } of [place.conversation.wants, place.conversation.life, place.conversation.helps])
      assert.ok(conversation.text.includes(label), label)
    assert.deepEqual(
      conversation.page.querySelectorAll('.tile__label').map(tile => tile.text.trim()),
      place.conversation.results.map(result => result.label),
    )
    const offered = conversation.page.querySelectorAll('#toTeam option').map(option => option.getAttribute('value'))
    const takes = place.teams.filter(team => team.takesHandOvers).map(team => team.key)
    assert.deepEqual(offered, ['', ...takes, ...place.outsideTeams.map(team => team.key)])
    for (const { need } of place.firstAssessor)
      assert.ok(conversation.page.querySelector('#toTeam')!.text.includes(need))

    const waiting = await adviser.get('/waiting')
    assert.equal(waiting.status, 200)
    assert.ok(waiting.text.includes(front.name))
    for (const path of ['/hubs', '/hand-overs', '/hand-overs/verdicts', '/heard', '/follow-ups', '/near'])
      assert.equal((await adviser.get(path)).status, 200, path)
    assert.ok((await adviser.get('/hubs')).text.includes(place.words.hubs))

    const figures = await director.get('/figures')
    assert.equal(figures.status, 200)
    assert.ok(figures.text.includes(place.name))

    if (!/hub/.test(place.words.hub))
      for (const page of [start, conversation, waiting, figures, await adviser.get('/hubs')])
        assert.doesNotMatch(page.page.querySelector('main')!.text, /\bhubs?\b/i)
  })
}
