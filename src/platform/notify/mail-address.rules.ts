/** Nothing that could end a line or begin another address. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)
