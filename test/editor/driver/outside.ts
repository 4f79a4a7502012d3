/** The suite's line to the runner outside, who has eyes, hands and a clipboard. */
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { type Act, type FromInside, type FromOutside, portVariable, type Spot } from '../acts.ts';

let socket: Socket;
let asked = 0;
const waiting = new Map<number, { resolve: (text: string) => void; reject: (error: Error) => void }>();

/** Resolves when the line stands. */
export async function reachOutside(): Promise<void> {
  socket = connect(Number(process.env[portVariable]), '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  createInterface(socket).on('line', (line) => {
    const answer: FromOutside = JSON.parse(line);
    const question = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) question?.reject(new Error(answer.error));
    else question?.resolve(answer.text);
  });
}

export function tell(message: FromInside): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

function ask(act: Act): Promise<string> {
  const id = ++asked;
  // The trace of where the suite asked is lost on the way outside and back.
  const here = new Error();
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      here.message = error.message;
      reject(here);
    };
    waiting.set(id, { resolve, reject: fail });
    tell({ kind: 'act', id, act });
  });
}

/** The person in front of the screen. */
export const person = {
  press: (key: string) => ask({ do: 'press', key }),
  type: (text: string) => ask({ do: 'type', text }),
  copy: (text: string) => ask({ do: 'copy', text }),
  click: (selector: string, text?: Words) => ask({ do: 'click', spot: toSpot(selector, text) }),
  hover: (selector: string, text?: Words) => ask({ do: 'hover', spot: toSpot(selector, text) }),
  drag: (selector: string, to: string, text?: Words) =>
    ask({ do: 'drag', spot: toSpot(selector, undefined), to: toSpot(to, text) }),
  see: (selector: string, text?: Words) => ask({ do: 'see', spot: toSpot(selector, text) }),
  read: (selector: string, text?: Words) => ask({ do: 'read', spot: toSpot(selector, text) }),
  miss: (selector: string, text?: Words) => ask({ do: 'miss', spot: toSpot(selector, text) }),
  takePicture: (name: string) => ask({ do: 'picture', name }),
};

type Words = string | RegExp;

function toSpot(selector: string, text: Words | undefined): Spot {
  return { selector, ...(text instanceof RegExp ? { pattern: text.source } : { text }) };
}
