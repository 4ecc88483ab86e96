import type { Streets } from './borough.ts'
import { venuesFrom } from './table.rules.ts'

/** Eight parish groups of a county of levels, hills and one bay. */
export const streets: readonly Streets[] = [
  {
    key: 'withyford',
    outward: 'ZX31',
    more: ['polish'],
    streets: 'Withy Lane, Basket Row, Bridge Street, Rhyne Road, Osier Close, Market Cross, Quay Steps, Teasel Way',
  },
  {
    key: 'sedgeholt',
    outward: 'ZX32',
    streets: 'Sedge Drove, Church Batch, Peat Works Road, Heron Close, Willow Drove, Forge Batch',
  },
  {
    key: 'burnel-levels',
    outward: 'ZX33',
    streets: 'Long Drove, Burnel Lane, Pumping Station Road, Eel Row, Flood Bank, Marsh Gate',
  },
  {
    key: 'castle-orchard',
    outward: 'ZX34',
    more: ['romanian'],
    streets: 'Castle Street, Perry Lane, Codling Road, Press House Yard, Mistletoe Lane, Tun Street, Dabinett Close',
  },
  {
    key: 'quarme-valley',
    outward: 'ZX35',
    streets: 'Quarme Lane, Beacon Hill, Packhorse Bridge, Deer Park Road, Sheepwash, Upper Combe',
  },
  {
    key: 'stoke-ashlin',
    outward: 'ZX36',
    streets: 'Ashlin Road, Hamstone Row, Glove Yard, Collar Street, Drayford Lane, Priory Close',
  },
  {
    key: 'minster-cary',
    outward: 'ZX37',
    more: ['irish'],
    streets: 'Minster Green, Chantry Lane, Silver Street, Cary Road, Stocking Yard, Bell Street, Nunnery Lane',
  },
  {
    key: 'saltern-bay',
    outward: 'ZX38',
    streets: 'Esplanade, Saltern Road, Lias Terrace, Groyne Street, Winkle Row, Station Parade, Undercliff',
  },
]

export const venues = venuesFrom(`
  withyford-library | Withyford Library | withyford | Bridge Street | 60 20 | step-free, accessible toilet, hearing loop, bus 6
  basket-hall | Basket Makers’ Hall | withyford | Basket Row | -180 90 | step-free, toilet, kitchen
  sedgeholt-institute | Sedgeholt Institute | sedgeholt | Church Batch | 30 -50 | ramp, toilet
  heron-hide | The Heron Hide | sedgeholt | Heron Close | -260 140 | step-free, level path, parking
  burnel-hall | Burnel Village Hall | burnel-levels | Burnel Lane | 0 70 | step-free, accessible toilet, parking
  pump-house | The Pump House | burnel-levels | Pumping Station Road | 310 -120 | one step, toilet, workshop
  press-house | The Press House | castle-orchard | Press House Yard | -90 40 | step-free, accessible toilet, lift
  castle-surgery | Castle Street Surgery | castle-orchard | Castle Street | 140 60 | step-free, accessible toilet
  quarme-chapel | Quarme Chapel | quarme-valley | Quarme Lane | 20 30 | one step, toilet, hearing loop
  combe-barn | Upper Combe Barn | quarme-valley | Upper Combe | -340 220 | step-free, toilet, parking
  glove-works | The Glove Works | stoke-ashlin | Glove Yard | 70 -80 | step-free, workshop, accessible toilet
  ashlin-rooms | Ashlin Rooms | stoke-ashlin | Ashlin Road | -120 160 | step-free, toilet, bus 54
  minster-rooms | Minster Rooms | minster-cary | Minster Green | 50 110 | step-free, accessible toilet, hearing loop, bus 3
  bell-inn | The back room at the Bell | minster-cary | Bell Street | -70 -40 | step-free from the yard, toilet
  lias-hotel | The Lias Hotel | saltern-bay | Esplanade | 10 90 | ramp, accessible toilet, lift
  winkle-hut | The Winkle Hut | saltern-bay | Winkle Row | 220 -60 | step-free, toilet
`)
