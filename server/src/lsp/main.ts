/** Entry of the language server process: `--stdio` for any editor, `--node-ipc` from VS Code. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { TouchstoneServer } from './server.ts';

if (!process.argv.some((arg) => /^--(stdio|node-ipc|pipe|socket)/.test(arg))) process.argv.push('--stdio');
new TouchstoneServer(createConnection(ProposedFeatures.all), () => process.exit(1)).listen();
