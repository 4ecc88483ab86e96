import type { Colleague } from './colleague.ts'
import { listed } from './table.rules.ts'

type Told = Pick<Colleague, 'title' | 'team' | 'role'>

/** People of one team who do the same work, in one line. */
export const colleagues = (told: Told, names: string): Colleague[] => listed(names).map(name => ({ name, ...told }))

const socialWorker = { title: 'Social worker', role: 'social worker' } as const
const manager = { title: 'Team manager', role: 'team manager' } as const
const hubWorker = { title: 'Hub worker', role: 'social worker' } as const

/** The one of each role whom a visitor to the demo can be. */
const faces: Colleague[] = [
  { name: 'Priya Shah', title: 'Contact adviser', team: 'contact-centre', role: 'contact adviser', face: true },
  { name: 'Dev Patel', title: 'Social worker', team: 'north-social-work', role: 'social worker', face: true },
  { name: 'Siân Prosser', title: 'Contact centre manager', team: 'contact-centre', role: 'team manager', face: true },
  { name: 'Adaeze Nwosu', title: 'Director of adult social care', team: 'leadership', role: 'director', face: true },
  { name: 'Nadia Kowal', title: 'Performance analyst', team: 'leadership', role: 'performance analyst', face: true },
  { name: 'Martin Tubb', title: 'Systems officer', team: 'records', role: 'administrator', face: true },
  {
    name: 'Ruth Ellery',
    title: 'Takes the chair once a quarter',
    team: '',
    role: 'external chair',
    face: true,
  },
]

export const staff: readonly Colleague[] = [
  ...faces,
  ...colleagues(
    { title: 'Contact adviser', team: 'contact-centre', role: 'contact adviser' },
    'Tom Hepworth, Shanice Daley, Irfan Malik, Lorna Pickup, Bożena Lis, Gareth Mould, Ruksana Begum, Peter Olawale, Jess Tranter, Carol Dunphy, Minh Tran',
  ),
  ...colleagues({ ...manager, team: 'rapid-response' }, 'Yvonne Blake'),
  ...colleagues(
    { ...socialWorker, team: 'rapid-response' },
    'Marcus Reid, Helena Drobny, Faisal Ghani, Katie Sproat, Owen Laity, Temi Balogun',
  ),
  ...colleagues({ ...manager, team: 'short-term-help' }, 'Ros Tanner'),
  ...colleagues(
    { title: 'Reablement lead', team: 'short-term-help', role: 'social worker' },
    'Angela Mobbs, Nikos Vrettos, Denise Cope, Harjit Bains, Cath Lowe',
  ),
  ...colleagues({ ...manager, team: 'north-social-work' }, 'Graham Oldroyd'),
  ...colleagues(
    { ...socialWorker, team: 'north-social-work' },
    'Ayesha Siddiqi, Rob Fairclough, Ellen Mawdsley, Kofi Asante, Bryony Tate',
  ),
  ...colleagues({ ...manager, team: 'centre-social-work' }, 'Sunita Mehta'),
  ...colleagues(
    { ...socialWorker, team: 'centre-social-work' },
    'Leon Francis, Magda Zając, Philip Rusk, Naomi Adler, Hassan Farah, Jo Whitlam',
  ),
  ...colleagues({ ...manager, team: 'south-social-work' }, 'Colette Moran'),
  ...colleagues(
    { ...socialWorker, team: 'south-social-work' },
    'Zoë Hargreave, Bilal Chaudhry, Wendy Mok, Stuart Penny, Abena Ofori',
  ),
  ...colleagues({ ...manager, title: 'Principal occupational therapist', team: 'occupational-therapy' }, 'Ros Kemp'),
  ...colleagues(
    { title: 'Occupational therapist', team: 'occupational-therapy', role: 'social worker' },
    'Fergal Keane, Anjali Desai, Lucy Brightmore, Sam Twelvetrees',
  ),
  ...colleagues(
    { title: 'Trusted assessor', team: 'trusted-assessors', role: 'social worker' },
    'Nell Harkin, Winston Bligh, Saira Aslam',
  ),
  ...colleagues({ ...manager, title: 'Hubs manager', team: 'hubs' }, 'Bernadette Quill'),
  ...colleagues(
    { ...hubWorker, team: 'hubs' },
    'Esther Lindo, Raj Solanki, Mandy Fearnley, Piotr Nowicki, Hilary Stott, Deng Akol, Fran Cuddy',
  ),
  ...colleagues({ ...manager, title: 'Safeguarding manager', team: 'safeguarding' }, 'Judith Amory'),
  ...colleagues({ ...socialWorker, team: 'safeguarding' }, 'Callum Reeve, Shabana Akhtar, Ifeoma Eze'),
  ...colleagues({ title: 'Records officer', team: 'records', role: 'administrator' }, 'Alison Gadd, Ned Marrow'),
  ...colleagues({ title: 'Head of service', team: 'leadership', role: 'director' }, 'Paul Stannard, Mary Iddon'),
  // Coordinators know everybody and count nobody: nothing they do is in these figures, on purpose.
  ...colleagues(
    { title: 'Local area coordinator', team: 'coordination' },
    'Gwen Askew, Dexter Wint, Nasreen Kiani, Tilda Bloom, Jarek Mazur, Sue Clamp',
  ),
]
