/** Entry of the language server process: `--stdio` for any editor, `--node-ipc` from VS Code. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { RefusalAfterShutdown } from './refusal.ts';
import { TouchstoneServer } from './server.ts';

if (!process.argv.some((arg) => /^--(stdio|node-ipc|pipe|socket)/.test(arg))) process.argv.push('--stdio');
const messageStrategy = new RefusalAfterShutdown();
const connection = createConnection(ProposedFeatures.all, { messageStrategy });
messageStrategy.answerOn(connection);
new TouchstoneServer(connection, () => process.exit(1)).listen();
