import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addToCircle } from '#people'
import { phone, sidesPrinted } from '#tests/browser'
import { margaret, somebody } from '#tests/margaret'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()

const pages = [
  '',
  '/same-as',
  '/joined',
  '/capacity',
  '/advocate',
  '/visiting',
  '/get-in',
  '/note',
  '/restricted',
  '/letter',
  '/return-facts',
  '/household',
]

test('every page of the record, deepened, can be read by everyone, wide and on a phone; a letter is one side of A4', async () => {
  const { house } = walk
  const id = await margaret(house)
  const other = await somebody(house, { knownAs: 'Maggie Ashby', birthDate: '1944-05-12', phone: '01632 960217' })
  const helen = await somebody(house, { knownAs: 'Helen Ashby' })
  await house.write(tx =>
    addToCircle(tx, house.place.id, {
      personId: id,
      name: 'Helen Ashby',
      relation: 'daughter',
      otherPersonId: helen,
      caresFor: true,
      reach: '',
      note: '',
      mayBeTold: [],
      agreedOn: null,
      agreedUntil: null,
      agreedHow: '',
      authority: 'attorney for health and welfare',
      authoritySeen: 'Dev Patel',
      authoritySeenOn: '2026-03-01',
      fromOn: house.today,
    }),
  )
  const joan = await house.signedInAs('team manager', { name: 'Joan Bell' })
  const write = async (name: string, form: Record<string, string | string[]>) => {
    const sent = await joan.post(`/people/${id}/${name}`, form)
    assert.equal(sent.status, 303, name)
    return sent.location!
  }
  await write('visiting', {
    act: 'warn',
    words: 'The back step is loose. Come in at the front.',
    source: 'Dev Patel saw it on 2 March',
    reviewOn: '3/6/2026',
  })
  await write('visiting', { act: 'way in', wayIn: 'Key safe, 4417', toldBy: 'Margaret' })
  await write('capacity', {
    decision: 'Whether to have the step rail',
    onDate: '2/3/2026',
    assessedBy: 'Dev Patel, social worker',
    helpGiven: 'In the morning, with pictures',
    outcome: 'can decide',
    reasons: 'She weighed both and said why',
  })
  await write('advocate', {
    kind: 'Care Act',
    why: 'Weighing a move',
    nobodyElse: 'Helen lives abroad',
    neededOn: '1/3/2026',
  })
  await write('note', { words: 'The step is to be mended on Friday.', whose: 'mine', onDate: '2/3/2026' })
  await write('note', { words: 'She fears her nephew.', whose: 'person', onDate: '2/3/2026', restricted: 'yes' })
  await write('return-facts', { gender: 'Female', ethnicity: 'prefer not to say' })
  await write('household', { act: 'together', with: helen, name: 'The Ashbys', saidBy: 'Margaret, on the phone' })
  await write('household', { act: 'lead', lead: joan.accountId })
  const letter = await write('letter', {
    greeting: 'Dear Margaret',
    about: 'What we talked about',
    words:
      'Thank you for talking with us.\n\nThe step is mended on Friday at two.\n\nIf any of this is not how you remember it, tell us.',
  })
  const [wide, small] = [await walk.signedIn(joan), await walk.signedIn(joan, phone)]
  const shots = process.env.SHOTS
  const look = async (path: string, name: string) => {
    for (const [page, size] of [
      [wide, 'wide'],
      [small, 'phone'],
    ] as const) {
      await page.goto(path)
      if (shots) await page.screenshot({ path: `${shots}/${name}-${size}.png`, fullPage: true })
      await isAccessible(page, `${name} ${size}`)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, name)
    }
  }
  await look(`/people/${id}/same-as/${other}`, 'compare')
  await wide.goto(`/people/${id}/same-as/${other}`)
  await wide.getByLabel('Margaret Ashby', { exact: true }).check()
  await wide.getByLabel('How you know').fill('Helen gave both names')
  await wide.getByRole('button', { name: 'Read them as one' }).click()
  await wide.waitForURL(`**/people/${id}`)
  for (const name of pages) await look(`/people/${id}${name}`, name.slice(1) || 'record')
  await look(letter, 'sent-letter')
  assert.equal(await sidesPrinted(wide), 1)
  if (shots) {
    await wide.emulateMedia({ media: 'print' })
    await wide.screenshot({ path: `${shots}/letter-print.png`, fullPage: true })
  }
  const printed = await wide.evaluate(() => document.querySelector('.printed-by')!.checkVisibility())
  assert.equal(printed, false)
})
