/** A registry of packages on this machine, for the length of a test. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Registry {
  address: string;
  /** The paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

/** `packages` by path (`/left-pad`, `/simple/flask/`), with what is answered; other paths are 404, a number is a status. */
export async function openRegistry(packages: Record<string, object | number>): Promise<Registry> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(path);
    const answer = packages[path] ?? 404;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(typeof answer === 'number' ? '' : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
