import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cldText, loadCldText, longTerm } from '#tests/cld'
import { openTestHouse } from '#tests/house'

const at = '/figures/ascof?period=own&from=2024-04-01&to=2025-03-31'

test('what is not here yet is said in words, line by line; a figure that is stands to a tenth, with its pair', async () => {
  const house = await openTestHouse()
  const director = await house.signedInAs('director')
  const line = async (id: string) => {
    const { page } = await director.get(at)
    return page
      .querySelectorAll('tbody tr')
      .map(tr => tr.textContent.replace(/\s+/g, ' ').trim())
      .filter(text => text.startsWith(`${id} `))
  }
  for (const id of ['2A', '2B', '2C', '2E', '3D'])
    assert.match((await line(id)).join(' | '), /Not in these facts. From: Client Level Data\.$/, id)
  const others = ['P2', 'P3'].map(id => ({ ...longTerm, 'NHS Number': '', 'LA Person Unique Identifier': id }))
  const inHome = { ...others[1], 'Accommodation Status': 'Registered care home' }
  await loadCldText(house, cldText([longTerm, others[0]!, inHome]))
  assert.match(
    (await line('2E')).join(),
    /living at home or with family .*read with Reviews overdue: .* outcome – 66\.7% 66\.7%/,
  )
  assert.match((await line('2A')).join(), /Not in these facts/)
})
