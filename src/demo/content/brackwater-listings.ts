import type { Listing, Need } from './listing.ts'
import { rowsOf } from './table.rules.ts'

/** As ravensmoor-listings.ts: name, kind, venue, what it helps with, when, pounds, checked, room, a sentence. */
const table = `
  Open door, Ropewalk Library | service | ropewalk-library | money digital housing | MO TH 10:00-16:00 | - | visit 6 | - | Bring the letter. Somebody reads it with you, and there are biscuits.
  Open door, Creek Lane Library | service | creek-library | money housing work | TU FR 10:00-16:00 | - | visit 11 | - | The money people and the housing people at one table, for once.
  Open door, the Seamen’s Mission | service | saltings-mission | equipment company money | WE 10:00-14:00 | - | phone 20 | - | Soup, a worker, and a view of the mud.
  The Ropewalkers | group | ropewalk-library | company walking | TU 10:30-12:00 | - | introduction 13 | - | Twice round the old yard with those who worked in it.
  Hemp Street Kitchen | group | ropewalk-children | food company women language | TH 09:30-12:30 | 1 | introduction 22 | 5 | Mothers and grandmothers cook, everybody eats, nobody washes up alone.
  Tots and Tannoys | activity | ropewalk-children | music company young_adults | MO 10:00-11:30 | - | visit 31 | 8 | Very small children, very loud instruments, parents glad of other parents.
  Oyster Supper | group | oyster-hall | food company men | WE 17:30-19:30 | 2 | introduction 9 | 7 | A proper tea for anybody who would eat it alone otherwise.
  Creek Carers | group | oyster-hall | carer company low | FR 11:00-13:00 | - | introduction 27 | - | Two hours in which nobody asks how they are. They ask how you are.
  Quayside Debt Advice | service | creek-library | money housing | MO-FR 10:00-16:00 | - | phone 8 | - | They ring the bailiffs so that you do not have to.
  First Rung | service | job-shop | work young_adults digital | MO-FR 09:30-16:30 | - | visit 17 | 6 | From no job to one morning a week to a job. In that order, at your pace.
  Second Wind | activity | job-shop | work steady low | TU 14:00-16:00 | - | phone 44 | 4 | For those told they were too old to start again. They were not.
  Gasholder Growers | group | gasholder-gardens | garden company men | WE SA 10:00-13:00 | - | introduction 12 | 6 | Tomatoes where the gas was. Wellingtons lent.
  Bench Press | group | gasholder-gardens | making men repairs | TH 10:00-14:00 | 1 | introduction 36 | 3 | They make benches, then sit on them.
  The Boathouse Box | activity | boathouse | young_adults steady low | MO FR 16:00-18:00 | - | introduction 14 | 9 | Gloves, rules, and a coach who has heard it all.
  Saturday Sail | activity | boathouse | young_adults making company | SA 10:00-13:00 | - | visit 53 | 2 | Mending two boats. One day sailing two boats.
  Sea Legs | activity | reach-leisure | steady walking bathing | TU TH 10:00-11:00 | 2 | introduction 19 | 4 | Balance for people who mean to stay upright.
  Warm Water Hour | activity | reach-leisure | low company hospital | FR 09:00-10:00 | 3 | phone 63 | 0 | The pool at its warmest, with the music off.
  Beacon Readers | activity | beacon-college | language digital work | MO WE 18:00-20:00 | - | visit 29 | 10 | Reading and numbers for grown people, without a classroom smell.
  Thrift Avenue Elders | group | beacon-temple-hall | company food faith language | TU FR 11:00-14:00 | 2 | introduction 16 | 8 | Lunch in five languages; the rota is in all of them.
  Sewing Circle, Thrift Avenue | group | beacon-temple-hall | women making company | WE 10:00-12:30 | - | introduction 41 | 5 | Alterations, opinions, tea.
  Mission Breakfast | group | saltings-mission | food men drink housing | MO-FR 08:00-09:30 | - | introduction 10 | - | Porridge, a shower, the paper. Nobody asks until you talk.
  Steady On | group | saltings-mission | drink low men women | TU 19:00-20:30 | - | phone 38 | - | One day at a time, with a kettle.
  The Seawall Singers | activity | seawall-cafe | music memory carer grief | TH 14:00-15:30 | 1 | introduction 21 | - | Shanties mostly. You know more of the words than you think.
  Turn of the Tide | group | seawall-cafe | grief company | MO 10:30-12:00 | - | introduction 33 | - | A table by the window for those who lost somebody.
  Borough Wheels | service | - | getting_about hospital | MO-FR 08:00-18:00 | 3 | phone 25 | - | A minibus with a step that comes down to you.
  Fixers’ Van | service | - | repairs equipment safety steady | MO-FR 09:00-16:00 | - | introduction 15 | - | A lock, a rail, a bulb. The same two people each time.
  Home Plates | service | - | food hospital | MO-SU 11:30-13:30 | 5 | phone 30 | 6 | Hot dinner and a face at the door.
  Bright Side | service | creek-library | sight hearing equipment | WE 10:00-13:00 | - | phone 70 | - | Lamps, loops, and somebody to practise with.
  Quiet Saturdays | group | beacon-college | autism learning_disability company | SA 11:00-14:00 | - | visit 47 | 4 | Trains, drawing, and leave to say nothing.
  A Shelf at a Time | service | - | clutter low memory | MO-FR 10:00-15:00 | - | introduction 58 | 2 | Nothing goes that you have not said goodbye to.
`

const names = (words: string) => words.split(' ').map(word => word.replaceAll('_', ' ') as Need)

export const listings: readonly Listing[] = rowsOf(table).map(
  ([name = '', kind, at, helps = '', when, price, checked = '', room, says = ''], nth) => {
    const [how, daysAgo] = checked.split(' ')
    return {
      name,
      kind: kind as Listing['kind'],
      says,
      ...(at === '-' ? {} : { at }),
      helps: names(helps),
      when,
      ...(price === '-' ? {} : { price: Number(price) }),
      phone: `01632 960${510 + nth}`,
      checked: [how as Listing['checked'][0], Number(daysAgo)],
      ...(room === '-' ? {} : { room: Number(room) }),
      ...(name.startsWith('Open door') ? { by: 'Brackwater Borough Council' } : {}),
    }
  },
)
