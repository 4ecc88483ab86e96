import type { Streets } from './borough.ts'

/** Larkmoor floods, Quarrydown is steep, and nobody agrees where Ashdene ends. */
export const streets: readonly Streets[] = [
  {
    key: 'fernhill',
    outward: 'ZX4',
    known: { 'Orchard Close': 'ZX4 2QT' },
    streets:
      'Bracken Road, Pond Lane, Fernhill Rise, Orchard Close, St Anne’s Road, Library Street, Meadow Way, Hollybush Terrace, Cuckoo Lane, Alder Grove, Smithy Row, Wren Court',
  },
  {
    key: 'old-town',
    outward: 'ZX1',
    more: ['chinese', 'irish'],
    streets:
      'Butter Cross, Cornmarket, Pinfold Street, Abbot’s Walk, Saddler’s Yard, Quaker Row, Chandler Street, Bridewell Lane, Gaol Street, Mercer’s Court, Tenter Lane',
  },
  {
    key: 'wharfside',
    outward: 'ZX2',
    more: ['caribbean', 'west-african', 'somali', 'romanian'],
    streets:
      'Lock Street, Bargeman’s Row, Coal Wharf, Ropewalk, Towpath Road, Crane Street, Navigation Way, Salt Basin, Boatman Close, Winding Lane, Lighter Street, Cooper’s Quay',
  },
  {
    key: 'tannery-row',
    outward: 'ZX3',
    more: ['pakistani', 'bangladeshi'],
    streets:
      'Tannery Row, Bark Street, Hide Lane, Currier Street, Leather Street, Limepit Road, Glover Street, Vat Street, Oak Bark Terrace, Skinner Hill, Parchment Street',
  },
  {
    key: 'larkmoor',
    outward: 'ZX5',
    more: ['polish'],
    streets:
      'Lapwing Drive, Skylark Road, Fieldfare Close, Moor Bottom, Curlew Avenue, Plover Way, Sedge Lane, Bittern Walk, Drainside, Pump House Road, Teal Court',
  },
  {
    key: 'ashdene',
    outward: 'ZX6',
    more: ['indian'],
    streets:
      'Ashdene Avenue, The Spinney, Beech Drive, Lime Walk, Cricketers Close, Vicarage Gardens, Tennis Court Road, Cedar Mount, Upper Ashdene, Hazel Drive',
  },
  {
    key: 'coldwell',
    outward: 'ZX7',
    streets:
      'Coldwell Road, Spring Head, Bucket Lane, Pithead Road, Lamp Street, Winding House Lane, Miner’s Rise, Canary Street, Drift Lane, Institute Street, Ginny Row, Davy Close',
  },
  {
    key: 'priorsfield',
    outward: 'ZX8',
    more: ['pakistani', 'indian', 'west-african'],
    streets:
      'Priorsfield Road, Cloister Street, Almoner Street, Compline Road, Matins Street, Scriptorium Way, Bell Street, Refectory Road, Fishpond Street, Warming House Lane, Novice Street, Chapter Street',
  },
  {
    key: 'sallowfield',
    outward: 'ZX9',
    more: ['caribbean', 'romanian'],
    streets:
      'Sallow Road, Willow Crescent, Osier Bank, Basket Street, Withy Lane, Catkin Drive, Pollard Avenue, Hurdle Close, Wicker Street, Coppice Road, Trug Lane',
  },
  {
    key: 'quarrydown',
    outward: 'ZX10',
    more: ['polish'],
    streets:
      'Quarry Road, Steep Street, Slate Terrace, Powder House Lane, Tramway, Cutting Lane, Mason Street, Ledge Row, Windmill Bank, Breathless Hill',
  },
  {
    key: 'three-elms',
    outward: 'ZX11',
    streets:
      'Elm Street, Two Elms Lane, The Green, Duckpond Lane, Church Path, Forge Lane, Weighbridge Road, Barley Close, Rookery Lane, Stile End',
  },
  {
    key: 'brackenfold',
    outward: 'ZX12',
    more: ['west-african', 'polish', 'romanian'],
    streets:
      'Fold Road, Shepherd Way, Fleece Street, Ewe Close, Drover Road, Bellwether Avenue, Crook Lane, Hogget Walk, Tup Street, Lambing Fields, Gambrel Close, Dipping Pool Road',
  },
]
