import type { Streets } from './borough.ts'
import { venuesFrom } from './table.rules.ts'

/** Six neighbourhoods of an estuary town that built ships, then nothing for a while, then flats. */
export const streets: readonly Streets[] = [
  {
    key: 'ropewalk',
    outward: 'ZX31',
    more: ['bangladeshi', 'romanian'],
    streets: 'The Ropewalk, Hemp Street, Bosun’s Row, Tarred Lane, Capstan Way, Old Sail Loft, Bollard Street',
  },
  {
    key: 'creek-lane',
    outward: 'ZX32',
    more: ['west-african', 'caribbean'],
    streets: 'Creek Lane, Mudlark Street, Sluice Road, Heron Court, Oyster Row, Jetty Street, Wherry Close',
  },
  {
    key: 'gasworks-green',
    outward: 'ZX33',
    more: ['polish'],
    streets: 'Retort Street, Gasholder Walk, Lamplighter Lane, Mantle Row, Coke Yard, Meter Street, The Green',
  },
  {
    key: 'long-reach',
    outward: 'ZX34',
    more: ['west-african', 'romanian'],
    streets: 'Long Reach Road, Spinnaker Rise, Lightship Way, Barge Close, Leeboard Lane, Foresail Avenue',
  },
  {
    key: 'beacon-fields',
    outward: 'ZX35',
    more: ['indian', 'pakistani'],
    streets: 'Beacon Hill, Signal Road, Watchtower Lane, Brazier Close, Upper Field, Larkspur Road, Thrift Avenue',
  },
  {
    key: 'saltings',
    outward: 'ZX36',
    streets: 'Samphire Row, Salt Pan Lane, Avocet Close, Seawall Road, Sea Lavender Way, Tern Street, Dunlin Court',
  },
]

export const venues = venuesFrom(`
  ropewalk-library | Ropewalk Library | ropewalk | Hemp Street | 60 40 | step-free, accessible toilet, hearing loop, bus 5
  ropewalk-children | Ropewalk Children’s Centre | ropewalk | Capstan Way | -180 90 | step-free, accessible toilet, baby change
  creek-library | Creek Lane Library | creek-lane | Creek Lane | -40 70 | step-free, accessible toilet, lift, hearing loop, bus 5
  oyster-hall | Oyster Hall | creek-lane | Oyster Row | 230 -110 | ramp, toilet, kitchen
  job-shop | The Job Shop | gasworks-green | Meter Street | 20 -30 | step-free, accessible toilet, bus 9
  gasholder-gardens | Gasholder Gardens | gasworks-green | Gasholder Walk | -250 160 | level paths, toilet
  boathouse | The Boathouse | long-reach | Barge Close | 90 130 | step-free, accessible toilet, bus 9
  reach-leisure | Long Reach Leisure Centre | long-reach | Lightship Way | -120 -210 | step-free, accessible toilet, pool hoist
  beacon-college | Beacon Fields College | beacon-fields | Signal Road | 70 -60 | step-free, accessible toilet, lift
  beacon-temple-hall | Thrift Avenue Hall | beacon-fields | Thrift Avenue | -160 180 | step-free, toilet, kitchen
  saltings-mission | The Seamen’s Mission | saltings | Seawall Road | 30 20 | step-free, accessible toilet, bus 12
  seawall-cafe | Seawall Café | saltings | Tern Street | 310 -40 | step-free, toilet
`)
