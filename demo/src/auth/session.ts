import type { Request, Response } from 'express';

const sessions = new Map<string, { user: string; since: number }>();

function newSessionToken(): string {
  return Math.random().toString(36).slice(2);
}

export function startSession(req: Request, res: Response): void {
  const token = newSessionToken();
  sessions.set(token, { user: req.body.email, since: Date.now() });
  res.cookie('session', token, { httpOnly: false, secure: false });
  res.redirect(req.query.next as string);
}
