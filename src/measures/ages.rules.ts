/**
 * Age as the national returns work it out: from the first day of the month of birth, in years of 365.25 days. SQL, for the
 * list of a measure; null where the day of birth is not known.
 */
export const ageOn = (born: string, day: string): string =>
  `floor((${day} - date_trunc('month', ${born})::date) / 365.25)`

/** '18 to 64', '65 and above', 'Under 18' or 'Unknown': the bands of the national figures, of such an age. */
export const ageBand = (age: string): string =>
  `case when ${age} < 18 then 'Under 18' when ${age} < 65 then '18 to 64' when ${age} >= 65 then '65 and above' else 'Unknown' end`
