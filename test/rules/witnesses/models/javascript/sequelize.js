// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  Sequelize.literal(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  db.sequelize.literal(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  this.sequelize.literal(placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  sequelize.literal(
      placeholders) // flagged
}
async function users(ids) {
  const placeholders = ids.join(',');
  sequelize
  literal(placeholders) // flagged
}

// --- sql-injection
async function users(ids) {
  const placeholders = ids.join(',');
  sequelize
  literal(
      placeholders) // flagged
}
