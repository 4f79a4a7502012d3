/** Bits per character from which on a text may be random. */
const highEntropy = 3.5;
/** The share of pairs of letters that English likes, from which on a text is made of words. */
const wordy = 0.6;

/** Pairs of letters that make up most of English words. */
const common = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ' +
    'ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un ' +
    'lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ' +
    'ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu ' +
    'rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ' +
    'ak pu ui rg ib tl ki rk ys ob mm ph og ms ye ud mb ip ub oi rl gu ja js db ok ws'
  ).split(' '),
);

/** Shannon's entropy in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** The share of pairs of neighbouring letters and digits that are common in English. */
function wordiness(text: string): number {
  let pairs = 0;
  let known = 0;
  for (const [run] of text.matchAll(/[A-Za-z0-9]+/g)) {
    // A capital begins a word.
    const spelt = run.replaceAll(/([a-z])([A-Z][a-z])/g, '$1 $2');
    for (let i = 0; i + 1 < spelt.length; i++) {
      const pair = spelt.slice(i, i + 2);
      if (pair.includes(' ')) continue;
      pairs++;
      if (/^(?:[A-Z]?[a-z]|[a-z]{2}|[A-Z]{2})/.test(pair) && common.has(pair.toLowerCase())) known++;
    }
  }
  return pairs === 0 ? 1 : known / pairs;
}

/** Whether a text looks as if it was drawn by chance, as keys are: varied, and not made of words. */
export function isRandom(text: string): boolean {
  return entropy(text) >= highEntropy && wordiness(text) < wordy;
}
