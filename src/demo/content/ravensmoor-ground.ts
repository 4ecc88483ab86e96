import type { Streets } from './borough.ts'
import { venuesFrom } from './table.rules.ts'

/** Six localities of a northern city that has more hills than buses. */
export const streets: readonly Streets[] = [
  {
    key: 'castlegate',
    outward: 'ZX21',
    more: ['chinese', 'romanian'],
    streets:
      'Castlegate, Fletcher’s Row, Crow Street, Minster Steps, Old Assize Lane, Tollbooth Street, Parliament Yard',
  },
  {
    key: 'millbeck',
    outward: 'ZX22',
    more: ['pakistani', 'bangladeshi'],
    streets:
      'Beckside, Carding Street, Shuttle Row, Weft Street, Doffer Lane, Shoddy Hill, Mungo Street, Heald Terrace',
  },
  {
    key: 'harehope',
    outward: 'ZX23',
    more: ['caribbean', 'west-african', 'somali'],
    streets: 'Harehope Road, Spencer Grove, Bankfield Street, Roundhay View, Leopold Row, Chapel Rise, Cowper Lane',
  },
  {
    key: 'northscar',
    outward: 'ZX24',
    streets: 'Scar Top, Reservoir Road, Curlew Rise, Peat Lane, Ling Close, Windy Nook, Sheepwash Lane',
  },
  {
    key: 'furnace-fields',
    outward: 'ZX25',
    more: ['polish'],
    streets: 'Furnace Street, Puddler’s Row, Crucible Lane, Slag Bank, Anvil Road, Foundry Square, Tap Street',
  },
  {
    key: 'applegarth',
    outward: 'ZX26',
    more: ['indian'],
    streets: 'Applegarth, Bramley Close, Pippin Lane, Codlin Way, Quince Avenue, Medlar Road, Russet Drive',
  },
]

export const venues = venuesFrom(`
  assize-rooms | The Assize Rooms | castlegate | Old Assize Lane | 80 -40 | step-free, accessible toilet, lift, hearing loop, bus 1
  minster-house | Minster House | castlegate | Minster Steps | -210 130 | lift from Crow Street, accessible toilet
  castlegate-library | Castlegate Library | castlegate | Tollbooth Street | 150 210 | step-free, accessible toilet, hearing loop, bus 1
  beckside-mill | Beckside Mill | millbeck | Beckside | -60 90 | step-free, accessible toilet, lift, bus 22
  weft-hall | Weft Street Hall | millbeck | Weft Street | 240 -170 | step-free, toilet, kitchen
  harehope-chapel | Harehope Chapel | harehope | Chapel Rise | 40 60 | ramp, toilet, hearing loop
  palm-court | The Palm Court Club | harehope | Spencer Grove | -190 -120 | step-free, toilet, dance floor, bus 8
  scar-top-hut | Scar Top Scout Hut | northscar | Scar Top | 110 240 | one step, toilet, parking
  reservoir-lodge | Reservoir Lodge | northscar | Reservoir Road | -330 80 | step-free, accessible toilet, level path round the water
  foundry-institute | The Foundry Institute | furnace-fields | Foundry Square | 0 30 | step-free, accessible toilet, bus 14, parking
  anvil-works | Anvil Works | furnace-fields | Anvil Road | 280 -200 | step-free, workshop, accessible toilet
  applegarth-barn | The Tithe Barn | applegarth | Applegarth | -70 -60 | step-free, toilet, parking
  medlar-surgery | Medlar Road Surgery | applegarth | Medlar Road | 190 140 | step-free, accessible toilet
`)
