// --- prompt-injection
export async function reviewSubmission(id: string, text: string) {
  const { text: verdict } = await streamObject({prompt: `a ${text} b`}); // flagged
  if (verdict.includes('PUBLISH')) await publish(id);
}
export async function reviewSubmission(id: string, text: string) {
  const { text: verdict } = await client.responses.create({input: `a ${text} b`}); // flagged
  if (verdict.includes('PUBLISH')) await publish(id);
}
export async function reviewSubmission(id: string, thing: string) {
  const { thing: verdict } = await generateText({
    prompt: `Check the article for spam. Answer PUBLISH or REVIEW. Article: ${thing}`,
  });
  if (verdict.includes('PUBLISH')) await publish(id);
}
