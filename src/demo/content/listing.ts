/** What help a listing gives; also what a conversation is about. One list, so that the two can be laid on each other. */
export type Need =
  | 'company'
  | 'garden'
  | 'food'
  | 'steady'
  | 'walking'
  | 'equipment'
  | 'repairs'
  | 'memory'
  | 'carer'
  | 'low'
  | 'grief'
  | 'money'
  | 'work'
  | 'learning disability'
  | 'autism'
  | 'sight'
  | 'hearing'
  | 'getting about'
  | 'clutter'
  | 'language'
  | 'making'
  | 'music'
  | 'men'
  | 'women'
  | 'faith'
  | 'digital'
  | 'lend a hand'
  | 'drink'
  | 'hospital'
  | 'bathing'
  | 'young adults'
  | 'safety'
  | 'animals'
  | 'history'
  | 'housing'

/** A building or plot where things happen. `east` and `north` are metres from the neighbourhood's centre. */
export type Venue = {
  key: string
  name: string
  neighbourhood: string
  street: string
  east: number
  north: number
  /** What somebody would ask before setting out, comma separated: 'step-free, toilet, hearing loop, bus 14'. */
  access: string
}

export type HowChecked = 'introduction' | 'phone' | 'visit' | 'owner' | 'feed'

/** One group, activity, service or place as its own people would like it said. */
export type Listing = {
  name: string
  kind: 'group' | 'activity' | 'service' | 'place'
  /** One warm sentence or two, in our words. */
  says: string
  /** Key of a venue; none when it comes to people, or is a telephone. */
  at?: string
  /** Whom it serves, by neighbourhood; none: whoever can get there. */
  covers?: readonly string[]
  helps: readonly Need[]
  /** 'TU FR 10:00-12:30' or 'MO-FR 09:00-17:00', more than one divided by ';'. '1TH' is the first Thursday of a month. */
  when?: string
  /** Pounds; none is free. `costs` says it in words when a number does not. */
  price?: number
  costs?: string
  phone: string
  /** How it was last checked and how many days before the day the place is made as at. */
  checked: readonly [how: HowChecked, daysAgo: number]
  /** Places left; 0 is full. None: they never count. */
  room?: number
  waiting?: number
  /** From and up to which age, where it asks. */
  ages?: readonly [from: number, to: number | null]
  /** Who would come along the first time. */
  alongside?: string
  /** What can be said beside the venue's own access. */
  access?: string
  languages?: readonly string[]
  /** Whose it is, when that has another name. */
  by?: string
}
