import type { Listing, Need } from './listing.ts'
import { rowsOf } from './table.rules.ts'

/**
 * The county's directory, in the order and meaning of Ravensmoor's table. A talking café is its own people's: it has no
 * badge of the council's and nobody keeps a list of who came (Bolton 2019, Somerset).
 */
const table = `
  Meeting point, Withyford Library | service | withyford-library | equipment money carer | WE 10:00-13:00 | - | visit 7 | - | A table by the window with the village agent at it. Book, or come and wait with the papers.
  Meeting point, the Press House | service | press-house | equipment bathing steady | MO 13:30-16:00 | - | visit 16 | - | The village agent and an occupational therapist, above the cider store. There is a lift.
  Meeting point, the Lias | service | lias-hotel | equipment carer memory | TH 10:00-12:00 | - | phone 27 | - | The quiet lounge, after breakfast has been cleared. Nobody hurries you.
  Talking café, Withyford | group | basket-hall | company money carer | TU 10:00-12:00 | - | visit 6 | - | Sit anywhere. Somebody who knows the parish sits down too, and the cake is by whoever felt like it.
  Talking café, Burnel Levels | group | burnel-hall | company food safety | TH 14:00-16:00 | - | visit 12 | - | It began the winter of the water, round one urn, and nobody has wanted to stop.
  Talking café, the Lias | group | lias-hotel | company carer low | WE 10:30-12:30 | - | introduction 15 | - | The hotel lends its front room. Sea to look at when you would sooner not talk.
  Talking café, the Bell | group | bell-inn | company men work | MO 10:00-12:00 | - | phone 40 | - | Coffee, not beer, and a village agent who was the postman.
  Withyford Village Agent | service | - | money carer housing getting_about | MO-FR 09:00-17:00 | - | phone 8 | - | Knows every drove and who lives down it. Comes to you, or meets you half way.
  Hills Village Agent | service | - | money carer housing hospital | MO-FR 09:00-17:00 | - | phone 11 | - | Joins you when you are coming home from hospital, and has already asked about the dog.
  Levels Car Scheme | service | - | getting_about hospital | MO-FR 08:00-18:00 | 3 | introduction 9 | - | Neighbours with a seat to spare. Ring by noon for tomorrow; they know the ford.
  Sedgeholt Good Turn | group | sedgeholt-institute | company repairs safety | SA 10:00-12:00 | - | introduction 22 | 6 | A list on the wall: what I need, what I can do. Most things meet by noon.
  Basket Row Weavers | group | basket-hall | making women company | TH 13:00-16:00 | 2 | introduction 18 | 4 | Withies, warm hands and village news, some of it true.
  The Pump House Shed | group | pump-house | men making repairs work | TU TH 09:30-13:00 | 2 | introduction 7 | 5 | Old engines and the men who miss them.
  Orchard Wassailers | group | press-house | music company garden | FR 14:00-16:00 | - | phone 55 | - | Sing to the trees in January and to each other the rest of the year.
  Press House Lunch | activity | press-house | food company | WE 12:00-14:00 | 5 | introduction 20 | 7 | Soup, a pudding with a history, and a lift home if you ask at the hatch.
  Steady in Stoke | activity | ashlin-rooms | steady walking | MO 10:30-11:30 | 2 | phone 17 | 3 | Balance for people who have been down once and would rather not again.
  Steady by the Sea | activity | lias-hotel | steady walking | FR 10:30-11:30 | 2 | phone 17 | 0 | The same, holding a ballroom rail.
  Heron Walk | group | heron-hide | walking low grief | SA 10:00-11:30 | - | introduction 30 | - | As far as the hide and back. Binoculars are lent, silence is allowed.
  Remember the Tune | activity | minster-rooms | memory music carer | TH 14:00-15:30 | 2 | introduction 13 | 6 | Two by two: one who is losing words and one who is keeping them.
  Carers of the Levels | group | withyford-library | carer low money | TU 18:00-19:30 | - | phone 25 | - | In the evening, because that is when somebody else can sit in.
  Sit With Me | service | - | carer memory | MO-SU 09:00-21:00 | 8 | phone 34 | 1 | Two hours to yourself. They bring the same person every time.
  Bench at the Bell | group | bell-inn | grief company | TH 15:00-16:30 | - | introduction 44 | - | For widowers mostly. The landlord says nothing and tops up the tea.
  Glove Works Mending | group | glove-works | making work young_adults autism | MO WE 10:00-15:00 | - | visit 28 | 4 | A bench each, a job each, and pay for those who are ready.
  Open Gate Farm | group | combe-barn | learning_disability garden work animals | TU TH 09:30-15:00 | - | introduction 36 | 2 | Pigs do not care what you find difficult.
  Cider and Sober | group | press-house | drink men low | TU 19:00-20:30 | - | phone 80 | - | An orchard town is a hard place to stop. Six of them did.
  Hot Pot Round | service | - | food hospital | MO-SU 11:30-13:30 | 6 | phone 19 | 8 | A hot dinner by van, and somebody who notices.
  Rails and Ramps | service | - | equipment bathing steady | MO-FR 08:30-16:00 | - | introduction 10 | - | A rail by Friday. They sweep up.
  Try It Room | service | castle-surgery | equipment bathing | TU FR 10:00-15:00 | - | visit 14 | - | A bath, a bed and a set of stairs to try things on before anybody fits them.
  See and Hear by the Sea | service | winkle-hut | sight hearing equipment | WE 10:00-15:00 | - | phone 61 | - | Lamps, loops, and people who have the same trouble.
  Letters and Forms | service | withyford-library | money housing digital language | MO TH 10:00-13:00 | - | phone 32 | - | Bring the envelope you have not opened.
  One Corner First | service | - | clutter low | MO-FR 10:00-15:00 | - | introduction 70 | 1 | One corner, one morning, nothing leaves the house unless you carry it.
  Warm Hall, Burnel | place | burnel-hall | safety company food | MO-FR 10:00-16:00 | - | visit 9 | - | Heat, broadband and a kettle when yours are off.
  English at the Press | activity | press-house | language women work | SA 10:00-12:00 | - | visit 50 | 9 | For picking season and after it.
`

const names = (words: string) => words.split(' ').map(word => word.replace('_', ' ') as Need)

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
      phone: `01632 960${440 + nth}`,
      checked: [how as Listing['checked'][0], Number(daysAgo)],
      ...(room === '-' ? {} : { room: Number(room) }),
      ...(name.startsWith('Meeting point') ? { by: 'Averland County Council' } : {}),
    }
  },
)
