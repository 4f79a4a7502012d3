// --- xml-injection
export async function GET(req: NextRequest) {
  let text = '';
  for (const label of labels) text += `  <label text="${label}"/>`; // flagged
  return new Response(text, { headers: { 'Content-Type': 'application/xml' } });
}
export async function POST(req: NextRequest) {
  const text = `  <label text="${label}"/>`; // flagged
  send(`  <label text="${label}"/>`); // flagged
  const lines = labels.map((label) => `  <label text="${label}"/>`); // flagged
  return new Response(text, { headers: { 'Content-Type': 'application/xml' } });
}
