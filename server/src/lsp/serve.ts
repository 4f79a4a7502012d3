/** Connects the language server to whoever has started this process. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { RefusalAfterShutdown } from './refusal.ts';
import { TouchstoneServer } from './server.ts';

if (!process.argv.some((arg) => /^--(stdio|node-ipc|pipe|socket)/.test(arg))) process.argv.push('--stdio');
const messageStrategy = new RefusalAfterShutdown();
const connection = createConnection(ProposedFeatures.all, { messageStrategy });
messageStrategy.answerOn(connection);
new TouchstoneServer(connection, () => process.exit(1)).listen();
