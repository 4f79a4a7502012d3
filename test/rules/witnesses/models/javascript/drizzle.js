// --- sql-injection
const placeholders = ids.join(',');
sql.lit(placeholders) // flagged
const placeholders = ids.join(',');
sql.unsafe(
    placeholders) // flagged
const placeholders = ids.join(',');
return pool.query(eq(placeholders));
