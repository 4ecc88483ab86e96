import type { Matter } from './matter.ts'

/** Company, gardens, grief, low days, drink. */
export const matters: readonly Matter[] = [
  {
    need: 'company',
    at: [4, 6, 14, 17],
    wants: [
      '{S} [would|would] like somebody to talk to who isn’t paid for it.',
      '{S} [miss|misses] having people to set the table for.',
      'To be expected somewhere. {S} [have|has|have] not been expected anywhere since the shop shut.',
      '{S} [don’t|doesn’t|don’t] want visitors as such. {She} [want|wants|want] to be in a room where things are going on.',
      'A reason to put {my} good coat on.',
      '{S} [have|has|have] gone four days without using {my} voice and [don’t|doesn’t|don’t] care for it.',
      'Somebody to laugh at the news with.',
    ],
    life: [
      'The days have got long and the evenings longer.',
      'Most of {my} friends have moved, or died, or both in that order.',
      '{She} [know|knows|know] the postman’s whole family history and that is about it.',
      'The television is on for the noise.',
      'Sundays are the worst; nothing on and nobody about.',
    ],
    helps: [
      'Something regular, on foot if possible.',
      'A table with other people round it.',
      'Somebody to walk in with the first time.',
      'Not a befriender: friends.',
      'A morning, because after dinner {s} [don’t|doesn’t|don’t] like to go out.',
    ],
    reasons: ['Very isolated and not eating regularly; a visit would tell us more than the telephone.'],
  },
  {
    need: 'garden',
    at: [1, 3, 6, 5],
    wants: [
      '{S} [want|wants] soil under {my} nails again.',
      'To keep the garden. If the garden goes, {s} [go|goes|go] too, in {my} opinion.',
      '{S} [used|used] to feed a street off that plot and [hate|hates|hate] to look at it now.',
      'Somewhere to grow a few things, now that {s} [am|is|are] in a flat.',
      '{S} [want|wants] to be outside with other people and not have to make conversation about it.',
    ],
    life: [
      'Tomatoes on every windowsill.',
      '{She} [have|has|have] a greenhouse {s} cannot get into for the brambles.',
      'Fresh air was always {my} medicine, and it’s the getting to it that’s hard.',
      '{She} [can|can] name any plant, in Latin after a sherry.',
    ],
    helps: [
      'A bed at table height.',
      'A bit of heavy digging done and then to be left to it.',
      'Gardening with others, with a seat within reach.',
      'Someone who would like half the vegetables.',
    ],
    reasons: ['Wants to get safely in and out to the garden; step and rail to look at.'],
  },
  {
    need: 'grief',
    at: [1, 3, 6, 7],
    wants: [
      '{S} lost {my} other half in the winter and [am|is|are] still laying two places.',
      'Somebody to say the name to.',
      '{S} [want|wants] to stop being careful of what everyone else feels about it.',
      'To get through the anniversary.',
      'Fifty years, and now {s} [don’t|doesn’t|don’t] know what {s} [like|likes|like] for tea.',
    ],
    life: [
      'The funeral was well attended and then everyone went home.',
      '{She} [go|goes|go] to the cemetery on the bus, Tuesdays and Fridays.',
      'Sleeps in the chair; the bed is too wide.',
      'Coping, {s} [say|says|say], in a voice that isn’t.',
    ],
    helps: [
      'Other people it has happened to.',
      'A walk with somebody; sitting still makes it worse.',
      'Not a leaflet about stages.',
      'Help with the bank and the names on the bills.',
    ],
    reasons: ['Bereaved and not managing at home; partner did the cooking, tablets and paperwork.'],
  },
  {
    need: 'low',
    at: [16, 13, 5, 4],
    wants: [
      '{S} [want|wants] the days to have a shape.',
      'To feel like going out, and then to go.',
      '{S} [am|is|are] not in danger, {s} [am|is|are] just grey. {She} [want|wants|want] some colour.',
      'To sleep at night and be up in the day, like other people.',
      '{S} [have|has|have] stopped opening the curtains and [would|would] like to start.',
      'Something to do with {my} hands while {my} head settles.',
    ],
    life: [
      'Off work since spring.',
      'Up at noon, bed at three, nothing much in between.',
      'The GP has been good but it’s ten minutes.',
      'Used to play five-a-side, used to see people, used to cook.',
      '{She} [have|has|have] a cat, who gets {o} up.',
    ],
    helps: [
      'A place to go where you needn’t explain yourself.',
      'Something outdoors.',
      'Somebody to talk to who won’t be shocked.',
      'Small steps. {S} [mean|means|mean] very small.',
    ],
    reasons: ['Low for months, neglecting food and the flat; would accept a visit from somebody unhurried.'],
  },
  {
    need: 'drink',
    at: [5, 7, 3, 1],
    wants: [
      '{S} [want|wants] one day, and then see.',
      'To stop before {my} daughter stops coming.',
      '{S} [know|knows|know] what people think, so [would|would] like to talk to somebody who doesn’t.',
      'Evenings that aren’t about it.',
    ],
    life: [
      'Mornings are fine. It’s from four o’clock.',
      'Lost the licence, which may have been the best thing.',
      'All {my} friends are in one building and it’s the pub.',
    ],
    helps: ['Somebody who has done it.', 'Something on at teatime.', 'A nurse, not a lecture.'],
    reasons: ['Drinking heavily, falls at home, wants help and asked for it; needs looking at now.'],
  },
]
