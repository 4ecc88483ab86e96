import { v7 } from 'uuid'

/** A new opaque id. Ids made later sort later, which keeps new rows together on disk. */
export const newId = (): string => v7()

export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
