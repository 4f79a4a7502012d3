// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  knex.raw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  c.raw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  String.raw(placeholders)
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.whereRaw(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  query.orWhereRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.andWhereRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.havingRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.orHavingRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.orderByRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.groupByRaw(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  query.joinRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.fromRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.selectRaw(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.whereRaw(
      placeholders) // flagged
}
