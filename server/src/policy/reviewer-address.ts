/** People are told apart by their e-mail address: names have many spellings, and some addresses only look the same. */

/** The address of `Name <email>`, in lower case. */
export function emailOf(person: string): string {
  return addressOf(person).toLowerCase();
}

/** The same as it is written. */
export function addressOf(person: string): string {
  return (/<([^<>]*)>\s*$/.exec(person)?.[1] ?? person).trim();
}

/** The address without what mail servers leave out: `bob+work@x` is delivered to `bob@x`. */
export function mailboxOf(person: string): string {
  return emailOf(person).replace(/(?<=.)\+[^@]*(?=@)/, '');
}

export function isSamePerson(a: string, b: string | undefined): boolean {
  return b !== undefined && emailOf(a) === emailOf(b);
}

/**
 * Why nobody can tell whose address this is, as a sentence. Only addresses of plain ASCII letters, digits and the usual
 * signs are told apart: any other character may look like one of these, or like nothing at all.
 */
export function faultOfAddress(person: string): string | undefined {
  const email = addressOf(person);
  const strange = [...email].find((character) => !/[a-z0-9.!#$%&'*+/=?^_`{|}~@-]/i.test(character));
  if (strange !== undefined) {
    const code = strange.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `The e-mail address has the character U+${code}, so it may only look like somebody’s: addresses of approvals are plain ASCII.`;
  }
  if (!/^[^@]+@[^@]+$/.test(email)) return 'There is no e-mail address that tells whose it is.';
  return undefined;
}

/** Whether two different addresses can hardly be told apart by eye: `bill@x` and `bi11@x`. */
export function looksLike(a: string, b: string): boolean {
  return !isSamePerson(a, b) && skeleton(a) === skeleton(b);
}

/** The ASCII part of Unicode's confusable characters, and what fonts run together. */
function skeleton(person: string): string {
  return addressOf(person)
    .replace(/[1I|]/g, 'l')
    .replace(/[0O]/g, 'o')
    .toLowerCase()
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
