import type { Decisions } from './profile.ts'

/**
 * How a decision about support is come to here, for whoever is about to make one. Somerset sends it to a panel; Leeds
 * leaves it to the worker within three rules and has them ask each other (Bolton 2019; T01).
 */
export function decisionInWords(decisions: Decisions): string {
  switch (decisions.mode) {
    case 'own judgement':
      return 'You decide it with them: within the law, within the budget, and harming nobody.'
    case 'peer circle':
      return 'You decide it with them. If you are of two minds, bring it to the peer circle: five minutes to explain, five to answer.'
    case 'panel':
      return `Support that lasts goes to the panel, which answers in writing within ${decisions.withinDays} days: say what else was tried. What is urgent begins today and waits for nobody.`
  }
}
