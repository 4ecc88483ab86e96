/** A contact with a safeguarding concern is counted, but nobody is listed for the hand-over that it led to (safety.md). */
export const whoWasHandedOver = 'case when not coalesce(c.safeguarding, false) then h.person_id end as person_id'
export const handOverWithContact = `
  facts.hand_over h cross join asked
  left join lateral (
    select c.safeguarding from facts.contact c where c.place_id = h.place_id and c.contact_id = h.contact_id limit 1
  ) as c on true`
