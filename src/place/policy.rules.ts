/**
 * Who may do what. Whatever is not written here is refused. Read it aloud: "a contact adviser may record a first
 * conversation".
 */
export const roles = [
  'contact adviser',
  'social worker',
  'team manager',
  'director',
  'performance analyst',
  'administrator',
  'external chair',
  'trusted assessor',
  'resident',
] as const
export type Role = (typeof roles)[number]

/** Whoever has a page of their own: somebody on record, a carer among them, who opens their own record and nothing else. */
export const ownRole = 'resident' satisfies Role
/** Those that somebody is given to work here. A page of one's own comes of a worker's invitation alone. */
export const workRoles: readonly Role[] = roles.filter(role => role !== ownRole)

export const acts = {
  // For somebody from outside it is only the way on to the packs, and for a resident to their own page.
  'see the start page': [
    'contact adviser',
    'social worker',
    'team manager',
    'director',
    'performance analyst',
    'administrator',
    'external chair',
    'trusted assessor',
    'resident',
  ],
  'find a person': ['contact adviser', 'social worker', 'team manager'],
  'open a record': ['contact adviser', 'social worker', 'team manager'],
  'change a record': ['contact adviser', 'social worker', 'team manager'],
  'join two records': ['team manager'],
  'write down a decision about capacity': ['social worker', 'team manager'],
  'see how to get in': ['social worker', 'team manager'],
  'read restricted notes': ['social worker', 'team manager'],
  'read again what one wrote': ['contact adviser', 'social worker', 'team manager'],
  // Of another organisation: the parts of a record that are shared with it, while they are (relations.rules.ts).
  'see what is shared with us': ['trusted assessor'],
  'see who a record is shared with': ['contact adviser', 'social worker', 'team manager'],
  'share a record': ['social worker', 'team manager'],
  'keep a record apart': ['team manager'],
  'break the glass': ['contact adviser', 'social worker', 'team manager'],
  'go through broken glass': ['team manager'],
  // Their own, and what the database lets them read of it (migration 0034). No page of anybody else's is theirs.
  'see their own page': ['resident'],
  'speak up on their own page': ['resident'],
  'invite somebody to their own page': ['social worker', 'team manager'],
  'be told of broken glass': ['contact adviser', 'social worker', 'team manager'],
  'see who looked': ['contact adviser', 'social worker', 'team manager'],
  'answer a subject access request': ['team manager'],
  'ask for what is somebody’s right': ['contact adviser', 'social worker', 'team manager'],
  'review who looked': ['team manager'],
  // Everybody the team works with, out of the house in one file: theirs who answers for the team.
  'take the team’s pack': ['team manager'],
  'decide what is removed': ['team manager'],
  'record a conversation': ['contact adviser', 'social worker', 'team manager'],
  'bring in what came': ['contact adviser', 'social worker', 'team manager'],
  'see the team’s drafts': ['team manager'],
  'introduce somebody': ['contact adviser', 'social worker', 'team manager'],
  'follow up an introduction': ['contact adviser', 'social worker', 'team manager'],
  'ask somebody by a message': ['contact adviser', 'social worker', 'team manager'],
  'look at the outbox': ['contact adviser', 'social worker', 'team manager'],
  'book at a hub': ['contact adviser', 'social worker', 'team manager'],
  'hold a hub session': ['contact adviser', 'social worker', 'team manager'],
  'plan a hub': ['social worker', 'team manager'],
  'acknowledge a hand-over': ['social worker', 'team manager'],
  'answer a hand-over': ['contact adviser', 'social worker', 'team manager'],
  'say how an assessment ended': ['social worker', 'team manager'],
  'say whether it was the right pass': ['social worker', 'team manager'],
  'hear whether it was the right pass': ['contact adviser', 'social worker', 'team manager'],
  'bring a question to the peer circle': ['contact adviser', 'social worker', 'team manager'],
  'write down a decision': ['social worker', 'team manager'],
  // Raised with whoever wrote it down, and answered by another: never a count of anybody's.
  'answer where views differ': ['team manager'],
  'write down what was learned': ['contact adviser', 'social worker', 'team manager'],
  'hand somebody over outside': ['contact adviser', 'social worker', 'team manager'],
  'set a level': ['contact adviser', 'social worker', 'team manager'],
  'read why a hold was passed': ['team manager'],
  'give somebody a task': ['social worker', 'team manager'],
  'say what came of a task': ['contact adviser', 'social worker', 'team manager'],
  'assess wider circumstances': ['social worker', 'team manager'],
  'plan with somebody': ['social worker', 'team manager'],
  'step away from somebody': ['social worker', 'team manager'],
  'work in rapid response': ['social worker', 'team manager'],
  'see what waits': ['contact adviser', 'social worker', 'team manager'],
  'allocate what waits': ['team manager'],
  'say when somebody is away': ['contact adviser', 'social worker', 'team manager'],
  // Whoever works here or with us, whatever else they may not do. A resident tells us as anybody may: `tell us`.
  'raise a safeguarding concern': [
    'contact adviser',
    'social worker',
    'team manager',
    'director',
    'performance analyst',
    'administrator',
    'external chair',
    'trusted assessor',
  ],
  'decide on a safeguarding concern': ['team manager'],
  'see what is near': ['contact adviser', 'social worker', 'team manager', 'director', 'administrator'],
  'add something near': ['contact adviser', 'social worker', 'team manager'],
  'keep the count of calls': ['team manager', 'administrator'],
  'see what was heard and changed': ['contact adviser', 'social worker', 'team manager', 'director', 'administrator'],
  'write down what was heard': ['contact adviser', 'social worker', 'team manager'],
  'see figures': ['contact adviser', 'social worker', 'team manager', 'director', 'performance analyst'],
  'write a note on figures': ['team manager', 'director', 'performance analyst'],
  'keep contracts': ['team manager', 'director'],
  'keep the programme': ['team manager', 'director'],
  'see names behind a figure': ['team manager', 'director', 'performance analyst'],
  // Somebody from outside reads what may leave the council, asks, and sees the answer: no record, no list, no name (S165).
  'read the meeting packs': ['team manager', 'director', 'external chair'],
  'challenge a pack': ['external chair'],
  'answer a challenge': ['team manager', 'director'],
  'hold a performance meeting': ['team manager', 'director'],
  'say why a figure is off': ['team manager', 'director'],
  'keep a series': ['team manager', 'director', 'performance analyst', 'administrator'],
  'see what runs by itself': ['administrator'],
  // The file holds everybody's record, as the council's own system wrote it: whoever files the return, and those who may
  // open records. Nobody else loads it or gets its refused rows.
  'load client level data': ['team manager', 'performance analyst'],
  'say whose rows of the return are': ['team manager'],
  'make records of the return': ['team manager'],
  // It takes everybody's details out of the house, with a line for each of them. A director only sees figures.
  'send client level data': ['team manager', 'performance analyst'],
  'manage accounts': ['administrator'],
  'go through who is in the team': ['team manager'],
} as const satisfies Record<string, readonly Role[]>

export type Act = keyof typeof acts

export function mayDo(role: string, act: string): boolean {
  const allowed: readonly string[] | undefined = acts[act as Act]
  return allowed?.includes(role) ?? false
}

/** What each role is for, as shown where a demo lets you choose one. */
export const roleDoes: Record<Role, string> = {
  'contact adviser': 'Answers the phone. Listens, connects, books, hands on.',
  'social worker': 'Works with people in a neighbourhood, and takes what the front door hands over.',
  'team manager': 'Sees the team’s work, drafts, follow-ups and safeguarding concerns.',
  director: 'Sees every figure, each with the one that keeps it honest. Opens no records.',
  'performance analyst':
    'Loads and sends the national return, keeps series and notes, and traces a figure to its people. Opens no records.',
  administrator: 'Looks after accounts and places. Opens no records.',
  'external chair':
    'From outside the council. Reads the packs as published, asks, and sees the answer. No record, no name.',
  resident: 'Sees their own page: what is written, what comes next, who looked, what is shared. Nobody else’s.',
  'trusted assessor':
    'Works for a trusted partner. Sees the people whose record is shared with it, and of each the parts that are.',
}
