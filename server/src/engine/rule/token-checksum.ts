/** The signs that stand for 0 to 61. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** How many signs at the end of a token are its checksum. */
const length = 6;

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(text: string): number {
  let value = 0xffffffff;
  for (let i = 0; i < text.length; i++) value = (value >>> 8) ^ table[(value ^ text.charCodeAt(i)) & 0xff]!;
  return ~value >>> 0;
}

function inDigits(value: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / digits.length))
    text = digits[rest % digits.length] + text;
  return text;
}

/**
 * Whether a token of GitHub or npm is one that they can have made: the last six signs are a CRC32 of those between the
 * prefix and them, in base 62. A token that somebody made up does not hold.
 */
export function hasChecksum(token: string): boolean {
  const drawn = /^(?:gh[oprsu]|npm)_([A-Za-z0-9]{30,})$/.exec(token)?.[1];
  return drawn !== undefined && inDigits(crc32(drawn.slice(0, -length))) === drawn.slice(-length);
}
