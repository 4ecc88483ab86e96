/** One of the staff. */
export type Colleague = {
  name: string
  /** What it says on the badge. */
  title: string
  /** Key of a team in the place profile; '' for somebody from outside. */
  team: string
  /** What they may do here. None: they have no way in yet, or, as coordinators, nothing that is counted. */
  role?:
    | 'contact adviser'
    | 'social worker'
    | 'team manager'
    | 'director'
    | 'performance analyst'
    | 'administrator'
    | 'external chair'
  /** The one of that role whom the demo lets you be. */
  face?: true
}
