import type { Levels, ModelService } from '#place'

/** Name, levels by their first letter, where it is, whose work it is. The 25 services inside the model (APSE 2018). */
const inside: readonly [name: string, levels: string, where: string, team: string][] = [
  ['Adult College', 'AUS', 'Beacon Fields college', 'work-and-skills'],
  ['Children’s centres', 'AUSI', 'Long Reach and Ropewalk children’s centres', 'children-and-families'],
  ['Libraries', 'AU', 'every library', 'access'],
  ['Employment and Skills', 'USI', 'the job shop, Gasworks Green', 'work-and-skills'],
  ['Home and Money Hub', 'UTSI', 'Creek Lane library', 'homes-and-money'],
  ['Early Intervention Universal', 'U', 'children’s centres', 'children-and-families'],
  ['Healthy Lifestyles', 'AU', 'leisure centres', 'universal'],
  ['Adult Intake', 'T', 'the Quay House', 'adult-intake'],
  ['MASH', 'TI', 'the Quay House', 'mash'],
  ['No Recourse to Public Funds', 'TI', 'the Quay House', 'homes-and-money'],
  ['MARAC', 'TI', 'the Quay House', 'mash'],
  ['Housing Management', 'TSI', 'estate offices', 'homes-and-money'],
  ['Housing Advice', 'UTS', 'Creek Lane library', 'homes-and-money'],
  ['Housing Options and Homelessness Prevention', 'TSI', 'the Quay House', 'homes-and-money'],
  ['Anti-Social Behaviour', 'TSI', 'the Quay House', 'safer-streets'],
  ['Welfare Reform', 'TS', 'Creek Lane library', 'homes-and-money'],
  ['Youth Services', 'USI', 'the Boathouse youth centre', 'children-and-families'],
  ['Economic Wellbeing', 'US', 'the job shop, Gasworks Green', 'work-and-skills'],
  ['Early Intervention Targeted', 'SI', 'children’s centres, and at home', 'children-and-families'],
  ['Baby Intervention', 'SI', 'children’s centres, and at home', 'children-and-families'],
  ['Social Care Step-down', 'SI', 'at home', 'intervention'],
  ['Housing Reviews', 'TS', 'the Quay House', 'homes-and-money'],
  ['Lettings', 'S', 'the Quay House', 'homes-and-money'],
  ['Temporary Accommodation', 'TSI', 'the Quay House', 'homes-and-money'],
  ['Hostel Services', 'SI', 'the Saltings hostel', 'homes-and-money'],
]

/** The three that stay outside: a referral to one is acknowledged and answered (S022). */
const outside: readonly [name: string, outsideTeam: string][] = [
  ['Tier 3 social care assessments', 'social-care-assessment'],
  ['Detailed finance assessments', 'financial-assessment'],
  ['Adult care packages and assessments', 'care-packages'],
]

const byLetter: Record<string, string> = {
  A: 'access',
  U: 'universal',
  T: 'triage',
  S: 'support',
  I: 'intervention',
}
const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')

const services: ModelService[] = [
  ...inside.map(([name, levels, where, team]) => ({
    key: key(name),
    name,
    levels: [...levels].map(letter => byLetter[letter]!),
    where,
    inside: true as const,
    team,
  })),
  ...outside.map(([name, outsideTeam]) => ({
    key: key(name),
    name,
    levels: ['triage', 'support', 'intervention'],
    where: 'outside',
    inside: false as const,
    outsideTeam,
  })),
]

export const fiveLevels: Levels = {
  all: [
    {
      key: 'access',
      name: 'Access',
      isFor: 'A plain question, from somebody who manages well.',
      begins: true,
      next: ['universal', 'triage'],
      refersOutside: false,
      offers: [],
    },
    {
      key: 'universal',
      name: 'Universal',
      isFor: 'Some help, or a talk, to find what there is.',
      begins: true,
      next: ['access', 'triage'],
      refersOutside: false,
      offers: [],
    },
    {
      key: 'triage',
      name: 'Triage',
      isFor: 'A risk, or a need for support: the whole of it is looked at first.',
      begins: false,
      next: ['universal', 'support', 'intervention'],
      refersOutside: true,
      offers: ['assessment'],
    },
    {
      key: 'support',
      name: 'Support',
      isFor: 'Trouble that is hard to put right alone: somebody alongside, and a plan.',
      begins: false,
      next: ['universal', 'intervention'],
      refersOutside: true,
      offers: ['plan'],
    },
    {
      key: 'intervention',
      name: 'Intervention',
      isFor: 'A person or household near breaking: one lead worker, for as long as it takes.',
      begins: false,
      next: ['support'],
      refersOutside: true,
      offers: ['plan', 'crisis review'],
    },
  ],
  purposes: [
    { key: 'work', name: 'work and learning', teams: ['work-and-skills', 'triage', 'support', 'intervention'] },
    {
      key: 'health',
      name: 'health and care',
      teams: ['adult-intake', 'daily-living', 'triage', 'support', 'intervention'],
    },
    { key: 'housing', name: 'housing', teams: ['homes-and-money'] },
    { key: 'children', name: 'children’s matters', teams: ['children-and-families'] },
    { key: 'crime', name: 'crime and safety', teams: ['safer-streets', 'mash'] },
    { key: 'safety', name: 'somebody’s safety', teams: ['mash'] },
    { key: 'support', name: 'support', teams: ['triage', 'support', 'intervention'] },
  ],
  circumstances: [
    topic('skills', 'Learning and skills', 'Reading, numbers, getting on line.', 'work'),
    topic('work', 'Work', 'A job, hours, what they would like to do.', 'work'),
    topic('health', 'Health', 'Body and mind, and what helps.', 'health'),
    topic('housing', 'Home', 'Is it safe, warm, theirs to stay in? Rent.', 'housing'),
    topic('family', 'Family and children', 'Who relies on whom.', 'children'),
    topic('crime', 'Trouble with crime', 'Done to them, or by them.', 'crime'),
    {
      ...topic('violence', 'Afraid of somebody at home', 'Ask when they are alone. Restricted.', 'safety'),
      restricted: true,
    },
    topic('substances', 'Drink and drugs', 'What it gives, what it takes.', 'health'),
    topic('other', 'Anything else', 'Money, papers, loneliness.', 'support'),
  ],
  services,
  crisisReviewDays: 14,
}

function topic(key: string, label: string, hint: string, purpose: string) {
  return { key, label, hint, purpose, restricted: false }
}
