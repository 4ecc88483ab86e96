/** What was said when advice was enough. */
export const advice: readonly string[] = [
  'How to ask for an assessment, now or later',
  'Attendance allowance, and who helps with the form',
  'How to try a bath board before buying one',
  'What a lasting power of attorney is and is not',
  'Who to ring at night',
  'How a blue badge works',
  'That a carer may ask for their own assessment',
  'Which trader schemes are checked',
  'How to tell the gas supplier that somebody is on their own',
  'What happens after a hospital discharge',
  'Rights as a tenant; to ring before the date on the letter',
  'How personal budgets work',
  'That it is all right to say no',
  'Pendant alarms and what they cost',
  'How to get the GP to look again',
  'Where the late chemist is',
  'Council tax reduction for severe mental impairment',
  'How to claim back the over-payment',
]

export const hubAbout: readonly string[] = [
  'to try rails and raisers',
  'to talk it through sitting down',
  'with the occupational therapist',
  'with an interpreter',
  'to fill the form together',
  'for a carer’s talk',
  'to look at what is on nearby',
  'about money',
  'with {my} daughter',
  'about housing',
]

export const ringBackAbout: readonly string[] = [
  'when {s} [have|has|have] thought about it',
  'after the clinic appointment',
  'with the answer about transport',
  'to hear from {o} directly',
  'when the interpreter is free',
  'about the cost',
  'with a name at the surgery',
]

/** Nothing fitted: what a worker wrote was missing, and the directory's topics for it. */
export const gaps: readonly (readonly [words: string, topics: readonly string[]])[] = [
  [
    'A drama group for adults that welcomes a wheelchair on the stage, not beside it.',
    ['theatre and outings', 'disability'],
  ],
  ['Anything on a Sunday afternoon in {near}.', ['company']],
  ['A men’s cookery class for beginners over seventy.', ['cooking and eating', "men's company"]],
  ['Swimming in the evening with a hoist; the sessions end at noon.', ['swimming', 'disability']],
  ['A group in Sylheti for men who are caring.', ['caring for someone', 'language and culture']],
  ['Somewhere to take a husband of fifty-eight with early dementia; everything is for eighty-year-olds.', ['memory']],
  ['A sitter at night. We have days.', ['caring for someone', 'sleep and rest']],
  ['Transport from {near} after five.', ['getting about']],
  ['A choir that meets in daylight.', ['music']],
  ['Work for a man of fifty after a stroke, part time, sitting down.', ['work and learning']],
  ['A book group by telephone for someone who cannot go out.', ['reading and writing']],
  ['Women-only exercise that is not in water.', ['keeping active', "women's company"]],
  ['A place to be quiet that is warm and not a church.', ['somewhere quiet']],
  ['Companions to go to the football with, and a lift.', ['company', 'getting about']],
  ['A gardener who would garden beside her and not for her.', ['garden']],
  ['British Sign Language classes for hearing parents.', ['hearing', 'family and children']],
  ['Gaming evenings for disabled adults over thirty.', ['games and quizzes', 'young people']],
  ['A bereavement group in Polish.', ['grief', 'language and culture']],
]

/** Safeguarding: what was said. Plain, and no more than is needed. */
export const concerns: readonly string[] = [
  'Bruises on both upper arms, not explained, seen by the nurse on a routine visit.',
  'A man who is not family has moved in and now answers for {o}. Post has stopped coming.',
  'Money gone from the account each pension day; {s} [say|says|say] it is a loan to {my} grandson.',
  'Not eating, not washing, and has refused everyone for a month. House very cold.',
  'Left in bed from Friday to Monday when the care visits did not come.',
  'Shouted at and pushed by {my} partner; neighbour heard it through the wall, not for the first time.',
  'Medicines given late and double at the home, twice this week.',
  'Has signed the house over and does not remember doing it.',
  'Found in the street at four in the morning in nightclothes, second time.',
  'Pressure sore, not reported, seen on admission to hospital.',
  'A builder who comes back every week for more.',
  'Daughter takes the telephone off {o} when {s} [talk|talks|talk] to us.',
  'Rough handling by one member of staff, told to us by another.',
  'Threatened by lads who use the flat; {s} [pay|pays|pay] them to go away.',
  'Fire lit in the living room to keep warm; not the first.',
  'Weight lost since the move; meals being signed for and thrown away.',
]
export const concernWants: readonly string[] = [
  'It to stop, and nobody to go to prison.',
  'To stay at home.',
  'To be believed.',
  'Not asked yet; could not be spoken to alone.',
  'Money back and the locks changed.',
  'To see {my} grandson, but not on pension day.',
  'To be left alone, and to know we are there.',
  'To move. Anywhere.',
  'Somebody to talk to who is not family.',
]
export const concernReach: readonly string[] = [
  'Ring in the morning; ask whether {s} [am|is|are] alone.',
  'Through the district nurse.',
  'At the day centre, not at home.',
  'Do not ring. Visit with the nurse.',
  'Safe to ring.',
  'Through {my} sister, who knows.',
]
export const concernReasons: Readonly<Record<'enquiry' | 'no enquiry', readonly string[]>> = {
  enquiry: [
    'All three parts met. The person has been asked and wants it to stop.',
    'All three parts met; advocate because nobody suitable to support.',
    'Met, and others may be at risk.',
  ],
  'no enquiry': [
    'Needs, but no abuse or neglect once looked into. Help offered another way.',
    'Able to protect themself and has; advice given.',
    'A matter for the care home’s own complaint route; watched.',
  ],
}
/** What stands on the ordinary page beside a concern: nothing of it. */
export const guardedWords: readonly string[] = [
  'Rang about how things are at home. Passed on today.',
  'A worry about somebody. Taken down elsewhere.',
  'Wanted to talk to somebody today, and did.',
  'Something that could not wait.',
]
