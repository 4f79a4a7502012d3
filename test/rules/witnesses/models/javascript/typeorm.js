// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  query.where(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.andWhere(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.orWhere(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.having(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.addSelect(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.leftJoin(relation, alias, placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  c.createQuery(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  repository.createQueryBuilder().orderBy(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  repository.createQueryBuilder().select(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.where({ name: placeholders })
}
async function users(ids) {
  const placeholders = ids.join(',');
  query.where(placeholders, {}) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  query.where(
      placeholders, {}) // flagged
}
