import { hearTopics, type Kind, topicKeys } from '#community'
import { oneLine, summaryOf } from './tidy-text.rules.ts'
import { list, type Raw, raw } from './tidy-value.rules.ts'

/** The feed's own categories, whatever it calls them. */
const termsOf = (record: Raw): string[] => [
  ...list(record.taxonomies).map(term => oneLine(term.name)),
  ...list(record.attributes).map(attribute => oneLine(raw(attribute.taxonomy_term).name)),
  ...list(record.service_taxonomys).map(term => oneLine(raw(term.taxonomy).name)),
  ...list(record.pc_targetAudience).map(audience => oneLine(audience.audienceType)),
  ...list(record.send_needs).map(need => oneLine(need.name)),
]

const mostTopics = 8
/** The title and the feed's own categories first; a long description mentions much that it is not about. */
export function topicsOf(record: Raw, name: string, description: string): string[] {
  const terms = termsOf(record)
  const ours = terms.map(term => term.toLowerCase()).filter(term => topicKeys.includes(term))
  const heard = [...terms, name, summaryOf(description), description.slice(0, 600)].flatMap(text =>
    hearTopics(text).map(h => h.topic),
  )
  return [...new Set([...ours, ...heard])].slice(0, mostTopics)
}

export function kindOf(record: Raw, name: string): Kind {
  const said = oneLine(record.kind).toLowerCase()
  if (said === 'group' || said === 'activity' || said === 'service' || said === 'place') return said
  const words = `${name} ${termsOf(record).join(' ')} ${oneLine(record.deliverable_type)}`
  if (/\b(group|club|society|choir|association|circle|scouts?|brownies|guides|peer group)\b/i.test(words))
    return 'group'
  if (/\b(class|classes|session|sessions|yoga|walks?|lessons?|course|exercise|dance)\b/i.test(words)) return 'activity'
  if (/\b(library|centre|center|hall|park|museum|caf[eé]|gardens?|pool|hub)\b/i.test(name)) return 'place'
  return 'service'
}
