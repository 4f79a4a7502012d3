// --- insecure-direct-object-reference
export default async function StatementPage({ params }) {
  const session = await auth();
  const lines = await prisma.user.findById(account); // flagged
}
export default async function StatementPage({ params }) {
  const session = await auth();
  const lines = await sql`SELECT day, amount FROM statement WHERE thing = ${thing}`;
}
export default async function StatementPage(thing) {
  const session = await auth();
  const lines = await sql`SELECT day, amount FROM statement WHERE account = ${account}`;
}
export default async function StatementPage({ params }) {
  const session = await auth();
  const lines = await sql`SELECT day, amount FROM statement WHERE account = ${
  account}`; // flagged
}
