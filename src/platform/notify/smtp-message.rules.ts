/** An e-mail as RFC 5322 writes it: plain words, UTF-8, carried as base64 so that no line of them is a command. */
export type Mail = { messageId: string; from: string; to: string; subject: string; words: string; at: Date }

/** Nothing that could end a line or begin another address. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(text)

const zone = '+0000'

export function mailText(mail: Mail): string {
  const host = mail.from.split('@')[1]!
  const lines = Buffer.from(mail.words.replace(/\r?\n/g, '\r\n'))
    .toString('base64')
    .match(/.{1,76}/g)
  return [
    `From: <${mail.from}>`,
    `To: <${mail.to}>`,
    `Subject: =?utf-8?B?${Buffer.from(mail.subject).toString('base64')}?=`,
    `Date: ${mail.at.toUTCString().replace('GMT', zone)}`,
    `Message-ID: <${mail.messageId}@${host}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(lines ?? []),
    '',
  ].join('\r\n')
}
