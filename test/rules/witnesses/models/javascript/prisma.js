// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  c.$executeRawUnsafe(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.$queryRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.$executeRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.$queryRawUnsafe(
      placeholders) // flagged
}
