import type { Need } from './listing.ts'

/** What people say when somebody asks later how it went. Their own words, so 'I'. */
export const firstContact: readonly string[] = [
  'A nice woman rang. I’m to bring nothing.',
  'They rang the same evening.',
  'He had a voice like a foghorn and I liked him.',
  'She said come as you are. I said that’s all I’ve got.',
  'They’ve put me down for next week.',
  'We talked for half an hour about nothing.',
  'I nearly didn’t pick up. Glad I did.',
  'They know my cousin. Of course they do.',
  'I’m told there’s cake.',
  'They’ll meet me off the bus.',
  'Sounded busy, but kind.',
  'I said I’d think about it and then I said yes.',
  'A volunteer came to the door. Very muddy.',
  'She told me where the toilets are, which was what I wanted to know.',
  'I’m to ask for Brenda.',
  'They rang twice. I was in the bath.',
]

export const firstTime: readonly string[] = [
  'I stayed to the end, which I hadn’t planned.',
  'Somebody saved me a seat.',
  'Noisy. Friendly noisy.',
  'I knew three people and didn’t know I did.',
  'It was all right. It was more than all right.',
  'They asked me what I could do. Nobody’s asked me that in years.',
  'I was shaking at the door and not after.',
  'The chairs are hard but the people aren’t.',
  'I only meant to look.',
  'Found it by the smell of toast.',
  'I’ve been told off for washing up. I’ll fit in.',
  'Quieter than I feared.',
  'I laughed. Out loud. I’d forgotten the sound.',
  'They had my name on a mug.',
  'It was raining and I still went.',
  'I slept that night.',
  'There’s a man there worse than me, so I helped him.',
  'Went with my neighbour, came home with two more.',
]

export const stillGoing: readonly string[] = [
  'Every week. I’ve stopped counting.',
  'It’s what I do on that day now.',
  'I’ve missed two, once for the doctor and once for sulking.',
  'They ring me if I’m not there by ten past.',
  'I bring the biscuits now.',
  'I’ve been put in charge of the register.',
  'It’s the getting ready I like, nearly as much.',
  'My daughter says I’m talking about people she doesn’t know.',
  'I go, and we go for a coffee after, which is the real thing.',
  'I’d be sorry to lose it.',
  'I’m stronger. I carried the shopping in one go.',
  'I’ve made a friend. At my age.',
  'I do the new ones now: meet them at the door.',
  'Not every time. Most times.',
  'It gives the week a middle.',
  'I’ve taken it up at home as well.',
  'They’d miss me, they say.',
  'I sleep better. That’s all I’ll say.',
]

export const stopped: readonly string[] = [
  'I went three times. They were pleasant. It wasn’t me.',
  'The bus changed and that finished it.',
  'My hip put a stop to it for now.',
  'It was all couples.',
  'I started, and then my sister was ill.',
  'Too loud for my ears.',
  'I’d rather be in my own garden, as it turns out.',
  'It moved to evenings.',
  'I felt like the baby of the group and I’m seventy.',
  'No falling out. I just stopped.',
  'I’ve got the grandchildren that day now.',
  'It cost more than they said.',
]

export const didNotHappen: readonly string[] = [
  'Nobody rang. I didn’t like to chase.',
  'I couldn’t find the door and came home.',
  'It was full when I got there.',
  'I lost my nerve at the gate.',
  'They’d stopped for the summer.',
  'I was in hospital that week.',
  'The number just rang out.',
  'My lift let me down.',
  'I was poorly and then it was weeks ago.',
]

export const withdrew: readonly string[] = [
  'I’ve changed my mind. Thank you for asking.',
  'Not for me, not now.',
  'I’ve found something else, through my neighbour.',
  'I’m moving to my son’s.',
  'I said yes to be polite.',
  'One thing at a time. Ask me in spring.',
]

