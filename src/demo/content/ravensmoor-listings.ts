import type { Listing, Need } from './listing.ts'
import { rowsOf } from './table.rules.ts'

/**
 * A smaller directory, as a table: name, kind, venue (or - for what comes to people), what it helps with, when, price in
 * pounds (or -), how and how many days ago it was checked, room (or -), and a sentence.
 */
const table = `
  Talking point, Castlegate Library | service | castlegate-library | equipment money carer | TU TH 09:30-16:00 | - | visit 5 | - | Forty minutes with somebody who is not looking at a screen. Book on the call or chance it.
  Talking point, Beckside Mill | service | beckside-mill | equipment money language | MO WE 09:30-16:00 | - | visit 9 | - | By the loom on the ground floor. Four languages, three kettles.
  Talking point, the Foundry | service | foundry-institute | equipment bathing steady | TU FR 10:00-15:00 | - | visit 13 | - | An occupational therapist and a cupboard full of things to try.
  Talking point, Tithe Barn | service | applegarth-barn | equipment carer memory | WE 10:00-15:00 | - | phone 30 | - | Draughty, friendly, never rushed.
  Castlegate Elders | group | assize-rooms | company food steady | MO TH 11:00-15:00 | 3 | introduction 11 | 6 | The network the neighbours started in a launderette. Lunch, rows about lunch, and a trip in June.
  Millbeck Good Neighbours | group | weft-hall | company language women | TU 10:00-13:00 | - | introduction 24 | 9 | Sewing, samosas and somebody who will come to the clinic with you.
  Harehope Action | group | palm-court | company food music men | WE 12:00-16:00 | 4 | phone 41 | 4 | Older people who were told to sit down and did not.
  Northscar Neighbours | group | scar-top-hut | company walking getting_about | FR 10:00-12:00 | 1 | owner 150 | - | Up where the bus gives out. They fetch you, and you fetch somebody next time.
  Furnace Fields Together | group | foundry-institute | company making men | MO WE 10:00-14:00 | 2 | introduction 17 | 5 | Steelmen, widows and one retired magician.
  Applegarth Live at Home | group | applegarth-barn | company garden food | TU 11:00-14:00 | 3.5 | phone 66 | 7 | Orchard, kitchen, gossip. Pruning is compulsory in February.
  The Heather Walk | group | reservoir-lodge | walking low grief | SA 10:30-12:00 | - | introduction 33 | - | Once round the water. Say what you like or nothing.
  Strong on Your Pins | activity | foundry-institute | steady walking | TH 10:00-11:00 | 2 | phone 19 | 2 | Balance, with a former weightlifter who is frightened of cats.
  Strong on Your Pins, Castlegate | activity | assize-rooms | steady walking | TU 14:00-15:00 | 2 | phone 19 | 0 | The same, nearer the shops, with worse acoustics.
  Beck Bottom Growers | group | beckside-mill | garden food language | SA 10:00-13:00 | - | visit 48 | 6 | Coriander on the canal bank. Bring a pot, take a pot.
  Anvil Bench | group | anvil-works | making men work | TU TH 09:30-15:00 | 2 | introduction 8 | 4 | If it is broken, they want it. That goes for people.
  Second Verse | activity | harehope-chapel | memory music carer | WE 14:00-15:30 | - | introduction 26 | 5 | For couples where one is losing the words. The tune keeps them.
  Carers’ Corner | service | minster-house | carer money low | MO-FR 10:00-16:00 | - | phone 14 | - | Ring, come, or sit in the yard. You go first for once.
  Sunday Sitters | service | - | carer memory | SU 10:00-18:00 | 7 | phone 58 | 0 | So that you can see your sister, or sleep.
  The Other Chair | group | minster-house | grief company | MO 14:00-15:30 | - | introduction 39 | - | For those left behind. Cake is baked to the recipes of the missed.
  Quiet Beer Night | group | foundry-institute | drink men low | FR 19:00-21:00 | - | phone 92 | - | No beer in it. Same lads, same dominoes, clearer mornings.
  Doorstep Dinners | service | - | food hospital | MO-SU 11:30-13:30 | 6 | phone 27 | 8 | Hot, home-made, handed over by someone who asks and listens.
  Odd Job Folk | service | - | repairs equipment safety | MO-FR 08:30-16:00 | - | introduction 10 | - | Rails, bulbs, locks. They sing while they work; you may join in.
  Hill Lift | service | - | getting_about hospital | MO-FR 08:00-18:00 | 2.5 | phone 36 | - | Cars with handles, drivers with stories, for a city that is mostly up.
  Real Work Ravensmoor | service | anvil-works | work learning_disability autism young_adults | MO-FR 09:00-17:00 | - | introduction 21 | 3 | Jobs first, training after. Nobody has ever failed the interview, because there isn’t one.
  Saturday Different | group | castlegate-library | autism company | SA 13:00-16:00 | - | visit 73 | - | Maps, trains, board games, and a room to be alone in together.
  See Here | service | castlegate-library | sight hearing equipment | MO WE 10:00-15:00 | - | phone 84 | - | Lamps, loops and people who know what it is like when the letters swim.
  Kitchen English | activity | weft-hall | language women food | TH 09:30-11:30 | - | visit 52 | 10 | Verbs and onions.
  Palm Court Tea Dance | activity | palm-court | music steady company memory | FR 14:00-16:00 | 3 | introduction 15 | - | Ska, foxtrot, whatever the band remembers.
  Money Sense | service | beckside-mill | money housing digital | TU FR 10:00-15:00 | - | phone 45 | - | Bring the letters you have not opened. They have a special knife.
  One Shelf | service | - | clutter low | MO-FR 10:00-15:00 | - | introduction 62 | 1 | One shelf a week, same person, no skip.
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
      phone: `01632 960${340 + nth}`,
      checked: [how as Listing['checked'][0], Number(daysAgo)],
      ...(room === '-' ? {} : { room: Number(room) }),
      ...(name.startsWith('Talking point') ? { by: 'Ravensmoor City Council' } : {}),
    }
  },
)
