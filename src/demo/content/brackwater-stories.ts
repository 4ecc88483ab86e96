import type { Story } from './story.ts'

/** Three people whose way through the levels is told in levels-lived.ts: a household, and somebody who came out. */
const rosa: Story = {
  key: 'rosa',
  person: {
    ...{ knownAs: 'Rosa Calloway', given: 'Rosa', family: 'Calloway', pronouns: 'she/her', age: 41, birthday: '06-17' },
    ...{ street: 'Oyster Row', number: 14, neighbourhood: 'creek-lane', since: 96 },
    ways: [{ kind: 'mobile', value: '07700 900412', note: 'Texts first; rings are bailiffs' }],
    about: [{ words: 'I want to open the post without being sick.', ago: 88, writtenBy: 'Tariq Oyelaran' }],
    strengths: ['Never missed a parents’ evening', 'Cuts hair for half the stair'],
    difficulties: ['Letters', 'Sleep'],
    circle: [
      { name: 'Nico Calloway', relation: 'son', story: 'nico' },
      { name: 'Inez Calloway', relation: 'sister', reach: '07700 900413', may: ['appointments'], agreed: 88 },
    ],
  },
  happened: [
    {
      ...{ ago: 96, time: '11:05', by: 'Gwen Platt', minutes: 14, channel: 'in person' },
      wants: 'To ask how you get the council tax brought down.',
      life: 'Two of us. I do hair at the salon Thursdays and at home when there is any.',
      helps: 'Somebody to do the form with.',
      mightNeed: 'no',
      led: [{ to: 'advice', detail: 'The form, filled in together at the desk' }],
    },
    {
      ...{ ago: 90, time: '09:20', by: 'Gwen Platt', minutes: 21, channel: 'in person' },
      wants: 'There were men at the door this morning and Nico saw.',
      life: 'I have not opened the post since Christmas.',
      helps: 'I do not know. That is why I came.',
      mightNeed: 'no',
      led: [
        {
          to: 'handed over',
          team: 'triage',
          reason: 'Bailiffs, unopened post, a boy at home',
          taken: { ago: 90, by: 'Tariq Oyelaran' },
        },
      ],
    },
  ],
}

const nico: Story = {
  key: 'nico',
  person: {
    ...{ knownAs: 'Nico Calloway', given: 'Nico', family: 'Calloway', pronouns: 'he/him', age: 18, birthday: '02-02' },
    ...{ street: 'Oyster Row', number: 14, neighbourhood: 'creek-lane', since: 71 },
    ways: [{ kind: 'mobile', value: '07700 900414' }],
    about: [{ words: 'I want Mum to stop listening for the door.', ago: 70, writtenBy: 'Lena Marsh' }],
    strengths: ['Good with engines', 'Makes his mother laugh'],
    difficulties: ['Nights'],
    circle: [{ name: 'Rosa Calloway', relation: 'mother', story: 'rosa' }],
  },
  happened: [
    {
      ...{ ago: 70, time: '16:30', by: 'Bridie Cope', minutes: 12, channel: 'in person' },
      wants: 'Somewhere to go on Fridays that is not the stair.',
      life: 'College, then home. I listen for the door so that Mum need not.',
      helps: 'Something with engines, or hitting things.',
      mightNeed: 'no',
      led: [{ to: 'advice', detail: 'Lena came down to the desk and they talked' }],
    },
  ],
}

const vincent: Story = {
  key: 'vincent',
  person: {
    ...{ knownAs: 'Vincent Osei', given: 'Vincent', family: 'Osei', pronouns: 'he/him', age: 58, birthday: '10-09' },
    ...{ street: 'Gasholder Walk', number: 3, neighbourhood: 'gasworks-green', since: 180 },
    ways: [{ kind: 'phone', value: '01632 960590' }],
    about: [
      {
        words: 'I drove a crane thirty years. I would like to be high up again, even a bit.',
        ago: 160,
        writtenBy: 'Grace Mbeki',
      },
    ],
    strengths: ['Patient', 'A head for heights'],
    difficulties: ['Forms on a telephone'],
    circle: [],
  },
  happened: [
    {
      ...{ ago: 180, time: '14:10', by: 'Ravi Bhatt', minutes: 18, channel: 'in person' },
      wants: 'A job. Any job that is not sitting.',
      life: 'The yard shut. I walk, I mend the neighbour’s bicycle, I walk.',
      helps: 'Somebody who knows the machine that reads my letters and says no.',
      mightNeed: 'no',
      led: [
        {
          to: 'handed over',
          team: 'triage',
          reason: 'No work for two years, and rent slipping',
          taken: { ago: 179, by: 'Philippa Rowe' },
        },
      ],
    },
  ],
}

export const callowayStories: readonly Story[] = [rosa, nico, vincent]
