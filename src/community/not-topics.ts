/** Phrases that hold a topic's word and mean nothing of the kind. */
export const saysNothing = `
car park, the car park, car parking, of course, at no cost, school cook, works full time, step daughter, step son
short course, fell out, fell asleep, trip advisor, took a dislike, a step in the right direction, next steps
heart of, at heart, park road, park street, church street, church road, church hall, no rush, bridge street
bridge road, mobile phone number
`
  .trim()
  .split(/,?\n|, /)

/** Real words that are one slip away from a topic's word: not to be taken for a misspelling. */
export const notSlips = `
waking morning mornings leaning diving carving careers career panting pointing singing signing swinging stinging
washing wishing filling felling knotting slapped trapped witting warship bawling shipping hording cleansing
patient patience heartening companies compare planning plating plaiting batting baiting lawyers flowery
cantering recipes relay cooling hospitable campaigner disable finances expiring parented mental metal fasting
`
  .trim()
  .split(/\s/)
