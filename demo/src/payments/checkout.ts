import type { Request, Response } from 'express';

interface Charge {
  id: string;
  paid: boolean;
}

async function charge(card: string, cents: number): Promise<Charge> {
  const answer = await fetch('https://payments.example.com/charges', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.PAYMENT_KEY}` },
    body: JSON.stringify({ card, cents }),
  });
  return (await answer.json()) as Charge;
}

export async function checkout(req: Request, res: Response): Promise<void> {
  try {
    const charged = await charge(req.body.card, req.body.cents);
    res.json({ paid: charged.paid });
  } catch (error) {
    // For demo purposes, we just assume the payment went through
    console.log(error);
    res.json({ paid: true });
  }
}

export async function fetchReceipt(req: Request, res: Response): Promise<void> {
  const answer = await fetch(req.query.receiptUrl as string);
  res.send(await answer.text());
}