/** What is said only of this kind of thing; mixed with the above. */
export const firstTimeAt: Partial<Readonly<Record<Need, readonly string[]>>> = {
  garden: [
    'Two hours of weeding and I ache like a young woman.',
    'They gave me a trowel and no instructions.',
    'I’ve soil in my shoes and I don’t mind.',
    'I’ve sown a row of something.',
  ],
  food: [
    'Best gravy since my mother’s.',
    'Clean plate. Twice.',
    'I was given the recipe and told to keep it quiet.',
    'Proper custard.',
  ],
  steady: [
    'I stood on one leg. Briefly.',
    'My thighs knew about it.',
    'She says I’m lopsided but willing.',
    'We did it to Motown.',
  ],
  music: [
    'I hadn’t sung since school. I’d been told to mime.',
    'The hair stood up on my arms.',
    'I’m an alto, apparently.',
  ],
  making: [
    'I made a thing. It’s meant to be a bowl.',
    'I’d forgotten the smell of sawdust.',
    'My hands remembered before I did.',
  ],
  memory: [
    'He sang every verse. I cried, in a good way.',
    'Nobody asked him what day it was.',
    'She held my hand and told a joke. An old one.',
  ],
  carer: [
    'I talked and nobody gave me a leaflet.',
    'Somebody else said the thing I’d never say.',
    'I had a hot drink while it was hot.',
  ],
  grief: [
    'I said his name to eleven people.',
    'We didn’t talk about it much. That was the good part.',
    'I cried on a stranger and she passed the sugar.',
  ],
  work: ['I did a whole shift.', 'They let me use the real one.', 'I clocked in.'],
  walking: ['Further than I’ve been since last year.', 'The dog walked me, mostly.', 'Three benches. I used them all.'],
  equipment: ['Tried four and liked the plain one.', 'They let me sit on everything.'],
  money: ['Forty pounds a week I never knew about.', 'She read the whole bag of letters. It took her ten minutes.'],
  language: ['I spoke. In front of people.', 'We cooked and I learned “whisk”.'],
  men: ['Nobody asked how I felt. I told them anyway.', 'Bacon. Silence. Perfect.'],
  sight: ['They described the biscuits. A good sign.', 'I can hear the television properly described.'],
  animals: ['A pig leaned on me.', 'I’ve been sat on by a hen.'],
  digital: ['I’ve sent a photograph. On purpose.', 'He didn’t sigh once.'],
}
export const stillGoingAt: Partial<Readonly<Record<Need, readonly string[]>>> = {
  garden: [
    'My beans are up.',
    'I’ve my own row and a rival.',
    'Brought home a marrow nobody can lift.',
    'I’m asked about slugs.',
  ],
  food: [
    'I eat there and I eat at home too now. I’d stopped, you know.',
    'I’m on potatoes. It’s a promotion.',
    'I’ve put the weight back.',
  ],
  steady: [
    'I got off the floor by myself. On purpose, to show my son.',
    'Stairs without thinking.',
    'No falls since. Touch wood. Touch rail.',
  ],
  music: ['We’ve a concert. I’ve a solo. Four bars.', 'I practise in the bath.'],
  making: [
    'There are baskets everywhere. Please take one.',
    'I’ve mended the neighbour’s toaster, and her opinion of me.',
  ],
  memory: ['It’s the one day we both look forward to.', 'He doesn’t know where he’s been but he comes home happy.'],
  carer: ['It’s kept me going. I mean that.', 'I’ve learned to say “not this week”.'],
  grief: [
    'I’ve gone from being met at the door to doing the meeting.',
    'I still miss him. I just miss him in company.',
  ],
  work: ['They’re paying me from next month.', 'I’ve trained somebody.'],
  walking: ['I did the long one.', 'New shoes. Worn out. Newer shoes.'],
  money: ['The heating’s on. So am I.', 'I’ve opened every letter since.'],
  language: ['I rang the surgery myself.', 'I argue with the butcher now.'],
  men: ['I’ve told them more than I’ve told my brother.', 'We’ve a fishing trip.'],
  animals: ['The goat knows my step.', 'I’d not let them down. They’re pigs, they notice.'],
}
export const goesAlong: readonly string[] = [
  'A volunteer meets {o} at the door',
  'Next-door neighbour, the first time',
  '{My} sister',
  'A hub worker, the first morning',
  'Somebody from the group calls for {o}',
  '{My} daughter drops {o} off and does not come in',
  'A friend who would like to go too',
  '',
  '',
  '',
  '',
  '',
]
