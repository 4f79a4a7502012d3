import { editDistance } from '../spelling.ts';

/** What people hang onto a name to say how it answers. */
const manner = /(?:Async|Sync|Promise|Safe|_async|_sync|_safe)$/;

/** The one member that an invented name was probably meant to be, or undefined where there is none or more than one. */
export function nearestMember(name: string, members: ReadonlySet<string>): string | undefined {
  const plain = name.replace(manner, '');
  if (plain !== name && members.has(plain)) return plain;
  const words = wordsOf(name);
  const alike = [...members].filter((member) => wordsOf(member) === words);
  if (alike.length === 1) return alike[0];
  const limit = name.length < 4 ? 0 : name.length < 6 ? 1 : 2;
  let best: string[] = [];
  let bestDistance = limit;
  for (const member of members) {
    if (Math.abs(member.length - name.length) > bestDistance) continue;
    const distance = editDistance(name, member);
    if (distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    best.push(member);
    bestDistance = distance;
  }
  if (best.length === 1) return best[0];
  if (best.length > 1) return undefined;
  // `joinpath` for `join`, `makedir` for `mkdir`: the member that begins the name, where it is most of it.
  const beginnings = [...members].filter(
    (member) => member.length >= 4 && 2 * member.length >= name.length && name.startsWith(member),
  );
  return beginnings.length === 1 ? beginnings[0] : undefined;
}

/** `readFile`, `read_file` and `ReadFile` are one name. */
function wordsOf(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
