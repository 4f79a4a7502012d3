/** What `touchstone approve` tells of its work. */
import type { Signer } from '../../host/given-review.ts';
import type { ReviewOutcome } from '../../host/review-round.ts';
import { displayPath } from '../../host/scan.ts';
import { bold, dim, red } from './colour.ts';
import { visible, visibleLine, visiblePath } from './visible.ts';

interface Approval extends Pick<Signer, 'reviewer' | 'decision'> {
  format: 'text' | 'json';
  isRehearsal: boolean;
}

export function formatApproval(outcomes: readonly ReviewOutcome[], approval: Approval): string {
  return approval.format === 'json' ? toJson(outcomes, approval) : toText(outcomes, approval);
}

function toJson(outcomes: readonly ReviewOutcome[], { reviewer, decision, isRehearsal }: Approval): string {
  const reviews = outcomes.map(({ block, judgement, refusal, key, isNoted, noteTrouble }) => ({
    id: block.record.id,
    path: displayPath(block.file),
    start: { line: block.lines.first },
    end: { line: block.lines.last },
    tier: block.ground.tier,
    given: refusal === undefined && !isRehearsal,
    ...(refusal === undefined ? {} : { refusal }),
    ...(key === undefined ? {} : { key }),
    noted: isNoted,
    ...(noteTrouble === undefined ? {} : { noteTrouble }),
    state: judgement.state,
    missing: judgement.missing.map(({ message }) => message),
  }));
  return `${JSON.stringify({ version: 1, reviewer, decision, dryRun: isRehearsal, reviews }, null, 2)}\n`;
}

function toText(outcomes: readonly ReviewOutcome[], approval: Approval): string {
  const act = approval.decision === 'approved' ? 'approve' : 'sign off';
  const said = approval.decision === 'approved' ? 'approved' : 'signed off';
  const lines = outcomes.flatMap((outcome) => [...describe(outcome, said, approval), '']);
  const given = outcomes.filter(({ refusal }) => refusal === undefined).length;
  const blocks = `${given} ${given === 1 ? 'block' : 'blocks'} of AI-written code`;
  const whole =
    outcomes.length === 0
      ? `Nothing to ${act}.`
      : `${approval.isRehearsal ? `Would ${act}` : capital(said)}: ${blocks}.`;
  return `${[...lines, bold(whole)].join('\n')}\n`;
}

function describe(
  { block, judgement, refusal, key, isNoted, noteTrouble }: ReviewOutcome,
  said: string,
  { reviewer, isRehearsal }: Approval,
): string[] {
  const { record, lines, ground } = block;
  const id = record.id.slice(0, 8);
  const tool = record.tool ? ` by ${record.tool.id}` : '';
  const head = `${visiblePath(block.file)}:${lines.first}-${lines.last}  ${visibleLine(`${id}${tool}, ${ground.tier}`)}`;
  if (refusal !== undefined) return [head, `  ${red('refused')}: ${visibleLine(refusal)}`];
  if (isRehearsal)
    return [
      head,
      ...visible(block.text)
        .split('\n')
        .map((line) => dim(`  | ${line}`)),
    ];
  const by = key === undefined ? '' : `, signed with key ${key}`;
  const later =
    noteTrouble === undefined
      ? ' It goes into the notes when the code is committed as it is now.'
      : ` It is in the ledger, and could not be written to the notes: ${noteTrouble}`;
  const travels = isNoted ? '' : later;
  const missing = judgement.missing.map(({ message }) => ` ${message}`).join('');
  return [head, `  ${visibleLine(`${said} as ${reviewer}${by}.${missing}${travels}`)}`];
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
