import { venuesFrom } from './table.rules.ts'

/** Sixty-odd places where something happens, and what somebody would ask before setting out. */
export const venues = venuesFrom(`
  fernhill-allotments | Pond Lane Allotments | fernhill | Pond Lane | -250 310 | step-free, toilet, bus 14
  fernhill-library | Fernhill Library | fernhill | Library Street | 420 -430 | step-free, toilet, accessible toilet, hearing loop, bus 14, parking
  st-annes | St Anne’s Church Hall | fernhill | St Anne’s Road | -640 -630 | step-free at the side door, toilet, hearing loop
  meadow-hall | Meadow Hall | fernhill | Meadow Way | 780 -770 | step-free, accessible toilet, parking, bus 14
  fernhill-bowls | Fernhill Bowls Club | fernhill | Alder Grove | -120 -880 | one step, toilet, parking
  wren-court-lounge | Wren Court Lounge | fernhill | Wren Court | 300 560 | step-free, accessible toilet, lift
  fernhill-primary | Fernhill Primary School | fernhill | Smithy Row | 510 220 | step-free, toilet, bus 9
  central-library | Marlbrook Central Library | old-town | Cornmarket | 60 40 | step-free, accessible toilet, hearing loop, lift, bus station 200 m
  corn-exchange | The Corn Exchange | old-town | Cornmarket | 90 -70 | step-free, accessible toilet, changing place, hearing loop, lift
  quaker-house | Quaker Meeting House | old-town | Quaker Row | -260 140 | step-free, toilet, quiet room
  old-fire-station | The Old Fire Station | old-town | Saddler’s Yard | 310 220 | step-free, accessible toilet, parking for badge holders
  market-chapel | Market Chapel | old-town | Butter Cross | 20 -190 | ramp on request, toilet
  abbey-baths | Abbey Baths | old-town | Abbot’s Walk | -380 -240 | step-free, pool hoist, changing place, accessible toilet, bus 2
  town-hall | Marlbrook Town Hall | old-town | Bridewell Lane | 150 160 | step-free, accessible toilet, hearing loop, lift
  wharf-centre | The Wharf Centre | wharfside | Coal Wharf | 40 -80 | step-free, accessible toilet, kitchen, bus 3
  ropewalk-gym | Ropewalk Gym | wharfside | Ropewalk | -310 180 | step-free, toilet, showers
  new-testament-hall | New Testament Assembly Hall | wharfside | Crane Street | 260 330 | step-free, accessible toilet, parking
  narrowboat-hope | The narrowboat Second Wind | wharfside | Salt Basin | 480 -260 | two steps down, no toilet, handrail
  lock-keepers | Lock Keeper’s Cottage | wharfside | Lock Street | -150 -420 | step-free, toilet
  wharfside-hub | Wharfside Hub | wharfside | Navigation Way | 130 90 | step-free, accessible toilet, hearing loop, bus 3, parking
  tannery-works | The Tannery Works | tannery-row | Bark Street | 90 150 | step-free, accessible toilet, lift, bus 6
  jamia-hall | Jamia Community Hall | tannery-row | Leather Street | -240 60 | step-free, toilet, separate women’s entrance, bus 6
  bangla-house | Bangla House | tannery-row | Glover Street | 330 -180 | one step with a ramp, toilet
  skinner-hill-surgery | Skinner Hill Surgery | tannery-row | Skinner Hill | -80 410 | step-free, accessible toilet, hearing loop
  tannery-park | Limepit Park Pavilion | tannery-row | Limepit Road | 460 320 | step-free, toilet, level paths
  larkmoor-institute | Larkmoor Village Institute | larkmoor | Moor Bottom | 30 -60 | step-free, accessible toilet, parking, bus 11
  pump-house | The Pump House | larkmoor | Pump House Road | -350 260 | step-free, toilet, bus 11
  larkmoor-farm | Sedge Lane City Farm | larkmoor | Sedge Lane | 520 380 | level paths mostly, accessible toilet, parking
  our-lady-hall | Our Lady of Mercy Parish Hall | larkmoor | Skylark Road | 190 -340 | step-free, toilet, hearing loop
  ashdene-pavilion | Ashdene Cricket Pavilion | ashdene | Cricketers Close | -60 130 | ramp, toilet, parking
  hindu-centre | Shree Ashdene Mandir and Centre | ashdene | Lime Walk | 280 -110 | step-free, accessible toilet, lift, parking, bus 8
  holy-cross | Holy Cross Rooms | ashdene | Vicarage Gardens | -310 -290 | step-free, toilet, hearing loop
  spinney-surgery | The Spinney Surgery | ashdene | The Spinney | 70 350 | step-free, accessible toilet
  miners-institute | Coldwell Miners’ Institute | coldwell | Institute Street | 0 70 | step-free, accessible toilet, stairlift to the snooker room, bus 5
  canary-cafe | The Canary Café | coldwell | Canary Street | 230 190 | step-free, toilet
  coldwell-hub | Coldwell Hub | coldwell | Spring Head | -140 -220 | step-free, accessible toilet, hearing loop, bus 5, parking
  lamp-room | The Lamp Room | coldwell | Lamp Street | -330 240 | step-free, accessible toilet, workshop benches that go up and down
  coldwell-pool | Coldwell Pool | coldwell | Pithead Road | 410 -330 | step-free, pool hoist, accessible toilet, parking
  priorsfield-gurdwara | Guru Nanak Gurdwara | priorsfield | Compline Road | 150 210 | step-free, accessible toilet, lift, parking
  priorsfield-library | Priorsfield Library Hub | priorsfield | Almoner Street | -90 60 | step-free, accessible toilet, hearing loop, bus 7
  fishpond-centre | The Fishpond Centre | priorsfield | Fishpond Street | 320 -240 | step-free, accessible toilet, changing place, bus 7
  refectory | The Refectory Kitchen | priorsfield | Refectory Road | -290 -160 | step-free, toilet, kitchen
  redeemed-chapel | Redeemed Chapel Rooms | priorsfield | Bell Street | 430 300 | one step, toilet, parking
  osier-hall | Osier Bank Community Hall | sallowfield | Osier Bank | 60 -40 | step-free, accessible toilet, bus 4
  withy-workshop | The Withy Workshop | sallowfield | Withy Lane | -220 280 | step-free, toilet, good light
  calypso-club | The Calypso Club | sallowfield | Catkin Drive | 340 120 | step-free, toilet, dance floor
  sallowfield-hub | Sallowfield Hub | sallowfield | Sallow Road | -110 -190 | step-free, accessible toilet, hearing loop, bus 4, parking
  coppice-wood | Coppice Wood Shelter | sallowfield | Coppice Road | 600 -520 | rough path, compost toilet, trampers to borrow
  quarrydown-methodist | Quarrydown Methodist Rooms | quarrydown | Slate Terrace | 40 120 | lift from Mason Street, accessible toilet, bus 10
  tramway-centre | The Tramway Centre | quarrydown | Tramway | -180 -90 | step-free, accessible toilet, parking, bus 10
  polish-house | Dom Polski | quarrydown | Mason Street | 260 -210 | step-free, toilet, hearing loop
  powder-house | The Powder House | quarrydown | Powder House Lane | -390 340 | one step, toilet, steep from the bus
  three-elms-hall | Three Elms Village Hall | three-elms | The Green | 20 30 | step-free, accessible toilet, parking, bus 15 hourly
  two-elms-pub | The Two Elms | three-elms | Two Elms Lane | -90 -130 | step-free, toilet, dogs
  forge | The Forge | three-elms | Forge Lane | 240 190 | step-free, toilet, parking
  st-oswins | St Oswin’s, Three Elms | three-elms | Church Path | -260 220 | step-free, no toilet, hearing loop
  shepherd-centre | The Shepherd Centre | brackenfold | Shepherd Way | -40 90 | step-free, accessible toilet, changing place, hearing loop, bus 12, parking
  brackenfold-hub | Brackenfold Hub | brackenfold | Fold Road | 160 -120 | step-free, accessible toilet, hearing loop, bus 12
  fleece-hall | Fleece Street Hall | brackenfold | Fleece Street | -330 -260 | ramp, toilet
  mercy-chapel | Mercy Pentecostal Chapel | brackenfold | Drover Road | 380 210 | step-free, accessible toilet, parking
  lambing-fields | Lambing Fields Community Garden | brackenfold | Lambing Fields | -180 470 | firm paths, composting toilet, raised beds
`)
