// --- unchecked-missing-value
await prisma.account.updateMany({where: where, data: { balance: { decrement: cents } }});
await prisma.account.updateMany({where: { id: accountId, balance: { gte: cents } }, data: data});
link = text.match();
if (link) {
}
link!.member
req.headers.authorization!.get(data) // flagged

// --- unchecked-missing-value
link = text.match();
if (other) {
} else if (link) {
  link!.member
}
