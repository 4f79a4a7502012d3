/** What comes after `shutdown`: every request is refused, as the protocol has it. */
import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** A method that no client sends: refused requests are answered under it. */
const refused = 'touchstone/refused';

/** Sees every message before the connection does. */
export class RefusalAfterShutdown implements MessageStrategy {
  #isShutDown = false;

  handleMessage(message: Message, next: (message: Message) => void): void {
    const isRequest = Message.isRequest(message);
    next(isRequest && this.#isShutDown ? rename(message) : message);
    if (isRequest && message.method === 'shutdown') this.#isShutDown = true;
  }

  answerOn(connection: Connection): void {
    connection.onRequest(refused, () => {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been told to shut down.');
    });
  }
}

function rename(request: RequestMessage): RequestMessage {
  return { ...request, method: refused };
}
