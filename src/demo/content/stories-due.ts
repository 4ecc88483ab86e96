import type { Story } from './story.ts'
import { waiting } from './waiting.rules.ts'

/** Somebody to ask how it went: whoever looks in today finds them in the list. */
const doreen = waiting(
  'doreen',
  {
    given: 'Doreen',
    family: 'Fairbrother',
    pronouns: 'she/her',
    age: 77,
    birthday: '05-04',
    street: 'Alder Grove',
    number: 18,
    neighbourhood: 'fernhill',
    phone: '01632 960141',
    note: 'Any time but Countdown',
    about: 'I knit like a machine and I’ve nobody left to knit for.',
    strengths: ['Knits without looking', 'Ran a wool shop'],
    difficulties: ['Shy in a new room'],
  },
  {
    ago: 10,
    time: '11:12',
    by: 'Priya Shah',
    minutes: 18,
    wants: 'Hands to be busy and somebody to talk over the top of it.',
    life: 'Forty years behind the counter of a wool shop. I still open the blinds at nine.',
    helps: 'Somewhere I can walk to. I’d want to be met.',
  },
  [
    {
      to: 'introduced',
      listing: 'Knit and Natter, Fernhill Library',
      hopesFor: 'Company and a reason to cast on',
      goesAlong: 'One of the knitters meets her at the door',
      came: [],
    },
  ],
)

const errol = waiting(
  'errol',
  {
    given: 'Errol',
    family: 'Samuels',
    pronouns: 'he/him',
    age: 69,
    birthday: '08-20',
    street: 'Catkin Drive',
    number: 62,
    neighbourhood: 'sallowfield',
    phone: '07700 900143',
    about: 'Retired is a long word. I’m a bus driver with no bus.',
    strengths: ['Knows every road', 'Dominoes, seriously'],
    difficulties: ['Sugar', 'Too quiet since June'],
  },
  {
    ago: 17,
    time: '14:20',
    by: 'Priya Shah',
    minutes: 15,
    wants: 'Men my own age, some noise, and to win something.',
    life: 'Thirty-one years on the 4. I wave at it now.',
    helps: 'Dominoes. My cousin went to the Calypso and came home hoarse.',
  },
  [
    {
      to: 'introduced',
      listing: 'Dominoes at the Calypso',
      hopesFor: 'A table, some noise and a fair game',
      came: [
        {
          ago: 11,
          kind: 'first contact',
          words: 'A man called Rupert asked what number I play and laughed at the answer.',
          by: 'Priya Shah',
        },
      ],
    },
  ],
)

const halina = waiting(
  'halina',
  {
    given: 'Halina',
    family: 'Sikora',
    pronouns: 'she/her',
    age: 74,
    birthday: '02-26',
    street: 'Ledge Row',
    number: 4,
    neighbourhood: 'quarrydown',
    phone: '01632 960143',
    about: 'My English is for the shop. My jokes are in Polish.',
    strengths: ['Tells jokes', 'Makes pierogi for forty'],
    difficulties: ['The hill', 'Evenings since Henryk died'],
  },
  {
    ago: 44,
    time: '10:05',
    by: 'Priya Shah',
    minutes: 21,
    wants: 'To laugh in my own language once a week.',
    life: 'Church, market, television with the wrong words. Daughter in Gdańsk on the screen.',
    helps: 'Dom Polski I know from outside. Somebody to say “come in, Halina”.',
  },
  [
    {
      to: 'introduced',
      listing: 'Dom Polski Seniors',
      hopesFor: 'To laugh in Polish',
      goesAlong: 'Mrs Mazur from church',
      came: [
        {
          ago: 38,
          kind: 'first contact',
          words: 'She said “come in, Halina”. On the telephone! Before I came!',
          by: 'Priya Shah',
        },
        {
          ago: 29,
          kind: 'first time there',
          helped: 'yes',
          words: 'I told the one about the bishop. They knew it, and they laughed.',
          by: 'Priya Shah',
        },
      ],
    },
  ],
)

const cyril = waiting(
  'cyril',
  {
    given: 'Cyril',
    family: 'Beddows',
    pronouns: 'he/him',
    age: 82,
    birthday: '10-09',
    street: 'Pump House Road',
    number: 27,
    neighbourhood: 'larkmoor',
    phone: '01632 960145',
    note: 'Afternoons; deaf on the phone in the mornings',
    about: 'He’s sold the pigeons and now he watches the sky.',
    strengths: ['Raced pigeons for fifty years', 'Can mend any loft'],
    difficulties: ['Stairs', 'Has gone quiet'],
    circle: [{ name: 'Janet Beddows', relation: 'daughter', reach: '07700 900146' }],
  },
  {
    ago: 4,
    time: '12:40',
    by: 'Priya Shah',
    minutes: 17,
    caller: { name: 'Janet Beddows', relation: 'daughter' },
    wants: 'Dad wants his birds back, and he can’t have them, so he wants nothing.',
    life: 'Sits at the back window. Feeds the wild ones, which is against the rules of the flats.',
    helps: 'There’s a pigeon club with a stove. He’d have to want it. Will you ring him, not me?',
  },
  [
    {
      to: 'introduced',
      listing: 'Pigeon and Poultry Club',
      agreed: 'not asked yet',
      hopesFor: 'Birds, and men who know about birds',
      came: [],
    },
  ],
)

export const whoIsDue: readonly Story[] = [doreen, errol, halina, cyril]
