import type { Matter } from './matter.ts'

/** Money, the house, language, and looking after somebody. */
export const matters: readonly Matter[] = [
  {
    need: 'carer',
    at: [5, 10, 10, 7],
    wants: [
      '{S} [look|looks] after {my} other half and [have|has|have] not had a day since August.',
      'One night’s sleep, all of it.',
      '{S} [want|wants] to go on doing it. {She} [don’t|doesn’t|don’t] want to go on doing it like this.',
      'To go to {my} own hospital appointment.',
      '{S} [want|wants] somebody to ask how {s} [am|is|are], and wait for the answer.',
      'To be a husband or wife or daughter again and not the staff.',
    ],
    life: [
      'Up at five to do the wash before work.',
      'Hasn’t seen the choir, the allotment or the inside of a café since it started.',
      'Lifts, cooks, fills in, fends off.',
      'Family say they’ll help and then say when they can’t.',
    ],
    helps: [
      'A sitter that {s} could trust, for three hours.',
      'Others doing the same.',
      'A proper conversation about what {s} can and can’t go on with.',
      'A grant for something silly and restful.',
    ],
    reasons: [
      'Carer is worn out and says so; both need to be seen, separately.',
      'Carer going into hospital on Monday; somebody has to take over for a week.',
    ],
  },
  {
    need: 'money',
    at: [9, 9, 6, 4],
    wants: [
      'To know what {s} [am|is|are] owed.',
      '{S} [have|has|have] a drawer of letters and cannot make {self} open it.',
      'To have the heating on and not lie awake about it.',
      '{S} [want|wants] somebody to explain the form and not do the face.',
    ],
    life: [
      'One room heated, door shut, hat on.',
      'Good with money; there just isn’t any.',
      'Never asked for anything before and would rather not now.',
    ],
    helps: [
      'A benefits check.',
      'Somebody to sit beside {o} while {s} [ring|rings|ring].',
      'A food shop that doesn’t feel like charity.',
    ],
    reasons: ['No income for five weeks, disabled and without food by the weekend.'],
  },
  {
    need: 'repairs',
    at: [2, 4, 6, 6],
    wants: [
      'The hall light. It’s been off since the clocks changed and that is where the stairs are.',
      'To be warm in the one room.',
      '{S} [want|wants] the carpet down before somebody goes over on it, and it will be {o}.',
      'A gate that shuts.',
    ],
    life: [
      'Has always done {my} own; it’s the ladder now.',
      'Owns the house and everything that’s wrong with it.',
      'Bucket in the back bedroom.',
    ],
    helps: ['Somebody handy and honest.', 'A list of who to trust.', 'A small grant, if there is such a thing.'],
    reasons: ['House cold and unsafe, no heating in two rooms, {s} [am|is|are] frail.'],
  },
  {
    need: 'clutter',
    at: [1, 4, 4, 3],
    wants: [
      'To find the table.',
      '{S} [want|wants] help, but nothing thrown out without {o} there.',
      'To let the gas man in.',
      '{S} [would|would] like to have somebody round. That’s the trouble with it.',
    ],
    life: [
      'It started when {my} mother’s things came.',
      'Sleeps in the chair because the bed is storage.',
      'Newspapers in order, at least.',
    ],
    helps: ['One shelf at a time, with the same person.', 'Somebody who has seen worse.', 'Patience, mostly.'],
    reasons: ['House very full, exits blocked; fire service has visited. Agreed to one visit.'],
  },
  {
    need: 'housing',
    at: [7, 5, 3, 2],
    wants: [
      'Somewhere on the ground floor.',
      '{S} [want|wants] to move near {my} sister while {s} can still carry a box.',
      'A landlord who answers.',
      'To look at one of those flats with a warden, and not be signed up by teatime.',
    ],
    life: [
      'Third floor; lift works when it’s dry.',
      'Has to carry the shopping up in four goes.',
      'Good neighbours, bad building.',
    ],
    helps: ['To see round a place first.', 'Advice on the letter.', 'Somebody to come to the viewing.'],
    reasons: ['Cannot manage the stairs; housing want to know what {s} [need|needs|need] before they will move {o}.'],
  },
  {
    need: 'language',
    at: [5, 4, 3, 1.5],
    wants: [
      '{S} [want|wants] to speak for {self}, not through the children.',
      'To know somebody on the street well enough to borrow an onion.',
      '{S} [understand|understands] more than {s} can say. {She} [want|wants|want] to say it.',
      'To read what comes from school and from the surgery.',
    ],
    life: ['Cooks for the whole landing.', 'Qualified nurse at home; cleaner here.', 'Children interpret, and edit.'],
    helps: [
      'Lessons with women, in the day.',
      'Somebody from home, or somebody from next door.',
      'A proper interpreter for the hospital.',
    ],
    reasons: ['Needs an assessment with an interpreter; family have been interpreting and should not have to.'],
  },
  {
    need: 'digital',
    at: [0.5, 1.5, 4, 4],
    wants: [
      'To see the grandchildren on the screen without ringing one of them to ask how.',
      '{S} [want|wants] to do {my} own bank now the branch has gone.',
      'To order tablets. The surgery says it’s all on the app.',
    ],
    life: [
      'Has a tablet from Christmas, in the box.',
      'Typed a hundred words a minute in 1970.',
      'Not stupid, {s} [say|says|say]; not shown.',
    ],
    helps: ['One to one, slowly, more than once.', 'Somebody young who won’t grab it.'],
    reasons: ['Cut off from bank and surgery since both went online.'],
  },
]
