import type { Matter } from './matter.ts'

/** Steadiness, washing, eating, sight, hearing, getting about. */
export const matters: readonly Matter[] = [
  {
    need: 'steady',
    at: [0.5, 3, 13, 20],
    wants: [
      '{S} slipped on the kitchen floor and {my} confidence has gone with it.',
      'To get to the shop and back without holding every wall.',
      '{S} [don’t|doesn’t|don’t] want to be picked up by firemen again, nice as they were.',
      'To turn round without thinking about it.',
      '{S} [have|has|have] had two falls since Christmas and [am|is|are] frightened of the third.',
      'To go up to bed and not be up there for good.',
    ],
    life: [
      'Furniture-walks indoors and hasn’t been past the gate for a month.',
      'Was a dancer, or at any rate danced.',
      'The stairs are done once a day, both ways, and planned.',
      'Slippers like boats; {s} [love|loves|love] them.',
    ],
    helps: [
      'Something for balance and strength, with other wobbly people.',
      'A second rail.',
      'Somebody to check the rugs, the lights and the tablets.',
      'A button to press if it happens again.',
    ],
    reasons: [
      'Two falls in a month; needs somebody to see how {s} [manage|manages|manage] at home.',
      'Fell yesterday, bruised and shaken, on {my} own overnight.',
    ],
  },
  {
    need: 'equipment',
    at: [2, 6, 10, 11],
    wants: [
      'To get up out of the chair without a countdown.',
      '{S} [want|wants] a rail at the back door, and not to wait for it until {s} [need|needs|need] it.',
      'To reach the toilet at night in good time.',
      '{S} [want|wants] to carry a cup of tea from the kitchen to the window. That’s all.',
      'To get in the front door without sitting on the step to do it.',
    ],
    life: [
      'Chair by the window, stick on the radiator, everything else arranged to suit.',
      'Manages, with tricks. The tricks are running out.',
      '{She} [have|has|have] been using the ironing board as a rail.',
      'New hip, old bath.',
    ],
    helps: [
      'To try things before they are drilled into the wall.',
      'A trolley, a raiser, a board: small things, soon.',
      'An occupational therapist who listens.',
    ],
    reasons: [
      'Needs rails and a look at the bathroom; simple, but soon.',
      'Struggling with transfers from chair and toilet.',
    ],
  },
  {
    need: 'bathing',
    at: [2, 4, 7, 11],
    wants: [
      'A bath. Not a strip wash, not a wipe: a bath.',
      '{S} [don’t|doesn’t|don’t] want help with washing, {s} [want|wants|want] to be able to do it.',
      'To wash {my} own hair.',
      '{S} got stuck in the bath for two hours and [have|has|have] not been in since.',
    ],
    life: [
      'Has managed at the sink since March.',
      '{She} [was|was|were] always particular.',
      'Shower is over the bath, and the bath may as well be a mountain.',
    ],
    helps: [
      'A board or a seat, and somebody to show {o} once.',
      'A proper bath somewhere else, once a week.',
      'A walk-in shower, if it comes to that.',
    ],
    reasons: [
      'Not able to wash safely; wants to do it {self} with the right equipment.',
      'Needs help to wash and dress each morning for now.',
    ],
  },
  {
    need: 'food',
    at: [4, 4, 7, 10],
    wants: [
      'A hot dinner that somebody else has peeled.',
      '{S} [have|has|have] lost a stone and it wasn’t spare.',
      'To cook again. {She} [have|has|have] gone off eating what {s} can open.',
      'Company to eat with; the food is not really the trouble.',
    ],
    life: [
      'Toast, mostly. Sometimes toast with something.',
      'Was a wonderful cook; the pans are still out.',
      'Shops at the garage because it’s on the flat.',
    ],
    helps: [
      'A dinner brought, with a face attached.',
      'Somebody to do the shop from a list.',
      'A lunch somewhere within a walk.',
    ],
    reasons: ['Losing weight, not cooking; needs support at mealtimes while {s} [get|gets|get] strength back.'],
  },
  {
    need: 'hospital',
    at: [1, 3, 7, 10],
    wants: [
      'To come home. The ward is lovely and {s} [want|wants|want] to come home.',
      '{S} [am|is|are] due out on Thursday and the house has been empty for three weeks.',
      'To get back to how {s} [was|was|were] before the chest infection.',
      '{S} [want|wants] {my} own bed, {my} own kettle and nobody taking {my} blood at six.',
    ],
    life: [
      'Lives alone; a neighbour has the key and the cat.',
      'Walking with a frame and some swearing.',
      'Did everything for {self} until the fall.',
    ],
    helps: [
      'Somebody in and out for the first few days.',
      'Heating on, milk in.',
      'Help that stops when it isn’t needed.',
    ],
    reasons: [
      'Coming home from hospital this week; needs help to get going again.',
      'Home today, weaker than expected; must be seen.',
    ],
  },
  {
    need: 'sight',
    at: [1, 2, 4, 6],
    wants: [
      'To read {my} own post.',
      '{S} [have|has|have] been told nothing more can be done, and [want|wants|want] to know what can.',
      'To find the right bus without asking a stranger.',
      '{S} [miss|misses] books more than {s} [miss|misses|miss] most people.',
    ],
    life: [
      'Knows the house by heart; it’s the world that has gone fuzzy.',
      'Pours tea by the sound.',
      'Magnifier in every pocket.',
    ],
    helps: [
      'Better lamps and somebody who knows about them.',
      'To be read to, or to learn to listen.',
      'Others in the same boat, or fog.',
    ],
    reasons: ['Losing sight, burns on hands from the hob; a rehabilitation worker should see {o}.'],
  },
  {
    need: 'hearing',
    at: [1, 1.5, 3, 4],
    wants: [
      'To hear the doorbell.',
      '{S} [have|has|have] stopped going out because {s} only [get|gets|get] one word in three.',
      'Hearing aids that do something other than whistle.',
    ],
    life: [
      'Lip-reads everyone but the vicar, who has a beard.',
      'Nods a lot.',
      'Radio up so that next door can enjoy it.',
    ],
    helps: [
      'Somebody to clean and fit the things.',
      'Somewhere with a loop, or a quiet corner.',
      'A bell that flashes.',
    ],
    reasons: ['Profoundly deaf and alone at night; equipment to look at.'],
  },
  {
    need: 'getting about',
    at: [3, 4, 7, 8],
    wants: [
      'To get to the hospital and back without it costing forty pounds.',
      '{S} gave up the car and [feel|feels|feel] about twelve.',
      'To visit {my} sister. She’s six miles off; it may as well be the moon.',
      '{S} [want|wants] to go to the big shop {self} and choose {my} own apples.',
    ],
    life: [
      'Bus stop was moved and that was that.',
      'Housebound by a hill, not by {my} legs.',
      'Used to drive lorries.',
    ],
    helps: [
      'A lift, or a bus with a lift on it.',
      'Somebody to do the journey with a few times.',
      'The badge form filled in.',
    ],
    reasons: ['Cannot get out at all now; needs to be seen at home.'],
  },
]
