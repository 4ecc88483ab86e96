/** A principle that a place works to: what it means here, and the figure that would show it, where one does. */
export type Principle = {
  /** 'home-first' */
  key: string
  title: string
  means: string
  /** Id of a measure or series; null where no figure tells it. */
  figure: string | null
}

/**
 * The twelve that a place begins with (Bolton 2019, Somerset: S154), each to be put in its own words. They come before any
 * figure: a figure beside one is a sign of it and never its score (P04).
 */
export const usualPrinciples: readonly Principle[] = [
  {
    ...{ key: 'independence', title: 'Independence, as each person means it' },
    means: 'We help people do what they want to do, by themselves or by their own choice of help.',
    figure: 'short-term-help.no-further-help-at-six-weeks',
  },
  {
    ...{ key: 'outcomes', title: 'What came of it, before what was done' },
    means: 'We ask what got better for somebody, and only then how much was delivered.',
    figure: 'long-term-support.outcomes-reached',
  },
  {
    ...{ key: 'community', title: 'What is strong where people live' },
    means: 'Neighbours, groups and places come before a service, and stay when it ends.',
    figure: 'community.still-going',
  },
  {
    ...{ key: 'home-first', title: 'Home first' },
    means: 'After hospital people go home with help, and what they need for long is looked at there.',
    figure: 'short-term-help.no-further-help-at-two-weeks',
  },
  {
    ...{ key: 'fewer-moves', title: 'Fewer moves into care homes' },
    means: 'Nobody moves for good from a hospital bed, or because nothing else was tried.',
    figure: 'ascof-2c',
  },
  {
    ...{ key: 'front-door', title: 'A first conversation that can help' },
    means: 'Whoever answers the phone listens, knows what is near and can put things right at once.',
    figure: 'front-door.resolved',
  },
  {
    ...{ key: 'strengths-teams', title: 'Teams that begin from strengths' },
    means: 'Every conversation opens with what matters and what somebody can do, and the record does too.',
    figure: 'ascof-3a',
  },
  {
    ...{ key: 'staffing', title: 'Enough people, who stay' },
    means: 'Posts are filled, people are supervised on time, and what they learn changes how we work.',
    figure: 'posts-filled',
  },
  {
    ...{ key: 'performance', title: 'Few figures, talked about' },
    means: 'We meet on a handful of figures, ask why, and agree on who does what.',
    figure: 'front-door.recording-time',
  },
  {
    ...{ key: 'scrutiny', title: 'Somebody from outside, every quarter' },
    means: 'Somebody who does not work here reads what we say of ourselves, asks, and gets an answer.',
    figure: null,
  },
  {
    ...{ key: 'sourcing', title: 'One team that finds the help' },
    means: 'Support is found by people who know every provider and ask for what the person wants from it.',
    figure: 'front-door.days-to-first-service',
  },
  {
    ...{ key: 'decisions', title: 'Decisions talked through together' },
    means:
      'Colleagues look together at help that is to last: what was tried, and what the person wants. Urgent help never waits.',
    figure: 'long-term-support.package-changes',
  },
]
